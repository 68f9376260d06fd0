package learningfactory.report;

import java.util.ArrayList;
import java.util.List;

/// Text that keeps to the width of a page.
final class Lines {

    /// Columns no line of a table goes beyond.
    static final int WIDTH = 100;

    private Lines() {}

    /// Words on lines of at most `width` columns, all with this indent; a word longer than a line keeps a
    /// line for itself.
    static List<String> wrap(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split("\\s+")) {
            boolean isFirst = line.length() == indent.length();
            if (!isFirst && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Filled with blanks on the right, or cut with `…`.
    static String left(String text, int width) {
        int columns = columns(text);
        if (columns > width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
        return text + " ".repeat(width - columns);
    }

    /// Filled with blanks on the left.
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - columns(text))) + text;
    }

    private static int columns(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
