package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationRole;
import learningfactory.network.Span;
import learningfactory.store.people.JdbcOrganisationBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Use, prices and shares over HTTP, on a real server and a real database.
class MoneyTest {

    private static final String MONTH = YearMonth.from(CourseHall.TODAY).toString();

    @TempDir
    static Path folder;

    private static CourseHall hall;

    @BeforeAll
    static void start() {
        hall = new CourseHall(folder);
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(
                        CourseHall.FORGE,
                        "Smia AS",
                        Optional.empty(),
                        Organisation.State.ACTIVE,
                        List.of(new Organisation.DatedRole(
                                OrganisationRole.MEMBER, Span.since(CourseHall.TODAY.minusYears(1))))));
        assertThat(hall.kari
                        .post("/api/hall/resources", SmallHall.resource("room-a", "ROOM", "Grupperom", "room", 8))
                        .status())
                .isEqualTo(200);
        price("member", 60_000);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void whatACompanyUsedIsBookedOnceAtThePriceOfItsRole() {
        used("forge");

        JsonNode seen = line(hall.company);
        var booked = hall.kari.post("/api/ledger/use/" + MONTH, Map.of()).body();
        var again = hall.kari.post("/api/ledger/use/" + MONTH, Map.of()).body();

        assertThat(seen.path("minutes").asLong()).isEqualTo(1);
        assertThat(seen.path("oere").asLong()).isEqualTo(1_000);
        assertThat(seen.path("isBooked").asBoolean()).isFalse();
        assertThat(booked.path("booked").asInt()).isEqualTo(1);
        assertThat(again.path("booked").asInt()).isZero();
        assertThat(line(hall.company).path("isBooked").asBoolean()).isTrue();
        assertThat(hall.teacher
                        .get("/api/ledger/use/" + MONTH)
                        .body()
                        .path("lines")
                        .size())
                .isZero();
        assertThat(hall.company
                        .get("/api/ledger/statements/forge/" + MONTH)
                        .body()
                        .at("/statement/charges/0/money/oere")
                        .asLong())
                .isEqualTo(1_000);

        var shared = hall.kari.post(
                "/api/ledger/shared-costs",
                Map.of(
                        "resource",
                        "room-a",
                        "key",
                        "USE",
                        "oere",
                        10_001,
                        "on",
                        CourseHall.TODAY.toString(),
                        "what",
                        Map.of("nb", "Strøm", "en", "Power")));

        assertThat(shared.status()).isEqualTo(200);
        assertThat(hall.company
                        .get("/api/ledger/statements/forge/" + MONTH)
                        .body()
                        .at("/statement/owedAfter/oere")
                        .asLong())
                .isEqualTo(11_001);
    }

    @Test
    void anAgreementIsReadByThoseWhoStandInItAndMustBeWhole() {
        var half = agreed(500_000);
        var whole = agreed(750_000);

        assertThat(half.status()).isEqualTo(400);
        assertThat(whole.status()).isEqualTo(200);
        JsonNode seen = hall.company.get("/api/ledger/terms").body().path("agreements");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/shares/0/name").asString()).isEqualTo("Smia AS");
        assertThat(hall.ola.get("/api/ledger/terms").body().path("agreements").size())
                .isZero();
        assertThat(agreed(750_000).status()).isEqualTo(409);
    }

