package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds more places; each helps less than the one before. (Hillier and Boling 1966, 1967; exact Markov
/// chain).
class A14_FivePlacesBetween {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a14-five-places-between", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K3-B5"));
    }
}
