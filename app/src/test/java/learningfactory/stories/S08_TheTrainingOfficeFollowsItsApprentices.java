package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The training office sees how far each apprentice is, reads the logs of the last weeks, and opens a
/// passport.
class S08_TheTrainingOfficeFollowsItsApprentices {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void heSeesWhatIsMissingReadsALogAndOpensThePassport() throws IOException {
        try (Visitor frode = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(frode, "frode");
            Locator apprentices = DemoHall.part(page, "Lærlingene");
            assertThat(apprentices).containsText("Leila Hagestad");
            assertThat(apprentices).containsText("En annen vei");
            assertThat(DemoHall.part(page, "Venter på min vurdering")
                            .locator("li")
                            .first())
                    .isVisible();
            DemoHall.seen(page, "training-office");

            page.navigate("/competence/waiting");
            DemoHall.settled(page);
            Locator log = page.locator("main .making")
                    .filter(new Locator.FilterOptions().setHasText("Vetle Åmodt"))
                    .first();
            assertThat(log).containsText("Logg for uke");
            log.getByRole(AriaRole.LINK).click();
            assertThat(page.getByText("Hva Vetle Åmodt kan")).isVisible();
            DemoHall.seen(page, "training-office-passport");

            DemoHall.door(page, "Programmer");
            assertThat(page.locator("main").innerText()).doesNotContain("Jonas Fjellheim");
            assertThat(page.getByText("Halvårsvurdering")
                            .or(page.getByText("halvårsvurderinger"))
                            .first())
                    .isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Programmer");
        }
    }

    @Test
    void whoPassedTheTradeTestHasArrivedForTheOfficeTheCountyAndHerself() throws IOException {
        try (Visitor frode = hall.stage().stranger(Screen.LAPTOP);
                Visitor eldbjorg = hall.stage().stranger(Screen.LAPTOP);
                Visitor embla = hall.stage().stranger(Screen.LAPTOP)) {
            Locator row = DemoHall.part(hall.signedIn(frode, "frode"), "Lærlingene")
                    .locator("li")
                    .filter(new Locator.FilterOptions().setHasText("Embla Kvitnes"));
            assertThat(row).containsText("Framme");

            Page county = hall.signedIn(eldbjorg, "eldbjorg");
            assertThat(DemoHall.part(county, "Dem vi følger")).containsText("Venter på dere");
            assertThat(DemoHall.part(county, "Godkjente lærebedrifter")).containsText("bedrifter kan ha lærlinger");
            assertThat(DemoHall.part(county, "Organisasjoner som venter")).hasCount(0);
            DemoHall.seen(county, "county");
            DemoHall.door(county, "Programmer");
            Locator way = county.locator("main .note")
                    .filter(new Locator.FilterOptions().setHasText("Embla Kvitnes: Lærling med opplæringskontor"));
            assertThat(way).containsText("Bestått");
            assertThat(way).containsText("Fagprøve");
            DemoHall.seen(county, "county-programmes");

            Page hers = hall.signedIn(embla, "embla");
            assertThat(DemoHall.part(hers, "Kompetansepasset")).containsText("Fagbrev: CNC-maskineringsfaget");
            DemoHall.seen(hers, "learner-embla");
            hers.navigate("/competence");
            DemoHall.settled(hers);
            assertThat(hers.getByText("Utstedt av Eventyrlandet fylkeskommune.").first())
                    .isVisible();
        }
    }
}
