package learningfactory.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.language.curriculum.CurriculumImport;
import learningfactory.language.curriculum.ShippedAims;
import learningfactory.words.Words;

/// What can be shown: the hall's own machine authorisations, and some aims of two trades by their code with
/// short labels of our own. A real hall imports the whole curriculum instead; the same code then has its
/// adopted text.
final class Frameworks implements DemoStory {

    private static final String FILE = "/learningfactory/demo/trade-aims.csv";

    @Override
    public Words title() {
        return new Words("læreplaner", "curricula");
    }

    @Override
    public void tell(DemoWorld world) {
        CurriculumBook book = world.books().learning().curricula();
        world.books().as(Staff.ASTRID.id(), () -> {
            ShippedAims.catalogues().forEach(book::keep);
            try (InputStream in = Frameworks.class.getResourceAsStream(FILE)) {
                Objects.requireNonNull(in, "The resource (" + FILE + ") is not in the build.");
                CurriculumImport.read("trade-aims.csv", in, CurriculumImport.Limits.WIDE, book::keep, progress -> {});
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The resource (%s) cannot be read.".formatted(FILE), unreadable);
            }
        });
    }
}
