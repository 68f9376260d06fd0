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
import learningfactory.need.NeedFact;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.activity.JdbcNeedBook;
import learningfactory.store.people.JdbcPersonBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Courses, visits, needs and money in a real browser: the main paths by hand, and open to everybody.
///
/// Why so long: one hall and one browser serve all of these pages, and a start of both costs ten seconds.
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
        AimId aim = new AimId("grep", "KM10771", "CNC03-02");
        new JdbcNeedBook(hall.database)
                .tell(new NeedFact.Attested(new PersonId("siri"), CourseHall.FORGE, aim, CourseHall.TODAY));
    }

    private static void somePricesAndShares() {
        hall.kari.post("/api/hall/resources", SmallHall.resource("mill-1", "MACHINE", "CNC-fres 1", "cnc-mill", 2));
        hall.kari.post("/api/hall/resources", SmallHall.resource("room-a", "ROOM", "Undervisningsrom", "room", 24));
        hall.account("mona", new RoleAt(AccountRole.INSTRUCTOR, new OrganisationId("hall")));
        for (String one : List.of("kari", "mona")) {
            hall.kari.post(
                    "/api/hall/resources",
                    SmallHall.with(
                            SmallHall.resource(one + "-i", "INSTRUCTOR", "Instruktør " + one, "instructor", 8),
                            "person",
                            one));
        }
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

            page.locator("form", new Page.LocatorOptions().setHasText("Del kostnaden"))
                    .getByRole(AriaRole.COMBOBOX)
                    .first()
                    .selectOption("mill-1"); // other tests add things that nobody has agreed on
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
            page.getByRole(AriaRole.BUTTON, named("Avtal")).click();
            page.getByRole(AriaRole.BUTTON, named("Begynn")).click();
            page.getByRole(AriaRole.BUTTON, named("Åpne en økt for prosjektet")).click();
            page.getByText("Bli med (").waitFor();
            Chromium.assertOpenLargeAndSmall(page, "project-use");
            page.getByText("Bli med (").click();
            page.waitForURL("**/join/**");
            page.getByLabel("Kallenavn").waitFor();
        }
    }

    @Test
    void aCourseWrittenOnThePageReservesServesAndAsksForWhatItsDraftSays() {
        try (Page page = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/courses"));
            page.getByText("Skriv en aktivitet").click();
            page.getByLabel("Navn på bokmål").fill("Frese trygt");
            page.getByLabel("Maskin, rom eller type").selectOption("room-a");
            page.getByRole(AriaRole.BUTTON, named("Legg til")).click();
            page.getByRole(AriaRole.BUTTON, named("Ta bort Undervisningsrom")).waitFor();
            page.getByLabel("Hvilke mål øver den?").fill("fres alene");
            page.getByRole(AriaRole.BUTTON, named("CNC-MILL")).click();
            page.getByLabel("Hva må man ha vist før?").fill("SAFETY");
            page.getByText("Ett mål passer.").waitFor();
            page.getByLabel("Hva må man ha vist før?").press("Enter");
            page.getByRole(AriaRole.BUTTON, named("Ta bort SAFETY")).waitFor();
            Chromium.assertOpenLargeAndSmall(page, "write-activity");
            page.getByRole(AriaRole.BUTTON, named("Lagre utkastet")).click();
            page.getByText("Utkastet er lagret.").waitFor();

            page.getByText("Aktiviteter", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Rediger: Frese trygt")).click();
            Locator draft = page.locator(".held form");
            draft.getByLabel("Minutter").fill("120");
            draft.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lagre utkastet"))
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Godkjenn: Frese trygt")).click();
            page.getByText("Reserverer Undervisningsrom · Mål: CNC-MILL · Bygger på SAFETY")
                    .waitFor();

            JsonNode written = activity("Frese trygt");
            assertThat(written.path("minutes").asInt()).isEqualTo(120);
            assertThat(written.at("/aims/0/version").asString()).isEqualTo("hall-1");
            assertThat(written.at("/prerequisites/0/code").asString()).isEqualTo("SAFETY");
            planned(page, written.path("id").asString());
            page.navigate(at("/courses"));
            page.getByText("Aktiviteter", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Trekk: Frese trygt")).click();
            page.getByText("Trukket").waitFor();
            assertThat(activity("Frese trygt").path("state").asString()).isEqualTo("WITHDRAWN");
        }
    }

    /// Puts it on a date of one company, with two who hold it, and opens it.
    private static void planned(Page page, String activity) {
        page.getByText("Sett opp en dato").click();
        page.getByLabel("Aktivitet", new Page.GetByLabelOptions().setExact(true))
                .selectOption(activity);
        page.getByLabel("Når", new Page.GetByLabelOptions().setExact(true))
                .fill(CourseHall.TODAY.plusDays(4) + "T09:00");
        page.getByLabel("For hvem", new Page.GetByLabelOptions().setExact(true)).selectOption("forge");
        page.getByLabel("Timer på å svare").fill("48");
        page.getByRole(AriaRole.CHECKBOX, named("kari")).check();
        page.getByRole(AriaRole.CHECKBOX, named("mona")).check();
        page.getByRole(AriaRole.BUTTON, named("Sett opp").setExact(true)).click();
        page.getByRole(AriaRole.LINK, named("Frese trygt")).click();
        page.getByText("Instruktører: kari, mona · Bare for Smia AS").waitFor();
        page.getByRole(AriaRole.BUTTON, named("Åpne for påmelding")).click();
        page.getByRole(AriaRole.BUTTON, named("Bekreft")).waitFor();
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(hall.kari
                        .get("/api/occurrences/%s/reservation".formatted(id))
                        .body()
                        .path("resources")
                        .toString())
                .contains("room-a");
    }

    private static JsonNode activity(String title) {
        for (JsonNode one : hall.kari.get("/api/activities").body()) {
            if (one.at("/title/nb").asString().equals(title)) {
                return one;
            }
        }
        throw new AssertionError("There is no activity " + title);
    }

    @Test
    void aNeedVoicedOnThePageIsClosedByWhatAnInstructorSawAndSigned() {
        hall.account("arne", new RoleAt(AccountRole.LEARNER, CourseHall.FORGE));
        new JdbcPersonBook(hall.database)
                .keep(new Membership(
                        new PersonId("arne"),
                        CourseHall.FORGE,
                        Membership.Kind.EMPLOYEE,
                        Span.since(CourseHall.TODAY.minusDays(9))));
        try (Page siri = signedIn("siri", 1280, ColorScheme.LIGHT)) {
            siri.navigate(at("/needs"));
            siri.getByLabel("Med egne ord").fill("En til fresen");
            siri.getByLabel("Hvilke mål må de kunne?").fill("CNC-MILL");
            siri.getByRole(AriaRole.BUTTON, named("CNC-MILL")).click();
            siri.getByLabel("Innen når?").fill(CourseHall.TODAY.plusDays(30).toString());
            siri.getByRole(AriaRole.BUTTON, named("Meld behovet")).click();
            siri.getByRole(AriaRole.HEADING, named("En til fresen")).waitFor();
            Chromium.assertOpenLargeAndSmall(siri, "need-voiced");
        }
        try (Page kari = signedIn("kari", 1280, ColorScheme.LIGHT)) {
            observed(kari);
            signed(kari);
            assertThat(needState("En til fresen")).isEqualTo("CLOSED");
            suspendedAndRevoked(kari);
        }
    }

    private static void observed(Page kari) {
        kari.navigate(at("/competence/person/arne"));
        kari.getByLabel("Hva gjorde hun eller han?").fill("Freste et spor");
        kari.getByLabel("Hva så du?").fill("Spente opp, nullet og freste innenfor toleransen.");
        kari.getByLabel("Hvilke mål viste det?").fill("CNC-MILL");
        kari.getByText("Ett mål passer.").waitFor();
        kari.getByLabel("Hvilke mål viste det?").press("Enter");
        kari.getByRole(AriaRole.BUTTON, named("Lagre det jeg så")).click();
        kari.getByText("Lagret. Nå kan det vurderes.").waitFor();
        kari.navigate(at("/competence/waiting"));
        kari.getByRole(AriaRole.BUTTON, named("Godta som vist")).click();
        kari.getByText("Ingenting venter på deg.").waitFor();
    }

    private static void signed(Page kari) {
        kari.navigate(at("/competence/person/arne"));
        kari.getByLabel("Hva slags attest").selectOption("AUTHORISATION");
        kari.getByLabel("Hva den heter, på bokmål").fill("Fres under tilsyn");
        kari.getByLabel("Hva den heter, på engelsk").fill("Mill under supervision");
        kari.getByLabel("Gjelder til og med").fill(CourseHall.TODAY.plusYears(2).toString());
        kari.getByRole(AriaRole.CHECKBOX, named("CNC-fres 1")).check();
        kari.getByRole(AriaRole.CHECKBOX, named("Alene")).uncheck();
        kari.getByRole(AriaRole.CHECKBOX, named("Kan også veilede")).check();
        kari.getByRole(AriaRole.CHECKBOX, named("Freste et spor")).check();
        Chromium.assertOpenLargeAndSmall(kari, "attest");
        kari.getByRole(AriaRole.BUTTON, named("Undertegn")).click();
        kari.getByText("Attesten er undertegnet.").waitFor();
        JsonNode attestation =
                hall.kari.get("/api/competence/people/arne").body().at("/attestations/0");
        assertThat(attestation.at("/title/en").asString()).isEqualTo("Mill under supervision");
        assertThat(attestation.path("until").asString())
                .startsWith(CourseHall.TODAY.plusYears(2).toString());
        assertThat(attestation.path("machines").toString()).isEqualTo("[\"cnc-mill\"]");
        assertThat(attestation.path("modes").toString()).isEqualTo("[\"SUPERVISED\"]");
        assertThat(attestation.path("instructs").asBoolean()).isTrue();
    }

    private static void suspendedAndRevoked(Page kari) {
        kari.getByText("Suspender eller trekk tilbake: Fres under tilsyn").click();
        Locator suspend = kari.getByRole(AriaRole.BUTTON, named("Suspender").setExact(true));
        assertThat(suspend.isDisabled()).as("no reason yet").isTrue();
        kari.getByLabel("Hvorfor?").fill("Tok av vernet");
        Chromium.picture(kari, "suspend-1280");
        suspend.click();
        kari.getByText("Begrunnelse: Tok av vernet").waitFor();
        kari.getByText("Suspendert").waitFor();
        kari.getByRole(AriaRole.BUTTON, named("La den gjelde igjen")).click();
        kari.getByText("Gyldig", new Page.GetByTextOptions().setExact(true)).waitFor();
        kari.getByLabel("Hvorfor?").fill("Gjorde det igjen");
        kari.getByRole(AriaRole.BUTTON, named("Trekk tilbake for godt")).click();
        kari.getByText("Begrunnelse: Gjorde det igjen").waitFor();
        assertThat(hall.kari
                        .get("/api/competence/people/arne")
                        .body()
                        .at("/attestations/0/standing")
                        .asString())
                .isEqualTo("REVOKED");
    }

    private static String needState(String title) {
        for (JsonNode one : hall.company.get("/api/needs").body()) {
            if (one.path("title").asString().equals(title)) {
                return one.path("state").asString();
            }
        }
        throw new AssertionError("There is no need " + title);
    }

    @Test
    void aTeacherReadsWhatAClassCanAndNothingIsCountedOfFewerThanFive() {
        String course = hall.opened("Måle og merke", 12, 12, "COURSE");
        for (Object[] one : new Object[][] {{"9D", 6}, {"9E", 2}}) {
            hall.teacher.post(
                    "/api/courses/%s/class".formatted(course),
                    Map.of("organisation", "school", "schoolClass", one[0], "persons", List.of(), "heads", one[1]));
        }
        try (Page page = signedIn("tore", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/competence/matrix"));
            page.getByLabel("Hvem", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("course:" + course + "/9D");
            page.getByLabel("Læreplan").selectOption("machine/hall-1");
            page.getByRole(AriaRole.BUTTON, named("Vis").setExact(true)).click();

            page.getByText("9D nr. 6").waitFor();
            Chromium.assertOpenLargeAndSmall(page, "matrix-class");
            assertThat(page.locator("main table").textContent()).doesNotContain("9E nr.", "færre enn fem");
            page.getByLabel("Hvem", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("course:" + course + "/9E");
            page.getByRole(AriaRole.BUTTON, named("Vis").setExact(true)).click();
            page.getByText("9E nr. 2").waitFor();
            assertThat(page.locator("main table").textContent()).contains("færre enn fem");
        }
        assertThat(hall.company.get("/api/competence/groups").body().toString()).doesNotContain("9D");
        assertThat(hall.company
                        .get("/api/competence/matrix?group=course:%s&framework=machine&curriculum=hall-1"
                                .formatted(course))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverOwnsAMachineIsSaidByName() {
        try (Page page = signedIn("ola", 1280, ColorScheme.LIGHT)) {
            page.navigate(at("/hall/resource/room-a"));
            page.getByText("Eier: Læringsfabrikken").waitFor();
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
        "siri, /money/gifts, 360, DARK",
        "kari, /money/gifts, 1280, LIGHT",
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
