package learningfactory.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learningfactory.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The administrator's and everybody's own pages, in a real browser.
class PeoplePagesTest {

    @TempDir
    static Path folder;

    private static Server server;
    private static Region region;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
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
        endsByDay(page);
        beginsByDay(page);
        press(page, "Lag engangslenke");
        String link = page.getByLabel("Send denne lenken").inputValue();
        seen(page, "person");

        Page theirs = chromium.window(1280, ColorScheme.LIGHT).newPage();
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

    /// A membership gets a last day, keeps it until that day, and lasts again when the end is taken back.
    private static void endsByDay(Page page) {
        LocalDate last = LocalDate.now().plusDays(20);
        press(page, "Avslutt: Forsker");
        Locator dialog = page.locator("dialog[open]");
        dialog.getByLabel("Siste dag").fill(last.toString());
        Chromium.assertOpenLargeAndSmall(page, "people-end-by-day");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Avslutt").setExact(true))
                .click();
        Locator held = page.locator(".held li").first();
        assertThat(held).containsText("til og med %d.".formatted(last.getDayOfMonth()));
        press(page, "Endre slutt: Forsker");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skal ikke ta slutt likevel"))
                .click();
        assertThat(held).containsText("siden");
    }

    /// A role that begins later says so, and its end can be set before it has begun.
    private static void beginsByDay(Page page) {
        LocalDate first = LocalDate.now().plusDays(12);
        isHeldUntil(page, LocalDate.now().plusDays(5));
        page.getByLabel("Fra og med").fill(first.toString());
        press(page, "Gi rolle");
        endsTheTermThatIsMeant(page, first);
        Locator role = page.locator(".held li").last();
        assertThat(role).containsText("begynner %d.".formatted(first.getDayOfMonth()));
        seen(page, "person-begins");
        press(page, "Avslutt: Instruktør");
        end(page, first.plusDays(5));
        assertThat(role)
                .containsText("til og med %d.".formatted(first.plusDays(5).getDayOfMonth()));
        press(page, "Endre slutt: Instruktør");
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skal ikke ta slutt likevel"))
                .click();
        assertThat(role).containsText("begynner %d.".formatted(first.getDayOfMonth()));
    }

    private static void isHeldUntil(Page page, LocalDate last) {
        page.getByLabel("Fra og med").fill(LocalDate.now().toString());
        press(page, "Gi rolle");
        press(page, "Avslutt: Instruktør");
        end(page, last);
        assertThat(page.locator(".held li").last()).containsText("til og med %d.".formatted(last.getDayOfMonth()));
    }

    /// The role is held now and again later: the term of now is shortened and taken away, the later one
    /// stays.
    private static void endsTheTermThatIsMeant(Page page, LocalDate later) {
        Locator terms = page.locator(".held li").filter(new Locator.FilterOptions().setHasText("Instruktør"));
        String stays = "begynner %d.".formatted(later.getDayOfMonth());
        LocalDate last = LocalDate.now().plusDays(3);
        assertThat(terms.last()).containsText(stays);
        press(page, "Endre slutt: Instruktør");
        end(page, last);
        assertThat(terms.first()).containsText("til og med %d.".formatted(last.getDayOfMonth()));
        assertThat(terms.last()).containsText(stays);
        press(page, "Endre slutt: Instruktør");
        end(page, LocalDate.now().minusDays(1));
        assertThat(terms).hasCount(1);
        assertThat(terms).containsText(stays);
    }

    private static void end(Page page, LocalDate last) {
        Locator dialog = page.locator("dialog[open]");
        dialog.getByLabel("Siste dag").fill(last.toString());
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Avslutt").setExact(true))
                .click();
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
            page.context().close();
        }
    }

    @Test
    void aSchoolsAdministratorFindsNeitherTheHallsPlanNorItsChangeLog() {
        Page page = signedIn("siv", 1280);

        seen(page, "school-administrator");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first().getByRole(AriaRole.LINK))
                .hasText(new String[] {
                    "Oversikt",
                    "Hallen",
                    "Kurs",
                    "Kompetanse",
                    "Programmer",
                    "Behov",
                    "Penger",
                    "Personer",
                    "Organisasjoner",
                    "Min konto"
                });
        assertThat(page.locator(".today-part .refusal, .today-part [role=alert]"))
                .hasCount(0);
    }

    @Test
    void aLearnerFindsOnlyWhatIsTheirs() {
        Page page = signedIn("lise", 360);
        seen(page, "learner-menu-closed-360");

        openMenu(page);

        assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK))
                .hasText(new String[] {"Oversikt", "Hallen", "Kurs", "Kompetanse", "Programmer", "Min konto"});
        seen(page, "learner-menu-360");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(page.locator(".areas-menu")).isFocused();
        door(page, "Min konto");
        assertThat(page.getByText("Lise Lærende")).isVisible();
        seen(page, "learner-360");
    }

    private static Page signedIn(String name, int width) {
        Page page = chromium.signedIn(
                "http://localhost:%d".formatted(server.port()),
                new Chromium.Who(name, Region.PASSWORD),
                width,
                ColorScheme.LIGHT);
        page.locator("nav.areas").waitFor();
        return page;
    }

    private static void door(Page page, String name) {
        openMenu(page);
        page.locator("nav.areas")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1))
                .waitFor();
    }

    /// On a narrow screen the areas wait behind a button.
    private static void openMenu(Page page) {
        Locator menu = page.locator(".areas-menu[aria-expanded=false]");
        if (menu.isVisible()) {
            menu.click();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void seen(Page page, String name) {
        Chromium.assertOpen(page, "people-" + name);
    }
}
