package learningfactory.server;

import static learningfactory.server.SmallHall.booking;
import static learningfactory.server.SmallHall.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Faults, conflicts, figures and calendars of courses over HTTP, on a real server and a real database.
class UpkeepTest {

    @TempDir
    static Path folder;

    private static CourseHall hall;

    @BeforeAll
    static void start() {
        hall = new CourseHall(folder);
        for (String room : List.of("room-a", "room-b", "room-c")) {
            assertThat(hall.kari
                            .post("/api/hall/resources", SmallHall.resource(room, "ROOM", room, "room", 8))
                            .status())
                    .isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPupilsReportStopsAMachineDisplacesOpenlyAndIsAnsweredWhenItIsPutRight() {
        JsonNode booked = hall.company
                .post("/api/hall/reservations", booking(1, "09:00", "10:00", "room-a"))
                .body();
        String lostId = booked.path("id").asString();
        hall.company.post("/api/hall/reservations/%s/confirm".formatted(lostId), Map.of());
        var silent = hall.ola.post("/api/hall/faults", Map.of("resource", "room-a", "what", "  "));
        String id = hall.ola
                .post("/api/hall/faults", Map.of("resource", "room-a", "what", "Vifta ryker."))
                .body()
                .path("id")
                .asString();

        Instant now = Instant.now();
        Map<String, Object> until = Map.of(
                "kind",
                "FAULT",
                "from",
                now.toString(),
                "until",
                now.plus(Duration.ofDays(3)).toString());
        var byThePupil = hall.ola.post("/api/hall/faults/%s/stop".formatted(id), until);
        var stopped = hall.kari.post("/api/hall/faults/%s/stop".formatted(id), until);
        JsonNode lost = hall.kari.get("/api/hall/conflicts").body().path("conflicts");
        var refused = hall.company.post("/api/hall/reservations", booking(1, "12:00", "13:00", "room-a"));
        var mended = hall.kari.post("/api/hall/faults/%s/close".formatted(id), Map.of("what", "Byttet vifta."));
        var twice = hall.kari.post("/api/hall/faults/%s/close".formatted(id), Map.of("what", "Igjen."));

        assertThat(silent.status()).isEqualTo(400);
        assertThat(byThePupil.status()).isEqualTo(403);
        assertThat(stopped.body().path("displaced").size()).isEqualTo(1);
        assertThat(lost.toString()).contains("\"trouble\":\"DISPLACED\",\"reservation\":{\"id\":\"" + lostId);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(mended.body().path("remedy").asString()).isEqualTo("Byttet vifta.");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(hall.company
                        .post("/api/hall/reservations", booking(1, "12:00", "13:00", "room-a"))
                        .status())
                .isEqualTo(200);
        assertThat(hall.ola.get("/api/hall/mine").body().path("notices").toString())
                .contains("Byttet vifta.");
        assertThat(hall.company.get("/api/hall/faults").body().at("/0/mine").asBoolean())
                .isFalse();
    }

    @Test
    void hoursThatAreChangedPutAPromiseAmongTheConflicts() {
        JsonNode booked = hall.company
                .post("/api/hall/reservations", booking(2, "09:00", "10:00", "room-b"))
                .body();
        String id = booked.path("id").asString();
        hall.company.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of());
        List<Map<String, Object>> afternoons = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            afternoons.add(Map.of("day", day, "from", "12:00", "until", "16:00"));
        }

        hall.kari.post(
                "/api/hall/resources",
                with(SmallHall.resource("room-b", "ROOM", "room-b", "room", 8), "hours", afternoons));

        List<String> doubts = new ArrayList<>();
        hall.kari
                .get("/api/hall/conflicts")
                .body()
                .path("conflicts")
                .forEach(one -> doubts.add(one.path("trouble").asString()
                        + one.at("/reservation/id").asString()));
        assertThat(doubts).contains("DOUBT" + id);
        assertThat(hall.company.get("/api/hall/conflicts").status()).isEqualTo(403);
    }

