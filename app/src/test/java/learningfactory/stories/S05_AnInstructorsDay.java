package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An instructor comes in the morning: what do I hold, who is on it, whose work waits for me?
class S05_AnInstructorsDay {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void theNextSessionIsOneStepAwayAndWhatWaitsIsJudgedInOne() throws IOException {
        try (Visitor per = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(per, "per");
            Locator holds = DemoHall.part(page, "Øktene jeg holder");
            assertThat(holds.locator(".slot").first()).isVisible();
            DemoHall.seen(page, "instructor");

            holds.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Når linja stopper"))
                    .first()
                    .click();
            assertThat(page.getByText("Erik Brattli").first()).isVisible();
            DemoHall.seen(page, "instructor-roll");

            page.navigate("/competence/waiting");
            DemoHall.settled(page);
            Locator cards = page.locator("main .making");
            int before = cards.count();
            cards.first().getByLabel("Merknad").fill("Sett i dag, ser bra ut.");
            cards.first()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godta som vist"))
                    .focus();
            page.keyboard().press("Enter");

            assertThat(cards).hasCount(before - 1);
        }
    }
}
