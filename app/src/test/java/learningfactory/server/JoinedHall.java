package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import learningfactory.assessment.Verdict;
import learningfactory.booking.Presence;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.competence.Attestation;
import learningfactory.competence.Evidence;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AimId;
import learningfactory.joints.Clockwork;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.NoShow;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import learningfactory.words.Words;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;

/// A hall with two mills, a room and an instructor on a real database, a server whose clock can be set, and
/// people with accounts: what happens in one room is looked at from another. Everybody with an account
/// knows the hall; who is new may be supervised and be shown things, who is under 18 may be shown them, and
/// nothing else is allowed to either.
final class JoinedHall implements AutoCloseable {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final OrganisationId HALL = new OrganisationId("hall");
    static final OrganisationId SCHOOL = new OrganisationId("school");
    static final OrganisationId FORGE = new OrganisationId("forge");
    static final String PASSWORD = "et langt passord";

    /// A Monday morning, so that a week lies ahead.
    static final Instant MORNING =
            LocalDate.of(2026, 3, 2).atTime(8, 0).atZone(OSLO).toInstant();

    final LocalDatabase local;
    final Database database;
    final SetClock clock = new SetClock(MORNING);
    final Server server;

    /// Runs the hall, and instructs at the mills.
    final Browser kari;

    /// Instructs too, and assesses.
    final Browser per;

    /// Speaks for the company.
    final Browser siri;

    /// Learners.
    final Browser ola;

    final Browser ida;

    final Browser liv;

    private final Path folder;

    JoinedHall(Path folder) {
        this.folder = folder;
        local = LocalDatabase.in(made("data"));
        database = Database.of(local);
        server = another("server");
        var organisations = new JdbcOrganisationBook(database);
        organisations.keep(organisation(SCHOOL, "Fjordbyen skole"));
        organisations.keep(organisation(FORGE, "Smia AS"));
        kari = account("kari", new RoleAt(AccountRole.INSTRUCTOR, HALL), new RoleAt(AccountRole.OPERATOR, HALL));
        per = account("per", new RoleAt(AccountRole.INSTRUCTOR, HALL));
        siri = account("siri", new RoleAt(AccountRole.COMPANY_CONTACT, FORGE));
        ola = account("ola", new RoleAt(AccountRole.LEARNER, SCHOOL));
        ida = account("ida", new RoleAt(AccountRole.LEARNER, FORGE));
        liv = account("liv", new RoleAt(AccountRole.LEARNER, SCHOOL));
        member("ola", SCHOOL, Membership.Kind.STUDENT);
        member("ida", FORGE, Membership.Kind.EMPLOYEE);
        equip();
        authorise("kari", true, MORNING.minus(Duration.ofDays(30)), Optional.empty());
        showAround("kari", "per", "siri", "ola", "ida", "liv");
    }

    /// One more server on the same database and the same clock.
    Server another(String name) {
        var address =
                new ServerOptions.DatabaseAddress(CountedDriver.counted(local.url()), local.user(), local.password());
        return Server.start(new ServerOptions(0, made(name), Optional.of(address), "nb"), clock);
    }

