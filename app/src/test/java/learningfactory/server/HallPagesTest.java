package learningfactory.server;

import static learningfactory.server.SmallHall.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of the hall in a real browser, on a real server and a real database.
class HallPagesTest {

    @TempDir
    static Path folder;

    private static Server server;
    private static SmallHall hall;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        hall = new SmallHall(server);
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
        page.getByLabel("Rom", new Page.GetByLabelOptions().setExact(true)).selectOption("any");
        page.getByLabel("Hvor mange er dere?").fill("8");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finn tid"))
                .click();
        page.locator(".find-answer .offer").first().waitFor();
        look(page, "find");
        page.locator(".find-answer .offer button").first().click();
        page.locator(".booked").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekreft"))
                .click();
        page.locator(".checkin-code").waitFor();
        look(page, "booked");
    }

    private static void look(Page page, String name) {
        Chromium.assertOpenLargeAndSmall(page, "hall-" + name);
    }

    private static String address(String place) {
        return "http://localhost:%d".formatted(server.port()) + (place.isEmpty() ? "" : "/" + place);
    }
}
