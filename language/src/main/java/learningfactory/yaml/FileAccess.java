package learningfactory.yaml;

import java.io.IOException;
import java.nio.file.Path;

/// How the reader gets a file that another file names (`empirical from FILE`).
@FunctionalInterface
public interface FileAccess {
    /// No other file can be reached: for texts that come from nowhere, such as a web form or a test.
    FileAccess NONE = name -> {
        throw new IOException("a text that is not a file itself cannot name other files");
    };

    /// The bytes of a file.
    ///
    /// @param name as the naming file writes it
    /// @return its content
    /// @throws IOException when there is no such file or it cannot be read; its message is shown to the
    ///     writer of the naming file
    byte[] read(String name) throws IOException;

    /// Files in this folder and below it, and nowhere else.
    ///
    /// @param folder usually the one of the naming file
    /// @return access to it
    static FileAccess in(Path folder) {
        return new FolderAccess(folder);
    }
}
