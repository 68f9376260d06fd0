package learningfactory.simulation;

/// Brings saved words back, in the order in which they were noted down.
public final class Restorer extends Carrier {
    private final long[] words;
    private final int length;
    private final boolean keepsLuck;
    private int at;

    Restorer(long[] words, int length, boolean keepsLuck) {
        this.words = words;
        this.length = length;
        this.keepsLuck = keepsLuck;
    }

    void restore(Carried subject) {
        at = 0;
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
        return words[take(1)];
    }

    @Override
    public double carry(double value) {
        return Double.longBitsToDouble(words[take(1)]);
    }

    @Override
    public boolean carry(boolean value) {
        return words[take(1)] != 0;
    }

    @Override
    public void carry(long[] numbers, int count) {
        System.arraycopy(words, take(count), numbers, 0, count);
    }

    @Override
    public void carry(int[] numbers, int count) {
        Packing.unpack(words, take(Packing.wordsOfInts(count)), numbers, count);
    }

    @Override
    public void carry(double[] numbers, int count) {
        Packing.unpack(words, take(count), numbers, count);
    }

    @Override
    public void carry(byte[] numbers, int count) {
        Packing.unpack(words, take(Packing.wordsOfBytes(count)), numbers, count);
    }

    @Override
    int roomFor(int count) {
        return Math.max(count, (int) Math.min(2L * count, Integer.MAX_VALUE - 8));
    }

    private int take(int count) {
        int from = at;
        if (count < 0 || count > length - from) {
            throw new IllegalStateException(
                    "The snapshot ended at word %d, where %d more were wanted.\nMaybe it was taken of another plant."
                            .formatted(length, count));
        }
        at = from + count;
        return from;
    }
}
