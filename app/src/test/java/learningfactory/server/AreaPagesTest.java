package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learningfactory.browser.Chromium;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.RoleAt;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the arena with something on it, before one real server and one browser: in both languages, light and
/// dark, on a phone, a laptop and a wall; open to everybody, inside the window.
class AreaPagesTest {

    @TempDir
    static Path folder;

    private static CourseHall hall;
    private static Chromium chromium;
    private static final Map<String, String> KEPT = new LinkedHashMap<>();
    private static String course = "";
    private static String visit = "";
    private static String person = "";

    /// A page as somebody sees it.
    private record Scene(String who, String path) {
        String name() {
            return who + path.replace('/', '-');
        }
    }

    /// What somebody sits in front of.
    private record Seat(int width, ColorScheme look, String language) {}

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        hall = new CourseHall(folder);
        OrganisationId operator = new OrganisationId("hall");
        Browser asta = hall.account(
                "asta", new RoleAt(AccountRole.ADMINISTRATOR, operator), new RoleAt(AccountRole.OPERATOR, operator));
        courses();
        bookings(new SmallHall(asta));
        person = asta.post(
                        "/api/people",
                        Map.of(
                                "known", Map.of("name", "Lise Lærende"),
                                "membership", Map.of("organisation", "school", "kind", "PUPIL", "from", "2026-01-01")))
                .body()
                .path("id")
                .asString();
        needAndMoney();
        chromium = Chromium.open();
        for (String who : List.of("asta", "kari", "siri", "ola", "tore")) {
            try (Page page =
                    chromium.signedIn(at(""), new Chromium.Who(who, CourseHall.PASSWORD), 1280, ColorScheme.LIGHT)) {
                KEPT.put(who, page.context().storageState());
            }
        }
    }

    private static void courses() {
        course = hall.opened("Sikker ved CNC-fresen", 6, 8, "COURSE");
        visit = hall.opened("Yrkesprøving for 9. trinn", 28, 30, "VISIT");
        hall.ola.post("/api/courses/%s/enrol".formatted(course), Map.of());
        for (String state : List.of("CONFIRMED", "RUNNING")) {
            hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", state));
        }
    }

    private static void bookings(SmallHall machines) {
        machines.confirm(machines.operator()
                .post("/api/hall/reservations", SmallHall.booking(1, "09:00", "11:00", "room-a", "kari")));
        Map<String, Object> closed = new LinkedHashMap<>(SmallHall.booking(1, "10:00", "15:00"));
        closed.putAll(Map.of("resource", "robot", "kind", "MAINTENANCE", "why", "Årlig service."));
        machines.operator().post("/api/hall/blackouts", closed);
    }

    private static void needAndMoney() {
        hall.company.post(
                "/api/needs",
                Map.of(
                        "organisation",
                        "forge",
                        "kind",
                        "COMPETENCE",
                        "title",
                        "To som kan frese og måle",
                        "people",
                        2,
                        "by",
                        CourseHall.TODAY.plusDays(30).toString(),
                        "aims",
                        List.of(Map.of("framework", "grep", "code", "KM10771", "version", ""))));
        hall.kari.post(
                "/api/ledger/contributions",
                Map.of(
                        "giver",
                        "forge",
                        "kind",
                        "IN_KIND",
                        "oere",
                        1_500_000,
                        "on",
                        CourseHall.TODAY.withDayOfMonth(1).toString(),
                        "what",
                        Map.of("nb", "Fagperson i 20 timer", "en", "An expert for 20 hours")));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (hall != null) {
            hall.close();
        }
    }

    private static String at(String path) {
        return "http://localhost:" + hall.server.port() + path;
    }

    private static List<Scene> scenes() {
        List<String> kari = List.of(
                "/home",
                "/hall",
                "/hall/find",
                "/hall/mine",
                "/hall/run",
                "/hall/labels",
                "/hall/resource/room-a",
                "/hall/wall",
                "/courses",
                "/courses/" + course,
                "/courses/" + visit + "/visit",
                "/competence",
                "/competence/waiting",
                "/competence/matrix",
                "/competence/curriculum");
        List<String> administrator =
                List.of("/people", "/people/" + person, "/organisations", "/audit", "/account", "/needs", "/money");
        List<String> company = List.of("/home", "/projects", "/needs", "/money", "/people");
        List<String> learner = List.of("/home", "/courses", "/competence", "/programmes", "/hall");
        return Stream.of(
                        kari.stream().map(path -> new Scene("kari", path)),
                        administrator.stream().map(path -> new Scene("asta", path)),
                        company.stream().map(path -> new Scene("siri", path)),
                        learner.stream().map(path -> new Scene("ola", path)),
                        Stream.of(new Scene("tore", "/people"), new Scene("tore", "/programmes")))
                .flatMap(all -> all)
                .toList();
    }

    static Stream<Seat> seats() {
        return Stream.of(
                new Seat(1280, ColorScheme.LIGHT, "nb"),
                new Seat(360, ColorScheme.DARK, "nb"),
                new Seat(360, ColorScheme.LIGHT, "en"),
                new Seat(3840, ColorScheme.DARK, "en"));
    }

    @ParameterizedTest
    @MethodSource("seats")
    void everyPageOfTheArenaIsOpenToEverybody(Seat seat) {
        SoftAssertions all = new SoftAssertions();
        KEPT.forEach((who, kept) -> {
            try (BrowserContext context = chromium.browser()
                            .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                    .setStorageState(kept)
                                    .setViewportSize(seat.width(), seat.width() == 3840 ? 2160 : 900)
                                    .setColorScheme(seat.look()));
                    Page page = context.newPage()) {
                context.addInitScript("localStorage.setItem('factory.language', '%s')".formatted(seat.language()));
                scenes().stream()
                        .filter(scene -> scene.who().equals(who))
                        .forEach(scene -> all.assertThatCode(() -> look(page, scene, seat))
                                .as("%s, %s", scene.name(), seat)
                                .doesNotThrowAnyException());
            }
        });
        all.assertAll();
    }

    private static void look(Page page, Scene scene, Seat seat) {
        page.navigate(at(scene.path()));
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".failure").count()).as("a failure is shown").isZero();
        Chromium.assertOpen(page, "area-%s-%d".formatted(scene.name(), seat.width()));
    }
}
