package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of competence and programmes in a real browser, walked by a learner and an instructor.
class CompetencePageTest {
    @TempDir
    static Path folder;

    private static Server server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        Browser kari =
                new Browser(server.port()).administrator(server.firstKey().orElseThrow());
        kari.post("/api/accounts", Map.of("name", "Ola", "password", "et langt passord", "administrator", false));
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
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
        chosen(ola.getByLabel("Hvilke mål viser dette?").first(), "CNC-LATHE");
        button(ola, "Lever");
        ola.getByText("Levert. En annen vurderer det.").waitFor();
        Chromium.assertOpen(ola, "passport-1280");

        Page kari = signedIn("Kari", 1280, ColorScheme.DARK);
        kari.navigate(at("/competence/waiting"));
        kari.getByText("Målte tjue aksler").first().waitFor();
        Chromium.assertOpen(kari, "waiting-1280-dark");
        kari.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Åpne passet til Ola"))
                .waitFor();
        button(kari, "Godta som vist");
        kari.getByText("Ingenting venter på deg.").waitFor();

        ola.reload();
        ola.getByText("vurdert av Kari").waitFor();
        assertThat(ola.locator(".aims li")
                        .filter(new Locator.FilterOptions().setHasText("CNC-LATHE hall-1"))
                        .textContent())
                .contains("Vist");
        ola.getByLabel("Hvem er den til?").fill("bedriften");
        button(ola, "Lag lenke");
        String link = ola.locator("code.secret").textContent();
        try (BrowserContext stranger = chromium.window(360, ColorScheme.LIGHT)) {
            Page shared = stranger.newPage();
            shared.navigate(link);
            shared.getByText("Målte tjue aksler").waitFor();
            Chromium.assertOpen(shared, "shared-360");
        }
    }

    @Test
    void aPictureIsHandedInAndSeenByTheAssessorAsAPicture() {
        Page ola = signedIn("Ola", 360, ColorScheme.LIGHT);
        ola.navigate(at("/competence"));
        ola.getByLabel("Hva viser fila?").fill("Akselen min");
        ola.getByLabel("Fil", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(Path.of("..", "docs", "pictures", "start.png"));
        chosen(ola.getByLabel("Hvilke mål viser dette?").last(), "MEASURE");
        chosen(ola.getByLabel("Hvilke mål viser dette?").last(), "SAFETY");
        button(ola, "Lever fila");
        ola.getByText("Levert. En annen vurderer den.").waitFor();

        Page kari = signedIn("Kari", 1280, ColorScheme.LIGHT);
        kari.navigate(at("/competence/waiting"));
        kari.getByText("Akselen min").first().waitFor();
        assertThat(kari.getByLabel("Mål det gjelder").textContent()).contains("MEASURE", "SAFETY");
        assertThat((int) kari.evaluate("""
                async () => {
                  const picture = document.querySelector('.handed-in img');
                  await picture.decode();
                  return picture.naturalWidth;
                }
                """)).isGreaterThan(100);
        Chromium.assertOpen(kari, "waiting-picture-1280");
        button(kari, "Godta som vist");
        kari.getByText("Ingenting venter på deg.").waitFor();
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
            kari.getByText(place.getValue()).locator("visible=true").first().waitFor();
            Chromium.assertOpen(kari, place.getKey().replace('/', '-').substring(1) + "-360");
        }
    }

    private static Page signedIn(String name, int width, ColorScheme look) {
        return chromium.signedIn(at(""), new Chromium.Who(name, "et langt passord"), width, look);
    }

    /// Finds an aim by its code and takes it.
    private static void chosen(Locator field, String code) {
        field.fill(code);
        field.page().getByText("Ett mål passer.").waitFor();
        field.press("Enter");
        field.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort " + code))
                .waitFor();
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
}
