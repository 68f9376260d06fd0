package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nine people on their way from NAV to a trade, seen by their counsellor, by a company that took over, and
/// by one of them.
class S03_TheCohortIsFollowedFromInterviewToCompany {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void theCounsellorSeesWhereAllNineAreAndWhatEachOfThemWaitsFor() throws IOException {
        try (Visitor nina = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(nina, "nina");
            Locator cohort = DemoHall.part(page, "Kullet");

            assertThat(cohort).containsText("9 personer");
            assertThat(cohort.locator(".column").filter(new Locator.FilterOptions().setHasText("Læretid")))
                    .containsText("4");
            assertThat(cohort.locator(".column").filter(new Locator.FilterOptions().setHasText("overtar")))
                    .containsText("2");
            assertThat(cohort.locator(".column").filter(new Locator.FilterOptions().setHasText("Sluttet")))
                    .containsText("2");
            DemoHall.seen(page, "nav-counsellor");

            DemoHall.door(page, "Programmer");
            assertThat(page.getByText("Daria Myrlund: Fra NAV til CNC-fagbrev")).isVisible();
            assertThat(page.getByText("Neste steg venter på at bedriften sier ja.")
                            .first())
                    .isVisible();
            assertThat(page.getByText("Lærekontrakten med bedriften er ikke godkjent.")
                            .first())
                    .isVisible();
            DemoHall.seen(page, "nav-programmes");
        }
    }

    @Test
    void theCompanySeesItsOwnApprenticesAndNothingOfNav() throws IOException {
        try (Visitor carina = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(carina, "carina");
            Locator people = DemoHall.part(page, "Folkene våre");

            assertThat(people).containsText("Jonas Fjellheim");
            assertThat(people).containsText("Amina Solbakken");
            DemoHall.door(page, "Programmer");
            assertThat(page.getByText("Jonas Fjellheim: Opplæringsløp")).isVisible();
            assertThat(page.getByText("Læretid").first()).isVisible();

            Locator theirs =
                    page.locator("main section").filter(new Locator.FilterOptions().setHasText("Jonas Fjellheim"));
            assertThat(theirs.innerText())
                    .doesNotContain("NAV")
                    .doesNotContain("Informasjonsmøte")
                    .doesNotContain("Sander")
                    .doesNotContain("Marius");
            DemoHall.seen(page, "company-programmes");
        }
    }

    @Test
    void theLearnerSeesTheWholeWayAndNobodyElse() throws IOException {
        try (Visitor jonas = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(jonas, "jonas");
            Locator path = DemoHall.part(page, "Veien min");

            assertThat(path.locator("[aria-current=step]")).containsText("Læretid");
            assertThat(path).containsText("Veslefrikk Verktøy AS");
            assertThat(DemoHall.part(page, "Kompetansepasset")).containsText("CNC-fres: kjøre alene");
            DemoHall.seen(page, "learner-jonas");

            DemoHall.door(page, "Programmer");
            assertThat(page.getByText("Informasjonsmøte").first()).isVisible();
            assertThat(page.locator("main").innerText())
                    .contains("Betaler: NAV Eventyrlandet")
                    .contains("Betaler: Veslefrikk Verktøy AS")
                    .doesNotContain("Amina");
            hall.assertQuiet();
        }
    }
}
