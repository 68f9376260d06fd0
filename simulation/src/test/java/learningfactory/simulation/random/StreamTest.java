package learningfactory.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import learningfactory.simulation.Snapshot;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final int DRAWS = 1_000_000;

    /// The ten numbers that the authors' C program prints from the state 1, 2, 3, 4.
    @Test
    void theGeneratorGivesTheNumbersOfItsAuthors() {
        long[] published = {
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"),
            Long.parseUnsignedLong("12406186145184390807"),
            Long.parseUnsignedLong("15849039046786891736"),
            Long.parseUnsignedLong("10450023813501588000"),
        };
        Stream stream = new Stream(1, 2, 3, 4);

        for (long expected : published) {
            assertThat(stream.nextLong()).isEqualTo(expected);
        }
    }

    @Test
    void uniformNumbersAreNeverZeroOrOne() {
        assertThat(new Stream(0, 0, 0, 0).nextUniform()).isEqualTo(0x1.0p-53);
        assertThat(new Stream(-1, 0, 0, 0).nextUniform()).isLessThan(1);
    }

    @Test
    void theTailsOfTheZigguratHoldAsMuchAsTheLawSays() {
        Stream stream = Streams.of(11).named("tails");
        double[] edges = {0.001, 0.1, 1, 5, 7.6, 7.8, 9, 10};
        long[] beyond = new long[edges.length];
        for (int i = 0; i < 10 * DRAWS; i++) {
            double x = stream.nextExponential();
            for (int k = 0; k < edges.length && x > edges[k]; k++) {
                beyond[k]++;
            }
        }

        for (int k = 0; k < edges.length; k++) {
            assertShare(beyond[k], 10L * DRAWS, Math.exp(-edges[k]));
        }
    }

    @Test
    void theTailsOfTheBellHoldAsMuchAsTheLawSays() {
        Stream stream = Streams.of(12).named("tails");
        double[] edges = {-4.5, -4, -3.66, -3.6, -2, -0.1, 0, 0.1, 1, 3, 3.6, 3.66, 4, 4.5};
        long[] beyond = new long[edges.length];
        for (int i = 0; i < 10 * DRAWS; i++) {
            double x = stream.nextNormal();
            for (int k = 0; k < edges.length && x > edges[k]; k++) {
                beyond[k]++;
            }
        }

        for (int k = 0; k < edges.length; k++) {
            assertShare(beyond[k], 10L * DRAWS, SpecialFunctions.normalBelow(-edges[k]));
        }
    }

    @Test
    void theLowerBitsThatChooseTheLayerDoNotShowInTheNumber() {
        Stream stream = Streams.of(13).named("layers");
        double sum = 0;
        double previous = stream.nextExponential();
        for (int i = 0; i < DRAWS; i++) {
            double x = stream.nextExponential();
            sum += (x - 1) * (previous - 1);
            previous = x;
        }

        assertThat(sum / DRAWS).isCloseTo(0, within(4 / Math.sqrt(DRAWS)));
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        Stream stream = Streams.of(14).named("whole");
        for (int bound : new int[] {1, 2, 3, 7, 100}) {
            long[] counts = new long[bound];
            for (int i = 0; i < DRAWS; i++) {
                counts[stream.nextInt(bound)]++;
            }
            for (long count : counts) {
                assertShare(count, DRAWS, 1.0 / bound);
            }
        }
    }

    @Test
    void wholeNumbersReachTheLargestBound() {
        Stream stream = Streams.of(15).named("whole");
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            int x = stream.nextInt(Integer.MAX_VALUE);
            assertThat(x).isNotNegative().isLessThan(Integer.MAX_VALUE);
            sum += (double) x / Integer.MAX_VALUE;
        }

        assertThat(sum / DRAWS).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / DRAWS)));
        assertThatThrownBy(() -> stream.nextInt(0)).hasMessageContaining("(0) must be more than zero");
    }

    @Test
    void aRestoredStreamGoesOnWithTheSameNumbers() {
        Stream stream = Streams.of(16).named("restored");
        stream.nextNormal();
        Snapshot snapshot = Snapshot.of(stream);
        double expected = stream.nextNormal() + stream.nextExponential();
        Stream other = Streams.of(17).named("other");

        snapshot.into(other);

        assertThat(other.nextNormal() + other.nextExponential()).isEqualTo(expected);
    }

    /// Bit-identical on every machine: were a table or a comparison to differ anywhere, the sum would.
    @Test
    void theSumOfAMillionDrawsIsTheSameToTheLastBitOnEveryMachine() {
        Stream stream = Streams.of(1).named("sum");
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += stream.nextExponential() + stream.nextNormal() + stream.nextUniform();
        }

        assertThat(sum).isEqualTo(1_498_859.5346221046);
    }

    private static void assertShare(long count, long of, double probability) {
        double deviation = Math.sqrt(probability * (1 - probability) * of);
        assertThat((double) count).isCloseTo(probability * of, within(4 * deviation + 1e-9));
    }
}
