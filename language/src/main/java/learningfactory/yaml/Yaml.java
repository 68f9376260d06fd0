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

        private Optional<Entry> findOrNth(String step) {
            return find(step).or(() -> nth(entries, step));
        }
    }

    /// Values one after the other.
    record Items(List<Yaml> values, Style style, Spot spot) implements Yaml {
        private Optional<Yaml> findOrNth(String step) {
            return values.stream()
                    .filter(item -> item instanceof Text text && text.value().equals(step))
                    .findFirst()
                    .or(() -> nth(values, step));
        }
    }

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

    /// Where a path of names stands below this value; as far as it goes.
    ///
    /// A name is a key, or a text in a list; a number counts the values of a list or of a table from 0.
    /// At the end of the path it is the value's place for a text, else the key's.
    default Spot spotOf(List<String> path) {
        Yaml node = this;
        Spot spot = spot();
        for (int i = 0; i < path.size(); i++) {
            Optional<Entry> entry = node instanceof Table table ? table.findOrNth(path.get(i)) : Optional.empty();
            if (entry.isEmpty()) {
                Optional<Yaml> item = node instanceof Items items ? items.findOrNth(path.get(i)) : Optional.empty();
                if (item.isEmpty()) {
                    boolean isTheOnlyOne = path.get(i).equals("0") && node instanceof Text text && !text.isAbsent();
                    return isTheOnlyOne ? node.spot() : spot;
                }
                node = item.get();
                spot = node.spot();
                continue;
            }
            node = entry.get().value();
            boolean isNamed = entry.get().key().value().equals(path.get(i));
            spot = isNamed && i == path.size() - 1 && node instanceof Text text && !text.isAbsent()
                    ? node.spot()
                    : entry.get().key().spot();
        }
        return spot;
    }

    private static <T> Optional<T> nth(List<T> all, String number) {
        return number.matches("\\d{1,6}") && Integer.parseInt(number) < all.size()
                ? Optional.of(all.get(Integer.parseInt(number)))
                : Optional.empty();
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
