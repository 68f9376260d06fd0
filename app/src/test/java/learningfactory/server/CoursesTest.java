package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.curriculum.AimId;
import learningfactory.need.NeedFact;
import learningfactory.network.AccountRole;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.activity.JdbcNeedBook;
import learningfactory.store.people.JdbcOrganisationBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Courses, visits, projects, needs and money over real HTTP, each person with the own rights only.
class CoursesTest {

    @TempDir
    static Path folder;

    private static CourseHall hall;
    private static Browser kari;
    private static Browser ola;
    private static Browser teacher;
    private static Browser company;

    @BeforeAll
    static void start() {
        hall = new CourseHall(folder);
        kari = hall.kari;
        ola = hall.ola;
        teacher = hall.teacher;
        company = hall.company;
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPupilSignsUpIsThereAndTheSchoolGetsTheAttendanceBack() {
        String occurrence = hall.opened("Sikker ved fresen", 1, 8, "COURSE");

        JsonNode mine = ola.post("/api/courses/%s/enrol".formatted(occurrence), Map.of())
                .body();
        assertThat(mine.at("/mine/state").asString()).isEqualTo("ENROLLED");
        assertThat(mine.path("free").asInt()).isZero();
        assertThat(ola.post("/api/courses/%s/enrol".formatted(occurrence), Map.of())
                        .body()
                        .at("/words/nb")
                        .asString())
                .contains("allerede");
        JsonNode waiting = siri("enrol", occurrence);
        assertThat(waiting.at("/mine/placeInLine").asInt()).isEqualTo(1);

        assertThat(ola.get("/api/occurrences/" + occurrence).status())
                .as("a learner reads no roll")
                .isEqualTo(403);
        kari.post("/api/occurrences/%s/state".formatted(occurrence), Map.of("state", "CONFIRMED"));
        kari.post("/api/occurrences/%s/state".formatted(occurrence), Map.of("state", "RUNNING"));
        JsonNode page = kari.post(
                        "/api/occurrences/%s/attendance".formatted(occurrence),
                        Map.of("person", "ola", "missedMinutes", 60, "excused", false))
                .body();
        assertThat(page.at("/people/0/name").asString()).isEqualTo("ola");
        assertThat(page.at("/people/0/state").asString()).isEqualTo("ATTENDED");

        String csv = "/api/attendance.csv?organisation=%s&since=" + CourseHall.TODAY.minusDays(1);
        var file = teacher.get(csv.formatted("school"));
        assertThat(file.response().body()).contains("ola;;PRT;180;60;0;ja\r\n");
        assertThat(file.header("Content-Disposition")).contains("oppmote-school.csv");
        assertThat(teacher.get(csv.formatted("forge")).status()).isEqualTo(403);
        assertThat(ola.get(csv.formatted("school")).status()).isEqualTo(403);

        assertThat(ola.post("/api/courses/%s/evaluation".formatted(occurrence), Map.of("marks", List.of(5, 5, 4, 5)))
                        .status())
                .isEqualTo(200);
        JsonNode evaluation = kari.get("/api/occurrences/" + occurrence).body().path("evaluation");
        assertThat(evaluation.path("hidden").asInt()).isEqualTo(1);
        assertThat(evaluation.path("means")).as("one answer is not shown").isEmpty();
    }

    @Test
    void aSeatThatSomebodyGivesUpIsOfferedToTheFirstInLine() {
        String occurrence = hall.opened("Måling", 1, 8, "COURSE");
        ola.post("/api/courses/%s/enrol".formatted(occurrence), Map.of());
        assertThat(siri("enrol", occurrence).at("/mine/state").asString()).isEqualTo("WAITING");

        ola.post("/api/courses/%s/withdraw".formatted(occurrence), Map.of());

        JsonNode offered = find(company.get("/api/courses").body(), occurrence);
        assertThat(offered.at("/mine/state").asString()).isEqualTo("OFFERED");
        assertThat(ola.post("/api/courses/%s/accept".formatted(occurrence), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(siri("accept", occurrence).at("/mine/state").asString()).isEqualTo("ENROLLED");
    }

    @Test
    void whatNobodyHasAttestedKeepsOneOutOfACourseThatBuildsOnIt() {
        JsonNode activity = kari.post(
                        "/api/activities",
                        Map.of(
                                "kind",
                                "TRAINING",
                                "title",
                                Map.of("nb", "Femakset fresing", "en", "Five-axis milling"),
                                "about",
                                Map.of("nb", "", "en", ""),
                                "minutes",
                                120,
                                "capacity",
                                4,
                                "perInstructor",
                                4,
                                "prerequisites",
                                List.of(Map.of("framework", "machine", "code", "mill", "version", ""))))
                .body();
        String occurrence = hall.planned(activity.path("id").asString(), 4);

        var refused = ola.post("/api/courses/%s/enrol".formatted(occurrence), Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString()).contains("(mill)");
    }

    @Test
    void aDraftIsWrittenAnewAndWhatIsApprovedIsNot() {
        Map<String, Object> draft = Map.of(
                "kind",
                "COURSE",
                "title",
                Map.of("nb", "Utkast", "en", "Draft"),
                "about",
                Map.of("nb", "", "en", ""),
                "minutes",
                60,
                "capacity",
                4,
                "perInstructor",
                4);
        String path = "/api/activities/"
                + kari.post("/api/activities", draft).body().path("id").asString();

        assertThat(ola.post(path, SmallHall.with(draft, "minutes", 90)).status())
                .isEqualTo(403);
        JsonNode anew = kari.post(path, SmallHall.with(draft, "minutes", 90)).body();
        kari.post(path + "/state", Map.of("state", "APPROVED"));
        var late = kari.post(path, SmallHall.with(draft, "minutes", 120));

        assertThat(anew.path("minutes").asInt()).isEqualTo(90);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().at("/words/nb").asString()).contains("Bare et utkast");
    }

    @Test
    void aCourseStartsItsLessonInTheSimulatedFactoryOnce() {
        String occurrence = hall.opened("Krise", 5, 8, "COURSE");

        JsonNode lesson = kari.post("/api/occurrences/%s/lesson".formatted(occurrence), Map.of())
                .body();
        JsonNode again = kari.post("/api/occurrences/%s/lesson".formatted(occurrence), Map.of())
                .body();

        assertThat(lesson.path("code").asString()).hasSize(6);
        assertThat(again).isEqualTo(lesson);
    }

    @Test
    void groupsOfAVisitNeverMeetAndSomebodyWhoIsMissingIsSeenAtOnce() {
        String occurrence = hall.opened("Yrkesprøving", 30, 30, "VISIT");
        String visit = "/api/occurrences/%s/visit".formatted(occurrence);
        Map<String, Object> tooMany = visitOf(2, List.of("Rød", "Blå", "Grønn"));

        assertThat(kari.post(visit, tooMany).body().at("/words/en").asString()).contains("add a station");
        JsonNode plan =
                kari.post(visit, visitOf(3, List.of("Rød", "Blå", "Grønn"))).body();
        kari.post(visit + "/counts", Map.of("round", 1, "group", 0, "heads", 10, "left", 0));
        kari.post(visit + "/counts", Map.of("round", 1, "group", 1, "heads", 10, "left", 0));
        JsonNode counted = kari.post(visit + "/counts", Map.of("round", 1, "group", 2, "heads", 9, "left", 0))
                .body();

        assertThat(plan.path("stops")).hasSize(9);
        assertThat(counted.at("/rounds/0/missing").asInt()).isEqualTo(1);
        assertThat(counted.at("/rounds/0/words/nb").asString()).isEqualTo("1 mangler. Tell om igjen, og let.");
        assertThat(ola.get(visit).status()).isEqualTo(403);
    }

    @Test
    void whatAProjectBooksAndPlaysStandsInItWithHoursAndCostAndNowhereElse() {
        takesPart(CourseHall.FORGE, "Smia AS");
        takesPart(new OrganisationId("rival"), "Rival AS");
        Browser rival = hall.account("rita", new RoleAt(AccountRole.COMPANY_CONTACT, new OrganisationId("rival")));
        kari.post("/api/hall/resources", SmallHall.resource("room-p", "ROOM", "Prosjektrom", "room", 8));
        kari.post(
                "/api/ledger/prices",
                Map.of(
                        "resource",
                        "room-p",
                        "role",
                        "member",
                        "oereAnHour",
                        40_000,
                        "from",
                        CourseHall.TODAY.toString()));
        String project = project("Hemmelig lokk", null);
        String simulated = project("Hemmelig linje", "raufoss");
        Map<String, Object> booking = SmallHall.with(
                SmallHall.with(SmallHall.booking(5, "09:00", "12:00", "room-p"), "organisation", "forge"),
                "title",
                "Prosjekt");
        String told = reserved(SmallHall.with(
                SmallHall.with(SmallHall.booking(6, "09:00", "12:00", "room-p"), "organisation", "forge"),
                "title",
                "Hemmelig lokk"));
        String kept = reserved(booking);
        String bookings = "/api/projects/%s/bookings".formatted(project);

        JsonNode used = company.post(bookings, Map.of("reservation", kept)).body();
        var named = company.post(bookings, Map.of("reservation", told));
        JsonNode played = company.post(
                        "/api/projects/%s/sessions".formatted(simulated), Map.of("scenario", "breakdown"))
                .body();

        assertThat(used.path("bookedMinutes").asInt()).as(used.toString()).isEqualTo(180);
        assertThat(used.path("usedMinutes").asInt()).isZero();
        assertThat(used.path("oere").asInt()).isEqualTo(120_000);
        assertThat(named.status()).as("a purpose that tells of it").isEqualTo(409);
        assertThat(played.path("sessions")).as(played.toString()).hasSize(1);
        String session = played.at("/sessions/0/session").asString();
        assertThat(played.at("/sessions/0/code").asString())
                .as("the company joins")
                .isNotEmpty();
        assertThat(kari.get("/api/sessions/" + session).status())
                .as("the hall's staff on the project leads")
                .isEqualTo(200);
        assertThat(kari.get("/api/projects/%s/use".formatted(project)).body().path("bookings"))
                .as("the staff of the project")
                .hasSize(1);
        for (Browser other : List.of(rival, teacher, ola)) {
            assertThat(other.get("/api/projects/%s/use".formatted(project)).status())
                    .isEqualTo(404);
            assertThat(other.post(bookings, Map.of("reservation", kept)).status())
                    .isEqualTo(404);
            String calendar = other.get("/api/hall/calendar?from=%s&days=1".formatted(CourseHall.TODAY.plusDays(5)))
                    .response()
                    .body();
            assertThat(calendar).contains(kept).doesNotContain("Hemmelig", "Prosjekt\"", "\"forge\"");
            assertThat(other.get("/api/projects").response().body()).doesNotContain("Hemmelig");
        }
        assertThat(rival.get("/api/sessions/" + session).status()).isNotEqualTo(200);
    }

    private static void takesPart(OrganisationId id, String name) {
        var member = new Organisation.DatedRole(OrganisationRole.MEMBER, Span.since(CourseHall.TODAY.minusYears(1)));
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(id, name, Optional.empty(), Organisation.State.ACTIVE, List.of(member)));
    }

    private static String project(String title, @Nullable String plant) {
        Map<String, Object> asked = new LinkedHashMap<>(
                Map.of("company", "forge", "title", title, "question", "", "staff", List.of("kari")));
        asked.put("plant", plant);
        String id = company.post("/api/projects", asked).body().path("id").asString();
        for (String state : List.of("AGREED", "RUNNING")) {
            assertThat(company.post("/api/projects/" + id, Map.of("state", state))
                            .status())
                    .isEqualTo(200);
        }
        return id;
    }

    private static String reserved(Map<String, Object> booking) {
        var held = company.post("/api/hall/reservations", booking);
        assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
        String id = held.body().path("id").asString();
        assertThat(company.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void aConfidentialProjectIsThereForItsCompanyAndItsStaffAlone() {
        JsonNode project = company.post(
                        "/api/projects",
                        Map.of(
                                "company",
                                "forge",
                                "title",
                                "Nytt lokk",
                                "question",
                                "Én oppspenning?",
                                "staff",
                                List.of("kari")))
                .body();
        String id = project.path("id").asString();

        assertThat(kari.get("/api/projects").response().body()).contains("Nytt lokk");
        assertThat(teacher.get("/api/projects").response().body()).doesNotContain("Nytt lokk");
        assertThat(teacher.post("/api/projects/" + id, Map.of("state", "AGREED"))
                        .status())
                .isEqualTo(404);
        assertThat(kari.post("/api/projects/" + id, Map.of("state", "AGREED"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("AGREED");
        assertThat(teacher.post("/api/projects", Map.of("company", "forge", "title", "x", "question", "y"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNeedIsVoicedSupportedAnsweredAndClosedByFactsAlone() {
        AimId aim = new AimId("grep", "KM10771", "CNC03-02");
        JsonNode need = company.post(
                        "/api/needs",
                        Map.of(
                                "organisation",
                                "forge",
                                "kind",
                                "COMPETENCE",
                                "title",
                                "En som kan frese",
                                "people",
                                1,
                                "by",
                                CourseHall.TODAY.plusDays(30).toString(),
                                "aims",
                                List.of(Map.of("framework", "grep", "code", "KM10771", "version", "CNC03-02"))))
                .body();
        String path = "/api/needs/" + need.path("id").asString();
        String activity = hall.activity("Fresing", 8, 8, "COURSE");

        assertThat(teacher.post(path + "/support", Map.of("organisation", "forge", "people", 1))
                        .status())
                .as("nobody speaks for another organisation")
                .isEqualTo(403);
        assertThat(teacher.post(path + "/support", Map.of("organisation", "school", "people", 1))
                        .body()
                        .path("people")
                        .asInt())
                .isEqualTo(2);
        assertThat(company.post(path + "/answer", Map.of("activity", activity)).status())
                .isEqualTo(403);
        assertThat(kari.post(path + "/answer", Map.of("activity", activity))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ANSWERED");
        var needs = new JdbcNeedBook(hall.database);
        AimId older = new AimId("grep", "KM10771", "CNC03-01");
        needs.tell(new NeedFact.Attested(new PersonId("siri"), CourseHall.FORGE, older, CourseHall.TODAY));
        assertThat(find(company.get("/api/needs").body(), need.path("id").asString())
                        .at("/measure/met")
                        .asInt(-1))
                .as("another version is another aim")
                .isZero();
        needs.tell(new NeedFact.Attested(new PersonId("siri"), CourseHall.FORGE, aim, CourseHall.TODAY));
        JsonNode half = find(company.get("/api/needs").body(), need.path("id").asString());
        assertThat(half.at("/measure/met").asInt()).isEqualTo(1);
        assertThat(find(kari.get("/api/needs").body(), need.path("id").asString())
                        .path("measure")
                        .isNull())
                .as("fewer than five are not told to others")
                .isTrue();

        needs.tell(new NeedFact.Attested(new PersonId("ola"), CourseHall.SCHOOL, aim, CourseHall.TODAY));

        assertThat(find(company.get("/api/needs").body(), need.path("id").asString())
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(company.post(path + "/withdraw", Map.of()).status()).isEqualTo(409);
        assertThat(ola.get("/api/needs").status()).isEqualTo(403);
    }

    @Test
    void moneyIsBookedOnceReadByItsOwnerAndAClosedMonthTakesNothing() {
        YearMonth month = YearMonth.of(2026, 2);
        Map<String, Object> gift = Map.of(
                "id", "expert-february",
                "giver", "forge",
                "kind", "IN_KIND",
                "oere", 1_500_000,
                "on", "2026-02-10",
                "what", Map.of("nb", "Fagperson i 20 timer", "en", "Expert for 20 hours"));

        assertThat(kari.post("/api/ledger/contributions", gift).status()).isEqualTo(200);
        assertThat(kari.post("/api/ledger/contributions", gift).status()).isEqualTo(409);
        assertThat(company.post("/api/ledger/contributions", gift).status()).isEqualTo(403);
        String statement = "/api/ledger/statements/forge/" + month;
        assertThat(company.get(statement)
                        .body()
                        .at("/statement/given/0/money/oere")
                        .asLong())
                .isEqualTo(1_500_000);
        assertThat(company.get(statement + ".csv").response().body())
                .contains("2026-02-10;expert-february;Fagperson i 20 timer;egeninnsats;15000,00;");
        assertThat(teacher.get(statement).status()).as("not their money").isEqualTo(404);
        assertThat(company.get("/api/ledger/entries/2026-02.csv").status()).isEqualTo(403);

        assertThat(kari.post("/api/ledger/closed-months", Map.of("month", "2026-02"))
                        .status())
                .isEqualTo(200);
        var late = kari.post(
                "/api/ledger/payments", Map.of("payer", "forge", "oere", 100, "on", "2026-02-28", "id", "too-late"));

        assertThat(late.body().at("/words/nb").asString()).contains("2026-02 er avsluttet");
        assertThat(company.get(statement).body().path("isClosed").asBoolean()).isTrue();
        assertThat(kari.get("/api/ledger/entries/2026-02.csv").response().body())
                .contains("2026-02-10;expert-february;Fagperson i 20 timer;2030;gitt;forge;egeninnsats;-15000,00;");
    }

    private static JsonNode siri(String deed, String occurrence) {
        return company.post("/api/courses/%s/%s".formatted(occurrence, deed), Map.of())
                .body();
    }

    private static Map<String, Object> visitOf(int stations, List<String> groups) {
        List<Map<String, Object>> places = java.util.stream.IntStream.range(0, stations)
                .mapToObj(i -> Map.<String, Object>of("name", "Stasjon " + i, "places", 12))
                .toList();
        return Map.of("stations", places, "heads", 30, "groupNames", groups, "roundMinutes", 25, "walkMinutes", 5);
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("There is no %s in %s".formatted(id, list));
    }
}
