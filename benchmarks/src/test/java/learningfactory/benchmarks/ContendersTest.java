package learningfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContendersTest {
    static Stream<Arguments> contenders() {
        return Arrays.stream(Workload.values())
                .flatMap(workload -> Contenders.of(workload).stream())
                .map(contender -> Arguments.of(contender.workload(), contender.name()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("contenders")
    void everyContenderComesToTheResultOfItsWorkload(Workload workload, String name) {
        Contender contender = Contenders.named(workload, name);
        assumeTrue(contender.obstacle().isEmpty(), () -> contender.obstacle().orElse(""));

        Outcome outcome = contender.run(workload.leastAmount(), 7);

        assertThat(outcome.result())
                .satisfies(found -> assertThat(workload.accepts(workload.leastAmount(), found))
                        .as("%s: %f instead of %f ± %f"
                                .formatted(
                                        name, found, workload.expected(), workload.tolerance(workload.leastAmount())))
                        .isTrue());
        assertThat(outcome.cpuNanos()).isPositive();
    }

    @Test
    void aThroughputThreePercentOffIsRefusedInAFullRun() {
        assertThat(Workload.TANDEM.accepts(Workload.TANDEM.amount(), 0.511 * 1.03))
                .isFalse();
    }

    @Test
    void anUnknownContenderIsRefusedByName() {
        assertThatThrownBy(() -> Contenders.named(Workload.TANDEM, "abacus")).hasMessageContaining("abacus");
    }
}
