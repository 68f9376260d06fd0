package learningfactory.simulation.statistic;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Percentiles of durations, such as the lead time that 95 of 100 parts keep, in little memory.
///
/// Durations are counted in classes that are each 1/64 of a power of two wide; so a percentile is off by less than
/// 1 % (at most 1/128 of its value), and durations below 128 µs are exact. Only the classes between the shortest
/// and the longest duration take room: some 400 counters for durations from a second to a minute.
public final class Percentiles implements Carried {
    private static final int SUB_BITS = 6;
    private static final int SUB = 1 << SUB_BITS;

    private long count;
    private int firstClass;
    private int classes;
    private long[] counts = new long[SUB];

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
        counts[place]++;
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
            seen += counts[i];
            if (seen >= wanted) {
                return middleOf(firstClass + i);
            }
        }
        return -1;
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        firstClass = c.carry(firstClass);
        classes = c.carry(classes);
        counts = c.carryGrown(counts, classes);
    }

    /// The class of a duration: its highest bit and the six bits after it.
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

    private static long middleOf(int durationClass) {
        if (durationClass < 2 * SUB) {
            return durationClass;
        }
        int shift = (durationClass >>> SUB_BITS) - 1;
        long low = (long) (durationClass - (shift << SUB_BITS)) << shift;
        return low + (1L << shift >>> 1);
    }

    /// The rare case: a duration shorter or longer than all before, so the window of classes widens.
    private int makeRoom(int durationClass) {
        int low = classes == 0 ? durationClass : Math.min(firstClass, durationClass);
        int high = classes == 0 ? durationClass + 1 : Math.max(firstClass + classes, durationClass + 1);
        int moved = classes == 0 ? 0 : firstClass - low;
        long[] kept = high - low <= counts.length ? counts : new long[Math.max(2 * counts.length, high - low)];
        System.arraycopy(counts, 0, kept, moved, classes);
        Arrays.fill(kept, 0, moved, 0);
        Arrays.fill(kept, moved + classes, high - low, 0);
        counts = kept;
        firstClass = low;
        classes = high - low;
        return durationClass - low;
    }
}
