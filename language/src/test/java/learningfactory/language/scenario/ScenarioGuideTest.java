package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learningfactory.scenario.Scenario;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;

/// What the scenario reference says is true: its examples are read, and its tables are those of the reader.
class ScenarioGuideTest {
    private static List<String> blocks(String kind) throws IOException {
        Pattern block = Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(ScenarioReference.FILE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void theTablesOfTheScenarioReferenceAreThoseOfTheReader() throws IOException {
        String reference = Files.readString(ScenarioReference.FILE);

        assertThat(reference)
                .as("run ScenarioReference.main in the folder language to write the tables anew")
                .isEqualTo(ScenarioReference.filled(reference));
    }

    @Test
    void theFirstLessonOfTheReferenceIsGood() throws IOException {
        ReadScenario read = ScenarioFile.read("first.yaml", blocks("yaml").getFirst());

        assertThat(read.problems()).isEmpty();
        Scenario scenario = ((ReadScenario.Good) read).scenario();
        assertThat(scenario.timing().minutes()).isEqualTo(20);
        assertThat(scenario.injects()).hasSize(1);
    }

    @Test
    void theMistakesOfTheReferenceAreFoundInItsWords() throws IOException {
        String bad = blocks("yaml").getFirst();
        for (String change : blocks("diff").getFirst().split("\n")) {
            String[] parts = change.split(" => ");
            assertThat(bad).contains(parts[0]);
            bad = bad.replace(parts[0], parts[1]);
        }

        List<Problem> problems = ScenarioFile.read("first.yaml", bad).problems();

        assertThat(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(blocks("text").getFirst());
    }
}
