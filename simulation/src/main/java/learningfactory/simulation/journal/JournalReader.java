package learningfactory.simulation.journal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import learningfactory.simulation.Digest;

/// Reads the bytes of a journal: one part, or parts of which each continues the one before.
///
/// All bytes are checked when the reader is made, so reading itself cannot fail.
public final class JournalReader implements Iterable<JournalRecord> {
    private final byte[] bytes;
    private final long firstRecord;
    private final long count;
    private final long digest;

    private JournalReader(byte[] bytes) {
        checkBeginning(bytes);
        this.bytes = bytes;
        this.firstRecord = Format.longAt(bytes, 16);
        Digest rolling = Digest.continuing(Format.longAt(bytes, 24));
        long records = 0;
        for (int at = 0; at < bytes.length; at += Format.RECORD_BYTES) {
            checkWhole(at);
            if (Format.isHeader(bytes, at)) {
                checkHeader(at, firstRecord + records, rolling.state());
            } else {
                checkInstant(at);
                add(at, rolling);
                records++;
            }
        }
        this.count = records;
        this.digest = rolling.value();
    }

    /// A reader of a journal's bytes.
    ///
    /// @param bytes as [Journal#bytes()] gave or a [Sink] received them; not copied, so they must not change
    /// @return the reader
    /// @throws IllegalArgumentException when the bytes are foreign, of another version, cut short, or parts
    ///     that do not continue each other; the message names the offset
    public static JournalReader of(byte[] bytes) {
        return new JournalReader(bytes);
    }

    /// The number of the first record: zero, unless the journal continues a restored snapshot.
    ///
    /// @return at least zero
    public long firstRecord() {
        return firstRecord;
    }

    /// How many records the bytes hold.
    ///
    /// @return at least zero
    public long count() {
        return count;
    }

    /// The digest after the last record, as [Journal#digest()] gave it.
    ///
    /// @return 64 bits
    public long digest() {
        return digest;
    }

    /// Hands each record on, in order.
    ///
    /// @param entry who receives them
    public void forEach(Entry entry) {
        each(bytes, bytes.length, entry);
    }

    /// Hands on the records of a chunk as a [Sink] receives it, so that a journal can be read while it is
    /// written. Nothing is checked: the chunk must come from a [Journal] of this process.
    ///
    /// @param chunk  the bytes
    /// @param length how many of them, from the front
    /// @param entry  who receives the records
    public static void each(byte[] chunk, int length, Entry entry) {
        for (int at = 0; at < length; at += Format.RECORD_BYTES) {
            if (!Format.isHeader(chunk, at)) {
                entry.accept(
                        Format.longAt(chunk, at),
                        Format.intAt(chunk, at + 8),
                        Format.intAt(chunk, at + 12),
                        Format.longAt(chunk, at + 16),
                        Format.longAt(chunk, at + 24));
            }
        }
    }

    /// The records as objects, in order.
    @Override
    public Iterator<JournalRecord> iterator() {
        return new Iterator<>() {
            private int at = recordFrom(0);

            @Override
            public boolean hasNext() {
                return at < bytes.length;
            }

            @Override
            public JournalRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("The journal has ended at byte %d.".formatted(bytes.length));
                }
                int here = at;
                at = recordFrom(at + Format.RECORD_BYTES);
                return recordAt(here);
            }
        };
    }

    private JournalRecord recordAt(int at) {
        return new JournalRecord(
                Format.longAt(bytes, at),
                Format.intAt(bytes, at + 8),
                Format.intAt(bytes, at + 12),
                Format.longAt(bytes, at + 16),
                Format.longAt(bytes, at + 24));
    }

    private int recordFrom(int offset) {
        int at = offset;
        while (at < bytes.length && Format.isHeader(bytes, at)) {
            at += Format.RECORD_BYTES;
        }
        return at;
    }

    private void add(int at, Digest rolling) {
        rolling.add(
                Format.longAt(bytes, at),
                Format.which(Format.intAt(bytes, at + 8), Format.intAt(bytes, at + 12)),
                Format.longAt(bytes, at + 16),
                Format.longAt(bytes, at + 24));
    }

    private static void checkBeginning(byte[] bytes) {
        if (bytes.length < Format.RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "The journal ends at offset %d, within its header of %d bytes.\nMaybe the file was cut short."
                            .formatted(bytes.length, Format.RECORD_BYTES));
        }
        if (!Format.isHeader(bytes, 0)) {
            throw new IllegalArgumentException(
                    "The bytes at offset 0 do not begin like a journal.\nMaybe it is another file, or a journal as text.");
        }
    }

    private void checkWhole(int at) {
        if (bytes.length - at < Format.RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "The journal ends at offset %d, within the record that begins at offset %d.\nMaybe the file was cut short."
                            .formatted(bytes.length, at));
        }
    }

    private void checkHeader(int at, long expectedRecord, long expectedState) {
        int version = Format.intAt(bytes, at + 8);
        if (version != Format.VERSION || Format.intAt(bytes, at + 12) != Format.RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "The journal at offset %d has version %d; this program reads version %d.\nMaybe another release wrote it."
                            .formatted(at, version, Format.VERSION));
        }
        if (Format.longAt(bytes, at + 16) != expectedRecord || Format.longAt(bytes, at + 24) != expectedState) {
            throw new IllegalArgumentException(
                    "The part at offset %d begins at record %d and does not continue the %d records before it.\nMaybe the run went back to a snapshot; keep such parts in files of their own."
                            .formatted(at, Format.longAt(bytes, at + 16), expectedRecord));
        }
    }

    private void checkInstant(int at) {
        long nowMicros = Format.longAt(bytes, at);
        if (nowMicros < 0) {
            throw new IllegalArgumentException(
                    "The record at offset %d has the negative instant %d µs.\nMaybe the file is damaged."
                            .formatted(at, nowMicros));
        }
    }
}
