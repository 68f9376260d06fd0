package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import learningfactory.browser.Chromium;
import learningfactory.browser.Keyboard;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.Validity;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.RoleAt;
import learningfactory.store.competence.JdbcCurriculumBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the arena with something on it, before one real server and one browser: in both languages,
/// light and dark, on a phone and a laptop; open to everybody, inside the window, and by keyboard.
class AreaPagesTest {

    private static final List<Map<String, String>> MEASURING =
            List.of(Map.of("framework", "grep", "code", "KM10771", "version", ""));

    private static final List<String> EVERYBODY =
            List.of("kari", "kari, who teaches", "asta", "asta, who keeps the hall", "siri", "ola", "tore");

    /// The rooms of a lesson and the doors before all of them: `EveryPageTest` walks these.
    private static final Set<String> WALKED_IN_A_LESSON =
            Set.of("join", "login", "setup", "play", "station", "andon", "debrief");

    private static final Path SOURCES = Path.of("..", "web", "ui", "src");

    /// An entry of the list of areas: the first word of its address, and the file of its page.
    private static final String AREA = "(?s)    path: '([a-z]+)',.*?import\\('\\./([A-Za-z/]+)'\\)";

    /// A word behind an area's own at which its page turns.
    private static final String TURN = "(?:case |part === |rest\\[\\d] === )'([a-z]+)'";

    /// The name of a single thing in an address; the pictures of every run have the same names.
    private static final String NAME = "/(?=[\\w-]*\\d)[\\w-]{20,}";

    @TempDir
    static Path folder;

    private static BrowsedHall browsed;
    private static CourseHall hall;
    private static String label = "";
    private static String person = "";
    private static String invited = "";
    private static String shared = "";
    private static String term = "";

    /// What somebody sits in front of.
    private record Seat(int width, ColorScheme look) {}

    @BeforeAll
    static void start() {
        browsed = new BrowsedHall(folder);
        hall = browsed.hall;
        OrganisationId operator = new OrganisationId("hall");
        Browser asta = hall.account(
                "asta", new RoleAt(AccountRole.ADMINISTRATOR, operator), new RoleAt(AccountRole.OPERATOR, operator));
        bookings(new SmallHall(asta));
        person = asta.post(
                        "/api/people",
                        Map.of(
                                "known", Map.of("name", "Lise Lærende"),
                                "membership", Map.of("organisation", "school", "kind", "PUPIL", "from", "2026-01-01")))
                .body()
                .path("id")
                .asString();
        invited = asta.post("/api/people/%s/invitation".formatted(person), Map.of())
                .body()
                .path("path")
                .asString();
        projectAndPathway();
        importAims();
        passport();
        shared = hall.ola
                .post("/api/passport/shares", Map.of("days", 7))
                .body()
                .path("secret")
                .asString();
        collect(asta);
    }

    /// A term that collects what schools and companies want of it.
    private static void collect(Browser planner) {
        String first = CourseHall.TODAY.plusDays(30).toString();
        term = planner.post(
                        "/api/plans",
                        Map.of(
                                "title",
                                "Neste halvår",
                                "first",
                                first,
                                "last",
                                CourseHall.TODAY.plusDays(120).toString()))
                .body()
                .path("id")
                .asString();
        var open = planner.post("/api/plans/%s/collection".formatted(term), Map.of("open", true, "lastDay", first));
        assertThat(open.status()).isEqualTo(200);
    }

    private static void bookings(SmallHall machines) {
        label = machines.label("room-a");
        machines.confirm(machines.operator()
                .post("/api/hall/reservations", SmallHall.booking(1, "09:00", "11:00", "room-a", "kari")));
        Map<String, Object> closed = new LinkedHashMap<>(SmallHall.booking(1, "10:00", "15:00"));
        closed.putAll(Map.of("resource", "robot", "kind", "MAINTENANCE", "why", "Årlig service."));
        machines.operator().post("/api/hall/blackouts", closed);
    }

    private static void projectAndPathway() {
        var project = hall.company.post(
                "/api/projects",
                Map.of(
                        "company", "forge",
                        "title", "Kortere omstilling",
                        "question", "Hvor blir tiden av når vi skifter verktøy?",
                        "staff", List.of()));
        assertThat(project.status()).isEqualTo(200);
        var pathway = hall.kari.post(
                "/api/pathways",
                Map.of("person", "ola", "programme", "trainee", "cohort", "Kull 1", "parties", Map.of("HALL", "hall")));
        assertThat(pathway.status()).as(pathway.body().toString()).isEqualTo(200);
        String facts =
                "/api/pathways/%s/facts".formatted(pathway.body().path("id").asString());
        hall.kari.post(facts, Map.of("kind", "company-named", "organisation", "hall", "company", "forge"));
    }

