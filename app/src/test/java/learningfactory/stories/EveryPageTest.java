package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page before the real server, in both languages, light and dark, on a phone, a laptop and a wall:
/// open to everybody, inside the window, and with nothing from elsewhere.
class EveryPageTest {

    @TempDir
    static Path folder;

    private static Stage stage;
    private static final Map<String, String> KEPT = new LinkedHashMap<>();
    private static Lesson live;
    private static Lesson over;

    /// A page as somebody sees it.
    ///
    /// @param who whose browser; empty: nobody's
    /// @param until what is there when it is
    /// @param press buttons or tabs that are pressed one after the other; after each the page is looked at
    ///     again
    private record Scene(String name, String who, String path, String until, List<String> press) {}

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        Visitor kari = stage.stranger(Screen.LAPTOP).administrator(stage.firstKey());
        KEPT.put("kari", kari.kept());
        live = Lesson.of(stage, kari, 2, 1);
        KEPT.put("ola", live.join("Ola", "OPERATOR", 1));
        KEPT.put("amina", live.join("Amina", "MAINTAINER", 2));
        live.begin(1).jump(1, 300).tell(1, "message", Map.of("text", "Hvor blir det av delene?"));
        live.begin(2).jump(2, 60).tell(2, "pause", Map.of("why", "Se hit"));
        over = Lesson.of(stage, kari, 1, 1);
        KEPT.put("siri", over.join("Siri", "OPERATOR", 1));
        over.begin(1).jump(1, 300).act(1, "STOP", "press").tell(1, "bookmark", Map.of("text", "Pressa står"));
        over.tell(1, "rewind", Map.of("run", 1, "micros", 200_000_000L))
                .begin(1)
                .jump(1, 400);
        over.act(1, "STOP", "press").jump(1, 700).tell(1, "end", Map.of());
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /// Every pair of width, look and language. In bokmål everything that opens is looked at too.
    static Stream<Screen> screens() {
        return Stream.of(
                Screen.of(1280, 900, ColorScheme.LIGHT, "nb"),
                Screen.of(1280, 900, ColorScheme.DARK, "en"),
                Screen.of(360, 740, ColorScheme.LIGHT, "en"),
                Screen.of(360, 740, ColorScheme.DARK, "nb"));
    }

    private static List<Scene> scenes() {
        String group = "/play/%s/".formatted(live.id());
        return List.of(
                new Scene("start", "", "/", ".doors", List.of()),
                new Scene("join", "", "/join/ABC234", "form", List.of()),
                new Scene("login", "", "/login", "form", List.of()),
                new Scene("setup", "", "/setup/first", "form", List.of("button[type=submit]")),
                new Scene("nowhere", "", "/no/such/place", "h1", List.of()),
                new Scene("not mine", "", group + "1", ".failure", List.of()),
                new Scene("too early", "ola", "/debrief/%s/1/1".formatted(live.id()), ".failure", List.of()),
                new Scene("home", "kari", "/home", ".lesson", List.of(".lesson >> nth=0")),
                new Scene("brief and play", "ola", group + "1", ".brief button", playing()),
                new Scene("paused", "amina", group + "2", ".brief button", List.of(".brief button")),
                new Scene(
                        "ended", "siri", "/play/%s/1".formatted(over.id()), ".brief button", List.of(".brief button")),
                new Scene(
                        "station", "kari", "/station/" + live.id(), ".glance .unit-row li", List.of(".top .code-text")),
                new Scene("group", "kari", "/station/%s/1".formatted(live.id()), "[data-place=press]", tabs(5)),
                new Scene(
                        "debrief",
                        "siri",
                        "/debrief/%s/1/2".formatted(over.id()),
                        "#exports",
                        List.of(".more summary")));
    }

    private static List<String> playing() {
        List<String> press = new ArrayList<>(List.of(".brief button", "[data-place=press]"));
        press.addAll(tabs(4));
        return press;
    }

