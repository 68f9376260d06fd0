package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningfactory.yaml.KeysAsked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Schema, reader and reference know the same keys: the schema accepts every good file and names every
/// key the reader asks for.
class PlantSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlantSchema.text(), InputFormat.JSON);

    static Stream<String> texts() {
        return Stream.concat(
                ShippedPlants.names().stream()
                        .map(name -> ShippedPlants.find(name).orElseThrow()),
                Stream.of(resource("/plants/every-key.yaml")));
    }

    private static String resource(String name) {
        try (InputStream in = PlantSchemaTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    private static List<Error> violations(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(json(tree), InputFormat.JSON);
    }

    private static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list ->
                list.stream().map(PlantSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case Object other -> other.toString();
        };
    }

    @Test
    void theSchemaThatShipsIsTheOneTheReaderKnows() {
        String shipped = resource("/learningfactory/language/plant/plant.schema.json");

        assertThat(shipped)
                .as(
                        "write PlantSchema.text() to language/src/main/resources/learningfactory/language/plant/plant.schema.json")
                .isEqualTo(PlantSchema.text());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyGoodPlantIsValid(String yaml) {
        assertThat(violations(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{sources: {a: }, stations: {b: {cycle: 80}}}",
                "{sources: {a: }, stations: {b: {cycle: 80 kW}}}",
                "{sources: {a: }, stations: {b: {cycle: -5 s}}}",
                "{sources: {a: }, stations: {b: {cycle: 80 s, unitss: 2}}}",
                "{sources: {a: }, stations: {b: {cycle: 80 s, units: 0}}}",
                "{sources: {a: {feed: sometimes}}, stations: {b: {cycle: 80 s}}}",
                "{stations: {b: {cycle: 80 s}}}",
                "{sources: {a: }, stations: {b: {cycle: 80 s}}, buffers: {c: many}}",
                "{sources: {a: }, stations: {b: {cycle: 80 s, start: slowly}}}"
            })
    void aBadPlantIsNotValid(String yaml) {
        assertThat(violations(yaml)).isNotEmpty();
        assertThat(PlantFile.read("bad.yaml", yaml)).isInstanceOf(Read.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90 s",
                "1 h 30 min",
                "exponential mean 4 min",
                "normal mean 90 s sd 5 s, at least 60 s, at most 120 s",
                "30 s plus exponential mean 5 s",
                "Eksponentiell snitt 4 Minutter"
            })
    void theSchemaAcceptsWhatTheReaderReads(String cycle) {
        String yaml = "{sources: {a: }, stations: {b: {cycle: \"%s\"}}, flow: [a -> b -> shipped]}".formatted(cycle);

        assertThat(violations(yaml)).isEmpty();
        assertThat(PlantFile.read("good.yaml", yaml).problems()).isEmpty();
    }

    @Test
    void theReaderAsksForEveryKeyOfTheSchema() {
        Set<String> asked = new HashSet<>();
        Path file = Path.of(Objects.requireNonNull(PlantSchemaTest.class.getResource("/plants/every-key.yaml"))
                .getPath());

        KeysAsked.listen((kind, key) -> asked.add(kind.name() + "." + key), () -> PlantFile.read(file));

        Set<String> known = new TreeSet<>();
        PlantWords.kinds().forEach(kind -> kind.names().forEach(key -> known.add(kind.name() + "." + key)));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void aPlantWithEveryKeyIsGood() {
        Path file = Path.of(Objects.requireNonNull(PlantSchemaTest.class.getResource("/plants/every-key.yaml"))
                .getPath());

        assertThat(PlantFile.read(file).problems()).isEmpty();
    }

    @Test
    void everyKeyIsExplainedWithAnExample() {
        assertThat(PlantWords.kinds())
                .allSatisfy(kind -> assertThat(kind.keys()).allSatisfy(key -> {
                    assertThat(key.meaning()).hasSizeGreaterThan(3).endsWith(".");
                    assertThat(key.example()).isNotBlank();
                }));
    }
}
