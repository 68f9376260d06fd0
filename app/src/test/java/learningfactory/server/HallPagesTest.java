package learningfactory.server;

import static learningfactory.server.SmallHall.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.store.Database;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcPersonBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;

/// The pages of the hall in a real browser, on a real server and a real database.
class HallPagesTest {

    private static final String PASSWORD = "et langt passord";

    @TempDir
    static Path folder;

    private static Server server;
    private static SmallHall hall;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        hall = new SmallHall(server);
        Database database = server.part(Database.class);
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(PASSWORD));
        RoleAt learner = new RoleAt(AccountRole.LEARNER, new OrganisationId("hall"));
        new JdbcPersonBook(database)
                .keep(new Identity(
                        new PersonId("ola"),
                        PersonState.ACTIVE,
                        "Ola Lærling",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(1990, 5, 5)),
                        "nb"));
        new JdbcAccountBook(database)
                .add(Account.open(new PersonId("ola"), "ola", "Ola Lærling", hash, List.of(learner)));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theHallIsReadSearchedAndBookedInABrowserByEverybody() {
        hall.confirm(hall.operator().post("/api/hall/reservations", booking(1, "09:00", "11:00", "room-a", "kari")));
        hall.confirm(hall.operator().post("/api/hall/reservations", booking(1, "12:00", "14:30", "room-b")));
        Map<String, Object> closed = new LinkedHashMap<>(booking(1, "10:00", "15:00"));
        closed.putAll(Map.of("resource", "robot", "kind", "MAINTENANCE", "why", "Årlig service."));
        hall.operator().post("/api/hall/blackouts", closed);
        try (Chromium chromium = Chromium.open();
                Page page = chromium.signedIn(
                        address(""), new Chromium.Who("Kari", "et langt passord"), 1280, ColorScheme.LIGHT)) {
            readTheDay(page);
            findAndBook(page);
            reportAFault(page);
            subscribe(page);
            for (String place : List.of(
                    "hall/mine",
                    "hall/run",
                    "hall/labels",
                    "hall/resource/room-a",
                    "hall/conflicts",
                    "hall/use",
                    "hall/owners")) {
                page.navigate(address(place));
                page.locator("h1").first().waitFor();
                page.locator("main .waiting")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                look(page, place.substring(5).replace('/', '-'));
                assertThat(page.locator(".failure").count()).as(place).isZero();
            }
            page.navigate(address("hall/mine"));
            page.getByText("Grupperom").first().waitFor();
            page.navigate(address("hall/checkin/" + hall.label("room-a")));
            page.getByText("Undervisningsrom").first().waitFor();
            look(page, "checkin");
        }
    }

    @Test
    void aLearnerWaitsForWhatIsTakenAndTakesTheOfferOnTheFirstPage() {
        String taken =
                text(hall.operator().post("/api/hall/reservations", booking(2, "09:00", "11:00", "room-b")), "id");
        hall.operator().post("/api/hall/reservations/%s/confirm".formatted(taken), Map.of());
        try (Chromium chromium = Chromium.open();
                Page page =
                        chromium.signedIn(address(""), new Chromium.Who("ola", PASSWORD), 1280, ColorScheme.LIGHT)) {
            page.navigate(address("hall/find/room-b"));
            page.getByLabel("Dag", exactly())
                    .fill(LocalDate.now(SmallHall.OSLO).plusDays(2).toString());
            page.getByLabel("Tidligst").fill("09:00");
            page.getByLabel("Senest ferdig").fill("11:00");
            searchButton(page).click();
            page.getByText("Nærmest").first().waitFor();
            assertThat(page.locator(".find-answer").textContent()).contains("Grupperom er opptatt da");
            look(page, "queue");
            button(page, "Sett meg på venteliste");
            page.getByText("Du står på ventelisten.").waitFor();

            hall.operator().post("/api/hall/reservations/%s/release".formatted(taken), Map.of());

            page.navigate(address("home"));
            page.getByText("Tilbud til deg").waitFor();
            assertThat(page.locator("main").textContent()).contains("Det ble ledig");
            look(page, "home-offer");
            button(page, "Bekreft");
            page.getByText("Tilbud til deg")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.navigate(address("hall/mine"));
            page.getByText("Kode ved maskinen").first().waitFor();
        }
    }

    @Test
    void whoHasTheCodeChecksInAtTheThingItself() {
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(3, ChronoUnit.MINUTES);
        Map<String, Object> asked = new LinkedHashMap<>(booking(0, "09:00", "11:00", "room-a"));
        asked.putAll(Map.of(
                "from",
                soon.toString(),
                "until",
                soon.plus(30, ChronoUnit.MINUTES).toString()));
        String id = text(hall.operator().post("/api/hall/reservations", asked), "id");
        String code = text(hall.operator().post("/api/hall/reservations/%s/confirm".formatted(id), Map.of()), "code");
        try (Chromium chromium = Chromium.open();
                Page page = chromium.window(360, ColorScheme.DARK).newPage()) {
            page.navigate(address("hall/checkin/" + hall.label("room-a")));
            page.getByLabel("Kode").fill(code);
            button(page, "Sjekk inn");
            page.getByText("Du er sjekket inn").waitFor();
        }

        assertThat(text(hall.operator().get("/api/hall/reservations/" + id), "state"))
                .isEqualTo("CHECKED_IN");
    }

    @Test
    void whatIsNotChangedStaysWhenAThingIsChangedAndPeopleAndOwnersAreChosenByName() {
        List<Map<String, Object>> hours = List.of(
                Map.of("day", 1, "from", "07:30", "until", "12:00"),
                Map.of("day", 1, "from", "13:00", "until", "15:00"),
                Map.of("day", 2, "from", "10:00", "until", "18:00"),
                Map.of("day", 6, "from", "09:00", "until", "12:00"));
        Map<String, Object> workshop = SmallHall.resource("workshop", "ROOM", "Verksted", "room", 6);
        String before = hall.operator()
                .post("/api/hall/resources", SmallHall.with(workshop, "hours", hours))
                .body()
                .path("hours")
                .toString();
        try (Chromium chromium = Chromium.open();
                Page page =
                        chromium.signedIn(address(""), new Chromium.Who("Kari", PASSWORD), 1280, ColorScheme.LIGHT)) {
            page.navigate(address("hall/run"));
            button(page, "Endre: Verksted");
            page.getByLabel("Navn på norsk").fill("Verkstedet");
            look(page, "equipment");
            button(page, "Lagre");
            page.locator(".offer").getByText("Verkstedet").waitFor();
            assertThat(resource("workshop").path("hours").toString()).isEqualTo(before);

            button(page, "Endre: Verkstedet");
            page.getByLabel("Åpner tirsdag").fill("11:00");
            button(page, "Ta bort tiden lørdag");
            button(page, "Lagre");
            page.getByLabel("Åpner tirsdag")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(resource("workshop").path("hours").toString())
                    .contains("\"07:30\"", "\"13:00\"", "\"11:00\"")
                    .doesNotContain("\"10:00\"", "\"09:00\"");

            button(page, "Ny ressurs");
            page.getByLabel("Slag", exactly()).selectOption("INSTRUCTOR");
            page.getByLabel("Navn på norsk").fill("Instruktør Ola");
            page.getByLabel("Navn på engelsk").fill("Instructor Ola");
            page.getByLabel("Kortnavn").fill("ola");
            page.getByLabel("Type, slik").fill("instructor");
            page.getByLabel("Hvem instruktøren er").selectOption(new SelectOption().setLabel("Ola Lærling"));
            button(page, "Lagre");
            page.locator(".offer").getByText("Instruktør Ola").waitFor();
            assertThat(text(resource("ola"), "person")).isEqualTo("ola");
            assertThat(text(resource("ola"), "owner")).isEqualTo("hall");
        }
    }

    private static JsonNode resource(String id) {
        return hall.operator()
                .get("/api/hall/resources")
                .body()
                .valueStream()
                .filter(one -> text(one, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Browser.Answer answer, String name) {
        return text(answer.body(), name);
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator searchButton(Page page) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finn tid"));
    }

    @Test
    void theWallIsReadFromFiveMetresAndSaysWhenItHasLostTheServer() {
        try (Chromium chromium = Chromium.open();
                Page page = chromium.signedIn(
                        address(""), new Chromium.Who("Kari", "et langt passord"), 1280, ColorScheme.LIGHT)) {
            page.navigate(address("hall/wall"));
            page.locator(".wall-tile").first().waitFor();
            look(page, "wall");

            page.setViewportSize(3840, 2160);
            Chromium.picture(page, "hall-wall-4k");
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(2160);
            double letters = ((Number) page.evaluate(
                            "parseFloat(getComputedStyle(document.querySelector('.wall-state')).fontSize)"))
                    .doubleValue();
            assertThat(letters).as("height of the state's letters, px").isGreaterThan(80);

            page.context().setOffline(true);
            page.locator(".wall-lost").waitFor();
            Chromium.picture(page, "hall-wall-lost");
            page.context().setOffline(false);
            page.locator(".wall-lost").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aPrintedLabelLeadsAPhoneToItsThing()
            throws IOException, NotFoundException, FormatException, ChecksumException {
        try (Chromium chromium = Chromium.open();
                Page page = chromium.signedIn(
                        address(""), new Chromium.Who("Kari", "et langt passord"), 1280, ColorScheme.LIGHT)) {
            page.navigate(address("hall/labels"));
            Locator label = page.locator(".labels li").filter(new Locator.FilterOptions().setHasText("Robotcelle"));
            label.waitFor();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            String read = QrReader.read(label.screenshot());

            assertThat(read).isEqualTo(address("hall/checkin/" + hall.label("robot")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(360, 740);
            page.navigate(read);
            page.getByText("Robotcelle").first().waitFor();
            assertThat(page.locator(".failure").count()).isZero();
        }
    }

    private static void reportAFault(Page page) {
        page.navigate(address("hall/faults/robot"));
        page.getByLabel("Hva er galt?").fill("Griperen slipper ikke.");
        button(page, "Meld feilen");
        page.getByText("Takk. Feilen er meldt.").waitFor();
        page.locator(".fault").getByText("Griperen slipper ikke.").waitFor();
        look(page, "faults");
        button(page, "Steng nå");
        page.getByText("mistet tiden sin").waitFor();
        page.getByLabel("Hva ble gjort?").fill("Smurt.");
        button(page, "Rettet. Åpne igjen");
        page.getByText("Ingen feil er meldt.").waitFor();
        look(page, "faults-mended");
    }

    private static void subscribe(Page page) {
        page.navigate(address("hall/feeds"));
        page.getByLabel("Hvilken kalender?").selectOption("RESOURCE");
        button(page, "Lag adresse");
        page.locator(".feed-once .qr").waitFor();
        look(page, "feeds");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Slutt å dele: "))
                .click();
        page.getByText("Adressen virker ikke lenger.").waitFor();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void readTheDay(Page page) {
        page.navigate(address("hall"));
        page.locator("table.times").waitFor();
        look(page, "today");
        page.getByText("Dagen etter").click();
        page.getByText("Årlig service.").first().waitFor();
        assertThat(page.locator("table.times tbody th").allTextContents().toString())
                .contains("CNC-fres 1", "Instruktør A");
        page.locator(".lane li.mine button").first().focus();
        page.keyboard().press("Enter");
        page.locator(".details").waitFor();
        look(page, "tomorrow");
    }

    private static void findAndBook(Page page) {
        page.navigate(address("hall/find"));
        severalTogether(page);
        page.navigate(address("hall/find"));
        page.getByLabel("Rom", new Page.GetByLabelOptions().setExact(true)).selectOption("any");
        page.getByLabel("Hvor mange er dere?").fill("8");
        searchButton(page).click();
        page.locator(".find-answer .offer").first().waitFor();
        look(page, "find");
        page.locator(".find-answer .offer button").first().click();
        page.locator(".booked").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekreft"))
                .click();
        page.locator(".checkin-code").waitFor();
        look(page, "booked");
        repeat(page);
    }

    /// A group that is too large for one asks for several machines of a sort, and for several instructors.
    private static void severalTogether(Page page) {
        page.getByLabel("Maskin eller simulator").selectOption("family:cnc-mill");
        page.getByLabel("Hvor mange maskiner").selectOption("2");
        page.getByLabel("Instruktør", exactly()).selectOption("any");
        page.getByLabel("Hvor mange instruktører").selectOption("3");
        look(page, "several");
        Request asked = page.waitForRequest("**/api/hall/search", searchButton(page)::click);
        assertThat(asked.postData().split("cnc-mill", -1)).hasSize(3);
        assertThat(asked.postData().split("INSTRUCTOR", -1)).hasSize(4);
        page.locator(".find-answer h2").waitFor();
    }

    /// The same time in the weeks to come, but not in the second of them.
    private static void repeat(Page page) {
        LocalDate day = LocalDate.now(SmallHall.OSLO).plusDays(1);
        button(page, "Gjenta …");
        page.getByLabel("Til og med").fill(day.plusWeeks(3).toString());
        page.getByLabel("Ikke disse dagene").fill(day.plusWeeks(2).toString());
        button(page, "Bestill alle som er ledige");
        page.getByText("2 av 2 er bestilt").waitFor();
        look(page, "repeated");
        List<LocalDate> days = hall.operator()
                .get("/api/hall/mine")
                .body()
                .path("reservations")
                .valueStream()
                .filter(one -> !text(one, "series").isEmpty())
                .map(one ->
                        Instant.parse(text(one, "from")).atZone(SmallHall.OSLO).toLocalDate())
                .toList();
        assertThat(days).containsExactly(day.plusWeeks(1), day.plusWeeks(3));
    }

    private static void look(Page page, String name) {
        Chromium.assertOpenLargeAndSmall(page, "hall-" + name);
    }

    private static String address(String place) {
        return "http://localhost:%d".formatted(server.port()) + (place.isEmpty() ? "" : "/" + place);
    }
}
