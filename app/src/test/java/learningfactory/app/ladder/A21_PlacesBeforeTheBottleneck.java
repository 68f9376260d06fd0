package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds a bottleneck in the middle of unequal buffers: five places before it, one behind (exact Markov
/// chain).
class A21_PlacesBeforeTheBottleneck {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a21-places-before-bottleneck", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("REVERSIBILITY"));
    }
}
