package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;

/// Jazzer looks for bytes that make the reader throw or hang, guided by the branches they reach.
///
/// Runs for twenty seconds in an execution of its own, because it instruments the whole JVM; with
/// `JAZZER_FUZZ=1` in the environment. Without, only the seeds beside this class are tried.
class PlantFileFuzz {
    @FuzzTest(maxDuration = "20s")
    void whateverTheBytesAreTheAnswerIsAPlantOrProblems(byte[] bytes) {
        Read read = PlantFile.read("fuzz.yaml", bytes, FileAccess.NONE);

        assertThat(read.problems().stream().anyMatch(Problem::isError)).isEqualTo(read instanceof Read.Bad);
        assertThat(read.problems()).allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
    }
}
