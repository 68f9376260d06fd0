package learningfactory.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables and JSON documents of figures that were chosen by hand.
class DocumentsTest {

    private static final Result RESULT = MadeUpPlant.result(30, 0);

    @Test
    void theJsonDocumentOfARunKeepsToItsSchema() {
        assertThat(problems("run.schema.json", RunJson.of(RESULT))).isEmpty();
        assertThat(problems("run.schema.json", RunJson.of(MadeUpPlant.result(1, 0))))
                .isEmpty();
    }

    @Test
    void theSchemaOfARunRefusesWhatIsNotARun() {
        assertThat(problems("run.schema.json", RunJson.of(RESULT).replace("\"n\" : 30", "\"n\" : -1")))
                .isNotEmpty();
        assertThat(problems("run.schema.json", "{}")).isNotEmpty();
    }

    @Test
    void theJsonDocumentOfAComparisonKeepsToItsSchema() {
        Comparison comparison = new Comparison(List.of(RESULT, MadeUpPlant.result(30, 0.5), MadeUpPlant.result(30, 1)));

        assertThat(problems("compare.schema.json", CompareJson.of(comparison))).isEmpty();
        assertThat(problems("compare.schema.json", "{\"format\": \"something else\"}"))
                .isNotEmpty();
    }

    @Test
    void aFigureThatDoesNotExistIsNullInTheJsonDocument() {
        assertThat(RunJson.of(RESULT)).contains("\"mean\" : null").doesNotContain("NaN");
    }

    @Test
    void noLineOfTheTableIsWiderThanAHundredColumns() {
        assertThat(RunTable.of(RESULT, Ink.PLAIN).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= Lines.WIDTH);
    }

    @Test
    void theTableNamesTheBottleneckAndTheGreatestLoss() {
        String table = RunTable.of(RESULT, Ink.PLAIN);

        assertThat(table).contains("BOTTLENECK  mill").contains("spindle").contains("blanks → saw → rack → mill");
    }

    @Test
    void coloursAreOnlyWrittenWhenAskedFor() {
        assertThat(RunTable.of(RESULT, Ink.PLAIN)).doesNotContain("\u001b");
        assertThat(RunTable.of(RESULT, new Ink(true))).contains("\u001b[1m");
    }

    @Test
    void luckThatPlantsShareDropsOutOfTheirDifference() {
        Comparison comparison = new Comparison(List.of(RESULT, MadeUpPlant.result(30, 0.5)));

        Comparison.Row throughput = comparison.rows().getFirst();

        assertThat(throughput.differences().getFirst().orElseThrow().mean())
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(throughput.differences().getFirst().orElseThrow().halfWidth())
                .isLessThan(1e-9);
        assertThat(throughput.isSignificant(0)).isTrue();
        assertThat(comparison.rows().get(1).isSignificant(0)).isFalse();
    }

    @Test
    void theComparisonMarksWhatIsMoreThanLuck() {
        String table = CompareTable.of(new Comparison(List.of(RESULT, MadeUpPlant.result(30, 0.5))), Ink.PLAIN);

        assertThat(table.lines().filter(line -> line.contains("throughput"))).allMatch(line -> line.endsWith("*"));
        assertThat(table.lines().filter(line -> line.contains("  good "))).noneMatch(line -> line.endsWith("*"));
    }

    private static List<?> problems(String schema, String document) {
        try (InputStream text = Result.class.getResourceAsStream(schema)) {
            Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return read.validate(document, InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
