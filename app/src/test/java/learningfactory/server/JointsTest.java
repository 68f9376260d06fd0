package learningfactory.server;

import static learningfactory.server.JoinedHall.at;
import static learningfactory.server.JoinedHall.notices;
import static learningfactory.server.JoinedHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import learningfactory.competence.Attestation;
import learningfactory.curriculum.AimId;
import learningfactory.joints.Clockwork;
import learningfactory.joints.PlayedRuns;
import learningfactory.network.AccountRole;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.run.Reply;
import learningfactory.session.Ask;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.web.live.LocalSessionHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The arrows between the rooms, each from where it begins to where it is felt: over real HTTP, on a real
/// database, by a clock that is set. Each test has days and aims of its own.
///
/// Why so long: every arrow of a person's flow is told once, of the same hall.
class JointsTest {

    private static final Instant YESTERDAY = JoinedHall.MORNING.minus(Duration.ofDays(1));

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

    // ------------------------------------------------------------------------------------------------------- needs

    @Test
    void aNeedForACompetenceIsClosedByAttestationsAloneAndItsClosureIsMeasured() {
        AimId aim = new AimId("grep", "KM71", "XYZ01-01");
        String need = text(
                hall.siri
                        .post(
                                "/api/needs",
                                Map.of(
                                        "organisation", "forge",
                                        "kind", "COMPETENCE",
                                        "title", "Folk som kan måle",
                                        "aims", List.of(aim),
                                        "people", 1,
                                        "by", "2026-06-30"))
                        .body(),
                "id");
        String activity = hall.activity("Måling", "COURSE", "SUPERVISED", List.of(), List.of(aim));
        hall.kari.post("/api/needs/%s/answer".formatted(need), Map.of("activity", activity));
        assertThat(text(need(need), "state")).isEqualTo("ANSWERED");

        attest(new AimId("grep", "KM72", "XYZ01-01"));
        assertThat(need(need).at("/measure/met").asInt())
                .as("another aim meets nothing")
                .isZero();
        attest(aim);

        JsonNode closed = need(need);
        assertThat(text(closed, "state")).isEqualTo("CLOSED");
        assertThat(closed.at("/measure/met").asInt()).isEqualTo(1);
        assertThat(closed.at("/measure/inTime").asInt()).isEqualTo(1);
        assertThat(closed.at("/measure/last").asString()).isEqualTo("2026-03-02");
    }

    @Test
    void aNeedForAPersonIsClosedWhenTheCompanyTakesSomebodyOver() {
        String need = text(
                hall.siri
                        .post(
                                "/api/needs",
                                Map.of(
                                        "organisation", "forge",
                                        "kind", "TRAINEE",
                                        "title", "En trainee",
                                        "people", 1,
                                        "by", "2026-06-30"))
                        .body(),
                "id");
        JsonNode pathway = hall.kari
                .post(
                        "/api/pathways",
                        Map.of(
                                "person",
                                "ola",
                                "programme",
                                "trainee",
                                "cohort",
                                "",
                                "parties",
                                Map.of("HALL", "hall")))
                .body();
        String facts = "/api/pathways/" + text(pathway, "id") + "/facts";
        hall.kari.post(facts, Map.of("kind", "company-named", "organisation", "hall", "company", "forge"));
        hall.siri.post(facts, Map.of("kind", "agreed", "organisation", "forge", "what", "company"));
        assertThat(text(need(need), "state")).as("agreed by one side").isEqualTo("VOICED");

        hall.clock.forward(Duration.ofMinutes(1));
        hall.kari.post(facts, Map.of("kind", "agreed", "organisation", "hall", "what", "company"));

        assertThat(text(need(need), "state")).isEqualTo("CLOSED");
    }

