package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// The same line turned around makes as much (reversibility, Muth 1979).
class A22_PlacesBehindTheBottleneck {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a22-places-behind-bottleneck", 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("REVERSIBILITY"));
    }
}
