package learningfactory.app.ladder;

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
                A18_FailingPairFourPlaces::finishedByTheFirst);
    }
}
