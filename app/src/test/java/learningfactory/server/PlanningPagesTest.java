package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import learningfactory.browser.Chromium;
import learningfactory.network.AccountRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator plans a term in a browser: two requests, a plan, why not Monday, a move by keyboard, a
/// broken saw, a repair, and the bookings in the hall.
class PlanningPagesTest {

    private static final LocalDate TODAY = LocalDate.now(SmallHall.OSLO);
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /// How long a plan may take on a busy machine: its twenty legs have steps, not seconds.
    private static final Locator.WaitForOptions ONCE_PLANNED = new Locator.WaitForOptions().setTimeout(60_000);

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        SmallHall hall = new SmallHall(server);
        Browser operator = hall.operator();
        for (int saw = 1; saw <= 2; saw++) {
            operator.post(
                    "/api/hall/resources",
                    SmallHall.open(SmallHall.resource("saw-" + saw, "SIMULATOR", "Sag " + saw, "saw", 8)));
        }
        PlanningTest.sawing(operator);
        PlanningTest.account(server, "tore", AccountRole.TEACHER, "skole");
        int days = (int) ChronoUnit.DAYS.between(TODAY, MONDAY);
        Map<String, Object> taken = new LinkedHashMap<>(SmallHall.booking(days, "00:00", "23:30", "saw-1", "saw-2"));
        taken.put("party", 2);
        taken.put("joins", false);
        hall.confirm(operator.post("/api/hall/reservations", taken));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theOperatorPlansAsksWhyNotMondayRepairsApprovesAndSeesItInTheHall() {
        try (Chromium chromium = Chromium.open();
                Page page = chromium.signedIn(
                        address(""), new Chromium.Who("Kari", "et langt passord"), 1280, ColorScheme.LIGHT)) {
            page.navigate(address("plan"));
            page.getByLabel("Navn på planen").fill("Våren");
            page.getByLabel("Første dag").fill(MONDAY.toString());
            page.getByLabel("Siste dag").fill(MONDAY.plusDays(4).toString());
            Chromium.assertOpenLargeAndSmall(page, "plans");
            button(page, "Lag planen");
            collect(page);
            ask(page, "Saging 2A", "2A");
            ask(page, "Saging 2B", "2B");
            button(page, "Lag plan");
            page.getByText("Alle møter har plass.").waitFor(ONCE_PLANNED);
            page.getByText("Ingen regel brytes.").first().waitFor();
            whyNotMonday(page);
            Chromium.assertOpenLargeAndSmall(page, "plan-why-not");
            moveByKeyboard(page);
            button(page, "Foreslå planen");
            button(page, "Godkjenn og bestill hallen");
            page.getByText("Hallen er bestilt: 2 nye bestillinger").waitFor();
            repair(page);
            seeIt(page);
        }
    }

