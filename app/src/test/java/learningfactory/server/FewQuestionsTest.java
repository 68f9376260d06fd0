package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.network.PersonId;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lists that a school opens most: when it has three times as many pupils, courses, reservations and
/// faults, a page asks the database no more often.
class FewQuestionsTest {

    private static final Map<String, Character> PAGES = pages();

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Server server;
    private static Region region;
    private static int number;

    private static Map<String, Character> pages() {
        Map<String, Character> pages = new LinkedHashMap<>();
        pages.put("/api/organisations/{school}/people", 'S');
        pages.put("/api/people?name=elev", 'O');
        pages.put("/api/competence/groups", 'T');
        pages.put("/api/competence/matrix?group=organisation:{school}&framework=own&curriculum=machines", 'T');
        pages.put("/api/competence/waiting", 'T');
        pages.put("/api/courses", 'T');
        pages.put("/api/occurrences", 'I');
        pages.put("/api/attendance.csv?organisation={school}&since=2026-01-01", 'T');
        pages.put("/api/hall/calendar?days=7", 'T');
        pages.put("/api/hall/mine", 'T');
        pages.put("/api/hall/faults", 'T');
        pages.put("/api/hall/utilisation", 'T');
        pages.put("/api/competence/people/{pupil}", 'T');
        return pages;
    }

    @BeforeAll
    static void start() throws Exception {
        local = LocalDatabase.in(Files.createDirectory(folder.resolve("data")));
        var address =
                new ServerOptions.DatabaseAddress(CountedDriver.counted(local.url()), local.user(), local.password());
        server = Server.start(
                new ServerOptions(0, Files.createDirectory(folder.resolve("server")), Optional.of(address), "en"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
        local.close();
    }

    @Test
    void aSchoolThatIsThreeTimesAsLargeAsksNoMoreOften() {
        more(4);
        Map<String, Integer> before = asked();
        more(8);
        Map<String, Integer> after = asked();

        System.out.printf("statements with 4 and with 12 of everything:%n");
        after.forEach((page, count) -> System.out.printf("| %s | %d | %d |%n", page, before.get(page), count));
        assertThat(after).isEqualTo(before);
    }

    /// The least of three times: what the clock does meanwhile asks too.
    private static Map<String, Integer> asked() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        PAGES.forEach((page, letter) -> {
            String path = page.replace("{school}", region.organisation("school"))
                    .replace("{pupil}", region.person("classmate"));
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                int before = CountedDriver.STATEMENTS.get();
                assertThat(region.account(letter).get(path).status()).as(page).isEqualTo(200);
                least = Math.min(least, CountedDriver.STATEMENTS.get() - before);
            }
            asked.put(page, least);
        });
        return asked;
    }

    private static void more(int many) {
        Browser hall = region.administrator();
        for (int i = 0; i < many; i++) {
            number++;
            String pupil = region.person("pupil " + number, "Elev " + number, "school", "PUPIL");
            evidence(pupil);
            evidence(region.person("classmate"));
            course(hall, "COURSE", pupil);
            room(hall);
        }
    }

    private static void evidence(String person) {
        Evidence one = new Evidence(
                UUID.randomUUID().toString(),
                new PersonId(person),
                new Words("Prøve", "Test"),
                new Origin.Observation("Sett ved maskinen."),
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new Evidence.State.Submitted());
        server.part(EvidenceBook.class).add(one);
    }

    /// A date of its own with a class on it; every other course has been held.
    private static void course(Browser hall, String kind, String pupil) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("title", Map.of("nb", "Fresing", "en", "Milling"));
        body.put("about", Map.of("nb", "", "en", ""));
        body.put("minutes", 60);
        body.put("capacity", 20);
        body.put("perInstructor", 20);
        String activity = id(hall.post("/api/activities", body));
        hall.post("/api/activities/%s/state".formatted(activity), Map.of("state", "APPROVED"));
        String date = id(hall.post(
                "/api/occurrences",
                Map.of(
                        "activity", activity,
                        "from", Instant.now().plus(2 + number, ChronoUnit.DAYS).toString(),
                        "onlyFor", region.organisation("school"))));
        move(hall, date, "OPEN");
        done(region.account('T')
                .post(
                        "/api/courses/%s/class".formatted(date),
                        Map.of(
                                "organisation", region.organisation("school"),
                                "schoolClass", "1A",
                                "persons", List.of(pupil))));
        if (number % 2 == 0) {
            move(hall, date, "CONFIRMED");
            move(hall, date, "RUNNING");
        }
    }

    private static void move(Browser hall, String date, String state) {
        done(hall.post("/api/occurrences/%s/state".formatted(date), Map.of("state", state)));
    }

    /// A room that is booked for tomorrow and closed for a fault the day after.
    private static void room(Browser hall) {
        String room = "room-" + number;
        done(hall.post("/api/hall/resources", SmallHall.open(SmallHall.resource(room, "ROOM", "Rommet", "room", 24))));
        done(region.account('T').post("/api/hall/reservations", SmallHall.booking(1, "10:00", "11:00", room)));
        String fault = id(hall.post("/api/hall/faults", Map.of("resource", room, "what", "Den bråker.")));
        Instant from = Instant.now().plus(2, ChronoUnit.DAYS);
        done(hall.post(
                "/api/hall/faults/%s/stop".formatted(fault),
                Map.of(
                        "kind",
                        "FAULT",
                        "from",
                        from.toString(),
                        "until",
                        from.plusSeconds(600).toString())));
    }

    private static Browser.Answer done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private static String id(Browser.Answer answer) {
        return done(answer).body().path("id").asString();
    }
}
