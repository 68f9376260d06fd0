package learningfactory.language.plant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.factory.plant.NearestName;
import learningfactory.yaml.Kind;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Shape;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Yaml;

/// Follows a path through the tree of a plant file and through the shapes of its keys at the same time.
final class PathWalk {
    /// What a text stands for where a table could stand, by the name of the table's kind.
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "buffer", "capacity",
            "feed", "every",
            "setup", "otherwise",
            "power", "working",
            "sink", "fate",
            "step", "at");

    private final EditPath path;
    private final TextChange change;
    private int step;

    PathWalk(EditPath path, TextChange change) {
        this.path = path;
        this.change = change;
    }

    /// The step at which the walk is, or where it stopped.
    int step() {
        return step;
    }

    String change(Yaml root) throws Mistake {
        return into(root, new Shape.Group(PlantWords.PLANT), false);
    }

    /// Goes one step into a table, list or short form.
    private String into(Yaml node, Shape shape, boolean isInBraces) throws Mistake {
        if (node.style() == Yaml.Style.ALIAS) {
            throw new Mistake(
                    "%s is an alias for a value elsewhere, which others may use too".formatted(before()),
                    "a value of its own",
                    "change it where its anchor (&) is?");
        }
        return switch (node) {
            case Yaml.Table table -> intoTable(table, shape, isInBraces || table.style() == Yaml.Style.MARKED);
            case Yaml.Items items -> intoItems(items, shape, isInBraces || items.style() == Yaml.Style.MARKED);
            case Yaml.Text text -> intoText(text, shape, isInBraces);
        };
    }

    private String intoTable(Yaml.Table table, Shape shape, boolean isInBraces) throws Mistake {
        String key = key(table, shape);
        Shape inner = inside(shape, key);
        Optional<Yaml.Entry> entry = table.find(key);
        boolean isLast = step == path.size() - 1;
        if (entry.isEmpty()) {
            return change.add(table, rest(key, inner), isInBraces);
        }
        if (isLast) {
            return change.replace(entry.get(), isInBraces);
        }
        step++;
        Yaml value = entry.get().value();
        if (value instanceof Yaml.Text absent && absent.isAbsent()) {
            String first = key(new Yaml.Table(List.of(), Yaml.Style.PLAIN, absent.spot()), inner);
            return change.fill(entry.get(), rest(first, inside(inner, first)));
        }
        return into(value, inner, isInBraces);
    }

    /// The keys from here to the end of the path, each checked against what is known.
    private List<String> rest(String first, Shape inner) throws Mistake {
        List<String> keys = new java.util.ArrayList<>(List.of(first));
        Shape shape = inner;
        for (step++; step < path.size(); step++) {
            String key = key(new Yaml.Table(List.of(), Yaml.Style.PLAIN, Spot.START), shape);
            keys.add(key);
            shape = inside(shape, key);
        }
        return keys;
    }

    private String intoItems(Yaml.Items items, Shape shape, boolean isInBraces) throws Mistake {
        String wanted = path.steps().get(step);
        Shape inner = lists(shape)
                .findFirst()
                .map(Shape.ListOf::value)
                .orElseThrow(() -> new Mistake("%s is a list".formatted(before()), "a table of keys", ""));
        Yaml item = found(items, wanted);
        if (step == path.size() - 1) {
            return change.replace(item, isInBraces);
        }
        step++;
        return into(item, inner, isInBraces);
    }

    private Yaml found(Yaml.Items items, String wanted) throws Mistake {
        for (int i = 0; i < items.values().size(); i++) {
            Yaml item = items.values().get(i);
            if (wanted.equals(String.valueOf(i + 1)) || nameOf(item).equals(Optional.of(wanted))) {
                return item;
            }
        }
        List<String> names =
                items.values().stream().flatMap(item -> nameOf(item).stream()).toList();
        throw new Mistake(
                "%s has no value (%s)".formatted(before(), wanted),
                "a number from 1 to %d%s"
                        .formatted(
                                items.values().size(), names.isEmpty() ? "" : ", or one of " + Problems.someOf(names)),
                NearestName.of(wanted, names).map(Quantities::quoted).orElse(""));
    }

    /// What a value of a list is called: a text by itself, a table by its name or where it starts.
    private static Optional<String> nameOf(Yaml item) {
        return switch (item) {
            case Yaml.Text text -> Optional.of(text.value());
            case Yaml.Items _ -> Optional.empty();
            case Yaml.Table table ->
                Stream.of("name", "from", "at")
                        .flatMap(key -> table.find(key).stream())
                        .map(Yaml.Entry::value)
                        .filter(value -> value instanceof Yaml.Text)
                        .map(value -> ((Yaml.Text) value).value())
                        .findFirst();
        };
    }

    private String intoText(Yaml.Text text, Shape shape, boolean isInBraces) throws Mistake {
        Optional<Kind> kind = kinds(shape).findFirst();
        Optional<Shape.ByName> names = names(shape).findFirst();
        if (kind.isEmpty() && names.isEmpty()) {
            throw new Mistake(
                    "%s is %s and has nothing in it to change".formatted(before(), text.kind()),
                    "a path that ends here",
                    "");
        }
        String key = key(new Yaml.Table(List.of(), Yaml.Style.PLAIN, text.spot()), shape);
        Optional<String> brief =
                kind.map(each -> SHORT_FORMS.getOrDefault(each.name(), "")).or(() -> names.map(_ -> "otherwise"));
        if (step == path.size() - 1 && brief.equals(Optional.of(key))) {
            return change.replace(text, isInBraces);
        }
        return change.expand(text, rest(key, inside(shape, key)), brief.filter(word -> !word.isEmpty()));
    }

    /// The present step as a key of this table: a known key, or a name.
    private String key(Yaml.Table table, Shape shape) throws Mistake {
        String wanted = path.steps().get(step);
        Optional<Kind> kind = kinds(shape).findFirst();
        if (kind.isPresent()
                && (names(shape).findFirst().isEmpty() || table.find(wanted).isEmpty())) {
            return known(wanted, kind.get());
        }
        List<String> names =
                table.entries().stream().map(entry -> entry.key().value()).toList();
        if (names(shape).findFirst().isEmpty()) {
            throw new Mistake("%s has no keys".formatted(before()), "a path that ends here", "");
        }
        Optional<String> near = NearestName.of(wanted, names);
        boolean isSection = step == 1;
        if (!names.contains(wanted) && (isSection || near.isPresent())) {
            throw new Mistake(
                    "there is no (%s) under %s".formatted(wanted, before()),
                    near.isPresent() || names.isEmpty() ? "" : "one of " + Problems.someOf(names),
                    near.map(Quantities::quoted).orElse(""));
        }
        return wanted;
    }

    private String known(String wanted, Kind kind) throws Mistake {
        String plain = wanted.replace('_', ' ').replace('-', ' ');
        for (String name : List.of(wanted, plain)) {
            if (kind.names().contains(name)) {
                return name;
            }
        }
        throw new Mistake(
                "%s has no key (%s)".formatted(step == 0 ? "a plant file" : before(), wanted),
                "one of " + Problems.someOf(kind.names()),
                NearestName.of(wanted, kind.names()).map(Quantities::quoted).orElse(""));
    }

    private String before() {
        return step == 0
                ? "the plant file"
                : "(" + String.join(".", path.steps().subList(0, step)) + ")";
    }

    private static Shape inside(Shape shape, String key) {
        Optional<Shape> ofKind = kinds(shape)
                .flatMap(kind -> kind.keys().stream())
                .filter(each -> each.name().equals(key))
                .map(Kind.Key::shape)
                .findFirst();
        return ofKind.or(() -> names(shape).findFirst().map(Shape.ByName::value))
                .orElse(shape);
    }

    private static Stream<Kind> kinds(Shape shape) {
        return flat(shape).filter(each -> each instanceof Shape.Group).map(each -> ((Shape.Group) each).kind());
    }

    private static Stream<Shape.ByName> names(Shape shape) {
        return flat(shape).filter(each -> each instanceof Shape.ByName).map(each -> (Shape.ByName) each);
    }

    private static Stream<Shape.ListOf> lists(Shape shape) {
        return flat(shape).filter(each -> each instanceof Shape.ListOf).map(each -> (Shape.ListOf) each);
    }

    /// The alternatives of a shape.
    private static Stream<Shape> flat(Shape shape) {
        return switch (shape) {
            case Shape.AnyOf any -> any.shapes().stream().flatMap(PathWalk::flat);
            case Shape.Optional optional -> flat(optional.shape());
            case Shape.Words _,
                    Shape.Plain _,
                    Shape.Measure _,
                    Shape.Whole _,
                    Shape.YesNo _,
                    Shape.OneWord _,
                    Shape.Amount _,
                    Shape.Chance _,
                    Shape.Price _,
                    Shape.Span _,
                    Shape.Group _,
                    Shape.ByName _,
                    Shape.ListOf _ -> Stream.of(shape);
        };
    }
}
