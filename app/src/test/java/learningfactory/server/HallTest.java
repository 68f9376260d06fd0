package learningfactory.server;

import static learningfactory.server.SmallHall.OSLO;
import static learningfactory.server.SmallHall.booking;
import static learningfactory.server.SmallHall.resource;
import static learningfactory.server.SmallHall.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.booking.HallBook;
import learningfactory.competence.Attestation;
import learningfactory.competence.Evidence;
import learningfactory.competence.Origin;
import learningfactory.competence.Scope;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.ReservationId;
import learningfactory.store.Database;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The hall over real HTTP, on a real database.
class HallTest {

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
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobodySeesTheHallWithoutSigningIn() {
        Browser guest = new Browser(server.port());

        for (String path : List.of("/api/hall/calendar", "/api/hall/mine", "/api/hall/resources", "/api/hall/quotas")) {
            assertThat(guest.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(guest.get("/api/hall/checkin/guessed").status()).isEqualTo(404);
        assertThat(guest.get("/calendar/guessed.ics").status()).isEqualTo(404);
    }

    @Test
    void aRoomIsHeldAndPromisedAndTheNextWhoWantsItIsToldTheNearestTimes() {
        JsonNode held = operator.post("/api/hall/reservations", booking(3, "10:00", "12:00", "room-b", "kari"))
                .body();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(Instant.parse(held.path("heldUntil").asString())).isAfter(Instant.now());

        JsonNode promised = operator.post(
                        "/api/hall/reservations/%s/confirm"
                                .formatted(held.path("id").asString()),
                        Map.of())
                .body();
        var refused = operator.post("/api/hall/reservations", booking(3, "11:00", "13:00", "room-b"));

        assertThat(promised.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(promised.path("code").asString()).hasSize(6);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/reasons/0/why/nb").asString()).contains("Grupperom er opptatt");
        assertThat(refused.body().path("alternatives")).hasSize(3);
        assertThat(refused.body().at("/alternatives/0/resources/0").asString()).isEqualTo("room-a");
        JsonNode free = refused.body().path("alternatives").get(0);
        assertThat(operator.post(
                                "/api/hall/reservations",
                                Map.of(
                                        "from", free.path("from").asString(),
                                        "until", free.path("until").asString(),
                                        "resources", List.of("room-a"),
                                        "party", 4))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aloneAtAMachineWithoutAnAuthorisationIsRefusedWithWhatWouldMakeItYes() {
        var refused = operator.post("/api/hall/reservations", booking(4, "10:00", "12:00", "mill-1"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("reasons")).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.at("/why/nb").asString()).isNotEmpty();
            assertThat(reason.at("/why/en").asString()).isNotEmpty();
        });
        assertThat(refused.body().path("reasons"))
                .anySatisfy(
                        reason -> assertThat(reason.at("/remedy/nb").asString()).isNotEmpty());
    }

    @Test
    void whoHoldsASignedAuthorisationForAllOfTheTimeUsesTheMachineAloneAndNobodyElseDoes() {
        PersonId self = holder();

        var before = operator.post("/api/hall/reservations", booking(4, "14:00", "15:00", "lathe-1"));
        authorise(self, LocalDate.now(OSLO).plusDays(20));
        var within = operator.post("/api/hall/reservations", booking(4, "14:00", "15:00", "lathe-1"));
        var after = operator.post("/api/hall/reservations", booking(22, "14:00", "15:00", "lathe-1"));

        assertThat(before.status()).isEqualTo(409);
        assertThat(before.body().at("/reasons/0/why/nb").asString()).contains("mangler autorisasjon for Dreiebenk");
        assertThat(within.status()).isEqualTo(200);
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.body().at("/reasons/0/why/nb").asString()).contains("gjelder ikke hele tiden");
    }

    @Test
    void whateverIsMissingInWhatIsSentIsNamedAndNothingFails() {
        Map<String, List<Map<String, Object>>> sent = new LinkedHashMap<>();
        sent.put(
                "resources",
                List.of(
                        Map.of(),
                        with(
                                resource("x", "ROOM", "X", "room", 1),
                                "hours",
                                List.of(Map.of("day", 9, "from", "8", "until", "")))));
        sent.put(
                "reservations",
                List.of(
                        Map.of(),
                        booking(1, "10:00", "11:00"),
                        booking(1, "10:00", "11:00", "Ø"),
                        with(booking(1, "10:00", "11:00", "room-a"), "people", Arrays.asList("x", null))));
        sent.put(
                "check",
                List.of(Map.of(), with(booking(1, "10:00", "11:00", "room-a"), "until", "+999999999-01-01T00:00:00Z")));
        sent.put("search", List.of(Map.of(), Map.of("booking", Map.of(), "minutes", 30, "needs", List.of())));
        sent.put(
                "series",
                List.of(
                        Map.of(),
                        Map.of(
                                "booking",
                                booking(1, "10:00", "11:00", "room-a"),
                                "first",
                                "2027-01-01",
                                "last",
                                "2026-01-01",
                                "everyWeeks",
                                1,
                                "at",
                                "10:00",
                                "minutes",
                                60)));
        sent.put("wishes", List.of(Map.of()));
        sent.put("blackouts", List.of(Map.of(), Map.of("why", "x", "resource", "Ø")));
        sent.put("blackouts/preview", List.of(Map.of()));
        sent.put("quotas", List.of(Map.of(), Map.of("organisation", "Ø", "family", "x", "period", "WEEK", "hours", 1)));
        sent.put("ranks", List.of(Map.of(), Map.of("organisation", "Ø", "rank", 1)));
        sent.put("closed", List.of(Map.of()));
        sent.put("feeds", List.of(Map.of(), Map.of("kind", "GROUP", "subject", "Ø")));
        sent.put("feeds/revoke", List.of(Map.of()));
        sent.put("checkin/guessed", List.of(Map.of()));

        sent.forEach((path, bodies) -> bodies.forEach(body -> {
            var refused = operator.post("/api/hall/" + path, body);
            assertThat(refused.status()).as("%s %s", path, body).isEqualTo(400);
            assertThat(refused.body().at("/words/nb").asString())
                    .as("%s %s", path, body)
                    .isNotEmpty();
        }));
        assertThat(operator.post("/api/hall/resources", Map.of())
                        .body()
                        .at("/words/en")
                        .asString())
                .isEqualTo("The field “id” is missing.");
    }

    private static PersonId holder() {
        JsonNode held = operator.post("/api/hall/reservations", booking(9, "10:00", "11:00", "room-b"))
                .body();
        return server.part(HallBook.class)
                .findReservation(new ReservationId(held.path("id").asString()))
                .orElseThrow()
                .request()
                .holder()
                .person();
    }

    /// Assessed and signed by somebody else, until this day.
    private static void authorise(PersonId learner, LocalDate last) {
        Database database = server.part(Database.class);
        PersonId assessor = new PersonId("instructor-1");
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        JdbcEvidenceBook evidence = new JdbcEvidenceBook(database);
        Evidence shown = new Evidence(
                "lathe-shown",
                learner,
                new Words("Dreiing", "Turning"),
                new Origin.Observation("Dreide en aksling."),
                List.of(),
                yesterday,
                new Evidence.State.Submitted());
        evidence.add(shown);
        evidence.change(
                shown, shown.assessed(assessor, yesterday, List.of(), "").find().orElseThrow());
        new JdbcAttestationBook(database)
                .add(new Attestation(
                        "lathe-alone",
                        Attestation.Kind.AUTHORISATION,
                        learner,
                        new Words("Dreiebenk", "Lathe"),
                        "",
                        Optional.of(new Scope(List.of(), List.of("lathe"), List.of(Mode.SOLO), false)),
                        List.of(),
                        yesterday,
                        Optional.of(last.atStartOfDay(OSLO).toInstant()),
                        assessor,
                        List.of(shown.id()),
                        yesterday,
                        List.of()));
    }

    @Test
    void whoComesChecksInWithTheCodeOnTheMachineAlsoWithoutAnAccount() {
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(3, ChronoUnit.MINUTES);
        JsonNode held = operator.post(
                        "/api/hall/reservations",
                        Map.of(
                                "from", soon.toString(),
                                "until", soon.plus(30, ChronoUnit.MINUTES).toString(),
                                "resources", List.of("room-a"),
                                "party", 3,
                                "title", "Skolebesøk"))
                .body();
        String id = held.path("id").asString();
        String code = operator.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of())
                .body()
                .path("code")
                .asString();
        String label = hall.label("room-a");
        Browser phone = new Browser(server.port());

        assertThat(operator.get("/api/hall/checkin/" + label).body().path("mine"))
                .hasSize(1);
        assertThat(phone.get("/api/hall/checkin/" + label).body().path("mine")).isEmpty();
        assertThat(phone.post("/api/hall/checkin/" + label, Map.of("code", "AAAAAA"))
                        .status())
                .isEqualTo(404);
        assertThat(phone.post("/api/hall/checkin/" + label, Map.of("code", code))
                        .status())
                .isEqualTo(200);
        assertThat(phone.post("/api/hall/checkin/" + label, Map.of("code", code))
                        .status())
                .isEqualTo(409);
        assertThat(operator.get("/api/hall/reservations/" + id)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CHECKED_IN");
    }

    @Test
    void aFaultShowsWhomItHitsAndTellsThem() {
        JsonNode held = operator.post("/api/hall/reservations", booking(5, "10:00", "12:00", "room-b"))
                .body();
        operator.post(
                "/api/hall/reservations/%s/confirm".formatted(held.path("id").asString()), Map.of());
        Map<String, Object> fault = new LinkedHashMap<>(booking(5, "08:00", "16:00"));
        fault.put("resource", "room-b");
        fault.put("kind", "FAULT");
        fault.put("why", "Vannlekkasje i taket.");

        JsonNode preview = operator.post("/api/hall/blackouts/preview", fault).body();
        JsonNode closed = operator.post("/api/hall/blackouts", fault).body();

        assertThat(preview.path("displaced")).hasSize(1);
        assertThat(closed.path("displaced")).hasSize(1);
        assertThat(operator.get("/api/hall/mine").body().path("notices").toString())
                .contains("Vannlekkasje");
        assertThat(operator.post("/api/hall/reservations", booking(5, "13:00", "14:00", "room-b"))
                        .status())
                .isEqualTo(409);
        operator.post(
                "/api/hall/blackouts/%s/lift".formatted(closed.path("blackout").asString()), Map.of());
        assertThat(operator.post("/api/hall/reservations", booking(5, "13:00", "14:00", "room-b"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCalendarAddressShowsThingsAndTimesAndNoWordsOfPeopleUntilItIsTakenBack() {
        Map<String, Object> asked = new LinkedHashMap<>(booking(6, "10:00", "12:00", "room-a"));
        asked.put("title", "Samtale med Ola");
        operator.post("/api/hall/reservations", asked);
        String path = operator.post("/api/hall/feeds", Map.of("kind", "PERSON", "subject", ""))
                .body()
                .path("path")
                .asString();
        Browser phone = new Browser(server.port());

        var feed = phone.get(path);

        assertThat(path).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        assertThat(feed.response().body())
                .contains("BEGIN:VEVENT", "SUMMARY:Undervisningsrom")
                .doesNotContain("Ola", "Kari", "Samtale");
        operator.post("/api/hall/feeds/revoke", Map.of("kind", "PERSON", "subject", ""));
        assertThat(phone.get(path).status()).isEqualTo(404);
    }

    @Test
    void aHolidayCalendarClosesTheHallOnceHoweverOftenItIsImported() {
        LocalDate day = LocalDate.now(OSLO).plusDays(60);
        String text =
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:fri\nDTSTART;VALUE=DATE:%s\nSUMMARY:Fridag\nEND:VEVENT\nEND:VCALENDAR\n"
                        .formatted(day.toString().replace("-", ""));

        assertThat(operator.post("/api/hall/closed", Map.of("calendar", text))
                        .body()
                        .path("days")
                        .asInt())
                .isEqualTo(1);
        operator.post("/api/hall/closed", Map.of("calendar", text));

        assertThat(operator.get("/api/hall/calendar?from=" + day).body().path("blackouts"))
                .hasSize(1);
        assertThat(operator.post("/api/hall/closed", Map.of("calendar", "Hei")).status())
                .isEqualTo(400);
    }
}