    private Path made(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void equip() {
        put(resource("mill-1", "MACHINE", "CNC-fres 1", "cnc-mill", 2));
        put(resource("mill-2", "MACHINE", "CNC-fres 2", "cnc-mill", 2));
        put(resource("room-a", "ROOM", "Undervisningsrom", "room", 24));
        put(resource("simulator", "SIMULATOR", "Sveisesimulator", "weld-simulator", 4));
        put(SmallHall.with(
                SmallHall.with(resource("kari", "INSTRUCTOR", "Instruktør A", "instructor", 8), "person", "kari"),
                "supervises",
                List.of("cnc-mill", "weld-simulator")));
    }

    static Map<String, Object> resource(String id, String kind, String name, String family, int capacity) {
        return SmallHall.with(
                SmallHall.resource(id, kind, name, family, capacity),
                "visitorModes",
                List.of("SUPERVISED", "DEMONSTRATION"));
    }

    /// The clock goes on to this moment of the first day.
    void clockAt(int hour, int minute) {
        clock.forward(Duration.between(clock.instant(), at(0, hour).plus(Duration.ofMinutes(minute))));
    }

    /// The room is booked and confirmed, on the first day between these hours, for an organisation.
    JsonNode roomBooked(String organisation, int from, int until) {
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("from", at(0, from).toString());
        booking.put("until", at(0, until).toString());
        booking.put("resources", List.of("room-a"));
        booking.put("mode", "SOLO");
        booking.put("party", 1);
        booking.put("organisation", organisation);
        JsonNode held = kari.post("/api/hall/reservations", booking).body();
        var confirmed = kari.post(path(held) + "/confirm", Map.of());
        assertThat(confirmed.status()).as(held + " " + confirmed.body()).isEqualTo(200);
        return confirmed.body();
    }

    /// Where a reservation is read and changed.
    static String path(JsonNode reservation) {
        return "/api/hall/reservations/" + reservation.path("id").asString();
    }

    /// They were in the hall together with its instructor, long ago.
    void showAround(String... people) {
        Interval then = Interval.of(MORNING.minus(Duration.ofDays(60)), Duration.ofHours(1));
        List<PersonId> all = Stream.of(people).map(PersonId::new).toList();
        Request tour = new Request(
                new Request.Holder(new PersonId("kari"), HALL),
                new Request.Purpose("", "Omvisning"),
                then,
                List.of(new ResourceId("kari")),
                new Request.Use(Mode.DEMONSTRATION, all.size(), all));
        ReservationId id = new ReservationId(UUID.randomUUID().toString());
        Presence presence = new Presence(Optional.of(then.from()), Optional.of(then.until()));
        JdbcHallBook book = new JdbcHallBook(database);
        Reservation there = tour(id, tour, ReservationState.CHECKED_IN, Presence.NONE);
        boolean isTold = book.add(there, List.of(new Busy(new ResourceId("kari"), then, all.size(), id, false)))
                && book.change(there, tour(id, tour, ReservationState.COMPLETED, presence));
        assertThat(isTold).isTrue();
    }

    private static Reservation tour(ReservationId id, Request tour, ReservationState state, Presence presence) {
        return new Reservation(
                id,
                "OMVIS",
                tour,
                state,
                Optional.empty(),
                false,
                Optional.empty(),
                "",
                presence,
                NoShow.agreed(List.of()));
    }

    /// Somebody whom the hall's book of identities knows, without an account.
    void known(String name, Optional<LocalDate> born) {
        new JdbcPersonBook(database)
                .keep(new Identity(
                        new PersonId(name), PersonState.ACTIVE, name, Optional.empty(), Optional.empty(), born, "nb"));
    }

    void put(Map<String, Object> resource) {
        assertThat(kari.post("/api/hall/resources", resource).status()).isEqualTo(200);
    }

    /// What time does by itself is done now.
    void tick() {
        server.part(Clockwork.class).tick();
    }

    /// A moment of this hall's first week.
    static Instant at(int day, int hour) {
        return MORNING.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour - 8L));
    }

    /// An approved activity at these things, each list standing for one that any of it will do for.
    String activity(String title, String mode, List<List<String>> things) {
        return activity(title, "COURSE", mode, things, List.of());
    }

    String activity(String title, String kind, String mode, List<List<String>> things, List<AimId> aims) {
        return activity(title, kind, mode, things, aims, List.of());
    }

    String activity(
            String title,
            String kind,
            String mode,
            List<List<String>> things,
            List<AimId> aims,
            List<AimId> prerequisites) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("title", Map.of("nb", title, "en", title));
        body.put("about", Map.of("nb", "", "en", ""));
        body.put("minutes", 120);
        body.put("capacity", 4);
        body.put("perInstructor", 8);
        body.put("aims", aims);
        body.put("prerequisites", prerequisites);
        body.put(
                "resources",
                things.stream()
                        .map(anyOf -> Map.of("anyOf", anyOf, "mode", mode))
                        .toList());
        String id = text(kari.post("/api/activities", body).body(), "id");
        assertThat(kari.post("/api/activities/%s/state".formatted(id), Map.of("state", "APPROVED"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    /// A date of an activity, being planned.
    String planned(String activity, Instant from) {
        return text(
                kari.post("/api/occurrences", Map.of("activity", activity, "from", from.toString(), "offerHours", 2))
                        .body(),
                "id");
    }

    Browser.Answer open(String occurrence) {
        return kari.post("/api/occurrences/%s/state".formatted(occurrence), Map.of("state", "OPEN"));
    }

    JsonNode reservation(String occurrence) {
        return kari.get("/api/occurrences/%s/reservation".formatted(occurrence)).body();
    }

    Browser.Answer enrol(Browser who, String occurrence) {
        return who.post("/api/courses/%s/enrol".formatted(occurrence), Map.of());
    }

    /// What the hall has told somebody and he has not read yet.
    static List<String> notices(Browser who) {
        JsonNode notices = who.get("/api/hall/mine").body().path("notices");
        return notices.valueStream().map(one -> one.path("nb").asString()).toList();
    }

    static String text(JsonNode body, String name) {
        return body.path(name).asString();
    }

    /// Signed evidence that somebody may use the mills alone, or show others how.
    String authorise(String person, boolean isForInstructing, Instant from, Optional<Instant> until) {
        return attest(
                person,
                Attestation.Kind.AUTHORISATION,
                Optional.of(new Scope(
                        List.of(),
                        List.of("cnc-mill", "weld-simulator"),
                        List.of(Mode.SOLO, Mode.SUPERVISED),
                        isForInstructing)),
                List.of(),
                from,
                until);
    }

    String attest(
            String person,
            Attestation.Kind kind,
            Optional<Scope> scope,
            List<AimId> aims,
            Instant from,
            Optional<Instant> until) {
        PersonId learner = new PersonId(person);
        Evidence shown = new Evidence(
                UUID.randomUUID().toString(),
                learner,
                new Words("Prøve", "Test"),
                new Origin.Observation("Sett ved maskinen."),
                aims.stream().map(aim -> new Finding(aim, Verdict.SHOWN, "")).toList(),
                from.truncatedTo(ChronoUnit.MICROS),
                new Evidence.State.Submitted());
        var evidence = new JdbcEvidenceBook(database);
        evidence.add(shown);
        PersonId assessor = new PersonId("per");
        evidence.change(
                shown,
                shown.assessed(assessor, from, shown.findings(), "").find().orElseThrow());
        String id = UUID.randomUUID().toString();
        new JdbcAttestationBook(database)
                .add(new Attestation(
                        id,
                        kind,
                        learner,
                        new Words("CNC-fres", "CNC mill"),
                        "",
                        scope,
                        aims,
                        from,
                        until,
                        assessor,
                        List.of(shown.id()),
                        from,
                        List.of()));
        return id;
    }

    private void member(String person, OrganisationId organisation, Membership.Kind kind) {
        new JdbcPersonBook(database)
                .keep(new Membership(new PersonId(person), organisation, kind, Span.since(LocalDate.of(2026, 1, 1))));
    }

    Browser account(String name, RoleAt... roles) {
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(PASSWORD));
        new JdbcAccountBook(database, clock).add(Account.open(new PersonId(name), name, name, hash, List.of(roles)));
        known(name, Optional.of(LocalDate.of(1990, 5, 5)));
        return signedIn(name, server);
    }

    static Browser signedIn(String name, Server server) {
        Browser browser = new Browser(server.port());
        assertThat(browser.post("/api/login", Map.of("name", name, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private static Organisation organisation(OrganisationId id, String name) {
        return new Organisation(id, name, Optional.empty(), Organisation.State.ACTIVE, List.of());
    }

    @Override
    public void close() {
        server.close();
        database.close();
        local.close();
    }
}
