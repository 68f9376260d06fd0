package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What runs a plant is started with few libraries; a command of the server must not ask for more before it
/// is called.
class CommandLineAloneTest {

    /// Artifacts beside the jar of the command line, as app/pom.xml names them.
    private static final List<String> LIBRARIES =
            List.of(System.getProperty("command-line.artifacts", "").split(","));

    @Test
    void theFactoryRunsAPlantWithoutTheLibrariesOfTheServer() throws IOException, InterruptedException {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(CommandLineAloneTest::isOfTheCommandLine)
                .collect(Collectors.joining(File.pathSeparator));

        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        "learningfactory.app.Main",
                        "check",
                        "raufoss")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(path).doesNotContain("spring", "postgresql");
    }

    /// A folder or jar of the class path: `app/target/classes`, `language/target/classes`,
    /// `picocli-4.7.7.jar` …
    private static boolean isOfTheCommandLine(String entry) {
        String slashes = entry.replace(File.separatorChar, '/');
        return slashes.endsWith("/app/target/classes")
                || LIBRARIES.stream()
                        .anyMatch(name -> slashes.contains("/" + name + "/target/")
                                || slashes.substring(slashes.lastIndexOf('/')).startsWith("/" + name + "-"));
    }
}
