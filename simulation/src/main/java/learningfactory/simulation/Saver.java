package learningfactory.simulation;

import java.util.Arrays;

/// Notes the state of something down in one store of words, which grows once and is used again.
///
/// Who forks often keeps a saver: `saver.lend(plant); saver.into(other);` copies a running plant without
/// making a snapshot.
public final class Saver extends Carrier {
    /// Room for 64 KiB, which most plants do not fill.
    private static final int FIRST_WORDS = 1 << 13;

    /// Shorter arrays are copied even when long ones are lent.
    static final int WORTH_LENDING = 32;

    private static final Object[] NOTHING = {};

    private long[] words;
    private int used;
    private Object[] lent = new Object[32];
    private int lentCount;
    private boolean isLending;

    /// A saver with an empty store.
    public Saver() {
        words = new long[FIRST_WORDS];
    }

    /// Notes down the state of something; what was noted before is forgotten.
    ///
    /// @param subject whose state
    public void save(Carried subject) {
        note(subject, false);
    }

    /// As [#save], but long arrays are lent, not copied: what is noted holds only until the subject changes.
    /// For who brings it into another thing at once, and never makes a snapshot of it.
    ///
    /// @param subject whose state
    public void lend(Carried subject) {
        note(subject, true);
    }

    private void note(Carried subject, boolean lending) {
        used = 0;
        lentCount = 0;
        isLending = lending;
        subject.carry(this);
    }

    /// Brings the noted state into something of the same structure.
    ///
    /// @param subject whose state is replaced
    /// @throws IllegalStateException when the subject takes more or fewer words than were noted
    public void into(Carried subject) {
        new Restorer(words, used, lent(), false).restore(subject);
    }

    /// As [#into(Carried)], but every source of chance of `subject` keeps the state it has.
    ///
    /// @param subject built like the one that was saved, with luck of its own
    public void intoWithOtherLuck(Carried subject) {
        new Restorer(words, used, lent(), true).restore(subject);
    }

    private Object[] lent() {
        return isLending ? lent : NOTHING;
    }

    /// The noted state, as a snapshot that no later saving changes.
    ///
    /// @return the snapshot
    /// @throws IllegalStateException when the state was only lent
    public Snapshot snapshot() {
        if (isLending) {
            throw new IllegalStateException("What was lent cannot be kept.\nMaybe save it instead.");
        }
        return new Snapshot(Arrays.copyOf(words, used));
    }

    @Override
    public boolean isRestoring() {
        return false;
    }

    @Override
    public int carry(int value) {
        carry((long) value);
        return value;
    }

    @Override
    public long carry(long value) {
        int at = used;
        if (at == words.length) {
            grow(1);
        }
        words[at] = value;
        used = at + 1;
        return value;
    }

    @Override
    public double carry(double value) {
        carry(Double.doubleToRawLongBits(value));
        return value;
    }

    @Override
    public boolean carry(boolean value) {
        carry(value ? 1L : 0L);
        return value;
    }

    @Override
    public void carry(long[] numbers, int count) {
        if (isLending && count >= WORTH_LENDING) {
            lend(numbers);
            return;
        }
        int at = take(count);
        System.arraycopy(numbers, 0, words, at, count);
    }

    @Override
    public void carry(int[] numbers, int count) {
        if (isLending && count >= WORTH_LENDING) {
            lend(numbers);
            return;
        }
        int at = take(Packing.wordsOfInts(count));
        Packing.pack(numbers, count, words, at);
    }

    @Override
    public void carry(double[] numbers, int count) {
        if (isLending && count >= WORTH_LENDING) {
            lend(numbers);
            return;
        }
        int at = take(count);
        Packing.pack(numbers, count, words, at);
    }

    @Override
    public void carry(byte[] numbers, int count) {
        if (isLending && count >= WORTH_LENDING) {
            lend(numbers);
            return;
        }
        int at = take(Packing.wordsOfBytes(count));
        Packing.pack(numbers, count, words, at);
    }

    @Override
    long[] grown(long[] tooShort, int count) {
        throw tooShort(tooShort.length, count);
    }

    @Override
    int[] grown(int[] tooShort, int count) {
        throw tooShort(tooShort.length, count);
    }

    @Override
    double[] grown(double[] tooShort, int count) {
        throw tooShort(tooShort.length, count);
    }

    @Override
    byte[] grown(byte[] tooShort, int count) {
        throw tooShort(tooShort.length, count);
    }

    private static IllegalArgumentException tooShort(int length, int count) {
        return new IllegalArgumentException(
                "An array of %d is shorter than the %d numbers it should hold.".formatted(length, count));
    }

    private void lend(Object numbers) {
        if (lentCount == lent.length) {
            lent = Arrays.copyOf(lent, 2 * lentCount);
        }
        lent[lentCount++] = numbers;
    }

    private int take(int count) {
        int at = used;
        if (count > words.length - at) {
            grow(count);
        }
        used = at + count;
        return at;
    }

    private void grow(int count) {
        words = Arrays.copyOf(words, Math.max(Math.addExact(used, count), 2 * words.length));
    }
}
