package learningfactory.benchmarks.raw;

import java.util.Arrays;

/// A tournament over slots: the winner of every pair moves up, the least key stands in place 1. A change is
/// one walk of fixed length without branches, which is what the product's own calendar does.
final class WinnerTree extends PendingKeys {
    private static final long NOTHING = Long.MAX_VALUE;

    private final long[] winners;
    private final int leaves;
    private final long slotMask;
    private int taken = -1;

    /// @param slots    number of slots, at least 2
    /// @param slotBits low bits of a key that name its slot
    WinnerTree(int slots, int slotBits) {
        leaves = 2 * Integer.highestOneBit(slots - 1);
        slotMask = (1L << slotBits) - 1;
        winners = new long[2 * leaves];
        Arrays.fill(winners, NOTHING);
    }

    @Override
    long takeFirst() {
        if (taken >= 0) {
            walk(taken, NOTHING);
        }
        long first = winners[1];
        taken = (int) (first & slotMask);
        return first;
    }

    @Override
    void put(long key) {
        int slot = (int) (key & slotMask);
        if (slot == taken) {
            taken = -1;
        }
        walk(slot, key);
    }

    private void walk(int slot, long key) {
        long[] w = winners;
        int at = leaves + slot;
        long winner = key;
        w[at] = winner;
        while (at > 1) {
            winner = Math.min(winner, w[at ^ 1]);
            at >>= 1;
            w[at] = winner;
        }
    }
}
