package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds a fourth station. (exact Markov chain; Hillier and Boling 1967).
class A16_FourStations {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a16-four-stations", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K4-B1"));
    }
}
