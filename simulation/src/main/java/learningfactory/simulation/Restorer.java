package learningfactory.simulation;

import java.util.Arrays;

/// Brings saved words back, in the order in which they were noted down.
public final class Restorer extends Carrier {
    private final long[] words;
    private final int length;
    private final boolean keepsLuck;
    private final Object[] lent;
    private int at;
    private int lentAt;

    /// @param lent the long arrays that a saver did not copy, in order; none when it copied all
    Restorer(long[] words, int length, Object[] lent, boolean keepsLuck) {
        this.words = words;
        this.length = length;
        this.lent = lent;
        this.keepsLuck = keepsLuck;
    }

    void restore(Carried subject) {
        at = 0;
        lentAt = 0;
        subject.carry(this);
        if (at != length) {
            throw new IllegalStateException(
                    "The snapshot holds %d words, but only %d were taken.\nMaybe it was taken of another plant."
                            .formatted(length, at));
        }
    }

    @Override
    public boolean isRestoring() {
        return true;
    }

    @Override
    public boolean keepsLuck() {
        return keepsLuck;
    }

    @Override
    public int carry(int value) {
        return (int) carry((long) value);
    }

    @Override
    public long carry(long value) {
        int from = at;
        if (from == length) {
            throw ended(1);
        }
        at = from + 1;
        return words[from];
    }

    @Override
    public double carry(double value) {
        return Double.longBitsToDouble(carry(0L));
    }

    @Override
    public boolean carry(boolean value) {
        return carry(0L) != 0;
    }

    @Override
    public void carry(long[] numbers, int count) {
        if (isLent(count)) {
            System.arraycopy(nextLent(), 0, numbers, 0, count);
        } else {
            System.arraycopy(words, take(count), numbers, 0, count);
        }
    }

    @Override
    public void carry(int[] numbers, int count) {
        if (isLent(count)) {
            System.arraycopy(nextLent(), 0, numbers, 0, count);
        } else {
            Packing.unpack(words, take(Packing.wordsOfInts(count)), numbers, count);
        }
    }

    @Override
    public void carry(double[] numbers, int count) {
        if (isLent(count)) {
            System.arraycopy(nextLent(), 0, numbers, 0, count);
        } else {
            Packing.unpack(words, take(count), numbers, count);
        }
    }

    @Override
    public void carry(byte[] numbers, int count) {
        if (isLent(count)) {
            System.arraycopy(nextLent(), 0, numbers, 0, count);
        } else {
            Packing.unpack(words, take(Packing.wordsOfBytes(count)), numbers, count);
        }
    }

    @Override
    long[] grown(long[] tooShort, int count) {
        if (isLent(count)) {
            return Arrays.copyOf((long[]) nextLent(), roomFor(count));
        }
        long[] kept = new long[roomFor(count)];
        carry(kept, count);
        return kept;
    }

    @Override
    int[] grown(int[] tooShort, int count) {
        if (isLent(count)) {
            return Arrays.copyOf((int[]) nextLent(), roomFor(count));
        }
        int[] kept = new int[roomFor(count)];
        carry(kept, count);
        return kept;
    }

    @Override
    double[] grown(double[] tooShort, int count) {
        if (isLent(count)) {
            return Arrays.copyOf((double[]) nextLent(), roomFor(count));
        }
        double[] kept = new double[roomFor(count)];
        carry(kept, count);
        return kept;
    }

    @Override
    byte[] grown(byte[] tooShort, int count) {
        if (isLent(count)) {
            return Arrays.copyOf((byte[]) nextLent(), roomFor(count));
        }
        byte[] kept = new byte[roomFor(count)];
        carry(kept, count);
        return kept;
    }

    private boolean isLent(int count) {
        return lent.length > 0 && count >= Saver.WORTH_LENDING;
    }

    private Object nextLent() {
        return lent[lentAt++];
    }

    /// A little more than the count, so that the next few do not make it grow again.
    private static int roomFor(int count) {
        return Math.max(count, (int) Math.min(count + (long) (count >> 4), Integer.MAX_VALUE - 8));
    }

    private int take(int count) {
        int from = at;
        if (count < 0 || count > length - from) {
            throw ended(count);
        }
        at = from + count;
        return from;
    }

    private IllegalStateException ended(int count) {
        return new IllegalStateException(
                "The snapshot ended at word %d, where %d more were wanted.\nMaybe it was taken of another plant."
                        .formatted(length, count));
    }
}
