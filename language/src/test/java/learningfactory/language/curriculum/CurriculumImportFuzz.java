package learningfactory.language.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import learningfactory.curriculum.Catalogue;

/// Jazzer looks for bytes that make the door throw or hang, guided by the branches they reach.
///
/// Runs for twenty seconds in an execution of its own, because it instruments the whole JVM; with
/// `JAZZER_FUZZ=1` in the environment. Without, only the seeds beside this class are tried.
class CurriculumImportFuzz {
    @FuzzTest(maxDuration = "20s")
    void whateverTheBytesAreTheAnswerIsCataloguesOrProblems(byte[] bytes) throws IOException {
        List<Catalogue> kept = new ArrayList<>();

        CurriculumImport.Report report = CurriculumImport.read(
                "fuzz",
                new ByteArrayInputStream(bytes),
                new CurriculumImport.Limits(50, 1 << 20, 4 << 20, 20),
                kept::add,
                progress -> {});

        assertThat(report.progress().catalogues()).isEqualTo(kept.size());
        assertThat(report.problems()).hasSizeLessThanOrEqualTo(20).allMatch(problem -> problem.line() >= 1);
        assertThat(kept).noneMatch(Catalogue::isEmpty);
    }
}
