package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    /// Something with a field of every kind, and arrays that grow.
    private static final class Everything implements Carried {
        private int whole;
        private long large;
        private double real;
        private boolean truth;
        private final long[] longs;
        private final int[] ints;
        private final double[] doubles;
        private final byte[] bytes;
        private int used;
        private long[] grownLongs = new long[0];
        private int[] grownInts = new int[0];
        private double[] grownDoubles = new double[0];
        private byte[] grownBytes = new byte[0];

        Everything(int size) {
            longs = new long[size];
            ints = new int[size];
            doubles = new double[size];
            bytes = new byte[size];
        }

        static Everything filled(int size, int used, SplittableRandom chance) {
            Everything e = new Everything(size);
            e.whole = chance.nextInt();
            e.large = chance.nextLong();
            e.real = Double.longBitsToDouble(chance.nextLong());
            e.truth = chance.nextBoolean();
            chance.nextBytes(e.bytes);
            for (int i = 0; i < size; i++) {
                e.longs[i] = chance.nextLong();
                e.ints[i] = chance.nextInt();
                e.doubles[i] = chance.nextDouble() - 0.5;
            }
            e.used = used;
            e.grownLongs = chance.longs(used).toArray();
            e.grownInts = chance.ints(used).toArray();
            e.grownDoubles = chance.doubles(used).toArray();
            e.grownBytes = new byte[used];
            chance.nextBytes(e.grownBytes);
            return e;
        }

        @Override
        public void carry(Carrier c) {
            whole = c.carry(whole);
            large = c.carry(large);
            real = c.carry(real);
            truth = c.carry(truth);
            c.carry(longs, longs.length);
            c.carry(ints, ints.length);
            c.carry(doubles, doubles.length);
            c.carry(bytes, bytes.length);
            used = c.carry(used);
            grownLongs = c.carryGrown(grownLongs, used);
            grownInts = c.carryGrown(grownInts, used);
            grownDoubles = c.carryGrown(grownDoubles, used);
            grownBytes = c.carryGrown(grownBytes, used);
        }
    }

    @Test
    void whatIsSavedAndRestoredAndSavedAgainIsTheSame() {
        Property.holds(200, chance -> {
            int size = chance.nextInt(200);
            Everything one = Everything.filled(size, chance.nextInt(100), chance);
            Everything other = Everything.filled(size, chance.nextInt(100), chance);

            Snapshot saved = Snapshot.of(one);
            saved.into(other);

            assertThat(Snapshot.of(other)).isEqualTo(saved).hasSameHashCodeAs(saved);
            assertThat(other.bytes).isEqualTo(one.bytes);
            assertThat(other.ints).isEqualTo(one.ints);
            assertThat(other.doubles).isEqualTo(one.doubles);
            assertThat(Arrays.copyOf(other.grownInts, other.used)).isEqualTo(one.grownInts);
        });
    }

    @Test
    void aSaverForksWithoutASnapshotAndItsStoreIsUsedAgain() {
        Property.holds(50, chance -> {
            Saver saver = new Saver();
            saver.save(Everything.filled(300, 90, chance));
            Everything one = Everything.filled(41, 7, chance);
            Everything fork = new Everything(41);

            saver.save(one);
            saver.into(fork);

            assertThat(saver.snapshot()).isEqualTo(Snapshot.of(one)).isEqualTo(Snapshot.of(fork));
        });
    }

    @Test
    void whatIsLentComesIntoAnotherThingAsIfItHadBeenSaved() {
        Property.holds(200, chance -> {
            int size = chance.nextInt(200);
            Everything one = Everything.filled(size, chance.nextInt(100), chance);
            Everything fork = Everything.filled(size, chance.nextInt(100), chance);
            Saver saver = new Saver();

            Snapshot before = Snapshot.of(one);
            saver.lend(one);
            saver.into(fork);
            Snapshot copied = Snapshot.of(fork);
            Arrays.fill(fork.longs, 0);
            Arrays.fill(fork.grownBytes, (byte) 0);

            assertThat(copied).isEqualTo(before);
            assertThat(Snapshot.of(one)).as("the lender keeps its own").isEqualTo(before);
        });
    }

    @Test
    void whatIsLentCannotBeKept() {
        Saver saver = new Saver();
        saver.lend(new Calendar(10));

        assertThatThrownBy(saver::snapshot).hasMessageContaining("Maybe save it instead");
    }

    @Test
    void aSnapshotDoesNotChangeWhenItsSubjectGoesOn() {
        Calendar calendar = new Calendar(10);
        calendar.set(3, 30);
        Snapshot snapshot = Snapshot.of(calendar);
        byte[] before = snapshot.toBytes();

        calendar.pop();
        calendar.set(4, 40);

        assertThat(snapshot.toBytes()).isEqualTo(before);
        snapshot.into(calendar);
        assertThat(calendar.pop()).isEqualTo(3);
        assertThat(calendar.nextMicros()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void bytesGiveTheSameSnapshotBack() {
        Property.holds(50, chance -> {
            Snapshot snapshot = Snapshot.of(Everything.filled(chance.nextInt(100), chance.nextInt(30), chance));

            assertThat(Snapshot.of(snapshot.toBytes())).isEqualTo(snapshot);
        });
    }

    @Test
    void theBytesAreTheSameOnEveryMachine() {
        Carried twoNumbers = c -> {
            c.carry(0x0102_0304_0506_0708L);
            c.carry(new int[] {1, -1, 7}, 3);
        };

        assertThat(Snapshot.of(twoNumbers).toBytes())
                .startsWith('L', 'F', 'S', 'N', 'A', 'P', '\r', '\n')
                .containsSequence(3, 0, 0, 0, 3, 0, 0, 0)
                .containsSequence(8, 7, 6, 5, 4, 3, 2, 1, 1, 0, 0, 0, -1, -1, -1, -1, 7, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aSingleDamagedBitIsNoticed() {
        Property.holds(500, chance -> {
            byte[] bytes = Snapshot.of(Everything.filled(20, 5, chance)).toBytes();

            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));

            assertThatThrownBy(() -> Snapshot.of(bytes)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void bytesThatWereCutShortAreNoticed() {
        byte[] bytes =
                Snapshot.of(Everything.filled(20, 5, new SplittableRandom(1))).toBytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Snapshot.of(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe the file was cut short");
        }
    }

    @Test
    void foreignBytesAndOtherVersionsAreRefused() {
        byte[] bytes = Snapshot.of(new Agenda(3)).toBytes();
        byte[] foreign = bytes.clone();
        foreign[0] = 'X';
        byte[] later = bytes.clone();
        later[8] = 9;

        assertThatThrownBy(() -> Snapshot.of(foreign)).hasMessageContaining("do not begin like a snapshot");
        assertThatThrownBy(() -> Snapshot.of(later)).hasMessageContaining("version 9");
    }

    @Test
    void aRestoreWithOtherLuckBringsEverythingBackExceptTheStreams() {
        Stream saved = Streams.of(1).named("mill");
        Stream other = Streams.afresh(7).named("mill");
        long[] count = {42};
        Saver saver = new Saver();
        saver.save(c -> carry(c, saved, count));
        count[0] = 0;

        saver.intoWithOtherLuck(c -> carry(c, other, count));

        assertThat(count[0]).isEqualTo(42);
        assertThat(other.nextLong()).isEqualTo(Streams.afresh(7).named("mill").nextLong());
    }

    private static void carry(Carrier c, Stream stream, long[] count) {
        stream.carry(c);
        count[0] = c.carry(count[0]);
    }

    @Test
    void aSnapshotOfAnotherPlantIsRefused() {
        Snapshot small = Snapshot.of(new Calendar(10));
        Snapshot large = Snapshot.of(new Calendar(20));

        assertThatThrownBy(() -> small.into(new Calendar(20)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe it was taken of another plant");
        assertThatThrownBy(() -> large.into(new Calendar(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only 12 were taken");
    }

    @Test
    void anArrayThatIsShorterThanItsCountIsRefusedWhenSaving() {
        Carried wrong = c -> c.carryGrown(new int[3], 4);

        assertThatThrownBy(() -> Snapshot.of(wrong)).hasMessageContaining("shorter than the 4 numbers");
    }
}
