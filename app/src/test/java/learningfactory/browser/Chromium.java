package learningfactory.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, quiet, and asked nothing of the world. Without it the tests that need it are skipped;
/// `./factory test` installs it when it may.
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /// How long a page may take on a busy machine, ms.
    private static final double PATIENCE = 60_000;

    private static final int HEIGHT = 900;

    /// Nothing says that it loads, and no answer has come in for a tenth of a second.
    private static final String AT_REST = """
            () => {
              if (document.querySelector('.waiting, [aria-busy="true"]')) return false;
              const heard = performance.getEntriesByType('resource').map((one) => one.responseEnd);
              const turned = performance.getEntriesByName('turned').map((one) => one.startTime);
              return performance.now() - Math.max(0, ...heard, ...turned) > 100;
            }
            """;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(QUIET));
    }

    /// Opens one, or skips the test where there is none.
    public static Chromium open() {
        assumeThere();
        return new Chromium();
    }

    /// Skips the test where there is none, and fails it where there must be one (`FACTORY_NEEDS_BROWSER`,
    /// as in the continuous integration); to be asked before anything dear is started.
    public static void assumeThere() {
        if (System.getenv("FACTORY_NEEDS_BROWSER") != null && !Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(
                    "There is no Chromium (%s), and FACTORY_NEEDS_BROWSER is set.\nMaybe: apt-get install chromium"
                            .formatted(PROGRAM));
        }
        assumeTrue(Files.isExecutable(PROGRAM), "no Chromium; maybe: apt-get install chromium");
    }

    /// The browser itself, for who needs windows of an own kind.
    public Browser browser() {
        return browser;
    }

    /// An empty window.
    public BrowserContext window(int width, ColorScheme look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(look)
                .setLocale("nb-NO"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /// A page on which somebody has signed in, as people do.
    ///
    /// @param server its address, such as `http://localhost:8080`
    public Page signedIn(String server, Who who, int width, ColorScheme look) {
        Page page = window(width, look).newPage();
        page.navigate(server + "/login");
        page.getByLabel("Brukernavn").fill(who.name());
        page.getByLabel("Passord").fill(who.password());
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logg inn"))
                .click();
        page.waitForURL("**/home");
        return page;
    }

    /// Who signs in, and with what.
    public record Who(String name, String password) {}

    /// No barrier that a machine can find and nothing to scroll sideways; a picture is kept.
    public static void assertOpen(Page page, String name) {
        picture(page, name);
        assertNoBarrier(page, name);
    }

    /// No barrier that a machine can find and nothing to scroll sideways.
    public static void assertNoBarrier(Page page, String name) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations")); // of what is well only the rule's name
        List<String> barriers = new AxeBuilder(page)
                .setLegacyMode(true).options(told).analyze().getViolations().stream()
                        .map(Chromium::inWords)
                        .toList();

        assertThat(barriers).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: the page is wider than the window", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /// Goes to a page and waits until it has heard all it asked for, and stands.
    public static void load(Page page, String address) {
        page.navigate(address);
        page.locator("h1").first().waitFor();
        page.waitForFunction(AT_REST);
    }

    /// Goes on to another place of a page that is loaded, as a link there does, and waits until it stands.
    public static void turn(Page page, String path) {
        page.evaluate("""
                path => {
                  history.pushState(null, '', path);
                  dispatchEvent(new PopStateEvent('popstate'));
                  performance.clearResourceTimings();
                  performance.mark('turned');
                }
                """, path);
        page.locator("h1").first().waitFor();
        page.waitForFunction(AT_REST);
    }

    /// The same on a laptop by day and on a phone by night.
    public static void assertOpenLargeAndSmall(Page page, String name) {
        List<Throwable> barriers = new ArrayList<>();
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, HEIGHT);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT));
            try {
                assertOpen(page, "%s-%d".formatted(name, width));
            } catch (AssertionError barrier) {
                barriers.add(barrier);
            }
        }
        page.setViewportSize(1280, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(barriers).isEmpty();
    }

    /// Keeps the whole page as a picture.
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
