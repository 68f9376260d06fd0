package learningfactory.factory.performance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import learningfactory.factory.performance.ExactLine.Machine;
import learningfactory.factory.performance.ExactLine.Mode;

/// The lines of `exact-lines.json`: other rates, unequal machines, Erlang times, several failure modes. Its
/// `main` writes the file to standard output; [ExactLineTest] holds the file against the chains.
final class ExactLines {
    private static final Mode USUAL = new Mode(0.01, 0.1);
    private static final Mode SHORT = new Mode(0.05, 0.5);
    private static final Mode LONG = new Mode(0.005, 0.02);

    private ExactLines() {}

    /// A line before it is solved.
    record Line(List<Machine> machines, int... places) {}

    static SequencedMap<String, Line> all() {
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        lines.put("two unequal", line(List.of(exp(1), exp(1.25)), 3));
        lines.put("two unequal, turned around", line(List.of(exp(1.25), exp(1)), 3));
        lines.put("two, first fails", line(List.of(exp(1, new Mode(0.02, 0.2)), exp(1)), 0));
        lines.put("two, both fail unequally", line(List.of(exp(1.2, USUAL), exp(1, new Mode(0.03, 0.15))), 2));
        lines.put("two, two failure modes each", line(List.of(exp(1, SHORT, LONG), exp(1, SHORT, LONG)), 5));
        lines.put("two, three phases", line(List.of(erlang(1, 3), erlang(1, 3)), 1));
        lines.put("two, phases before failures", line(List.of(erlang(1, 2), exp(1.1, USUAL)), 2));
        lines.put("three, slow in the middle", line(List.of(exp(1), exp(0.8), exp(1.2)), 1, 1));
        lines.put("three, ever slower, no places", line(List.of(exp(1.2), exp(1), exp(0.8)), 0, 0));
        lines.put("three, bottleneck in the middle, 5 and 1", bottleneck(5, 1));
        lines.put("three, bottleneck in the middle, 1 and 5", bottleneck(1, 5));
        lines.put("three, all fail unequally", line(List.of(exp(1, SHORT), exp(1.1, USUAL), exp(1.2, LONG)), 3, 3));
        lines.put(
                "three, two phases, middle fails",
                line(List.of(erlang(1, 2), erlang(1, 2, USUAL), erlang(1, 2)), 1, 2));
        lines.put("three, two modes in the middle", line(List.of(exp(1), exp(1.2, SHORT, LONG), exp(1)), 2, 0));
        lines.put("three, all fail, five places", line(List.of(exp(1, USUAL), exp(1, USUAL), exp(1, USUAL)), 5, 5));
        lines.put("four unequal", line(List.of(exp(1), exp(0.9), exp(1.1), exp(1)), 1, 1, 1));
        lines.put(
                "four, two phases, no places",
                line(List.of(erlang(1, 2), erlang(1, 2), erlang(1, 2), erlang(1, 2)), 0, 0, 0));
        lines.put("five, no places", line(List.of(exp(1), exp(1), exp(1), exp(1), exp(1)), 0, 0, 0, 0));
        return lines;
    }

    private static Line line(List<Machine> machines, int... places) {
        return new Line(machines, places);
    }

    private static Machine exp(double rate, Mode... modes) {
        return Machine.exponential(rate, modes);
    }

    private static Machine erlang(double rate, int phases, Mode... modes) {
        return new Machine(rate, phases, List.of(modes));
    }

    private static Line bottleneck(int before, int behind) {
        return line(List.of(exp(1, USUAL), exp(0.8, new Mode(0.02, 0.1)), exp(1, USUAL)), before, behind);
    }

    static void main() {
        System.out.println("{");
        System.out.println(
                " \"about\": \"Lines solved exactly as Markov chains by ExactLine (test sources of factory-model)."
                        + " Erlang working times, failures on the operating clock, blocking after service, raw parts always there;"
                        + " rates per time unit, places between stations. Shares of time by machine, mean parts by buffer.\",");
        System.out.println(" \"cases\": [");
        String cases = all().entrySet().stream()
                .map(each -> text(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",\n"));
        System.out.println(cases);
        System.out.println(" ]");
        System.out.println("}");
    }

    private static String text(String name, Line line) {
        ExactLine.Solution solution = new ExactLine(line.machines(), line.places()).solve();
        return """
                 {
                   "id": "%s",
                   "machines": [
                %s
                   ],
                   "places": %s,
                   "throughput": %s,
                   "starved": %s,
                   "blocked": %s,
                   "down": %s,
                   "buffer": %s
                  }""".formatted(
                        name,
                        line.machines().stream().map(ExactLines::text).collect(Collectors.joining(",\n")),
                        Arrays.toString(line.places()),
                        rounded(solution.throughput()),
                        list(solution.starved()),
                        list(solution.blocked()),
                        list(solution.down()),
                        list(solution.buffer()));
    }

    private static String text(Machine machine) {
        String modes = machine.modes().stream()
                .map(mode -> "{\"failures\": %s, \"repairs\": %s}".formatted(mode.failureRate(), mode.repairRate()))
                .collect(Collectors.joining(", "));
        return "    {\"rate\": %s, \"phases\": %d, \"modes\": [%s]}".formatted(machine.rate(), machine.phases(), modes);
    }

    private static String list(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(ExactLines::rounded).toList().toString();
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.12f", number);
    }
}
