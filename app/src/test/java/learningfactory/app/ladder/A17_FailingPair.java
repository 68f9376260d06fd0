package learningfactory.app.ladder;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds failures to the line: two machines, no place between them. (Gershwin and Berman 1981; exact Markov
/// chain.)
class A17_FailingPair {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        Ladder runs = Ladder.of("a17-failing-pair", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("2M-exp-B0", 0));
        runs.expect(
                "parts the first has finished", Published.value("2M-exp-B0", 1), A17_FailingPair::finishedByTheFirst);
    }

    /// In the second machine, and the one that blocks the first.
    private static double finishedByTheFirst(Figures figures) {
        return 1 - figures.value("station.m2.fraction.starved") + figures.value("station.m1.fraction.blocked");
    }
}
