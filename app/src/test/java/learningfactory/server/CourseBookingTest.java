package learningfactory.server;

import static learningfactory.server.JoinedHall.at;
import static learningfactory.server.JoinedHall.notices;
import static learningfactory.server.JoinedHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learningfactory.booking.Reservation;
import learningfactory.network.AccountRole;
import learningfactory.network.RoleAt;
import learningfactory.resource.Interval;
import learningfactory.store.booking.JdbcHallBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The arrow from activities to bookings: a date that is opened has its machines, rooms and instructors,
/// all or none. Over real HTTP, on a real database; each test has days of its own.
class CourseBookingTest {

    private static final List<List<String>> MILL_AND_ROOM = List.of(List.of("mill-1"), List.of("room-a"));
    private static final List<List<String>> ANY_MILL = List.of(List.of("mill-1", "mill-2"));

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void openingACourseReservesItsMachinesRoomsAndInstructorsOnce() {
        String course = hall.planned(hall.activity("Fresing", "SUPERVISED", MILL_AND_ROOM), at(1, 9));
        assertThat(hall.reservation(course).path("state").isNull()).isTrue();

        assertThat(hall.open(course).body().path("state").asString()).isEqualTo("OPEN");

        JsonNode reserved = hall.reservation(course);
        assertThat(text(reserved, "state")).isEqualTo("RESERVED");
        assertThat(reserved.path("resources").valueStream().map(JsonNode::asString))
                .containsExactly("kari", "mill-1", "room-a");
        assertThat(reservedOn(1)).hasSize(1);
        hall.kari.post("/api/occurrences/%s/reservation".formatted(course), Map.of());
        assertThat(reservedOn(1)).as("asked twice, reserved once").hasSize(1);
    }

    @Test
    void aConflictRefusesEverythingAndNamesTheNearestTimes() {
        String first = hall.planned(hall.activity("Først", "SUPERVISED", List.of(List.of("mill-2"))), at(2, 9));
        hall.open(first);
        String second = hall.planned(
                hall.activity("Nummer to", "SUPERVISED", List.of(List.of("mill-2"), List.of("room-a"))), at(2, 10));

        var refused = hall.open(second);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString()).contains("CNC-fres 2 er opptatt");
        JsonNode nearest = refused.body().path("alternatives");
        assertThat(nearest).hasSize(3);
        assertThat(nearest.valueStream()
                        .map(one -> Instant.parse(one.path("from").asString())))
                .as("beside the first, before and after it")
                .contains(at(2, 11));
        assertThat(hall.reservation(second).path("state").isNull()).isTrue();
        assertThat(reservedOn(2))
                .as("neither the free room nor anything else")
                .singleElement()
                .satisfies(one -> assertThat(one.request().purpose().session()).isEqualTo(first));
        assertThat(text(
                        hall.kari
                                .get("/api/occurrences/%s".formatted(second))
                                .body()
                                .path("line"),
                        "state"))
                .isEqualTo("DRAFT");

