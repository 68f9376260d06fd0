package learningfactory.simulation.journal;

import java.util.ArrayList;
import java.util.List;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.Digest;
import org.jspecify.annotations.Nullable;

/// Everything that happened in a run, in order, and a digest that is the same exactly when the journals are.
///
/// A record is five numbers: when, what kind, of whom, and two values whose meaning the kind gives. Recording
/// allocates nothing, but for one chunk of 64 KiB in 2,048 records when the journal is kept in memory.
///
/// A snapshot carries the digest and the count, not the records: a restored journal begins a new part,
/// whose header says after how many records and with which digest it continues, and forgets the records it
/// held. The parts, one after the other, are the journal of a run that never stopped.
public final class Journal implements Carried {
    private static final int CHUNK_BYTES = 1 << 16;

    private final Digest digest = new Digest();
    private final boolean keeps;
    private final @Nullable Sink sink;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] chunk;
    private int used;
    private long count;

    private Journal(boolean keeps, @Nullable Sink sink) {
        this.keeps = keeps;
        this.sink = sink;
        this.chunk = new byte[keeps ? CHUNK_BYTES : 0];
        if (keeps) {
            beginPart();
        }
    }

    /// A journal that keeps no records, only their digest and count.
    ///
    /// @return an empty journal
    public static Journal digestOnly() {
        return new Journal(false, null);
    }

    /// A journal that keeps its records; [#bytes()] gives them.
    ///
    /// @return an empty journal
    public static Journal inMemory() {
        return new Journal(true, null);
    }

    /// A journal that hands its bytes on, 64 KiB at a time; end with [#flush()].
    ///
    /// @param sink where they go
    /// @return an empty journal
    public static Journal to(Sink sink) {
        return new Journal(true, sink);
    }

    /// Notes that something happened.
    ///
    /// @param nowMicros when, at least zero
    /// @param kind      what; gives the other numbers their meaning
    /// @param subject   whom it befell
    /// @param a         the first value
    /// @param b         the second value
    public void record(long nowMicros, int kind, int subject, long a, long b) {
        digest.add(nowMicros, Format.which(kind, subject), a, b);
        count++;
        if (keeps) {
            write(nowMicros, kind, subject, a, b);
        }
    }

    /// The digest of all records, also of those before a restored snapshot.
    ///
    /// @return 64 bits
    public long digest() {
        return digest.value();
    }

    /// How many records there are, those before a restored snapshot included.
    ///
    /// @return at least zero
    public long count() {
        return count;
    }

    /// Hands on what the sink has not yet had; without a sink nothing happens.
    public void flush() {
        if (sink != null && used > 0) {
            sink.accept(chunk, used);
            used = 0;
        }
    }

    /// The bytes kept in memory, for a [JournalReader].
    ///
    /// @return header and records since the beginning, or since the last restore
    /// @throws IllegalStateException when the journal does not keep its records, or they exceed 2 GiB
    public byte[] bytes() {
        if (!keeps || sink != null) {
            throw new IllegalStateException(
                    "This journal keeps no records in memory.\nMaybe make it with Journal.inMemory().");
        }
        long length = (long) full.size() * CHUNK_BYTES + used;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(
                    "The journal (%d bytes) is too long for one array.\nMaybe use Journal.to(sink).".formatted(length));
        }
        byte[] all = new byte[(int) length];
        int at = 0;
        for (byte[] one : full) {
            System.arraycopy(one, 0, all, at, CHUNK_BYTES);
            at += CHUNK_BYTES;
        }
        System.arraycopy(chunk, 0, all, at, used);
        return all;
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        digest.carry(c);
        if (keeps && c.isRestoring()) {
            flush();
            beginPart();
        }
    }

    private void beginPart() {
        full.clear();
        used = 0;
        write(Format.MAGIC, Format.VERSION, Format.RECORD_BYTES, count, digest.state());
    }

    private void write(long first, int second, int third, long fourth, long fifth) {
        if (used == CHUNK_BYTES) {
            nextChunk();
        }
        Format.write(chunk, used, first, second, third, fourth, fifth);
        used += Format.RECORD_BYTES;
    }

    private void nextChunk() {
        if (sink == null) {
            full.add(chunk);
            chunk = new byte[CHUNK_BYTES];
            used = 0;
        } else {
            flush();
        }
    }
}
