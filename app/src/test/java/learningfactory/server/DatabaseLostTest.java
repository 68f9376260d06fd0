package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full, the database goes down: ten people go on pressing, and nothing that they were told is
/// done is lost. The disk is a small one of its own, in memory, where this machine lets us have one.
class DatabaseLostTest {

    private static final int MEGABYTES = 256;

    @TempDir
    static Path folder;

    private static boolean isOwnDisk;
    private static Server server;
    private static Browser instructor;

    @BeforeAll
    static void start() throws Exception {
        isOwnDisk =
                does("mount", "-t", "tmpfs", "-o", "mode=755,size=%dm".formatted(MEGABYTES), "none", folder.toString());
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        instructor = new Browser(server.port()).administrator(server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        if (isOwnDisk) {
            // lazily: the server's log stays open as long as this process
            assertThat(does("umount", "-l", folder.toString())).isTrue();
        }
    }

    @Test
    void whenTheDiskIsFullEveryDeedIsRefusedWithTheReasonAndWithRoomAgainItGoesOn() throws Exception {
        assumeTrue(isOwnDisk, "This machine lets nobody mount a small disk; the full disk is not tried here.");
        try (BusyClass all = BusyClass.open(instructor, server.port(), 23);
                Line desk = all.desk(instructor)) {
            desk.ask("resume", Map.of());
            all.speak();
            desk.await("all have said something", picture -> all.accepted.size() > 3 * BusyClass.PEOPLE);

            fill();
            desk.await(
                    "all stand and are told why",
                    picture -> isStanding(picture.at("/paused/words/nb").asString()));
            int before = all.accepted.size();
            BusyClass.await("they are refused", () -> all.undone.size() > 2 * BusyClass.PEOPLE);
            assertThat(all.reasons).allMatch(DatabaseLostTest::isRefusal);
            assertThat(all.reasons).anyMatch(words -> words.startsWith("Disken på tjeneren er full"));
            assertThat(all.accepted).hasSize(before);

            makeRoom();
            all.assertGoesOn(instructor, desk, () -> WrittenBook.in(folder));
        }
    }

    @Test
    void aDatabaseThatCouldNotWriteItsOwnLogAndStoppedIsStartedAgainByTheServer() throws Exception {
        assumeTrue(isOwnDisk, "This machine lets nobody mount a small disk; the full disk is not tried here.");
        long first = WrittenBook.processId(folder);
        try (BusyClass all = BusyClass.open(instructor, server.port(), 29);
                Line desk = all.desk(instructor)) {
            desk.ask("resume", Map.of());
            all.speak();
            desk.await("all have said something", picture -> all.accepted.size() > 3 * BusyClass.PEOPLE);

            fill();
            writeUntilItStops();
            BusyClass.await(
                    "PostgreSQL is gone",
                    () -> ProcessHandle.of(first).filter(ProcessHandle::isAlive).isEmpty());
            desk.await(
                    "all stand and are told why",
                    picture -> isStanding(picture.at("/paused/words/nb").asString()));
            assertThat(instructor.get("/api/sessions").status()).isEqualTo(503);

            makeRoom();
            all.assertGoesOn(instructor, desk, () -> WrittenBook.in(folder));
            assertThat(WrittenBook.processId(folder)).isNotEqualTo(first);
        }
    }

    @Test
    void aDatabaseThatSomebodyKilledIsStartedAgainByTheServer() throws Exception {
        long first = WrittenBook.processId(folder);
        try (BusyClass all = BusyClass.open(instructor, server.port(), 31);
                Line desk = all.desk(instructor)) {
            desk.ask("resume", Map.of());
            all.speak();
            desk.await("all have said something", picture -> all.accepted.size() > 3 * BusyClass.PEOPLE);

            assertThat(ProcessHandle.of(first).orElseThrow().destroyForcibly()).isTrue();

            all.assertGoesOn(instructor, desk, () -> WrittenBook.in(folder));
            assertThat(WrittenBook.processId(folder)).isNotEqualTo(first);
        }
    }

    private static boolean isStanding(String words) {
        return words.startsWith("Disken på tjeneren er full. Gruppen står")
                || words.startsWith("Databasen er borte. Gruppen står");
    }

    private static boolean isRefusal(String words) {
        return words.startsWith("Disken på tjeneren er full. Dette kunne ikke lagres")
                || words.startsWith("Databasen er borte. Dette kunne ikke lagres");
    }

    private static void fill() throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        byte[] small = new byte[512];
        try (OutputStream file = Files.newOutputStream(folder.resolve("rest"))) {
            while (true) {
                file.write(small);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void makeRoom() throws IOException {
        Files.delete(folder.resolve("rest"));
        Files.delete(folder.resolve("filler"));
    }

    /// Lets PostgreSQL write its own log until it needs a further file and cannot have one: then it stops
    /// with a panic.
    private static void writeUntilItStops() throws IOException {
        try (Connection connection = WrittenBook.in(folder).open();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 1000; i++) {
                statement.execute("select pg_logical_emit_message(false, 'full', repeat('x', 1000000))");
            }
        } catch (SQLException stopped) {
            assertThat(stopped.getMessage()).isNotEmpty();
        }
    }

    private static boolean does(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
