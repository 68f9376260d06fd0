package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds blocking: two stations and no place between them; a finished part waits in the machine. (Hillier and
/// Boling 1966, 1967; exact Markov chain).
class A11_TwoStations {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a11-two-stations", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K2-B0"));
    }
}
