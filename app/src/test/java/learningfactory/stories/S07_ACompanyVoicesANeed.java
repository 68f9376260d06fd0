package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A company looks after its people, says what it lacks, and reads what it owes.
class S07_ACompanyVoicesANeed {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void sheSeesWhichNeedWasClosedByWhatVoicesANewOneAndReadsTheMonth() throws IOException {
        try (Visitor carina = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(carina, "carina");
            assertThat(DemoHall.part(page, "Behovene")).containsText("To lærlinger i CNC");
            assertThat(DemoHall.part(page, "Behovene")).containsText("2 av 2 dekket");
            DemoHall.seen(page, "company");

            DemoHall.door(page, "Behov");
            page.getByLabel("Med egne ord").fill("En som kan måle store deler");
            page.getByLabel("Hva mangler?").selectOption("PERSON");
            page.getByLabel("Innen når?").fill(LocalDate.now().plusMonths(6).toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld behovet"))
                    .click();
            assertThat(page.getByText("En som kan måle store deler")).isVisible();
            DemoHall.seen(page, "company-needs");

            DemoHall.door(page, "Penger");
            assertThat(page.getByText("Service og verktøy, CNC-fres 1")
                            .or(page.getByText("lathe-1"))
                            .first())
                    .isVisible();
            DemoHall.seen(page, "company-money");
            assertThat(page.getByRole(AriaRole.NAVIGATION)
                            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Endringslogg")))
                    .hasCount(0);
        }
    }
}
