package learningfactory.language.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON document within limits that no honest curriculum reaches.
final class JsonReader {
    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private JsonReader() {}

    /// The tree of a document, or nothing and a problem with line and column.
    static Optional<Json> read(byte[] bytes, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.error(Spot.START, "the document is empty", "a JSON document", "");
                return Optional.empty();
            }
            Json root = value(parser, first);
            if (parser.nextToken() != null) {
                problems.error(spot(parser.currentTokenLocation()), "something follows the document", "its end", "");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            problems.error(
                    spot(broken.getLocation()),
                    "the document is broken (%s)".formatted(firstLine(broken.getOriginalMessage())),
                    "JSON",
                    "the file was cut off or damaged?");
            return Optional.empty();
        }
    }

    private static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> table(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NULL -> Json.none();
            default -> new Json.Text(String.valueOf(parser.getString()));
        };
    }

    private static Json table(JsonParser parser) {
        Map<String, Json> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            values.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Table(values);
    }

    private static Json items(JsonParser parser) {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return new Json.Items(values);
    }

    private static Spot spot(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Spot.START
                : new Spot(location.getLineNr(), Math.max(1, location.getColumnNr()), 0, 0);
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + " …" : line;
    }
}
