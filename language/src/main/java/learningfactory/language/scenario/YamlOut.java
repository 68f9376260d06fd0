package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A YAML text that is about to be written: reading it gives the same texts, keys and lists again.
sealed interface YamlOut {
    /// Longer lists stand one value a line.
    int LONGEST_LINE = 100;

    /// What needs no quotes wherever it stands.
    Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} /._()%+=!?-]*[\\p{L}\\p{N}/._()%+=!?-])?");

    /// Texts that YAML takes for nothing.
    List<String> NOTHING = List.of("null", "Null", "NULL");

    /// A scalar.
    record Text(String value) implements YamlOut {}

    /// Keys and values, in the order in which they were put.
    record Table(Map<String, YamlOut> values) implements YamlOut {
        Table() {
            this(new LinkedHashMap<>());
        }

        Table put(String key, YamlOut value) {
            values.put(key, value);
            return this;
        }

        Table put(String key, String text) {
            return put(key, new Text(text));
        }

        /// Only where there is something.
        Table putAll(String key, List<? extends YamlOut> list) {
            return list.isEmpty() ? this : put(key, new Items(List.copyOf(list)));
        }
    }

    /// A list.
    record Items(List<YamlOut> values) implements YamlOut {}

    /// A deed, sign or rule; a colon in it stands bare where YAML may take it apart and gives it back
    /// the same.
    static YamlOut sentence(String text) {
        int colon = text.indexOf(": ");
        if (colon < 0) {
            return new Text(text);
        }
        String before = text.substring(0, colon);
        String after = text.substring(colon + 2);
        return isPlain(before) && isPlain(after) ? new Table().put(before, after) : new Text(text);
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !NOTHING.contains(text);
    }

    /// The whole text.
    static String text(Table root) {
        List<String> lines = new ArrayList<>();
        table(root, "", lines);
        return String.join("\n", lines) + "\n";
    }

    private static void table(Table table, String indent, List<String> lines) {
        table.values().forEach((key, value) -> value(indent + scalar(key) + ":", indent, value, lines));
    }

    private static void value(String head, String indent, YamlOut value, List<String> lines) {
        switch (value) {
            case Text text -> text(head, indent, text.value(), lines);
            case Table table -> {
                lines.add(table.values().isEmpty() ? head + " {}" : head);
                table(table, indent + "  ", lines);
            }
            case Items items -> items(head, indent, items, lines);
        }
    }

    private static void items(String head, String indent, Items items, List<String> lines) {
        if (items.values().stream().allMatch(each -> each instanceof Text)) {
            String line = head + " ["
                    + String.join(
                            ", ",
                            items.values().stream()
                                    .map(each -> scalar(((Text) each).value()))
                                    .toList())
                    + "]";
            if (line.length() <= LONGEST_LINE) {
                lines.add(line);
                return;
            }
        }
        lines.add(head);
        for (YamlOut each : items.values()) {
            List<String> inner = new ArrayList<>();
            if (each instanceof Table table) {
                table(table, indent + "    ", inner);
                inner.set(0, indent + "  - " + inner.getFirst().strip());
            } else {
                value(indent + "  -", indent + "  ", each, inner);
            }
            lines.addAll(inner);
        }
    }

    private static void text(String head, String indent, String text, List<String> lines) {
        boolean isBlock = text.contains("\n")
                && text.lines().allMatch(line -> line.equals(line.strip()))
                && !text.startsWith("\n")
                && !text.endsWith("\n")
                && text.chars().allMatch(c -> c == '\n' || isBare((char) c));
        if (!isBlock) {
            lines.add(head + " " + scalar(text));
            return;
        }
        lines.add(head + " |");
        text.lines().forEach(line -> lines.add(line.isEmpty() ? "" : indent + "  " + line));
    }

    /// A scalar, in quotes where it must be.
    static String scalar(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isBare(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /// Whether a character can stand in YAML as it is.
    private static boolean isBare(char c) {
        return c >= ' ' && c < 0x7F
                || c > 0xA0 && c < 0x2000
                || c >= 0x2010 && c <= 0x2027
                || c >= 0x2030 && c <= 0xFDCF
                || c >= 0xFDF0 && c < 0xFEFF;
    }
}