        String offered = nearest.get(0).path("from").asString();
        assertThat(hall.kari
                        .post("/api/occurrences/%s/time".formatted(second), Map.of("from", offered))
                        .status())
                .isEqualTo(200);
        assertThat(hall.open(second).status())
                .as("what was offered is to be had")
                .isEqualTo(200);
    }

    @Test
    void ofManyDatesOpenedAtOnceOneHasTheMachine() throws Exception {
        String activity = hall.activity("Rift", "SUPERVISED", List.of(List.of("mill-1")));
        List<String> dates = List.of(1, 2, 3, 4, 5, 6).stream()
                .map(i -> hall.planned(activity, at(3, 9)))
                .toList();
        List<Browser> browsers = dates.stream()
                .map(one -> JoinedHall.signedIn("kari", hall.server))
                .toList();

        List<Callable<Integer>> openings = new java.util.ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            String path = "/api/occurrences/%s/state".formatted(dates.get(i));
            Browser browser = browsers.get(i);
            openings.add(() -> browser.post(path, Map.of("state", "OPEN")).status());
        }
        List<Integer> answers = new java.util.ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(dates.size())) {
            for (Future<Integer> answer : crowd.invokeAll(openings)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(reservedOn(3)).hasSize(1);
    }

    @Test
    void movingACourseMovesWhatItHasAndTellsThoseWhoHaveSignedUp() {
        String course = hall.planned(hall.activity("Flyttbar", "SUPERVISED", MILL_AND_ROOM), at(4, 9));
        hall.open(course);
        assertThat(hall.enrol(hall.ola, course).status()).isEqualTo(200);
        String other = hall.planned(hall.activity("I veien", "SUPERVISED", List.of(List.of("room-a"))), at(4, 13));
        hall.open(other);

        var refused = hall.kari.post(
                "/api/occurrences/%s/time".formatted(course),
                Map.of("from", at(4, 14).toString()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("alternatives")).isNotEmpty();
        assertThat(text(hall.reservation(course), "state"))
                .as("it has what it had")
                .isEqualTo("RESERVED");

        var moved = hall.kari.post("/api/occurrences/%s/time".formatted(course), Map.of("from", at(5, 9).toString()));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(reservedOn(5))
                .singleElement()
                .satisfies(one -> assertThat(one.request().purpose().session()).isEqualTo(course));
        assertThat(reservedOn(4)).hasSize(1);
        assertThat(notices(hall.ola)).anyMatch(said -> said.contains("«Flyttbar» er flyttet til 7.3.2026 kl. 09.00"));
    }

    @Test
    void cancellingACourseFreesWhatItHad() {
        String activity = hall.activity("Avlyses", "SUPERVISED", MILL_AND_ROOM);
        String course = hall.planned(activity, at(7, 9));
        hall.open(course);
        String next = hall.planned(activity, at(7, 9));
        assertThat(hall.open(next).status()).isEqualTo(409);

        hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", "CANCELLED"));

        assertThat(text(hall.reservation(course), "state")).isEqualTo("OVER");
        assertThat(hall.open(next).status()).isEqualTo(200);
    }

    @Test
    void aFaultTakesTheMachineShowsOnTheCourseAndTellsThoseWhoHaveSignedUp() {
        String course = hall.planned(hall.activity("Havari", "SUPERVISED", ANY_MILL), at(8, 9));
        hall.open(course);
        hall.enrol(hall.ida, course);

        var closed = hall.kari.post(
                "/api/hall/blackouts",
                Map.of(
                        "resource", "mill-1",
                        "from", at(8, 0).toString(),
                        "until", at(8, 23).toString(),
                        "kind", "FAULT",
                        "why", "Spindelen er varm."));

        assertThat(closed.body().path("displaced")).hasSize(1);
        JsonNode lost = hall.reservation(course);
        assertThat(text(lost, "state")).isEqualTo("LOST");
        assertThat(lost.at("/why/nb").asString()).isEqualTo("Spindelen er varm.");
        assertThat(notices(hall.ida))
                .singleElement()
                .asString()
                .contains("«Havari» 10.3.2026 kl. 09.00 har mistet plassen sin", "Spindelen er varm.");

        JsonNode again = hall.kari
                .post("/api/occurrences/%s/reservation".formatted(course), Map.of())
                .body();
        assertThat(again.path("resources").valueStream().map(JsonNode::asString))
                .containsExactly("kari", "mill-2");
    }

    @Test
    void aVisitReservesWhatStandsAtItsStations() {
        String visit = hall.planned(
                hall.activity("Skolebesøk", "VISIT", "DEMONSTRATION", List.of(List.of("room-a")), List.of()), at(9, 9));
        Map<String, Object> path = Map.of(
                "stations",
                List.of(
                        Map.of("name", "Fresen", "resource", "mill-1", "places", 10),
                        Map.of("name", "Sveising", "resource", "simulator", "places", 10)),
                "heads",
                12,
                "groupNames",
                List.of("rød", "blå"),
                "roundMinutes",
                20,
                "walkMinutes",
                5);
        hall.kari.post("/api/occurrences/%s/visit".formatted(visit), path);

        assertThat(hall.open(visit).status()).isEqualTo(200);

        assertThat(hall.reservation(visit).path("resources").valueStream().map(JsonNode::asString))
                .containsExactly("kari", "mill-1", "room-a", "simulator");
    }

    @Test
    void theTeacherOfTheSchoolThatComesSeesTheVisitAndNobodyElsesTeacherDoes() {
        Browser teacher = hall.account("tore", new RoleAt(AccountRole.TEACHER, JoinedHall.SCHOOL));
        Browser other = hall.account("tom", new RoleAt(AccountRole.TEACHER, JoinedHall.FORGE));
        String activity = hall.activity("Skolen kommer", "VISIT", "DEMONSTRATION", List.of(), List.of());
        String visit = text(
                hall.kari
                        .post(
                                "/api/occurrences",
                                Map.of("activity", activity, "from", at(13, 9).toString(), "onlyFor", "school"))
                        .body(),
                "id");
        String path = "/api/occurrences/%s/visit".formatted(visit);
        Map<String, Object> rotation = Map.of(
                "stations", List.of(Map.of("name", "Fresen", "resource", "mill-1", "places", 12)),
                "heads", 12,
                "groupNames", List.of("rød"),
                "roundMinutes", 20,
                "walkMinutes", 5);
        hall.kari.post(path, rotation);
        assertThat(teacher.get("/api/visits").body()).as("being planned").isEmpty();
        assertThat(teacher.get(path).status()).as("being planned").isEqualTo(404);

        assertThat(hall.open(visit).status()).isEqualTo(200);

        JsonNode theirs = teacher.get("/api/visits").body();
        assertThat(theirs).hasSize(1);
        assertThat(text(theirs.get(0), "school")).isEqualTo("Fjordbyen skole");
        assertThat(theirs.at("/0/heads").asInt()).isEqualTo(12);
        assertThat(teacher.get(path).body().path("leads").asBoolean()).isFalse();
        assertThat(teacher.post(path, rotation).status()).isEqualTo(403);
        assertThat(other.get("/api/visits").body()).isEmpty();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(hall.kari.get("/api/visits").body().toString()).contains(visit);
    }

    @Test
    void aCourseThatBeginsLateKeepsItsMachinesAndOneThatIsOverGivesThemBack() {
        String course = hall.planned(hall.activity("Sen start", "SUPERVISED", ANY_MILL), at(10, 9));
        hall.open(course);
        hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", "CONFIRMED"));
        Instant before = hall.clock.instant();
        try {
            hall.clock.set(at(10, 9).plus(Duration.ofMinutes(40)));
            hall.tick();
            assertThat(text(hall.reservation(course), "state")).isEqualTo("RESERVED");

            var begun = hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", "RUNNING"));
            assertThat(begun.status()).isEqualTo(200);
            hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", "DONE"));
            assertThat(text(hall.reservation(course), "state")).isEqualTo("OVER");
        } finally {
            hall.clock.set(before);
        }
    }

    @Test
    void aCourseAtAMachineThatTheInstructorIsNotAuthorisedForIsNotOpened() {
        String activity = hall.activity("Uten instruktør", "SUPERVISED", ANY_MILL);
        String course = text(
                hall.kari
                        .post(
                                "/api/occurrences",
                                Map.of(
                                        "activity", activity,
                                        "from", at(11, 9).toString(),
                                        "instructors", List.of("per")))
                        .body(),
                "id");

        var refused = hall.open(course);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString())
                .contains("trenger en godkjent instruktør", "Instruktør A");
    }

    private static List<Reservation> reservedOn(int day) {
        Interval whole = new Interval(at(day, 0), at(day, 24));
        return new JdbcHallBook(hall.database)
                .reservations(whole).stream()
                        .filter(one -> one.state().isLive())
                        .toList();
    }
}
