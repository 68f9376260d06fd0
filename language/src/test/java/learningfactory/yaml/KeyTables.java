package learningfactory.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the tables of a reference from the reader's own list of keys.
public final class KeyTables {
    private KeyTables() {}

    /// The document with another content between two marks.
    public static String between(String document, String mark, String content) {
        String open = "<!-- " + mark + " -->\n";
        String close = "<!-- /" + mark + " -->\n";
        int from = document.indexOf(open) + open.length();
        int to = document.indexOf(close);
        return document.substring(0, from) + content + document.substring(to);
    }

    /// A section for each kind, with a row for each key.
    public static String keys(List<Kind> kinds) {
        return kinds.stream().map(KeyTables::section).collect(Collectors.joining());
    }

    private static String section(Kind kind) {
        String rows = kind.keys().stream()
                .map(key -> "| `%s` | %s | %s | %s | `%s` |\n"
                        .formatted(key.name(), key.meaning(), value(key.shape()), otherwise(key), key.example()))
                .collect(Collectors.joining());
        return "\n### %s\n\n%s\n\n| key | what it says | value | without it | example |\n|---|---|---|---|---|\n%s"
                .formatted(kind.name(), kind.meaning(), rows);
    }

    private static String otherwise(Kind.Key key) {
        return key.isRequired() ? "**must be there**" : key.otherwise().isEmpty() ? "not used" : key.otherwise();
    }

    private static String value(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> words.what();
            case Shape.Plain _ -> "number";
            case Shape.Measure _ -> "number with the unit of the drawing";
            case Shape.Whole whole ->
                "whole number from %d%s".formatted(whole.least(), whole.mayBeUnlimited() ? ", or `unlimited`" : "");
            case Shape.YesNo _ -> "yes or no";
            case Shape.OneWord word ->
                word.words().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
            case Shape.Amount amount -> amount.kind().noun();
            case Shape.Chance chance -> chance.kind().noun() + " or distribution";
            case Shape.Price _ -> "price";
            case Shape.Span _ -> "time or span of the day";
            case Shape.Group group ->
                "[%s](#%s)".formatted(group.kind().name(), group.kind().name().replace(' ', '-'));
            case Shape.ByName names -> "by %s: %s".formatted(names.whose(), value(names.value()));
            case Shape.ListOf list -> "list of: " + value(list.value());
            case Shape.AnyOf any -> any.shapes().stream().map(KeyTables::value).collect(Collectors.joining("; or "));
            case Shape.Optional optional -> value(optional.shape()) + ", or nothing";
        };
    }
}
