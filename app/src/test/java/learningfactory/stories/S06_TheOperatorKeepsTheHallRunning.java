package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The operator looks at the hall from the start page, on the wall, and a week ahead.
class S06_TheOperatorKeepsTheHallRunning {

    private static DemoHall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = DemoHall.open();
    }

    @Test
    void fromTheStartPageToTheWallAndToTheMachineThatIsLookedAfterNextWeek() throws IOException {
        try (Visitor odd = hall.stage().stranger(Screen.of(1600, 1000, ColorScheme.DARK, "nb"))) {
            Page page = hall.signedIn(odd, "odd");
            Locator today = DemoHall.part(page, "Hallen i dag");
            assertThat(today.locator(".figure")).hasCount(3);
            assertThat(DemoHall.part(page, "Behovene").locator("meter").first()).isVisible();
            DemoHall.seen(page, "operator");

            today.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Vis på veggen"))
                    .click();
            assertThat(page.locator("main.wall")).containsText("CNC-fres 1");
            DemoHall.seen(page, "operator-wall");

            page.navigate("/hall/resource/press-1");
            DemoHall.settled(page);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Hydraulisk presse");
            DemoHall.seen(page, "operator-press");
        }
    }
}
