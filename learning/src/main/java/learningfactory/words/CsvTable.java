package learningfactory.words;

import java.util.List;

/// A table for a spreadsheet or another program (RFC 4180), with semicolons, because a comma parts decimals
/// in Norwegian.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it: a name such as `=1+1`
/// stays a name.
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /// A table with the names of its columns.
    public CsvTable(List<String> columns) {
        row(columns);
    }

    /// Adds a row.
    public void row(List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator).append(quoted(cell));
            separator = ";";
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean isNumber = cell.matches("-?[0-9]+([.,][0-9]+)?");
        boolean looksLikeFormula = !cell.isEmpty() && !isNumber && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
        String safe = looksLikeFormula ? "'" + cell : cell;
        boolean needsQuotes = safe.chars().anyMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// The whole table, with the mark that lets a spreadsheet read æ, ø and å.
    @Override
    public String toString() {
        return text.toString();
    }
}
