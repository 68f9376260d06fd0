package learningfactory.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learningfactory.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page in a real browser. Without Chromium these tests are skipped; `./factory test` installs it when
/// it may.
class HtmlReportTest {

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static String address;

    @BeforeAll
    static void open() throws IOException {
        Chromium.assumeThere();
        Path page = folder.resolve("report.html");
        Files.writeString(page, HtmlReport.of(MadeUpPlant.result(30, 0), wip()));
        address = page.toUri().toString();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1200, LIGHT", "1200, DARK", "360, LIGHT", "360, DARK"})
    void thePageIsOpenToEverybody(int width, ColorScheme scheme) {
        try (Page page = page(width, scheme)) {
            List<String> barriers = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(HtmlReportTest::inWords)
                            .toList();

            assertThat(barriers).isEmpty();
        }
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Page page = chromium.browser().newPage()) {
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address);

            assertThat(asked).containsExactly(address);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void thePageFitsAPhoneWithoutScrollingSideways() {
        try (Page page = page(360, ColorScheme.LIGHT)) {
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void theKeyboardReachesAllFiguresFirst() {
        try (Page page = page(1200, ColorScheme.LIGHT)) {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.url()).endsWith("#tall");
        }
    }

    @Test
    void thePictureMarksTheBottleneck() {
        try (Page page = page(1200, ColorScheme.LIGHT)) {
            assertThat(page.locator("svg.flow .bottleneck .name").textContent()).isEqualTo("mill");
        }
    }

    @Test
    void aNameFromThePlantFileCannotWriteMarkup() {
        try (Page page = page(1200, ColorScheme.LIGHT)) {
            assertThat(page.locator("h1").textContent()).isEqualTo(MadeUpPlant.PLANT.name());
        }
    }

    private static Page page(int width, ColorScheme scheme) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBypassCSP(true));
        page.navigate(address);
        return page;
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static WipSeries wip() {
        List<Double> means = new ArrayList<>();
        for (int span = 0; span < 180; span++) {
            means.add(Math.min(7, span / 4.0) + Math.sin(span / 3.0));
        }
        return new WipSeries(180_000_000L, 3_600_000_000L, means);
    }
}
