package learningfactory.stories;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import learningfactory.server.Server;
import learningfactory.server.ServerOptions;
import org.jspecify.annotations.Nullable;

/// A server on its first day and a Chromium before it. Remembers every host that a page asked and every complaint of
/// the browser. Without Chromium the tests are skipped; `./factory test` installs it when it may.
final class Stage implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Server server;
    private final Playwright playwright;
    private final Browser browser;
    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    private Stage(Server server) {
        this.server = server;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    /// Opens both.
    ///
    /// @param folder empty, for the database
    static Stage open(Path folder) {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium; maybe: apt-get install chromium");
        return new Stage(Server.start(new ServerOptions(0, folder, Optional.empty(), "nb")));
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    /// The one-time key of the first administrator.
    String firstKey() {
        return server.firstKey().orElseThrow();
    }

    /// Somebody whom nobody knows yet.
    Visitor stranger(Screen screen) {
        return visitor(screen, null);
    }

    /// Somebody who comes back with what his browser kept.
    ///
    /// @param kept from [Visitor#kept]; null: nothing
    Visitor visitor(Screen screen, @Nullable String kept) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(address())
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.look())
                .setReducedMotion(screen.motion());
        if (kept != null) {
            options.setStorageState(kept);
        }
        BrowserContext context = browser.newContext(options);
        context.addInitScript("if (location.protocol === 'http:') localStorage.setItem('factory.language', '%s')"
                .formatted(screen.language()));
        context.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(String.valueOf(error.error())));
        return new Visitor(context, address());
    }

    /// Every host that any page asked.
    Set<String> hosts() {
        return new TreeSet<>(hosts);
    }

    /// Everything that the browser complained about.
    Set<String> complaints() {
        return new TreeSet<>(complaints);
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }
}
