package learningfactory.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import learningfactory.factory.plant.NearestName;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;

/// One table of the file, asked key by key.
///
/// Keys that its [Kind] does not have are reported when it is opened; a key that the kind does not declare
/// cannot be asked for, so that reader, schema and reference never know different keys.
public final class Fields {
    private final Kind kind;
    private final Yaml node;
    private final Values values;
    private final Map<String, Yaml> byKey = new LinkedHashMap<>();

    private Fields(Yaml node, Kind kind, Values values) {
        this.node = node;
        this.kind = kind;
        this.values = values;
    }

    /// Opens a value as a table of this kind; anything else is reported and counts as an empty table.
    public static Fields of(Yaml node, Kind kind, String owner, Values values) {
        Fields fields = new Fields(node, kind, values);
        fields.open(owner);
        fields.requireKeys(owner);
        return fields;
    }

    /// Opens the root of a file as a table of this kind.
    ///
    /// While the file could not be read as a whole, a key that is not there may only have been left out,
    /// and is not asked for.
    public static Fields ofFile(Yaml root, Kind kind, String owner, Values values) {
        if (values.isWhole()) {
            return of(root, kind, owner, values);
        }
        Fields fields = new Fields(root, kind, values);
        fields.open(owner);
        return fields;
    }

    private void open(String owner) {
        switch (node) {
            case Yaml.Table table -> take(table, owner);
            case Yaml.Text text when text.isAbsent() -> {}
            case Yaml.Text _, Yaml.Items _ ->
                values.problems()
                        .error(
                                node.spot(),
                                "%s is %s".formatted(owner, node.kind()),
                                "keys such as " + firstKeys(),
                                "");
        }
    }

    private void requireKeys(String owner) {
        for (String key : kind.required()) {
            boolean isTable = node instanceof Yaml.Table || node instanceof Yaml.Text text && text.isAbsent();
            if (isTable && !byKey.containsKey(key)) {
                values.problems()
                        .error(node.spot(), "%s has no %s".formatted(owner, key), "the key " + key, proposal(key));
            }
        }
    }

    private String firstKeys() {
        return Problems.someOf(kind.names());
    }

    private String proposal(String key) {
        return kind.keys().stream()
                .filter(each -> each.name().equals(key))
                .map(each -> "\"%s: %s\"?".formatted(key, each.example()))
                .findFirst()
                .orElse("");
    }

    private void take(Yaml.Table table, String owner) {
        for (Yaml.Entry entry : table.entries()) {
            String key = entry.key().value();
            if (kind.names().contains(key)) {
                byKey.put(key, entry.value());
            } else {
                refuse(entry, owner);
            }
        }
    }

    private void refuse(Yaml.Entry entry, String owner) {
        String key = entry.key().value();
        boolean isCutText = entry.value() instanceof Yaml.Text text
                && text.isAbsent()
                && (key.startsWith("at ") || Character.isDigit(key.charAt(0)));
        Optional<String> nearest = NearestName.of(key, kind.names());
        values.problems()
                .error(
                        entry.key().spot(),
                        "%s has the unknown key (%s)".formatted(owner, Yaml.shortened(key)),
                        nearest.isPresent() ? "" : "one of " + Problems.someOf(kind.names()),
                        isCutText
                                ? "the text before it has a comma and needs quotes?"
                                : nearest.map("\"%s\"?"::formatted).orElse(""));
    }

    /// What stands behind a key; empty when the key is not there or has nothing behind it.
    public Optional<Yaml> find(String key) {
        if (!kind.names().contains(key)) {
            throw new IllegalStateException("The kind (%s) does not declare the key (%s).".formatted(kind.name(), key));
        }
        KeysAsked.note(kind, key);
        return Optional.ofNullable(byKey.get(key))
                .filter(value -> !(value instanceof Yaml.Text text && text.isAbsent()));
    }

    /// Whether something stands behind a key.
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /// Where a key's value stands, or the table when it is not there.
    public Spot spot(String key) {
        return find(key).map(Yaml::spot).orElse(node.spot());
    }

    /// Where the table stands.
    public Spot spot() {
        return node.spot();
    }

    /// Reads single values of the same file.
    public Values values() {
        return values;
    }

