package learningfactory.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Files that a command writes.
final class OutputFile {

    private OutputFile() {}

    /// Refuses a file that cannot be written for sure, before a long run and not after it.
    ///
    /// @throws Refusal when it is a folder, or its folder does not exist
    static void refuseHopeless(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw refused(file, new NoSuchFileException(file.toString()));
        }
    }

    /// Writes a text as UTF-8.
    ///
    /// @throws Refusal when it cannot be written
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /// Opens a file to be written as UTF-8 piece by piece.
    ///
    /// @throws Refusal when it cannot be opened
    static BufferedWriter open(Path file) {
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /// What to tell the user about a file that cannot be written.
    static Refusal refused(Path file, Exception why) {
        return new Refusal(
                ExitCode.FILE,
                "The file (%s) cannot be written (%s).\nMaybe its folder does not exist, or may not be written to."
                        .formatted(file, why.getClass().getSimpleName()));
    }
}
