package learningfactory.app.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The values the ladder is held against: `shared/verification.json` beside the project, published or exact.
final class Published {
    private static final Optional<Path> FILE = find();

    private Published() {}

    /// The number that a case expects; skips the test, with a message, where the file is absent.
    static double value(String id) {
        return (Double) expected(id);
    }

    /// One number of the list that a case expects.
    static double value(String id, int place) {
        return (Double) ((List<?>) expected(id)).get(place);
    }

    static Object expected(String id) {
        Assumptions.assumeTrue(FILE.isPresent(), "shared/verification.json does not lie beside the project; " + id);
        for (Map<?, ?> each : cases(FILE.orElseThrow())) {
            if (each.get("id").equals(id)) {
                return each.get("expected");
            }
        }
        throw new IllegalArgumentException("There is no case (%s) in verification.json.".formatted(id));
    }

    /// The cases of a file of exact values.
    static List<Map<?, ?>> cases(Path file) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            List<Map<?, ?>> cases = new ArrayList<>();
            for (Object each : (List<?>) ((Map<?, ?>) value(json, json.nextToken())).get("cases")) {
                cases.add((Map<?, ?>) each);
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    object.put(name, value(json, json.nextToken()));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    array.add(value(json, next));
                }
                yield array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> json.getString();
        };
    }

    private static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/verification.json");
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
