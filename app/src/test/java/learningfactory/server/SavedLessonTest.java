package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A moment of a run becomes a lesson of its own, over real HTTP and a real database.
class SavedLessonTest {

    private static final String PASSWORD = "et langt passord";

    @TempDir
    Path folder;

    private Server server;
    private Browser kari;

    @BeforeEach
    void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        kari = new Browser(server.port());
        server.firstKey()
                .ifPresentOrElse(
                        key -> kari.administrator(key),
                        () -> kari.post("/api/login", Map.of("name", "Kari", "password", PASSWORD)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMomentThatAnInstructorSavesIsALessonThatOutlivesTheServerAndEndsWithItsOwner() {
        String played = session("breakdown");
        String run = "/api/sessions/%s/groups/1/runs/1/lesson".formatted(played);
        jump(played, 600_000_000);

        var saved = kari.post(run, Map.of("name", "  Uten   montør ", "atMicros", 540_000_000L));

        assertThat(saved.status()).isEqualTo(200);
        String lesson = saved.body().path("name").asString();
        assertThat(saved.body().at("/title/nb").asString()).endsWith(": Uten montør");
        assertThat(saved.body().at("/about/en").asString()).endsWith("Begins at 9:00.");
        assertThat(find(kari, lesson).orElseThrow().path("removable").asBoolean())
                .isTrue();

        stop();
        start();
        String again = session(lesson);
        desk(again).await("a picture", picture -> picture.path("now").asLong(-1) >= 0);
        jump(again, 60_000_000);

        kari.post("/api/accounts", Map.of("name", "Per", "password", PASSWORD, "administrator", false));
        Browser per = new Browser(server.port());
        per.post("/api/login", Map.of("name", "Per", "password", PASSWORD));
        assertThat(find(per, lesson).orElseThrow().path("removable").asBoolean())
                .isFalse();
        assertThat(delete(per, lesson)).isEqualTo(403);
        assertThat(delete(new Browser(server.port()), lesson)).isEqualTo(401);
        assertThat(delete(kari, "breakdown")).isEqualTo(403);
        assertThat(delete(kari, lesson)).isEqualTo(200);

        assertThat(find(kari, lesson)).isEmpty();
        assertThat(delete(kari, lesson)).isEqualTo(404);
        assertThat(kari.post("/api/sessions", Map.of("scenario", lesson)).status())
                .isEqualTo(404);
        stop();
        start();
        assertThat(desk(again)
                        .await(
                                "it is still there",
                                picture -> picture.path("now").asLong(-1) > 0))
                .isNotNull();
    }

    @Test
    void whatCannotBeSavedIsRefusedWithAReason() {
        String played = session("breakdown");
        String run = "/api/sessions/%s/groups/1/runs/1/lesson".formatted(played);

        assertThat(kari.post(run, Map.of("name", " ")).status()).isEqualTo(400);
        assertThat(kari.post(run, Map.of("name", "x".repeat(61))).status()).isEqualTo(400);
        var ahead = kari.post(run, Map.of("name", "Senere", "atMicros", 60_000_000L));
        assertThat(ahead.status()).isEqualTo(409);
        assertThat(ahead.body().at("/words/nb").asString()).contains("ikke kommet så langt");
        assertThat(kari.post(run.replace("runs/1", "runs/2"), Map.of("name", "Et annet"))
                        .status())
                .isEqualTo(404);
        assertThat(new Browser(server.port()).post(run, Map.of("name", "Gjest")).status())
                .isEqualTo(401);
    }

    private String session(String scenario) {
        return kari.post("/api/sessions", Map.of("scenario", scenario))
                .body()
                .path("id")
                .asString();
    }

    private Line desk(String session) {
        return kari.line("/ws/sessions/%s/groups/1?as=instructor".formatted(session));
    }

    private void jump(String session, long micros) {
        try (Line desk = desk(session)) {
            assertThat(desk.ask("jump", Map.of("micros", micros))
                            .path("accepted")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static Optional<JsonNode> find(Browser browser, String lesson) {
        List<JsonNode> all = StreamSupport.stream(
                        browser.get("/api/scenarios").body().spliterator(), false)
                .toList();
        return all.stream()
                .filter(card -> card.path("name").asString().equals(lesson))
                .findFirst();
    }

    private static int delete(Browser browser, String lesson) {
        browser.get("/api/me");
        return browser.send(browser.request("/api/scenarios/" + lesson)
                        .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .method("DELETE", HttpRequest.BodyPublishers.noBody()))
                .status();
    }
}