    @Test
    void figuresTellOfOrganisationsTheOwnAloneAndNeverOfFewPeople() {
        JsonNode booked = hall.company
                .post("/api/hall/reservations", booking(0, "23:00", "23:30", "room-c"))
                .body();
        hall.company.post(
                "/api/hall/reservations/%s/confirm".formatted(booked.path("id").asString()), Map.of());

        JsonNode ours = hall.company.get("/api/hall/utilisation?weeks=1").body();
        JsonNode theirs = hall.ola.get("/api/hall/utilisation?weeks=1").body();

        assertThat(ours.at("/parties/0/organisation").asString()).isEqualTo("forge");
        assertThat(ours.at("/parties/0/usedMinutes/0").asLong()).isEqualTo(30);
        assertThat(ours.at("/parties/0/people/nb").asString()).isEqualTo("færre enn fem");
        assertThat(ours.path("parties").size()).isEqualTo(1);
        assertThat(theirs.path("parties").size()).isZero();
        assertThat(theirs.path("things").size()).isEqualTo(3);
    }

    @Test
    void whatAnActivityNeedsIsFoundAmongTheThingsThatWouldDo() {
        Map<String, Object> wanted = booking(4, "09:00", "12:00");
        wanted.remove("resources");

        JsonNode offers = hall.ola
                .post(
                        "/api/hall/search",
                        Map.of(
                                "booking",
                                wanted,
                                "minutes",
                                60,
                                "needs",
                                List.of(Map.of("anyOf", List.of("room-c", "no-such-room")))))
                .body()
                .path("offers");

        assertThat(offers.size()).isPositive();
        offers.forEach(offer -> assertThat(offer.path("resources").toString()).isEqualTo("[\"room-c\"]"));
    }

    @Test
    void aRankIsGivenAndRead() {
        hall.kari.post("/api/hall/ranks", Map.of("organisation", "school", "rank", 3));

        assertThat(hall.kari.get("/api/hall/ranks").body().at("/0/rank").asInt())
                .isEqualTo(3);
        assertThat(hall.company.get("/api/hall/ranks").status()).isEqualTo(403);
    }

    @Test
    void aClassHasACalendarOfItsCoursesUntilItIsTakenBack() {
        String course = hall.opened("Sveising for nybegynnere", 6, 8, "COURSE");
        hall.teacher.post(
                "/api/courses/%s/class".formatted(course),
                Map.of("organisation", "school", "schoolClass", "9B", "persons", List.of("ola")));
        Map<String, Object> feed = Map.of("kind", "CLASS", "subject", "school/9B");

        String path =
                hall.teacher.post("/api/hall/feeds", feed).body().path("path").asString();
        String calendar = String.valueOf(hall.ola.get(path).response().body());
        var foreign = hall.company.post("/api/hall/feeds", feed);
        hall.teacher.post("/api/hall/feeds/revoke", feed);

        assertThat(calendar)
                .contains("BEGIN:VEVENT", "SUMMARY:Sveising for nybegynnere")
                .doesNotContain("ola");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(hall.ola.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCourseHasACalendarForEverybodyAndAProjectHasNone() {
        String course = hall.activity("Måling for alle", 6, 8, "COURSE");
        hall.planned(course, 6);
        String secret = hall.activity("Hemmelig prøve", 6, 8, "PROJECT");

        String path = hall.ola
                .post("/api/hall/feeds", Map.of("kind", "COURSE", "subject", course))
                .body()
                .path("path")
                .asString();
        var ofSecret = hall.ola.post("/api/hall/feeds", Map.of("kind", "COURSE", "subject", secret));

        assertThat(String.valueOf(hall.company.get(path).response().body())).contains("SUMMARY:Måling for alle");
        assertThat(ofSecret.status()).isEqualTo(404);
    }
}
