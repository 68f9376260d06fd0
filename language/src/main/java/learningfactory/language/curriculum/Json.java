package learningfactory.language.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON document as a tree; scalars stay text.
sealed interface Json {

    /// A scalar; empty for `null`.
    record Text(String value) implements Json {}

    /// Values one after the other.
    record Items(List<Json> values) implements Json {}

    /// Values by name, in the order of the document.
    record Table(Map<String, Json> values) implements Json {}

    /// Nothing.
    static Json none() {
        return new Text("");
    }

    /// The value under a name; [#none] where there is none.
    default Json at(String name) {
        return this instanceof Table table ? table.values().getOrDefault(name, none()) : none();
    }

    /// The text under a name; empty where there is none or something else.
    default String text(String name) {
        return at(name).asText();
    }

    /// Itself as a text.
    default String asText() {
        return this instanceof Text text ? text.value().strip() : "";
    }

    /// The values of a list; of nothing: none; of anything else: itself.
    default List<Json> items() {
        return switch (this) {
            case Items items -> items.values();
            case Text text when text.value().isEmpty() -> List.of();
            case Text text -> List.of(text);
            case Table table -> List.of(table);
        };
    }

    /// The text under a name, if it says something.
    default Optional<String> find(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }
}
