package learningfactory.report;

import java.util.List;
import java.util.Optional;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;

/// A comparison as a table that a person reads, at most 100 columns wide: what is sure first, plant figures
/// always.
public final class CompareTable {

    private static final int MOST_ROWS = 40;

    private final Comparison comparison;
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    private CompareTable(Comparison comparison, Ink ink) {
        this.comparison = comparison;
        this.ink = ink;
    }

    /// The whole table, lines ended by `\n`.
    public static String of(Comparison comparison, Ink ink) {
        CompareTable table = new CompareTable(comparison, ink);
        table.title();
        for (int later = 1; later < comparison.results().size(); later++) {
            table.pair(later);
        }
        table.line("");
        table.line(
                "* more than luck: the interval of the difference leaves out zero. Each figure is judged by itself;");
        table.line("  of many figures some seem different by luck alone. --json has all figures.");
        return table.text.toString();
    }

    private void title() {
        line(ink.bold("The same luck in every plant"));
        line(ink.faint(RunTable.planInWords(comparison.results().getFirst().plan())));
        line("");
        char letter = 'A';
        for (Result result : comparison.results()) {
            line("  %c  %s (%s)"
                    .formatted(
                            letter++, result.plant().name(), result.identity().asked()));
        }
    }

    private void pair(int later) {
        char letter = (char) ('A' + later);
        line("");
        line(ink.faint("  " + Lines.left("", 30) + Lines.right("A", 16) + Lines.right("" + letter, 16)
                + Lines.right(letter + " − A", 22)));
        List<Comparison.Row> shown = comparison.rows().stream()
                .filter(row -> row.differences().get(later - 1).isPresent())
                .filter(row -> isWorthReading(row, later))
                .toList();
        shown.stream().limit(MOST_ROWS).forEach(row -> row(row, later));
        if (shown.size() > MOST_ROWS) {
            line("  … and %d more that differ".formatted(shown.size() - MOST_ROWS));
        }
    }

    /// Main figures of the plant always; others only when they surely differ.
    private static boolean isWorthReading(Comparison.Row row, int later) {
        boolean isPlant = row.metric().subject() == Metric.Subject.PLANT;
        boolean isAlwaysZero = row.means().stream()
                .allMatch(mean -> mean.isEmpty() || mean.get().mean() == 0);
        return !isAlwaysZero && (isPlant || row.isSignificant(later - 1) && isMain(row.metric()));
    }

    /// What is said once is not said again: shares of single conditions and figures of hidden queues stay
    /// in the JSON document.
    private static boolean isMain(Metric metric) {
        return metric.subject() == Metric.Subject.STATION
                        && List.of("utilisation", "oee", "throughput", "Wq").contains(metric.name())
                || metric.subject() == Metric.Subject.BUFFER && metric.name().equals("L")
                || metric.subject() == Metric.Subject.CREW
                || metric.subject() == Metric.Subject.FLEET;
    }

    private void row(Comparison.Row row, int later) {
        Metric metric = row.metric();
        Estimate difference = row.differences().get(later - 1).orElseThrow();
        Optional<Estimate> first = row.means().getFirst();
        Optional<Estimate> second = row.means().get(later);
        Wording.Scale scale =
                Wording.scale(metric, first.or(() -> second).map(Estimate::mean).orElse(0.0));
        String sign = difference.mean() > 0 ? "+" : "";
        String line = "  " + Lines.left(metric.path().replace("plant.", ""), 30)
                + Lines.right(one(scale, first, difference), 16) + Lines.right(one(scale, second, difference), 16)
                + Lines.right(sign + scale.of(difference), 28);
        boolean isSure = row.isSignificant(later - 1);
        line(isSure ? ink.bold(line + " *") : line);
    }

    private static String one(Wording.Scale scale, Optional<Estimate> mean, Estimate difference) {
        return mean.map(found -> Wording.number(found.mean() * scale.factor(), difference.halfWidth() * scale.factor()))
                .orElse("–");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
