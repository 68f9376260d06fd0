package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds work that varies a little: M/E2/1 (Pollaczek and Khinchine).
class A04_ErlangWork {
    @Test
    void steadierWorkShortensTheWait() {
        Ladder runs = Ladder.of("a04-erlang-work", 120_000);

        runs.expectMinutes("station.robot.Wq", Published.value("MG1-Erl2"));
    }
}