    @Test
    void whatAnOrganisationGaveStandsKindByKindAndWhatItHadBesideIt() {
        String year = CourseHall.TODAY.toString().substring(0, 4);
        String talk = gift("forge", "IN_KIND", 1_500_000, "Foredrag");
        gift("forge", "DISCOUNT", 9_000_000, "Rabatt på fresen");
        gift("forge", "CASH", 5_000_000, "Kontingent");
        String gifts = "/api/ledger/gifts/%s?year=" + year;
        String open =
                hall.kari.get(gifts.formatted("school")).body().at("/open").toString();

        hall.kari.post(
                "/api/ledger/benefits",
                Map.of("gift", talk, "receiver", "hall", "people", 12, "what", Map.of("nb", "Alle kom", "en", "")));
        JsonNode forge = hall.company.get(gifts.formatted("forge")).body();
        JsonNode house = hall.kari.get(gifts.formatted("hall")).body();

        assertThat(open).contains("Foredrag", "Rabatt på fresen").doesNotContain("Kontingent", "oere");
        assertThat(forge.path("sums").toString())
                .isEqualTo("[{\"kind\":\"CASH\",\"oere\":5000000},{\"kind\":\"IN_KIND\",\"oere\":1500000},"
                        + "{\"kind\":\"DISCOUNT\",\"oere\":9000000}]");
        assertThat(forge.path("given")
                        .valueStream()
                        .filter(one -> one.path("entry").asString().equals(talk))
                        .map(one -> one.at("/benefits/0/people").asInt()))
                .containsExactly(12);
        assertThat(forge.path("received"))
                .as("what the hall got is the hall's page")
                .isEmpty();
        assertThat(house.path("receivedSums")).hasSize(3);
        assertThat(house.at("/had/0/giver").asString()).isEqualTo("Smia AS");
        assertThat(hall.company.get(gifts.formatted("school")).status()).isEqualTo(404);
        assertThat(hall.ola.get(gifts.formatted("forge")).status()).isEqualTo(404);
    }

    private static String gift(String giver, String kind, long oere, String what) {
        var given = hall.kari.post(
                "/api/ledger/contributions",
                Map.of(
                        "giver", giver,
                        "kind", kind,
                        "oere", oere,
                        "on", CourseHall.TODAY.toString(),
                        "what", Map.of("nb", what, "en", "")));
        assertThat(given.status()).isEqualTo(200);
        return given.body().path("entry").asString();
    }

    @Test
    void aPriceNeedsARoleThatExists() {
        assertThat(price("wizard", 1).status()).isEqualTo(400);
        assertThat(hall.ola
                        .get("/api/ledger/terms")
                        .body()
                        .at("/prices/0/oereAnHour")
                        .asLong())
                .isEqualTo(60_000);
    }

    private static Browser.Answer agreed(int millionthsOfForge) {
        return hall.kari.post(
                "/api/ledger/agreements",
                Map.of(
                        "resource",
                        "room-a",
                        "from",
                        CourseHall.TODAY.toString(),
                        "shares",
                        List.of(
                                Map.of("organisation", "forge", "millionths", millionthsOfForge),
                                Map.of("organisation", "school", "millionths", 250_000))));
    }

    private static Browser.Answer price(String role, long oere) {
        return hall.kari.post(
                "/api/ledger/prices",
                Map.of(
                        "resource",
                        "room-a",
                        "role",
                        role,
                        "oereAnHour",
                        oere,
                        "from",
                        CourseHall.TODAY.minusYears(1).toString()));
    }

    private static JsonNode line(Browser who) {
        return who.get("/api/ledger/use/" + MONTH).body().at("/lines/0");
    }

    /// Booked from now on for an hour, checked in at, and given back at once: a minute.
    private static void used(String organisation) {
        Map<String, Object> booking = new LinkedHashMap<>();
        Instant now = Instant.now();
        booking.put("from", now.toString());
        booking.put("until", now.plus(Duration.ofHours(1)).toString());
        booking.put("resources", List.of("room-a"));
        booking.put("mode", "SOLO");
        booking.put("party", 1);
        booking.put("organisation", organisation);
        JsonNode held = hall.kari.post("/api/hall/reservations", booking).body();
        String path = "/api/hall/reservations/" + held.path("id").asString();
        JsonNode confirmed = hall.kari.post(path + "/confirm", Map.of()).body();
        String label =
                hall.kari.get("/api/hall/resources").body().at("/0/label").asString();
        hall.kari.post(
                "/api/hall/checkin/" + label,
                Map.of("code", confirmed.path("code").asString()));
        assertThat(hall.kari
                        .post(path + "/release", Map.of())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("COMPLETED");
    }
}
