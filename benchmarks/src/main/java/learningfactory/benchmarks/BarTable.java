package learningfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningfactory.benchmarks.ours.Feat;

/// Every promise about speed that this run could look at, and whether it was kept, so that nobody reckons
/// by hand.
final class BarTable {
    private static final String TITLE = "Bars";

    private BarTable() {}

    private record Line(String promise, String measured, boolean isKept) {}

    /// The table as text or as a Markdown section; empty when nothing was measured that has a bar.
    ///
    /// @param rows  the rows of all workloads
    /// @param feats what the feats took, in their order; empty when none was measured
    static String of(List<Row> rows, List<Double> feats, boolean markdown) {
        List<Line> lines = lines(rows, feats);
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                markdown ? "### " + TITLE + "\n\n| bar | measured | reached |\n|---|--:|---|\n" : TITLE + "\n");
        for (Line line : lines) {
            text.append(
                    markdown
                            ? "| %s | %s | %s |%n"
                                    .formatted(line.promise, line.measured, line.isKept ? "yes" : "**missed**")
                            : "  %-68s %12s  %s%n"
                                    .formatted(line.promise, line.measured, line.isKept ? "reached" : "MISSED"));
        }
        return text.toString();
    }

    private static List<Line> lines(List<Row> rows, List<Double> feats) {
        List<Line> lines = new ArrayList<>();
        for (Bar bar : Bar.values()) {
            bar.measured(rows)
                    .ifPresent(ratio -> lines.add(new Line(
                            bar.promise(), String.format(Locale.ROOT, "%,.2f ×", ratio), bar.isKeptBy(ratio))));
        }
        for (int i = 0; i < feats.size(); i++) {
            Feat feat = Feat.values()[i];
            lines.add(new Line(
                    String.format(Locale.ROOT, "(e) %s: at most %,.0f %s", feat.title(), feat.bar(), feat.unit()),
                    String.format(Locale.ROOT, "%,.2f %s", feats.get(i), feat.unit()),
                    feats.get(i) <= feat.bar()));
        }
        return lines;
    }
}
