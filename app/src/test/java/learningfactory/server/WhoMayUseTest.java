package learningfactory.server;

import static learningfactory.server.JoinedHall.at;
import static learningfactory.server.JoinedHall.notices;
import static learningfactory.server.JoinedHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.booking.HallBook;
import learningfactory.browser.Chromium;
import learningfactory.competence.Attestation;
import learningfactory.network.AccountRole;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.resource.ReservationId;
import learningfactory.store.competence.JdbcAttestationBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rules 3, 4 and 5, and the owner's yes, asked over HTTP of a real database: authorisations, birth years
/// and who was here before stand in their books.
class WhoMayUseTest {

    private static final Instant YESTERDAY = JoinedHall.MORNING.minus(Duration.ofDays(1));
    private static final List<String> MODES = List.of("SOLO", "SUPERVISED", "DEMONSTRATION");

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    /// Somebody whom a booking names.
    private record Named(String name, boolean isMinor, boolean isNew, boolean isAuthorised) {}

    /// A machine and what it allows, beside what its modes allow.
    private record Machine(String id, List<String> visitors, List<String> minors) {}

    private static final List<Named> PEOPLE = List.of(
            new Named("adult", false, false, true),
            new Named("beginner", false, false, false),
            new Named("newcomer", false, true, true),
            new Named("apprentice", true, false, true),
            new Named("pupil", true, true, false),
            new Named("undated", true, false, true));

