package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;

/// What the guides say is true: their examples are read and run, and their tables are those of the
/// reader.
class GuidesTest {
    private static final Path FIRST_LINE = Path.of("..", "docs", "guides", "teacher", "first-line.md");
    private static final long HOUR = 3_600_000_000L;

    private static List<String> blocks(String kind) throws IOException {
        Pattern block = Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(FIRST_LINE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static double partsAnHour(String text, int replication) {
        Plant plant = PlantFileTest.plant(text);
        RunningPlant run = CompiledPlant.of(plant).start(7, replication);
        run.runUntil(HOUR);
        run.resetStatistics();
        run.runUntil(9 * HOUR);
        return run.figures().value("plant.throughput");
    }

    @Test
    void theTablesOfThePlantReferenceAreThoseOfTheReader() throws IOException {
        String reference = Files.readString(PlantReference.FILE);

        assertThat(reference)
                .as("run PlantReference.main in the folder language to write the tables anew")
                .isEqualTo(PlantReference.filled(reference));
    }

    @Test
    void theFirstLineMakesSixtyPartsAnHour() throws IOException {
        String line = blocks("yaml").getFirst();

        assertThat(partsAnHour(line, 0)).isCloseTo(60, within(0.2));
    }

    @Test
    void theFirstLineWithFailuresMakesAboutFiftySevenPartsAnHour() throws IOException {
        String line = blocks("yaml").get(1);

        double mean = IntStream.range(0, 60)
                .mapToDouble(replication -> partsAnHour(line, replication))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(57, within(0.7));
    }

    @Test
    void theMistakesOfTheGuideAreFoundInTheWordsOfTheGuide() throws IOException {
        String bad = blocks("yaml bad").getFirst();
        String found = blocks("text").getFirst();

        List<Problem> problems = PlantFile.read("first.yaml", bad).problems();

        assertThat(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(found);
    }

    @Test
    void everyChangeTheGuideProposesCanBeMade() throws IOException {
        Pattern change = Pattern.compile("--set (\\S+=(?:\"[^\"]*\"|\\S+))");
        List<String> changes = change.matcher(Files.readString(FIRST_LINE))
                .results()
                .map(match -> match.group(1).replace("\"", ""))
                .toList();

        assertThat(changes).hasSize(3);
        for (String each : changes) {
            PlantEdit.Edited edited = PlantEdit.set("first.yaml", blocks("yaml").get(1), List.of(each));
            assertThat(edited).isInstanceOf(PlantEdit.Edited.Changed.class);
            assertThat(PlantFile.read("first.yaml", ((PlantEdit.Edited.Changed) edited).text())
                            .problems())
                    .isEmpty();
        }
    }
}
