package learningfactory.simulation.statistic;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Percentiles of durations, such as the lead time that 95 of 100 parts keep, in little memory.
///
/// Durations are counted in classes that are each 1/128 of a power of two wide, and a percentile is the
/// mean of its class: off by less than 1 % (1/128 of its value), mostly far less, and exact where the
/// durations of a class are all the same, as in a line without chance. Only the classes between the
/// shortest and the longest duration take room: some 800 pairs of numbers for durations from a second to a
/// minute.
public final class Percentiles implements Carried {
    private static final int SUB_BITS = 7;
    private static final int SUB = 1 << SUB_BITS;

    private long count;
    private int firstClass;
    private int classes;

    /// Of each class two numbers: how many durations, and the sum of what they are above the least of the
    /// class, µs.
    private long[] pairs = new long[2 * SUB];

    /// No durations yet.
    public Percentiles() {}

    /// Takes one more duration in.
    ///
    /// @param micros at least zero
    /// @throws IllegalArgumentException when the duration is negative
    public void add(long micros) {
        int place = classOf(micros) - firstClass;
        if (place < 0 || place >= classes) {
            place = makeRoom(place + firstClass);
        }
        pairs[2 * place]++;
        pairs[2 * place + 1] += micros - leastOf(firstClass + place);
        count++;
    }

    /// Forgets all durations, at the end of the warm-up.
    public void reset() {
        classes = 0;
        firstClass = 0;
        count = 0;
    }

    /// How many durations there were.
    ///
    /// @return at least zero
    public long count() {
        return count;
    }

    /// The duration that a share of all durations does not exceed.
    ///
    /// @param share more than 0, less than 1, such as 0.95
    /// @return microseconds, off by less than 1 %; -1 when there was no duration
    /// @throws IllegalArgumentException when the share is not between 0 and 1
    public long quantileMicros(double share) {
        Probability.check(share);
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < classes; i++) {
            long here = pairs[2 * i];
            seen += here;
            if (seen >= wanted) {
                return leastOf(firstClass + i) + (pairs[2 * i + 1] + here / 2) / here;
            }
        }
        return -1;
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        firstClass = c.carry(firstClass);
        classes = c.carry(classes);
        pairs = c.carryGrown(pairs, 2 * classes);
    }

    /// The class of a duration: its highest bit and the seven bits after it.
    private static int classOf(long micros) {
        if (micros < 0) {
            throw new IllegalArgumentException("The duration (%d µs) must not be negative.".formatted(micros));
        }
        if (micros < SUB) {
            return (int) micros;
        }
        int shift = 63 - SUB_BITS - Long.numberOfLeadingZeros(micros);
        return (shift << SUB_BITS) + (int) (micros >>> shift);
    }

    private static long leastOf(int durationClass) {
        int shift = Math.max(0, (durationClass >>> SUB_BITS) - 1);
        return (long) (durationClass - (shift << SUB_BITS)) << shift;
    }

    /// The rare case: a duration shorter or longer than all before, so the window of classes widens.
    private int makeRoom(int durationClass) {
        int low = classes == 0 ? durationClass : Math.min(firstClass, durationClass);
        int high = classes == 0 ? durationClass + 1 : Math.max(firstClass + classes, durationClass + 1);
        int moved = classes == 0 ? 0 : firstClass - low;
        int needed = 2 * (high - low);
        long[] kept = needed <= pairs.length ? pairs : new long[Math.max(2 * pairs.length, needed)];
        System.arraycopy(pairs, 0, kept, 2 * moved, 2 * classes);
        Arrays.fill(kept, 0, 2 * moved, 0);
        Arrays.fill(kept, 2 * (moved + classes), needed, 0);
        pairs = kept;
        firstClass = low;
        classes = high - low;
        return durationClass - low;
    }
}
