package learningfactory.simulation.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import learningfactory.simulation.Property;
import learningfactory.simulation.Snapshot;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void whatIsRecordedIsRead() {
        Property.holds(20, chance -> {
            List<JournalRecord> expected = records(chance.nextInt(6000), chance);
            Journal journal = Journal.inMemory();
            expected.forEach(r -> note(journal, r));

            JournalReader reader = JournalReader.of(journal.bytes());

            List<JournalRecord> visited = new ArrayList<>();
            reader.forEach((now, kind, subject, a, b) -> visited.add(new JournalRecord(now, kind, subject, a, b)));
            assertThat(visited.equals(expected)).isTrue();
            List<JournalRecord> iterated = new ArrayList<>();
            for (JournalRecord one : reader) {
                iterated.add(one);
            }
            assertThat(iterated.equals(expected)).isTrue();
            assertThat(reader.count()).isEqualTo(journal.count()).isEqualTo(expected.size());
            assertThat(reader.digest()).isEqualTo(journal.digest());
        });
    }

    @Test
    void allThreeKindsOfJournalHaveTheSameDigestAndBytes() {
        Journal digest = Journal.digestOnly();
        Journal memory = Journal.inMemory();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Journal sunk = Journal.to((chunk, length) -> received.write(chunk, 0, length));

        for (JournalRecord one : records(5000, new SplittableRandom(1))) {
            note(digest, one);
            note(memory, one);
            note(sunk, one);
        }
        sunk.flush();
        sunk.flush();

        assertThat(memory.digest()).isEqualTo(digest.digest());
        assertThat(sunk.digest()).isEqualTo(digest.digest());
        assertThat(Arrays.equals(received.toByteArray(), memory.bytes())).isTrue();
    }

    @Test
    void twoRecordsInAnotherOrderGiveAnotherDigest() {
        Journal one = Journal.digestOnly();
        one.record(5, 1, 1, 0, 0);
        one.record(5, 1, 2, 0, 0);
        Journal other = Journal.digestOnly();
        other.record(5, 1, 2, 0, 0);
        other.record(5, 1, 1, 0, 0);

        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void anyPartOfARecordChangesTheDigest() {
        JournalRecord usual = new JournalRecord(1, 2, 3, 4, 5);
        List<JournalRecord> changed = List.of(
                new JournalRecord(2, 2, 3, 4, 5),
                new JournalRecord(1, 3, 3, 4, 5),
                new JournalRecord(1, 2, -3, 4, 5),
                new JournalRecord(1, 2, 3, -4, 5),
                new JournalRecord(1, 2, 3, 4, 6));

        for (JournalRecord one : changed) {
            assertThat(digestOf(one)).isNotEqualTo(digestOf(usual));
        }
    }

    @Test
    void theDigestGoesOnAfterARestore() {
        List<JournalRecord> all = records(3000, new SplittableRandom(2));
        Journal whole = Journal.inMemory();
        all.forEach(r -> note(whole, r));

        Journal first = Journal.inMemory();
        all.subList(0, 1200).forEach(r -> note(first, r));
        Snapshot snapshot = Snapshot.of(first);
        Journal second = Journal.inMemory();
        second.record(1, 1, 1, 1, 1);
        snapshot.into(second);
        all.subList(1200, 3000).forEach(r -> note(second, r));

        assertThat(second.digest()).isEqualTo(whole.digest());
        assertThat(second.count()).isEqualTo(3000);
        JournalReader part = JournalReader.of(second.bytes());
        assertThat(part.firstRecord()).isEqualTo(1200);
        assertThat(part.digest()).isEqualTo(whole.digest());
        JournalReader joined = JournalReader.of(joined(first.bytes(), second.bytes()));
        assertThat(joined.count()).isEqualTo(3000);
        assertThat(joined.digest()).isEqualTo(whole.digest());
        List<JournalRecord> read = new ArrayList<>();
        joined.forEach(read::add);
        assertThat(read.equals(all)).isTrue();
    }

    @Test
    void partsOfDifferentRunsDoNotJoin() {
        Journal one = Journal.inMemory();
        one.record(1, 1, 1, 1, 1);
        byte[] twice = joined(one.bytes(), one.bytes());

        assertThatThrownBy(() -> JournalReader.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The part at offset 64 begins at record 0")
                .hasMessageContaining("went back to a snapshot");
    }

    @Test
    void cutForeignAndDamagedBytesAreRefusedWithTheOffset() {
        Journal journal = Journal.inMemory();
        records(3, new SplittableRandom(3)).forEach(r -> note(journal, r));
        byte[] bytes = journal.bytes();
        byte[] later = bytes.clone();
        later[8] = 2;
        byte[] negative = bytes.clone();
        negative[71] = -1;

        assertRefused(new byte[0], "ends at offset 0, within its header");
        assertRefused(Arrays.copyOf(bytes, 31), "ends at offset 31, within its header");
        assertRefused(Arrays.copyOf(bytes, 100), "ends at offset 100, within the record that begins at offset 96");
        assertRefused(new byte[64], "at offset 0 do not begin like a journal");
        assertRefused(later, "at offset 0 has version 2");
        assertRefused(negative, "record at offset 64 has the negative instant");
    }

    @Test
    void aJournalThatKeepsNothingHasNoBytes() {
        assertThatThrownBy(() -> Journal.digestOnly().bytes())
                .hasMessageContaining("Maybe make it with Journal.inMemory()");
        assertThatThrownBy(() -> Journal.to((chunk, length) -> {}).bytes()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmptyJournalIsReadAsNothing() {
        JournalReader reader = JournalReader.of(Journal.inMemory().bytes());
        Iterator<JournalRecord> records = reader.iterator();

        assertThat(reader.count()).isZero();
        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> JournalReader.of(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static long digestOf(JournalRecord one) {
        Journal journal = Journal.digestOnly();
        note(journal, one);
        return journal.digest();
    }

    private static void note(Journal journal, JournalRecord r) {
        journal.record(r.nowMicros(), r.kind(), r.subject(), r.a(), r.b());
    }

    private static List<JournalRecord> records(int n, SplittableRandom chance) {
        List<JournalRecord> records = new ArrayList<>();
        long nowMicros = 0;
        for (int i = 0; i < n; i++) {
            nowMicros += chance.nextInt(1000);
            records.add(new JournalRecord(
                    nowMicros, chance.nextInt(), chance.nextInt(), chance.nextLong(), chance.nextLong()));
        }
        return records;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
