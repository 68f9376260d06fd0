package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has no rights on the machine but a folder of his own starts the whole product there, database
/// included.
class OrdinaryUserTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    @Test
    void aUserWithNothingButAFolderOfHisOwnStartsTheProductAndItsDatabase() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "Run as an ordinary user, every test that starts the product shows this.");
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "Without setpriv nobody can become another user here.");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        Files.setAttribute(data, "unix:gid", NOBODY);

        try (Factory factory = new Factory(data)) {
            factory.before.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
            factory.environment.put("HOME", data.toString());
            factory.classPath = readable(folder.resolve("program"));
            Factory.Running running = factory.start();
            Browser instructor = new Browser(running.port()).administrator(running.key());

            assertThat(instructor.get("/api/me").body().path("kind").asString()).isEqualTo("account");
            Path postgres = Path.of("/proc", Long.toString(WrittenBook.processId(data)));
            assertThat(Files.getAttribute(postgres, "unix:uid")).isEqualTo(NOBODY);
            assertThat(instructor
                            .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1))
                            .status())
                    .isEqualTo(200);
        }
    }

    /// A copy of the program that everybody may read.
    private static String readable(Path target) throws IOException {
        Files.createDirectory(target);
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (!entry.isEmpty() && Files.exists(from)) {
                Path to = target.resolve(entries.size() + "-" + from.getFileName());
                copy(from, to);
                entries.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
