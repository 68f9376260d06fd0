package learningfactory.factory.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The published and exact values of `shared/verification.json`, which lies beside the project. Tests that
/// need it are skipped, with a message, where it is absent.
final class Verification {
    private static final Optional<Path> FILE = find();

    private Verification() {}

    /// What the case with this identity expects: a number, a list or an object, as the file has it.
    static Object expected(String id) {
        Assumptions.assumeTrue(FILE.isPresent(), "shared/verification.json does not lie beside the project; " + id);
        Map<?, ?> file = (Map<?, ?>) JsonText.read(text(FILE.orElseThrow()));
        for (Object each : (List<?>) file.get("cases")) {
            if (((Map<?, ?>) each).get("id").equals(id)) {
                return ((Map<?, ?>) each).get("expected");
            }
        }
        throw new IllegalArgumentException("There is no case (%s) in verification.json.".formatted(id));
    }

    /// The one number a case expects.
    static double number(String id) {
        return (Double) expected(id);
    }

    /// One number of a list that a case expects.
    static double number(String id, int place) {
        return (Double) ((List<?>) expected(id)).get(place);
    }

    /// One number of an object that a case expects.
    static double number(String id, String name) {
        return (Double) ((Map<?, ?>) expected(id)).get(name);
    }

    private static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/verification.json");
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
