package learningfactory.language;

import java.util.ArrayList;
import java.util.List;

/// A table of the plant file with a fixed set of keys, such as a station.
///
/// @param name what it is called, such as `station`
/// @param meaning what it is, in one sentence
/// @param keys its keys, in the order in which one would write them
record Kind(String name, String meaning, List<Key> keys) {
    /// One key.
    ///
    /// @param name as it is written
    /// @param shape what may stand behind it
    /// @param isRequired whether it must be there
    /// @param otherwise what holds when it is not there; empty when it is required
    /// @param meaning what it says, in one or two sentences
    /// @param example a value as it could stand in a file
    record Key(String name, Shape shape, boolean isRequired, String otherwise, String meaning, String example) {}

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    List<String> required() {
        return keys.stream().filter(Key::isRequired).map(Key::name).toList();
    }

    static Builder of(String name, String meaning) {
        return new Builder(name, meaning);
    }

    /// Collects the keys of a kind.
    static final class Builder {
        private final String name;
        private final String meaning;
        private final List<Key> keys = new ArrayList<>();

        private Builder(String name, String meaning) {
            this.name = name;
            this.meaning = meaning;
        }

        /// A key that must be there.
        Builder must(String key, Shape shape, String meaning, String example) {
            keys.add(new Key(key, shape, true, "", meaning, example));
            return this;
        }

        /// A key that can be left out.
        Builder may(String key, Shape shape, String otherwise, String meaning, String example) {
            keys.add(new Key(key, shape, false, otherwise, meaning, example));
            return this;
        }

        Kind done() {
            return new Kind(name, meaning, List.copyOf(keys));
        }
    }
}
