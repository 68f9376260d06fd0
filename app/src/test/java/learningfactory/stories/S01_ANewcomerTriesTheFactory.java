package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who has never seen the factory comes to its start page on its first day and tries it.
class S01_ANewcomerTriesTheFactory {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /// What the guide says comes when the plant is so far: two minutes of the run are the longest wait.
    private static final LocatorAssertions.ContainsTextOptions WITHIN_TWO_MINUTES =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

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
    void byMouseFromTheStartPageThroughTheCrisisToAThousandFuturesInUnderFiveMinutes() throws IOException {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            long begun = System.nanoTime();
            Page page = newcomer.at("/");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            Pictures.take(page, "start");

            button(page, "Start fabrikken").click();
            button(page, "Jeg er klar").click();
            Locator guide = page.locator(".guide");
            button(page, "20× fart").click();
            assertThat(guide).containsText("Kvitter alarmen", WITHIN_TWO_MINUTES);
            button(page, "5× fart").click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("Alarmer")))
                    .click();
            button(page, "Kvitter presse: hydraulikk").click();
            assertThat(guide).containsText("Undersøk pressa", WITHIN_TWO_MINUTES);
            page.locator("[data-place=press]").click();
            Pictures.take(page, "crisis");
            button(page, "Undersøk").click();
            assertThat(guide).containsText("Stopp den først", WITHIN_TWO_MINUTES);
            button(page, "Stopp").click();
            assertThat(guide).containsText("Lås den ut", WITHIN_TWO_MINUTES);
            button(page, "Lås ut").click();
            assertThat(guide).containsText("Nå er den trygg", WITHIN_TWO_MINUTES);
            assertThat(page.locator("[data-place=press] [data-lock]")).isVisible();
            grave(page, "Send noen til å reparere");
            button(page, "20× fart").click();
            assertThat(guide).containsText("Mekanikeren er ferdig", WITHIN_TWO_MINUTES);
            button(page, "5× fart").click();
            grave(page, "Lås opp");
            button(page, "Nullstill").click();
            assertThat(guide).containsText("Start den", WITHIN_TWO_MINUTES);
            button(page, "Start").click();
            assertThat(guide).containsText("Pressa går igjen", WITHIN_TWO_MINUTES);
            button(page, "20× fart").click();
            assertThat(button(page, "Til gjennomgangen")).isVisible(SOON);
            button(page, "Til gjennomgangen").click();

            assertThat(page.locator("#timeline-title")).isVisible(SOON);
            // worked out by itself: the moment, or that none stood out
            assertThat(page.locator(".decisive h2").or(page.locator(".decisive-none p")))
                    .isVisible(SOON);
            assertThat(page.locator("#assessment")).containsText("Får linja i gang igjen");
            assertThat(page.locator("#assessment .ds-tag")).hasCount(3);
            assertThat(page.locator("#assessment")).not().containsText("Ikke vist");
            Pictures.take(page, "debrief");
            String repair = page.locator("#whatif option", new Page.LocatorOptions().setHasText("Reparer presse –"))
                    .first()
                    .getAttribute("value");
            page.getByLabel("Gjør dette i stedet").selectOption(repair);
            button(page, "Spill framtidene").click();
            Locator fan = page.locator("#whatif figure");
            assertThat(fan).containsText("1000 framtider", WITHIN_TWO_MINUTES);
            assertThat(fan.locator("canvas")).isVisible();
            assertThat(partsBetweenLuckyAndUnlucky(fan)).isGreaterThan(10);
            fan.scrollIntoViewIfNeeded();
            page.locator("#whatif-title").evaluate("e => e.scrollIntoView({ block: 'start' })");
            Pictures.take(page, "fan");
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(taken).isLessThan(FIVE_MINUTES);
            assertThat(stage.hosts()).containsExactly(stage.address().substring("http://".length()));
            assertThat(stage.complaints()).isEmpty();
        }
    }

    @Test
    void byKeyboardAloneToTheSameThousandFutures() {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            long begun = System.nanoTime();
            Page page = newcomer.at("/");
            tabTo(page, button(page, "Start fabrikken"));
            page.keyboard().press("Enter");
            assertThat(button(page, "Jeg er klar")).isFocused();
            page.keyboard().press("Enter");

            tabTo(page, page.locator("[data-place=blanks]"));
            for (int step = 0; step < 12 && !isFocused(page.locator("[data-place=press]")); step++) {
                page.keyboard().press(step % 4 == 3 ? "ArrowDown" : "ArrowRight");
            }
            assertThat(page.locator("[data-place=press]")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, button(page, "Stopp"));
            page.keyboard().press("Enter");
            assertThat(page.locator(".actions [role=status]")).containsText("Stopp: presse");
            tabTo(page, button(page, "Avslutt og se hva som skjedde"));
            page.keyboard().press("Enter");
            tabTo(page, button(page, "Til gjennomgangen"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#timeline-title")).isVisible(SOON);
            tabTo(page, page.getByRole(AriaRole.SLIDER).first());
            page.keyboard().press("ArrowRight");
            tabTo(page, button(page, "Spill framtidene"));
            page.keyboard().press("Enter");

            assertThat(page.locator("#whatif figure")).containsText("1000 framtider", WITHIN_TWO_MINUTES);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(FIVE_MINUTES);
        }
    }

    @Test
    void inEnglishByTheSwitchOfLanguageFromTheStartPageToTheSameThousandFutures() throws IOException {
        try (Visitor newcomer = stage.stranger(Screen.LAPTOP)) {
            Page page = newcomer.at("/");
            button(page, "English").click();
            assertThat(button(page, "Start the factory")).isVisible();
            English.assertAlone(page, "start");
            button(page, "Start the factory").click();
            assertThat(button(page, "I am ready")).isVisible(SOON);
            English.assertAlone(page, "brief");
            Open.assertOpen(page, "brief, in English");
            button(page, "I am ready").click();
            button(page, "20× pace").click();
            assertThat(page.locator(".guide")).containsText("Acknowledge the alarm", WITHIN_TWO_MINUTES);
            button(page, "5× pace").click();
            page.locator("[data-place=press]").click();
            button(page, "Inspect").click();
            assertThat(page.locator(".guide")).containsText("It is the hydraulics", WITHIN_TWO_MINUTES);
            English.assertAlone(page, "crisis");
            Open.assertOpen(page, "crisis, in English");
            button(page, "End and see what happened").click();
            button(page, "To the debrief").click();

            assertThat(page.locator("#timeline-title")).isVisible(SOON);
            assertThat(page.locator(".decisive h2").or(page.locator(".decisive-none p")))
                    .isVisible(SOON);
            button(page, "Play the futures").click();
            assertThat(page.locator("#whatif figure")).containsText("1000 futures", WITHIN_TWO_MINUTES);
            English.assertAlone(page, "debrief");
            Open.assertOpen(page, "debrief, in English");
        }
    }

    @Test
    void thePicturesOfReadmeAreThoseOfThisStory() throws IOException {
        assertThat(Pictures.isShown("start")).isTrue();
        assertThat(Pictures.isShown("crisis")).isTrue();
        assertThat(Pictures.isShown("debrief")).isTrue();
        assertThat(Pictures.isShown("fan")).isTrue();
    }

    /// How far the fan of what was done is open at its end: the two last numbers of its sentence.
    private static int partsBetweenLuckyAndUnlucky(Locator fan) {
        Matcher sentence = Pattern.compile("ni av ti mellom (\\d+) og (\\d+)")
                .matcher(fan.locator(".as-it-went").first().textContent());
        assertThat(sentence.find()).as(fan.textContent()).isTrue();
        return Integer.parseInt(sentence.group(2)) - Integer.parseInt(sentence.group(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Something that the page asks about once more.
    private static void grave(Page page, String name) {
        button(page, name).click();
        button(page, "Gjør det").click();
    }

    private static boolean isFocused(Locator place) {
        return Boolean.TRUE.equals(place.evaluate("e => e === document.activeElement"));
    }

    private static void tabTo(Page page, Locator place) {
        assertThat(place).isVisible(SOON);
        for (int press = 0; press < 150 && !isFocused(place); press++) {
            page.keyboard().press("Tab");
        }
        assertThat(place).isFocused();
    }
}
