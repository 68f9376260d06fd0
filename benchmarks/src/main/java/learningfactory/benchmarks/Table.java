package learningfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The rows of one workload side by side, as text for a terminal or as Markdown.
final class Table {
    private static final List<String> HEADINGS =
            List.of("contender", "ns", "÷ raw", "÷ C++", "÷ SSJ", "result", "done");
    private static final int NAME_WIDTH = 40;
    private static final int WIDTH = 10;

    private final Workload workload;
    private final List<Row> rows;

    Table(Workload workload, List<Row> rows) {
        this.workload = workload;
        this.rows = List.copyOf(rows);
    }

    /// The table with aligned columns.
    String text() {
        StringBuilder text = new StringBuilder(title()).append('\n').append(aligned(HEADINGS));
        for (Row row : rows) {
            text.append(row.isMeasured() ? aligned(cells(row)) : "  %s  %s%n".formatted(name(row), row.obstacle()));
        }
        return text.toString();
    }

    /// The table as a Markdown section.
    String markdown() {
        StringBuilder text = new StringBuilder("### ").append(title()).append("\n\n");
        text.append("| ").append(String.join(" | ", HEADINGS)).append(" |\n|---|--:|--:|--:|--:|--:|--:|\n");
        for (Row row : rows) {
            List<String> cells = row.isMeasured() ? cells(row) : List.of(name(row), row.obstacle(), "", "", "", "", "");
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        return text.toString();
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "(%c) %s: processor time a %s; result: %s, %.4f expected",
                workload.letter(),
                workload.title(),
                workload.unit(),
                workload.result(),
                workload.expected());
    }

    private List<String> cells(Row row) {
        return List.of(
                name(row),
                String.format(Locale.ROOT, "%,.0f", row.nanos()),
                ratio(row, name -> name.startsWith("raw")),
                ratio(row, name -> name.startsWith("C++")),
                ratio(row, name -> name.startsWith("SSJ")),
                String.format(Locale.ROOT, row.isRight() ? "%.4f" : "%.4f WRONG", row.result()),
                String.format(Locale.ROOT, "%,d", row.amount()));
    }

    private String name(Row row) {
        return row.contender().name();
    }

    private String ratio(Row row, Predicate<String> reference) {
        Optional<Row> divisor = rows.stream()
                .filter(Row::isMeasured)
                .filter(candidate -> reference.test(name(candidate)))
                .findFirst();
        return divisor.map(found -> String.format(Locale.ROOT, "%.2f", row.nanos() / found.nanos()))
                .orElse("");
    }

    private static String aligned(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int spaces = (i == 0 ? NAME_WIDTH : WIDTH) - cell.length();
            padded.add(i == 0 ? cell + " ".repeat(Math.max(0, spaces)) : " ".repeat(Math.max(0, spaces)) + cell);
        }
        return "  " + String.join(" ", padded) + "\n";
    }
}
