package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final LocalDate TODAY = LocalDate.now(SmallHall.OSLO);

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Server server;
    private static Region region;
    private static int number;
    private static String project = "";
    private static String held = "";

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
        pages.put("/api/visits", 'T');
        pages.put("/api/courses/mine", 'T');
        pages.put("/api/needs", 'C');
        pages.put("/api/projects", 'C');
        pages.put("/api/projects/{project}/use", 'C');
        pages.put("/api/pathways", 'A');
        pages.put("/api/pathways?", 'C');
        pages.put("/api/pathways/cohorts", 'A');
        pages.put("/api/ledger", 'A');
        pages.put("/api/ledger/terms", 'A');
        pages.put("/api/ledger/use/{month}", 'A');
        pages.put("/api/ledger/statements/{company}/{month}", 'C');
        pages.put("/api/ledger/gifts/{company}?year={year}", 'C');
        pages.put("/api/ledger/gifts/{school}?year={year}", 'S');
        pages.put("/api/ledger/gifts/hall?year={year}", 'A');
        pages.put("/api/hall/approvals", 'O');
        pages.put("/api/hall/feeds", 'T');
        pages.put("/api/trade-approvals", 'A');
        pages.put("/api/organisations", 'A');
        pages.put("/api/hall/clearances?days=14", 'I');
        pages.put("/api/occurrences/{held}", 'I');
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
        // One more or less: two who look at the hall at the same moment share one look.
        after.forEach((page, count) ->
                assertThat(count).as(page).isLessThanOrEqualTo(Objects.requireNonNull(before.get(page)) + 1));
    }

    /// The least of three times: what the clock does meanwhile asks too.
    private static Map<String, Integer> asked() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        PAGES.forEach((page, letter) -> {
            String path = page.replace("{school}", region.organisation("school"))
                    .replace("{pupil}", region.person("classmate"))
                    .replace("{company}", region.organisation("company"))
                    .replace("{project}", project)
                    .replace("{held}", held)
                    .replace("{month}", YearMonth.from(TODAY).toString())
                    .replace("{year}", Integer.toString(TODAY.getYear()));
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
            visit(hall);
            apprentice(hall);
            gift(hall);
            need();
            projects();
            used(hall);
            lesson(hall, pupil);
        }
    }

    /// A course more in a room of its own, and a pupil more at the first.
    private static void lesson(Browser hall, String pupil) {
        String activity =
                activity(hall, "COURSE", List.of(Map.of("anyOf", List.of("room-" + number), "mode", "DEMONSTRATION")));
        String date = id(hall.post(
                "/api/occurrences",
                Map.of(
                        "activity", activity,
                        "from",
                                Instant.now()
                                        .plus(3, ChronoUnit.DAYS)
                                        .plus(number, ChronoUnit.HOURS)
                                        .toString(),
                        "instructors", List.of(region.person("INSTRUCTOR")))));
        move(hall, date, "OPEN");
        held = held.isEmpty() ? date : held;
        done(region.account('T')
                .post(
                        "/api/courses/%s/class".formatted(held),
                        Map.of(
                                "organisation", region.organisation("school"),
                                "schoolClass", "1A",
                                "persons", List.of(pupil))));
    }

    private static void visit(Browser hall) {
        String activity = activity(hall, "VISIT");
        String date = id(hall.post(
                "/api/occurrences",
                Map.of(
                        "activity",
                        activity,
                        "from",
                        Instant.now().plus(2 + number, ChronoUnit.DAYS).toString(),
                        "onlyFor",
                        region.organisation("school"))));
        done(hall.post(
                "/api/occurrences/%s/visit".formatted(date),
                Map.of(
                        "stations", List.of(Map.of("name", "Fresen", "places", 12)),
                        "heads", 12,
                        "groupNames", List.of("rød"),
                        "roundMinutes", 20,
                        "walkMinutes", 5)));
        move(hall, date, "OPEN");
    }

    /// Somebody who is in the middle of a programme that asks for logs, months and aims.
    private static void apprentice(Browser hall) {
        String person = region.person("apprentice " + number, "Lærling " + number, "office", "APPRENTICE");
        String pathway = id(hall.post(
                "/api/pathways",
                Map.of(
                        "person",
                        person,
                        "programme",
                        "trainee",
                        "cohort",
                        "Kull " + number % 2,
                        "parties",
                        Map.of("HALL", "hall"))));
        done(hall.post(
                "/api/pathways/%s/facts".formatted(pathway),
                Map.of("kind", "company-named", "organisation", "hall", "company", region.organisation("company"))));
    }

    private static void gift(Browser hall) {
        String gift = done(hall.post(
                        "/api/ledger/contributions",
                        Map.of(
                                "giver",
                                region.organisation("company"),
                                "kind",
                                "IN_KIND",
                                "oere",
                                1000,
                                "on",
                                TODAY.toString(),
                                "what",
                                Map.of("nb", "Foredrag", "en", "Talk"))))
                .body()
                .path("entry")
                .asString();
        done(region.account('S')
                .post(
                        "/api/ledger/benefits",
                        Map.of(
                                "gift",
                                gift,
                                "receiver",
                                region.organisation("school"),
                                "people",
                                12,
                                "what",
                                Map.of("nb", "Alle kom", "en", "All came"))));
    }

    private static void need() {
        String need = id(region.account('C')
                .post(
                        "/api/needs",
                        Map.of(
                                "organisation",
                                region.organisation("company"),
                                "kind",
                                "COMPETENCE",
                                "title",
                                "To som kan frese",
                                "people",
                                2,
                                "by",
                                TODAY.plusDays(30).toString(),
                                "aims",
                                List.of(Map.of("framework", "grep", "code", "KM1", "version", "CNC03-02")))));
        String activity = activity(region.administrator(), "COURSE");
        done(region.administrator().post("/api/needs/%s/answer".formatted(need), Map.of("activity", activity)));
    }

    /// A project more, and a booking more of the first.
    private static void projects() {
        Browser company = region.account('C');
        String one = id(company.post(
                "/api/projects",
                Map.of(
                        "company",
                        region.organisation("company"),
                        "title",
                        "Lokk " + number,
                        "question",
                        "",
                        "staff",
                        List.of(region.person("INSTRUCTOR")))));
        if (project.isEmpty()) {
            project = one;
            for (String state : List.of("AGREED", "RUNNING")) {
                done(company.post("/api/projects/" + one, Map.of("state", state)));
            }
        }
        var booking = SmallHall.with(SmallHall.booking(1, "12:00", "13:00", "room-" + number), "title", "Prosjekt");
        String reservation = id(company.post("/api/hall/reservations", booking));
        done(company.post("/api/hall/reservations/%s/confirm".formatted(reservation), Map.of()));
        done(company.post("/api/projects/%s/bookings".formatted(project), Map.of("reservation", reservation)));
    }

    /// A room that somebody has used, and another that he may use when its owner says yes.
    private static void used(Browser hall) {
        Instant now = Instant.now();
        Map<String, Object> booking = SmallHall.with(
                SmallHall.with(SmallHall.booking(0, "00:00", "01:00", "room-" + number), "from", now.toString()),
                "until",
                now.plus(1, ChronoUnit.HOURS).toString());
        Browser teacher = region.account('T');
        String path = "/api/hall/reservations/" + id(teacher.post("/api/hall/reservations", booking));
        String code = done(teacher.post(path + "/confirm", Map.of()))
                .body()
                .path("code")
                .asString();
        String label = hall.get("/api/hall/resources")
                .body()
                .valueStream()
                .filter(one -> one.path("id").asString().equals("room-" + number))
                .map(one -> one.path("label").asString())
                .findFirst()
                .orElseThrow();
        done(teacher.post("/api/hall/checkin/" + label, Map.of("code", code)));
        done(teacher.post(path + "/release", Map.of()));
        String asked = "asked-" + number;
        var room = SmallHall.open(SmallHall.resource(asked, "ROOM", "Rommet", "room", 24));
        done(hall.post("/api/hall/resources", SmallHall.with(room, "needsApproval", true)));
        String wanted = id(teacher.post("/api/hall/reservations", SmallHall.booking(1, "10:00", "11:00", asked)));
        done(teacher.post("/api/hall/reservations/%s/confirm".formatted(wanted), Map.of()));
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
        String activity = activity(hall, kind);
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

    private static String activity(Browser hall, String kind) {
        return activity(hall, kind, List.of());
    }

    private static String activity(Browser hall, String kind, List<Map<String, Object>> resources) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("title", Map.of("nb", "Fresing", "en", "Milling"));
        body.put("about", Map.of("nb", "", "en", ""));
        body.put("minutes", 60);
        body.put("capacity", 20);
        body.put("perInstructor", 20);
        body.put("resources", resources);
        String activity = id(hall.post("/api/activities", body));
        done(hall.post("/api/activities/%s/state".formatted(activity), Map.of("state", "APPROVED")));
        return activity;
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
