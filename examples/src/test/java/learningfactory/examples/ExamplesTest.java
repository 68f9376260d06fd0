package learningfactory.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example prints what was recorded; `-Drecord=true` records it anew.
class ExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java/learningfactory/examples");
    private static final Path RECORDED = Path.of("src/test/resources/recorded");

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("E"))
                    .map(name -> name.replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExamplePrintsWhatWasRecorded(String example) throws Exception {
        Path recorded = RECORDED.resolve(example + ".txt");

        String printed = printed(example);

        if (Boolean.getBoolean("record")) {
            Files.createDirectories(RECORDED);
            Files.writeString(recorded, printed);
        }
        assertThat(printed).isNotBlank().isEqualTo(Files.readString(recorded));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleBeginsWithAPicture(String example) throws IOException {
        assertThat(Files.readString(SOURCES.resolve(example + ".java"))).containsPattern("(?m)^///     .*─");
    }

    private static String printed(String example) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            Class.forName("learningfactory.examples." + example)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
