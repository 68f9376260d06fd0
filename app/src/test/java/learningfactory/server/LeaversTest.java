package learningfactory.server;

import static learningfactory.server.JoinedHall.notices;
import static learningfactory.server.JoinedHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What becomes of somebody's bookings when the days at an organisation are over, over real HTTP, on a real
/// database, by a clock that is set. Each test has people and days of its own.
class LeaversTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        hall.account("asta", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.HALL));
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void whoeverIsNamedInAnothersBookingIsTakenOutBeyondTheLastDayAndBothAreTold() {
        Browser tore = hall.account("tore", new RoleAt(AccountRole.TEACHER, JoinedHall.SCHOOL));
        Browser gro = hall.account("gro");
        member("gro", JoinedHall.SCHOOL, Membership.Kind.STUDENT, Optional.empty());
        hall.account("geir");
        member("geir", JoinedHall.SCHOOL, Membership.Kind.STUDENT, Optional.empty());
        LocalDate today = today();
        String before = booked(tore, room(2, true, "gro", "geir"));
        String beyond = booked(tore, room(4, true, "gro", "geir"));
        String alone = booked(tore, room(5, false, "gro"));

        JsonNode ended = in("asta")
                .post(
                        "/api/people/gro/memberships",
                        Map.of(
                                "organisation",
                                "school",
                                "kind",
                                "STUDENT",
                                "from",
                                NEW_YEAR.toString(),
                                "until",
                                today.plusDays(3).toString()))
                .body();

        assertThat(ended.path("said")).as(ended.toString()).hasSize(2);
        assertThat(ended.at("/said/0/nb").asString())
                .isEqualTo("Navnet er tatt ut av en annens bestilling %s, og den som bestilte, har fått beskjed."
                        .formatted(DAY.format(today.plusDays(4))));
        assertThat(whoComes(before)).containsExactly("geir", "gro", "tore");
        assertThat(whoComes(beyond)).containsExactly("geir", "tore");
        JsonNode stands = tore.get("/api/hall/reservations/" + beyond).body();
        assertThat(text(stands, "state")).isEqualTo("CONFIRMED");
        assertThat(stands.path("party").asInt()).isEqualTo(2);
        assertThat(text(tore.get("/api/hall/reservations/" + alone).body(), "ending"))
                .isEqualTo("HAS_LEFT");
        assertThat(notices(tore))
                .anyMatch(said -> said.startsWith("En du har navngitt " + DAY.format(today.plusDays(4)))
                        && said.contains("Nå er det 2"))
                .anyMatch(said -> said.startsWith("En du har navngitt " + DAY.format(today.plusDays(5)))
                        && said.contains("gitt videre"))
                .noneMatch(said -> said.contains("gro"));
        assertThat(notices(gro)).hasSize(2).allMatch(said -> said.contains("du hører ikke lenger til dem"));
        hall.clock.forward(Duration.ofHours(1));
        hall.tick();
        assertThat(notices(gro)).as("told once").hasSize(2);
    }

    @Test
    void oneWhoFailsHoldsUpNobodyAndIsTriedAgain() {
        Browser aud = leavesAfter("aud");
        Browser bea = leavesAfter("bea");
        String stuck = booked(aud, alone("mill-1"));
        String given = booked(bea, alone("mill-2"));
        sql("""
                create function fails() returns trigger language plpgsql as $$
                begin raise exception 'No.'; end $$""");
        sql("create trigger fails before update on booking.reservation for each row when (old.holder = 'aud')"
                + " execute function fails()");

        hall.clock.forward(Duration.ofHours(1));
        hall.tick();

        assertThat(text(bea.get("/api/hall/reservations/" + given).body(), "ending"))
                .isEqualTo("HAS_LEFT");
        assertThat(text(aud.get("/api/hall/reservations/" + stuck).body(), "state"))
                .isEqualTo("CONFIRMED");

        sql("drop trigger fails on booking.reservation");
        hall.clock.forward(Duration.ofHours(1));
        hall.tick();

        assertThat(text(aud.get("/api/hall/reservations/" + stuck).body(), "ending"))
                .isEqualTo("HAS_LEFT");
    }

    @Test
    void aHundredWhoLeaveAndHaveNothingBookedCostNoQuestionMore() {
        int few = askedInAnHour();
        for (int i = 0; i < 100; i++) {
            hall.known("leaver-" + i, Optional.empty());
            member("leaver-" + i, JoinedHall.SCHOOL, Membership.Kind.PUPIL, Optional.of(today().plusDays(18)));
        }

        int many = askedInAnHour();

        System.out.printf("statements of an hour's tick: %d, with a hundred leavers more: %d%n", few, many);
        assertThat(many).isLessThanOrEqualTo(few + 3);
    }

    /// The same browser, before and after midnight; and the day of an instructor whom the operator has
    /// entered.
    @Test
    void whoeverIsToBeginDoesNothingBeforeTheDayAndFromMidnightOnWhatTheRoleAllows() {
        LocalDate first = today().plusDays(1);
        Instant midnight = first.atStartOfDay(JoinedHall.OSLO).toInstant();
        hall.clock.forward(Duration.between(hall.clock.instant(), midnight.minus(Duration.ofHours(1))));
        Browser ulf = hall.account("ulf");
        Browser ida = in("ida");
        Map<String, Object> role =
                Map.of("organisation", "hall", "role", "INSTRUCTOR", "holds", true, "from", first.toString());
        assertThat(in("asta").post("/api/people/ulf/roles", role).status()).isEqualTo(200);
        hall.authorise("ulf", true, JoinedHall.MORNING.minus(Duration.ofDays(1)), Optional.empty());
        Map<String, Object> stands =
                new LinkedHashMap<>(JoinedHall.resource("ulf", "INSTRUCTOR", "Instruktør U", "instructor", 8));
        stands.put("person", "ulf");
        stands.put("supervises", List.of("cnc-mill"));
        assertThat(in("kari").post("/api/hall/resources", stands).status()).isEqualTo(200);

        assertThat(ulf.get("/api/hall/clearances").status()).isEqualTo(403);
        var early = ida.post("/api/hall/reservations", withUlf(midnight.minus(Duration.ofMinutes(50))));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body().toString()).contains("er ikke instruktør i hallen ennå da");
        var onTheDay = ida.post("/api/hall/reservations", withUlf(midnight.plus(Duration.ofHours(9))));
        assertThat(onTheDay.status()).as(onTheDay.body().toString()).isEqualTo(200);

        hall.clock.forward(Duration.between(hall.clock.instant(), midnight.minusSeconds(1)));
        assertThat(ulf.get("/api/hall/clearances").status()).isEqualTo(403);
        hall.clock.forward(Duration.ofSeconds(1));
        assertThat(ulf.get("/api/hall/clearances").status()).isEqualTo(200);
    }

    private static Map<String, Object> withUlf(Instant from) {
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("from", from.toString());
        booking.put("until", from.plus(Duration.ofMinutes(40)).toString());
        booking.put("mode", "SUPERVISED");
        booking.put("resources", List.of("mill-2", "ulf"));
        booking.put("party", 1);
        return booking;
    }

    @Test
    void aPathwayStandsStillWhenThePersonOrTheCompanyLeavesAndNothingThatWasToldIsLost() {
        OrganisationId works = new OrganisationId("works");
        organisation(works, Organisation.State.ACTIVE);
        hall.account("vera", new RoleAt(AccountRole.COMPANY_CONTACT, works));
        hall.account("pelle");
        member("pelle", works, Membership.Kind.TRAINEE, Optional.empty());
        LocalDate today = today();
        String facts = takenOver(in("vera"));
        hall.clock.forward(Duration.ofDays(14));
        Browser vera = in("vera");
        Browser pelle = in("pelle");
        Browser kari = in("kari");
        assertThat(told(pelle, facts, "week-logged", "day", monday(today), "what", "Frest."))
                .isEqualTo(200);

        JsonNode ended = in("asta")
                .post(
                        "/api/people/pelle/memberships",
                        Map.of(
                                "organisation",
                                "works",
                                "kind",
                                "TRAINEE",
                                "from",
                                NEW_YEAR.toString(),
                                "until",
                                today.plusDays(7).toString()))
                .body();

        assertThat(ended.path("said").toString()).contains("Opplæringsløpet står stille");
        JsonNode still = mine(vera);
        assertThat(text(still, "state")).isEqualTo("ACTIVE");
        assertThat(still.at("/missing/0/words/nb").asString())
                .startsWith("Løpet står stille: personen hører ikke lenger til bedriften");
        assertThat(still.at("/missing/0/isMine").asBoolean())
                .as("the company decides")
                .isTrue();
        assertThat(told(pelle, facts, "week-logged", "day", monday(today.plusDays(14)), "what", "Mer."))
                .as("after the last day")
                .isEqualTo(409);
        assertThat(told(pelle, facts, "week-logged", "day", monday(today.plusDays(6)), "what", "Det også."))
                .as("before it")
                .isEqualTo(200);
        assertThat(told(vera, facts, "confirmed", "organisation", "works", "what", "period-done"))
                .isEqualTo(200);
        assertThat(told(vera, facts, "agreed", "organisation", "works", "what", "together"))
                .as("nothing goes on by itself")
                .isEqualTo(409);
        assertThat(logs()).isEqualTo(2);

        member("pelle", works, Membership.Kind.EMPLOYEE, Optional.empty());
        assertThat(mine(vera).path("missing").toString()).doesNotContain("står stille");
        assertThat(told(vera, facts, "agreed", "organisation", "works", "what", "together"))
                .isEqualTo(200);

        organisation(works, Organisation.State.ENDED);
        JsonNode left = mine(kari);
        assertThat(left.path("missing").toString()).contains("bedriften er ikke lenger med");
        assertThat(told(kari, facts, "agreed", "organisation", "hall", "what", "together"))
                .isEqualTo(409);
        assertThat(told(kari, facts, "ended", "organisation", "hall", "what", "Bedriften la ned."))
                .as("somebody decides, although the responsible one is gone")
                .isEqualTo(200);
        assertThat(text(mine(kari), "state")).isEqualTo("ENDED");
        assertThat(logs()).isEqualTo(2);
    }

    private static String monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    }

    private static long logs() {
        return hall.database
                .client()
                .sql("select count(*) from placement.fact f join placement.pathway p on p.id = f.pathway"
                        + " where p.person = 'pelle' and f.kind = 'week-logged'")
                .query(Long.class)
                .single();
    }

    /// Pelle is with the company.
    ///
    /// @return where facts are told
    private static String takenOver(Browser company) {
        JsonNode pathway = in("kari")
                .post(
                        "/api/pathways",
                        Map.of("person", "pelle", "programme", "trainee", "parties", Map.of("HALL", "hall")))
                .body();
        String facts = "/api/pathways/%s/facts".formatted(text(pathway, "id"));
        assertThat(told(in("kari"), facts, "company-named", "organisation", "hall", "company", "works"))
                .isEqualTo(200);
        assertThat(told(company, facts, "agreed", "organisation", "works", "what", "company"))
                .isEqualTo(200);
        hall.clock.forward(Duration.ofMinutes(1));
        assertThat(told(in("kari"), facts, "agreed", "organisation", "hall", "what", "company"))
                .isEqualTo(200);
        return facts;
    }

    private static int told(Browser who, String facts, String kind, String... words) {
        Map<String, Object> fact = new LinkedHashMap<>(Map.of("kind", kind));
        for (int i = 0; i < words.length; i += 2) {
            fact.put(words[i], words[i + 1]);
        }
        return who.post(facts, fact).status();
    }

    private static JsonNode mine(Browser who) {
        return who.get("/api/pathways")
                .body()
                .valueStream()
                .filter(one -> text(one, "person").equals("pelle"))
                .findFirst()
                .orElseThrow();
    }

    private static void organisation(OrganisationId id, Organisation.State state) {
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(id, "Verket AS", Optional.empty(), state, List.of()));
    }

    private static LocalDate today() {
        return hall.clock.instant().atZone(JoinedHall.OSLO).toLocalDate();
    }

    /// Whoever signs in is signed in for eight hours.
    private static Browser in(String name) {
        return JoinedHall.signedIn(name, hall.server);
    }

    private static int askedInAnHour() {
        hall.clock.forward(Duration.ofHours(1));
        int before = CountedDriver.STATEMENTS.get();
        hall.tick();
        return CountedDriver.STATEMENTS.get() - before;
    }

    /// A contact of the company who may use the mills, for ten days.
    private static Browser leavesAfter(String name) {
        Browser browser = hall.account(name, new RoleAt(AccountRole.COMPANY_CONTACT, JoinedHall.FORGE));
        hall.showAround(name);
        hall.authorise(name, false, JoinedHall.MORNING.minus(Duration.ofDays(1)), Optional.empty());
        var ended = in("asta")
                .post(
                        "/api/people/%s/roles".formatted(name),
                        Map.of(
                                "organisation",
                                "forge",
                                "role",
                                "COMPANY_CONTACT",
                                "holds",
                                false,
                                "until",
                                today().plusDays(10).toString()));
        assertThat(ended.status()).isEqualTo(200);
        return browser;
    }

    private static Map<String, Object> alone(String machine) {
        Map<String, Object> booking = during(11);
        booking.put("resources", List.of(machine));
        booking.put("party", 1);
        return booking;
    }

    private static Map<String, Object> room(int day, boolean joins, String... people) {
        Map<String, Object> booking = during(day);
        booking.put("resources", List.of("room-a"));
        booking.put("organisation", "school");
        booking.put("joins", joins);
        booking.put("people", List.of(people));
        return booking;
    }

    private static Map<String, Object> during(int day) {
        Instant from =
                today().plusDays(day).atTime(8, 0).atZone(JoinedHall.OSLO).toInstant();
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("from", from.toString());
        booking.put("until", from.plus(Duration.ofHours(2)).toString());
        booking.put("mode", "SOLO");
        return booking;
    }

    private static String booked(Browser who, Map<String, Object> booking) {
        var held = who.post("/api/hall/reservations", booking);
        assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
        assertThat(who.post(JoinedHall.path(held.body()) + "/confirm", Map.of()).status())
                .isEqualTo(200);
        return text(held.body(), "id");
    }

    private static List<String> whoComes(String reservation) {
        return hall.database
                .client()
                .sql("select unnest(people) from booking.reservation where id = :id")
                .param("id", reservation)
                .query(String.class)
                .list();
    }

    private static void member(
            String person, OrganisationId organisation, Membership.Kind kind, Optional<LocalDate> until) {
        new JdbcPersonBook(hall.database)
                .keep(new Membership(new PersonId(person), organisation, kind, new Span(NEW_YEAR, until)));
    }

    private static void sql(String statement) {
        hall.database.client().sql(statement).update();
    }
}
