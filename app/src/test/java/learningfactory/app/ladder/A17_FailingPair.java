package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds failures to the line: two machines, no place between them. (Gershwin and Berman 1981; exact Markov
/// chain.)
class A17_FailingPair {
    @Test
    void theLineMakesAndHoldsWhatTheChainSays() {
        new FailingPair("a17-failing-pair", "2M-exp-B0", 0).makesAndHoldsWhatTheChainSays();
    }
}