    private static JsonNode need(String id) {
        return hall.siri
                .get("/api/needs")
                .body()
                .valueStream()
                .filter(one -> text(one, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Ida shows something, Per assesses it, and Kari attests it.
    private static void attest(AimId aim) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("title", "Målte aksler");
        log.put("from", "2026-02-23");
        log.put("until", "2026-02-27");
        log.put("what", "Målte tolv aksler.");
        log.put("aims", List.of(aim));
        String evidence = text(hall.ida.post("/api/competence/logs", log).body(), "id");
        assertThat(hall.per
                        .post("/api/competence/evidence/%s/assessment".formatted(evidence), Map.of())
                        .status())
                .isEqualTo(200);
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("person", "ida");
        attestation.put("kind", "CREDENTIAL");
        attestation.put("titleNb", "Måling");
        attestation.put("titleEn", "Measuring");
        attestation.put("aims", List.of(aim));
        attestation.put("evidence", List.of(evidence));
        assertThat(hall.kari.post("/api/competence/attestations", attestation).status())
                .isEqualTo(200);
    }

    // -------------------------------------------------------------------------------------------------- authorities

    @Test
    void anAuthorisationThatEndsBeforeTheBookingDoesIsNotEnough() {
        hall.authorise("liv", false, YESTERDAY, Optional.of(at(20, 10)));

        var until = hall.liv.post("/api/hall/reservations", alone("mill-1", at(20, 8), at(20, 10)));
        var beyond = hall.liv.post(
                "/api/hall/reservations", alone("mill-1", at(20, 10).minusSeconds(3600), at(20, 11)));

        assertThat(until.status()).isEqualTo(200);
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.body().at("/words/nb").asString()).contains("gjelder ikke hele tiden");
    }

    @Test
    void whoLosesAnAuthorisationLosesWhatHeHasBookedAndTheNextWhoWaitsIsOfferedIt() {
        String lost = hall.authorise("ola", false, YESTERDAY, Optional.empty());
        hall.authorise("ida", false, YESTERDAY, Optional.empty());
        String booked = booked(hall.ola, "mill-1", at(22, 8), at(22, 10));
        hall.ida.post("/api/hall/wishes", alone("mill-1", at(22, 8), at(22, 10)));

        var revoked = hall.per.post(
                "/api/competence/attestations/%s/changes".formatted(lost), Map.of("kind", "revoke", "why", "uhell"));

        assertThat(revoked.status()).isEqualTo(200);
        JsonNode displaced =
                hall.ola.get("/api/hall/reservations/%s".formatted(booked)).body();
        assertThat(text(displaced, "state")).isEqualTo("RELEASED");
        assertThat(text(displaced, "ending")).isEqualTo("NOT_CLEARED");
        assertThat(notices(hall.ola))
                .anyMatch(said -> said.contains("Din tid 24.3.2026 kl. 08.00 er tatt ut")
                        && said.contains("er trukket tilbake")
                        && said.contains("Book med instruktør"));
        assertThat(notices(hall.ida)).anyMatch(said -> said.contains("Det ble ledig 24.3.2026 kl. 08.00"));
    }

    @Test
    void whatAStoppedServerHasNotToldTheNextTickTells() {
        String lost = hall.authorise("siri", false, YESTERDAY, Optional.empty());
        String booked = booked(hall.siri, "simulator", at(24, 8), at(24, 10));
        var book = new JdbcAttestationBook(hall.database);
        Attestation before = book.findAttestation(lost).orElseThrow();
        suspendOthers(lost);
        book.addChange(
                before.changed(new Attestation.Change.Suspended(hall.clock.instant(), new PersonId("per"), "uhell"))
                        .find()
                        .orElseThrow());
        assertThat(text(hall.siri.get("/api/hall/reservations/" + booked).body(), "state"))
                .isEqualTo("CONFIRMED");

        hall.clock.forward(Duration.ofMinutes(10));
        hall.tick();

        assertThat(text(hall.siri.get("/api/hall/reservations/" + booked).body(), "ending"))
                .isEqualTo("NOT_CLEARED");
        long told = notices(hall.siri).size();
        hall.clock.forward(Duration.ofMinutes(10));
        hall.tick();
        assertThat(notices(hall.siri)).as("told once").hasSize((int) told);
    }

    private static void suspendOthers(String kept) {
        var book = new JdbcAttestationBook(hall.database);
        for (Attestation other : book.attestations(new PersonId("siri"))) {
            if (!other.id().equals(kept)) {
                other.changed(new Attestation.Change.Revoked(hall.clock.instant(), new PersonId("per"), "byttet"))
                        .find()
                        .ifPresent(book::addChange);
            }
        }
    }

    @Test
    void aCourseLosesItsMachineWhenItsInstructorMaySuperviseNoMore() {
        String course = hall.planned(hall.activity("Med tilsyn", "SUPERVISED", List.of(List.of("mill-2"))), at(26, 9));
        hall.open(course);
        hall.enrol(hall.ida, course);
        String held = new JdbcAttestationBook(hall.database)
                .attestations(new PersonId("kari"))
                .getFirst()
                .id();

        hall.per.post("/api/competence/attestations/%s/changes".formatted(held), Map.of("kind", "suspend", "why", "x"));

        JsonNode lost = hall.reservation(course);
        assertThat(text(lost, "state")).isEqualTo("LOST");
        assertThat(lost.at("/why/nb").asString()).contains("Instruktøren har ikke lenger autorisasjonen");
        assertThat(notices(hall.ida)).anyMatch(said -> said.contains("«Med tilsyn»") && said.contains("suspendert"));
        hall.per.post("/api/competence/attestations/%s/changes".formatted(held), Map.of("kind", "reinstate"));
        assertThat(hall.kari
                        .post("/api/occurrences/%s/reservation".formatted(course), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverLeavesGivesOnWhatIsBookedBeyondThatDayAndKeepsWhatIsBefore() {
        Browser asta = hall.account("asta", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.HALL));
        Browser eva = hall.account("eva", new RoleAt(AccountRole.COMPANY_CONTACT, JoinedHall.FORGE));
        hall.showAround("eva");
        hall.authorise("eva", false, YESTERDAY, Optional.empty());
        hall.authorise("ida", false, YESTERDAY, Optional.empty());
        String before = booked(eva, "mill-1", at(29, 8), at(29, 10));
        String beyond = booked(eva, "mill-1", at(31, 8), at(31, 10));
        hall.ida.post("/api/hall/wishes", alone("mill-1", at(31, 8), at(31, 10)));
        String course = hall.planned(hall.activity("Etter sluttdagen", "SUPERVISED", List.of()), at(32, 9));
        hall.open(course);
        hall.enrol(eva, course);
        LocalDate end = LocalDate.of(2026, 4, 2);

        var ended = asta.post(
                "/api/people/eva/roles",
                Map.of("organisation", "forge", "role", "COMPANY_CONTACT", "holds", false, "until", end.toString()));

        assertThat(ended.status()).as(ended.body().toString()).isEqualTo(200);
        assertThat(ended.body().path("said")).hasSize(2);
        assertThat(ended.body().at("/said/0/nb").asString()).isEqualTo("Bestillingen 2.4.2026 er gitt videre.");
        assertThat(ended.body().at("/said/1/nb").asString()).contains("Etter sluttdagen");
        assertThat(text(eva.get("/api/hall/reservations/" + before).body(), "state"))
                .isEqualTo("CONFIRMED");
        JsonNode left = asta.get("/api/hall/reservations/" + beyond).body();
        assertThat(text(left, "ending")).isEqualTo("HAS_LEFT");
        assertThat(notices(eva))
                .anyMatch(said -> said.contains("du hører ikke lenger til dem du bestilte for"))
                .anyMatch(said -> said.contains("Du er tatt av «Etter sluttdagen»"));
        assertThat(notices(hall.ida)).anyMatch(said -> said.contains("Det ble ledig 2.4.2026 kl. 09.00"));
        assertThat(ended.body().at("/roles/0/until").asString()).isEqualTo("2026-04-02");
    }

    @Test
    void whatALeaverBooksBeyondTheLastDayWhileStillThereGoesOnByItselfAndIsToldOnce() {
        Browser anne = hall.account("anne", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.HALL));
        Browser turid = hall.account("turid", new RoleAt(AccountRole.COMPANY_CONTACT, JoinedHall.FORGE));
        hall.showAround("turid");
        hall.authorise("turid", false, YESTERDAY, Optional.empty());
        anne.post(
                "/api/people/turid/roles",
                Map.of("organisation", "forge", "role", "COMPANY_CONTACT", "holds", false, "until", "2026-04-14"));
        String before = booked(turid, "mill-1", at(42, 8), at(42, 10));
        String beyond = booked(turid, "mill-1", at(43, 8), at(43, 10));

        hall.clock.forward(Duration.ofHours(1));
        hall.tick();

        assertThat(text(turid.get("/api/hall/reservations/" + before).body(), "state"))
                .isEqualTo("CONFIRMED");
        assertThat(text(turid.get("/api/hall/reservations/" + beyond).body(), "ending"))
                .isEqualTo("HAS_LEFT");
        int told = notices(turid).size();
        hall.clock.forward(Duration.ofHours(1));
        hall.tick();
        assertThat(notices(turid)).as("told once").hasSize(told);
    }

    @Test
    void theRoleOfAnInstructorElsewhereSaysNothingAboutTheHall() {
        Browser arne = hall.account("arne", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.HALL));
        hall.account("trond", new RoleAt(AccountRole.INSTRUCTOR, JoinedHall.FORGE));
        instructs("trond");
        String held = supervised("trond", at(44, 9));

        arne.post(
                "/api/people/trond/roles",
                Map.of("organisation", "forge", "role", "INSTRUCTOR", "holds", false, "until", "2026-04-14"));

        assertThat(text(hall.ida.get("/api/hall/reservations/" + held).body(), "state"))
                .as("the operator entered him, and he never had the role in the hall")
                .isEqualTo("CONFIRMED");
    }

    private static void instructs(String person) {
        hall.authorise(person, true, YESTERDAY, Optional.empty());
        hall.put(SmallHall.with(
                SmallHall.with(
                        JoinedHall.resource(person, "INSTRUCTOR", "Instruktør N", "instructor", 8), "person", person),
                "supervises",
                List.of("cnc-mill")));
    }

    @Test
    void anInstructorWhoStopsSupervisesNothingBeyondThatDayAndIsRefusedForIt() {
        Browser asta = hall.account("astrid", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.HALL));
        RoleAt elsewhere = new RoleAt(AccountRole.INSTRUCTOR, JoinedHall.FORGE);
        hall.account("nils", new RoleAt(AccountRole.INSTRUCTOR, JoinedHall.HALL), elsewhere);
        instructs("nils");
        String before = supervised("nils", at(35, 9));
        String beyond = supervised("nils", at(37, 9));
        LocalDate end = LocalDate.of(2026, 4, 8);

        var ended = asta.post(
                "/api/people/nils/roles",
                Map.of("organisation", "hall", "role", "INSTRUCTOR", "holds", false, "until", end.toString()));

        assertThat(ended.body().at("/said/0/nb").asString()).contains("har mistet instruktøren");
        assertThat(text(hall.ida.get("/api/hall/reservations/" + before).body(), "state"))
                .isEqualTo("CONFIRMED");
        assertThat(text(hall.ida.get("/api/hall/reservations/" + beyond).body(), "ending"))
                .isEqualTo("NOT_CLEARED");
        var again = hall.ida.post("/api/hall/reservations", withInstructor("nils", at(38, 9)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().toString()).contains("er ikke lenger instruktør i hallen da");

        asta.post("/api/people/nils/roles", Map.of("organisation", "hall", "role", "INSTRUCTOR", "holds", true));

        assertThat(hall.ida
                        .post("/api/hall/reservations", withInstructor("nils", at(38, 9)))
                        .status())
                .isEqualTo(200);
    }

    private static String supervised(String instructor, Instant from) {
        var held = hall.ida.post("/api/hall/reservations", withInstructor(instructor, from));
        assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
        assertThat(hall.ida
                        .post(JoinedHall.path(held.body()) + "/confirm", Map.of())
                        .status())
                .isEqualTo(200);
        return text(held.body(), "id");
    }

    private static Map<String, Object> withInstructor(String instructor, Instant from) {
        Map<String, Object> booking = new LinkedHashMap<>(alone("mill-2", from, from.plus(Duration.ofHours(2))));
        booking.put("resources", List.of("mill-2", instructor));
        booking.put("mode", "SUPERVISED");
        return booking;
    }

    @Test
    void whoCannotShowAnyMoreWhatACourseBuildsOnLosesTheSeatToTheNextInLine() {
        AimId safety = new AimId("machine", "trygg", "");
        String lost = hall.attest(
                "ola", Attestation.Kind.CREDENTIAL, Optional.empty(), List.of(safety), YESTERDAY, Optional.empty());
        hall.attest("ida", Attestation.Kind.CREDENTIAL, Optional.empty(), List.of(safety), YESTERDAY, Optional.empty());
        String activity = hall.activity("Bygger på", "COURSE", "SUPERVISED", List.of(), List.of(), List.of(safety));
        String course = text(
                hall.kari
                        .post(
                                "/api/occurrences",
                                Map.of("activity", activity, "from", at(27, 9).toString(), "capacity", 1))
                        .body(),
                "id");
        hall.open(course);
        assertThat(hall.enrol(hall.ola, course).body().at("/mine/state").asString())
                .isEqualTo("ENROLLED");
        assertThat(hall.enrol(hall.ida, course).body().at("/mine/state").asString())
                .isEqualTo("WAITING");

        hall.per.post("/api/competence/attestations/%s/changes".formatted(lost), Map.of("kind", "revoke", "why", "x"));

        assertThat(notices(hall.ola))
                .anyMatch(said -> said.contains("Du er tatt av «Bygger på»") && said.contains("(trygg)"));
        assertThat(notices(hall.ida)).anyMatch(said -> said.contains("Det ble en plass til deg på «Bygger på»"));
        assertThat(hall.ida
                        .post("/api/courses/%s/accept".formatted(course), Map.of())
                        .body()
                        .at("/mine/state")
                        .asString())
                .isEqualTo("ENROLLED");
    }

    private static String booked(Browser who, String machine, Instant from, Instant until) {
        JsonNode held =
                who.post("/api/hall/reservations", alone(machine, from, until)).body();
        String id = text(held, "id");
        assertThat(text(
                        who.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of())
                                .body(),
                        "state"))
                .isEqualTo("CONFIRMED");
        return id;
    }

