package learningfactory.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Metric;

/// The result of a run as a table that a person reads, at most 100 columns wide.
public final class RunTable {

    private static final int BAR = 34;
    private static final int MOST_STATIONS = 60;
    private static final int MOST_LOSSES = 10;
    private static final int MOST_FLOW_LINES = 12;

    private final Result result;
    private final Optional<Bottleneck> bottleneck;
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    private RunTable(Result result, Ink ink) {
        this.result = result;
        this.bottleneck = result.findBottleneck();
        this.ink = ink;
    }

    /// The whole table, lines ended by `\n`.
    ///
    /// @param result what was measured
    /// @param ink emphasis
    public static String of(Result result, Ink ink) {
        RunTable table = new RunTable(result, ink);
        table.title();
        table.plant();
        table.stations();
        table.bottleneck();
        table.losses();
        table.defects();
        return table.text.toString();
    }

    private void title() {
        line(ink.bold(result.plant().name()));
        line(ink.faint(planInWords(result.plan())));
        if (!result.identity().changes().isEmpty()) {
            wrapped("with " + String.join(", ", result.identity().changes()));
        }
        line("");
        List<String> flow = FlowLine.of(result.plant());
        flow.stream().limit(MOST_FLOW_LINES).forEach(this::wrapped);
        if (flow.size() > MOST_FLOW_LINES) {
            line("  … and %d more ways".formatted(flow.size() - MOST_FLOW_LINES));
        }
    }

    /// The plan in one line, such as `8 h after 1 h of warm-up · 30 replications · seed 7 · 95 % intervals`.
    static String planInWords(RunPlan plan) {
        String warmUp =
                plan.warmUpMicros() == 0 ? "" : " after %s of warm-up".formatted(Wording.time(plan.warmUpMicros()));
        String many = plan.replications() == 1
                ? "1 replication (no interval from a single one)"
                : "%d replications".formatted(plan.replications());
        return "%s%s · %s · seed %d · %s %% intervals"
                .formatted(
                        Wording.time(plan.lengthMicros()),
                        warmUp,
                        many,
                        plan.seed(),
                        Wording.number(plan.confidence() * 100, Double.NaN));
    }

    private void plant() {
        heading("PLANT", "");
        List<String> cells = new ArrayList<>();
        for (Term term : Term.values()) {
            term.findIn(result)
                    .ifPresent(estimate -> cells.add(Lines.left(word(term), 26) + " "
                            + Lines.left(
                                    Wording.of(result.findMetric(term.path()).orElseThrow(), estimate), 21)));
        }
        int rows = (cells.size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            String second = row + rows < cells.size() ? cells.get(row + rows) : "";
            line(("  " + cells.get(row) + " " + second).stripTrailing());
        }
    }

    private String word(Term term) {
        return term == Term.OEE && bottleneck.isPresent()
                ? "OEE of " + bottleneck.get().station()
                : term.english();
    }

    private void stations() {
        List<Station> stations = result.plant().equipment().stations();
        if (stations.isEmpty()) {
            return;
        }
        heading("STATIONS", "");
        line("  " + legend(stations));
        int name = nameWidth(stations);
        line(ink.faint(
                "  " + Lines.left("", name) + " " + Lines.left("share of time", BAR) + Lines.right("utilised", 10)
                        + Lines.right("OEE", 9) + Lines.right("pieces/h", 11) + Lines.right("waiting", 11)));
        for (Station station : shown(stations)) {
            stationLine(station.name(), name);
        }
        if (stations.size() > MOST_STATIONS) {
            line("  … and %d less busy ones (--json has all)".formatted(stations.size() - MOST_STATIONS));
        }
    }

    private List<Station> shown(List<Station> stations) {
        if (stations.size() <= MOST_STATIONS) {
            return stations;
        }
        Set<String> busiest = stations.stream()
                .map(Station::name)
                .sorted(Comparator.comparingDouble((String name) -> -station(name, "utilisation")))
                .limit(MOST_STATIONS)
                .collect(Collectors.toSet());
        return stations.stream()
                .filter(station -> busiest.contains(station.name()))
                .toList();
    }

