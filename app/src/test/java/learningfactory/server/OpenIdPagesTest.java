package learningfactory.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in by a provider as people do: in a real browser, which keeps the hall's cookies from other sites.
class OpenIdPagesTest {

    @TempDir
    static Path folder;

    private static OpenIdProvider feide;
    private static Server server;
    private static Region region;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeThere();
        feide = OpenIdProvider.start("feide");
        Files.writeString(folder.resolve("openid.conf"), feide.section(folder, "Feide"));
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        feide.serve(server.port());
        region = new Region(server.port(), server.firstKey().orElseThrow());
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
            feide.close();
        }
    }

    @Test
    void anInvitedPupilTakesTheInvitationWithFeideAndComesBackByTheButtonOfTheLogInPage() {
        String person = region.person("invited by feide", "Fride Feide", "school", "PUPIL");
        String link = region.administrator()
                .post("/api/people/" + person + "/invitation", Map.of())
                .body()
                .path("path")
                .asString();
        Page page = chromium.window(1280, ColorScheme.LIGHT).newPage();

        page.navigate(address(link));
        page.getByText("Velkommen, Fride Feide").waitFor();
        Chromium.assertOpenLargeAndSmall(page, "openid-invitation");
        press(page, "Fortsett med Feide");
        signInAtTheProvider(page, "fride");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hei, Fride Feide")))
                .isVisible();

        page.navigate(address("/account"));
        page.getByText("Denne nettleseren").waitFor();
        Chromium.assertOpenLargeAndSmall(page, "openid-account");
        press(page, "Logg ut");
        page.waitForURL(address("/"));
        page.navigate(address("/login"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn med Feide"))
                .waitFor();
        Chromium.assertOpenLargeAndSmall(page, "openid-login");
        press(page, "Logg inn med Feide");
        signInAtTheProvider(page, "fride");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hei, Fride Feide")))
                .isVisible();
        page.context().close();
    }

    @Test
    void whomTheHallDoesNotKnowReadsWhatToDo() {
        Page page = chromium.window(360, ColorScheme.DARK).newPage();
        page.navigate(address("/login"));

        press(page, "Logg inn med Feide");
        signInAtTheProvider(page, "ukjent");

        assertThat(page.getByText("ingen konto her er koblet til deg ennå")).isVisible();
        Chromium.assertOpen(page, "openid-unknown-360");
        page.context().close();
    }

    @Test
    void whoHasSignedInWithAPasswordLinksFeideAndStaysSignedIn() {
        region.accept(region.person("links here", "Kobler Her", "school", "PUPIL"), "kobler");
        Page page = chromium.window(1280, ColorScheme.LIGHT).newPage();
        page.navigate(address("/login"));
        page.getByLabel("Brukernavn").fill("kobler");
        page.getByLabel("Passord").fill(Region.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logg inn").setExact(true))
                .click();
        page.waitForURL("**/home");
        page.navigate(address("/account"));

        press(page, "Koble til Feide");
        signInAtTheProvider(page, "kobler");

        assertThat(page.getByText("Feide er koblet til kontoen din.")).isVisible();
        press(page, "Koble fra Feide");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Koble til Feide")))
                .isVisible();
        page.context().close();
    }

    @Test
    void whoSignsOutAtFeideIsSignedOutHereThoughTheBrowserKeepsOurCookieFromTheFrame() {
        linkedWithFeide("Utlogget Ute", "utlogget");
        linkedWithFeide("Innlogget Inne", "innlogget");
        Page gone = signedInWithFeide("utlogget");
        Page staying = signedInWithFeide("innlogget");

        gone.navigate(feide.issuer + "/goodbye");
        gone.frameLocator("iframe").getByText("Utloggingen er mottatt.").waitFor();
        gone.navigate(address("/home"));
        staying.navigate(address("/home"));

        assertThat(kind(gone)).isEqualTo("guest");
        assertThat(kind(staying)).isEqualTo("account");
        assertThat(staying.getByText("Hei, Innlogget Inne")).isVisible();

        Page again = signedInWithFeide("utlogget");
        again.navigate(address("/account"));
        assertThat(again.getByText("logget ut av Feide")).isVisible();
        Chromium.assertOpenLargeAndSmall(again, "openid-signed-out-there");
        for (Page page : new Page[] {gone, staying, again}) {
            page.context().close();
        }
    }

    @Test
    void aPageOfAStrangerShowsUsInNoFrameNotEvenThatOne() throws IOException {
        HttpServer stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        stranger.createContext("/", exchange -> {
            byte[] frames = "<!doctype html><iframe src='%s'></iframe><iframe src='%s'></iframe>"
                    .formatted(feide.frame("nobody"), address("/login"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, frames.length);
            exchange.getResponseBody().write(frames);
            exchange.close();
        });
        stranger.start();
        Page page = chromium.window(1280, ColorScheme.LIGHT).newPage();

        page.navigate("http://127.0.0.1:%d/".formatted(stranger.getAddress().getPort()));

        assertThat(page.frames()).hasSize(3);
        assertThat(page.frames().stream().skip(1).map(Frame::content))
                .noneMatch(shown -> shown.contains("Utloggingen") || shown.contains("Læringsfabrikken"));
        page.context().close();
        stranger.stop(0);
    }

    private static void linkedWithFeide(String name, String user) {
        String person = region.person(user, name, "school", "PUPIL");
        String secret = region.administrator()
                .post("/api/people/" + person + "/invitation", Map.of())
                .body()
                .path("path")
                .asString()
                .replace("/invitation/", "");
        Browser browser = new Browser(server.port());
        String sent = browser.post("/api/openid/feide", Map.of("invitation", secret))
                .body()
                .path("address")
                .asString();
        assertThat(browser.get(feide.visit().through(sent, user)).status()).isEqualTo(303);
    }

    private static Page signedInWithFeide(String user) {
        Page page = chromium.window(1280, ColorScheme.LIGHT).newPage();
        page.navigate(address("/login"));
        press(page, "Logg inn med Feide");
        signInAtTheProvider(page, user);
        page.waitForURL("**/home");
        return page;
    }

    private static Object kind(Page page) {
        return page.evaluate("() => fetch('/api/me').then(answer => answer.json()).then(me => me.kind)");
    }

    private static void signInAtTheProvider(Page page, String user) {
        page.waitForURL(feide.issuer + "/login*");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL("http://localhost:%d/**".formatted(server.port()));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String address(String path) {
        return "http://localhost:%d%s".formatted(server.port(), path);
    }
}
