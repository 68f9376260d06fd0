package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The operator looks at the hall from the start page, on the wall, and a week ahead; and stops and mends a
/// machine.
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

    @Test
    void aMachineThatLeaksIsStoppedAtOnceForAllToSeeAndOpenedWhenItIsMended() throws IOException {
        try (Visitor odd = hall.stage().stranger(Screen.LAPTOP)) {
            Page page = hall.signedIn(odd, "odd");
            page.navigate("/hall/faults/press-1");
            page.getByLabel("Hva er galt?").fill("Det lekker olje under pressen.");
            press(page, "Meld feilen");
            assertThat(page.getByText("Takk. Feilen er meldt.")).isVisible();
            Locator fault = page.locator(".fault")
                    .filter(new Locator.FilterOptions().setHasText("Det lekker olje under pressen."));
            fault.getByLabel("Timer stengt").fill("2");
            press(page, "Steng nå");
            assertThat(fault).containsText("mistet tiden sin");
            assertThat(fault).containsText("Stengt ");
            DemoHall.seen(page, "operator-fault");

            page.navigate("/hall/wall");
            Locator tile =
                    page.locator(".wall-tile").filter(new Locator.FilterOptions().setHasText("Hydraulisk presse"));
            assertThat(tile).hasClass(Pattern.compile(".*\\bfault\\b.*"));

            page.navigate("/hall/faults");
            fault.getByLabel("Hva ble gjort?").fill("Byttet pakning.");
            press(page, "Rettet. Åpne igjen");
            assertThat(fault).hasCount(0);
            assertThat(page.getByText("Byttet pakning.")).isVisible();
            page.navigate("/hall/wall");
            assertThat(tile).not().hasClass(Pattern.compile(".*\\bfault\\b.*"));
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
