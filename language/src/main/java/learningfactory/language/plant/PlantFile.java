package learningfactory.language.plant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.plant.Plant;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Yaml;
import learningfactory.yaml.YamlText;

/// Reads plant files.
///
/// Whatever the file holds, the answer is a plant or a list of problems, never an exception; the time is
/// bounded by the size of the file. The syntax is in the plant reference
/// (docs/guides/developer/plant-reference.md).
public final class PlantFile {
    private PlantFile() {}

    /// Reads a file. Files that it names (`empirical from FILE`) are looked for in its folder.
    ///
    /// @param file the plant file
    /// @return the plant, or what is wrong; a file that cannot be opened is a problem of line 1
    public static Read read(Path file) {
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
                    "a plant file",
                    "");
            return new Read.Bad(problems.sorted());
        }
    }

    /// Reads the bytes of a plant file.
    ///
    /// @param name what problems call the file
    /// @param bytes its content, UTF-8
    /// @param files where files that it names are found
    /// @return the plant, or what is wrong
    public static Read read(String name, byte[] bytes, FileAccess files) {
        Problems problems = new Problems(name);
        YamlText text = YamlText.read(bytes, problems);
        Optional<Plant> plant = text.root()
                .filter(root -> !(root instanceof Yaml.Text absent && absent.isAbsent()))
                .map(root -> new PlantReader(root, problems, files, text.isWhole()).read(title(name)));
        if (plant.isEmpty() && !problems.hasErrors()) {
            problems.error(Spot.START, "the file is empty", "a plant", "begin with one of the shipped plants?");
        }
        List<Problem> all = problems.sorted();
        return plant.isEmpty() || problems.hasErrors() ? new Read.Bad(all) : new Read.Good(plant.get(), all);
    }

    /// Reads a text that comes from nowhere: it cannot name other files.
    ///
    /// @param name what problems call the file
    /// @param text its content
    /// @return the plant, or what is wrong
    public static Read read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), FileAccess.NONE);
    }

    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
