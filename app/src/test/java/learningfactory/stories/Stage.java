package learningfactory.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import learningfactory.browser.Chromium;
import learningfactory.server.Night;
import learningfactory.server.Server;
import learningfactory.server.ServerOptions;
import org.jspecify.annotations.Nullable;

/// A server on its first day and a Chromium before it. Remembers every host that a page asked and every
/// complaint of the browser.
final class Stage implements AutoCloseable {

    private final Server server;
    private final Chromium chromium;
    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    private Stage(Server server) {
        this.server = server;
        this.chromium = Chromium.open();
    }

    /// Opens both.
    ///
    /// @param folder empty, for the database
    static Stage open(Path folder) {
        Chromium.assumeThere();
        return new Stage(Server.start(new ServerOptions(0, folder, Optional.empty(), "nb")));
    }

    /// A Chromium before a server that somebody else closes.
    static Stage before(Server running) {
        return new Stage(running);
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    /// The one-time key of the first administrator.
    String firstKey() {
        return server.firstKey().orElseThrow();
    }

    /// A night passes: every session rests.
    void sleep() {
        Night.fallsOn(server);
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
        BrowserContext context = chromium.browser().newContext(options);
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
        chromium.close();
        server.close();
    }
}
