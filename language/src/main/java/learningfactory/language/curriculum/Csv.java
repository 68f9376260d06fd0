package learningfactory.language.curriculum;

import java.util.ArrayList;
import java.util.List;

/// Comma- or semicolon-separated values (RFC 4180) as rows; the separator is the one that the first line
/// has more of.
final class Csv {
    private static final int MOST_COLUMNS = 200;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        this.separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    /// A row and the line on which it begins.
    record Row(int line, List<String> cells) {
        /// The cell in this column; empty where the row is shorter or the column unknown.
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /// All rows; empty lines are left out.
    static List<Row> rows(String text) {
        Csv csv = new Csv(text);
        List<Row> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            int line = csv.line;
            List<String> cells = csv.row();
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                rows.add(new Row(line, cells));
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            String cell = cell();
            if (cells.size() < MOST_COLUMNS) {
                cells.add(cell);
            }
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == '\n') {
                line++;
                return cells;
            }
        }
    }

    /// Reads up to the separator or the end of the line, which stays unread.
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = at < text.length() && text.charAt(at) == '"';
        at += isQuoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isQuoted && c == '"') {
                isQuoted = at + 1 < text.length() && text.charAt(at + 1) == '"';
                at += isQuoted ? 2 : 1;
                cell.append(isQuoted ? "\"" : "");
                continue;
            }
            if (!isQuoted && (c == separator || c == '\n')) {
                break;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c == '\r' ? "" : c);
            at++;
        }
        return cell.toString();
    }
}
