package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VersionTest {

    @Test
    void versionNamesTheFactoryAndTheJavaItRunsOn() {
        StringWriter out = new StringWriter();

        int exitCode =
                new CommandLine(new Version()).setOut(new PrintWriter(out)).execute();

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .startsWith("Learning Factory ")
                .contains("Java " + Runtime.version().feature());
    }
}
