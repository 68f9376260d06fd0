package learningfactory.simulation;

import java.util.Arrays;

/// The pending instants of very many things, such as a hundred thousand parts on the move: a queue of keys, the
/// least first.
///
/// A key far ahead is only appended to a bucket of keys of about its size. When its bucket comes first, the bucket
/// is sorted as a whole, or split into a finer rung of buckets when it is large; so a key is moved a few times,
/// whatever the number of keys. Keys that are added below the sorted bucket wait in a small heap at its side. (The
/// idea is the ladder queue of Tang, Goh and Thng, ACM TOMACS 15, 2005.)
///
/// Up to some thousand sources of events a [Calendar] is faster, and it can move and cancel. Keys are `(instant <<
/// bits)
/// | number`, as there; equal keys cannot be told apart. In steady state nothing is allocated.
public final class Ladder implements Carried {
    private static final int CHUNK_BITS = 4;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHUNK_MASK = CHUNK - 1;
    private static final int NONE = -1;
    private static final int RUNGS = 12;
    private static final int MOST_BUCKETS = 1 << 16;

    /// A bucket of more keys than this is split before it is sorted, into buckets of about `AIM` keys.
    private static final int SPLIT = 512;

    private static final int AIM = 32;

    private final Rung[] rungs = new Rung[RUNGS];
    private int depth;
    private int size;

    /// The sorted bucket, from `at` to `end`; all keys in rungs are at least `limit`, all in the heap less.
    private long[] sorted = new long[SPLIT];

    private int at;
    private int end;
    private long limit = Long.MIN_VALUE;

    private long[] heap = new long[64];
    private int heaped;

    /// Keys beyond all rungs, not yet in buckets.
    private int farHead = NONE;

    private int farCount;
    private long farLeast = Long.MAX_VALUE;
    private long farGreatest = Long.MIN_VALUE;

    /// All buckets lie in chunks of one array, linked from the newest to the oldest.
    private long[] keys = new long[64 * CHUNK];

    private int[] older = new int[64];
    private int chunks;
    private int free = NONE;

    /// Buckets of equal width, one after the other.
    private static final class Rung {
        private long start;
        private long afterLast;
        private int shift;
        private int buckets;
        private int current;
        private int[] head = new int[64];
        private int[] count = new int[64];

        void begin(long from, long to, int widthShift, int number) {
            start = from;
            afterLast = to;
            shift = widthShift;
            buckets = number;
            current = 0;
            if (head.length < number) {
                head = new int[Math.max(number, 2 * head.length)];
                count = new int[head.length];
            }
            Arrays.fill(head, 0, number, NONE);
            Arrays.fill(count, 0, number, 0);
        }

        long endOf(int bucket) {
            return bucket + 1 == buckets ? afterLast : start + ((bucket + 1L) << shift);
        }

        void carry(Carrier c) {
            start = c.carry(start);
            afterLast = c.carry(afterLast);
            shift = c.carry(shift);
            buckets = c.carry(buckets);
            current = c.carry(current);
            head = c.carryGrown(head, buckets);
            count = c.carryGrown(count, buckets);
        }
    }

    /// An empty ladder.
    public Ladder() {
        Arrays.setAll(rungs, i -> new Rung());
    }

    /// How many keys wait.
    ///
    /// @return at least zero
    public int size() {
        return size;
    }

    /// Adds a key; the same key may be added several times.
    ///
    /// @param key from zero to one less than `Long.MAX_VALUE`
    /// @throws IllegalArgumentException when the key is out of these limits
    public void add(long key) {
        if (key < 0 || key == Long.MAX_VALUE) {
            throw new IllegalArgumentException("The key (%d) must lie between 0 and 2^63 - 2.".formatted(key));
        }
        size++;
        if (key < limit) {
            push(key);
            return;
        }
        for (int r = depth - 1; r >= 0; r--) {
            if (key < rungs[r].afterLast) {
                append(rungs[r], key);
                return;
            }
        }
        if ((farCount & CHUNK_MASK) == 0) {
            farHead = chunkAfter(farHead);
        }
        keys[(farHead << CHUNK_BITS) | (farCount++ & CHUNK_MASK)] = key;
        farLeast = Math.min(farLeast, key);
        farGreatest = Math.max(farGreatest, key);
    }

    /// The least key.
    ///
    /// @return `Long.MAX_VALUE` when none waits
    public long peek() {
        if (at == end && heaped == 0) {
            refill();
        }
        long first = at < end ? sorted[at] : Long.MAX_VALUE;
        return heaped > 0 ? Math.min(first, heap[0]) : first;
    }

    /// Takes the least key.
    ///
    /// @return `Long.MAX_VALUE` when none waits
    public long poll() {
        long first = peek();
        if (first == Long.MAX_VALUE) {
            return first;
        }
        size--;
        if (at < end && sorted[at] == first) {
            at++;
        } else {
            pull();
        }
        return first;
    }

