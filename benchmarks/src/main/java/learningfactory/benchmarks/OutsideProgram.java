package learningfactory.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A contender that is no Java: its source is laid into a folder of its own, made ready, run once and
/// cleared away.
public abstract class OutsideProgram extends Contender {
    /// A program under its name in the table.
    ///
    /// @param name     a few words, unique within the workload
    /// @param workload the task it does
    protected OutsideProgram(String name, Workload workload) {
        super(name, workload);
    }

    @Override
    public final boolean isWarmedUp() {
        return false;
    }

    @Override
    public final Outcome run(long amount, long seed) {
        try {
            Path folder = Files.createTempDirectory("learningfactory-bench");
            try {
                return Program.outcome(words(folder, amount, seed));
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The contender (%s) could not be made ready or run.".formatted(name()), e);
        }
    }

    /// Makes the program ready and says how it is called.
    ///
    /// @param folder an empty folder, cleared after the run
    /// @param amount customers, parts or events to do
    /// @param seed   start of the random numbers
    /// @return the program and its arguments
    /// @throws IOException when it cannot be made ready
    protected abstract List<String> words(Path folder, long amount, long seed) throws IOException;

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
