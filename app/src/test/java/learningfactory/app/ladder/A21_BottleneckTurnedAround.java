package learningfactory.app.ladder;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Adds a bottleneck and two unequal buffers: turned around, the line makes as much (reversibility, Muth 1979;
/// exact Markov chain).
class A21_BottleneckTurnedAround {
    private static final Line.Mode USUAL = new Line.Mode(0.01, 0.1);

    @ParameterizedTest
    @CsvSource({"5,1", "1,5"})
    void theLineMakesAsMuchTurnedAround(int before, int behind) {
        Line.Machine edge = new Line.Machine(1, 1, List.of(USUAL));
        Line.Machine bottleneck = new Line.Machine(0.8, 1, List.of(new Line.Mode(0.02, 0.1)));
        Line line = new Line(List.of(edge, bottleneck, edge), List.of(before, behind));

        Ladder runs = Ladder.of(line.plant(), 120_000);

        runs.expectPerMinute("plant.throughput", Published.value("REVERSIBILITY"));
    }
}
