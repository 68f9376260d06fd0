package learningfactory.simulation;

import java.util.Arrays;

/// What happens next: every source of events owns a numbered slot, and each slot holds at most one pending
/// instant.
///
/// Set, move, cancel and pop are one and the same walk from a leaf to the root of a *winner tree*:
/// `tree[i]` is the smaller of `tree[2i]` and `tree[2i+1]`, a leaf is `(instant << bits) | slot`. The walk
/// has no branch that depends on the data, and every leaf is equally far from the root, so a processor
/// foresees all of it. Nothing is allocated, nothing is deleted lazily, and a snapshot holds the leaves in
/// one go.
///
/// Two events at the same instant come in the order of their slots, whatever the order in which they were
/// set: ties do not depend on history, and priority is a matter of numbering the slots.
///
/// The slot takes bits from the instant, so the calendar looks ahead a limited span: 4,500 years with 64
/// slots, 101 days with a million. The span counts from an epoch that follows the events that were popped,
/// not from the start of the run.
public final class Calendar implements Carried {
    private static final long EMPTY = Long.MAX_VALUE;
    private static final int NONE = -1;

    private final int slots;
    private final int bits;
    private final int slotMask;
    private final long spanMicros;

    /// The first leaf: two to the power of `bits`, which is also the number of steps from any leaf to the
    /// root.
    private final int leaves;

    private final long[] tree;

    /// The leaves alone, for carrying; made when the first snapshot or fork asks, and then kept.
    private long[] carried = {};

    private long epochMicros;
    private long poppedMicros;

    /// The slot that was popped last and whose absence the tree does not know yet, or `NONE`. Most events
    /// set their own slot again at once, and so one walk does for both.
    private int hole = NONE;

    /// A calendar in which nothing is pending.
    ///
    /// @param slots how many sources of events there are, 1 to 2^26
    /// @throws IllegalArgumentException when the number of slots is out of these limits
    public Calendar(int slots) {
        if (slots < 1 || slots > 1 << 26) {
            throw new IllegalArgumentException("A calendar needs 1 to %d slots, not %d.".formatted(1 << 26, slots));
        }
        this.slots = slots;
        this.bits = 32 - Integer.numberOfLeadingZeros(slots - 1);
        this.slotMask = (1 << bits) - 1;
        this.spanMicros = (EMPTY >>> bits) - 1;
        this.leaves = 1 << bits;
        this.tree = new long[2 * leaves];
        Arrays.fill(tree, EMPTY);
    }

    /// Schedules a slot, or moves it when it is already pending.
    ///
    /// @param slot     0 to one less than the number of slots
    /// @param atMicros the instant, from zero to [#horizonMicros()]
    /// @throws IllegalArgumentException when the instant is negative or beyond the horizon
    /// @throws IndexOutOfBoundsException when there is no such slot
    public void set(int slot, long atMicros) {
        long ahead = atMicros - epochMicros;
        if (ahead < 0 || ahead > spanMicros) {
            moveEpochFor(slot, atMicros);
            ahead = atMicros - epochMicros;
        }
        put(slot, (ahead << bits) | slot);
    }

    /// Takes a slot off the calendar; a slot that is not pending stays so.
    ///
    /// @param slot 0 to one less than the number of slots
    /// @throws IndexOutOfBoundsException when there is no such slot
    public void cancel(int slot) {
        put(slot, EMPTY);
    }

    /// Whether a slot is pending.
    ///
    /// @param slot 0 to one less than the number of slots
    /// @return true between set and pop or cancel
    public boolean isSet(int slot) {
        return tree[leaf(slot)] != EMPTY;
    }

    /// When a slot is due.
    ///
    /// @param slot 0 to one less than the number of slots
    /// @return the instant in microseconds, or `Long.MAX_VALUE` when the slot is not pending
    public long at(int slot) {
        return instant(tree[leaf(slot)]);
    }

    /// When the earliest slot is due.
    ///
    /// @return the instant in microseconds, or `Long.MAX_VALUE` when nothing is pending
    public long nextMicros() {
        settle();
        return instant(tree[1]);
    }

    /// Whether a slot is due at this instant or before.
    ///
    /// @param atMicros the instant
    /// @return true when there is something to pop
    public boolean isDue(long atMicros) {
        settle();
        return instant(tree[1]) <= atMicros;
    }

