package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A small hall with machines, rooms, a simulator and an instructor, open all day, and the administrator
/// who runs it.
final class SmallHall {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Browser operator;

    SmallHall(Server server) {
        this(new Browser(server.port()).administrator(server.firstKey().orElseThrow()));
    }

    /// The same, furnished by somebody who is there already.
    SmallHall(Browser operator) {
        this.operator = operator;
        put("mill-1", "MACHINE", "CNC-fres 1", "cnc-mill", 2);
        put("mill-2", "MACHINE", "CNC-fres 2", "cnc-mill", 2);
        put("robot", "MACHINE", "Robotcelle", "robot", 4);
        put("weld", "SIMULATOR", "Sveisesimulator", "weld-simulator", 1);
        put("room-a", "ROOM", "Undervisningsrom", "room", 24);
        put("room-b", "ROOM", "Grupperom", "room", 8);
        put(open(resource("lathe-1", "MACHINE", "Dreiebenk", "lathe", 1)));
        put("kari", "INSTRUCTOR", "Instruktør A", "instructor", 8);
    }

    Browser operator() {
        return operator;
    }

    String label(String id) {
        String label = "";
        for (JsonNode resource : operator.get("/api/hall/resources").body()) {
            label = resource.path("id").asString().equals(id)
                    ? resource.path("label").asString()
                    : label;
        }
        return label;
    }

    void confirm(Browser.Answer held) {
        assertThat(held.status()).isEqualTo(200);
        operator.post(
                "/api/hall/reservations/%s/confirm"
                        .formatted(held.body().path("id").asString()),
                Map.of());
    }

    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> booking(int inDays, String from, String until, String... resources) {
        LocalDate day = LocalDate.now(OSLO).plusDays(inDays);
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put(
                "from",
                day.atTime(LocalTime.parse(from)).atZone(OSLO).toInstant().toString());
        booking.put(
                "until",
                day.atTime(LocalTime.parse(until)).atZone(OSLO).toInstant().toString());
        booking.put("resources", List.of(resources));
        booking.put("mode", "SOLO");
        booking.put("party", 1);
        return booking;
    }

    /// The same thing, which everybody may use in every way, however young and new to the hall.
    static Map<String, Object> open(Map<String, Object> resource) {
        List<String> all = List.of("SOLO", "SUPERVISED", "DEMONSTRATION");
        return with(with(resource, "visitorModes", all), "minorModes", all);
    }

    private void put(String id, String kind, String name, String family, int capacity) {
        put(resource(id, kind, name, family, capacity));
    }

    private void put(Map<String, Object> resource) {
        assertThat(operator.post("/api/hall/resources", resource).status()).isEqualTo(200);
    }

    static Map<String, Object> resource(String id, String kind, String name, String family, int capacity) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("kind", kind);
        resource.put("name", Map.of("nb", name, "en", name));
        resource.put("family", family);
        resource.put("risk", "HIGH");
        resource.put("capacity", capacity);
        resource.put("modes", List.of("SOLO", "SUPERVISED", "DEMONSTRATION"));
        resource.put("visitorModes", List.of("DEMONSTRATION"));
        resource.put("minorModes", List.of("DEMONSTRATION"));
        resource.put("setUpMinutes", 0);
        resource.put("cleanUpMinutes", 0);
        resource.put("needsApproval", false);
        resource.put("shared", false);
        resource.put("owner", "hall");
        resource.put("shares", List.of());
        List<Map<String, Object>> hours = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            hours.add(Map.of("day", day, "from", "00:00", "until", "00:00"));
        }
        resource.put("hours", hours);
        if (kind.equals("INSTRUCTOR")) {
            resource.put("person", "person-" + id);
        }
        resource.put("supervises", kind.equals("INSTRUCTOR") ? List.of("cnc-mill", "robot") : List.of());
        resource.put("retired", false);
        return resource;
    }
}
