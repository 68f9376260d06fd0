package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learningfactory.language.plant.ShippedPlants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped plant gives the recorded figures and the recorded journal, to the last digit.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    static List<String> plants() {
        return ShippedPlants.names();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aShippedPlantGivesItsRecordedResult(String plant) throws IOException {
        Path journal = folder.resolve("journal.jsonl");

        Said said = Said.to(
                "run", plant, "--for", "12h", "--replications", "5", "--seed", "1", "--journal", journal.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        Recorded.compare(GOLDEN.resolve(plant + ".txt"), said.out() + "\nJOURNAL\n  " + lastLine(journal) + "\n");
    }

    @Test
    void noRecordedResultIsLeftOverFromAPlantThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(ShippedPlants.names());
        }
    }

    private static String lastLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.reduce((before, after) -> after).orElseThrow();
        }
    }
}
