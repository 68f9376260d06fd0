package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.browser.Chromium;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.RoleAt;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the arena with something on it, before one real server and one browser: in both languages,
/// light and dark, on a phone, a laptop and a wall; open to everybody, inside the window.
class AreaPagesTest {

    private static final List<Map<String, String>> MEASURING =
            List.of(Map.of("framework", "grep", "code", "KM10771", "version", ""));

    @TempDir
    static Path folder;

    private static BrowsedHall browsed;
    private static CourseHall hall;
    private static String person = "";

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
        projectAndPathway();
        passport();
    }

    private static void bookings(SmallHall machines) {
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
            case "kari" ->
                List.of(
                        "/home",
                        "/hall",
                        "/hall/find",
                        "/hall/mine",
                        "/hall/run",
                        "/hall/labels",
                        "/hall/resource/room-a",
                        "/hall/wall",
                        "/courses",
                        "/courses/" + browsed.course,
                        "/courses/" + browsed.visit + "/visit",
                        "/programmes",
                        "/competence",
                        "/competence/waiting",
                        "/competence/matrix",
                        "/competence/curriculum");
            case "asta" ->
                List.of("/people", "/people/" + person, "/organisations", "/audit", "/account", "/needs", "/money");
            case "siri" -> List.of("/home", "/projects", "/needs", "/money", "/people");
            case "ola" -> List.of("/home", "/courses", "/competence", "/programmes", "/hall");
            default -> List.of("/people", "/programmes");
        };
    }

    private static List<Seat> seats(String language) {
        return language.equals("nb")
                ? List.of(new Seat(1280, ColorScheme.LIGHT), new Seat(360, ColorScheme.DARK))
                : List.of(new Seat(360, ColorScheme.LIGHT), new Seat(3840, ColorScheme.DARK));
    }

    /// The pages are loaded once in each language, walked through as by links, and each is looked at from
    /// both seats.
    @ParameterizedTest
    @ValueSource(strings = {"kari", "asta", "siri", "ola", "tore"})
    void everyPageOfTheArenaIsOpenToEverybody(String who) {
        SoftAssertions all = new SoftAssertions();
        try (Page page = browsed.signedIn(who, 1280, ColorScheme.LIGHT)) {
            for (String language : List.of("nb", "en")) {
                page.evaluate("language => localStorage.setItem('factory.language', language)", language);
                Chromium.load(page, browsed.at("/home"));
                for (String path : pages(who)) {
                    Chromium.turn(page, path);
                    all.assertThat(page.locator(".failure").count())
                            .as("%s: a failure is shown on %s", who, path)
                            .isZero();
                    seats(language)
                            .forEach(seat -> all.assertThatCode(() -> look(page, who + path.replace('/', '-'), seat))
                                    .as("%s, %s, %s, %s", who, path, language, seat)
                                    .doesNotThrowAnyException());
                }
            }
        }
        all.assertAll();
    }

    private static void look(Page page, String name, Seat seat) {
        page.setViewportSize(seat.width(), seat.width() == 3840 ? 2160 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(seat.look()));
        String picture = "area-%s-%d".formatted(name, seat.width());
        if (seat.width() < 3840) {
            Chromium.picture(page, picture);
        }
        Chromium.assertNoBarrier(page, picture);
    }
}
