package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningfactory.scenario.Scenario;
import learningfactory.yaml.KeysAsked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Schema, reader and writer know the same keys.
class ScenarioSchemaTest {
    private static final String EVERY_KEY = resource("/scenarios/every-key.yaml");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.text(), InputFormat.JSON);

    static Stream<String> texts() {
        List<String> shipped = ShippedScenarios.names().stream()
                .map(name -> ShippedScenarios.find(name).orElseThrow())
                .toList();
        return Stream.of(
                        shipped.stream(),
                        Stream.of(EVERY_KEY, ScenarioText.write(everyKey())),
                        ShippedScenarios.names().stream()
                                .map(name -> ScenarioText.write(ShippedScenariosTest.scenario(name))))
                .flatMap(each -> each);
    }

    private static Scenario everyKey() {
        ReadScenario read = ScenarioFile.read("every-key.yaml", EVERY_KEY);
        assertThat(read.problems()).isEmpty();
        return ((ReadScenario.Good) read).scenario();
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioSchemaTest.class.getResourceAsStream(name)) {
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
                list.stream().map(ScenarioSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case String text ->
                "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            case Object other -> other.toString();
        };
    }

    @Test
    void theSchemaThatShipsIsTheOneTheReaderKnows() {
        assertThat(resource("/learningfactory/language/scenario/scenario.schema.json"))
                .as("run ScenarioReference.main in the folder language to write the schema anew")
                .isEqualTo(ScenarioSchema.text());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyGoodScenarioIsValid(String yaml) {
        assertThat(violations(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: 25 min|run: 25",
                "run: 25 min|run: 25 kW",
                "kind: detect|kind: sleep",
                "good: 250 NOK|good: 250 EUR",
                "difficulty: 2|difficulty: hard",
                "hidden: yes|hidden: perhaps",
                "plant: raufoss|plants: raufoss"
            })
    void aBadScenarioIsNotValid(String change) {
        String[] parts = change.split("\\|");
        String good = ShippedScenarios.find("breakdown").orElseThrow();
        String bad = good.replace(parts[0], parts[1]);

        assertThat(bad).isNotEqualTo(good);
        assertThat(violations(bad)).isNotEmpty();
        assertThat(ScenarioFile.read("bad.yaml", bad)).isInstanceOf(ReadScenario.Bad.class);
    }

    @Test
    void aScenarioWithEveryKeyIsWrittenAndReadAgainAsItWas() {
        Scenario scenario = everyKey();

        ReadScenario again = ScenarioFile.read("again.yaml", ScenarioText.write(scenario));

        assertThat(again.problems()).isEmpty();
        assertThat(((ReadScenario.Good) again).scenario()).isEqualTo(scenario);
    }

    @Test
    void theReaderAsksForEveryKeyOfTheSchema() {
        Set<String> asked = new HashSet<>();
        KeysAsked.listen((kind, key) -> asked.add(kind.name() + "." + key), ScenarioSchemaTest::everyKey);

        Set<String> known = new TreeSet<>();
        ScenarioWords.kinds().forEach(kind -> kind.names().forEach(key -> known.add(kind.name() + "." + key)));
        assertThat(asked).containsAll(known);
    }

    @Test
    void everyKeyIsExplainedWithAnExample() {
        assertThat(ScenarioWords.kinds())
                .allSatisfy(kind -> assertThat(kind.keys()).allSatisfy(key -> {
                    assertThat(key.meaning()).hasSizeGreaterThan(3).endsWith(".");
                    assertThat(key.example()).isNotBlank();
                }));
    }
}
