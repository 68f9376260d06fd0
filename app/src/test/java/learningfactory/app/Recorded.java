package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Outputs that are compared with what was recorded; `-Drecord=true` records them anew.
final class Recorded {

    private static final boolean IS_RECORDING = Boolean.getBoolean("record");

    private Recorded() {}

    /// Compares a text with the recorded file, or records it.
    static void compare(Path file, String text) throws IOException {
        if (IS_RECORDING) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("a recorded output; record it with -Drecord=true").exists();
        assertThat(text)
                .as("%s; when the change is meant, record it with -Drecord=true", file)
                .isEqualTo(Files.readString(file));
    }
}
