package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds twelve more. (Gershwin and Berman 1981; exact Markov chain.)
class A19_FailingPairSixteenPlaces {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        new FailingPair("a19-failing-pair-16-places", "2M-exp-B16", 16).makesAndHoldsWhatTheChainSays();
    }
}
