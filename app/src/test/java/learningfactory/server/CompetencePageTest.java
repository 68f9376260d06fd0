package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of competence and programmes in a real browser, walked by a learner and an instructor.
class CompetencePageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    static Path folder;

    private static Server server;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium; maybe: apt-get install chromium");
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        Browser kari =
                new Browser(server.port()).administrator(server.firstKey().orElseThrow());
        kari.post("/api/accounts", Map.of("name", "Ola", "password", "et langt passord", "administrator", false));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aLogIsHandedInAssessedAttestedAndShared() {
        Page ola = signedIn("Ola", 1280, ColorScheme.LIGHT);
        ola.navigate(at("/competence"));
        ola.getByLabel("Hva gjorde du?").fill("Målte tjue aksler");
        ola.getByLabel("Fortell").fill("Brukte mikrometer og skrev måleprotokoll.");
        button(ola, "Lever");
        ola.getByText("Levert. En annen vurderer det.").waitFor();
        openToEverybody(ola, "passport-1280");

        Page kari = signedIn("Kari", 1280, ColorScheme.DARK);
        kari.navigate(at("/competence/waiting"));
        kari.getByText("Målte tjue aksler").first().waitFor();
        openToEverybody(kari, "waiting-1280-dark");
        kari.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Åpne passet til Ola"))
                .waitFor();
        button(kari, "Godta som vist");
        kari.getByText("Ingenting venter på deg.").waitFor();

        ola.reload();
        ola.getByText("vurdert av Kari").waitFor();
        ola.getByLabel("Hvem er den til?").fill("bedriften");
        button(ola, "Lag lenke");
        String link = ola.locator("code.secret").textContent();
        try (BrowserContext stranger = chromium.newContext(size(360, ColorScheme.LIGHT))) {
            Page shared = stranger.newPage();
            shared.navigate(link);
            shared.getByText("Målte tjue aksler").waitFor();
            openToEverybody(shared, "shared-360");
        }
    }

    @Test
    void curriculaAndProgrammesFitAPhoneAndAreOpenToEverybody() {
        Page kari = signedIn("Kari", 360, ColorScheme.LIGHT);
        for (Map.Entry<String, String> place : Map.of(
                        "/competence", "Mitt pass",
                        "/competence/matrix", "Hvem kan hva",
                        "/competence/curriculum", "hall-1",
                        "/competence/curriculum/machine/hall-1", "Ingen øver dette",
                        "/programmes", "Fra NAV til CNC-fagbrev")
                .entrySet()) {
            kari.navigate(at(place.getKey()));
            kari.getByText(place.getValue()).first().waitFor();
            openToEverybody(kari, place.getKey().replace('/', '-').substring(1) + "-360");
        }
    }

    private static Page signedIn(String name, int width, ColorScheme scheme) {
        Page page = chromium.newContext(size(width, scheme)).newPage();
        page.navigate(at("/login"));
        page.getByLabel("Brukernavn").fill(name);
        page.getByLabel("Passord").fill("et langt passord");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Logg inn"))
                .click();
        page.waitForURL("**/home");
        return page;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions size(int width, ColorScheme scheme) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /// No barrier that axe finds, nothing to scroll sideways, no complaint; a picture stays in `target` for people to
    /// look at.
    private static void openToEverybody(Page page, String picture) {
        List<String> barriers = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            barriers.add(rule.getId() + ": " + rule.getNodes());
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", picture + ".png"))
                .setFullPage(true));
        assertThat(barriers).as(picture).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(picture)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
