package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The administrator sees that a company waits, takes it in, and finds that in the log of changes.
class S09_TheAdministratorLetsANewMemberIn {

    private static final String NEW_MEMBER = "Lurvehette Pulverlakk AS";

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void theProposedCompanyIsTakenInAndTheLogSaysWhoDidIt() throws IOException {
        try (Visitor astrid = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(astrid, "astrid");
            Locator waits = DemoHall.part(page, "Organisasjoner som venter");
            assertThat(waits).containsText(NEW_MEMBER);
            DemoHall.seen(page, "administrator");

            waits.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(NEW_MEMBER))
                    .click();
            Locator card = page.locator(".ds-card").filter(new Locator.FilterOptions().setHasText(NEW_MEMBER));
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta inn"))
                    .click();
            assertThat(card).containsText("Aktiv");
            DemoHall.seen(page, "administrator-organisations");

            DemoHall.door(page, "Endringslogg");
            assertThat(page.locator("main")).containsText("Astrid Fagerli");
            DemoHall.seen(page, "administrator-audit");
        }
    }
}
