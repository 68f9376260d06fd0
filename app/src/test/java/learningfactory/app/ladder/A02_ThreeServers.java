package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds servers that share one queue: M/M/3 with ρ = 0.8 (Erlang C, 1917).
class A02_ThreeServers {
    @Test
    void twoInThreePartsWaitAboutAMinute() {
        Ladder runs = Ladder.of("a02-three-servers", 120_000);

        runs.expectMinutes("station.mills.Wq", Published.value("MMc-3"));
        runs.expect("station.mills.P_wait", Published.value("MMcP-3"));
    }
}
