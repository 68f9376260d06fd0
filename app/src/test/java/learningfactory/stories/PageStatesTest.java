package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What a page says while it waits, when nothing is there yet, when the server is away, and when the line
/// is lost; and how smoothly it moves while all is well.
class PageStatesTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Visitor kari;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        kari = stage.stranger(Screen.LAPTOP).administrator(stage.firstKey());
        Page home = kari.at("/home");
        assertThat(home.getByText("Ingen økter ennå")).isVisible(PATIENTLY);
        Open.assertOpen(home, "no sessions yet");
        home.close();
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void whileThePageWaitsItSaysSo() {
        List<Route> held = new ArrayList<>();
        try (Visitor visitor = stage.visitor(Screen.LAPTOP, kari.kept())) {
            Page page = visitor.context().newPage();
            page.route("**/api/scenarios", held::add);
            page.navigate("/home");

            assertThat(page.getByText("Henter …").first()).isVisible(PATIENTLY);
            Open.assertOpen(page, "waiting");
            held.forEach(Route::resume);
            assertThat(page.locator(".lesson").first()).isVisible(PATIENTLY);
        }
    }

    @Test
    void whenTheServerIsAwayThePageSaysSoAndTriesAgainWhenAsked() {
        AtomicBoolean isAway = new AtomicBoolean(true);
        try (Visitor visitor = stage.visitor(Screen.LAPTOP, kari.kept())) {
            Page page = visitor.context().newPage();
            page.route("**/api/scenarios", route -> {
                if (isAway.get()) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.navigate("/home");

            assertThat(page.getByText("Får ikke kontakt med fabrikken").first()).isVisible(PATIENTLY);
            Open.assertOpen(page, "server away");
            isAway.set(false);
            page.getByText("Prøv igjen").first().click();
            assertThat(page.locator(".lesson").first()).isVisible(PATIENTLY);
        }
    }

    @Test
    void whenTheLineIsLostThePageSaysSoAndComesBackToThePresentByItself() {
        List<WebSocketRoute> lines = new CopyOnWriteArrayList<>();
        AtomicBoolean isLost = new AtomicBoolean();
        try (Lesson lesson = Lesson.of(stage, kari, 1, 60);
                Visitor pupil = stage.visitor(Screen.LAPTOP, lesson.join("Ola", "OPERATOR", 1))) {
            Page page = pupil.context().newPage();
            page.routeWebSocket("**/ws/**", line -> {
                lines.add(line);
                if (isLost.get()) {
                    line.close();
                } else {
                    line.connectToServer();
                }
            });
            page.navigate("/play/%s/1".formatted(lesson.id()));
            page.locator(".brief button").click();
            assertThat(page.locator(".banner.paused")).isVisible(PATIENTLY);

            isLost.set(true);
            lines.forEach(WebSocketRoute::close);
            assertThat(page.locator(".banner.lost")).isVisible(PATIENTLY);
            Open.assertOpen(page, "line lost");
            lesson.begin(1).jump(1, 300);
            isLost.set(false);

            assertThat(page.locator(".banner.lost"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
            assertThat(page.locator("[data-place=press]"))
                    .hasAttribute("data-look", "fail", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        }
    }

    /// Sixty simulated seconds a second. The frames are reported, not judged: a busy machine drops some.
    /// What the server sends is judged: one whole picture, then only what changed, at most ten times a
    /// second.
    @Test
    void theFloorLivesOnDeltasAtMostTenASecond(TestReporter reporter) {
        List<String> heard = new CopyOnWriteArrayList<>();
        int seconds = 10;
        try (Lesson lesson = Lesson.of(stage, kari, 1, 60);
                Visitor pupil = stage.visitor(Screen.LAPTOP, lesson.join("Ola", "OPERATOR", 1))) {
            Page page = pupil.context().newPage();
            page.onWebSocket(line -> line.onFrameReceived(frame -> heard.add(frame.text())));
            page.navigate("/play/%s/1".formatted(lesson.id()));
            page.locator(".brief button").click();
            page.locator("[data-place=press]").waitFor();
            lesson.begin(1);
            page.waitForTimeout(500);

            int before = heard.size();
            double[] frames = frames(page, seconds);
            List<String> during = List.copyOf(heard.subList(before, heard.size()));

            assertThat(during).hasSizeBetween(seconds, seconds * 10 + 1);
            assertThat(during).allSatisfy(text -> assertThat(type(text)).isEqualTo("delta"));
            String whole = heard.stream()
                    .filter(text -> type(text).equals("state"))
                    .findFirst()
                    .orElseThrow();
            double mean = during.stream().mapToInt(String::length).average().orElseThrow();
            assertThat(mean).isLessThan(whole.length());
            reporter.publishEntry(Map.of(
                    "updates a second", "%.1f".formatted(during.size() / (double) seconds),
                    "mean delta, characters", "%.0f of %d".formatted(mean, whole.length()),
                    "frames a second", "%.1f".formatted(frames.length / (double) seconds),
                    "frame, median ms", "%.1f".formatted(frames[frames.length / 2]),
                    "frame, 99th percentile ms", "%.1f".formatted(frames[frames.length * 99 / 100]),
                    "frames above 50 ms",
                            "%d"
                                    .formatted(Arrays.stream(frames)
                                            .filter(ms -> ms > 50)
                                            .count())));
        }
    }

    private static double[] frames(Page page, int seconds) {
        Object intervals = page.evaluate("""
                (ms) => new Promise((resolve) => {
                  const intervals = [];
                  let first = 0, last = 0;
                  const frame = (now) => {
                    if (first === 0) first = now; else intervals.push(now - last);
                    last = now;
                    if (now - first < ms) requestAnimationFrame(frame); else resolve(intervals);
                  };
                  requestAnimationFrame(frame);
                })
                """, seconds * 1000);
        double[] sorted = ((List<?>) intervals)
                .stream().mapToDouble(ms -> ((Number) ms).doubleValue()).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static String type(String text) {
        return JsonMapper.shared().readTree(text).path("type").asString();
    }
}