    private static Map<String, Object> alone(String machine, Instant from, Instant until) {
        return Map.of(
                "from", from.toString(), "until", until.toString(), "resources", List.of(machine), "mode", "SOLO");
    }

    // ----------------------------------------------------------------------------------------------------- evidence

    @Test
    void aFinishedRunBecomesEvidenceByItselfForThoseWhoAreSignedInAndNeverTwice() {
        JsonNode session = hall.kari
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "GROUP"))
                .body();
        String code = text(session, "code");
        String id = text(session, "id");
        int before = runs(hall.ida).size();
        Browser guest = new Browser(hall.server.port());
        hall.ola.post("/api/join", Map.of("code", code, "nickname", "Ola", "role", "OPERATOR"));
        hall.ida.post("/api/join", Map.of("code", code, "nickname", "Ida", "role", "OBSERVER"));
        guest.post("/api/join", Map.of("code", code, "nickname", "Gjest", "role", "QUALITY"));
        hall.tick();
        assertThat(runs(hall.ola)).as("it has not ended").isEmpty();

        LocalSessionHost host = hall.server.part(LocalSessionHost.class);
        assertThat(host.ask(id, 1, "kari", new Ask.End())).isNotInstanceOf(Reply.Refused.class);
        hall.tick();

        assertThat(runs(hall.ola)).singleElement().satisfies(one -> {
            assertThat(text(one, "origin")).isEqualTo("RUN");
            assertThat(one.path("findings")).isNotEmpty();
        });
        assertThat(runs(hall.ida)).as("who looked on has shown nothing").hasSize(before);
        hall.tick();
        new PlayedRuns(
                        new learningfactory.store.competence.JdbcPlayerBook(hall.database),
                        host,
                        hall.server.part(learningfactory.competence.EvidenceBook.class))
                .handIn(hall.clock.instant()); // as a restarted server would
        assertThat(runs(hall.ola)).hasSize(1);
        assertThat(hall.ola
                        .post("/api/competence/runs", Map.of("session", id, "group", 1, "run", 1))
                        .status())
                .as("nor by claiming it")
                .isEqualTo(409);

        String evidence = text(runs(hall.ola).getFirst(), "id");
        assertThat(hall.kari.get("/api/competence/waiting").response().body()).contains(evidence);
        assertThat(hall.ola
                        .post("/api/competence/evidence/%s/assessment".formatted(evidence), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(hall.kari
                        .post("/api/competence/evidence/%s/assessment".formatted(evidence), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoPlayedAndWhoLedComeFromTheEvidenceToTheTalkAndNobodyElseDoes() {
        JsonNode session = hall.kari
                .post("/api/sessions", Map.of("scenario", "lying-sensor", "mode", "GROUP"))
                .body();
        String id = text(session, "id");
        hall.ida.post("/api/join", Map.of("code", text(session, "code"), "nickname", "Falk", "role", "OPERATOR"));
        hall.liv.post("/api/join", Map.of("code", text(session, "code"), "nickname", "Ugle", "role", "QUALITY"));
        String talk = "/api/sessions/%s/groups/1/runs/1/debrief".formatted(id);
        Browser elsewhere = JoinedHall.signedIn("ida", hall.server);
        assertThat(elsewhere.get(talk).status()).as("it still goes on").isEqualTo(409);

        hall.server.part(LocalSessionHost.class).ask(id, 1, "kari", new Ask.End());
        hall.tick();

        String way = "/debrief/%s/1/1".formatted(id);
        assertThat(ways(elsewhere.get("/api/passport"), id)).containsExactly(way);
        var told = elsewhere.get(talk);
        assertThat(told.status()).as("in another browser").isEqualTo(200);
        assertThat(told.response().body())
                .as("the others by the names of the game alone")
                .contains("Ugle")
                .doesNotContain("\"liv\"");
        assertThat(elsewhere.get("/api/sessions/%s/groups/1/plan".formatted(id)).status())
                .isEqualTo(200);
        assertThat(hall.kari.get("/api/competence/waiting").response().body()).contains(way);
        assertThat(hall.kari.get(talk).status()).isEqualTo(200);

        var read = hall.siri.get("/api/competence/people/ida");
        assertThat(read.body().path("evidence").toString())
                .as("her company reads what she has shown")
                .contains("RUN");
        assertThat(ways(read, id)).as("and meets nobody else's people").isEmpty();
        assertThat(hall.siri.get(talk).status()).isEqualTo(404);
        assertThat(hall.ola.get(talk).status()).isEqualTo(404);
        String secret =
                text(elsewhere.post("/api/passport/shares", Map.of("days", 1)).body(), "secret");
        assertThat(new Browser(hall.server.port())
                        .get("/api/passport/shared/" + secret)
                        .response()
                        .body())
                .doesNotContain(id);

        hall.server.part(LocalSessionHost.class).close(id);
        assertThat(ways(elsewhere.get("/api/passport"), id))
                .as("a session that was closed is no more")
                .isEmpty();
    }

    /// Where the evidence leads that comes from this session.
    private static List<String> ways(Browser.Answer passport, String session) {
        return passport.body()
                .path("evidence")
                .valueStream()
                .map(one -> one.path("debrief").asString(""))
                .filter(way -> way.contains(session))
                .toList();
    }

    @Test
    void aRunThatHasEndedIsHandedInEvenIfItsSessionIsClosedAtOnce() {
        JsonNode session = hall.kari
                .post("/api/sessions", Map.of("scenario", "rush-order", "mode", "GROUP"))
                .body();
        String id = text(session, "id");
        int before = runs(hall.ida).size();
        hall.ida.post("/api/join", Map.of("code", text(session, "code"), "nickname", "Ida", "role", "OPERATOR"));
        hall.server.part(LocalSessionHost.class).ask(id, 1, "kari", new Ask.End());

        hall.server.part(LocalSessionHost.class).close(id);

        assertThat(runs(hall.ida)).hasSize(before + 1);
        assertThat(hall.database
                        .client()
                        .sql("select count(*) from competence.participant where session = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<JsonNode> runs(Browser who) {
        return who.get("/api/passport")
                .body()
                .path("evidence")
                .valueStream()
                .filter(one -> text(one, "origin").equals("RUN"))
                .toList();
    }

    // ----------------------------------------------------------------------------------------------------- coverage

    @Test
    void coverageCountsCoursesLessonsAndWhatWasShownAndNamesWhatNobodyServes() {
        JsonNode plans = hall.kari.get("/api/curriculum").body();
        assertThat(plans).isNotEmpty();
        JsonNode first = plans.get(0);
        String path = "/api/curriculum/%s/%s".formatted(text(first, "framework"), text(first, "code"));
        JsonNode aim = hall.kari.get(path).body().path("aims").get(0);
        AimId id = new AimId(text(aim, "framework"), text(aim, "code"), text(aim, "version"));
        JsonNode before = hall.kari.get(path).body();

        hall.activity("Øver et mål", "COURSE", "SUPERVISED", List.of(), List.of(id));
        hall.attest("ola", Attestation.Kind.CREDENTIAL, Optional.empty(), List.of(id), YESTERDAY, Optional.empty());

        JsonNode after = hall.kari.get(path).body();
        assertThat(after.at("/by/ACTIVITY").asInt())
                .isEqualTo(before.at("/by/ACTIVITY").asInt() + 1);
        assertThat(after.at("/by/EVIDENCE").asInt())
                .isEqualTo(before.at("/by/EVIDENCE").asInt() + 1);
        assertThat(after.path("unserved").valueStream().map(JsonNode::asString)).doesNotContain(id.code());
        assertThat(after.path("unserved").size() + after.path("served").asInt())
                .isEqualTo(after.path("aims").size());
        assertThat(after.toString())
                .as("a small group is not counted out")
                .contains("Øver et mål", "vist av færre enn fem");
    }

    // -------------------------------------------------------------------------------------------------------- timer

    @Test
    void whatExpiresExpiresByTheClockOnceHoweverManyServersTick() throws Exception {
        String activity = hall.activity("Rekke", "SUPERVISED", List.of());
        String course = text(
                hall.kari
                        .post(
                                "/api/occurrences",
                                Map.of(
                                        "activity",
                                        activity,
                                        "from",
                                        at(30, 9).toString(),
                                        "capacity",
                                        1,
                                        "offerHours",
                                        2))
                        .body(),
                "id");
        hall.open(course);
        hall.enrol(hall.ola, course);
        hall.enrol(hall.siri, course);
        hall.enrol(hall.ida, course);
        hall.ola.post("/api/courses/%s/withdraw".formatted(course), Map.of());
        String held = text(
                hall.kari
                        .post("/api/hall/reservations", alone("room-a", at(31, 8), at(31, 10)))
                        .body(),
                "id");
        long siriBefore = offersOf("Rekke", hall.siri);
        try (Server second = hall.another("second")) {
            hall.clock.forward(Duration.ofHours(3));
            List<Callable<Boolean>> ticks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Server server = i % 2 == 0 ? hall.server : second;
                ticks.add(() -> {
                    server.part(Clockwork.class).tick();
                    return true;
                });
            }
            try (ExecutorService both = Executors.newFixedThreadPool(6)) {
                both.invokeAll(ticks);
            }
        }

        assertThat(siriBefore).isEqualTo(1);
        assertThat(offersOf("Rekke", hall.siri))
                .as("her offer is void and is not made again")
                .isEqualTo(1);
        assertThat(offersOf("Rekke", hall.ida)).as("the next in line, once").isEqualTo(1);
        assertThat(text(hall.kari.get("/api/hall/reservations/" + held).body(), "ending"))
                .isEqualTo("EXPIRED");
        assertThat(notices(hall.kari).stream().filter(said -> said.contains("utløp uten svar")))
                .hasSize(1);
    }

    private static long offersOf(String course, Browser who) {
        return notices(who).stream()
                .filter(said -> said.contains("Det ble en plass til deg på «%s»".formatted(course)))
                .count();
    }
}
