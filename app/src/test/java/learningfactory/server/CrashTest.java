package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real process, killed as hard as can be.
class CrashTest {

    @TempDir
    Path folder;

    private Factory factory;

    @BeforeEach
    void makeReady() {
        factory = new Factory(folder);
    }

    @AfterEach
    void endAll() {
        factory.close();
    }

    @Test
    void afterKillMinusNineEverySessionIsThereAndStandsAtItsLastAcknowledgedMoment() throws Exception {
        Factory.Running first = factory.start();
        Browser instructor = new Browser(first.port()).administrator(first.key());
        List<JsonNode> sessions = List.of(open(instructor, 2), open(instructor, 1));
        Browser student = new Browser(first.port());
        Browser ida = new Browser(first.port());
        long acknowledged;
        String digest;
        String code = sessions.getFirst().path("code").asString();
        try (Line line = student.play(code, "Ola", "OPERATOR");
                Line _ = ida.play(code, "Ida", "MAINTAINER");
                Line desk = desk(instructor, sessions.getFirst());
                Line other = desk(instructor, sessions.get(1))) {
            desk.ask("resume", Map.of());
            other.ask("resume", Map.of());
            line.await("it runs", picture -> picture.path("now").asLong() > 30_000_000);
            assertThat(line.act("STOP", "press", 1).path("accepted").asBoolean())
                    .isTrue();
            acknowledged = line.now();
            desk.ask("pause", Map.of("why", "Se hit"));
            line.await("it stands", picture -> picture.hasNonNull("paused"));
            digest = digest(instructor, sessions.getFirst());
            assertThat(digest).isNotEmpty();
            other.await("the other has run for some seconds", p -> p.path("now").asLong() > 180_000_000);

            first.kill();
        }

        Factory.Running second = factory.start();
        Browser again = new Browser(second.port());
        again.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));

        assertThat(digest(again, sessions.getFirst())).isEqualTo(digest);
        assertThat(again.get("/api/sessions").body()).hasSize(2);
        try (Line desk = desk(again, sessions.getFirst());
                Line other = desk(again, sessions.get(1))) {
            JsonNode picture = desk.await("a picture", p -> p.path("now").asLong(-1) >= 0);
            assertThat(picture.path("now").asLong()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(picture.path("paused").path("why").asString()).isEqualTo("Se hit");
            assertThat(picture.at("/participants/0/nickname").asString()).isEqualTo("Ola");
            assertThat(other.await("a picture", p -> p.path("now").asLong(-1) >= 0)
                            .hasNonNull("paused"))
                    .isTrue();
            assertThat(other.now()).isPositive();

            assertThat(other.ask("resume", Map.of()).path("accepted").asBoolean())
                    .isTrue();
            long stood = other.now();
            other.await("it goes on", p -> p.path("now").asLong() > stood);
            whoIsBackStaysAndTheNameOfWhoIsNotIsFreeAfterAQuarterOfAMinute(second, ida, desk);
        }
    }

    private static void whoIsBackStaysAndTheNameOfWhoIsNotIsFreeAfterAQuarterOfAMinute(
            Factory.Running server, Browser ida, Line desk) {
        Browser idaAgain = new Browser(server.port()).keeping("participant", ida.cookie("participant"));
        String session = ida.cookie("participant").split("\\.", 2)[0];
        try (Line back = idaAgain.line("/ws/sessions/%s/groups/2".formatted(session))) {
            back.await("the same Ida", p -> p.path("myRole").asString().equals("MAINTAINER"));
            desk.await("Ola has left", p -> !p.at("/participants/0/connected").asBoolean());

            Browser elsewhere = new Browser(server.port());
            String code =
                    idaAgain.get("/api/sessions/" + session).body().path("code").asString();
            assertThat(elsewhere
                            .post("/api/join", Map.of("code", code, "nickname", "Ola", "group", 1))
                            .status())
                    .isEqualTo(200);
            assertThat(back.picture().at("/participants/0/nickname").asString()).isEqualTo("Ida");
            assertThat(back.picture().at("/participants/0/connected").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void tenWhoWriteWhileTheServerIsKilledLoseNothingThatTheyWereToldIsDone() throws Exception {
        Factory.Running first = factory.start();
        Browser instructor = new Browser(first.port()).administrator(first.key());
        try (BusyClass all = BusyClass.open(instructor, first.port(), 17);
                Line desk = all.desk(instructor)) {
            desk.ask("resume", Map.of());
            all.speak();
            desk.await("all have said something", picture -> all.accepted.size() > 5 * BusyClass.PEOPLE);

            first.kill();
            all.hush();
            Factory.Running second = factory.start();
            WrittenBook book = WrittenBook.in(folder);
            List<String> said = book.said(all.plan.id(), 1);
            Browser again = new Browser(second.port());
            again.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));

            assertThat(all.lost(said)).isEmpty();
            assertThat(said).doesNotHaveDuplicates();
            assertThat(BusyClass.digest(again, all.plan))
                    .as("the server's run, and the same run replayed here from its log")
                    .isEqualTo(book.digest(all.plan, 1));
            try (Line back = all.desk(again)) {
                JsonNode picture = back.await("a picture", p -> p.path("now").asLong(-1) >= 0);
                assertThat(picture.at("/paused/words/nb").asString()).contains("Alt som ble godtatt, er der");
                assertThat(picture.path("participants")).hasSize(BusyClass.PEOPLE);
            }
        }
    }

    @Test
    void aSecondStartOnTheSameFolderSaysSoAndATakenPortIsNamed() throws Exception {
        Factory.Running first = factory.start();

        assertThat(factory.refusal("--port", "0")).contains("running on this folder already", "Maybe stop it first");
        assertThat(factory.refusal("--port", Integer.toString(first.port())))
                .contains("The port %d is used".formatted(first.port()), "--port");
    }

    @Test
    void whoeverStopsTheServiceWaitsForSecondsAndLeavesNoDatabaseBehind() throws Exception {
        Factory.Running service = factory.start();
        String pid = Files.readAllLines(folder.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        ProcessHandle database = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        open(new Browser(service.port()).administrator(service.key()), 1);
        assertThat(database.isAlive()).isTrue();

        service.process().destroy(); // SIGTERM, as systemd sends it

        assertThat(service.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(service.process().exitValue()).isEqualTo(143);
        database.onExit().get(20, TimeUnit.SECONDS);
    }

    private static String digest(Browser instructor, JsonNode session) {
        return instructor
                .get("/api/sessions/%s/groups/1/digest"
                        .formatted(session.path("id").asString()))
                .body()
                .path("digest")
                .asString();
    }

    private static JsonNode open(Browser instructor, int groups) {
        return instructor
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "CLASS", "groups", groups, "pace", 60))
                .body();
    }

    private static Line desk(Browser instructor, JsonNode session) {
        return instructor.line("/ws/sessions/%s/groups/1?as=instructor"
                .formatted(session.path("id").asString()));
    }
}
