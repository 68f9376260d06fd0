package learningfactory.language.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Yaml;
import learningfactory.yaml.YamlText;

/// Reads scenario files.
///
/// Whatever the file holds, the answer is a scenario with its plant or a list of problems, never an
/// exception. The syntax is in the scenario reference (docs/guides/developer/scenario-reference.md).
public final class ScenarioFile {
    private ScenarioFile() {}

    /// Reads a file. A plant file that it names is looked for in its folder.
    ///
    /// @param file the scenario file
    /// @return the scenario, or what is wrong; a file that cannot be opened is a problem of line 1
    public static ReadScenario read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            return read(name, Files.readAllBytes(file), FileAccess.in(folder));
        } catch (IOException | OutOfMemoryError unreadable) {
            Problems problems = new Problems(file.toString());
            problems.error(
                    Spot.START,
                    "the file (%s) cannot be read (%s)"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    "a scenario file",
                    "");
            return new ReadScenario.Bad(problems.sorted());
        }
    }

    /// Reads the bytes of a scenario file.
    ///
    /// @param name what problems call the file
    /// @param bytes its content, UTF-8
    /// @param files where a plant file that it names is found
    /// @return the scenario, or what is wrong
    public static ReadScenario read(String name, byte[] bytes, FileAccess files) {
        Problems problems = new Problems(name);
        YamlText text = YamlText.read(bytes, problems);
        Optional<ScenarioReader.Lesson> lesson = text.root()
                .filter(root -> !(root instanceof Yaml.Text absent && absent.isAbsent()))
                .map(root -> new ScenarioReader(root, problems, files, text.isWhole()).read());
        if (lesson.isEmpty() && !problems.hasErrors()) {
            problems.error(Spot.START, "the file is empty", "a scenario", "begin with one of the shipped scenarios?");
        }
        List<Problem> all = problems.sorted();
        return lesson.isEmpty() || lesson.get().plant().isEmpty() || problems.hasErrors()
                ? new ReadScenario.Bad(all)
                : new ReadScenario.Good(
                        lesson.get().scenario(), lesson.get().plant().get(), all);
    }

    /// Reads a text that comes from nowhere: it can name shipped plants only.
    ///
    /// @param name what problems call the file
    /// @param text its content
    /// @return the scenario, or what is wrong
    public static ReadScenario read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), FileAccess.NONE);
    }

    /// Whether a file looks like a scenario file and not like a plant file: it has the key `scenario`.
    ///
    /// @param bytes its content
    /// @return also true when the rest of it cannot be read
    public static boolean isScenario(byte[] bytes) {
        Problems unheard = new Problems("");
        return YamlText.read(bytes, unheard).root().orElse(null) instanceof Yaml.Table table
                && table.find("scenario").isPresent();
    }
}
