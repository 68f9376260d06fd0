package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.termplan.PlanBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;

/// A term's plan over real HTTP, on a real database.
///
/// Why so long: everything that may be done to a plan is told once, of the same hall.
class PlanningTest {

    private static final LocalDate MONDAY = LocalDate.now(SmallHall.OSLO)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusWeeks(1);

    @TempDir
    static Path folder;

    private static Server server;
    private static SmallHall hall;
    private static Browser operator;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        hall = new SmallHall(server);
        operator = hall.operator();
        for (String id : List.of("saw-1", "saw-2")) {
            operator.post(
                    "/api/hall/resources",
                    SmallHall.open(SmallHall.resource(id, "SIMULATOR", "Sag " + id.substring(4), "saw", 8)));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String plan(String title, LocalDate first) {
        return operator.post(
                        "/api/plans",
                        Map.of(
                                "title",
                                title,
                                "first",
                                first.toString(),
                                "last",
                                first.plusDays(11).toString()))
                .body()
                .path("id")
                .asString();
    }

    private static Map<String, Object> request(String id, String group, int meetings, String... needs) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", id);
        request.put("title", id);
        request.put("organisation", "hall");
        request.put("group", group);
        request.put("size", 4);
        request.put("meetings", meetings);
        request.put("minutes", 120);
        request.put("mode", "SOLO");
        request.put("needs", List.of(needs));
        request.put("days", List.of(2));
        request.put("from", "08:00");
        request.put("until", "12:00");
        return request;
    }

    @Test
    void aSchoolAndACompanyAskForThemselvesUntilThePlannerCloses() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        Browser company = account(server, "siri", AccountRole.COMPANY_CONTACT, "smia");
        String plan = plan("Vår", MONDAY.plusWeeks(4));
        Map<String, Object> wish = wish("skole", sawing(operator), "2A");
        String requests = "/api/collections/%s/requests".formatted(plan);
        assertThat(teacher.post(requests, wish).status())
                .as("before it is opened")
                .isEqualTo(409);
        collect(plan, true);

        assertThat(teacher.post(requests, wish).status()).isEqualTo(200);
        assertThat(teacher.post(requests, SmallHall.with(wish, "organisation", "smia"))
                        .status())
                .as("for somebody else")
                .isEqualTo(403);
        assertThat(nb(teacher.post(requests, SmallHall.with(wish, "size", 9))))
                .contains("tar 8 om gangen, og dere er 9");
        company.post(requests, SmallHall.with(SmallHall.with(wish, "organisation", "smia"), "group", "Sveiserne"));

