package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What an instructor sees and does on his pages.
class InstructorTest {

    private static final double A_MINUTE = 60_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Visitor kari;
    private static Lesson lesson;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        kari = stage.stranger(Screen.LAPTOP).administrator(stage.firstKey());
        lesson = Lesson.of(stage, kari, 2, 1);
        lesson.begin(1).jump(1, 300).tell(1, "bookmark", Map.of("text", "Pressa står"));
        lesson.jump(1, 420).tell(1, "rewind", Map.of("run", 1, "micros", 200_000_000L));
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void theGlanceAtAGroupShowsASignForEveryUnitOfItsPlant() {
        Page page = kari.at("/station/" + lesson.id());
        JsonNode stations = plan().path("stations");
        int units = StreamSupport.stream(stations.spliterator(), false)
                .mapToInt(station -> station.path("units").asInt())
                .sum();

        Locator signs = page.locator(".glance").first().locator(".unit-row li svg");

        assertThat(signs).hasCount(units);
        assertThat(signs.and(page.getByLabel("presse: "))).hasCount(1);
        assertThat(page.locator(".glance").first().locator(".unit-row [data-look]"))
                .hasCount(units);
        page.close();
    }

    @Test
    void anInstructorGoesBackToABookmarkOfAnEarlierRunAndBranchesThere() {
        Page page = kari.at("/station/%s/1".formatted(lesson.id()));
        Locator runs = page.getByLabel("Forsøk").first();
        runs.selectOption(new SelectOption().setLabel("Forsøk 1"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pressa står"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tilbake til 05:00"))
                .click();

        assertThat(runs).hasValue("3");
        assertThat(runs).containsText("Forsøk 3, fra forsøk 1 ved 05:00, pågår");
        assertThat(page.locator("[data-place=press]")).hasAttribute("data-look", "fail");
        page.close();
    }

    @Test
    void whoCanBeToldSomethingComesFromTheLesson() {
        List<String> receivers = StreamSupport.stream(plan().path("receivers").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        try (Visitor pupil = stage.visitor(Screen.LAPTOP, lesson.join("Ola", "OPERATOR", 2))) {
            Page page = pupil.at("/play/%s/2".formatted(lesson.id()));
            page.locator(".brief button").click();

            assertThat(receivers).containsExactly("team", "customer", "safety deputy");
            assertThat(page.getByLabel("Meld fra: Til hvem").locator("option"))
                    .hasText(new String[] {"laget", "kunden", "verneombudet"});
        }
    }

    @Test
    void aMomentThatIsSavedBecomesALessonInTheListAndCanBeTakenAway() {
        Page page = kari.at("/station/%s/1".formatted(lesson.id()));
        page.getByLabel("Lagre som start på en ny leksjon").first().fill("Pressa rett før");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre: Lagre som start på en ny leksjon"))
                .click();
        assertThat(page.getByText("ligger nå i oversikten")).isVisible(PATIENTLY);

        page.getByText("Oversikt", new Page.GetByTextOptions().setExact(true)).click();
        Locator saved = page.locator(".lesson", new Page.LocatorOptions().setHasText("Pressa rett før"));
        assertThat(saved).isVisible(PATIENTLY);
        Open.assertOpen(page, "a saved lesson");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Slett leksjonen"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Slett leksjonen"))
                .click();

