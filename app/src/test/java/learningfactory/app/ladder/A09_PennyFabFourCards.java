package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds cards that hold the parts in the line at four: CONWIP, exponential times (Factory Physics, chapter 7:
/// the practical worst case, exact by mean value analysis).
class A09_PennyFabFourCards {
    @Test
    void theLineIsThePracticalWorstCase() {
        Ladder runs = Ladder.of("a09-penny-fab-4", 1_000_000);

        runs.expectPerMinute("plant.throughput", Published.value("PF1-exp-4", 0) / 60);
        runs.expectMinutes("plant.lead_time", Published.value("PF1-exp-4", 1) * 60);
    }
}
