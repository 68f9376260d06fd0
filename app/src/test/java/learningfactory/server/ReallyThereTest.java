package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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

/// What an organisation pays for is the time in which its people were there, and the time for which a thing
/// was kept for those who did not come: on a real database, by a clock that is set.
class ReallyThereTest {

    private static final String USE = "/api/ledger/use/2026-03";

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        LocalDate before = LocalDate.of(2025, 1, 1);
        new JdbcOrganisationBook(hall.database)
                .keep(new Organisation(
                        JoinedHall.FORGE,
                        "Smia AS",
                        Optional.empty(),
                        Organisation.State.ACTIVE,
                        List.of(new Organisation.DatedRole(OrganisationRole.MEMBER, Span.since(before)))));
        var price = hall.kari.post(
                "/api/ledger/prices",
                Map.of("resource", "room-a", "role", "member", "oereAnHour", 60_000, "from", before.toString()));
        assertThat(price.status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aUseIsFromCheckInToCheckOutAndWhoDoesNotComePaysForTheTimeItWasKept() {
        JsonNode early = hall.roomBooked("forge", 10, 12);
        JsonNode nobody = hall.roomBooked("forge", 13, 15);
        JsonNode forgetful = hall.roomBooked("forge", 16, 17);

        hall.clockAt(10, 10);
        checkIn(early);
        hall.clockAt(11, 25);
        assertThat(state(hall.kari
                        .post(JoinedHall.path(early) + "/release", Map.of())
                        .body()))
                .isEqualTo("COMPLETED");
        hall.clockAt(13, 20);
        hall.tick();
        assertThat(state(hall.kari.get(JoinedHall.path(nobody)).body())).isEqualTo("NO_SHOW");
        hall.clockAt(15, 50);
        checkIn(forgetful);
        hall.clockAt(17, 10);
        hall.tick();
        assertThat(state(hall.kari.get(JoinedHall.path(forgetful)).body())).isEqualTo("COMPLETED");

        JsonNode line = hall.siri.get(USE).body().at("/lines/0");
        assertThat(line.path("times").asInt()).isEqualTo(3);
        assertThat(line.path("kept").asInt()).isEqualTo(1);
        assertThat(line.path("minutes").asInt())
                .as("75 there, 15 kept, 70 there to the end")
                .isEqualTo(75 + 15 + 70);
        assertThat(line.path("oere").asLong()).isEqualTo(160_000);
        assertThat(hall.kari.post(USE, Map.of()).body().path("booked").asInt()).isEqualTo(3);
        assertThat(hall.siri
                        .get("/api/ledger/statements/forge/2026-03")
                        .body()
                        .at("/statement/charges")
                        .toString())
                .contains("room-a, 75 min", "room-a, 15 min, kom ikke", "room-a, 70 min");
    }

    private static void checkIn(JsonNode reservation) {
        String label = "";
        for (JsonNode one : hall.kari.get("/api/hall/resources").body()) {
            label = one.path("id").asString().equals("room-a")
                    ? one.path("label").asString()
                    : label;
        }
        var in = hall.kari.post(
                "/api/hall/checkin/" + label,
                Map.of("code", reservation.path("code").asString()));
        assertThat(in.status()).as(in.body().toString()).isEqualTo(200);
    }

    private static String state(JsonNode reservation) {
        return reservation.path("state").asString();
    }
}
