package learningfactory.report;

import java.util.Locale;

/// Text made safe for HTML and SVG.
final class Markup {

    private Markup() {}

    /// The text with everything escaped that could end an element or an attribute; control characters
    /// become `?`.
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isControl(point) ? '?' : point);
            }
        });
        return safe.toString();
    }

    /// Bokmål with English beside it, each marked with its language.
    static String both(String norwegian, String english) {
        return norwegian.equals(english)
                ? safe(norwegian)
                : safe(norwegian) + " <span class=\"en\" lang=\"en\">" + safe(english) + "</span>";
    }

    /// A number for a coordinate: one decimal, a point, no exponent.
    static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static boolean isControl(int point) {
        return point < 0x20 && point != '\n' && point != '\t'
                || point >= 0x7f && point < 0xa0
                || Character.getType(point) == Character.SURROGATE;
    }
}
