package learningfactory.simulation;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/// Packs arrays into words and back: two ints or eight bytes a word, the first in the lowest bits, on every
/// machine.
///
/// Long arrays go as one block of memory; that gives the same words only where the lowest byte comes first,
/// so other machines (and short arrays) pack number by number.
final class Packing {
    private static final boolean LOWEST_FIRST = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final int BLOCK = 24;

    private Packing() {}

    static int wordsOfInts(int count) {
        return (int) ((count + 1L) >>> 1);
    }

    static int wordsOfBytes(int count) {
        return (int) ((count + 7L) >>> 3);
    }

    static void pack(int[] from, int count, long[] words, int at) {
        if (count >= BLOCK && LOWEST_FIRST) {
            words[at + wordsOfInts(count) - 1] = 0;
            block(MemorySegment.ofArray(from), 0, MemorySegment.ofArray(words), 8L * at, 4L * count);
            return;
        }
        int to = at;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            words[to++] = (from[i] & 0xFFFF_FFFFL) | ((long) from[i + 1] << 32);
        }
        if (i < count) {
            words[to] = from[i] & 0xFFFF_FFFFL;
        }
    }

    static void unpack(long[] words, int at, int[] to, int count) {
        if (count >= BLOCK && LOWEST_FIRST) {
            block(MemorySegment.ofArray(words), 8L * at, MemorySegment.ofArray(to), 0, 4L * count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = (int) (words[at + (i >>> 1)] >>> ((i & 1) << 5));
        }
    }

    static void pack(byte[] from, int count, long[] words, int at) {
        if (count >= BLOCK && LOWEST_FIRST) {
            words[at + wordsOfBytes(count) - 1] = 0;
            block(MemorySegment.ofArray(from), 0, MemorySegment.ofArray(words), 8L * at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            long placed = (from[i] & 0xFFL) << ((i & 7) << 3);
            int to = at + (i >>> 3);
            words[to] = (i & 7) == 0 ? placed : words[to] | placed;
        }
    }

    static void unpack(long[] words, int at, byte[] to, int count) {
        if (count >= BLOCK && LOWEST_FIRST) {
            block(MemorySegment.ofArray(words), 8L * at, MemorySegment.ofArray(to), 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = (byte) (words[at + (i >>> 3)] >>> ((i & 7) << 3));
        }
    }

    static void pack(double[] from, int count, long[] words, int at) {
        if (count >= BLOCK) {
            block(MemorySegment.ofArray(from), 0, MemorySegment.ofArray(words), 8L * at, 8L * count);
            return;
        }
        for (int i = 0; i < count; i++) {
            words[at + i] = Double.doubleToRawLongBits(from[i]);
        }
    }

    static void unpack(long[] words, int at, double[] to, int count) {
        if (count >= BLOCK) {
            block(MemorySegment.ofArray(words), 8L * at, MemorySegment.ofArray(to), 0, 8L * count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = Double.longBitsToDouble(words[at + i]);
        }
    }

    private static void block(MemorySegment from, long fromByte, MemorySegment to, long toByte, long bytes) {
        MemorySegment.copy(from, fromByte, to, toByte, bytes);
    }
}
