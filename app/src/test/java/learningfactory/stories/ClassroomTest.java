package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What an instructor and her pupils do to a running class, each in a browser.
class ClassroomTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Visitor kari;

    @BeforeAll
    static void open() {
        stage = Stage.open(folder);
        kari = stage.stranger(Screen.LAPTOP).administrator(stage.firstKey());
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static Page playing(Visitor pupil, Lesson lesson, int group) {
        Page page = pupil.at("/play/%s/%d".formatted(lesson.id(), group));
        page.locator(".brief button").click();
        return page;
    }

    @Test
    void everyLessonFitsALessonAtThePaceItsFormProposes() {
        for (JsonNode card : kari.get("/scenarios")) {
            assertThat(card.path("minutes").asInt())
                    .as(card.path("name").asString())
                    .isBetween(40, 50);
        }

        Page page = kari.at("/home");
        page.locator(".lesson", new Page.LocatorOptions().setHasText("Leverandør"))
                .first()
                .click();

        assertThat(page.getByLabel("Fart ved start")).hasValue("12");
        press(page, "Lag økten");
        String code = page.locator(".code-huge").textContent();
        for (JsonNode session : kari.get("/sessions")) {
            if (session.path("code").asString().equals(code)) {
                assertThat(session.path("pace").asDouble()).isEqualTo(12);
            }
        }
        assertThat(kari.get("/sessions").findValuesAsString("code")).contains(code);
        page.close();
    }

    @Test
    void everyLessonHasItsTeachersGuideAPressAwayInBothLanguages() {
        for (JsonNode card : kari.get("/scenarios")) {
            JsonNode html = kari.get(
                            "/scenarios/%s/guide".formatted(card.path("name").asString()))
                    .path("html");
            assertThat(html.path("nb").asString())
                    .contains("<h2>Gangen i timen</h2>", "<table tabindex=\"0\">")
                    .doesNotContain("In English");
            assertThat(html.path("en").asString())
                    .contains("<h2>", "<table tabindex=\"0\">")
                    .doesNotContain("Gangen i timen");
        }

        Page page = kari.at("/home");
        page.locator(".lesson").first().click();
        page.getByText("Lærerveiledning til timen").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gangen i timen")))
                .isVisible();
        Open.assertOpen(page, "a teacher's guide");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "guide.png")));
        page.close();
    }

    @Test
    void aPupilWhoReadsEnglishMeetsNoBokmalFromTheCodeToTheReflectionNorDoesTheInstructorAtTheStation()
            throws IOException {
        Screen english = Screen.of(1280, 900, ColorScheme.LIGHT, "en");
        try (Lesson lesson = Lesson.of(stage, kari, 1, 1);
                Visitor ada = stage.stranger(english);
                Visitor leader = stage.visitor(english, kari.kept())) {
            Page page = ada.at("/join/" + lesson.code());
            assertThat(page.getByText("Found: ")).isVisible();
            English.assertAlone(page, "join");
            page.getByLabel("Nickname").fill("Ada");
            page.getByLabel("Your role").selectOption("MAINTAINER");
            press(page, "Join");
            assertThat(page.locator(".brief button").last()).isVisible();
            English.assertAlone(page, "brief");
            press(page, "I am ready");

            theStationIsEnglish(leader, lesson);
            lesson.begin(1).jump(1, 300);
            page.locator("[data-place=press]").click();
            press(page, "Inspect");
            assertThat(page.locator(".going")).containsText("Inspect");
            everyTabIsEnglish(page, "play");
            lesson.jump(1, 900);
            Page desk = theDeskIsEnglish(leader, lesson);
            lesson.tell(1, "end", Map.of());
            theEndIsEnglish(page, desk);
            theStationIsEnglish(leader, lesson);
            theReflectionIsEnglish(theDebriefIsEnglish(ada, lesson));
            whoLedAsksTheQuestionsAndDoesNotAnswerThem(theDebriefIsEnglish(leader, lesson));
        }
    }

    private static void whoLedAsksTheQuestionsAndDoesNotAnswerThem(Page debrief) {
        assertThat(debrief.locator("#reflect .note").first()).isVisible();
        assertThat(debrief.locator("#reflect")).containsText("The group answers these itself");
        assertThat(debrief.locator("#reflect textarea, #reflect input")).hasCount(0);
    }

    private static void theStationIsEnglish(Visitor leader, Lesson lesson) throws IOException {
        Page home = leader.at("/home");
        assertThat(home.locator(".lesson").first()).isVisible();
        home.locator(".lesson").first().click();
        English.assertAlone(home, "sessions and lessons");
        home.close();
        Page station = leader.at("/station/" + lesson.id());
        assertThat(station.locator(".glance").first()).isVisible();
        English.assertAlone(station, "station");
        station.close();
    }

    private static Page theDeskIsEnglish(Visitor leader, Lesson lesson) throws IOException {
        Page desk = leader.at("/station/%s/1".formatted(lesson.id()));
        assertThat(desk.locator("[data-place=press]")).isVisible();
        everyTabIsEnglish(desk, "desk");
        desk.locator("[data-place=press]").click();
        English.assertAlone(desk, "desk at the press");
        return desk;
    }

    private static void everyTabIsEnglish(Page page, String what) throws IOException {
        Locator tabs = page.getByRole(AriaRole.TAB);
        assertThat(tabs.first()).isVisible();
        for (Locator tab : tabs.all()) {
            tab.click();
            English.assertAlone(page, what + ", " + tab.textContent());
        }
    }

    private static void theEndIsEnglish(Page page, Page desk) throws IOException {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("To the debrief")))
                .isVisible();
        English.assertAlone(page, "play, over");
        page.close();
        tab(desk, "Control");
        assertThat(desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the debrief")))
                .isVisible();
        everyTabIsEnglish(desk, "desk, over");
        desk.close();
    }

    private static void theReflectionIsEnglish(Page debrief) throws IOException {
        Locator question = debrief.locator("#reflect .note").first();
        question.locator("textarea").fill("I saw that the press stood still");
        question.getByRole(AriaRole.BUTTON).first().click();
        assertThat(question.locator("[role=status]")).hasText("Saved");
        Locator promise = debrief.locator("#reflect .note").last();
        promise.locator("input").fill("I look at the press first");
        promise.getByRole(AriaRole.BUTTON).first().click();
        assertThat(promise.locator("[role=status]")).hasText("Saved");
        English.assertAlone(debrief, "reflection");
    }

    /// With every part worked out and unfolded, and a mark set.
    private static Page theDebriefIsEnglish(Visitor visitor, Lesson lesson) throws IOException {
        Page debrief = visitor.at("/debrief/%s/1/1".formatted(lesson.id()));
        assertThat(debrief.locator(".decisive h2").or(debrief.locator(".decisive-none p")))
                .isVisible(PATIENTLY);
        English.assertAlone(debrief, "debrief");
        press(debrief, "Play the futures");
        assertThat(debrief.locator("#whatif figcaption")).isVisible(PATIENTLY);
        debrief.locator("#regret button.fit").click();
        assertThat(debrief.locator("#regret .regrets li").first()).isVisible(PATIENTLY);
        debrief.locator("#luck button.fit").click();
        assertThat(debrief.locator("#luck figcaption")).isVisible(PATIENTLY);
        Locator marks = debrief.locator("#marks li");
        int before = marks.count();
        press(debrief, "Add");
        assertThat(marks).hasCount(before + 1);
        debrief.locator("details").evaluateAll("all => all.forEach(one => (one.open = true))");
        English.assertAlone(debrief, "debrief, worked out");
        return debrief;
    }

    @Test
    void ofManySessionsAtRestTheNewestFiftyAreShownAndTheOthersOnAsking() {
        for (int i = 0; i < 52; i++) {
            kari.post("/sessions", Map.of("scenario", "breakdown"));
        }
        stage.sleep();
        Page home = kari.at("/home");
        Locator resting = home.locator(".note", new Page.LocatorOptions().setHasText("Hviler"));
        assertThat(resting).hasCount(50);
        Open.assertOpen(home, "many sessions at rest");

        press(home, "Vis flere økter som hviler");

        assertThat(resting.nth(51)).isVisible();
        assertThat(home.getByText("Vis flere økter som hviler")).hasCount(0);
        home.close();
    }

    @Test
    void aPupilChoosesGroupAndRoleWithTheCodeAndTheInstructorGivesHerAnother() {
        try (Lesson lesson = Lesson.of(stage, kari, 3, 1);
                Visitor ada = stage.stranger(Screen.LAPTOP)) {
            Page page = ada.at("/join/" + lesson.code());
            page.getByLabel("Kallenavn").fill("Ada");
            page.getByLabel("Gruppe").selectOption("3");
            page.getByLabel("Din rolle").selectOption("OBSERVER");
            press(page, "Bli med");
            page.waitForURL("**/play/%s/3".formatted(lesson.id()));
            page.locator(".brief button").click();
            assertThat(page.locator(".top")).containsText("Observatør");

            Page desk = kari.at("/station/%s/3".formatted(lesson.id()));
            tab(desk, "Deltakere");
            desk.getByLabel("Rollen til Ada").selectOption("MAINTAINER");

            assertThat(page.locator(".top")).containsText("Reparatør");
            desk.close();
        }
    }

    @Test
    void anInstructorWhoTakesARoleOverPlaysItByItsRulesAndInThatGroupAlone() {
        try (Lesson lesson = Lesson.of(stage, kari, 2, 1)) {
            lesson.begin(1).begin(2).jump(1, 300).jump(2, 300);
            Page desk = kari.at("/station/%s/1".formatted(lesson.id()));
            tab(desk, "Deltakere");
            desk.getByLabel("Din rolle").selectOption("MAINTAINER");
            press(desk, "Ta over rollen");
            desk.locator("[data-place=press]").click();
            desk.getByLabel("Som hvem?").selectOption("MAINTAINER");

            assertThat(desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feil slår til")))
                    .hasCount(0);
            press(desk, "Undersøk");

            assertThat(desk.locator(".going")).containsText("Undersøk");
            Page other = kari.at("/station/%s/2".formatted(lesson.id()));
            tab(other, "Gjør");
            assertThat(other.locator(".going")).hasCount(0);
            desk.close();
            other.close();
        }
    }

    @Test
    void anInstructorShowsSomethingFalseTellsNewsAndShowsTheTruthAgain() {
        try (Lesson lesson = Lesson.of(stage, kari, 1, 1);
                Visitor ada = stage.visitor(Screen.LAPTOP, lesson.join("Ada", "OPERATOR", 1))) {
            lesson.begin(1).jump(1, 300);
            Page floor = playing(ada, lesson, 1);
            Locator press = floor.locator("[data-place=press]");
            assertThat(press).hasAttribute("data-look", "fail");
            Page desk = kari.at("/station/%s/1".formatted(lesson.id()));
            tab(desk, "Hendelser");

            desk.getByLabel("Stasjon").selectOption("press");
            desk.getByLabel("Vises som").selectOption("WORKING");
            press(desk, "Vis dette");
            assertThat(press).hasAttribute("data-look", "run");

            press(desk, "Vis sannheten igjen");
            assertThat(press).hasAttribute("data-look", "fail");

            desk.getByLabel("Fra", new Page.GetByLabelOptions().setExact(true)).fill("Kunden");
            desk.getByLabel("Nyhet utenfra").fill("Vi venter på delene.");
            press(desk, "Send nyheten");
            tab(floor, "Meldinger");
            assertThat(floor.locator(".talk")).containsText("Vi venter på delene.");
            desk.close();
        }
    }

    @Test
    void aPupilAsksToGoBackAndARefusalIsReadAboveTheFloor() {
        try (Lesson lesson = Lesson.of(stage, kari, 1, 1);
                Visitor ada = stage.visitor(Screen.LAPTOP, lesson.join("Ada", "MAINTAINER", 1))) {
            lesson.begin(1).jump(1, 300);
            Page page = playing(ada, lesson, 1);
            page.locator("[data-place=press]").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("reparere"))
                    .first()
                    .click();
            press(page, "Gjør det");
            lesson.jump(1, 600);
            press(page, "Be læreren spole tilbake");
            tab(page, "Meldinger");
            assertThat(page.locator(".talk")).containsText("Kan vi spole tilbake til");

            lesson.tell(1, "pause", Map.of("why", "Vi tenker"));
            tab(page, "Hjelp");
            press(page, "Ta et hint");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Fabrikken står: Vi tenker");

            Page station = kari.at("/station/" + lesson.id());
            assertThat(station.locator(".glance").first()).containsText("Satt på pause av Kari: Vi tenker");
            station.close();
        }
    }

    @Test
    void allGroupsAreEndedAtOnceAndThenTheirCodeOpensNothing() {
        try (Lesson lesson = Lesson.of(stage, kari, 2, 1);
                Visitor late = stage.stranger(Screen.LAPTOP)) {
            lesson.begin(1).begin(2);
            Page station = kari.at("/station/" + lesson.id());
            station.getByLabel("Fart for alle").selectOption("20");
            assertThat(station.locator(".glance").nth(1)).containsText("20× fart");
            press(station, "Avslutt alle");
            station.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avslutt alle"))
                    .click();
            assertThat(station.locator(".glance").nth(1)).containsText("Avsluttet");

            Page page = late.at("/join/" + lesson.code());
            page.getByLabel("Kallenavn").fill("Sen");
            press(page, "Bli med");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Økten er over");

            Page home = kari.at("/home");
            Locator card = home.locator(".note", new Page.LocatorOptions().setHasText(lesson.code()));
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lukk økten"))
                    .first()
                    .click();
            card.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lukk økten"))
                    .click();
            assertThat(card).hasCount(0);
            station.close();
            home.close();
        }
    }

    @Test
    void aSettingShowsItsValueItsBoundsAndItsUnitAndTakesTheNewValueInThem() {
        JsonNode made = kari.post("/sessions", Map.of("scenario", "power-cap", "mode", "GROUP", "groups", 1));
        String id = made.path("id").asString();
        Page desk = kari.at("/station/%s/1".formatted(id));
        tab(desk, "Gjør");
        Locator value = desk.getByLabel("Ny verdi");
        assertThat(desk.locator(".takes", new Page.LocatorOptions().setHasText("kW"))
                        .first())
                .containsText("nå ");

        value.first().fill("mye");
        Locator set = desk.locator(".wide-act", new Page.LocatorOptions().setHasText("kW"))
                .first();
        set.getByRole(AriaRole.BUTTON).click();
        assertThat(set).containsText("er ikke et tall");

        value.first().fill("500");
        set.getByRole(AriaRole.BUTTON).click();
        assertThat(set).containsText("nå 500 kW");
        desk.close();
    }
}
