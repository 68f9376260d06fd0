package learningfactory.language.plant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The plants that come with the product.
///
/// Each is a plant file among the resources and begins with a picture of itself.
public final class ShippedPlants {
    /// The plant that is run when none is named.
    public static final String DEFAULT = "raufoss";

    private static final String FOLDER = "/learningfactory/plants/";

    private static final List<String> NAMES = names("index.txt");

    private ShippedPlants() {}

    /// The names of all shipped plants, the great ones first, then the verification ladder.
    ///
    /// @return names that [#find(String)] knows
    public static List<String> names() {
        return NAMES;
    }

    /// The text of a shipped plant.
    ///
    /// @param name such as `raufoss`; `.yaml` behind it may be there or not
    /// @return the whole file; empty when no shipped plant has this name
    public static Optional<String> find(String name) {
        String bare = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        return NAMES.contains(bare) ? Optional.of(text(bare + ".yaml")) : Optional.empty();
    }

    private static List<String> names(String index) {
        return text(index)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = ShippedPlants.class.getResourceAsStream(FOLDER + file)) {
            Objects.requireNonNull(in, () -> "The resource (%s%s) is not in the build.".formatted(FOLDER, file));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource (%s%s) cannot be read.".formatted(FOLDER, file), unreadable);
        }
    }
}
