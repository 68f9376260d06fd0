package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose a session is: who opened it, those who lead sessions at the same organisation, and the hall's
/// administrator. Teachers of other schools neither see nor lead it, but may join like anybody who has the
/// code.
class SessionsOfOrganisationsTest {

    private static final Map<String, Object> BREAKDOWN = Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1);

    @TempDir
    static Path folder;

    private static Server server;
    private static Region region;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTeacherSeesTheSessionsOfTheSchoolAndNotThoseOfAnother() {
        String own = region.places('T', true).get("session");
        String foreign = region.places('T', false).get("session");
        String ofTheHall = region.places('I', true).get("session");

        assertThat(seen('T')).contains(own).doesNotContain(foreign, ofTheHall);
        assertThat(seen('S')).contains(own).doesNotContain(foreign, ofTheHall);
        assertThat(seen('I')).contains(ofTheHall).doesNotContain(foreign, own);
        assertThat(seen('A')).contains(own, foreign, ofTheHall);
    }

    @Test
    void aColleagueLeadsTheSessionOnAndAForeignTeacherIsHungUpOn() {
        String session = region.places('T', true).get("session");
        String foreign = region.places('T', false).get("session");

        try (Line line = region.account('S').line("/ws/sessions/%s/groups/1?as=instructor".formatted(session))) {
            assertThat(line.ask("pause", Map.of("why", "Se hit"))
                            .path("accepted")
                            .asBoolean())
                    .isTrue();
        }
        try (Line group = region.account('T').line("/ws/sessions/%s/groups/1?as=instructor".formatted(foreign));
                Line overview = region.account('T').line("/ws/sessions/" + foreign)) {
            assertThat(group.closeCode()).isEqualTo(4404);
            assertThat(overview.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void whoHasTheCodeJoinsASessionOfAnotherSchoolAsAnybodyDoes() {
        Browser guest = new Browser(server.port());
        String foreign = region.places('T', false).get("session");
        String code = region.administrator()
                .get("/api/sessions/" + foreign)
                .body()
                .path("code")
                .asString();

        var joined = guest.post("/api/join", Map.of("code", code, "nickname", "Mia"));

        assertThat(joined.status()).isEqualTo(200);
        assertThat(guest.get("/api/sessions/" + foreign).status()).isEqualTo(200);
        assertThat(guest.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void whoLeadsAtSeveralOrganisationsSaysForWhichAndForNoOther() {
        Browser administrator = region.administrator();
        String school = region.organisation("school");
        Map<String, Object> forSchool = new java.util.TreeMap<>(BREAKDOWN);
        forSchool.put("organisation", school);

        var own = region.account('T').post("/api/sessions", forSchool);
        forSchool.put("organisation", region.organisation("other school"));
        var foreign = region.account('T').post("/api/sessions", forSchool);

        assertThat(own.body().path("organisation").asString()).isEqualTo(school);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(administrator
                        .post("/api/sessions", BREAKDOWN)
                        .body()
                        .path("organisation")
                        .asString())
                .isEqualTo("hall");
    }

    @Test
    void aMomentOfASchoolsRunIsALessonOfThatSchoolAndOfNoOther() {
        String lesson = region.freshLesson('T', true);
        String foreign = region.freshLesson('T', false);

        var opened = region.account('S').post("/api/sessions", Map.of("scenario", lesson));
        var refused = region.account('S').post("/api/sessions", Map.of("scenario", foreign));

        assertThat(offered('T')).contains(lesson, "breakdown").doesNotContain(foreign);
        assertThat(offered('S')).contains(lesson).doesNotContain(foreign);
        assertThat(offered('I')).contains("breakdown").doesNotContain(lesson, foreign);
        assertThat(offered('A')).contains(lesson, foreign);
        assertThat(offered('L')).contains("breakdown").doesNotContain(lesson, foreign);
        assertThat(offered('G')).contains("breakdown").doesNotContain(lesson, foreign);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void aLessonThatTheHallsAdministratorSavesOfASchoolsRunIsTheSchools() {
        String played = region.places('T', true).get("session");

        String lesson = Region.lesson(region.administrator(), played);

        assertThat(offered('T')).contains(lesson);
        assertThat(offered('I')).doesNotContain(lesson);
    }

    private static List<String> offered(char letter) {
        return StreamSupport.stream(
                        region.account(letter).get("/api/scenarios").body().spliterator(), false)
                .map(card -> card.path("name").asString())
                .toList();
    }

    private static List<String> seen(char letter) {
        return StreamSupport.stream(
                        region.account(letter).get("/api/sessions").body().spliterator(), false)
                .map(session -> session.path("id").asString())
                .toList();
    }
}
