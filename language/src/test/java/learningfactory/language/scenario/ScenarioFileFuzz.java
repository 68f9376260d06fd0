package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;

/// Jazzer looks for bytes that make the reader throw or hang, guided by the branches they reach.
///
/// Runs for twenty seconds in an execution of its own, because it instruments the whole JVM; with
/// `JAZZER_FUZZ=1` in the environment. Without, only the seeds beside this class are tried.
class ScenarioFileFuzz {
    @FuzzTest(maxDuration = "20s")
    void whateverTheBytesAreTheAnswerIsAScenarioOrProblems(byte[] bytes) {
        ReadScenario read = ScenarioFile.read("fuzz.yaml", bytes, FileAccess.NONE);

        assertThat(read.problems().stream().anyMatch(Problem::isError)).isEqualTo(read instanceof ReadScenario.Bad);
        assertThat(read.problems()).allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
        if (read instanceof ReadScenario.Good good) {
            assertThat(ScenarioFile.read("again.yaml", ScenarioText.write(good.scenario())))
                    .isInstanceOfSatisfying(
                            ReadScenario.Good.class,
                            again -> assertThat(again.scenario()).isEqualTo(good.scenario()));
        }
    }
}
