package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds work that does not vary: M/D/1. The wait is half of what it is with exponential work (Pollaczek and
/// Khinchine).
class A03_ConstantWork {
    @Test
    void constantWorkHalvesTheWait() {
        Ladder runs = Ladder.of("a03-constant-work", 150_000);

        runs.expectMinutes("station.press.Wq", Published.value("MG1-D"));
    }
}
