package learningfactory.app.ladder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Leaves the published list: eighteen lines with other rates, unequal machines, Erlang times and several
/// failure modes, held against an independent solver of Markov chains (`exact-lines.json` of factory-model,
/// whose tests compute it).
///
/// Beside the output also how long the first machine is blocked, the last one starves, and how full the first
/// buffer is.
class A29_ExactLines {
    static Stream<Named<Map<?, ?>>> lines() {
        return Published.cases(Path.of("../factory-model/src/test/resources/exact-lines.json")).stream()
                .map(each -> Named.of((String) each.get("id"), each));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theLineDoesWhatTheChainSays(Map<?, ?> exact) {
        Line line = line(exact);
        int last = line.machines().size();

        Ladder runs = Ladder.of(line.plant(), line.hasLongRepairs() ? 300_000 : 100_000);

        runs.expectPerMinute("plant.throughput", (Double) exact.get("throughput"));
        runs.expect("station.m1.fraction.blocked", number(exact, "blocked", 0));
        runs.expect("station.m" + last + ".fraction.starved", number(exact, "starved", last - 1));
        if (line.places().getFirst() > 0) {
            runs.expect("buffer.b1.L", number(exact, "buffer", 0));
        }
    }

    private static double number(Map<?, ?> exact, String name, int place) {
        return (Double) ((List<?>) exact.get(name)).get(place);
    }

    private static Line line(Map<?, ?> exact) {
        List<Line.Machine> machines = ((List<?>) exact.get("machines"))
                .stream().map(each -> machine((Map<?, ?>) each)).toList();
        List<Integer> places = ((List<?>) exact.get("places"))
                .stream().map(each -> ((Double) each).intValue()).toList();
        return new Line(machines, places);
    }

    private static Line.Machine machine(Map<?, ?> exact) {
        List<Line.Mode> modes = ((List<?>) exact.get("modes"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Line.Mode((Double) each.get("failures"), (Double) each.get("repairs")))
                        .toList();
        return new Line.Machine((Double) exact.get("rate"), ((Double) exact.get("phases")).intValue(), modes);
    }
}
