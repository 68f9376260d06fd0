package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import learningfactory.store.LocalDatabase;
import learningfactory.store.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--database`: a PostgreSQL server of the school's own, with a password, which the factory neither starts
/// nor stops.
class DatabaseByAddressTest {

    @TempDir
    static Path folder;

    private static LocalDatabase school;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        school = LocalDatabase.in(folder.resolve("school"));
        try (Connection connection = new WrittenBook(school.url(), school.user(), school.password()).open();
                Statement statement = connection.createStatement()) {
            statement.execute("create database factory");
        }
        url = school.url().replaceFirst("/postgres$", "/factory");
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    @Test
    void whenTheSchoolsDatabaseGoesAwayTheClassStandsAndWhenItIsBackNothingIsLost() throws Exception {
        try (Server server = Server.start(options("data", school.password()))) {
            Browser instructor =
                    new Browser(server.port()).administrator(server.firstKey().orElseThrow());
            try (BusyClass all = BusyClass.open(instructor, server.port(), 37);
                    Line desk = all.desk(instructor)) {
                desk.ask("resume", Map.of());
                all.speak();
                desk.await("all have said something", picture -> all.accepted.size() > 3 * BusyClass.PEOPLE);

                long first = WrittenBook.processId(folder.resolve("school"));
                assertThat(ProcessHandle.of(first).orElseThrow().destroyForcibly())
                        .isTrue();
                desk.await(
                        "all are told why",
                        picture -> picture.at("/paused/words/nb")
                                .asString()
                                .startsWith("Databasen er borte. Gruppen står"));
                assertThat(all.students
                                .getFirst()
                                .get("/api/sessions/%s/groups/1/plan".formatted(all.plan.id()))
                                .status())
                        .as("who is no account needs no database to look")
                        .isEqualTo(200);
                var me = instructor.get("/api/sessions");
                assertThat(me.status()).isEqualTo(503);
                assertThat(me.response().body()).contains("Databasen er borte");

                startItAgain();
                all.assertGoesOn(instructor, desk, () -> new WrittenBook(url, school.user(), school.password()));
            }
        }
    }

    @Test
    void aWrongPasswordAndAServerThatIsNotThereAreNamedAndNothingIsStarted() {
        assertThatThrownBy(() -> Server.start(options("wrong", "guessed")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(url)
                .hasMessageContaining("password authentication failed")
                .hasMessageContaining("Maybe look whether it is running");
        var nowhere = new ServerOptions.DatabaseAddress("postgresql://127.0.0.1:1/factory", "factory", "");
        assertThatThrownBy(
                        () -> Server.start(new ServerOptions(0, folder.resolve("nowhere"), Optional.of(nowhere), "en")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgresql://127.0.0.1:1/factory");
    }

    private static ServerOptions options(String data, String password) {
        var address = new ServerOptions.DatabaseAddress(url.replaceFirst("^jdbc:", ""), school.user(), password);
        return new ServerOptions(0, folder.resolve(data), Optional.of(address), "en");
    }

    /// As an administrator of the school would; what is left of the old one may need a moment to go.
    private static void startItAgain() {
        BusyClass.await("the school's database runs", () -> {
            try {
                school.revive();
            } catch (StoreException notYet) {
                Line.pause(300);
            }
            return school.isRunning();
        });
    }
}