        JsonNode hers = collection(company, plan).path("mine");
        assertThat(titles(collection(teacher, plan))).containsExactly("Saging, 2A");
        assertThat(titles(collection(company, plan))).containsExactly("Saging, Sveiserne");
        assertThat(collection(teacher, plan).toString()).doesNotContain("Sveiserne");
        String id = hers.at("/0/request/id").asString();
        Map<String, Object> less = SmallHall.with(SmallHall.with(wish, "id", id), "size", 3);
        assertThat(teacher.post(requests, less).status())
                .as("to change what somebody else asked for")
                .isEqualTo(409);
        company.post(requests, SmallHall.with(SmallHall.with(less, "organisation", "smia"), "group", "Sveiserne"));
        assertThat(collection(company, plan).path("mine")).singleElement().satisfies(one -> {
            assertThat(one.at("/request/id").asString()).isEqualTo(id);
            assertThat(one.at("/request/size").asInt()).isEqualTo(3);
        });
        String remove = requests + "/" + id + "/remove";
        assertThat(teacher.post(remove, Map.of()).status())
                .as("what somebody else asked for")
                .isEqualTo(404);
        assertThat(company.post(remove, Map.of()).status()).isEqualTo(200);
        collect(plan, false);
        assertThat(teacher.post(requests, SmallHall.with(wish, "group", "2B")).status())
                .isEqualTo(409);
    }

    @Test
    void thePlanTakesWhatWasAskedForKeepsImpossibleDaysFreeAndIsShownToThoseWhoAsked() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        String plan = plan("Vår med umulige dager", MONDAY.plusWeeks(4));
        LocalDate tuesday = MONDAY.plusWeeks(4).plusDays(1);
        List<String> both = List.of(tuesday.toString(), tuesday.plusWeeks(1).toString());
        Map<String, Object> wish = SmallHall.with(wish("skole", sawing(operator), "2A"), "never", both);
        collect(plan, true);
        String requests = "/api/collections/%s/requests".formatted(plan);
        teacher.post(requests, wish);
        teacher.post(requests, SmallHall.with(wish, "group", "2B"));

        JsonNode whole = solved(plan);

        assertThat(whole.path("requests")).hasSize(2);
        assertThat(whole.path("unplaced")).isEmpty();
        assertThat(whole.path("placements")
                        .valueStream()
                        .map(one -> Instant.parse(one.path("from").asString())
                                .atZone(SmallHall.OSLO)
                                .toLocalDate()))
                .as("both Tuesdays are impossible")
                .hasSize(2)
                .doesNotContain(tuesday, tuesday.plusWeeks(1));
        assertThat(collection(teacher, plan).at("/mine/0/placed"))
                .as("nothing is shown of a draft")
                .isEmpty();
        operator.post("/api/plans/%s/propose".formatted(plan), Map.of());
        assertThat(collection(teacher, plan).at("/mine/0/placed")).hasSize(1);
    }

    @Test
    void aCourseWithoutThingsIsPlannedWithARoomAndItsInstructorsAndWhatNoPlanCanHoldIsNotOffered() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        String plan = plan("Teori", MONDAY.plusWeeks(32));
        String theory = activity(operator, "Teori", 120, List.of(), Map.of("capacity", 200, "perInstructor", 12));
        String tooLong = activity(operator, "For lang", 750, List.of(), Map.of());
        List<Map<String, Object>> things =
                Collections.nCopies(8, Map.of("anyOf", List.of("saw-1", "saw-2"), "mode", "SOLO"));
        String tooMuch = activity(operator, "For mye", 120, things, Map.of());
        String requests = "/api/collections/%s/requests".formatted(plan);
        collect(plan, true);
        Map<String, Object> wish = SmallHall.with(wish("skole", theory, "2A"), "size", 12);

        var swapped = teacher.post(
                requests,
                SmallHall.with(
                        SmallHall.with(wish, "notBefore", MONDAY.plusWeeks(33).toString()),
                        "notAfter",
                        MONDAY.plusWeeks(32).toString()));
        assertThat(swapped.status()).isEqualTo(400);
        assertThat(nb(swapped)).startsWith("Den siste dagen").contains("er før den første");
        assertThat(teacher.post(requests, SmallHall.with(wish, "activity", tooLong))
                        .status())
                .isEqualTo(404);
        assertThat(teacher.post(requests, wish).status()).isEqualTo(200);
        JsonNode whole = solved(plan);

        JsonNode offered = collection(teacher, plan).path("activities");
        assertThat(offered.toString()).contains(theory).doesNotContain(tooLong, tooMuch);
        assertThat(offered.valueStream()
                        .filter(one -> one.path("id").asString().equals(theory))
                        .map(one -> one.path("capacity").asInt()))
                .as("seven instructors beside the room")
                .containsExactly(84);
        assertThat(whole.at("/placements/0/resources").toString()).contains("room-a", "kari");
        assertThat(operator.post("/api/plans/%s/propose".formatted(plan), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoAsksWhileThePlanIsMadeIsToldToTryAgainAndWhatIsNoLongerAskedForIsPlacedNowhere() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        String plan = plan("Mens den lages", MONDAY.plusWeeks(36));
        String sawing = sawing(operator);
        collect(plan, true);
        List<Map<String, Object>> never = List.of("a", "b", "c").stream()
                .map(id -> SmallHall.with(request(id, id, 2, "saw"), "until", "09:00"))
                .toList();
        operator.post("/api/plans/%s/requests".formatted(plan), Map.of("requests", never));

        operator.post("/api/plans/%s/solve".formatted(plan), Map.of("steps", 1_000_000));
        var busy = teacher.post("/api/collections/%s/requests".formatted(plan), wish("skole", sawing, "2A"));
        server.part(PlanBook.class)
                .change(
                        plan,
                        now -> now.asking(List.of(
                                now.requests().get(0),
                                meetingOnce(now.requests().get(1)))));
        operator.post("/api/plans/%s/stop".formatted(plan), Map.of());
        JsonNode whole = ready(plan);

        assertThat(busy.status()).isEqualTo(409);
        assertThat(nb(busy)).contains("Prøv igjen om noen minutter").doesNotContain("stopp");
        assertThat(whole.path("requests")).hasSize(2);
        assertThat(whole.path("placements")
                        .valueStream()
                        .map(one -> one.path("request").asString()))
                .as("b has changed, c is gone")
                .containsExactly("a", "a");
    }

    @Test
    void whatAPersonPinsWhileThePlanIsMadeStaysAndWhatTheSearchHadPutThereGivesWay() {
        LocalDate first = MONDAY.plusWeeks(24);
        LocalDate thursday = first.plusDays(3);
        String plan = plan("Flyttet for hånd", first);
        Map<String, Object> onThatThursday = new LinkedHashMap<>(request("b", "2b", 1, "saw-1"));
        onThatThursday.putAll(
                Map.of("notBefore", thursday.toString(), "notAfter", thursday.toString(), "days", List.of(4)));
        onThatThursday.putAll(Map.of("from", "14:00", "until", "16:00"));
        Map<String, Object> neverAsWished = SmallHall.with(request("c", "2c", 2, "saw-1"), "until", "09:00");
        var asked = operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of("requests", List.of(request("a", "2a", 1, "saw-1"), onThatThursday, neverAsWished)));
        assertThat(asked.status()).isEqualTo(200);
        Placement pinned = new Placement(
                new MeetingId(new RequestId("a"), 1),
                Interval.of(Instant.parse(at(thursday, 14)), Duration.ofHours(2)),
                List.of(new ResourceId("saw-1")),
                true);

        operator.post("/api/plans/%s/solve".formatted(plan), Map.of("steps", 1_000_000));
        var refused = place(plan, "a", at(thursday, 14));
        assertThat(server.part(PlanBook.class)
                        .change(plan, now -> now.standing(now.plan().with(pinned)))
                        .isDone())
                .as("somebody who was faster than the search")
                .isTrue();
        operator.post("/api/plans/%s/stop".formatted(plan), Map.of());
        JsonNode whole = ready(plan);

        assertThat(refused.status()).as("once the search has begun").isEqualTo(409);
        assertThat(whole.at("/placements/0/request").asString()).isEqualTo("a");
        assertThat(whole.at("/placements/0/from").asString()).isEqualTo(at(thursday, 14));
        assertThat(whole.at("/placements/0/pinned").asBoolean()).isTrue();
        assertThat(whole.path("violations")).isEmpty();
        assertThat(whole.path("placements"))
                .as("b gave way and has another place")
                .hasSize(4);
    }

    @Test
    void whatMeansNothingIsRefusedInTheReadersLanguage() {
        String plan = plan("Rettet", MONDAY.plusWeeks(24));
        Map<String, Object> right = request("a", "2a", 1, "saw");
        List<Map<String, Object>> wrong = List.of(
                SmallHall.with(right, "id", "Stor Bokstav"),
                SmallHall.with(right, "title", " "),
                SmallHall.with(right, "organisation", "Hos Oss"),
                SmallHall.with(right, "size", 0),
                SmallHall.with(right, "people", List.of("Kari Nordmann")),
                SmallHall.with(right, "meetings", 61),
                SmallHall.with(right, "minutes", 45),
                SmallHall.with(right, "needs", List.of()),
                SmallHall.with(right, "after", "a"),
                SmallHall.with(right, "daysBetween", 61),
                SmallHall.with(right, "days", List.of(8)));

        var refused = operator.post("/api/plans/%s/requests".formatted(plan), Map.of("requests", wrong));
        var circle = operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of(
                        "requests",
                        List.of(
                                SmallHall.with(right, "after", "b"),
                                SmallHall.with(request("b", "2b", 1, "saw"), "after", "a"))));
        var nobody = operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of("requests", List.of(SmallHall.with(right, "after", "ukjent"))));
        var tooLong = operator.post(
                "/api/plans", Map.of("title", "x".repeat(81), "first", MONDAY.toString(), "last", MONDAY.toString()));

        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(one -> one.at("/what/nb").asString()))
                .containsExactly(
                        "Navnet på et ønske har 1 til 40 små bokstaver, sifre og bindestreker, ikke «Stor Bokstav».",
                        "Et ønske har en tittel på 1 til 80 tegn.",
                        "Navnet på en virksomhet har 1 til 64 små bokstaver, sifre og bindestreker, ikke «Hos Oss».",
                        "En gruppe har et navn og minst én deltaker, og ikke flere navngitte enn dem som kommer (2a: 0, 0 navngitt).",
                        "Navnet på en person har 1 til 64 små bokstaver, sifre og bindestreker, ikke «Kari Nordmann».",
                        "Et ønske har 1 til 60 møter, ikke 61.",
                        "Et møte varer hele halvtimer, høyst 12 timer, ikke 45 minutter.",
                        "Et ønske trenger 1 til 8 ressurser, ikke 0.",
                        "Ønsket a kan ikke komme etter seg selv.",
                        "Det er 0 til 60 dager mellom to møter, ikke 61.",
                        "En ukedag er 1 (mandag) til 7 (søndag), ikke 8.");
        assertThat(nb(circle)).isEqualTo("Delene av et kurs venter på hverandre i ring (a).");
        assertThat(nb(nobody)).isEqualTo("a kommer etter ukjent, som ingen ber om.");
        assertThat(nb(tooLong)).isEqualTo("En plan har en tittel på 1 til 80 tegn.");
    }

    @Test
    void whenASchoolChangesWhatThePlannerEnteredForItItsOrderAndWhoIsNamedStay() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        String plan = plan("Endret av skolen", MONDAY.plusWeeks(24));
        String sawing = sawing(operator);
        collect(plan, true);
        Map<String, Object> second = SmallHall.with(request("del-2", "2A", 1, "saw"), "organisation", "skole");
        second.putAll(Map.of("after", "del-1", "daysBetween", 3, "people", List.of("elev-1", "elev-2")));
        List<Map<String, Object>> entered = List.of(
                SmallHall.with(request("del-1", "2A", 1, "saw"), "organisation", "skole"),
                second,
                request("noe-annet", "2b", 1, "saw"));
        assertThat(operator.post("/api/plans/%s/requests".formatted(plan), Map.of("requests", entered))
                        .status())
                .isEqualTo(200);
        String requests = "/api/collections/%s/requests".formatted(plan);
        Map<String, Object> wish = SmallHall.with(wish("skole", sawing, "2A"), "id", "del-2");

        var fewer = teacher.post(requests, SmallHall.with(wish, "size", 1));
        var changed = teacher.post(requests, SmallHall.with(wish, "size", 6));

        assertThat(fewer.status()).as("fewer than are named").isEqualTo(400);
        assertThat(nb(fewer)).contains("ikke flere navngitte enn dem som kommer");
        assertThat(changed.status()).isEqualTo(200);
        JsonNode all = operator.get("/api/plans/" + plan).body().path("requests");
        assertThat(all.valueStream().map(one -> one.path("id").asString()))
                .as("in their order")
                .containsExactly("del-1", "del-2", "noe-annet");
        JsonNode it = all.get(1);
        assertThat(it.path("size").asInt()).isEqualTo(6);
        assertThat(it.path("title").asString()).isEqualTo("Saging, 2A");
        assertThat(it.path("after").asString()).isEqualTo("del-1");
        assertThat(it.path("daysBetween").asInt()).isEqualTo(3);
        assertThat(it.path("people").toString()).isEqualTo("[\"elev-1\",\"elev-2\"]");
    }

    private static TermRequest meetingOnce(TermRequest before) {
        TermRequest.Shape shape = before.shape();
        return new TermRequest(
                before.id(),
                before.title(),
                before.asker(),
                before.party(),
                new TermRequest.Shape(
                        1, shape.length(), shape.mode(), shape.needs(), shape.after(), shape.daysBetween()),
                before.wishes());
    }

    @Test
    void aPlanThatIsFullTakesNoRequestOfASchoolEither() {
        Browser teacher = account(server, "tore", AccountRole.TEACHER, "skole");
        String plan = plan("Full", MONDAY.plusWeeks(40));
        collect(plan, true);
        List<Map<String, Object>> all = IntStream.range(0, 300)
                .mapToObj(number -> request("r" + number, "g" + number, 1, "saw"))
                .toList();
        assertThat(operator.post("/api/plans/%s/requests".formatted(plan), Map.of("requests", all))
                        .status())
                .isEqualTo(200);

        var refused =
                teacher.post("/api/collections/%s/requests".formatted(plan), wish("skole", sawing(operator), "2A"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(nb(refused)).isEqualTo("En plan har høyst 300 ønsker.");
    }

    private static Map<String, Object> wish(String organisation, String activity, String group) {
        Map<String, Object> wish = new LinkedHashMap<>(
                Map.of("organisation", organisation, "activity", activity, "group", group, "size", 4, "meetings", 1));
        wish.putAll(Map.of("days", List.of(2), "from", "08:00", "until", "12:00"));
        return wish;
    }

    private static void collect(String plan, boolean isOpen) {
        var answer = operator.post(
                "/api/plans/%s/collection".formatted(plan), Map.of("open", isOpen, "lastDay", MONDAY.toString()));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static JsonNode collection(Browser who, String plan) {
        return who.get("/api/collections")
                .body()
                .valueStream()
                .filter(one -> one.path("plan").asString().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(JsonNode collection) {
        return collection
                .path("mine")
                .valueStream()
                .map(one -> one.at("/request/title").asString())
                .toList();
    }

    private static String nb(Browser.Answer answer) {
        return answer.body().at("/words/nb").asString();
    }

    static String sawing(Browser operator) {
        return activity(
                operator, "Saging", 110, List.of(Map.of("anyOf", List.of("saw-1", "saw-2"), "mode", "SOLO")), Map.of());
    }

    private static String activity(
            Browser operator, String title, int minutes, List<Map<String, Object>> things, Map<String, Object> other) {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("kind", "TRAINING");
        activity.put("title", Map.of("nb", title, "en", title));
        activity.put("about", Map.of("nb", "", "en", ""));
        activity.put("minutes", minutes);
        activity.put("capacity", 8);
        activity.put("perInstructor", 8);
        activity.put("resources", things);
        activity.putAll(other);
        String id = operator.post("/api/activities", activity).body().path("id").asString();
        assertThat(operator.post("/api/activities/%s/state".formatted(id), Map.of("state", "APPROVED"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    static Browser account(Server server, String name, AccountRole role, String organisation) {
        Database database = server.part(Database.class);
        OrganisationId of = new OrganisationId(organisation);
        new JdbcOrganisationBook(database)
                .keep(new Organisation(of, organisation, Optional.empty(), Organisation.State.ACTIVE, List.of()));
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(CourseHall.PASSWORD));
        new JdbcAccountBook(database)
                .add(Account.open(new PersonId(name), name, name, hash, List.of(new RoleAt(role, of))));
        Browser browser = new Browser(server.port());
        assertThat(browser.post("/api/login", Map.of("name", name, "password", CourseHall.PASSWORD))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private static JsonNode solved(String plan) {
        assertThat(operator.post("/api/plans/%s/solve".formatted(plan), Map.of("steps", 2_000))
                        .status())
                .isEqualTo(200);
        return ready(plan);
    }

    private static JsonNode ready(String plan) {
        JsonNode whole = operator.get("/api/plans/" + plan).body();
        for (int tries = 0; tries < 600 && !whole.path("progress").isNull(); tries++) {
            sleep();
            whole = operator.get("/api/plans/" + plan).body();
        }
        assertThat(whole.path("progress").isNull()).isTrue();
        return whole;
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int approve(String plan) {
        assertThat(operator.post("/api/plans/%s/propose".formatted(plan), Map.of())
                        .status())
                .isEqualTo(200);
        return operator.post("/api/plans/%s/approve".formatted(plan), Map.of()).status();
    }

    private static long booked(LocalDate first) {
        JsonNode calendar =
                operator.get("/api/hall/calendar?days=12&from=" + first).body();
        long booked = 0;
        for (JsonNode one : calendar.path("reservations")) {
            booked += one.path("state").asString().equals("CONFIRMED") ? 1 : 0;
        }
        return booked;
    }

    @Test
    void aPlanIsMadeApprovedAndRepairedAndTheHallIsBookedAllOrNone() {
        LocalDate first = MONDAY.plusWeeks(4);
        String plan = plan("Høst", first);
        assertThat(operator.post(
                                "/api/plans/%s/requests".formatted(plan),
                                Map.of(
                                        "requests",
                                        List.of(
                                                request("saging-a", "2a", 2, "saw"),
                                                request("saging-b", "2b", 2, "saw"))))
                        .status())
                .isEqualTo(200);

        JsonNode whole = solved(plan);

        assertThat(whole.path("placements")).hasSize(4);
        assertThat(whole.path("violations")).isEmpty();
        assertThat(approve(plan)).isEqualTo(200);
        assertThat(booked(first)).isEqualTo(4);

        JsonNode one =
                operator.get("/api/plans/" + plan).body().path("placements").get(0);
        String saw = one.path("resources").get(0).asString();
        String repair = operator.post(
                        "/api/plans/%s/repair".formatted(plan),
                        Map.of(
                                "resource",
                                saw,
                                "from",
                                one.path("from").asString(),
                                "until",
                                one.path("until").asString(),
                                "why",
                                "Kutter i stykker"))
                .body()
                .path("id")
                .asString();
        JsonNode repaired = ready(repair);

        assertThat(repaired.at("/difference/unmoved").asInt()).isEqualTo(3);
        assertThat(repaired.at("/difference/changes")).hasSize(1);
        assertThat(booked(first)).isEqualTo(4);
        assertThat(approve(repair)).isEqualTo(200);
        assertThat(booked(first)).isEqualTo(4);
        assertThat(operator.get("/api/plans/" + plan).body().at("/head/state").asString())
                .isEqualTo("CLOSED");
        assertThat(operator.get("/api/hall/calendar?days=12&from=" + first)
                        .body()
                        .path("blackouts")
                        .toString())
                .contains("Kutter i stykker");
    }

    @Test
    void whenSomebodyWasQuickerNothingIsBookedAndTheNearestTimesAreTold() {
        LocalDate first = MONDAY.plusWeeks(8);
        String plan = plan("For sent", first);
        operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of("requests", List.of(request("rom-a", "2a", 2, "room-a"))));
        JsonNode whole = solved(plan);
        JsonNode last = whole.path("placements").get(1);
        Map<String, Object> quicker = new LinkedHashMap<>();
        quicker.put("from", last.path("from").asString());
        quicker.put("until", last.path("until").asString());
        quicker.put("resources", List.of("room-a"));
        operator.post("/api/plans/%s/propose".formatted(plan), Map.of());
        hall.confirm(operator.post("/api/hall/reservations", quicker));

        var refused = operator.post("/api/plans/%s/approve".formatted(plan), Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/meeting/number").asInt()).isEqualTo(2);
        assertThat(refused.body().at("/words/nb").asString()).contains("Ingenting er bestilt", "opptatt");
        assertThat(refused.body().path("alternatives")).isNotEmpty();
        assertThat(booked(first)).isEqualTo(1);
        assertThat(operator.get("/api/plans/" + plan).body().at("/head/state").asString())
                .isEqualTo("PROPOSED");
    }

    @Test
    void aTableWithErrorsAddsNothingAndSaysEachLine() {
        String plan = plan("Tabell", MONDAY.plusWeeks(12));
        String head = "id;title;organisation;group;size;meetings;hours;needs;days\n";

        var wrong = operator.post(
                "/api/plans/%s/import".formatted(plan),
                Map.of(
                        "table",
                        head + "a;A;hall;2a;x;1;2;saw;tir\nb;B;hall;2b;4;1;2;laser;man\nc;C;hall;2c;4;1;1,7;saw;\n"));
        var right = operator.post(
                "/api/plans/%s/import".formatted(plan),
                Map.of("table", head + "a;Saging;hall;2a;4;2;1,5;saw+room;tir,thu\n"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("errors")).hasSize(3);
        assertThat(wrong.body().at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(wrong.body().at("/errors/1/what/nb").asString()).contains("laser", "saw");
        assertThat(right.body().path("requests").asInt()).isEqualTo(1);
        JsonNode read = operator.get("/api/plans/" + plan).body().path("requests");
        assertThat(read).hasSize(1);
        assertThat(read.get(0).path("days").toString()).isEqualTo("[2,4]");
        assertThat(read.get(0).path("minutes").asInt()).isEqualTo(90);
    }

    @Test
    void whateverIsMissingInWhatIsSentIsNamedAndNothingFails() {
        String plan = plan("Feil", MONDAY.plusWeeks(12));

        for (String deed : List.of("requests", "import", "why-not", "place", "free")) {
            var refused = operator.post("/api/plans/%s/%s".formatted(plan, deed), Map.of());
            assertThat(refused.status()).as(deed).isEqualTo(400);
            assertThat(refused.body().at("/words/nb").asString()).as(deed).isNotEmpty();
        }
        assertThat(operator.post("/api/plans", Map.of("title", "x", "first", "2027-01-05", "last", "2027-01-04"))
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/plans/%s/approve".formatted(plan), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(operator.post("/api/plans/%s/repair".formatted(plan), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(operator.post(
                                "/api/plans/%s/requests".formatted(plan),
                                Map.of(
                                        "requests",
                                        List.of(SmallHall.with(request("a", "2a", 1, "saw"), "after", "nobody"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneBooksTheHallAndTheOtherIsToldThatItIsDone() throws Exception {
        LocalDate first = MONDAY.plusWeeks(16);
        String plan = plan("Samtidig", first);
        operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of("requests", List.of(request("sag-a", "2a", 3, "saw"), request("sag-b", "2b", 3, "saw"))));
        solved(plan);
        operator.post("/api/plans/%s/propose".formatted(plan), Map.of());
        Browser other = new Browser(server.port());
        other.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));

        List<Browser.Answer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            answers =
                    both
                            .invokeAll(List.of(approving(operator, plan, together), approving(other, plan, together)))
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(answers).extracting(Browser.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(one -> one.status() == 409)
                .singleElement()
                .satisfies(late ->
                        assertThat(late.body().at("/words/nb").asString()).isEqualTo("Planen er alt godkjent."));
        assertThat(booked(first)).isEqualTo(6);
    }

    private static Callable<Browser.Answer> approving(Browser who, String plan, CyclicBarrier together) {
        return () -> {
            who.get("/api/me");
            together.await();
            return who.post("/api/plans/%s/approve".formatted(plan), Map.of());
        };
    }

    @Test
    void whoeverIsNamedAndNotClearedStopsTheProposalWithASentenceAndWhatWouldHelp() {
        LocalDate first = MONDAY.plusWeeks(20);
        String plan = plan("Ikke klarert", first);
        operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of(
                        "requests",
                        List.of(SmallHall.with(
                                SmallHall.with(request("fresing", "2a", 1, "cnc-mill"), "size", 1),
                                "people",
                                List.of("nobody-cleared")))));

        JsonNode whole = solved(plan);
        var refused = operator.post("/api/plans/%s/propose".formatted(plan), Map.of());

        assertThat(whole.path("violations")).isEmpty();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString()).startsWith("«fresing», del 1: ");
        assertThat(operator.get("/api/plans/" + plan).body().at("/head/state").asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void aGroupOfVisitorsGetsNoMachineThatIsNotOpenToThemAndSupervisionIsByWhoMay() {
        LocalDate first = MONDAY.plusWeeks(24);
        String plan = plan("Alder og forhold", first);
        operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of(
                        "requests",
                        List.of(
                                request("alene-paa-fres", "2a", 1, "cnc-mill"),
                                SmallHall.with(request("for-mange", "2b", 1, "saw"), "size", 9),
                                SmallHall.with(request("uten-larer", "2c", 1, "saw"), "mode", "SUPERVISED"))));

        JsonNode whole = solved(plan);
        String why = "";
        for (String request : List.of("alene-paa-fres", "for-mange", "uten-larer")) {
            why += operator.post(
                            "/api/plans/%s/why-not".formatted(plan),
                            Map.of("request", request, "number", 1, "at", at(first, 9)))
                    .body()
                    .path("violations")
                    .toString();
        }

        assertThat(whole.path("placements")).isEmpty();
        assertThat(whole.path("unplaced")).hasSize(3);
        assertThat(why)
                .contains("ikke åpen for mindreårige og besøkende", "tar 8, og gruppen er 9", "Ingen av instruktørene");
    }

    @Test
    void whatAPersonPutsSomewhereStaysThereAndWhatWouldBreakARuleIsRefused() {
        LocalDate first = MONDAY.plusWeeks(28);
        String plan = plan("For hånd", first);
        operator.post(
                "/api/plans/%s/requests".formatted(plan),
                Map.of("requests", List.of(request("a", "2a", 1, "saw"), request("b", "2a", 1, "saw"))));
        String thursday = at(first.plusDays(3), 14);

        assertThat(place(plan, "a", thursday).status()).isEqualTo(200);
        var refused = place(plan, "b", thursday);
        JsonNode made = solved(plan);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString()).startsWith("Det går ikke: 2a er på");
        assertThat(made.path("placements")).hasSize(2);
        assertThat(made.at("/placements/0/from").asString()).isEqualTo(thursday);
        assertThat(made.at("/placements/0/pinned").asBoolean()).isTrue();
        operator.post("/api/plans/%s/free".formatted(plan), Map.of("request", "a", "number", 1));
        assertThat(solved(plan).at("/placements/0/from").asString()).isNotEqualTo(thursday);
    }

    private static Browser.Answer place(String plan, String request, String at) {
        return operator.post("/api/plans/%s/place".formatted(plan), Map.of("request", request, "number", 1, "at", at));
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SmallHall.OSLO).toInstant().toString();
    }
}
