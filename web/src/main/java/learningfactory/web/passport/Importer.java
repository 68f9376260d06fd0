package learningfactory.web.passport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/// Reads curricula into the book. Joined in `app`, because this wall does not know the languages.
@FunctionalInterface
public interface Importer {
    /// Reads a document or a dump.
    ///
    /// @param name how the file is called
    /// @param tell hears from time to time how far it has come
    Done read(String name, InputStream in, Consumer<Progress> tell) throws IOException;

    /// How far it has come.
    record Progress(int documents, int broken, long bytes) {}

    /// What came of it.
    ///
    /// @param isWhole whether nothing was left out because of a limit
    /// @param problems what was wrong, in words
    record Done(
            int documents, int broken, int added, int changed, int unchanged, boolean isWhole, List<String> problems) {
        /// Copied.
        public Done {
            problems = List.copyOf(problems);
        }
    }
}
