package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds a third failing machine (exact Markov chain).
class A20_ThreeFailingMachines {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a20-three-failing-machines", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("3M-exp-B2"));
    }
}
