package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds places between the stations. (Hillier and Boling 1966, 1967; exact Markov chain).
class A13_TwoPlacesBetween {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a13-two-places-between", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K3-B2"));
    }
}