    /// A curriculum as if it had been imported.
    private static void importAims() {
        Curriculum trade =
                new Curriculum("grep", "CNC03-02", AdoptedTexts.of("nb", "CNC"), Validity.OPEN, "2026-01-01");
        AimSet set = new AimSet(
                "grep", "CNC03-02", "KV1", AdoptedTexts.of("nb", "Drift"), "Vg3", List.of("KM10770", "KM10771"));
        List<Aim> aims =
                List.of(aim("KM10770", "planlegge arbeidet"), aim("KM10771", "måle deler og skrive protokoll"));
        new JdbcCurriculumBook(hall.database)
                .keep(new Catalogue("test", List.of(trade), List.of(set), aims, Catalogue.Mentions.NONE));
    }

    private static Aim aim(String code, String text) {
        AimId id = new AimId("grep", code, "CNC03-02");
        return new Aim(id, AdoptedTexts.of("nb", text), "KV1", 1, Validity.OPEN, List.of());
    }

    /// Something that waits for an assessor, and something that is attested.
    private static void passport() {
        log("Skrev måleprotokoll");
        String shown = log("Målte tolv aksler");
        hall.kari.post("/api/competence/evidence/%s/assessment".formatted(shown), Map.of());
        var attested = hall.kari.post(
                "/api/competence/attestations",
                Map.of(
                        "person", "ola",
                        "kind", "CREDENTIAL",
                        "titleNb", "Måling",
                        "titleEn", "Measuring",
                        "aims", MEASURING,
                        "evidence", List.of(shown)));
        assertThat(attested.status()).as(attested.body().toString()).isEqualTo(200);
    }

