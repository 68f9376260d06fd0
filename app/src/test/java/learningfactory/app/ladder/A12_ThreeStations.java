package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds a station that is starved and blocked in turn. (Hillier and Boling 1966, 1967; exact Markov chain).
class A12_ThreeStations {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a12-three-stations", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K3-B0"));
    }
}