    private void stationLine(String name, int width) {
        boolean isBottleneck =
                bottleneck.filter(found -> found.station().equals(name)).isPresent();
        StringBuilder line = new StringBuilder(isBottleneck ? "▶ " : "  ");
        line.append(isBottleneck ? ink.bold(Lines.left(name, width)) : Lines.left(name, width))
                .append(' ');
        line.append(bar(StateShares.of(result, name)));
        line.append(Lines.right(Wording.percent(station(name, "utilisation")), 10));
        line.append(Lines.right(Wording.percent(station(name, "oee")), 9));
        line.append(Lines.right(Wording.number(station(name, "throughput"), Double.NaN), 11));
        line.append(Lines.right(waiting(name), 11));
        line(line.toString());
    }

    private String waiting(String name) {
        return result.findMetric("station." + name + ".Wq")
                .map(metric -> Wording.of(metric, result.mean(metric.path())))
                .orElse("–");
    }

    private String bar(StateShares shares) {
        StringBuilder bar = new StringBuilder();
        int used = 0;
        for (Map.Entry<StateGroup, Integer> cell : shares.cells(BAR).entrySet()) {
            bar.append(ink.colour(
                    cell.getKey().colour(), String.valueOf(cell.getKey().mark()).repeat(cell.getValue())));
            used += cell.getValue();
        }
        return bar.append(" ".repeat(Math.max(0, BAR - used))).toString();
    }

    private String legend(List<Station> stations) {
        Set<StateGroup> seen = new TreeSet<>();
        for (Station station : stations) {
            StateShares shares = StateShares.of(result, station.name());
            for (StateGroup group : StateGroup.values()) {
                if (shares.share(group) > 0) {
                    seen.add(group);
                }
            }
        }
        return seen.stream()
                .map(group -> ink.colour(group.colour(), group == StateGroup.NOT_PLANNED ? "blank" : "" + group.mark())
                        + " "
                        + group.english().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("  "));
    }

    private void bottleneck() {
        bottleneck.ifPresent(found -> {
            heading("BOTTLENECK", found.station());
            wrapped(found.sentence());
        });
    }

    private void losses() {
        List<Loss> losses = Loss.of(result, bottleneck.map(Bottleneck::station).orElse(""));
        if (losses.isEmpty()) {
            return;
        }
        heading("LOSSES BY CAUSE", "share of the station's planned time");
        int name = nameWidth(result.plant().equipment().stations());
        double greatest = losses.getFirst().share();
        for (Loss loss : losses.subList(0, Math.min(MOST_LOSSES, losses.size()))) {
            int cells = (int) Math.max(1, Math.round(loss.share() / greatest * 24));
            line("  " + Lines.left(loss.station(), name) + " " + Lines.left(loss.cause(), 28) + " "
                    + Lines.left("█".repeat(cells), 24) + Lines.right(Wording.percent(loss.share()), 9));
        }
    }

    private void defects() {
        List<Metric> defects = result.metrics().stream()
                .filter(metric -> metric.subject() == Metric.Subject.STATION)
                .filter(metric -> metric.name().startsWith("defects."))
                .filter(metric -> result.mean(metric.path()) > 0)
                .toList();
        if (defects.isEmpty()) {
            return;
        }
        heading("DEFECTS BY CAUSE", "");
        int name = nameWidth(result.plant().equipment().stations());
        for (Metric metric : defects) {
            line("  " + Lines.left(metric.element(), name) + " "
                    + Lines.left(metric.name().substring("defects.".length()), 28) + " "
                    + Wording.of(metric, result.findEstimate(metric.path()).orElseThrow()));
        }
    }

    private double station(String name, String metric) {
        return result.mean("station." + name + "." + metric);
    }

    private static int nameWidth(List<Station> stations) {
        return Math.clamp(
                stations.stream()
                        .mapToInt(station ->
                                station.name().codePointCount(0, station.name().length()))
                        .max()
                        .orElse(0),
                8,
                20);
    }

    private void heading(String word, String about) {
        line("");
        line(ink.bold(word) + (about.isEmpty() ? "" : "  " + about));
    }

    private void wrapped(String words) {
        Lines.wrap(words, "  ", Lines.WIDTH).forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
