package learningfactory.language.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import learningfactory.placement.Programme;

/// The programmes that come with the product, each a file that a region can take and change.
public final class ShippedProgrammes {
    private static final String FOLDER = "/learningfactory/programmes/";

    /// Their names, in the order in which they are offered.
    public static final List<String> NAMES =
            List.of("nav-cnc", "apprentice", "adult-modules", "trainee", "school-visit");

    private static final List<Programme> ALL =
            NAMES.stream().map(ShippedProgrammes::read).toList();

    private ShippedProgrammes() {}

    /// All of them.
    public static List<Programme> programmes() {
        return ALL;
    }

    /// The one of this name.
    public static Optional<Programme> find(String name) {
        return ALL.stream().filter(programme -> programme.name().equals(name)).findFirst();
    }

    private static Programme read(String name) {
        try (InputStream in = ShippedProgrammes.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            Objects.requireNonNull(in, () -> "The resource (%s%s.yaml) is not in the build.".formatted(FOLDER, name));
            return switch (ProgrammeFile.read(name + ".yaml", in.readAllBytes())) {
                case ReadProgramme.Good good -> good.programme();
                case ReadProgramme.Bad bad ->
                    throw new IllegalStateException(
                            "The shipped programme (%s) has errors: %s".formatted(name, bad.problems()));
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(name), unreadable);
        }
    }
}
