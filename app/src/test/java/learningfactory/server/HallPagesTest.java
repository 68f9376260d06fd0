package learningfactory.server;

import static learningfactory.server.SmallHall.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of the hall in a real browser, on a real server and a real database.
class HallPagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "hall");

    @TempDir
    static Path folder;

    private static Server server;
    private static SmallHall hall;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        hall = new SmallHall(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theHallIsReadSearchedAndBookedInABrowserByEverybody() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium; maybe: apt-get install chromium");
        Files.createDirectories(PICTURES);
        hall.confirm(hall.operator().post("/api/hall/reservations", booking(1, "09:00", "11:00", "room-a", "kari")));
        hall.confirm(hall.operator().post("/api/hall/reservations", booking(1, "12:00", "14:30", "room-b")));
        Map<String, Object> closed = new LinkedHashMap<>(booking(1, "10:00", "15:00"));
        closed.putAll(Map.of("resource", "robot", "kind", "MAINTENANCE", "why", "Årlig service."));
        hall.operator().post("/api/hall/blackouts", closed);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run")));
                BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("nb-NO")
                        .setBypassCSP(true))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            signIn(page);
            readTheDay(page);
            findAndBook(page);
            for (String place : List.of("hall/mine", "hall/run", "hall/labels", "hall/resource/room-a", "hall/wall")) {
                page.navigate(address(place));
                page.locator("h1").first().waitFor();
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

    private static void signIn(Page page) {
        page.navigate(address("login"));
        page.getByLabel("Brukernavn").fill("Kari");
        page.getByLabel("Passord").fill("et langt passord");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Logg inn"))
                .click();
        page.waitForURL("**/home");
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
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Finn tid"))
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

    /// No barrier and no scrolling sideways, large and small, light and dark.
    private static void look(Page page, String name) {
        List<String> barriers = new ArrayList<>();
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT));
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> barriers.add("%s %d: %s %s"
                            .formatted(
                                    name,
                                    width,
                                    rule.getHelp(),
                                    rule.getNodes().stream()
                                            .limit(3)
                                            .map(node -> node.getHtml())
                                            .toList())));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("%s-%d.png".formatted(name, width)))
                    .setFullPage(true));
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                barriers.add("%s %d: it is %d wide".formatted(name, width, wide));
            }
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(barriers).isEmpty();
    }

    private static String address(String place) {
        return "http://localhost:%d/%s".formatted(server.port(), place);
    }
}
