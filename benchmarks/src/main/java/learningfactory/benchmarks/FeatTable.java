package learningfactory.benchmarks;

import java.util.List;
import java.util.Locale;
import learningfactory.benchmarks.ours.Feat;

/// What the feats took, beside their bars.
final class FeatTable {
    private static final String TITLE = "(e) what only plain state can do";

    private FeatTable() {}

    /// The table as text or as a Markdown section.
    static String of(List<Feat> feats, List<Double> found, boolean markdown) {
        StringBuilder text =
                new StringBuilder(markdown ? "### " : "").append(TITLE).append(markdown ? "\n\n" : "\n");
        if (markdown) {
            text.append("| feat | measured | bar |\n|---|--:|--:|\n");
        }
        String line = markdown ? "| %s | %,.2f %s | %,.0f %s |%n" : "  %-52s %,10.2f %s   (bar %,.0f %s)%n";
        for (int i = 0; i < feats.size(); i++) {
            Feat feat = feats.get(i);
            text.append(
                    String.format(Locale.ROOT, line, feat.title(), found.get(i), feat.unit(), feat.bar(), feat.unit()));
        }
        return text.toString();
    }
}
