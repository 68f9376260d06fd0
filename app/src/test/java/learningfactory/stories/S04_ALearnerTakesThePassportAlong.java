package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An apprentice looks where she is, writes what she did this week, and shows her passport to somebody.
class S04_ALearnerTakesThePassportAlong {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void onAPhoneInTheDarkSheHandsInALogAndSharesThePassportForAWeek() throws IOException {
        try (Visitor leila = hall.stage().stranger(Screen.of(390, 844, ColorScheme.DARK, "nb"));
                Visitor stranger = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(leila, "leila");
            assertThat(DemoHall.part(page, "Veien min").locator("[aria-current=step]"))
                    .containsText("Første læreår");
            DemoHall.seen(page, "learner-leila-phone");

            page.navigate("/competence");
            DemoHall.settled(page);
            page.getByLabel("Hva gjorde du?").fill("Satte opp fresen alene");
            page.getByLabel("Første dag").fill(LocalDate.now().minusDays(4).toString());
            page.getByLabel("Siste dag").fill(LocalDate.now().toString());
            page.getByLabel("Fortell").fill("Spente opp, nullet og kjørte første del. Målt innenfor.");
            press(page, "Lever");
            assertThat(page.getByText("Levert. En annen vurderer det.")).isVisible();

            page.getByLabel("Hvem er den til?").fill("Onkel Arne");
            press(page, "Lag lenke");
            String link = page.locator(".secret").first().innerText().strip();
            Page shown = stranger.at(link.substring(link.indexOf("/passport")));

            assertThat(shown.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Leila Hagestad");
            assertThat(shown.getByText("Halvårsvurdering").first()).isVisible();
            assertThat(shown.getByText("Satte opp fresen alene")).hasCount(0);
            DemoHall.seen(shown, "passport-shared");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
