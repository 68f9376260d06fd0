package learningfactory.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The administrator's and everybody's own pages, in a real browser.
class PeoplePagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /// How long a page may take on a busy machine, ms.
    private static final double PATIENCE = 60_000;

    @TempDir
    static Path folder;

    private static Server server;
    private static Region region;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;

    private BrowserContext context;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium; maybe: apt-get install chromium");
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
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
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void anAdministratorTakesInAnOrganisationAddsAPersonAndTheirLinkOpensTheirAccount() {
        Page page = signedIn("Kari", 1280);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hei, Kari")))
                .isVisible();

        door(page, "Organisasjoner");
        page.getByLabel("Navn").fill("Nye Bedrift");
        page.getByLabel("Organisasjonsnummer").fill("123456758");
        press(page, "Foreslå organisasjon");
        assertThat(page.getByText("Kanskje er to sifre byttet om?")).isVisible();
        page.getByLabel("Organisasjonsnummer").fill("123 456 785");
        press(page, "Foreslå organisasjon");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nye Bedrift")))
                .isVisible();
        seen(page, "organisations");

        door(page, "Personer");
        press(page, "Legg til person");
        page.getByLabel("Navn", exactly()).fill("Berit Besøkende");
        page.locator(".making select").last().selectOption("RESEARCHER");
        page.locator(".making").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Berit Besøkende")))
                .isVisible();
        press(page, "Lag engangslenke");
        String link = page.getByLabel("Send denne lenken").inputValue();
        seen(page, "person");

        Page theirs = browser.newContext().newPage();
        theirs.setDefaultTimeout(PATIENCE);
        theirs.navigate(link);
        assertThat(theirs.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Velkommen, Berit Besøkende")))
                .isVisible();
        seen(theirs, "invitation");
        theirs.getByLabel("Brukernavn").fill("berit");
        theirs.getByLabel("Passord", exactly()).fill(Region.PASSWORD);
        theirs.getByLabel("Passordet en gang til").fill(Region.PASSWORD);
        press(theirs, "Ta kontoen i bruk");
        assertThat(theirs.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hei, Berit Besøkende")))
                .isVisible();
        assertThat(theirs.getByText("Ny økt")).hasCount(0);
        theirs.context().close();
    }

    @Test
    void everyPageOfTheAdministratorIsFreeOfBarriersOnAPhoneAndOnADesk() {
        for (int width : new int[] {360, 1280}) {
            Page page = signedIn("Kari", width);
            seen(page, "home-" + width);
            for (String place : List.of("Personer", "Organisasjoner", "Endringslogg", "Min konto")) {
                door(page, place);
                page.locator("main .waiting")
                        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
                seen(page, place.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + width);
            }
            context.close();
        }
    }

    @Test
    void aLearnerFindsOnlyWhatIsTheirs() {
        Page page = signedIn("lise", 360);

        assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK))
                .hasText(new String[] {"Oversikt", "Hallen", "Min konto", "Kurs", "Kompetanse", "Programmer"});
        door(page, "Min konto");
        assertThat(page.getByText("Lise Lærende")).isVisible();
        seen(page, "learner-360");
    }

    private Page signedIn(String name, int width) {
        context = browser.newContext(new NewContextOptions().setViewportSize(width, 900));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:%d/login".formatted(server.port()));
        page.getByLabel("Brukernavn").fill(name);
        page.getByLabel("Passord").fill(Region.PASSWORD);
        press(page, "Logg inn");
        page.waitForURL("**/home");
        page.locator("nav.areas").waitFor();
        return page;
    }

    private static void door(Page page, String name) {
        page.locator("nav.areas").getByText(name).click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1))
                .waitFor();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /// No barrier that axe finds, nothing wider than the window; keeps a picture for people to look at.
    private static void seen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "people-" + name + ".png"))
                .setFullPage(true));
        List<String> barriers = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(barriers).as(name).isEmpty();
        int tooWide = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(tooWide).as("%s is wider than the window", name).isLessThanOrEqualTo(0);
    }
}
