package learningfactory.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.language.scenario.ReadScenario;
import learningfactory.language.scenario.ScenarioFile;
import learningfactory.language.scenario.ShippedScenarios;
import learningfactory.yaml.FileAccess;

/// A scenario that somebody asked for by its name or its file.
final class ScenarioChoice {
    private ScenarioChoice() {}

    /// Reads it.
    ///
    /// @param asked a name or a file
    /// @return what came of reading it; empty when it is no scenario, but perhaps a plant
    static Optional<ReadScenario> find(String asked) {
        Optional<ReadScenario> file = file(asked);
        boolean isPlant = ShippedPlants.find(asked).isPresent();
        return file.isPresent() || isPlant
                ? file
                : ShippedScenarios.find(asked)
                        .map(text -> ScenarioFile.read(
                                asked.endsWith(".yaml") ? asked : asked + ".yaml",
                                text.getBytes(StandardCharsets.UTF_8),
                                FileAccess.NONE));
    }

    private static Optional<ReadScenario> file(String asked) {
        try {
            Path path = Path.of(asked);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
            return ScenarioFile.isScenario(bytes)
                    ? Optional.of(ScenarioFile.read(asked, bytes, FileAccess.in(folder)))
                    : Optional.empty();
        } catch (InvalidPathException | IOException | OutOfMemoryError unreadable) {
            return Optional.empty();
        }
    }
}