    /// The planner opens the collection; a teacher asks on her own page, and the request stands in the plan;
    /// the planner takes it out again and closes.
    private static void collect(Page page) {
        page.getByText("Samle inn ønsker").waitFor(); // before it there is another last day, that of the term
        page.getByLabel("Siste dag", new Page.GetByLabelOptions().setExact(true))
                .fill(TODAY.plusDays(2).toString());
        button(page, "Åpne innsamlingen");
        page.getByText("Åpen til og med").waitFor();
        Chromium.assertOpenLargeAndSmall(page, "plan-collecting");
        try (Page teacher = page.context().browser().newContext().newPage()) {
            teacher.navigate(address("login"));
            teacher.getByLabel("Brukernavn").fill("tore");
            teacher.getByLabel("Passord").fill(CourseHall.PASSWORD);
            teacher.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logg inn"))
                    .click();
            teacher.waitForURL("**/home");
            teacher.getByText("Våren: si ifra innen").click();
            teacher.getByLabel("Gruppe eller klasse").fill("1B");
            teacher.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true))
                    .fill(TUESDAY.toString());
            button(teacher, "Legg til dagen");
            button(teacher, "Send ønsket");
            teacher.getByText("Ønsket står i planen.").waitFor();
            changed(teacher);
            Chromium.assertOpenLargeAndSmall(teacher, "wishes");
        }
        page.reload();
        page.locator(".plan-requests").getByText("Saging, 1B").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort «Saging, 1B»"))
                .click();
        button(page, "Lukk innsamlingen");
        page.getByText("Ikke åpen").waitFor();
    }

    /// It is changed where it stands, with what was said of it already; by the keyboard alone.
    private static void changed(Page teacher) {
        Locator change = teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Endre Saging, 1B"));
        change.focus();
        teacher.keyboard().press("Enter");
        Locator form = teacher.locator("li form");
        assertThat(form.getByLabel("Gruppe eller klasse").inputValue()).isEqualTo("1B");
        assertThat(form.getByLabel("Aktivitet").locator("option:checked").textContent())
                .isEqualTo("Saging");
        assertThat(form.locator("button[aria-label^='Ta bort']").count())
                .as("the impossible day")
                .isEqualTo(1);
        Chromium.assertOpenLargeAndSmall(teacher, "wish-change");

        form.getByLabel("Hvor mange").fill("5");
        teacher.keyboard().press("Enter");
        teacher.getByText("Endringen står i planen.").waitFor();

        assertThat(teacher.locator(".wish-line").allInnerTexts())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Saging, 1B", "5 personer", "ikke"));
        assertThat((boolean) change.evaluate("button => button === document.activeElement"))
                .as("one is where one was")
                .isTrue();
    }

    private static void ask(Page page, String title, String group) {
        page.getByLabel("Tittel").fill(title);
        page.getByLabel("Gruppe eller klasse").fill(group);
        page.getByLabel("Slik brukes maskinene").selectOption("SOLO");
        page.getByLabel("Helst til").fill("12:00");
        page.getByLabel("saw").check();
        page.getByLabel("tir", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Legg til ønsket");
        page.locator(".plan-requests").getByText(title).waitFor();
    }

    private static void whyNotMonday(Page page) {
        page.locator(".plan-bar").first().focus();
        page.keyboard().press("Enter");
        page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)).fill(MONDAY.toString());
        page.getByLabel("Tid", new Page.GetByLabelOptions().setExact(true)).fill("08:00");
        button(page, "Hvorfor ikke?");
        page.getByText("Hvorfor ikke mandag").waitFor();
        assertThat(page.locator(".plan-answer").textContent())
                .contains(
                        "Det går ikke", "Faste bestillinger blir stående", "er alt bestilt", "Nærmeste tider som går");
    }

    /// Two arrows to the right are an hour later; Enter asks, and what is possible is done.
    private static void moveByKeyboard(Page page) {
        Locator bar = page.locator(".plan-bar").first();
        String before = bar.getAttribute("aria-label");
        bar.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.getByText("Enter spør hvorfor ikke der").waitFor();
        page.keyboard().press("Enter");
        page.getByText("Det går. Ingen regel brytes.").waitFor();
        Locator move = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt hit og fest"));
        move.focus();
        page.keyboard().press("Enter");
        page.locator(".plan-bar.pinned").first().waitFor();
        assertThat(page.locator(".plan-bar.pinned").first().getAttribute("aria-label"))
                .isNotEqualTo(before)
                .endsWith("festet");
    }

    private static void repair(Page page) {
        String saw =
                page.locator(".plan-week tbody tr:has(.plan-bar) th").first().textContent();
        page.getByLabel("Hva er borte").selectOption(saw.startsWith("Sag 1") ? "saw-1" : "saw-2");
        page.getByLabel("Fra dag").fill(TUESDAY.toString());
        page.getByLabel("Til og med dag").fill(TUESDAY.toString());
        page.getByLabel("Hvorfor", new Page.GetByLabelOptions().setExact(true)).fill("Kutter i stykker");
        button(page, "Finn en reparasjon");
        page.locator(".plan-difference").waitFor(ONCE_PLANNED); // the form above it speaks of the difference too
        assertThat(page.locator(".plan-difference").textContent())
                .contains("flyttes", "står urørt", "→", "Hvor langt: 1 × ");
        Chromium.assertOpenLargeAndSmall(page, "plan-repair");
        button(page, "Foreslå planen");
        button(page, "Godkjenn og bestill hallen");
        page.getByText("Hallen er bestilt:").waitFor();
    }

    /// The closing on its day; the meetings on theirs, wherever the repair has put them in the week.
    private static void seeIt(Page page) {
        page.navigate(address("hall"));
        page.locator("table.times").waitFor();
        Set<String> seen = new TreeSet<>();
        for (LocalDate day = TODAY; !day.isAfter(MONDAY.plusDays(4)); day = day.plusDays(1)) {
            if (day.equals(TUESDAY)) {
                page.getByText("Kutter i stykker").first().waitFor();
            }
            for (String title : List.of("Saging 2A", "Saging 2B")) {
                if (page.locator(".lane").getByText(title).count() > 0) {
                    seen.add(title);
                }
            }
            page.getByText("Dagen etter").click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(seen).containsExactly("Saging 2A", "Saging 2B");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String address(String place) {
        return "http://localhost:%d".formatted(server.port()) + (place.isEmpty() ? "" : "/" + place);
    }
}
