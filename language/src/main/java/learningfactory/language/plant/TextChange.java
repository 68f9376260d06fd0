package learningfactory.language.plant;

import java.util.List;
import java.util.Optional;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Yaml;
import learningfactory.yaml.YamlText;

/// Puts one value into the text of a plant file.
final class TextChange {
    private final String text;
    private final String value;

    TextChange(String text, String value) {
        this.text = text;
        this.value = value;
    }

    /// In place of the value of an entry.
    String replace(Yaml.Entry entry, boolean isInBraces) {
        Yaml old = entry.value();
        if (old instanceof Yaml.Text absent
                && absent.isAbsent()
                && absent.spot().from() == absent.spot().to()) {
            return afterColon(entry, written(value, isInBraces));
        }
        boolean isBlock = old.style() == Yaml.Style.PLAIN && !(old instanceof Yaml.Text);
        int from = isBlock ? endOfColon(entry) : old.spot().from();
        return text.substring(0, from)
                + (isBlock ? " " : "")
                + written(value, isInBraces)
                + text.substring(old.spot().to());
    }

    /// In place of a value of a list.
    String replace(Yaml item, boolean isInBraces) {
        return text.substring(0, item.spot().from())
                + written(value, isInBraces)
                + text.substring(item.spot().to());
    }

    /// Under keys that are not there yet: the first is added to a table, the others are nested behind
    /// it in braces.
    String add(Yaml.Table table, List<String> keys, boolean isInBraces) {
        boolean isBraced = isInBraces || table.style() == Yaml.Style.MARKED;
        String entry = written(keys.getFirst(), isBraced) + ": " + nested(keys.subList(1, keys.size()), isBraced);
        if (table.style() == Yaml.Style.MARKED) {
            return addInBraces(table, entry);
        }
        int lastChar = table.entries().getLast().value().spot().to();
        int end = Math.max(lastChar, table.entries().getLast().key().spot().to());
        if (end > 0 && end <= text.length() && text.charAt(end - 1) == '\n') {
            end--;
        }
        int line = text.indexOf('\n', end);
        int at = line < 0 ? text.length() : line;
        int carriage = at > 0 && text.charAt(at - 1) == '\r' ? 1 : 0;
        String lineEnd = carriage > 0 ? "\r\n" : "\n";
        String indent = " ".repeat(table.entries().getFirst().key().spot().column() - 1);
        return text.substring(0, at - carriage) + lineEnd + indent + entry + text.substring(at - carriage);
    }

    private String addInBraces(Yaml.Table table, String entry) {
        if (table.entries().isEmpty()) {
            int open = table.spot().from() + 1;
            return text.substring(0, open) + entry + text.substring(open);
        }
        Yaml.Entry last = table.entries().getLast();
        int end = Math.max(last.value().spot().to(), last.key().spot().to());
        return text.substring(0, end) + ", " + entry + text.substring(end);
    }

    /// Under keys of a table that has nothing in it yet: `mill:`.
    String fill(Yaml.Entry entry, List<String> keys) {
        Yaml old = entry.value();
        String filled = nested(keys, true);
        if (old.spot().from() == old.spot().to()) {
            return afterColon(entry, filled);
        }
        return text.substring(0, old.spot().from())
                + filled
                + text.substring(old.spot().to());
    }

    /// Under a key beside what a short form said: `between: 5` becomes `between: {capacity: 5, order:
    /// last in}`.
    String expand(Yaml.Text brief, List<String> keys, Optional<String> briefKey) {
        String kept = briefKey.filter(key -> !key.equals(keys.getFirst()))
                .map(key -> key + ": " + written(brief.value(), true) + ", ")
                .orElse("");
        String entry = written(keys.getFirst(), true) + ": " + nested(keys.subList(1, keys.size()), true);
        return text.substring(0, brief.spot().from())
                + "{" + kept + entry + "}"
                + text.substring(brief.spot().to());
    }

    private String nested(List<String> keys, boolean isInBraces) {
        if (keys.isEmpty()) {
            return written(value, isInBraces);
        }
        return "{" + written(keys.getFirst(), true) + ": " + nested(keys.subList(1, keys.size()), true) + "}";
    }

    private String afterColon(Yaml.Entry entry, String written) {
        int at = endOfColon(entry);
        return text.substring(0, at) + " " + written + text.substring(at);
    }

    private int endOfColon(Yaml.Entry entry) {
        return text.indexOf(':', entry.key().spot().to()) + 1;
    }

    /// A text as YAML that means just this text (or the table or list it writes), in quotes where it
    /// must be.
    private static String written(String value, boolean isInBraces) {
        String probe = isInBraces ? "{v: " + value + "}" : "v: " + value;
        Problems problems = new Problems("");
        Optional<Yaml> read = YamlText.parse(probe, problems).root();
        if (!problems.hasErrors()
                && !value.isEmpty()
                && read.orElse(null) instanceof Yaml.Table table
                && table.entries().size() == 1
                && isMeant(table.entries().getFirst().value(), value)) {
            return value;
        }
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isMeant(Yaml read, String value) {
        return switch (read) {
            case Yaml.Text text ->
                text.style() == Yaml.Style.MARKED || text.value().equals(value);
            case Yaml.Table table -> table.style() == Yaml.Style.MARKED;
            case Yaml.Items items -> items.style() == Yaml.Style.MARKED;
        };
    }
}
