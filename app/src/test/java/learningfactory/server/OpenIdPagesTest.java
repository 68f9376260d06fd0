package learningfactory.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
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
