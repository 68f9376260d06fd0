package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.browser.Chromium;
import learningfactory.curriculum.AimId;
import learningfactory.network.NeedFact;
import learningfactory.network.PersonId;
import learningfactory.store.activity.JdbcNeedBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Courses, visits, needs and money in a real browser: the main paths by hand, and open to everybody.
class CoursesPageTest {

    @TempDir
    static Path folder;

    private static BrowsedHall browsed;
    private static CourseHall hall;
    private static String group = "";

    @BeforeAll
    static void start() {
        browsed = new BrowsedHall(folder);
        hall = browsed.hall;
        group = hall.opened("Måling med mikrometer", 12, 12, "COURSE");
        someVisitors();
        somePricesAndShares();
    }

    private static void someVisitors() {
        List<Map<String, Object>> stations =
                List.of("Robot", "CNC-fres", "Sveisesimulator", "Simulert fabrikk").stream()
                        .map(name -> Map.<String, Object>of("name", name, "places", 10))
                        .toList();
        hall.kari.post(
                "/api/occurrences/%s/visit".formatted(browsed.visit),
                Map.of(
                        "stations", stations,
                        "heads", 28,
                        "groupNames", List.of("Rød", "Blå", "Grønn"),
                        "roundMinutes", 25,
                        "walkMinutes", 5));
        AimId aim = new AimId("grep", "KM10771", "");
        new JdbcNeedBook(hall.database)
                .tell(new NeedFact.Attested(new PersonId("siri"), CourseHall.FORGE, aim, CourseHall.TODAY));
    }

    private static void somePricesAndShares() {
        hall.kari.post("/api/hall/resources", SmallHall.resource("mill-1", "MACHINE", "CNC-fres 1", "cnc-mill", 2));
        hall.kari.post("/api/hall/resources", SmallHall.resource("room-a", "ROOM", "Undervisningsrom", "room", 24));
        Object[][] prices = {
            {"mill-1", "member", 65_000},
            {"mill-1", "school", 20_000},
            {"room-a", "member", 15_000},
            {"room-a", "school", 0}
        };
        for (Object[] price : prices) {
            hall.kari.post(
                    "/api/ledger/prices",
                    Map.of(
                            "resource",
                            price[0],
                            "role",
                            price[1],
                            "oereAnHour",
                            price[2],
                            "from",
                            CourseHall.TODAY.toString()));
        }
        hall.kari.post(
                "/api/ledger/agreements",
                Map.of(
                        "resource",
                        "mill-1",
                        "from",
                        CourseHall.TODAY.toString(),
                        "shares",
                        List.of(
                                Map.of("organisation", "forge", "millionths", 625_000),
                                Map.of("organisation", "school", "millionths", 375_000))));
    }