    private static List<String> tabs(int count) {
        return Stream.iterate(1, number -> number < count, number -> number + 1)
                .map(number -> "[role=tab] >> nth=" + number)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageIsOpenToEverybody(Screen screen) {
        SoftAssertions all = new SoftAssertions();
        for (Scene scene : scenes()) {
            try (Visitor visitor = stage.visitor(screen, KEPT.get(scene.who()))) {
                Page page = visitor.at(scene.path());
                all.assertThatCode(() -> look(page, scene, screen))
                        .as(scene.name())
                        .doesNotThrowAnyException();
            }
        }
        all.assertAll();

        assertThat(stage.hosts()).containsExactly(stage.address().substring("http://".length()));
    }

    private static void look(Page page, Scene scene, Screen screen) {
        page.locator(scene.until()).first().waitFor();
        SoftAssertions all = new SoftAssertions();
        all.check(() -> Open.assertOpen(page, scene.name()));
        for (String button : screen.language().equals("nb") ? scene.press() : List.<String>of()) {
            page.locator(button).first().click();
            page.waitForTimeout(200);
            all.check(() -> Open.assertOpen(page, "%s, %s".formatted(scene.name(), button)));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theWallScreenIsOpenToEverybodyAndFillsFourThousandPixels(ColorScheme look) {
        try (Visitor wall = stage.visitor(Screen.of(3840, 2160, look, "nb"), KEPT.get("kari"))) {
            Page page = wall.at("/andon/%s/2".formatted(live.id()));
            assertThat(page.locator(".banner")).containsText("Se hit");

            Open.assertOpen(page, "wall");
            assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(2160);
            assertThat(page.locator(".andon .kpi dd").first().boundingBox().height)
                    .isGreaterThan(70);
        }
    }

    @Test
    void theKeyboardAloneReachesEveryPlaceOfEveryPageAndShowsWhereItIs() {
        SoftAssertions all = new SoftAssertions();
        for (Scene scene : scenes()) {
            try (Visitor visitor = stage.visitor(Screen.LAPTOP, KEPT.get(scene.who()))) {
                Page page = visitor.at(scene.path());
                all.assertThatCode(() -> walk(page, scene)).as(scene.name()).doesNotThrowAnyException();
            }
        }
        all.assertAll();
    }

    private static void walk(Page page, Scene scene) {
        page.locator(scene.until()).first().waitFor();
        if (scene.until().equals(".brief button")) {
            page.locator(".brief button").click();
            page.locator("[data-place=press]").click();
        }
        Open.assertKeyboardReachesAll(page, scene.name());
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsPastTheTopOfThePage() {
        try (Visitor visitor = stage.stranger(Screen.LAPTOP)) {
            Page page = visitor.at("/");
            page.locator(".doors").waitFor();

            page.keyboard().press("Tab");
            assertThat(page.getByText("Hopp til innholdet")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.getByText("Start fabrikken")).isFocused();
        }
    }

    @Test
    void theRunsOfTheClassStandAboveEachOtherEachWithTheLineOfItsGoodParts() {
        try (Visitor visitor = stage.visitor(Screen.LAPTOP, KEPT.get("siri"))) {
            Page page = visitor.at("/debrief/%s/1/2".formatted(over.id()));
            Locator lines = page.locator("#class polyline");
            lines.first().waitFor();

            assertThat(lines).hasCount(2);
            for (Locator line : lines.all()) {
                var box = line.boundingBox();
                assertThat(box.width).as("a line over the run's time").isGreaterThan(100);
                assertThat(box.height).as("good parts that grow").isGreaterThan(5);
            }
            double whole =
                    page.locator("#class li:not(:has(.run-branch)) polyline").boundingBox().x;
            double branch = page.locator("#class li:has(.run-branch) polyline").boundingBox().x;
            assertThat(branch).as("a branch begins where it was branched").isGreaterThan(whole + 50);
        }
    }

    @Test
    void everyFigureOfARunHasAnAxisOfItsOwnWithItsUnit() {
        try (Visitor visitor = stage.visitor(Screen.LAPTOP, KEPT.get("siri"))) {
            Page page = visitor.at("/debrief/%s/1/2".formatted(over.id()));
            Locator figures = page.locator("#timeline .figure");
            figures.first().waitFor();

            assertThat(figures.locator("figcaption").allTextContents())
                    .contains("Gode deler sendt deler", "Deler i arbeid deler", "Effekt kW", "Verdi så langt kr");
            assertThat(figures.locator("canvas")).hasCount(figures.count());
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoOnThePageAndIsNotFoundForMachines() {
        try (Visitor visitor = stage.stranger(Screen.LAPTOP)) {
            Page page = visitor.context().newPage();

            var answer = page.navigate("/1234");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Denne siden finnes ikke");
        }
    }

    @Test
    void whoAsksForLessMotionSeesNothingMoveByItself() {
        String running = "document.getAnimations().filter((a) => a.playState === 'running').length";
        try (Visitor lively = stage.stranger(Screen.LAPTOP);
                Visitor calm = stage.stranger(Screen.LAPTOP.still());
                Visitor pupil = stage.visitor(Screen.LAPTOP.still(), KEPT.get("ola"))) {
            Page moving = lively.at("/");
            Page still = calm.at("/");
            Page play = pupil.at("/play/%s/1".formatted(live.id()));
            moving.locator(".miniature").waitFor();
            still.locator(".miniature").waitFor();
            play.locator(".brief button").click();
            play.locator("[data-place=press]").waitFor();

            assertThat((int) moving.evaluate(running)).isPositive();
            assertThat((int) still.evaluate(running)).isZero();
            assertThat((int) play.evaluate(running)).isZero();
            assertThat(play.locator("[data-layer=flights] *")).hasCount(0);
        }
    }
}
