package learningfactory.benchmarks.raw;

import java.util.Arrays;

/// A heap of keys in which every node has four children: shallower than a binary heap, and a node's
/// children share a cache line. Unused places hold the largest number, so that no group of children is ever
/// incomplete. Taking the first key leaves a hole at the root, which the next key that comes in fills: an
/// event that sets its own next event costs one walk, not two.
final class FourAryHeap extends PendingKeys {
    private static final long NOTHING = Long.MAX_VALUE;

    private final long[] keys;
    private int size;
    private boolean hole;

    /// @param capacity most keys at a time
    FourAryHeap(int capacity) {
        keys = new long[capacity + 5];
        Arrays.fill(keys, NOTHING);
    }

    @Override
    long takeFirst() {
        if (hole) {
            closeHole();
        }
        hole = true;
        return keys[0];
    }

    @Override
    void put(long key) {
        if (hole) {
            hole = false;
            sinkFromRoot(key);
        } else {
            rise(key);
        }
    }

    private void closeHole() {
        int last = --size;
        long key = keys[last];
        keys[last] = NOTHING;
        if (last > 0) {
            sinkFromRoot(key);
        }
    }

    private void rise(long key) {
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            at = parent;
        }
        keys[at] = key;
    }

    private void sinkFromRoot(long key) {
        long[] k = keys;
        int inner = (size + 2) >> 2;
        int at = 0;
        while (at < inner) {
            int child = 4 * at + 1;
            long left = Math.min(k[child], k[child + 1]);
            int leftAt = child + oneIfLess(k[child + 1], k[child]);
            long right = Math.min(k[child + 2], k[child + 3]);
            int rightAt = child + 2 + oneIfLess(k[child + 3], k[child + 2]);
            long least = Math.min(left, right);
            if (key <= least) {
                break;
            }
            k[at] = least;
            at = leftAt + (rightAt - leftAt) * oneIfLess(right, left);
        }
        k[at] = key;
    }

    /// 1 when the first number is less, else 0, without a branch that the processor could guess wrongly.
    private static int oneIfLess(long first, long second) {
        return (int) (first - second >>> 63);
    }
}
