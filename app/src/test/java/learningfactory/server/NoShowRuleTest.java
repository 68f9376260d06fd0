package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.browser.Chromium;
import learningfactory.network.AccountRole;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationRole;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.people.JdbcOrganisationBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The owner of a thing says what not coming costs; it is read before one books, and paid as it was then.
class NoShowRuleTest {

    private static final String USE = "/api/ledger/use/2026-03";

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    /// Administers the company that owns the room.
    private static Browser frida;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        LocalDate before = LocalDate.of(2025, 1, 1);
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(
                        JoinedHall.SCHOOL,
                        "Fjordbyen skole",
                        Optional.empty(),
                        Organisation.State.ACTIVE,
                        List.of(new Organisation.DatedRole(OrganisationRole.SCHOOL, Span.since(before)))));
        frida = hall.account("frida", new RoleAt(AccountRole.ADMINISTRATOR, JoinedHall.FORGE));
        own(SmallHall.resource("room-a", "ROOM", "Undervisningsrom", "room", 24));
        own(SmallHall.resource("room-b", "ROOM", "Grupperom", "room", 12));
        var price = hall.kari.post(
                "/api/ledger/prices",
                Map.of("resource", "room-a", "role", "school", "oereAnHour", 60_000, "from", before.toString()));
        assertThat(price.status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void theOwnerAndTheOperatorSayWhatItCostsAndNobodyElse() {
        assertThat(says(hall.per, "room-b", 10, 20).status())
                .as("instructs in the hall")
                .isEqualTo(403);
        assertThat(says(hall.siri, "room-b", 10, 20).status())
                .as("speaks for the owner")
                .isEqualTo(403);
        assertThat(says(hall.ola, "room-b", 10, 20).status()).isEqualTo(403);
        assertThat(says(frida, "mill-1", 10, 20).status()).as("another's").isEqualTo(403);
        assertThat(says(frida, "nothing", 10, 20).status()).isEqualTo(404);
        assertThat(says(frida, "room-b", 101, 20).status()).isEqualTo(400);
        assertThat(says(frida, "room-b", -1, 20).status()).isEqualTo(400);
        assertThat(says(frida, "room-b", 10, 4).status()).isEqualTo(400);
        assertThat(says(frida, "room-b", 10, 241).status()).isEqualTo(400);
        assertThat(says(frida, "room-b", 10, 20).body().path("noShow").toString())
                .isEqualTo("{\"percent\":10,\"graceMinutes\":20}");
        assertThat(says(hall.kari, "room-b", 40, 20).status()).isEqualTo(200);

        JsonNode changed = own(SmallHall.resource("room-b", "ROOM", "Grupperom", "room", 8));

        assertThat(changed.at("/noShow/percent").asInt())
                .as("who changes a room and says nothing about it")
                .isEqualTo(40);
        assertThat(ruled(frida)).contains("room-a", "room-b").doesNotContain("mill-1");
        assertThat(ruled(hall.kari)).contains("room-a", "mill-1");
        assertThat(ruled(hall.ola)).isEqualTo("[]");
    }

    @Test
    void whatIsPaidIsWhatWasSaidWhenItWasBookedAndTheStatementSaysSo() {
        says(frida, "room-a", 50, 30);
        JsonNode half = hall.roomBooked("school", 10, 12);
        says(frida, "room-a", 0, 15);
        JsonNode free = hall.roomBooked("school", 13, 15);
        says(frida, "room-a", 100, 240);

        hall.clockAt(10, 20);
        hall.tick();
        assertThat(state(half)).isEqualTo("CONFIRMED");
        hall.clockAt(10, 31);
        hall.tick();
        assertThat(state(half)).isEqualTo("NO_SHOW");
        hall.clockAt(13, 16);
        hall.tick();
        assertThat(state(free)).isEqualTo("NO_SHOW");

        JsonNode line = hall.kari.get(USE).body().at("/lines/0");
        assertThat(line.path("times").asInt()).isEqualTo(2);
        assertThat(line.path("kept").asInt()).isEqualTo(2);
        assertThat(line.path("minutes").asInt()).isEqualTo(30 + 15);
        assertThat(line.path("oere").asLong()).as("half of half an hour").isEqualTo(15_000);
        assertThat(hall.kari.post(USE, Map.of()).body().path("booked").asInt()).isEqualTo(1);
        assertThat(hall.kari
                        .get("/api/ledger/statements/school/2026-03")
                        .body()
                        .at("/statement/charges")
                        .toString())
                .contains("room-a, 30 min, kom ikke, 50 % av prisen", "room-a, 30 min, nobody came, 50 % of the price");
        assertThat(hall.kari.get(USE).body().at("/lines/0/isBooked").asBoolean())
                .isTrue();
    }

    @Test
    void theOwnerSaysItOnThePageAndWhoBooksReadsItBefore() {
        Chromium.assumeThere();
        try (Chromium chromium = Chromium.open();
                Page owner = signedIn(chromium, "frida", 1280);
                Page learner = signedIn(chromium, "ola", 360)) {
            Chromium.load(owner, address("/hall/owners"));
            Locator room = owner.locator(".owned").filter(new Locator.FilterOptions().setHasText("Grupperom"));
            room.getByText("Endre hva det koster ikke å møte").click();
            room.getByLabel("Hvor sent kan man komme?").fill("25");
            room.getByLabel("Hvor mye betales").fill("30");
            Chromium.assertOpenLargeAndSmall(owner, "no-show-owner");
            room.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lagre regelen"))
                    .click();
            room.getByText("Den som ikke møter innen 25 minutter, mister plassen og betaler 30 % av prisen")
                    .waitFor();
            assertThat(owner.locator(".owned")
                            .filter(new Locator.FilterOptions().setHasText("CNC-fres 1"))
                            .getByText("Endre hva det koster")
                            .count())
                    .as("another owner's")
                    .isZero();

            Chromium.load(learner, address("/hall/find/room-b"));
            learner.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finn tid"))
                    .click();
            learner.locator(".find-answer .no-show")
                    .getByText("Møter du ikke innen 25 minutter etter start, gis plassen videre."
                            + " Da betales 30 % av prisen for tiden den ble holdt av for deg.")
                    .waitFor();
            Chromium.assertOpenLargeAndSmall(learner, "no-show-find");
            learner.locator(".find-answer .offer button").first().click();
            learner.locator(".booked .no-show")
                    .getByText("Møter du ikke innen 25 minutter")
                    .waitFor();
            Chromium.assertOpenLargeAndSmall(learner, "no-show-held");
        }
    }

    /// Puts a room that the company owns into the hall, and says nothing about not coming.
    private static JsonNode own(Map<String, Object> room) {
        var put = hall.kari.post("/api/hall/resources", SmallHall.with(room, "owner", "forge"));
        assertThat(put.status()).isEqualTo(200);
        return put.body();
    }

    private static Page signedIn(Chromium chromium, String who, int width) {
        return chromium.signedIn(address(""), new Chromium.Who(who, JoinedHall.PASSWORD), width, ColorScheme.LIGHT);
    }

    private static String address(String path) {
        return "http://localhost:%d%s".formatted(hall.server.port(), path);
    }

    private static Browser.Answer says(Browser who, String resource, int percent, int graceMinutes) {
        return who.post(
                "/api/hall/resources/%s/no-show".formatted(resource),
                Map.of("percent", percent, "graceMinutes", graceMinutes));
    }

    private static String ruled(Browser who) {
        return who.get("/api/hall/calendar").body().path("ruled").toString();
    }

    private static String state(JsonNode reservation) {
        return hall.kari.get(JoinedHall.path(reservation)).body().path("state").asString();
    }
}
