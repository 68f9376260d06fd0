package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.demo.Demonstration;
import learningfactory.store.Backup;
import learningfactory.store.Database;
import learningfactory.store.DemonstrationMark;
import learningfactory.store.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a newcomer finds after `./factory start --demo`.
class DemonstrationTest {

    @TempDir
    Path folder;

    @TempDir
    Path another;

    private static ServerOptions options(Path folder, boolean isDemonstration) {
        return new ServerOptions(0, folder, Optional.empty(), "en", false, isDemonstration);
    }

    @Test
    void aDemonstrationHoldsALessonUnderWayAndThreeThatAreOverWithDebriefsThatDiffer() {
        List<String> told = new ArrayList<>();
        String year;
        Demonstration.SignIn way;
        try (Server server = Server.start(options(folder, true))) {
            assertThat(Greeting.of(server, options(folder, true)))
                    .contains("all is made up", "kari", "per")
                    .doesNotContain("/setup/");
            assertThat(new Browser(server.port())
                            .get("/api/about")
                            .body()
                            .path("demonstration")
                            .asBoolean())
                    .isTrue();
            Browser kari = signedIn(server);
            List<JsonNode> sessions = sessions(kari);
            assertThat(sessions).hasSize(4);
            told.addAll(results(kari, sessions));

            JsonNode running = only(sessions, false).getFirst();
            try (Line desk = kari.line("/ws/sessions/%s/groups/1?as=instructor"
                    .formatted(running.path("id").asString()))) {
                JsonNode picture = desk.await("it stands", seen -> seen.hasNonNull("paused"));
                assertThat(picture.path("paused").path("why").asString()).contains("låsing");
                assertThat(picture.path("now").asLong()).isEqualTo(660_000_000L);
            }
            assertThat(running.path("participants").asInt()).isEqualTo(12);
            assertThat(server.signIns())
                    .extracting(Demonstration.SignIn::login)
                    .contains(
                            "kari", "per", "odd", "astrid", "tore", "frode", "carina", "nina", "jonas", "leila",
                            "embla");
            way = server.signIns().getFirst();
            year = year(kari);
            assertThat(year).contains("demo-nav", "nav-cnc", "CLOSED", "WITHDRAWN");
        }

        try (Server server = Server.start(options(folder, false))) {
            assertThat(year(signedIn(server, way)))
                    .as("a restart keeps the year")
                    .isEqualTo(year);
        }

        List<String> again = new ArrayList<>();
        try (Server server = Server.start(options(another, true))) {
            Browser kari = signedIn(server);
            again.addAll(results(kari, sessions(kari)));
            assertThat(year(kari)).as("every year is the same").isEqualTo(year);
        }
        assertThat(again).as("every demonstration is the same").isEqualTo(told);
        assertThat(told.getFirst()).as("a good group and a poor one").isNotEqualTo(told.get(1));
    }

    /// The organisations, and where those of the cohorts are, what was needed, and what can be held.
    private static String year(Browser browser) {
        List<String> organisations = new ArrayList<>();
        browser.get("/api/organisations")
                .body()
                .forEach(one -> organisations.add(one.path("id").asString()));
        organisations.sort(String::compareTo);
        return "%s, %s %s %s"
                .formatted(
                        String.join(" ", organisations),
                        browser.get("/api/pathways/cohorts").body(),
                        browser.get("/api/needs").body(),
                        browser.get("/api/activities").body());
    }

    private static Browser signedIn(Server server, Demonstration.SignIn way) {
        Browser browser = new Browser(server.port());
        var answer = browser.post("/api/login", Map.of("name", way.login(), "password", way.password()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("roles").toString()).contains("ADMINISTRATOR", "INSTRUCTOR");
        return browser;
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotFilled() {
        try (Server server = Server.start(options(folder, false))) {
            Browser administrator =
                    new Browser(server.port()).administrator(server.firstKey().orElseThrow());
            assertThat(year(administrator)).isEqualTo("hall, [] [] []");
        }

        assertThatThrownBy(() -> Server.start(options(folder, true)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("fills an empty database only")
                .hasMessageContaining("Maybe start without --demo");

        try (Server server = Server.start(options(folder, false))) {
            assertThat(new Browser(server.port())
                            .get("/api/about")
                            .body()
                            .path("demonstration")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void aFillingThatWasKilledBeginsAnewAtTheNextStart() throws Exception {
        try (Factory factory = new Factory(folder)) {
            Process filling = factory.begin("--demo", "--port", "0");
            awaitPeople(filling);
            filling.destroyForcibly().waitFor();
        }

        try (Server server = Server.start(options(folder, true))) {
            assertThat(year(signedIn(server)))
                    .as("a whole year")
                    .contains("demo-nav", "nav-cnc", "CLOSED", "WITHDRAWN");
            assertThat(new DemonstrationMark(server.part(Database.class)).isTold())
                    .isTrue();
        }
    }

    /// Waits until the program has told of the first people and is not ready by far.
    private void awaitPeople(Process filling) throws InterruptedException {
        for (int tries = 0; tries < 1_200; tries++) {
            assertThat(filling.isAlive()).as("it fills").isTrue();
            var running = LocalDatabase.findRunning(folder);
            if (running.isPresent() && isHalfTold(running.get())) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nobody was told of in a minute.");
    }

    private static boolean isHalfTold(Backup.DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) > 5 and (select told is null from demonstration)"
                                + " from identity.account")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void whatWasCutOffAndSomebodyHasSignedInToSinceIsLeftAlone() {
        try (Server server = Server.start(options(folder, false))) {
            new Browser(server.port()).administrator(server.firstKey().orElseThrow());
            new DemonstrationMark(server.part(Database.class)).set();
        }

        assertThatThrownBy(() -> Server.start(options(folder, true)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was cut off")
                .hasMessageContaining("Maybe delete the folder " + folder);
    }

    private static Browser signedIn(Server server) {
        return signedIn(server, server.signIns().getFirst());
    }

    private static List<JsonNode> sessions(Browser kari) {
        List<JsonNode> all = new ArrayList<>();
        kari.get("/api/sessions").body().forEach(all::add);
        return all;
    }

    private static List<JsonNode> only(List<JsonNode> sessions, boolean ended) {
        return sessions.stream()
                .filter(session -> session.path("ended").asBoolean() == ended)
                .sorted(Comparator.comparing(session -> session.path("scenario").asString() + session.path("groups")))
                .toList();
    }

    /// Of every group of the lessons that are over: its measures and judgements, answers and marks.
    private static List<String> results(Browser kari, List<JsonNode> sessions) {
        List<String> results = new ArrayList<>();
        for (JsonNode session : only(sessions, true)) {
            for (int group = 1; group <= session.path("groups").asInt(); group++) {
                JsonNode debrief = kari.get("/api/sessions/%s/groups/%d/runs/1/debrief"
                                .formatted(session.path("id").asString(), group))
                        .body();
                assertThat(debrief.path("measures").size()).isGreaterThan(10);
                assertThat(debrief.path("marks")).hasSizeGreaterThan(5);
                results.add(debrief.path("measures") + " "
                        + debrief.path("judgements").size());
            }
        }
        return results;
    }
}