    /// Removes the earliest slot; among slots of the same instant the one with the lowest number.
    ///
    /// @return the slot
    /// @throws IllegalStateException when nothing is pending
    public int pop() {
        settle();
        long first = tree[1];
        if (first == EMPTY) {
            throw new IllegalStateException("Nothing is pending in the calendar.\nMaybe ask nextMicros() before.");
        }
        poppedMicros = (first >>> bits) + epochMicros;
        int slot = (int) first & slotMask;
        tree[leaves + slot] = EMPTY;
        hole = slot;
        return slot;
    }

    /// The latest instant that can be set at present, counted from the last event that was popped (or from an
    /// earlier pending one).
    ///
    /// @return microseconds
    public long horizonMicros() {
        long horizon = earliestNeeded() + spanMicros;
        return horizon < 0 ? Long.MAX_VALUE - 1 : horizon;
    }

    @Override
    public void carry(Carrier c) {
        settle();
        epochMicros = c.carry(epochMicros);
        poppedMicros = c.carry(poppedMicros);
        if (carried.length < slots) {
            carried = new long[slots];
        }
        System.arraycopy(tree, leaves, carried, 0, slots);
        c.carry(carried, slots);
        if (c.isRestoring()) {
            System.arraycopy(carried, 0, tree, leaves, slots);
            for (int i = leaves - 1; i > 0; i--) {
                tree[i] = Math.min(tree[2 * i], tree[2 * i + 1]);
            }
        }
    }

    private int leaf(int slot) {
        if (slot < 0 || slot >= slots) {
            throw new IndexOutOfBoundsException("The calendar has slots 0 to %d, not %d.".formatted(slots - 1, slot));
        }
        return leaves + slot;
    }

    private void put(int slot, long key) {
        int leaf = leaf(slot);
        if (hole == slot) {
            hole = NONE;
            walk(leaf, key);
            return;
        }
        settle();
        if (tree[leaf] == EMPTY) {
            enter(leaf, key);
        } else {
            walk(leaf, key);
        }
    }

    /// The walk of a slot that was not pending. It wins where it is smaller than the winner so far, so
    /// nobody looks at the slots beside it, and no step waits for the one before.
    private void enter(int leaf, long key) {
        long[] a = tree;
        int i = leaf;
        a[i] = key;
        for (int step = 0; step < bits; step++) {
            i >>>= 1;
            a[i] = Math.min(a[i], key);
        }
    }

    private void settle() {
        if (hole != NONE) {
            walk(leaves + hole, EMPTY);
            hole = NONE;
        }
    }

    private void walk(int leaf, long key) {
        int i = leaf;
        long[] a = tree;
        a[i] = key;
        long winner = key;
        for (int step = 0; step < bits; step++) {
            winner = Math.min(winner, a[i ^ 1]);
            i >>>= 1;
            a[i] = winner;
        }
    }

    private long instant(long key) {
        return key == EMPTY ? EMPTY : (key >>> bits) + epochMicros;
    }

    private long earliestNeeded() {
        return Math.min(poppedMicros, nextMicros());
    }

    /// The rare walk: the span is used up (or somebody sets an instant before the epoch), so all keys get a
    /// new epoch.
    private void moveEpochFor(int slot, long atMicros) {
        if (atMicros < 0) {
            throw new IllegalArgumentException(
                    "The instant (%d µs) of slot %d must not be negative.".formatted(atMicros, slot));
        }
        leaf(slot);
        settle();
        long newEpoch = Math.min(earliestNeeded(), atMicros);
        long latest = Math.max(atMicros, latestMicros());
        if (latest - newEpoch > spanMicros) {
            throw new IllegalArgumentException(
                    "The instant (%d µs) of slot %d is beyond the horizon: with %d slots the calendar reaches %d µs ahead of %d µs.\nMaybe use fewer slots, or set a nearer instant first."
                            .formatted(atMicros, slot, slots, spanMicros, newEpoch));
        }
        long shift = (newEpoch - epochMicros) << bits;
        for (int i = 1; i < tree.length; i++) {
            tree[i] = tree[i] == EMPTY ? EMPTY : tree[i] - shift;
        }
        epochMicros = newEpoch;
    }

    private long latestMicros() {
        long latest = -1;
        for (int i = leaves; i < leaves + slots; i++) {
            if (tree[i] != EMPTY) {
                latest = Math.max(latest, instant(tree[i]));
            }
        }
        return latest;
    }
}
