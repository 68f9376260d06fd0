package learningfactory.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program of the machine that a contender starts.
public final class Program {
    private Program() {}

    /// Whether a program can be started.
    ///
    /// @param name its file name, looked for on the PATH
    /// @return true when an executable file of that name exists
    public static boolean isFound(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// Runs a program to its end.
    ///
    /// @param words the program and its arguments
    /// @return what it printed, both on the standard output and on the error output
    /// @throws IOException when it cannot be started or ends with another code than zero
    public static String output(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The command (%s) failed:\n%s".formatted(String.join(" ", words), output));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("The command (%s) was interrupted.".formatted(String.join(" ", words)), e);
        }
        return output;
    }

    /// Reads the two figures that the programs beside Java print: processor nanoseconds and result.
    ///
    /// @param words the program and its arguments
    /// @return the outcome
    /// @throws IOException when the program fails
    public static Outcome outcome(List<String> words) throws IOException {
        String[] figures = output(words).strip().split(" ");
        return new Outcome(Long.parseLong(figures[0]), Double.parseDouble(figures[1]));
    }

    /// Copies a file from the class path to the disk, where other programs can read it.
    ///
    /// @param from   a class beside the file
    /// @param name   name of the file as [Class#getResourceAsStream] takes it
    /// @param folder where to put it
    /// @return the copy
    /// @throws IOException when it is missing or cannot be written
    public static Path unpacked(Class<?> from, String name, Path folder) throws IOException {
        Path copy = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (var in = from.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file (%s) is not on the class path.".formatted(name));
            }
            Files.copy(in, copy);
        }
        return copy;
    }
}
