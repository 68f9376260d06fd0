package learningfactory.simulation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The state of a running plant at one instant, for ever unchanged: to go back to, to fork from, to keep on
/// disk.
///
/// Holds only what changes while the plant runs; it is restored into a plant that was built from the same
/// description. One snapshot may be restored by many threads at once.
public final class Snapshot {
    /// "LFSNAP" and a line feed, which a transfer as text would change.
    private static final long MAGIC = 0x0A0D_5041_4E53_464CL;

    private static final int VERSION = 3;
    private static final int HEADER_BYTES = 16;
    private static final int CHECKSUM_BYTES = 8;

    private final long[] words;

    Snapshot(long[] words) {
        this.words = words;
    }

    /// Takes a snapshot.
    ///
    /// @param subject whose state
    /// @return the snapshot
    public static Snapshot of(Carried subject) {
        Saver saver = new Saver();
        saver.save(subject);
        return saver.snapshot();
    }

    /// Reads a snapshot that [#toBytes()] wrote.
    ///
    /// @param bytes the whole of it
    /// @return the snapshot
    /// @throws IllegalArgumentException when the bytes are not a snapshot, of another version, cut short or
    ///     damaged
    public static Snapshot of(byte[] bytes) {
        if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) {
            throw new IllegalArgumentException(
                    "A snapshot has at least %d bytes, not %d.\nMaybe the file was cut short."
                            .formatted(HEADER_BYTES + CHECKSUM_BYTES, bytes.length));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getLong() != MAGIC) {
            throw new IllegalArgumentException(
                    "These %d bytes do not begin like a snapshot.\nMaybe it is another file.".formatted(bytes.length));
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "The snapshot has version %d; this program reads version %d.\nMaybe it was taken by another release."
                            .formatted(version, VERSION));
        }
        int count = in.getInt();
        long expected = HEADER_BYTES + 8L * count + CHECKSUM_BYTES;
        if (count < 0 || expected != bytes.length) {
            throw new IllegalArgumentException(
                    "The snapshot announces %d words and so %d bytes, but has %d bytes.\nMaybe the file was cut short."
                            .formatted(count, expected, bytes.length));
        }
        long[] words = new long[count];
        in.asLongBuffer().get(words);
        if (in.getLong(bytes.length - CHECKSUM_BYTES) != checksum(words)) {
            throw new IllegalArgumentException(
                    "The snapshot is damaged: its checksum does not fit its %d words.\nMaybe take an older copy."
                            .formatted(count));
        }
        return new Snapshot(words);
    }

    /// Brings the state into something of the same structure.
    ///
    /// @param subject whose state is replaced; after an error it is neither old nor new and must not be used
    /// @throws IllegalStateException when the subject takes more or fewer words than the snapshot holds
    public void into(Carried subject) {
        new Restorer(words, words.length, new Object[0], false).restore(subject);
    }

    /// The snapshot for a file: magic, version, number of words, the words, a checksum; all lowest byte
    /// first.
    ///
    /// @return the bytes, the same on every machine
    public byte[] toBytes() {
        byte[] bytes = new byte[HEADER_BYTES + 8 * words.length + CHECKSUM_BYTES];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(MAGIC).putInt(VERSION).putInt(words.length);
        out.asLongBuffer().put(words);
        out.putLong(bytes.length - CHECKSUM_BYTES, checksum(words));
        return bytes;
    }

    /// How large the state is.
    ///
    /// @return bytes in memory
    public long sizeBytes() {
        return 8L * words.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Snapshot of %d words, checksum %016x".formatted(words.length, checksum(words));
    }

    private static long checksum(long[] words) {
        Digest digest = new Digest();
        int i = 0;
        for (; i + 4 <= words.length; i += 4) {
            digest.add(words[i], words[i + 1], words[i + 2], words[i + 3]);
        }
        for (; i < words.length; i++) {
            digest.add(words[i], 0, 0, words.length);
        }
        return digest.value();
    }
}
