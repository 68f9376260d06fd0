package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// The same with eight cards: more output, much more time (Factory Physics, chapter 7).
class A10_PennyFabEightCards {
    @Test
    void theLineIsThePracticalWorstCase() {
        Ladder runs = Ladder.of("a10-penny-fab-8", 1_000_000);

        runs.expectPerMinute("plant.throughput", Published.value("PF1-exp-8", 0) / 60);
        runs.expectMinutes("plant.lead_time", Published.value("PF1-exp-8", 1) * 60);
    }
}
