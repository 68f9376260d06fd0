package learningfactory.language.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import learningfactory.yaml.FileAccess;

/// The scenarios that come with the product.
///
/// Each is a scenario file among the resources, listed in `index.txt` there.
public final class ShippedScenarios {
    /// The two-minute guided crisis behind the door "Try it now".
    public static final String TRY_NOW = "try-now";

    private static final String FOLDER = "/learningfactory/scenarios/";

    private static final List<String> NAMES = text("index.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();

    private ShippedScenarios() {}

    /// The names of all shipped scenarios, in the order in which they are offered.
    ///
    /// @return names that [#find(String)] and [#read(String)] know
    public static List<String> names() {
        return NAMES;
    }

    /// The text of a shipped scenario.
    ///
    /// @param name such as `breakdown`; `.yaml` behind it may be there or not
    /// @return the whole file; empty when no shipped scenario has this name
    public static Optional<String> find(String name) {
        String bare = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        return NAMES.contains(bare) ? Optional.of(text(bare + ".yaml")) : Optional.empty();
    }

    /// Reads a shipped scenario.
    ///
    /// @param name such as `breakdown`
    /// @return the scenario with its plant; a test holds that every shipped one is good
    /// @throws IllegalArgumentException when no shipped scenario has this name
    public static ReadScenario read(String name) {
        String text = find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no shipped scenario (%s).\nMaybe one of %s."
                        .formatted(name, String.join(", ", NAMES))));
        return ScenarioFile.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8), FileAccess.NONE);
    }

    private static String text(String file) {
        try (InputStream in = ShippedScenarios.class.getResourceAsStream(FOLDER + file)) {
            Objects.requireNonNull(in, () -> "The resource (%s%s) is not in the build.".formatted(FOLDER, file));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource (%s%s) cannot be read.".formatted(FOLDER, file), unreadable);
        }
    }
}
