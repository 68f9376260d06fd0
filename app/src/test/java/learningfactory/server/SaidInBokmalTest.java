package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Everything that the server says between a trial and its debrief, and at the instructor's station, is
/// said in bokmål too: no sentence without its bokmål, none that is the English one, none with a name of
/// the plant that has a bokmål label.
class SaidInBokmalTest {

    /// Said alike in both languages.
    private static final Set<String> ALIKE = Set.of("Gripper", "OEE");

    /// Names of parts that are words of bokmål as well.
    private static final Set<String> WORDS_OF_BOTH = Set.of("store", "drive", "robots");

    @TempDir
    static Path folder;

    private static OneTeacher school;

    @BeforeAll
    static void start() {
        school = new OneTeacher(folder);
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    @Test
    void theTrialAndItsDebriefAreSaidInBokmal() {
        Browser guest = new Browser(school.server.port());
        String session = guest.post("/api/try", Map.of()).body().path("session").asString();
        String run = "/api/sessions/%s/groups/1/runs/1".formatted(session);
        Heard heard = new Heard(
                guest.get("/api/sessions/%s/groups/1/plan".formatted(session)).body());

        try (Line line = guest.line("/ws/sessions/%s/groups/1".formatted(session))) {
            line.await("it runs", picture -> picture.path("now").asLong() > 0);
            heard.add("a refusal", line.act("RELEASE", "press", 1));
            line.ask("jump", Map.of("micros", 70_000_000L));
            heard.add(
                    "the alarm",
                    line.await("a call", picture -> !picture.path("alarms").isEmpty()));
            line.act("ACKNOWLEDGE", "press: hydraulics", 0);
            line.act("INSPECT", "press", 1);
            line.ask("jump", Map.of("micros", 30_000_000L));
            line.act("REPAIR", "press", 1);
            line.ask("jump", Map.of("micros", 180_000_000L));
            line.act("RESET", "press", 1);
            heard.add("after the repair", line.picture());
            line.ask("end", Map.of());
            heard.add(
                    "the end",
                    line.await("it is over", picture -> picture.path("ended").isObject()));
        }
        heard.add("debrief", guest.get(run + "/debrief").body());
        for (JsonNode step : lines(guest, run + "/whatif", Map.of("atMicros", 70_000_000L, "futures", 20))) {
            heard.add("what if", step);
        }
        for (JsonNode step : steps(guest.get(run + "/regret").response().body())) {
            heard.add("regret", step);
        }
        heard.add("xapi", guest.get(run + "/export/xapi.json").body());

        assertThat(heard.sentences).hasSizeGreaterThan(40);
        assertThat(heard.places).contains("a refusal", "debrief", "regret", "xapi");
        assertThat(heard.wrong).isEmpty();
    }

    @Test
    void theInstructorsStationIsSaidInBokmal() {
        Browser teacher = school.teacher;
        String session = teacher.post("/api/sessions", Map.of("scenario", "breakdown", "groups", 2))
                .body()
                .path("id")
                .asString();
        JsonNode plan =
                teacher.get("/api/sessions/%s/groups/1/plan".formatted(session)).body();
        Heard heard = new Heard(plan);

        heard.add("lessons", teacher.get("/api/scenarios").body());
        heard.add("sessions", teacher.get("/api/sessions").body());
        heard.add("plan", plan);
        try (Line desk = teacher.line("/ws/sessions/%s/groups/1?as=instructor".formatted(session));
                Line glance = teacher.line("/ws/sessions/" + session)) {
            desk.ask("jump", Map.of("micros", 600_000_000L));
            heard.add(
                    "desk",
                    desk.await("ten minutes", picture -> picture.path("now").asLong() >= 600_000_000));
            desk.ask("end", Map.of());
            desk.await("it is over", picture -> picture.path("ended").isObject());
            JsonNode groups = glance.await(
                            "both groups", picture -> picture.path("groups").size() == 2)
                    .path("groups");
            heard.add("glance", groups);
            groups.get(0)
                    .path("units")
                    .forEach(unit -> heard.named(unit.path("station").asString()));
        }
        heard.add(
                "debrief of nobody",
                teacher.get("/api/sessions/%s/groups/1/runs/1/debrief".formatted(session))
                        .body());

        assertThat(heard.sentences).hasSizeGreaterThan(40);
        assertThat(heard.wrong).isEmpty();
    }

    private static List<JsonNode> lines(Browser browser, String path, Map<String, ?> body) {
        browser.get("/api/me");
        return steps(browser.send(browser.request(path)
                        .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Browser.JSON.writeValueAsString(body))))
                .response()
                .body());
    }

    private static List<JsonNode> steps(String body) {
        return body.lines().map(line -> Browser.JSON.readTree(line)).toList();
    }

    /// Sentences in two languages, wherever they stand in what the server says.
    private static final class Heard {
        private final Map<String, String> sentences = new LinkedHashMap<>();
        private final Set<String> places = new TreeSet<>();
        private final Map<String, String> wrong = new TreeMap<>();
        private final JsonNode labels;
        private final Pattern english;

        Heard(JsonNode plan) {
            labels = plan.at("/labels/nb");
            List<String> names = labels.propertyStream()
                    .filter(label -> !label.getKey().equals(label.getValue().asString()))
                    .map(label -> label.getKey())
                    .filter(name -> !WORDS_OF_BOTH.contains(name))
                    .map(Pattern::quote)
                    .toList();
            assertThat(names).as("labels of the plant").hasSizeGreaterThan(10);
            english = Pattern.compile("\\b(" + String.join("|", names) + ")\\b");
        }

        void add(String where, JsonNode said) {
            if (said.path("nb").isString() && said.path("en").isString()) {
                hear(where, said.path("nb").asString(), said.path("en").asString());
            }
            said.forEach(part -> add(where, part));
        }

        private void hear(String where, String nb, String en) {
            places.add(where);
            sentences.put(nb, en);
            boolean isMissing = nb.isBlank() && !en.isBlank();
            boolean isSame = nb.equals(en) && !nb.isBlank() && !ALIKE.contains(nb);
            if (isMissing || isSame || english.matcher(nb).find()) {
                wrong.put(where + ": " + nb, en);
            }
        }

        /// A name that the page shows by its label.
        void named(String name) {
            if (labels.path(name).asString("").isEmpty() && !ALIKE.contains(name)) {
                wrong.put(name, "has no bokmål label");
            }
        }
    }
}