    private static String log(String title) {
        var log = hall.ola.post(
                "/api/competence/logs",
                Map.of(
                        "title",
                        title,
                        "from",
                        CourseHall.TODAY.minusDays(7).toString(),
                        "until",
                        CourseHall.TODAY.minusDays(3).toString(),
                        "what",
                        "Brukte mikrometer og skrev ned det jeg så.",
                        "aims",
                        MEASURING));
        assertThat(log.status()).as(log.body().toString()).isEqualTo(200);
        return log.body().path("id").asString();
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    private static List<String> pages(String who) {
        return switch (who) {
            case "kari" -> floor();
            case "kari, who teaches" ->
                List.of(
                        "/courses",
                        "/courses/" + browsed.course,
                        "/courses/" + browsed.visit + "/visit",
                        "/programmes",
                        "/competence",
                        "/competence/waiting",
                        "/competence/matrix",
                        "/competence/curriculum",
                        "/competence/curriculum/grep/CNC03-02",
                        "/competence/person/ola",
                        "/projects",
                        "/needs");
            case "asta" ->
                List.of(
                        "/home",
                        "/people",
                        "/people/" + person,
                        "/organisations",
                        "/audit",
                        "/account",
                        "/needs",
                        "/plan",
                        "/plan/" + term,
                        "/programmes/approvals");
            case "asta, who keeps the hall" ->
                List.of(
                        "/hall/faults",
                        "/hall/faults/robot",
                        "/hall/conflicts",
                        "/hall/use",
                        "/hall/owners",
                        "/money",
                        "/money/month",
                        "/money/gifts",
                        "/money/use",
                        "/money/prices",
                        "/money/shares");
            case "siri" ->
                List.of(
                        "/home",
                        "/projects",
                        "/needs",
                        "/money",
                        "/money/use",
                        "/people",
                        "/wishes",
                        "/courses/" + browsed.course + "/group");
            case "ola" ->
                List.of("/home", "/courses", "/competence", "/programmes", "/hall", "/hall/feeds", "/hall/faults");
            default ->
                List.of("/home", "/people", "/programmes", "/wishes", "/courses", "/passport/" + shared, invited);
        };
    }

    private static List<String> floor() {
        return List.of(
                "/home",
                "/hall",
                "/hall/today",
                "/hall/find",
                "/hall/find/mill-1",
                "/hall/mine",
                "/hall/run",
                "/hall/labels",
                "/hall/resource/room-a",
                "/hall/checkin/" + label,
                "/hall/feeds",
                "/hall/clearances",
                "/hall/wall",
                "/guide/breakdown");
    }

    /// The pages are loaded once in each language and walked through as by links. Each is looked at on a
    /// laptop by day, where the keyboard goes through it, on a phone by night, and on a phone in English.
    @ParameterizedTest
    @ValueSource(strings = {"kari", "kari, who teaches", "asta", "asta, who keeps the hall", "siri", "ola", "tore"})
    void everyPageOfTheArenaIsOpenToEverybodyAndToTheKeyboard(String who) {
        List<String> barriers = new ArrayList<>();
        try (Page page = browsed.signedIn(who.split(",")[0], 1280, ColorScheme.LIGHT)) {
            Chromium.load(page, browsed.at("/home"));
            for (String path : pages(who)) {
                enter(page, who, path, barriers);
                look(page, who, path, new Seat(1280, ColorScheme.LIGHT), barriers);
                check(() -> Keyboard.assertLeadsThrough(page, who + " " + path), barriers);
                look(page, who, path, new Seat(360, ColorScheme.DARK), barriers);
            }
            page.evaluate("localStorage.setItem('factory.language', 'en')");
            Chromium.load(page, browsed.at("/home"));
            for (String path : pages(who)) {
                enter(page, who, path, barriers);
                look(page, who, path + "/en", new Seat(360, ColorScheme.LIGHT), barriers);
            }
        }
        assertThat(barriers).isEmpty();
    }

    private static void enter(Page page, String who, String path, List<String> barriers) {
        page.setViewportSize(1280, 900);
        Chromium.turn(page, path);
        String where = "%s, %s".formatted(who, path);
        check(
                () -> assertThat(page.locator(".failure").allTextContents())
                        .as(where)
                        .isEmpty(),
                barriers);
        check(
                () -> assertThat(page.locator("h1").first().textContent())
                        .as(where)
                        .isNotEqualTo("Denne siden finnes ikke"),
                barriers);
    }

    private static void look(Page page, String who, String path, Seat seat, List<String> barriers) {
        String name = "area-%s%s-%d"
                .formatted(
                        who.replaceAll("\\W+", "-"), path.replaceAll(NAME, "/x").replace('/', '-'), seat.width());
        page.setViewportSize(seat.width(), 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(seat.look()));
        Chromium.picture(page, name);
        check(() -> Chromium.assertNoBarrier(page, name), barriers);
    }

    /// All that is wrong is told at once.
    private static void check(Runnable looking, List<String> barriers) {
        try {
            looking.run();
        } catch (AssertionError barrier) {
            barriers.add(String.valueOf(barrier.getMessage()));
        }
    }

    @Test
    void theWallIsOpenToEverybodyAcrossFourThousandPixels() {
        List<String> barriers = new ArrayList<>();
        try (Page page = browsed.signedIn("kari", 3840, ColorScheme.DARK)) {
            Chromium.load(page, browsed.at("/hall/wall"));
            look(page, "kari", "/hall/wall", new Seat(3840, ColorScheme.DARK), barriers);
        }
        assertThat(barriers).isEmpty();
    }

    /// Read from the page's own sources, so that whoever adds a page is told here to let somebody walk it.
    @Test
    void noPageThatTheRouterKnowsIsLeftOut() throws IOException {
        Set<String> pages = EVERYBODY.stream()
                .flatMap(who -> pages(who).stream())
                .map(path -> path.substring(1))
                .collect(TreeSet::new, Set::add, Set::addAll);

        for (String door : found(SOURCES.resolve("route.ts"), "^    case '([a-z]+)':$", 1)) {
            assertThat(pages)
                    .as("/%s is walked here or in a lesson", door)
                    .anyMatch(page -> page.split("/")[0].equals(door) || WALKED_IN_A_LESSON.contains(door));
        }
        List<String> areas = found(SOURCES.resolve("areas.ts"), AREA, 1);
        List<String> files = found(SOURCES.resolve("areas.ts"), AREA, 2);
        assertThat(areas).hasSameSizeAs(files).contains("hall", "passport");
        for (int area = 0; area < areas.size(); area++) {
            assertAreaIsWalked(areas.get(area), SOURCES.resolve(files.get(area) + ".tsx"), pages);
        }
    }

    private static void assertAreaIsWalked(String area, Path source, Set<String> pages) throws IOException {
        List<List<String>> walked = pages.stream()
                .map(page -> List.of(page.split("/")))
                .filter(words -> words.getFirst().equals(area))
                .toList();
        assertThat(walked).as("/%s is walked", area).isNotEmpty();
        if (Files.readString(source).contains("{ rest")) {
            assertThat(walked).as("what lies below /%s is walked", area).anyMatch(words -> words.size() > 1);
        }
        for (String turn : found(source, TURN, 1)) {
            assertThat(walked)
                    .as("/%s/…%s is walked", area, turn)
                    .anyMatch(words -> words.subList(1, words.size()).contains(turn));
        }
    }

    private static List<String> found(Path source, String wanted, int group) throws IOException {
        return Pattern.compile(wanted, Pattern.MULTILINE)
                .matcher(Files.readString(source))
                .results()
                .map((MatchResult found) -> found.group(group))
                .toList();
    }
}
