package learningfactory.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A table of a file with a fixed set of keys, such as a station.
///
/// @param name what it is called, such as `station`
/// @param meaning what it is, in one sentence
/// @param keys its keys, in the order in which one would write them
public record Kind(String name, String meaning, List<Key> keys) {
    /// One key.
    ///
    /// @param name as it is written
    /// @param shape what may stand behind it
    /// @param isRequired whether it must be there
    /// @param otherwise what holds when it is not there; empty when it is required
    /// @param meaning what it says, in one or two sentences
    /// @param example a value as it could stand in a file
    public record Key(String name, Shape shape, boolean isRequired, String otherwise, String meaning, String example) {}

    /// The names of its keys.
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /// The names of the keys that must be there.
    public List<String> required() {
        return keys.stream().filter(Key::isRequired).map(Key::name).toList();
    }

    /// Begins a kind without keys.
    public static Builder of(String name, String meaning) {
        return new Builder(name, meaning);
    }

    /// This kind and every kind of table inside it, each before those inside it.
    public List<Kind> all() {
        Set<Kind> found = new LinkedHashSet<>();
        collect(found);
        return List.copyOf(found);
    }

    private void collect(Set<Kind> found) {
        if (found.add(this)) {
            keys.forEach(key -> collect(key.shape(), found));
        }
    }

    private static void collect(Shape shape, Set<Kind> found) {
        switch (shape) {
            case Shape.Group group -> group.kind().collect(found);
            case Shape.ByName names -> collect(names.value(), found);
            case Shape.ListOf list -> collect(list.value(), found);
            case Shape.AnyOf any -> any.shapes().forEach(each -> collect(each, found));
            case Shape.Optional optional -> collect(optional.shape(), found);
            case Shape.Words _,
                    Shape.Plain _,
                    Shape.Measure _,
                    Shape.Whole _,
                    Shape.YesNo _,
                    Shape.OneWord _,
                    Shape.Amount _,
                    Shape.Chance _,
                    Shape.Price _,
                    Shape.Span _ -> {}
        }
    }

    /// Collects the keys of a kind.
    public static final class Builder {
        private final String name;
        private final String meaning;
        private final List<Key> keys = new ArrayList<>();

        private Builder(String name, String meaning) {
            this.name = name;
            this.meaning = meaning;
        }

        /// A key that must be there.
        public Builder must(String key, Shape shape, String meaning, String example) {
            keys.add(new Key(key, shape, true, "", meaning, example));
            return this;
        }

        /// A key that can be left out.
        public Builder may(String key, Shape shape, String otherwise, String meaning, String example) {
            keys.add(new Key(key, shape, false, otherwise, meaning, example));
            return this;
        }

        /// The kind with the keys so far.
        public Kind done() {
            return new Kind(name, meaning, List.copyOf(keys));
        }
    }
}
