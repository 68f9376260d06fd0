package learningfactory.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void namingOneMoreStreamShiftsNoOther() {
        long[] alone = numbers(Streams.of(7, 3).named("mill-3/breakdown"));
        Streams streams = Streams.of(7, 3);
        streams.named("robot-1/cycle").nextLong();
        streams.named("mill-3/cycle");

        assertThat(numbers(streams.named("mill-3/breakdown"))).isEqualTo(alone);
        assertThat(numbers(streams.named("mill-3/breakdown"))).isEqualTo(alone);
    }

    @Test
    void seedReplicationAndNameEachMakeAnotherStream() {
        Set<Long> firsts = new HashSet<>();
        String[] names = {"", "a", "b", "ab", "ba", "A", "a ", "\u0000", "mill/1", "mill/2"};
        for (long seed = -50; seed < 50; seed++) {
            for (int replication = 0; replication < 100; replication++) {
                for (String name : names) {
                    firsts.add(Streams.of(seed, replication).named(name).nextLong());
                }
            }
        }

        assertThat(firsts.size()).isEqualTo(100 * 100 * names.length);
    }

    @Test
    void theFirstReplicationIsTheOneWithoutANumber() {
        assertThat(numbers(Streams.of(5).named("x")))
                .isEqualTo(numbers(Streams.of(5, 0).named("x")));
    }

    @Test
    void theFirstNumbersOfManyStreamsAreThemselvesUniform() {
        double sum = 0;
        double squares = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double u = Streams.of(1, i).named("first").nextUniform();
            sum += u;
            squares += (u - 0.5) * (u - 0.5);
        }

        assertThat(sum / n).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares / n).isCloseTo(1.0 / 12, within(4 * Math.sqrt(1.0 / 180 / n)));
    }

    @Test
    void neighbouringReplicationsDoNotShareTheirLuck() {
        int n = 200_000;
        Stream one = Streams.of(1, 1).named("same");
        Stream other = Streams.of(1, 2).named("same");
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (one.nextUniform() - 0.5) * (other.nextUniform() - 0.5);
        }

        assertThat(12 * sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    @Test
    void aNegativeReplicationIsRefused() {
        assertThatThrownBy(() -> Streams.of(1, -1)).hasMessageContaining("(-1) must not be negative");
    }

    private static long[] numbers(Stream stream) {
        long[] numbers = new long[100];
        java.util.Arrays.setAll(numbers, i -> stream.nextLong());
        return numbers;
    }
}
