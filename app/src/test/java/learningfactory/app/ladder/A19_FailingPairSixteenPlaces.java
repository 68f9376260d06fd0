package learningfactory.app.ladder;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds twelve more. (Gershwin and Berman 1981; exact Markov chain.)
class A19_FailingPairSixteenPlaces {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        Ladder runs = Ladder.of("a19-failing-pair-16-places", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("2M-exp-B16", 0));
        runs.expect(
                "parts the first has finished",
                Published.value("2M-exp-B16", 1),
                A19_FailingPairSixteenPlaces::finishedByTheFirst);
    }

    /// In the buffer, in the second machine, and the one that blocks the first.
    private static double finishedByTheFirst(Figures figures) {
        return figures.value("buffer.b1.L")
                + 1
                - figures.value("station.m2.fraction.starved")
                + figures.value("station.m1.fraction.blocked");
    }
}
