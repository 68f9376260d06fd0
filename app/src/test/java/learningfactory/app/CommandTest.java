package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.language.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each command from its words to its exit code, standard output and standard error.
class CommandTest {

    private static final String[] SHORT = {"run", "a01-one-server-queue", "--for", "1h", "--replications", "4"};

    @TempDir
    private Path folder;

    @Test
    void runPrintsATableAndNothingElse() {
        Said said = Said.to(SHORT);

        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("PLANT", "STATIONS", "BOTTLENECK").doesNotContain("\u001b");
    }

    @Test
    void theFiguresAreTheSameWhateverTheNumberOfThreads() {
        String one = Said.to(with(SHORT, "--json", "--threads", "1")).out();

        assertThat(Said.to(with(SHORT, "--json", "--threads", "2")).out()).isEqualTo(one);
        assertThat(Said.to(with(SHORT, "--json", "--threads", "5")).out()).isEqualTo(one);
    }

    @Test
    void watchingARunDoesNotChangeItsFigures() {
        String unwatched = Said.to(with(SHORT, "--json")).out();

        Said watched = Said.to(with(
                SHORT,
                "--json",
                "--report",
                folder.resolve("r.html").toString(),
                "--journal",
                folder.resolve("j.jsonl").toString()));

        assertThat(watched.out()).isEqualTo(unwatched);
    }

    @Test
    void anotherSeedIsOtherLuck() {
        assertThat(Said.to(with(SHORT, "--json", "--seed", "8")).out())
                .isNotEqualTo(Said.to(with(SHORT, "--json", "--seed", "9")).out());
    }

    @Test
    void theJsonDocumentsKeepToTheSchemasThatTheFactoryPrints() {
        assertThat(problems(
                        Said.to("schema", "run").out(),
                        Said.to(with(SHORT, "--json")).out()))
                .isEmpty();
        Said compared = Said.to(
                "compare", "a01-one-server-queue", "a02-three-servers", "--for", "1h", "--replications", "3", "--json");
        assertThat(problems(Said.to("schema", "compare").out(), compared.out())).isEmpty();
    }

