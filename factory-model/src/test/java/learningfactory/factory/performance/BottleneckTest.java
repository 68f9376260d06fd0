package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import org.junit.jupiter.api.Test;

/// The bottleneck is named and explained.
class BottleneckTest {
    @Test
    void theStationThatNeitherStarvesNorIsBlockedSetsThePace() {
        Bottleneck found = Bottleneck.of(List.of(
                        new StationShares("saw", 0.60, 0.00, 0.40),
                        new StationShares("forge", 0.85, 0.04, 0.01),
                        new StationShares("wash", 0.50, 0.50, 0.00)))
                .orElseThrow();

        assertThat(found.station()).isEqualTo("forge");
        assertThat(found.reasons())
                .containsExactly(
                        new Bottleneck.Reason.MostActive(0.95, 0.85), new Bottleneck.Reason.ArrowsMeet(0.40, 0.50));
        assertThat(found.sentence())
                .isEqualTo(
                        "forge sets the pace: 95.0 % of its planned time it is neither starved nor blocked"
                                + " (85.0 % at work). Before it the line is blocked (40.0 %), behind it the line starves (50.0 %).");
    }

    @Test
    void aStationThatIsOftenBrokenIsTheBottleneckAlthoughItWorksLittle() {
        Bottleneck found = Bottleneck.of(List.of(
                        new StationShares("saw", 0.70, 0.00, 0.30), new StationShares("press", 0.60, 0.10, 0.00)))
                .orElseThrow();

        assertThat(found.station()).isEqualTo("press");
        assertThat(found.sentence()).contains("60.0 % at work").contains("Before it the line is blocked (30.0 %).");
    }

    @Test
    void theFirstStationCanSetThePace() {
        Bottleneck found = Bottleneck.of(
                        List.of(new StationShares("saw", 0.98, 0, 0.02), new StationShares("wash", 0.5, 0.5, 0)))
                .orElseThrow();

        assertThat(found.station()).isEqualTo("saw");
        assertThat(found.sentence()).endsWith("Behind it the line starves (50.0 %).");
    }

    @Test
    void aBalancedLineNamesTheRunnerUp() {
        Bottleneck found = Bottleneck.of(
                        List.of(new StationShares("a", 0.90, 0.0, 0.10), new StationShares("b", 0.89, 0.11, 0.0)))
                .orElseThrow();

        assertThat(found.reasons()).hasAtLeastOneElementOfType(Bottleneck.Reason.CloselyFollowed.class);
        assertThat(found.sentence()).contains("b follows closely with 89.0 %.");
        assertThat(found.sentenceInBokmal()).contains("b følger tett etter med 89,0\u00a0%.");
    }

    @Test
    void aPlantThatMostlyWaitsIsShortOfWork() {
        Bottleneck found = Bottleneck.of(
                        List.of(new StationShares("a", 0.30, 0.70, 0.0), new StationShares("b", 0.20, 0.80, 0.0)))
                .orElseThrow();

        assertThat(found.station()).isEqualTo("a");
        assertThat(found.sentence()).contains("short of work").contains("70.0 %");
        assertThat(found.sentenceInBokmal()).contains("mangler arbeid").contains("70,0\u00a0%");
    }

    @Test
    void whenTheLineAroundPointsElsewhereTheReportSaysSo() {
        Bottleneck found = Bottleneck.of(List.of(
                        new StationShares("a", 0.50, 0.0, 0.30),
                        new StationShares("b", 0.80, 0.10, 0.10),
                        new StationShares("c", 0.85, 0.00, 0.10),
                        new StationShares("d", 0.40, 0.05, 0.0)))
                .orElseThrow();

        assertThat(found.station()).isEqualTo("d");
        assertThat(found.sentence()).doesNotContain("null");
    }

    @Test
    void withoutPlannedTimeThereIsNoBottleneck() {
        assertThat(Bottleneck.of(List.of())).isEmpty();
        assertThat(Bottleneck.of(List.of(StationShares.of("a", new long[Condition.values().length]))))
                .isEmpty();
    }

    @Test
    void sharesComeFromTheTimeOfAStationThatIsNotPlannedAway() {
        long[] micros = new long[Condition.values().length];
        micros[Condition.WORKING.ordinal()] = 50;
        micros[Condition.STARVED.ordinal()] = 20;
        micros[Condition.WAITING_FOR_CARD.ordinal()] = 10;
        micros[Condition.BLOCKED.ordinal()] = 15;
        micros[Condition.IN_REPAIR.ordinal()] = 5;
        micros[Condition.OFF_SHIFT.ordinal()] = 1000;

        StationShares shares = StationShares.of("a", micros);

        assertThat(shares).isEqualTo(new StationShares("a", 0.5, 0.3, 0.15));
        assertThat(shares.active()).isCloseTo(0.55, within(1e-15));
        assertThatThrownBy(() -> new StationShares("a", 0.5, 0.6, 0)).hasMessageContaining("at most 1");
    }
}