    @Override
    public void carry(Carrier c) {
        size = c.carry(size);
        depth = c.carry(depth);
        for (int r = 0; r < depth; r++) {
            rungs[r].carry(c);
        }
        at = c.carry(at);
        end = c.carry(end);
        limit = c.carry(limit);
        sorted = c.carryGrown(sorted, end);
        heaped = c.carry(heaped);
        heap = c.carryGrown(heap, heaped);
        farHead = c.carry(farHead);
        farCount = c.carry(farCount);
        farLeast = c.carry(farLeast);
        farGreatest = c.carry(farGreatest);
        chunks = c.carry(chunks);
        free = c.carry(free);
        older = c.carryGrown(older, chunks);
        keys = c.carryGrown(keys, chunks << CHUNK_BITS);
        if (keys.length < older.length << CHUNK_BITS) {
            keys = Arrays.copyOf(keys, older.length << CHUNK_BITS);
        }
    }

    /// Sorts the next bucket that holds keys; nothing is done when no key waits outside.
    private void refill() {
        while (depth > 0 || farCount > 0) {
            if (depth == 0) {
                splitFar();
            }
            Rung rung = rungs[depth - 1];
            while (rung.current < rung.buckets && rung.count[rung.current] == 0) {
                rung.current++;
            }
            if (rung.current == rung.buckets) {
                limit = rung.afterLast;
                depth--;
            } else if (rung.count[rung.current] > SPLIT && rung.shift > 0 && depth < RUNGS) {
                split(rung);
            } else {
                sort(rung);
                return;
            }
        }
    }

    private void sort(Rung rung) {
        int bucket = rung.current++;
        int count = rung.count[bucket];
        if (sorted.length < count) {
            sorted = new long[Math.max(count, 2 * sorted.length)];
        }
        int chunk = rung.head[bucket];
        int to = 0;
        for (int left = count; left > 0; ) {
            int inChunk = ((left - 1) & CHUNK_MASK) + 1;
            System.arraycopy(keys, chunk << CHUNK_BITS, sorted, to, inChunk);
            to += inChunk;
            left -= inChunk;
            chunk = freed(chunk);
        }
        Arrays.sort(sorted, 0, count);
        at = 0;
        end = count;
        limit = rung.endOf(bucket);
    }

    private void split(Rung parent) {
        int bucket = parent.current++;
        long from = parent.start + ((long) bucket << parent.shift);
        Rung rung = beginRung(from, from + ((1L << parent.shift) - 1), parent.count[bucket], parent.endOf(bucket));
        spread(parent.head[bucket], parent.count[bucket], rung);
    }

    private void splitFar() {
        int head = farHead;
        int count = farCount;
        Rung rung = beginRung(farLeast, farGreatest, count, farGreatest + 1);
        farHead = NONE;
        farCount = 0;
        farLeast = Long.MAX_VALUE;
        farGreatest = Long.MIN_VALUE;
        spread(head, count, rung);
    }

    private Rung beginRung(long least, long greatest, int count, long afterLast) {
        Rung rung = rungs[depth++];
        long range = greatest - least;
        int aim = Math.clamp(count / AIM, 1, MOST_BUCKETS);
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(range / aim));
        rung.begin(least, afterLast, shift, (int) (range >>> shift) + 1);
        return rung;
    }

    private void spread(int head, int count, Rung rung) {
        int chunk = head;
        for (int left = count; left > 0; ) {
            int inChunk = ((left - 1) & CHUNK_MASK) + 1;
            int from = chunk << CHUNK_BITS;
            for (int i = 0; i < inChunk; i++) {
                append(rung, keys[from + i]);
            }
            left -= inChunk;
            chunk = freed(chunk);
        }
    }

    private void append(Rung rung, long key) {
        int bucket = (int) ((key - rung.start) >>> rung.shift);
        int count = rung.count[bucket]++;
        if ((count & CHUNK_MASK) == 0) {
            rung.head[bucket] = chunkAfter(rung.head[bucket]);
        }
        keys[(rung.head[bucket] << CHUNK_BITS) | (count & CHUNK_MASK)] = key;
    }

    private int chunkAfter(int before) {
        int chunk = free;
        if (chunk != NONE) {
            free = older[chunk];
        } else {
            chunk = chunks++;
            if (chunk == older.length) {
                older = Arrays.copyOf(older, 2 * chunk);
                keys = Arrays.copyOf(keys, older.length << CHUNK_BITS);
            }
        }
        older[chunk] = before;
        return chunk;
    }

    private int freed(int chunk) {
        int next = older[chunk];
        older[chunk] = free;
        free = chunk;
        return next;
    }

    private void push(long key) {
        if (heaped == heap.length) {
            heap = Arrays.copyOf(heap, 2 * heaped);
        }
        int i = heaped++;
        while (i > 0 && heap[(i - 1) >>> 1] > key) {
            heap[i] = heap[(i - 1) >>> 1];
            i = (i - 1) >>> 1;
        }
        heap[i] = key;
    }

    private void pull() {
        long key = heap[--heaped];
        int i = 0;
        int child = 1;
        while (child < heaped) {
            if (child + 1 < heaped && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[i] = heap[child];
            i = child;
            child = 2 * i + 1;
        }
        heap[i] = key;
    }
}
