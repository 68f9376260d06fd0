package learningfactory.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// The programs of PostgreSQL that come with the factory, unpacked once into a folder.
///
/// The folder's name holds a digest of the archive: another version of the factory never runs half of an
/// old one.
final class PostgresProgram {

    private final Path bin;

    private PostgresProgram(Path bin) {
        this.bin = bin;
    }

    /// Unpacks the programs below `folder`, if that has not been done before.
    ///
    /// @throws StoreException when there are none for this machine, or there is no room
    static PostgresProgram unpackedIn(Path folder) {
        byte[] archive = archive();
        Path home = folder.resolve("postgresql-" + digest(archive).substring(0, 12));
        if (!Files.isDirectory(home)) {
            try {
                Path fresh = Files.createTempDirectory(folder, "unpacking");
                unpack(archive, fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException full) {
                throw new StoreException(
                        "The database cannot be unpacked into %s (%s).\nMaybe make room there, or choose another folder with --data."
                                .formatted(folder, full.getMessage()),
                        full);
            }
        }
        return new PostgresProgram(home.resolve("bin"));
    }

    /// The path of one program, such as `initdb`.
    String path(String program) {
        return bin.resolve(program).toString();
    }

    private static byte[] archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> "none";
        };
        try (@Nullable
                InputStream found =
                        system.contains("linux") ? PostgresProgram.class.getResourceAsStream("/" + name) : null) {
            if (found == null) {
                throw new StoreException(
                        "No database comes with the factory for this machine (%s, %s).\nMaybe start a PostgreSQL server and name it: --database jdbc:postgresql://host/factory --user NAME."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return found.readAllBytes();
        } catch (IOException unreadable) {
            throw new StoreException("The archive of the database cannot be read.", unreadable);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (var bytes = new java.io.ByteArrayInputStream(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("The archive wants to write outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(parent(target));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        boolean isProgram = (mode & 0100) != 0;
        return PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }

    /// The words that must stand before a program of PostgreSQL so that it runs although we are root, which
    /// it refuses: a user namespace of its own, else the system's `nobody`. None for an ordinary user.
    static List<String> asOrdinaryUser() {
        if (!isRoot()) {
            return List.of();
        }
        return Stream.of(List.of("unshare", "-U"), AS_NOBODY)
                .filter(PostgresProgram::works)
                .findFirst()
                .orElseThrow(
                        () -> new StoreException(
                                "PostgreSQL does not run as root, and neither unshare nor setpriv is allowed here.\nMaybe start the factory as an ordinary user, or name a server with --database."));
    }

    /// The user id that owns nothing, on every Linux.
    static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> before) {
        try {
            var words = new java.util.ArrayList<>(before);
            words.add("true");
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