    @Test
    void theReportIsOnePageAndTheJournalHasALineForEachFact() throws IOException {
        Path report = folder.resolve("report.html");
        Path journal = folder.resolve("journal.jsonl");

        Said said = Said.to(with(SHORT, "--report", report.toString(), "--journal", journal.toString()));

        assertThat(said.exitCode()).isZero();
        assertThat(Files.readString(report)).startsWith("<!doctype html>").endsWith("</html>\n");
        List<String> lines = Files.readAllLines(journal);
        assertThat(lines.getFirst()).contains("\"journal\"", "\"seed\":1", "\"digest\":\"sha256:");
        assertThat(lines.getLast()).contains("\"facts\":" + (lines.size() - 2));
        assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void sharedLuckMakesAPlantEqualToItself() {
        Said said = Said.to(
                "compare", "a01-one-server-queue", "a01-one-server-queue", "--for", "1h", "--replications", "3");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("0 ± 0").doesNotContain(" *\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "set", "compare", "plants", "scenarios", "schema", "version"})
    void everyCommandHasHelpWithItsExitCodes(String word) {
        Said said = Said.to(word, "--help");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("Usage: factory " + word);
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void checkOfAGoodPlantSaysWhatWasRead() {
        Said said = Said.to("check", "a01-one-server-queue");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("a01-one-server-queue: OK, ").contains("1 station");
    }

    @Test
    void everyShippedPlantIsInOrder() {
        Said said = Said.to(with(new String[] {"check"}, ShippedPlants.names().toArray(String[]::new)));

        assertThat(said.out().lines()).hasSize(ShippedPlants.names().size()).allMatch(line -> line.contains(": OK, "));
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void checkTellsAScenarioFromAPlant() throws IOException {
        Path file = folder.resolve("lesson.yaml");
        Files.writeString(
                file,
                ShippedScenarios.find("breakdown").orElseThrow().replace("do: inspect press", "do: inspct press"));

        Said good = Said.to("check", "breakdown", "raufoss");
        Said bad = Said.to("check", file.toString());

        assertThat(good.exitCode()).isZero();
        assertThat(good.out()).contains("breakdown: OK, ", "9 steps", "raufoss: OK, ", "5 stations");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out()).containsPattern("lesson\\.yaml:\\d+:\\d+: ").contains("Maybe \"inspect press\"?");
    }

    @Test
    void scenariosListsWhatComesWithTheFactory() {
        Said said = Said.to("scenarios");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines()).hasSize(ShippedScenarios.names().size());
        assertThat(said.out()).contains("breakdown", "45 min", "raufoss", "Havari på pressa");
        assertThat(Said.to("schema", "scenario").out()).contains("urn:learningfactory:scenario:1");
    }

    @Test
    void anErrorInAPlantIsSaidWithFileLineAndColumn() throws IOException {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(
                file,
                ShippedPlants.find("a01-one-server-queue").orElseThrow().replaceFirst("cycle: [^,}\n]*", "cycle: 80"));

        Said checked = Said.to("check", file.toString());
        Said run = Said.to("run", file.toString());

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).containsPattern("wrong\\.yaml:\\d+:\\d+: ").contains("Maybe");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(checked.out());
    }

    @Test
    void aPlantThatIsNotThereIsRefusedWithTheNearestName() {
        Said said = Said.to("run", "a01-one-server-que");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("Maybe \"a01-one-server-queue\"?");
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsSaid() {
        Said read = Said.to("run", folder.resolve("nothing.yaml").toString());
        Said written = Said.to(
                with(SHORT, "--report", folder.resolve("no/such/folder/r.html").toString()));
        Said journal = Said.to(
                with(SHORT, "--journal", folder.resolve("no/such/folder/j").toString()));

        assertThat(List.of(read.exitCode(), written.exitCode(), journal.exitCode()))
                .containsOnly(3);
        assertThat(written.err()).contains("cannot be written").contains("Maybe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --for 8", "run --for -1h", "run --for 0h", "run --replications 0", "run --confidence 2",
                        "run --threads 0",
                "run --no-such-option", "run raufoss raufoss", "compare raufoss", "nothing", "schema nothing", "check"
            })
    void wrongWordsAreRefusedWithAProposal(String words) {
        Said said = Said.to(words.split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void setPrintsTheChangedPlantAndKeepsTheRest() {
        String text = ShippedPlants.find("penny-fab").orElseThrow();

        Said said = Said.to("set", "penny-fab", "cards.line.cards=5");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).isEqualTo(text.replace("{cards: 4, from", "{cards: 5, from"));
    }

    @Test
    void setInPlaceChangesTheFileOnlyWhenThePlantStaysPossible() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, ShippedPlants.find("penny-fab").orElseThrow());

        Said good = Said.to("set", file.toString(), "cards.line.cards=5", "--in-place");
        String after = Files.readString(file);
        Said bad = Said.to("set", file.toString(), "cards.line.cards=-5", "--in-place");

        assertThat(good.exitCode()).isZero();
        assertThat(after).contains("cards: 5");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(after);
    }

    @Test
    void aShippedPlantIsNotChangedInPlace() {
        assertThat(Said.to("set", "penny-fab", "cards.line.cards=5", "--in-place")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aChangeOnTheCommandLineReachesTheRun() {
        Said said = Said.to(
                "run", "penny-fab", "--for", "100h", "--replications", "1", "--set", "cards.line.cards=2", "--json");

        assertThat(said.out()).contains("\"cards.line.cards=2\"");
        assertThat(said.out())
                .isNotEqualTo(Said.to("run", "penny-fab", "--for", "100h", "--replications", "1", "--json")
                        .out());
    }

    @Test
    void aChangeOfSomethingThatIsNotThereIsRefused() {
        Said said = Said.to("run", "penny-fab", "--set", "station.milll.cycle=1 s");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("milll");
    }

    @Test
    void theShippedPlantsAreListedWithALineEach() {
        Said said = Said.to("plants");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines().map(line -> line.strip().split(" ")[0]))
                .containsExactlyElementsOf(ShippedPlants.names());
    }

    private static List<?> problems(String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document, InputFormat.JSON);
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }
}