        assertThat(saved).hasCount(0);
        page.close();
    }

    @Test
    void aGroupThatOnlySaidSoMeetsItsDecisiveMomentTriesWhatTheLessonExpectsAndRemembersItsPromise() {
        Lesson absent = Lesson.of(stage, kari, "absent-operator");
        String kept = absent.join("Siri", "TEAM_LEAD", 1);
        absent.begin(1).jump(1, 600);
        try (Visitor siri = stage.visitor(Screen.LAPTOP, kept)) {
            var said = Map.of("verb", "REPORT", "element", "", "number", 0, "word", "team", "value", 0);
            siri.say(
                    siri.at("/mark.svg"),
                    "/ws/sessions/%s/groups/1".formatted(absent.id()),
                    Map.of("type", "act", "deed", said));
            absent.jump(1, 3600).tell(1, "end", Map.of());
            Page page = siri.at("/debrief/%s/1/1".formatted(absent.id()));
            Locator events = page.locator("#timeline .events summary");
            assertThat(events).isVisible(PATIENTLY);

            theTimelineIsBrushed(page, events);
            aStepOfTheExpectedResponseIsTried(page);
            theProofIsReadAndLedBackTo(page);
            theDecisiveMomentIsTheFirstQuestion(page);
            aPromiseIsSeenBeforeTheNextLesson(siri, page);
        }
    }

    /// By pointer and by keyboard: fewer events are in sight, and all of them again.
    private static void theTimelineIsBrushed(Page page, Locator events) {
        String all = events.textContent();
        Locator lanes = page.getByRole(AriaRole.SLIDER).first();
        lanes.scrollIntoViewIfNeeded();
        var box = lanes.boundingBox();
        page.mouse().move(box.x + box.width * 0.3, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, box.y + 40, new Mouse.MoveOptions().setSteps(5));
        assertThat(lanes.locator(".brush")).hasCount(1);
        page.mouse().up();

        assertThat(lanes.locator(".brush")).hasCount(0);
        assertThat(events).not().hasText(all);
        String brushed = lanes.locator(".tick-text").first().textContent();
        assertThat(brushed).isNotEqualTo("00:00");

        lanes.focus();
        page.keyboard().press("0");
        assertThat(events).hasText(all);
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertThat(events).not().hasText(all);
        page.keyboard().press("0");
        assertThat(events).hasText(all);
    }

    private static void aStepOfTheExpectedResponseIsTried(Page page) {
        Locator steps = page.locator("#whatif optgroup[label='Den ventede framgangsmåten'] option");
        assertThat(steps).hasCount(4);
        page.getByLabel("Søk blant handlingene").fill("godkjent operatør");
        assertThat(page.locator("#whatif .choosing [role=status]").first()).containsText("1 av ");
        page.keyboard().press("Tab");
        Locator actions = page.getByLabel("Gjør dette i stedet");
        assertThat(actions).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(actions.locator("option:checked")).containsText("Sett inn en godkjent operatør");
        Open.assertOpen(page, "choosing what else");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spill framtidene"))
                .click();

        Locator fan = page.locator("#whatif figure");
        assertThat(fan).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2 * A_MINUTE));
        assertThat(fan).containsText("1000 framtider");
        assertThat(fan.locator("figcaption")).containsText("Omplasser");
        assertThat(fan).not().containsText("Fabrikken sa nei");
        assertThat(fan).containsText("Handlingen endrer resultatet med");
    }

    private static void theProofIsReadAndLedBackTo(Page page) {
        Locator proofs = page.locator("#assessment ul[aria-label=Bevis] li");
        proofs.first().waitFor();
        for (Locator proof : proofs.all()) {
            String moment = proof.locator(".moment").textContent();
            assertThat(proof.textContent().replace(moment, "").strip())
                    .as("what happened at " + moment)
                    .isNotEmpty();
        }
        Locator last = proofs.last().locator(".moment");
        last.click();
        assertThat(page.getByRole(AriaRole.SLIDER).first())
                .hasAttribute("aria-valuetext", Pattern.compile(last.textContent() + "$"));
        assertThat(page.locator("#assessment .account tbody tr").last()).containsText("Resultat");
    }

    private static void theDecisiveMomentIsTheFirstQuestion(Page page) {
        assertThat(page.locator(".decisive h2"))
                .containsText(
                        "Øyeblikket som avgjorde",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(2 * A_MINUTE));
        assertThat(page.locator(".decisive")).containsText("95 %");
        Locator first = page.locator("#reflect .note").first();
        assertThat(first.locator("label")).containsText("kostet i snitt");
        first.locator("textarea").fill("Vi så at montøren ikke var der");
        first.getByRole(AriaRole.BUTTON).first().click();
        assertThat(first.locator("[role=status]")).hasText("Lagret");
        page.reload();
        assertThat(page.locator("#reflect .first-question textarea"))
                .hasValue(
                        "Vi så at montøren ikke var der",
                        new LocatorAssertions.HasValueOptions().setTimeout(2 * A_MINUTE));
    }

    private static void aPromiseIsSeenBeforeTheNextLesson(Visitor siri, Page page) {
        page.getByLabel("Neste gang skal jeg").fill("Telle folk før vi starter");
        Locator card = page.locator("#reflect .note").last();
        card.getByRole(AriaRole.BUTTON).first().click();
        assertThat(card).containsText("bare i denne nettleseren");
        try (Lesson next = Lesson.of(stage, kari, 1, 1)) {
            siri.post("/join", Map.of("code", next.code(), "nickname", "En annen", "role", "OPERATOR", "group", 1));
            Page brief = siri.at("/play/%s/1".formatted(next.id()));
            Locator promise = brief.locator(".brief .last-promise");
            assertThat(promise).containsText("Telle folk før vi starter");
            Open.assertOpen(brief, "a promise in the brief");

            promise.getByRole(AriaRole.BUTTON).click();
            assertThat(promise).hasCount(0);
            brief.reload();
            assertThat(brief.locator(".brief")).isVisible();
            assertThat(promise).hasCount(0);
        }
    }

    @Test
    void theDebriefIsTakenAwayAsFilesAndOnPaperWithEveryPartWorkedOutAndUnfolded() throws IOException {
        Lesson played = Lesson.of(stage, kari, 1, 1);
        String kept = played.join("Siri", "OPERATOR", 1);
        played.begin(1).jump(1, 300);
        try (Visitor siri = stage.visitor(Screen.LAPTOP, kept)) {
            var stop = Map.of("verb", "STOP", "element", "press", "number", 1, "word", "", "value", 0);
            siri.say(
                    siri.at("/mark.svg"),
                    "/ws/sessions/%s/groups/1".formatted(played.id()),
                    Map.of("type", "act", "deed", stop));
        }
        played.jump(1, 700).tell(1, "end", Map.of());
        try (Visitor reader = stage.visitor(Screen.of(1280, 900, ColorScheme.DARK, "nb"), kari.kept())) {
            Page page = reader.context().newPage();
            page.addInitScript("""
                    window.print = () => { window.onPaper = {
                      folded: document.querySelectorAll('details:not([open])').length,
                      look: document.documentElement.dataset.colorScheme,
                      charts: document.querySelectorAll('#whatif canvas').length,
                      luck: document.querySelectorAll('#luck .histogram').length,
                      regret: document.querySelectorAll('#regret .regrets').length } }
                    """);
            page.navigate("/debrief/%s/1/1".formatted(played.id()));
            for (String file : List.of("Journal (JSON Lines)", "Læringslogg (xAPI)", "Prosesslogg (OCEL 2.0)")) {
                Download download =
                        page.waitForDownload(() -> page.getByText(file).click());
                assertThat(Files.size(download.path())).as(file).isGreaterThan(100);
            }

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skriv ut eller lagre som PDF"))
                    .click();
            page.waitForFunction(
                    "() => window.onPaper !== undefined",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(2 * A_MINUTE));

            assertThat(page.evaluate("window.onPaper"))
                    .isEqualTo(Map.of("folded", 0, "look", "light", "charts", 1, "luck", 1, "regret", 1));
            assertThat(page.evaluate("document.documentElement.dataset.colorScheme"))
                    .isEqualTo("auto");
            assertPaper(page);
        }
    }

    /// On A4 nothing is cut off at the side, nothing to press is printed, and it takes more pages than one.
    private static void assertPaper(Page page) throws IOException {
        page.setViewportSize(700, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Open.assertFits(page, "paper");
        assertThat(page.locator(".debrief .ds-button").first()).isHidden();
        assertThat(page.locator(".top")).isHidden();

        byte[] paper = page.pdf(new Page.PdfOptions().setPath(Path.of("target", "pictures", "debrief.pdf")));

        String text = new String(paper, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF");
        assertThat(text.split("/Type\\s*/Page[^s]").length - 1).isBetween(2, 12);
    }

    private static JsonNode plan() {
        return kari.get("/sessions/%s/groups/1/plan".formatted(lesson.id()));
    }
}
