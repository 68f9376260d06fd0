package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds failures that strike while the server works; the work goes on after the repair. Pollaczek and
/// Khinchine on the completion time (Gaver 1962).
class A05_FailingServer {
    @Test
    void partsWaitForRepairsToo() {
        Ladder runs = Ladder.of("a05-failing-server", 150_000);

        runs.expectMinutes("station.mill.Wq", Published.value("MG1-ODF"));
    }
}
