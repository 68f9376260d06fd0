package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds steadier work: two stages of Erlang. (Hillier and Boling 1966, 1967; exact Markov chain).
class A15_ErlangLine {
    @Test
    void theLineMakesWhatTheChainSays() {
        Ladder runs = Ladder.of("a15-erlang-line", 40_000);

        runs.expectPerMinute("plant.throughput", Published.value("HB-K3-Erl2"));
    }
}
