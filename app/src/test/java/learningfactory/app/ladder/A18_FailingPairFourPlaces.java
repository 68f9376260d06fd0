package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds four places that carry the line over short repairs. (Gershwin and Berman 1981; exact Markov chain.)
class A18_FailingPairFourPlaces {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        new FailingPair("a18-failing-pair-4-places", "2M-exp-B4", 4).makesAndHoldsWhatTheChainSays();
    }
}
