package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import learningfactory.store.Database;
import learningfactory.store.ServerKeys;
import learningfactory.web.door.ParticipantTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who somebody without an account is, at a machine that many share.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhoComesBackTest {

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
    @Order(1)
    void whoComesBackTheNextDayIsTheSameByTheCodeTheNicknameAndWhatTheBrowserHasKept() {
        JsonNode session = open(2);
        JsonNode joined = join(new Browser(server.port()), session, "Ola");
        int group = joined.path("group").asInt();
        String run = "/api/sessions/%s/groups/%d/runs/1".formatted(id(session), group);
        end(session);
        String kept = token(joined, Duration.ofHours(13));

        assertThat(new Browser(server.port())
                        .post("/api/join", named(session, " ola"))
                        .status())
                .as("another machine")
                .isEqualTo(410);
        Browser pupil = new Browser(server.port()).keeping("participant", kept);
        assertThat(pupil.get(run + "/debrief").status()).as("the token alone").isEqualTo(401);
        var refused = pupil.post("/api/join", named(session, "Ida"));
        assertThat(refused.status()).as("the next pupil at the same machine").isEqualTo(410);
        assertThat(refused.body().at("/words/nb").asString()).contains("kallenavnet du hadde");
        JsonNode back = join(pupil, session, " ola");

        assertThat(back.path("person")).isEqualTo(joined.path("person"));
        assertThat(back.path("group").asInt()).isEqualTo(group);
        String question =
                pupil.get(run + "/debrief").body().at("/questions/0/words/nb").asString();
        assertThat(pupil.post(run + "/answers", Map.of("question", question, "text", "Dagen etter"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(1)
    void intoASessionThatIsOverOneComesBackToTheOwnGroupOnlyWhicheverIsChosen() {
        JsonNode session = open(2);
        JsonNode joined = join(new Browser(server.port()), session, "Ola");
        end(session);
        Browser pupil = new Browser(server.port()).keeping("participant", token(joined, Duration.ofDays(20)));
        int other = 3 - joined.path("group").asInt();

        JsonNode back = pupil.post("/api/join", Map.of("code", code(session), "nickname", "Ola", "group", other))
                .body();

        assertThat(back.path("group")).isEqualTo(joined.path("group"));
        assertThat(back.path("person")).isEqualTo(joined.path("person"));
    }

    @Test
    @Order(1)
    void whoJoinsWithAnotherNicknameIsSomebodyNewAlsoWhileTheOneOfBeforeMayStillComeIn() {
        JsonNode session = open(1);
        Browser shared = new Browser(server.port());
        JsonNode ola = join(shared, session, "Ola");

        assertThat(join(shared, session, "OLA ").path("person")).isEqualTo(ola.path("person"));
        JsonNode ida = join(shared, session, "Ida");

        assertThat(ida.path("nickname").asString()).isEqualTo("Ida");
        assertThat(ida.path("person")).isNotEqualTo(ola.path("person"));
        end(session);
        assertThat(shared.post("/api/join", named(session, "Ola")).status())
                .as("Ida's machine now")
                .isEqualTo(410);
    }

    @Test
    @Order(1)
    void whoUsesTheOwnSessionHasTheTokenRenewedWhenItIsAnHourOld() {
        JsonNode session = open(1);
        String old = token(join(new Browser(server.port()), session, "Ola"), Duration.ofHours(11));
        Browser pupil = new Browser(server.port()).keeping("participant", old);

        assertThat(pupil.get("/api/sessions/" + id(session)).status()).isEqualTo(200);

        assertThat(pupil.cookie("participant")).isNotEqualTo(old);
        assertThat(pupil.get("/api/sessions/" + id(session)).header("Set-Cookie"))
                .as("it is fresh now")
                .doesNotContain("participant");
        assertThat(pupil.get("/api/me").body().path("kind").asString()).isEqualTo("participant");
        Browser onTheLine = new Browser(server.port()).keeping("participant", old);
        try (Line line = onTheLine.line("/ws/sessions/%s/groups/1".formatted(id(session)))) {
            line.await("the present", picture -> picture.hasNonNull("myRole"));
        }
        assertThat(onTheLine.cookie("participant")).isNotEqualTo(old);
    }

    @Test
    @Order(1)
    void whatOthersDoAtTheSameMachineRenewsNobodysToken() {
        JsonNode session = open(1);
        String old = token(join(new Browser(server.port()), session, "Ola"), Duration.ofHours(11));
        Browser shared = new Browser(server.port()).keeping("participant", old);

        shared.get("/api/me");
        shared.get("/api/scenarios");
        shared.get("/");
        shared.get("/api/sessions/" + id(open(1)));
        assertThat(shared.cookie("participant")).as("other pages").isEqualTo(old);
        shared.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));
        assertThat(shared.get("/api/sessions/" + id(session)).status()).isEqualTo(200);

        assertThat(shared.cookie("participant")).as("somebody signed in").isEqualTo(old);
    }

    @Test
    @Order(1)
    void whoSignsOutLeavesAMachineThatKnowsNobody() {
        JsonNode session = open(1);
        Browser shared = new Browser(server.port());
        shared.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));
        join(shared, session, "Kari");
        assertThat(shared.cookie("participant")).isNotEmpty();

        shared.post("/api/logout", Map.of());

        assertThat(shared.cookie("participant")).isEmpty();
        assertThat(shared.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
    }

    @Test
    @Order(2)
    void whoGuessesAtTheNicknameOfBeforeIsSlowedDownLikeWhoGuessesCodes() {
        JsonNode session = open(1);
        JsonNode joined = join(new Browser(server.port()), session, "Ola");
        end(session);
        Browser next = new Browser(server.port()).keeping("participant", token(joined, Duration.ofHours(13)));
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            refused = next.post("/api/join", named(session, "Gjett " + i)).status();
        }

        assertThat(refused).isEqualTo(429);
        var waits = next.post("/api/join", named(session, "Ola"));
        assertThat(waits.body().at("/words/nb").asString())
                .contains("kallenavn")
                .contains("Vent");
    }

    /// The token of somebody who used it last so long ago.
    private static String token(JsonNode joined, Duration ago) {
        byte[] key = new ServerKeys(server.part(Database.class)).key("participant-tokens");
        return new ParticipantTokens(key, () -> Instant.now().minus(ago))
                .token(
                        joined.path("session").asString(),
                        joined.path("group").asInt(),
                        joined.path("person").asString());
    }

    private static JsonNode open(int groups) {
        return instructor
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "CLASS", "groups", groups, "pace", 60))
                .body();
    }

    private static void end(JsonNode session) {
        try (Line desk = instructor.line("/ws/sessions/" + id(session))) {
            desk.ask("end", Map.of("group", 0));
        }
    }

    private static JsonNode join(Browser browser, JsonNode session, String nickname) {
        return browser.post("/api/join", named(session, nickname)).body();
    }

    private static Map<String, String> named(JsonNode session, String nickname) {
        return Map.of("code", code(session), "nickname", nickname);
    }

    private static String id(JsonNode session) {
        return session.path("id").asString();
    }

    private static String code(JsonNode session) {
        return session.path("code").asString();
    }
}
