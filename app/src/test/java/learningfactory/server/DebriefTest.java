package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The talk afterwards, over real HTTP.
class DebriefTest {

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGuestWhoseTrialIsOverSeesWhatHappenedAndWhatElseCouldHave() {
        Browser guest = new Browser(server.port());
        String id = guest.post("/api/try", Map.of()).body().path("session").asString();
        String run = "/api/sessions/%s/groups/1/runs/1".formatted(id);
        try (Line line = guest.line("/ws/sessions/%s/groups/1".formatted(id))) {
            line.await("it runs", picture -> picture.path("now").asLong() > 0);
            assertThat(guest.get(run + "/debrief").status()).isEqualTo(409);
            assertThat(line.act("STOP", "press", 1).path("accepted").asBoolean())
                    .isTrue();
            line.ask("jump", Map.of("micros", 60_000_000L));
            line.ask("end", Map.of());
            line.await("it is over", picture -> picture.path("ended").isObject());
        }

        JsonNode debrief = guest.get(run + "/debrief").body();
        assertThat(debrief.path("measures").size()).isGreaterThan(10);
        assertThat(debrief.path("judgements")).isNotEmpty();
        assertThat(debrief.at("/timeline/events")).isNotEmpty();
        assertThat(debrief.path("questions")).isNotEmpty();
        assertThat(new Browser(server.port()).get(run + "/debrief").status()).isEqualTo(401);

        List<JsonNode> steps = lines(guest, run + "/whatif", Map.of("atMicros", 10_000_000L, "futures", 100));
        assertThat(steps.getFirst().path("type").asString()).isEqualTo("progress");
        assertThat(steps.getLast().path("type").asString()).isEqualTo("fan");
        assertThat(steps.getLast().path("results")).hasSize(100);
        assertThat(steps.getLast().at("/quantiles/2/values")).hasSize(61);

        String question = debrief.at("/questions/0/words/nb").asString();
        assertThat(guest.post(run + "/answers", Map.of("question", question, "text", "Jeg så <alarmen>"))
                        .status())
                .isEqualTo(200);
        assertThat(guest.post(run + "/commitment", Map.of("text", "Låse ut først"))
                        .status())
                .isEqualTo(200);
        JsonNode again = guest.get(run + "/debrief").body();
        assertThat(again.at("/questions/0/answer").asString()).isEqualTo("Jeg så <alarmen>");
        assertThat(again.path("commitment").asString()).isEqualTo("Låse ut først");
        assertThat(guest.post(run + "/marks", Map.of("kind", "RUBRIC", "criterion", "x", "level", 2))
                        .status())
                .isEqualTo(403);

        for (String file : List.of("journal.jsonl", "xapi.json", "ocel.json")) {
            var export = guest.get(run + "/export/" + file);
            assertThat(export.status()).as(file).isEqualTo(200);
            assertThat(export.header("Content-Disposition")).contains("attachment");
            assertThat(export.response().body()).hasSizeGreaterThan(100);
        }
    }

    private static List<JsonNode> lines(Browser browser, String path, Map<String, ?> body) {
        browser.get("/api/me");
        return browser.send(browser.request(path)
                        .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Browser.JSON.writeValueAsString(body))))
                .response()
                .body()
                .lines()
                .map(line -> Browser.JSON.readTree(line))
                .toList();
    }
}