    private static final List<Machine> MACHINES = List.of(
            new Machine("mill-1", List.of("SUPERVISED", "DEMONSTRATION"), List.of("DEMONSTRATION")),
            new Machine("young", List.of("DEMONSTRATION"), MODES),
            new Machine("opened", MODES, MODES),
            new Machine("shut", List.of(), List.of()));

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        for (Machine machine : MACHINES) {
            Map<String, Object> resource = new LinkedHashMap<>(JoinedHall.resource(
                    machine.id(),
                    "MACHINE",
                    machine.id().equals("mill-1") ? "CNC-fres 1" : machine.id(),
                    "cnc-mill",
                    2));
            resource.put("visitorModes", machine.visitors());
            resource.put("minorModes", machine.minors());
            hall.put(resource);
        }
        for (String instructor : List.of("ida", "liv")) {
            hall.put(SmallHall.with(
                    SmallHall.with(
                            JoinedHall.resource(instructor, "INSTRUCTOR", "Instruktør " + instructor, "instructor", 8),
                            "person",
                            instructor),
                    "supervises",
                    List.of("cnc-mill", "weld-simulator")));
        }
        for (Named one : PEOPLE) {
            int born = one.isMinor() ? 2008 : 2007; // who turns 18 in the year of use counts as a minor
            hall.known(
                    one.name(),
                    one.name().equals("undated") ? Optional.empty() : Optional.of(LocalDate.of(born, 1, 2)));
            if (one.isAuthorised()) {
                hall.authorise(one.name(), false, YESTERDAY, Optional.empty());
            }
        }
        hall.showAround(
                PEOPLE.stream().filter(one -> !one.isNew()).map(Named::name).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    // ------------------------------------------------------------------------------------------------------- rule 4

    @Test
    void aPartyWithoutNamesIsSupervisedAndShownThingsOnlyByAnInstructorWhoIsAuthorised() {
        for (String mode : List.of("SUPERVISED", "DEMONSTRATION")) {
            var nobody = hall.kari.post("/api/hall/reservations", party(mode, at(20, 9), "opened"));
            var unauthorised = hall.kari.post("/api/hall/reservations", party(mode, at(20, 9), "opened", "ida"));
            var authorised = hall.kari.post("/api/hall/check", party(mode, at(20, 9), "opened", "kari"));

            assertThat(nobody.status()).as(mode).isEqualTo(409);
            assertThat(nobody.body().at("/words/nb").asString()).contains("trenger en godkjent instruktør");
            assertThat(unauthorised.status()).as(mode).isEqualTo(409);
            assertThat(unauthorised.body().at("/words/nb").asString())
                    .contains("Instruktør ida mangler autorisasjon", "som instruktør")
                    .as("a reason names the instructor as the hall does, and never by pseudonym")
                    .doesNotContain("{person");
            assertThat(authorised.body().path("reasons")).as(mode).isEmpty();
        }
    }

    @Test
    void whoeverLooksForAnyInstructorIsOfferedOneWhoIsAuthorised() {
        Map<String, Object> booking = party("SUPERVISED", at(21, 9), "opened");
        booking.remove("resources");

        JsonNode found = hall.kari
                .post(
                        "/api/hall/search",
                        Map.of(
                                "booking",
                                booking,
                                "minutes",
                                60,
                                "needs",
                                List.of(Map.of("resource", "opened"), Map.of("anyOf", List.of("ida", "kari")))))
                .body();

        assertThat(found.at("/offers/0/resources").valueStream().map(JsonNode::asString))
                .containsExactly("kari", "opened");
    }

    @Test
    void whatAnInstructorWasToShowAPartyIsTakenOutWhenTheAuthorisationIsLost() {
        String lost = hall.authorise("liv", true, YESTERDAY, Optional.empty());
        String told = confirmed(party("DEMONSTRATION", at(22, 9), "opened", "liv"));

        hall.per.post(
                "/api/competence/attestations/%s/changes".formatted(lost), Map.of("kind", "revoke", "why", "uhell"));

        assertThat(text(hall.kari.get("/api/hall/reservations/" + told).body(), "ending"))
                .isEqualTo("NOT_CLEARED");
        assertThat(notices(hall.kari)).anyMatch(said -> said.contains("Din tid 24.3.2026 kl. 09.00 er tatt ut"));
    }

    @Test
    void atTheMachineItIsAskedAgainWhetherWhoeverShowsItMayDoSo() {
        String lost = hall.authorise("liv", true, YESTERDAY, Optional.empty());
        String id = confirmed(party("SUPERVISED", hall.clock.instant().plus(Duration.ofMinutes(4)), "opened", "liv"));
        var book = new JdbcAttestationBook(hall.database);
        Attestation before = book.findAttestation(lost).orElseThrow();
        book.addChange(before.changed(new Attestation.Change.Revoked(hall.clock.instant(), new PersonId("per"), "x"))
                .find()
                .orElseThrow()); // nobody has looked at what he had promised
        var promised = hall.server
                .part(HallBook.class)
                .findReservation(new ReservationId(id))
                .orElseThrow();

        var refused = hall.kari.post("/api/hall/checkin/" + label("opened"), Map.of("code", promised.code()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/words/nb").asString()).contains("er trukket tilbake");
    }

    // ------------------------------------------------------------------------------------------------------- rule 5

    @Test
    void anApprenticeUnder18UsesAMachineAloneOnlyWhereMinorsMayAndAVisitorOfAgeIsNoMinor() {
        Map<String, Object> alone = named("SOLO", List.of("apprentice"), 1, at(23, 9));

        var denied = hall.kari.post("/api/hall/check", SmallHall.with(alone, "resources", List.of("mill-1")));
        var allowed = hall.kari.post("/api/hall/check", SmallHall.with(alone, "resources", List.of("young")));
        var newcomer = hall.kari.post(
                "/api/hall/check",
                SmallHall.with(
                        named("SUPERVISED", List.of("newcomer"), 1, at(23, 9)),
                        "resources",
                        List.of("mill-1", "kari")));

        assertThat(denied.body().at("/reasons/0/why/nb").asString())
                .isEqualTo("Den som er under 18 år, kan ikke bruke CNC-fres 1 alene.");
        assertThat(allowed.body().path("reasons")).isEmpty();
        assertThat(newcomer.body().path("reasons")).isEmpty();
    }

    // ------------------------------------------------------------------------------------------- before they come

    @Test
    void anInstructorReadsOfEverybodyWhoComesTomorrowWhatMayBeUsedAndWhatWouldMakeItYes() {
        String course = hall.planned(hall.activity("Fres for to", "SUPERVISED", List.of(List.of("mill-2"))), at(1, 9));
        hall.open(course);
        hall.enrol(hall.ola, course);
        hall.enrol(hall.siri, course);
        hall.known("ola", Optional.of(LocalDate.of(2010, 1, 2)));

        JsonNode held = hall.kari.get("/api/hall/clearances").body().path("sessions");
        JsonNode others = hall.per.get("/api/hall/clearances").body().path("sessions");

        assertThat(held).hasSize(1);
        assertThat(held.at("/0/title/nb").asString()).isEqualTo("Fres for to");
        assertThat(held.at("/0/uses/0/machine").asString()).isEqualTo("mill-2");
        assertThat(held.at("/0/uses/0/mode").asString()).isEqualTo("SUPERVISED");
        JsonNode minor = held.at("/0/people/0");
        assertThat(minor.path("name").asString()).isEqualTo("ola");
        assertThat(minor.at("/answers/0/cleared").asBoolean()).isFalse();
        assertThat(minor.at("/answers/0/reasons/0/why/nb").asString())
                .isEqualTo("Den som er under 18 år, kan ikke bruke CNC-fres 2 med instruktør.");
        assertThat(minor.at("/answers/0/reasons/0/remedy/nb").asString()).contains("som visning");
        assertThat(held.at("/0/people/1/answers/0/cleared").asBoolean()).isTrue();
        assertThat(others).as("what somebody else holds").isEmpty();
        seenOnThePage();
        hall.known("ola", Optional.of(LocalDate.of(1990, 5, 5)));
    }

    private static void seenOnThePage() {
        Chromium.assumeThere();
        String address = "http://localhost:%d".formatted(hall.server.port());
        try (Chromium chromium = Chromium.open();
                Page page = chromium.signedIn(
                        address, new Chromium.Who("kari", JoinedHall.PASSWORD), 1280, ColorScheme.LIGHT)) {
            page.getByText("1 av 2 mangler noe").first().waitFor();
            Chromium.assertOpenLargeAndSmall(page, "home-instructor");
            Chromium.load(page, address + "/hall/clearances");
            assertThat(page.locator("table.clearances tbody tr").allTextContents())
                    .satisfiesExactly(
                            ola -> assertThat(ola).contains("Ikke klarert", "under 18 år", "som visning"),
                            siri -> assertThat(siri).endsWith("Klarert"));
            Chromium.assertOpenLargeAndSmall(page, "hall-clearances");
        }
    }

    @Test
    void whatNobodyHasAllowedIsRefusedWhoeverAsksForWhomAndHowever() {
        SplittableRandom chance = new SplittableRandom(5);
        int yes = 0;
        for (int trial = 0; trial < 240; trial++) {
            Machine machine = MACHINES.get(chance.nextInt(MACHINES.size()));
            String mode = MODES.get(chance.nextInt(MODES.size()));
            List<Named> people = new ArrayList<>();
            while (people.size() < chance.nextInt(3)) {
                Named one = PEOPLE.get(chance.nextInt(PEOPLE.size()));
                people.remove(one);
                people.add(one);
            }
            int nameless = people.isEmpty() ? 1 : chance.nextInt(2) * (2 - people.size());
            List<String> instructors = List.of(
                            List.<String>of(), List.of("ida"), List.of("kari"), List.of("ida", "kari"))
                    .get(chance.nextInt(4));
            List<String> resources = new ArrayList<>(instructors);
            resources.add(machine.id());
            List<String> names = people.stream().map(Named::name).toList();
            Map<String, Object> asked = SmallHall.with(
                    named(mode, names, names.size() + nameless, at(30 + trial % 20, 9)), "resources", resources);

            JsonNode reasons = hall.kari.post("/api/hall/check", asked).body().path("reasons");

            boolean mayBe = mayBe(machine, mode, people, nameless, instructors.contains("kari"));
            assertThat(reasons.isEmpty())
                    .as("trial %d, %s, %s", trial, asked, reasons)
                    .isEqualTo(mayBe);
            yes += mayBe ? 1 : 0;
        }
        assertThat(yes).as("allowed often enough to mean something").isBetween(30, 210);
    }

    /// The rules once more, in the words of the contract.
    private static boolean mayBe(
            Machine machine, String mode, List<Named> people, int nameless, boolean isLedByAnAuthorised) {
        boolean forAll = mode.equals("SOLO") || isLedByAnAuthorised;
        boolean forNameless = nameless == 0
                || (!mode.equals("SOLO")
                        && machine.visitors().contains(mode)
                        && machine.minors().contains(mode));
        return forAll
                && forNameless
                && people.stream()
                        .allMatch(one -> (!one.isMinor() || machine.minors().contains(mode))
                                && (!one.isNew() || machine.visitors().contains(mode))
                                && (!mode.equals("SOLO") || one.isAuthorised()));
    }

    // -------------------------------------------------------------------------------------------------- the owner's
    // yes

    @Test
    void whoSpeaksForTheOwnerAnswersForWhatIsHisAndNobodyElseDoes() {
        hall.put(SmallHall.with(
                SmallHall.with(JoinedHall.resource("press", "ROOM", "Pressehallen", "press", 8), "owner", "forge"),
                "needsApproval",
                true));
        Browser operator = hall.account("owner-operator", new RoleAt(AccountRole.OPERATOR, JoinedHall.FORGE));
        Browser foreign = hall.account("foreign", new RoleAt(AccountRole.COMPANY_CONTACT, JoinedHall.SCHOOL));
        Browser learner = hall.ida;
        Map<String, Object> asked =
                SmallHall.with(named("SOLO", List.of(), 1, at(25, 9)), "resources", List.of("press"));
        asked.put("title", "Prøvepressing");
        asked.put("organisation", "school");
        String first = asks(hall.ola, asked);
        String second = asks(
                hall.ola,
                SmallHall.with(
                        SmallHall.with(asked, "from", at(25, 12).toString()),
                        "until",
                        at(25, 13).toString()));

        for (Browser owner : List.of(hall.siri, operator)) {
            JsonNode waiting = owner.get("/api/hall/approvals").body();
            assertThat(waiting.valueStream().map(one -> text(one, "id"))).containsExactly(first, second);
            assertThat(text(waiting.get(0), "title")).isEqualTo("Prøvepressing");
            assertThat(text(waiting.get(0), "organisation")).isEqualTo("school");
            assertThat(text(waiting.get(0), "code"))
                    .as("who answers does not check in")
                    .isEmpty();
        }
        for (Browser other : List.of(foreign, learner, hall.ola)) {
            assertThat(other.get("/api/hall/approvals").body()).isEmpty();
            for (String answer : List.of("approve", "decline")) {
                assertThat(other.post("/api/hall/reservations/%s/%s".formatted(first, answer), Map.of())
                                .status())
                        .isEqualTo(403);
            }
        }

        JsonNode yes = hall.siri
                .post("/api/hall/reservations/%s/approve".formatted(first), Map.of())
                .body();
        JsonNode no = operator.post("/api/hall/reservations/%s/decline".formatted(second), Map.of())
                .body();

        assertThat(text(yes, "state")).isEqualTo("CONFIRMED");
        assertThat(text(no, "ending")).isEqualTo("DECLINED");
        assertThat(hall.siri.get("/api/hall/approvals").body()).isEmpty();
    }

    private static String asks(Browser who, Map<String, Object> asked) {
        String id = text(who.post("/api/hall/reservations", asked).body(), "id");
        JsonNode waits = who.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of())
                .body();
        assertThat(waits.path("asked").asBoolean()).as(String.valueOf(waits)).isTrue();
        return id;
    }

    // ------------------------------------------------------------------------------------------------- nothing is free

    @Test
    void whenNothingIsFreeItIsToldOfWhatWasWantedWhyNotAndWhetherOneMayWait() {
        for (String room : List.of("room-a", "press-room")) {
            if (room.equals("press-room")) {
                hall.put(JoinedHall.resource(room, "ROOM", "Lite rom", "room", 4));
            }
            Map<String, Object> taken = named("SOLO", List.of(), 1, at(26, 8));
            taken.put("resources", List.of(room));
            taken.put("until", at(26, room.equals("room-a") ? 16 : 12).toString());
            confirmed(taken);
        }
        Map<String, Object> wanted = named("SOLO", List.of(), 12, at(26, 8));
        wanted.put("until", at(26, 16).toString());

        JsonNode large = search(wanted, 60, Map.of("kind", "ROOM", "capacity", 12));
        JsonNode huge = search(wanted, 60, Map.of("kind", "ROOM", "capacity", 500));
        JsonNode small = search(wanted, 60 * 9, Map.of("resource", "room-a"));
        JsonNode alone = search(SmallHall.with(wanted, "party", 1), 60, Map.of("family", "cnc-mill"));

        assertThat(large.path("offers")).isEmpty();
        assertThat(large.at("/miss/nearest/resources/0").asString()).isEqualTo("room-a");
        assertThat(large.at("/miss/reasons/0/why/nb").asString()).startsWith("Undervisningsrom er opptatt da");
        assertThat(large.at("/miss/mayWait").asBoolean()).isTrue();
        assertThat(huge.at("/miss/reasons/0/why/nb").asString()).startsWith("Hallen har ikke noe slikt");
        assertThat(small.at("/miss/reasons/0/why/nb").asString()).startsWith("Det er ikke så lang tid");
        assertThat(alone.at("/miss/mayWait").asBoolean())
                .as("what is not allowed is not waited for")
                .isFalse();
        assertThat(alone.at("/miss/reasons/0/remedy/nb").asString()).startsWith("Navngi alle");
    }

    private static JsonNode search(Map<String, Object> booking, int minutes, Map<String, Object> need) {
        return hall.kari
                .post("/api/hall/search", Map.of("booking", booking, "minutes", minutes, "needs", List.of(need)))
                .body();
    }

    // ---------------------------------------------------------------------------------------------------------------

    private static Map<String, Object> party(String mode, Instant from, String... resources) {
        Map<String, Object> asked = named(mode, List.of(), 2, from);
        asked.put("resources", List.of(resources));
        return asked;
    }

    private static Map<String, Object> named(String mode, List<String> people, int party, Instant from) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("from", from.toString());
        asked.put("until", from.plus(Duration.ofHours(2)).toString());
        asked.put("mode", mode);
        asked.put("party", party);
        asked.put("joins", false);
        asked.put("people", people);
        return asked;
    }

    private static String confirmed(Map<String, Object> asked) {
        var held = hall.kari.post("/api/hall/reservations", asked);
        assertThat(held.status()).as(String.valueOf(held.body())).isEqualTo(200);
        String id = text(held.body(), "id");
        hall.kari.post("/api/hall/reservations/%s/confirm".formatted(id), Map.of());
        return id;
    }

    private static String label(String id) {
        return hall.kari
                .get("/api/hall/resources")
                .body()
                .valueStream()
                .filter(one -> text(one, "id").equals(id))
                .map(one -> text(one, "label"))
                .findFirst()
                .orElseThrow();
    }
}
