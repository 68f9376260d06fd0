package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds a rule: rush parts overtake in the queue and do not interrupt the work (Cobham 1954).
class A07_RushFirst {
    @Test
    void rushPartsOvertake() {
        Ladder runs = Ladder.of("a07-rush-first", 250_000);

        runs.expectMinutes("station.mill.Wq[rush]", Published.value("COBHAM", 0));
        runs.expectMinutes("station.mill.Wq[normal]", Published.value("COBHAM", 1));
    }
}