    @Test
    void aTeacherSignsAClassUpByNameAndByNumber() {
        try (Page page = signedIn("tore", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/courses"));
            page.getByText("Meld på en gruppe: Måling med mikrometer").click();

            page.getByLabel("Klasse eller gruppe").fill("9B");
            page.getByLabel("Hvor mange kommer uten konto?").fill("3");
            Chromium.assertOpen(page, "group-1280");
            page.getByRole(AriaRole.BUTTON, named("Meld på alle")).click();

            page.getByText("3 er påmeldt.").waitFor();
            assertThat(hall.kari
                            .get("/api/occurrences/" + group)
                            .body()
                            .path("people")
                            .toString())
                    .contains("9B nr. 3");
        }
    }

    @Test
    void theHallDividesACostByTheAgreementOnThePage() {
        try (Page page = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/money/shares"));

            page.getByLabel("Kroner", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("80000");
            page.getByLabel("Hva var det?").fill("Årlig service");
            page.getByRole(AriaRole.BUTTON, named("Del kostnaden")).click();

            page.getByText("Delt og bokført.").waitFor();
            assertThat(hall.company
                            .get("/api/ledger/statements/forge/" + YearMonth.from(CourseHall.TODAY))
                            .body()
                            .at("/statement/owedAfter/oere")
                            .asLong())
                    .isEqualTo(5_000_000);
        }
    }

    @Test
    void oneSearchesByWhatOneWantsToDo() {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("kind", "COURSE");
        activity.put("title", Map.of("nb", "Tegn og regn", "en", "Draw and reckon"));
        activity.put("about", Map.of("nb", "", "en", ""));
        activity.put("minutes", 120);
        activity.put("capacity", 6);
        activity.put("perInstructor", 8);
        activity.put("resources", List.of(Map.of("anyOf", List.of("room-a"), "mode", "SOLO")));
        String id =
                hall.kari.post("/api/activities", activity).body().path("id").asString();
        hall.kari.post("/api/activities/%s/state".formatted(id), Map.of("state", "APPROVED"));
        try (Page page = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/hall/find"));

            page.getByLabel("Hva skal dere gjøre?").selectOption(id);
            page.getByText("Trenger: Undervisningsrom").waitFor();
            page.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finn tid"))
                    .click();
            page.locator(".find-answer .offer button").first().click();
            page.getByRole(AriaRole.BUTTON, named("Bekreft")).click();
            page.locator(".checkin-code").waitFor();

            var mine = hall.kari.get("/api/hall/mine").body().at("/reservations/0");
            assertThat(mine.path("title").asString()).isEqualTo("Tegn og regn");
            assertThat(mine.path("resources").toString()).contains("room-a");
        }
    }

    @Test
    void aCompanyChoosesWhomOfTheHallItTellsAboutAProject() {
        hall.kari.post(
                "/api/hall/resources",
                SmallHall.with(
                        SmallHall.resource("kari-i", "INSTRUCTOR", "Instruktør A", "instructor", 8), "person", "kari"));
        try (Page page = signedIn("siri", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/projects"));
            page.getByText("Ingen prosjekter").waitFor(); // the form moves down when the list comes
            page.getByText("Meld et prosjekt").click();
            page.getByLabel("Navn").fill("Kortere omstilling");
            page.getByLabel("Hvor").selectOption("raufoss");
            page.getByRole(AriaRole.BUTTON, named("Meld prosjektet")).click();
            page.getByText("Hvor: I den simulerte fabrikken raufoss").waitFor();
            page.getByText("Hvem ser dette?").click();
            assertThat(hall.kari.get("/api/projects").body().size()).isZero();

            page.getByRole(AriaRole.CHECKBOX, named("kari")).check();
            page.getByRole(AriaRole.BUTTON, named("Lagre hvem")).click();

            page.getByText("På prosjektet: kari").waitFor();
            assertThat(hall.kari.get("/api/projects").body().at("/0/title").asString())
                    .isEqualTo("Kortere omstilling");
            Chromium.assertOpenLargeAndSmall(page, "project-staff");
        }
    }

    @Test
    void sharesAreReadInEnglish() {
        try (Page page = signedIn("siri", 1280, ColorScheme.LIGHT)) {
            page.evaluate("localStorage.setItem('factory.language', 'en')");
            Chromium.load(page, at("/money/shares"));

            page.getByRole(AriaRole.HEADING, named("Agreements on machines")).waitFor();
            assertThat(page.locator("main ul[aria-label]").first().textContent())
                    .contains("Smia AS 62.5 %", "Fjordbyen skole 37.5 %");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("main").textContent())
                    .doesNotContain("Avtaler", "Andeler", "Fra ", "Gjelder")
                    .contains("Holds now");
        }
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ola, /courses, 360, LIGHT",
        "ola, /courses, 1280, DARK",
        "kari, /courses, 1280, LIGHT",
        "kari, /courses/COURSE, 360, DARK",
        "kari, /courses/COURSE, 1280, LIGHT",
        "kari, /courses/VISIT/visit, 1280, LIGHT",
        "kari, /courses/VISIT/visit, 360, DARK",
        "siri, /needs, 1280, LIGHT",
        "siri, /needs, 360, DARK",
        "siri, /money, 1280, LIGHT",
        "siri, /money, 360, DARK",
        "siri, /projects, 360, LIGHT",
        "tore, /courses/GROUP/group, 360, LIGHT",
        "tore, /courses, 1280, LIGHT",
        "kari, /money, 1280, LIGHT",
        "kari, /money/use, 360, LIGHT",
        "kari, /money/prices, 1280, DARK",
        "kari, /money/prices, 360, LIGHT",
        "kari, /money/shares, 1280, LIGHT",
        "siri, /money/shares, 360, DARK"
    })
    void everyPageIsOpenToEverybodyAndFitsAPhone(String who, String path, int width, ColorScheme scheme) {
        String address =
                path.replace("COURSE", browsed.course).replace("GROUP", group).replace("VISIT", browsed.visit);
        try (Page page = signedIn(who, width, scheme)) {
            Chromium.load(page, at(address));
            Chromium.assertOpen(page, who + path.replace('/', '-') + "-" + width);
        }
    }

    @Test
    void aPupilSignsUpWithTwoTapsAndSeesIt() {
        try (Page page = signedIn("ola", 360, ColorScheme.LIGHT)) {
            page.navigate(at("/courses"));

            page.getByRole(AriaRole.BUTTON, named("Meld meg på: Måling med mikrometer"))
                    .click();

            Locator mine = page.locator("section:has(#mine)");
            mine.getByText("Måling med mikrometer").waitFor();
            assertThat(mine.getByText("Du har plass").first().isVisible()).isTrue();
        }
    }

    @Test
    void theInstructorTakesAttendanceByTapping() {
        try (Page page = signedIn("kari", 360, ColorScheme.LIGHT)) {
            page.navigate(at("/courses/" + browsed.course));
            Locator ola = page.getByRole(
                    AriaRole.GROUP,
                    new Page.GetByRoleOptions().setName("Oppmøte for ola").setExact(true));

            ola.getByText("Til stede").click();

            page.getByText("1 til stede · 0 borte · 1 ikke ført").waitFor();
            Chromium.picture(page, "taps-360");
            assertThat(hall.kari
                            .get("/api/occurrences/" + browsed.course)
                            .body()
                            .at("/people/0/missedMinutes")
                            .asInt(-1))
                    .isZero();
        }
    }

    @Test
    void theHallPlansAVisitAndCountsHeads() {
        try (Page page = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/courses/" + browsed.visit + "/visit"));

            for (String group : List.of("Rød", "Blå", "Grønn")) {
                Locator field = page.getByLabel(group + " i runde 2");
                field.fill("9");
                field.press("Enter");
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }

            page.getByText("1 mangler. Tell om igjen, og let.").waitFor();
            Chromium.picture(page, "count-1280");
            page.getByLabel("Gått hjem fra Blå før runde 2").fill("1");
            page.getByLabel("Gått hjem fra Blå før runde 2").press("Enter");
            page.getByText("Alle er på plass.").waitFor();
        }
    }

    @Test
    void aVisitIsPlannedForASchoolWithWhatItsStationsTakeAndTheTeacherFollowsIt() {
        hall.activity("Skolen ser hallen", 20, 20, "VISIT");
        try (Page page = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/courses"));
            page.getByText("Sett opp en dato").click();
            page.getByLabel("Aktivitet", exactly()).selectOption(new SelectOption().setLabel("Skolen ser hallen"));
            page.getByLabel("Når", exactly()).fill(CourseHall.TODAY.plusDays(5) + "T09:00");
            page.getByLabel("For hvem").selectOption(new SelectOption().setLabel("Fjordbyen skole"));
            page.getByRole(AriaRole.BUTTON, named("Sett opp").setExact(true)).click();
            page.getByRole(AriaRole.LINK, named("Skolen ser hallen")).click();
            page.getByText("Bare for Fjordbyen skole").waitFor();
            page.getByText("Planlegg besøket").click();
            page.getByLabel("Stasjon 1: reserverer").selectOption(new SelectOption().setLabel("Undervisningsrom"));
            page.getByRole(AriaRole.BUTTON, named("Lag runden")).click();
            page.getByText("Tell hodene").waitFor();
            Chromium.assertOpenLargeAndSmall(page, "visit-planned");
        }
        String visit = hall.kari
                .get("/api/visits")
                .body()
                .valueStream()
                .filter(one -> one.at("/title/nb").asString().equals("Skolen ser hallen"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        var opened = hall.kari.post("/api/occurrences/%s/state".formatted(visit), Map.of("state", "OPEN"));
        assertThat(opened.status()).as(String.valueOf(opened.body())).isEqualTo(200);
        assertThat(hall.kari
                        .get("/api/occurrences/%s/reservation".formatted(visit))
                        .body()
                        .path("resources")
                        .toString())
                .contains("room-a");

        try (Page page = signedIn("tore", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/home"));
            page.getByRole(AriaRole.LINK, named("Skolen ser hallen")).waitFor();
            Chromium.assertOpenLargeAndSmall(page, "home-teacher");
            page.navigate(at("/courses"));
            page.getByRole(AriaRole.LINK, named("Skolen ser hallen")).click();
            page.locator(".rotation").waitFor();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Lag runden")).count())
                    .as("the hall plans")
                    .isZero();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String at(String path) {
        return browsed.at(path);
    }

    private static Page signedIn(String who, int width, ColorScheme look) {
        return browsed.signedIn(who, width, look);
    }
}
