package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// One server and an endless queue, both times exponential: M/M/1 with ρ = 0.8 (Erlang 1909).
class A01_OneServerQueue {
    @Test
    void partsWaitFourMinutesAndFourAreThere() {
        Ladder runs = Ladder.of("a01-one-server-queue", 300_000);

        runs.expectMinutes("station.mill.Wq", Published.value("MM1-0.8"));
        runs.expect("station.mill.L", Published.value("MM1L-0.8"));
    }
}
