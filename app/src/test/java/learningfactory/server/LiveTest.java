package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.web.live.LocalSessionHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A class plays, over real HTTP and WebSocket, on a real database.
class LiveTest {

    @TempDir
    static Path folder;

    private static Server server;
    private static Browser instructor;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        instructor = new Browser(server.port()).administrator(server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGuestTriesTheFactoryWithoutAnyAccount() {
        Browser guest = new Browser(server.port());

        JsonNode tried = guest.post("/api/try", Map.of()).body();

        assertThat(guest.get("/api/me").body().path("kind").asString()).isEqualTo("participant");
        try (Line line = guest.line(
                "/ws/sessions/%s/groups/1".formatted(tried.path("session").asString()))) {
            long seen = line.await("a picture", picture -> picture.path("now").asLong(-1) >= 0)
                    .path("now")
                    .asLong();
            line.await("time passes", picture -> picture.path("now").asLong() > seen + 500_000);
            line.await("he is shown what he may see", picture -> !picture.hasNonNull("paused"));
            assertThat(line.picture().path("units")).isNotEmpty();
            assertThat(line.ask("pause", Map.of("why", "pause"))
                            .path("accepted")
                            .asBoolean())
                    .isTrue();
            line.await("it stands", picture -> picture.hasNonNull("paused"));
        }
    }

    @Test
    void thePlanTellsWhereEverythingIsDrawnAndOnlyTheInstructorReadsWhatWillCome() {
        JsonNode session = open(1, 1);
        Browser student = new Browser(server.port());
        JsonNode joined = join(student, session, "Ola", "OPERATOR");
        String path = "/api/sessions/%s/groups/1/plan".formatted(id(session));

        JsonNode plan = student.get(path).body();

        assertThat(joined.path("role").asString()).isEqualTo("OPERATOR");
        assertThat(plan.path("stations")).allSatisfy(station -> {
            assertThat(station.path("x").asInt(-1)).isNotNegative();
            assertThat(station.path("y").asDouble(-1)).isNotNegative();
        });
        assertThat(plan.path("flow")).isNotEmpty();
        assertThat(plan.path("briefing").path("nb").asString()).contains("hjuloppheng");
        assertThat(plan.path("injects")).isEmpty();
        assertThat(instructor.get(path).body().path("injects")).isNotEmpty();
        assertThat(new Browser(server.port()).get(path).status()).isEqualTo(401);
    }

    @Test
    void everyRefusedCommandSaysWhyAndNothingPassesWhileTheInstructorWaits() {
        JsonNode session = open(1, 60);
        Browser student = new Browser(server.port());
        try (Line line = student.play(code(session), "Ola", "OPERATOR");
                Line desk = desk(session)) {
            line.await("it waits", picture -> picture.hasNonNull("paused"));
            assertThat(line.picture().at("/paused/words/nb").asString()).contains("ikke startet");
            assertReason(line.act("STOP", "press", 1), "står");
            assertReason(line.ask("resume", Map.of()), "Bare læreren|bare læreren");
            assertReason(line.ask("dance", Map.of()), "forstår ikke");
            assertReason(line.act("JUGGLE", "press", 1), "forstår ikke");

            assertThat(desk.ask("resume", Map.of()).path("accepted").asBoolean())
                    .isTrue();
            line.await("it runs", picture -> !picture.hasNonNull("paused"));
            desk.ask("pause", Map.of("why", "Se hit"));
            JsonNode paused = line.await("it stands", picture -> picture.hasNonNull("paused"))
                    .path("paused");
            assertThat(paused.path("by").asString()).isEqualTo("Kari");
            assertThat(paused.path("why").asString()).isEqualTo("Se hit");
            desk.ask("resume", Map.of());

            assertReason(line.act("REPAIR", "press", 1), ".+");
            assertReason(line.act("STOP", "no such machine", 1), ".+");
            assertThat(line.act("STOP", "press", 1).path("accepted").asBoolean())
                    .isTrue();
            line.await("the press stops", picture -> unit(picture, "press").matches("STOP.*|.*STOP.*"));
        }
    }

    @Test
    void aParticipantIsNobodyInAnotherGroupOrSession() {
        JsonNode mine = open(2, 1);
        JsonNode other = open(1, 1);
        Browser student = new Browser(server.port());
        JsonNode joined = join(student, mine, "Ola", "OPERATOR");
        int otherGroup = 3 - joined.path("group").asInt();

        for (String path : List.of(
                "/ws/sessions/%s/groups/%d".formatted(id(mine), otherGroup), "/ws/sessions/%s".formatted(id(mine)))) {
            try (Line line = student.line(path)) {
                assertThat(line.closeCode()).as(path).isEqualTo(4403);
            }
        }
        for (String session : List.of(id(other), "nowhere")) {
            try (Line line = student.line("/ws/sessions/%s/groups/1".formatted(session))) {
                assertThat(line.closeCode())
                        .as("whether it is there is not told")
                        .isEqualTo(4404);
            }
            assertThat(student.get("/api/sessions/" + session).status()).isEqualTo(404);
        }
    }

    @Test
    void aForgedTokenOpensNothing() {
        JsonNode session = open(1, 1);
        Browser student = new Browser(server.port());
        join(student, session, "Ola", "OPERATOR");
        String token = student.cookie("participant");
        String forged = token.replaceFirst("\\.1\\.", ".2.");

        var answer = new Browser(server.port())
                .send(student.request("/api/me")
                        .header("Cookie", "participant=" + forged)
                        .GET());

        assertThat(answer.body().path("kind").asString()).isEqualTo("guest");
    }

    @Test
    void twoTabsOfOnePersonShowTheSameAndBothAct() {
        JsonNode session = open(1, 60);
        Browser student = new Browser(server.port());
        try (Line one = student.play(code(session), "Ola", "OPERATOR");
                Line two = student.line("/ws/sessions/%s/groups/1".formatted(id(session)));
                Line desk = desk(session)) {
            desk.ask("resume", Map.of());

            assertThat(two.act("STOP", "press", 1).path("accepted").asBoolean()).isTrue();

            one.await("the press stops", picture -> unit(picture, "press").endsWith(" STOPPED"));
            two.await("the press stops", picture -> unit(picture, "press").endsWith(" STOPPED"));
            assertThat(one.picture().path("participants")).hasSize(1);
            assertThat(one.act("RESET", "press", 1).path("accepted").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whoLosesTheNetworkComesBackToThePresentAsTheSamePerson() {
        JsonNode session = open(1, 10);
        Browser student = new Browser(server.port());
        Line lost = student.play(code(session), "Ola", "OPERATOR");
        try (Line desk = desk(session)) {
            desk.ask("resume", Map.of());
            lost.await("time passes", picture -> picture.path("now").asLong() > 3_000_000);
            long seen = lost.now();

            lost.lose();
            desk.await("the others go on", picture -> picture.path("now").asLong() > seen + 10_000_000);

            try (Line back = student.line("/ws/sessions/%s/groups/1".formatted(id(session)))) {
                back.await("the present", picture -> picture.path("now").asLong() > seen + 9_000_000);
                assertThat(back.states).hasValue(1);
                assertThat(back.picture().path("participants")).hasSize(1);
                assertThat(back.picture().path("myRole").asString()).isEqualTo("OPERATOR");
            }
        }
    }

    @Test
    void aSessionAtRestIsListedAsSuchAndWokenByWhoComesBackByTheCodeOrByTheOwnPage() {
        JsonNode session = open(1, 60);
        LocalSessionHost host = server.part(LocalSessionHost.class);
        Browser student = new Browser(server.port());
        try (Line line = student.play(code(session), "Ola", "OPERATOR");
                Line desk = desk(session)) {
            desk.ask("resume", Map.of());
            line.await("time passes", picture -> picture.path("now").asLong() > 3_000_000);
        }
        letRest(host, session);
        String since = listed(session).path("restingSince").asString();
        assertThat(Instant.parse(since)).as("since when").isBefore(Instant.now().plusSeconds(60));
        assertThat(listed(session).path("ended").asBoolean()).isFalse();
        assertThat(listed(session).path("restingSince").isNull())
                .as("a list wakes nobody")
                .isFalse();

        try (Line back = student.line("/ws/sessions/%s/groups/1".formatted(id(session)))) {
            JsonNode picture = back.await("it is awake", one -> one.hasNonNull("paused"));
            assertThat(picture.at("/paused/words/nb").asString()).contains("Økten har hvilt siden");
            assertThat(picture.at("/paused/words/en").asString()).contains("The session has rested since");
            assertThat(picture.path("now").asLong()).isGreaterThan(3_000_000);
            assertThat(picture.path("myRole").asString()).isEqualTo("OPERATOR");
            assertThat(listed(session).path("restingSince").isNull()).isTrue();
            back.await(
                    "Ola is there", one -> one.at("/participants/0/connected").asBoolean());
        }
        letRest(host, session);
        assertThat(join(new Browser(server.port()), session, "Ola", "MAINTAINER")
                        .path("nickname")
                        .asString())
                .as("a week later, with the code alone")
                .isEqualTo("Ola");
        assertThat(listed(session).path("participants").asInt()).isEqualTo(1);
    }

    /// As if twelve hours had passed since the last page was closed.
    private static void letRest(LocalSessionHost host, JsonNode session) {
        BusyClass.await("nobody is in it", () -> {
            host.restIdle(-1);
            return !listed(session).path("restingSince").isNull();
        });
    }

    private static JsonNode listed(JsonNode session) {
        for (JsonNode one : instructor.get("/api/sessions").body()) {
            if (id(one).equals(id(session))) {
                return one;
            }
        }
        throw new AssertionError("The session is not listed.");
    }

    @Test
    void theInstructorRewindsBranchesSpeaksAndIsSeenToDoSo() {
        JsonNode session = open(1, 60);
        Browser student = new Browser(server.port());
        try (Line line = student.play(code(session), "Ola", "OPERATOR");
                Line desk = desk(session)) {
            desk.ask("resume", Map.of());
            desk.ask("jump", Map.of("micros", 300_000_000L));
            line.await(
                    "the press is down",
                    picture -> picture.path("alarms").toString().contains("hydraulics"));

            desk.ask("message", Map.of("text", "Se på pressa <b>nå</b>", "to", "OPERATOR"));
            line.await("it is said", picture -> picture.path("said").toString().contains("<b>nå</b>"));
            assertThat(desk.ask("rewind", Map.of("micros", 200_000_000L))
                            .path("accepted")
                            .asBoolean())
                    .isTrue();

            line.await("a second run", picture -> picture.path("run").asInt() == 2);
            assertThat(line.picture().path("runs")).hasSize(2);
            assertThat(line.picture().path("alarms").toString()).doesNotContain("hydraulics");
            assertThat(line.now()).isBetween(199_000_000L, 200_000_000L);
        }
    }

    @Test
    void whoGetsAnotherRoleSeesTheFloorAllTheWhile() {
        JsonNode session = open(1, 60);
        try (Line line = new Browser(server.port()).play(code(session), "Ola", "OPERATOR");
                Line desk = desk(session)) {
            line.await("the floor", picture -> picture.has("units"));
            String ola = line.picture().at("/participants/0/person").asString();

            for (int turn = 0; turn < 40; turn++) {
                String role = turn % 2 == 0 ? "MAINTAINER" : "OBSERVER";
                Line.pause(120); // as long as a page waits for its next picture: the new view may be shown at once
                desk.ask("assign", Map.of("person", ola, "role", role));
                line.await(
                        "the new role",
                        picture -> picture.path("myRole").asString("").equals(role));
            }

            assertThat(line.removed).doesNotContain("units", "alarms", "said");
        }
    }

    @Test
    void aRolesPageIsToldNothingOfWhatTheLessonDoesNotLetItSee() {
        JsonNode session = instructor
                .post("/api/sessions", Map.of("scenario", "lying-sensor", "mode", "GROUP", "groups", 1, "pace", 60))
                .body();
        Browser quality = new Browser(server.port());
        try (Line workshop = new Browser(server.port()).play(code(session), "Ola", "MAINTAINER");
                Line measuringRoom = quality.play(code(session), "Ida", "QUALITY");
                Line desk = desk(session)) {
            desk.ask("resume", Map.of());
            desk.ask("jump", Map.of("micros", 60 * 60_000_000L));
            String chart = "camera: control chart";
            desk.await("the chart signals", picture -> alarms(picture).contains(chart));

            measuringRoom.await("the chart", picture -> alarms(picture).contains(chart));
            assertThat(stations(measuringRoom.picture())).containsExactly("camera", "reject");
            assertThat(stations(workshop.picture())).containsExactly("robot left", "robot right", "press");
            assertThat(alarms(workshop.picture())).noneMatch(alarm -> alarm.startsWith("camera"));
            assertThat(stations(desk.picture())).contains("camera", "press");
            assertThat(quality.get("/api/sessions/%s/groups/1/plan".formatted(id(session)))
                            .body()
                            .toString())
                    .doesNotContain("misread");
            assertReason(workshop.act("INSPECT", "camera", 1), ".+");
        }
    }

    private static List<String> stations(JsonNode picture) {
        return picture.path("units")
                .valueStream()
                .map(unit -> unit.path("station").asString())
                .distinct()
                .toList();
    }

    private static List<String> alarms(JsonNode picture) {
        return picture.path("alarms")
                .valueStream()
                .map(alarm -> alarm.path("name").asString())
                .toList();
    }

    @Test
    void theOverviewShowsEveryGroupAndStopsThemAllAtOnce() {
        JsonNode session = open(3, 60);
        try (Line overview = instructor.line("/ws/sessions/%s".formatted(id(session)))) {
            overview.ask("resume", Map.of());
            overview.await(
                    "all run",
                    picture -> picture.path("groups").size() == 3
                            && picture.path("groups").get(2).path("now").asLong() > 0);

            assertThat(overview.ask("pause", Map.of("why", "Se hit"))
                            .path("accepted")
                            .asBoolean())
                    .isTrue();

            overview.await("all stand", picture -> {
                boolean all = true;
                for (JsonNode group : picture.path("groups")) {
                    all &= group.hasNonNull("paused");
                }
                return all;
            });
        }
    }

    @Test
    void aNicknameIsShownAsTextAndCannotBeTakenTwice() {
        JsonNode session = open(1, 1);
        Browser one = new Browser(server.port());
        Browser two = new Browser(server.port());

        assertThat(join(one, session, "<img onerror=1>", "OPERATOR")
                        .path("nickname")
                        .asString())
                .isEqualTo("<img onerror=1>");
        var refused = two.post(
                "/api/join",
                Map.of("code", code(session).toLowerCase(java.util.Locale.ROOT), "nickname", "<IMG onerror=1>"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("words").path("nb").asString()).contains("heter alt");
    }

    private static JsonNode open(int groups, int pace) {
        return instructor
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "CLASS", "groups", groups, "pace", pace))
                .body();
    }

    private static Line desk(JsonNode session) {
        return instructor.line("/ws/sessions/%s/groups/1?as=instructor".formatted(id(session)));
    }

    private static JsonNode join(Browser browser, JsonNode session, String nickname, String role) {
        return browser.post("/api/join", Map.of("code", code(session), "nickname", nickname, "role", role))
                .body();
    }

    private static String id(JsonNode session) {
        return session.path("id").asString();
    }

    private static String code(JsonNode session) {
        return session.path("code").asString();
    }

    private static String unit(JsonNode picture, String station) {
        for (JsonNode unit : picture.path("units")) {
            if (unit.path("station").asString().equals(station)) {
                return unit.path("condition").asString() + " "
                        + unit.path("packml").asString();
            }
        }
        return "";
    }

    private static void assertReason(JsonNode answer, String regex) {
        assertThat(answer.path("accepted").asBoolean(true)).as("%s", answer).isFalse();
        assertThat(answer.path("words").path("nb").asString()).as("%s", answer).containsPattern(regex);
        assertThat(answer.path("words").path("en").asString()).isNotEmpty();
    }
}
