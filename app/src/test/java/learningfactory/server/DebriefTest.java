package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void aGroupTalksAboutWhatDecidedMarksEachOtherAndMeetsItsPromiseInTheNextLesson() {
        Browser kari =
                new Browser(server.port()).administrator(server.firstKey().orElseThrow());
        JsonNode opened = lesson(kari);
        String id = opened.path("id").asString();
        String run = "/api/sessions/%s/groups/1/runs/1".formatted(id);
        Browser ola = new Browser(server.port());
        Browser ida = new Browser(server.port());
        join(kari, opened, "Kari");
        join(ola, opened, "Ola");
        String about = join(ida, opened, "Ida").path("person").asString();
        try (Line desk = kari.line("/ws/sessions/%s/groups/1?as=instructor".formatted(id))) {
            desk.ask("resume", Map.of());
            desk.ask("jump", Map.of("micros", 900_000_000L));
            desk.ask("end", Map.of());
            desk.await("it is over", picture -> picture.path("ended").isObject());
        }

        theLinesOfTheAccountMakeTheResultAndProofsSayWhatHappened(
                ola.get(run + "/debrief").body());
        theDecisiveMomentIsAskedAboutFirst(ola, run);
        choicesOfAMomentComeFromTheServer(ola, run);
        aPeersMarkSaysWhoAndWhat(ola, run, about);

        assertThat(kari.post(run + "/commitment", Map.of("text", "Se på tavla først"))
                        .status())
                .isEqualTo(200);
        assertThat(ola.post(run + "/commitment", Map.of("text", "Bare min")).status())
                .isEqualTo(200);
        JsonNode next = lesson(kari);
        String plan = "/api/sessions/%s/groups/1/plan".formatted(next.path("id").asString());
        join(kari, next, "Kari");
        join(ola, next, "Ola");
        assertThat(kari.get(plan).body().path("commitment").asString()).isEqualTo("Se på tavla først");
        assertThat(ola.get(plan).body().path("commitment").isNull())
                .as("without an account the server remembers nothing")
                .isTrue();
    }

    private static JsonNode lesson(Browser instructor) {
        return instructor
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1, "seed", 7))
                .body();
    }

    private static JsonNode join(Browser browser, JsonNode session, String nickname) {
        return browser.post("/api/join", Map.of("code", session.path("code").asString(), "nickname", nickname))
                .body();
    }

    private static void theLinesOfTheAccountMakeTheResultAndProofsSayWhatHappened(JsonNode debrief) {
        double sum = 0;
        for (JsonNode line : debrief.path("account")) {
            assertThat(line.path("nok").asDouble())
                    .isEqualTo(
                            line.path("quantity").asDouble() * line.path("rate").asDouble(), within(1e-6));
            sum += line.path("nok").asDouble();
        }
        assertThat(debrief.path("account")).isNotEmpty();
        assertThat(sum).isEqualTo(debrief.path("result").asDouble(), within(1e-6));
        int proofs = 0;
        for (JsonNode judgement : debrief.path("judgements")) {
            for (JsonNode proof : judgement.path("evidence")) {
                proofs++;
                assertThat(proof.at("/words/nb").asString())
                        .as(proof.toString())
                        .isNotEmpty();
                assertThat(proof.at("/words/en").asString())
                        .as(proof.toString())
                        .isNotEmpty();
            }
        }
        assertThat(proofs).isPositive();
    }

    private static void theDecisiveMomentIsAskedAboutFirst(Browser ola, String run) {
        assertThat(ola.get(run + "/debrief").body().at("/questions/0/key").asString())
                .isNotEqualTo("decisive");
        JsonNode found = ola.get(run + "/decisive")
                .response()
                .body()
                .lines()
                .map(line -> Browser.JSON.readTree(line))
                .toList()
                .getLast();
        assertThat(found.path("type").asString()).isEqualTo("decisive");
        assertThat(found.at("/decisive/low").asDouble()).isPositive();
        assertThat(found.at("/question/key").asString()).isEqualTo("decisive");

        assertThat(ola.post(run + "/answers", Map.of("question", "decisive", "text", "Vi ventet"))
                        .status())
                .isEqualTo(200);
        JsonNode first = ola.get(run + "/debrief").body().at("/questions/0");
        assertThat(first.path("key").asString()).isEqualTo("decisive");
        assertThat(first.path("answer").asString()).isEqualTo("Vi ventet");
        JsonNode export = ola.get(run + "/export/reflection.json").body();
        assertThat(export.at("/questions/0/key").asString()).isEqualTo("decisive");
        assertThat(export.at("/questions/0/answers/0/text").asString()).isEqualTo("Vi ventet");
    }

    private static void choicesOfAMomentComeFromTheServer(Browser ola, String run) {
        JsonNode choices = ola.get(run + "/choices?at=420000000").body();
        assertThat(choices).hasSizeGreaterThan(20);
        assertThat(choices.at("/0/step/nb").asString()).isNotEmpty();
        assertThat(choices.at("/0/words/nb").asString()).isNotEmpty();
    }

    private static void aPeersMarkSaysWhoAndWhat(Browser ola, String run, String ida) {
        assertThat(ola.post(run + "/marks", Map.of("kind", "PEER", "about", ida, "criterion", "safety", "level", 3))
                        .status())
                .isEqualTo(200);
        assertThat(ola.post(run + "/marks", Map.of("kind", "PEER", "about", ida, "criterion", "reasoning", "level", 4))
                        .status())
                .isEqualTo(200);
        assertThat(ola.post(
                                run + "/marks",
                                Map.of("kind", "PEER", "about", "nobody", "criterion", "safety", "level", 3))
                        .status())
                .isEqualTo(400);

        JsonNode marks = ola.get(run + "/debrief").body().path("marks");
        assertThat(marks).hasSize(2);
        assertThat(marks.at("/0/about").asString()).isEqualTo("Ida");
        assertThat(marks.at("/0/criterion").asString()).isEqualTo("safety");
        assertThat(marks.at("/1/criterion").asString()).isEqualTo("reasoning");
        assertThat(marks.at("/1/by").asString()).isEqualTo("Ola");
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
