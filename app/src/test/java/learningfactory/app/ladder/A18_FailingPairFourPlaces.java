package learningfactory.app.ladder;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds four places that carry the line over short repairs. (Gershwin and Berman 1981; exact Markov chain.)
class A18_FailingPairFourPlaces {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        Ladder runs = Ladder.of("a18-failing-pair-4-places", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("2M-exp-B4", 0));
        runs.expect(
                "parts the first has finished",
                Published.value("2M-exp-B4", 1),
                A18_FailingPairFourPlaces::finishedByTheFirst);
    }

    /// In the buffer, in the second machine, and the one that blocks the first.
    static double finishedByTheFirst(Figures figures) {
        return figures.value("buffer.b1.L")
                + 1
                - figures.value("station.m2.fraction.starved")
                + figures.value("station.m1.fraction.blocked");
    }
}
