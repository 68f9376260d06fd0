package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is seldom used does not make the start slower: its libraries are loaded when somebody asks for it.
class LateLibrariesTest {

    @TempDir
    static Path folder;

    @Test
    void theServerStartsWithoutAClassOfTheSearchForPlans() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.log");
        try (Factory factory = new Factory(folder.resolve("data"))) {
            factory.environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load=info:file=" + loaded);

            factory.start().kill();
        }

        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains("learningfactory.joints.PlanningJoints"));
        assertThat(classes).noneMatch(line -> line.contains("ai.timefold"));
    }
}
