package learningfactory.yaml;

import java.util.List;
import java.util.Optional;

/// A YAML text as a tree in which every value knows where it stands.
///
/// All scalars stay text: what `5` means, the key says. An alias is a copy of what it stands for, at
/// its own place.
public sealed interface Yaml {
    /// Where the value stands.
    Spot spot();

    /// How the value is written.
    Style style();

    /// How a value can be written.
    enum Style {
        /// One a line, nested by indentation; for a text: without quotes.
        PLAIN,
        /// In brackets or braces; for a text: in quotes, or as a block of lines.
        MARKED,
        /// `*name`, standing for a value elsewhere.
        ALIAS
    }

    /// A scalar; empty for `key:` with nothing behind it.
    record Text(String value, Style style, Spot spot) implements Yaml {
        /// Whether nothing stands there.
        public boolean isAbsent() {
            return style != Style.MARKED && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }
    }

    /// Values by key, in the order of the file, no key twice.
    record Table(List<Entry> entries, Style style, Spot spot) implements Yaml {
        /// The entry under a key.
        public Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().value().equals(key))
                    .findFirst();
        }
    }

    /// Values one after the other.
    record Items(List<Yaml> values, Style style, Spot spot) implements Yaml {}

    /// One `key: value`.
    record Entry(Text key, Yaml value) {}

    /// The same value written at another place by an alias.
    default Yaml aliasedAt(Spot other) {
        return switch (this) {
            case Text text -> new Text(text.value(), Style.ALIAS, other);
            case Table table -> new Table(table.entries(), Style.ALIAS, other);
            case Items items -> new Items(items.values(), Style.ALIAS, other);
        };
    }

    /// What it is called in a message.
    default String kind() {
        return switch (this) {
            case Text text -> text.isAbsent() ? "nothing" : "the text (" + shortened(text.value()) + ")";
            case Table _ -> "a table of keys";
            case Items _ -> "a list";
        };
    }

    /// At most forty characters of a text on one line.
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 36)) + " …";
    }
}
