package learningfactory.language.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import learningfactory.curriculum.Catalogue;

/// What the product ships of aims: codes and short labels of its own machine authorisations, no texts of
/// others.
public final class ShippedAims {
    private static final String FILE = "/learningfactory/curriculum/machine-authorisations.csv";

    private ShippedAims() {}

    /// The machine authorisations, read by the same door as everything else.
    public static List<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        try (InputStream in = ShippedAims.class.getResourceAsStream(FILE)) {
            Objects.requireNonNull(in, "The resource (" + FILE + ") is not in the build.");
            CurriculumImport.read(
                    "machine-authorisations.csv", in, CurriculumImport.Limits.WIDE, catalogues::add, progress -> {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(FILE), unreadable);
        }
        return catalogues;
    }
}
