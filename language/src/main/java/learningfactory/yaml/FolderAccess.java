package learningfactory.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Files of one folder: a file from a stranger cannot make the reader open anything else.
record FolderAccess(Path folder) implements FileAccess {
    private static final long MOST_BYTES = 16L << 20;

    @Override
    public byte[] read(String name) throws IOException {
        Path file = within(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file beside it");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("the file has more than 16 MB");
        }
        return Files.readAllBytes(file);
    }

    private Path within(String name) throws IOException {
        try {
            Path root = folder.toAbsolutePath().normalize();
            Path file = root.resolve(name).normalize();
            if (file.startsWith(root)) {
                return file;
            }
        } catch (InvalidPathException _) {
            throw new IOException("this is not the name of a file");
        }
        throw new IOException("the file lies outside its folder");
    }
}
