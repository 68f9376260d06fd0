package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What moves on the floor is moved by the browser by itself, and nothing is when the plant stands.
class TheFloorLivesTest {

    private static final String MOVEMENTS =
            "[...document.querySelectorAll('.floor')].flatMap((floor) => floor.getAnimations({ subtree: true }))";

    /// How many movements of the floor go on at this moment.
    private static final String MOVING = MOVEMENTS + ".filter((a) => a.playState === 'running').length";

    /// Whether they change nothing but what the browser moves without laying out or painting anew.
    private static final String IS_LIGHT = MOVEMENTS + """
            .flatMap((a) => a.effect.getKeyframes())
            .flatMap((frame) => Object.keys(frame))
            .every((key) => ['offset', 'computedOffset', 'easing', 'composite', 'transform', 'opacity'].includes(key))
            """;

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void machinesAndPartsMoveWithoutThePageAndStandWhenThePlantIsPaused() {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            Page page = newcomer.at("/");
            press(page, "Start fabrikken");
            press(page, "Jeg er klar");
            page.waitForFunction("() => " + MOVING + " > 3");
            boolean isLight = (boolean) page.evaluate(IS_LIGHT);

            press(page, "Pause");
            page.waitForFunction("() => " + MOVING + " === 0");

            assertThat(isLight).isTrue();
            assertThat(page.locator(".floor [role=img].vehicle").first())
                    .hasAttribute("aria-label", Pattern.compile(".+ 1, .+"));
        }
    }

    @Test
    void whatMovesLiesOverItsPlaceHoweverLargeThePageIs() {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            Page page = newcomer.at("/");
            press(page, "Start fabrikken");
            press(page, "Jeg er klar");
            page.locator("[data-moves=press] > svg").waitFor();
            for (int width : new int[] {1280, 1920, 360, 800}) {
                page.setViewportSize(width, 900);

                page.waitForFunction("""
                        () => {
                          const place = document.querySelector('[data-place=press] .card').getBoundingClientRect();
                          const moves = document.querySelector('[data-moves=press] > svg').getBoundingClientRect();
                          const scale = place.width / 136;
                          return Math.abs(moves.left - place.left - 10 * scale) < 2 && Math.abs(moves.width - 64 * scale) < 2;
                        }
                        """);
            }
        }
    }

    @Test
    void onASchoolsLaptopTheWholeFloorStandsOnTheScreen() {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            Page page = newcomer.at("/");
            page.setViewportSize(1366, 700);
            press(page, "Start fabrikken");
            press(page, "Jeg er klar");
            page.locator("[data-place=press]").waitFor();

            page.waitForFunction("() => document.querySelector('.floor > svg').getBoundingClientRect().bottom <= 700");

            assertThat(page.locator("[data-place=press] .name").boundingBox().height)
                    .isGreaterThan(9);
        }
    }

    private static void press(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        button.first().click();
    }
}
