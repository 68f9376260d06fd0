package learningfactory.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What moves on the floor lies above a drawing that stands still.
class TheFloorLivesTest {

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

    private static void press(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        button.first().click();
    }
}
