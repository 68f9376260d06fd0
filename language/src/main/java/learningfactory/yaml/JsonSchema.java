package learningfactory.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the JSON Schema (draft 2020-12) of a kind of file from the list of its keys, for editors to
/// complete and explain them.
public final class JsonSchema {
    private static final String NUMBER = "[+]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?";

    private JsonSchema() {}

    /// Writes a schema.
    ///
    /// @param id where the schema is found by tools that know it
    /// @param title what the file is
    /// @param root its keys
    /// @return JSON, two blanks a level, with a line end at its end
    public static String text(String id, String title, Kind root) {
        JsonText json = new JsonText();
        json.open();
        json.field("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.field("$id", id);
        json.field("title", title);
        kind(json, root);
        json.openField("$defs");
        for (Kind kind : root.all()) {
            if (!kind.equals(root)) {
                json.openField(definition(kind));
                kind(json, kind);
                json.close();
            }
        }
        json.close();
        json.close();
        return json.text();
    }

    private static String definition(Kind kind) {
        return kind.name().replace(' ', '-');
    }

    private static void kind(JsonText json, Kind kind) {
        json.field("description", kind.meaning());
        json.field("type", "object");
        json.openField("properties");
        for (Kind.Key key : kind.keys()) {
            json.openField(key.name());
            json.field("description", described(key));
            shape(json, key.shape());
            json.close();
        }
        json.close();
        if (!kind.required().isEmpty()) {
            json.list("required", kind.required());
        }
        json.raw("additionalProperties", "false");
    }

    private static String described(Kind.Key key) {
        String rest = key.isRequired() ? "" : key.otherwise().isEmpty() ? "" : " Without it: " + key.otherwise() + ".";
        return "%s%s Example: %s".formatted(key.meaning(), rest, key.example());
    }

    private static void shape(JsonText json, Shape shape) {
        switch (shape) {
            case Shape.Words _ -> json.rawType("string", "number");
            case Shape.Plain _ -> number(json);
            case Shape.Measure _ -> pattern(json, "^\\s*[+-]?[0-9.eE+-]+\\s*[^\\s0-9]\\S*\\s*$");
            case Shape.Whole whole -> whole(json, whole);
            case Shape.YesNo _ -> yesNo(json);
            case Shape.OneWord word -> json.list("enum", word.words());
            case Shape.Amount amount -> amount(json, amount.kind());
            case Shape.Chance chance -> chance(json, chance.kind());
            case Shape.Price _ -> pattern(json, "^\\s*" + NUMBER + "\\s*[^/0-9\\s]{1,6}/[kM]Wh\\s*$");
            case Shape.Span _ -> json.field("type", "string");
            case Shape.Group group -> json.field("$ref", "#/$defs/" + definition(group.kind()));
            case Shape.ByName names -> byName(json, names);
            case Shape.ListOf list -> listOf(json, list);
            case Shape.AnyOf any -> anyOf(json, any.shapes());
            case Shape.Optional optional -> optional(json, optional.shape());
        }
    }

    private static void number(JsonText json) {
        json.rawType("number", "string");
        json.field("pattern", "^\\s*[+-]?" + NUMBER.substring(4) + "\\s*$");
    }

    private static void pattern(JsonText json, String pattern) {
        json.field("type", "string");
        json.field("pattern", pattern);
    }

    private static void whole(JsonText json, Shape.Whole whole) {
        json.rawType("integer", "string");
        json.raw("minimum", String.valueOf(whole.least()));
        String unlimited = whole.mayBeUnlimited() ? "|unlimited|ubegrenset" : "";
        json.field("pattern", "^\\s*([0-9]+\\s*(" + units(AmountKind.COUNT) + ")?" + unlimited + ")\\s*$");
    }

    private static void yesNo(JsonText json) {
        json.rawType("boolean", "string");
        json.field("pattern", "^(?:[Yy]es|[Nn]o|[Tt]rue|[Ff]alse|[Oo]n|[Oo]ff|[Jj]a|[Nn]ei)$");
    }

    private static String units(AmountKind kind) {
        return kind.spellings().stream()
                .map(symbol -> symbol.replace(".", "[.]").replace("$", "[$]"))
                .collect(Collectors.joining("|"));
    }

    private static void amount(JsonText json, AmountKind kind) {
        if (kind == AmountKind.SHARE) {
            json.rawType("string", "number");
            json.field("pattern", "^\\s*(0|" + NUMBER + "\\s*(" + units(kind) + "))\\s*$");
            json.raw("maximum", "0");
        } else {
            pattern(json, "^" + quantity(kind) + "$");
        }
    }

    private static String quantity(AmountKind kind) {
        return "\\s*(" + NUMBER + "\\s*(?:" + anyCase(units(kind)) + ")\\s*)+";
    }

    /// Words of three letters and more may be written in capitals.
    private static String anyCase(String units) {
        return List.of(units.split("[|]")).stream()
                .map(unit -> unit.length() < 3 || !unit.chars().allMatch(Character::isLetter) ? unit : capitals(unit))
                .collect(Collectors.joining("|"));
    }

    private static String capitals(String word) {
        return word.chars()
                .mapToObj(Character::toString)
                .map(letter -> "[" + letter + letter.toUpperCase(Locale.ROOT) + "]")
                .collect(Collectors.joining());
    }

    private static void chance(JsonText json, AmountKind kind) {
        List<String> words = new ArrayList<>(Laws.NAMES);
        words.addAll(List.of("constant", "konstant", "eksponentiell", "exp", "trekant", "jevn", "empirisk"));
        String laws = words.stream().map(JsonSchema::capitals).collect(Collectors.joining("|"));
        String plain = kind == AmountKind.COUNT ? "\\s*" + NUMBER + "\\s*(?:" + units(kind) + ")?\\s*" : quantity(kind);
        json.rawType(kind == AmountKind.COUNT ? List.of("string", "number") : List.of("string"));
        json.field("pattern", "^(?:" + plain + "|(?:" + plain + "(?:plus|pluss|[+])\\s+)?\\s*(?:" + laws + ")\\s.*)$");
        json.list(
                "examples",
                Laws.EXAMPLES.stream().filter(_ -> kind == AmountKind.TIME).toList());
    }

    private static void byName(JsonText json, Shape.ByName names) {
        json.field("type", "object");
        json.openField("additionalProperties");
        shape(json, names.value());
        json.close();
    }

    /// A list; a single value may stand for a list of one.
    private static void listOf(JsonText json, Shape.ListOf list) {
        boolean isText = list.value() instanceof Shape.Words
                || list.value() instanceof Shape.OneWord
                || list.value() instanceof Shape.Span;
        if (!isText) {
            array(json, list);
            return;
        }
        json.openList("anyOf");
        json.open();
        array(json, list);
        json.close();
        json.open();
        shape(json, list.value());
        json.close();
        json.closeList();
    }

    private static void array(JsonText json, Shape.ListOf list) {
        json.field("type", "array");
        json.openField("items");
        shape(json, list.value());
        json.close();
    }

    private static void anyOf(JsonText json, List<Shape> shapes) {
        json.openList("anyOf");
        IntStream.range(0, shapes.size()).forEach(i -> {
            json.open();
            shape(json, shapes.get(i));
            json.close();
        });
        json.closeList();
    }

    private static void optional(JsonText json, Shape shape) {
        json.openList("anyOf");
        json.open();
        json.field("type", "null");
        json.close();
        json.open();
        shape(json, shape);
        json.close();
        json.closeList();
    }
}