    /// Where problems of the file are collected.
    public Problems problems() {
        return values.problems();
    }

    /// A text.
    public String text(String key, String otherwise) {
        return find(key).map(value -> values.text(value, key)).orElse(otherwise);
    }

    /// A text; empty when the key is not there.
    public Optional<String> findText(String key) {
        return find(key).map(value -> values.text(value, key));
    }

    /// A whole number, at least `least`.
    public int whole(String key, int least, int otherwise) {
        return find(key)
                .map(value -> values.whole(value, key, least).orElse(otherwise))
                .orElse(otherwise);
    }

    /// A whole number; empty when the key is not there.
    public OptionalInt findWhole(String key, int least) {
        return find(key).map(value -> values.whole(value, key, least)).orElse(OptionalInt.empty());
    }

    /// A number of places, or `unlimited`.
    public int places(String key, int least, int otherwise) {
        return find(key)
                .map(value -> values.places(value, key, least).orElse(otherwise))
                .orElse(otherwise);
    }

    /// `yes` or `no`.
    public boolean yes(String key, boolean otherwise) {
        return find(key).map(value -> values.yes(value, key)).orElse(otherwise);
    }

    /// One of some words, as what it stands for.
    public <T> T word(String key, Map<String, T> words, T otherwise) {
        return find(key).flatMap(value -> values.word(value, key, words)).orElse(otherwise);
    }

    /// A quantity in the unit its kind is kept in.
    public double amount(String key, AmountKind kind, double otherwise) {
        return find(key)
                .map(value -> values.amount(value, key, kind, otherwise))
                .orElse(otherwise);
    }

    /// A share 0..1.
    public double share(String key, double otherwise) {
        return find(key).map(value -> values.share(value, key)).orElse(otherwise);
    }

    /// A number without a unit.
    public double plain(String key, double otherwise) {
        return find(key).map(value -> values.plain(value, key, otherwise)).orElse(otherwise);
    }

    /// A duration, µs; empty when the key is not there.
    public OptionalLong findMicros(String key) {
        return find(key).map(value -> values.micros(value, key)).orElse(OptionalLong.empty());
    }

    /// A duration, µs.
    public long micros(String key, long otherwise) {
        return findMicros(key).orElse(otherwise);
    }

    /// A quantity or a distribution of quantities.
    public Distribution law(String key, AmountKind kind) {
        return find(key).map(value -> values.law(value, key, kind)).orElse(Values.STAND_IN);
    }

    /// A time or, when the key is not there, none at all.
    public Distribution lawOrZero(String key) {
        return find(key).map(value -> values.law(value, key, AmountKind.TIME)).orElse(new Constant(0));
    }

    /// A single text or a list of texts.
    public List<String> names(String key) {
        return switch (find(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Items items ->
                items.values().stream().map(item -> values.text(item, key)).toList();
            case Yaml.Text text -> List.of(text.value().strip());
            case Yaml.Table table -> {
                problems().error(table.spot(), "%s is a table of keys".formatted(key), "a list such as [a, b]", "");
                yield List.of();
            }
        };
    }

    /// The entries of a table under names of the writer's own, each read by `reading`.
    public <T> SequencedMap<String, T> byName(String key, BiFunction<Yaml.Text, Yaml, T> reading) {
        SequencedMap<String, T> result = new LinkedHashMap<>();
        for (Yaml.Entry entry : entries(key)) {
            result.put(entry.key().value(), reading.apply(entry.key(), entry.value()));
        }
        return result;
    }

    /// The entries of a table.
    public List<Yaml.Entry> entries(String key) {
        return switch (find(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Table table -> table.entries();
            case Yaml.Text text -> noTable(key, text);
            case Yaml.Items items -> noTable(key, items);
        };
    }

    private List<Yaml.Entry> noTable(String key, Yaml found) {
        problems().error(found.spot(), "%s is %s".formatted(key, found.kind()), "names, each with a colon", "");
        return List.of();
    }

    /// The values of a list.
    public List<Yaml> items(String key) {
        return switch (find(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Items items -> items.values();
            case Yaml.Table table -> List.of(table);
            case Yaml.Text text -> List.of(text);
        };
    }
}
