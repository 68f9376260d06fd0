package learningfactory.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A hall with twenty machines and a full week, and sixty-four grown-up learners who have been there before
/// and are authorised at the machines: made by those who would make it, through the door.
final class RushSchool {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final int MACHINES = 20;
    private static final int HOURS_A_DAY = 12;
    /// A week; no more rounds than this are measured, so that each meets a full hall.
    static final int FILLED_HOURS = 84;

    private static final String PASSWORD = "et langt passord";

    private final Door door;
    private final String administrator;
    private final String instructor;
    private final String colleague;
    private final LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
    private final List<String> learners = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private String school = "";

    RushSchool(Door door, String key) throws IOException, InterruptedException {
        this.door = door;
        this.administrator = door.post(
                        "/api/setup",
                        "{\"token\":\"%s\",\"name\":\"Kari\",\"password\":\"%s\"}".formatted(key, PASSWORD),
                        "")
                .cookies();
        this.instructor = door.get("/api/account", administrator).member("id");
        door.post(
                "/api/accounts",
                "{\"name\":\"Per\",\"password\":\"%s\",\"administrator\":false}".formatted(PASSWORD),
                administrator);
        this.colleague = door.post("/api/login", "{\"name\":\"Per\",\"password\":\"%s\"}".formatted(PASSWORD), "")
                .cookies();
    }

    /// Everything that has to be there before anybody rushes.
    ///
    /// @param people how many learners
    void open(int people) throws IOException, InterruptedException {
        organisation();
        String label = resources();
        authorise(colleague, instructor, true);
        for (int i = 0; i < people; i++) {
            learner(i);
        }
        tour(label);
        fill();
    }

    /// The cookies of each learner.
    List<String> cookies() {
        return List.copyOf(cookies);
    }

    /// Asks for an hour of a machine.
    Door.Answer wish(String cookies, int machine, int hour) throws IOException, InterruptedException {
        Instant from = tomorrow.plusDays(hour / HOURS_A_DAY)
                .atTime(LocalTime.of(7 + hour % HOURS_A_DAY, 5))
                .atZone(ZONE)
                .toInstant();
        return door.ask("/api/hall/reservations", booking(from, Duration.ofMinutes(45), "mill-" + machine), cookies);
    }

    private String booking(Instant from, Duration length, String resource) {
        return """
                {"from":"%s","until":"%s","resources":["%s"],"mode":"SOLO","party":1,"organisation":"%s"}
                """.formatted(from, from.plus(length), resource, school);
    }

    private void organisation() throws IOException, InterruptedException {
        school = door.post("/api/organisations", "{\"name\":\"Vardal skole\"}", administrator)
                .member("id");
        door.post(
                "/api/organisations/" + school,
                "{\"state\":\"ACTIVE\",\"roles\":[{\"role\":\"SCHOOL\",\"from\":\"2026-01-01\"}]}",
                administrator);
    }

    /// @return what is written on the instructor's door
    private String resources() throws IOException, InterruptedException {
        for (int i = 0; i < MACHINES; i++) {
            put("mill-" + i, "MACHINE", "family-" + i / 4, 2, "null", "[]", "07:00", "19:00");
        }
        return put("kari", "INSTRUCTOR", "instructor", 100, quoted(instructor), families(), "00:00", "00:00")
                .member("label");
    }

    private Door.Answer put(
            String id,
            String kind,
            String family,
            int capacity,
            String person,
            String supervises,
            String from,
            String until)
            throws IOException, InterruptedException {
        String hours = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> "{\"day\":%d,\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, from, until))
                .collect(Collectors.joining(",", "[", "]"));
        return door.post(
                "/api/hall/resources",
                """
                        {"id":"%s","kind":"%s","name":{"nb":"%s","en":"%s"},"family":"%s","risk":"HIGH","capacity":%d,
                        "modes":["SOLO","SUPERVISED","DEMONSTRATION"],"visitorModes":["DEMONSTRATION"],"minorModes":[],
                        "setUpMinutes":5,"cleanUpMinutes":5,"needsApproval":false,"shared":false,"owner":"hall","shares":[],
                        "hours":%s,"person":%s,"supervises":%s,"retired":false}
                        """.formatted(id, kind, id, id, family, capacity, hours, person, supervises),
                administrator);
    }

    private static String families() {
        return IntStream.range(0, MACHINES / 4)
                .mapToObj(i -> quoted("family-" + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private void learner(int number) throws IOException, InterruptedException {
        String id = door.post("/api/people", """
                        {"known":{"name":"Elev %d","birthDate":"1990-05-05"},
                        "membership":{"organisation":"%s","kind":"STUDENT","from":"2026-01-01"},
                        "role":{"organisation":"%s","role":"LEARNER"}}
                        """.formatted(number, school, school), administrator)
                .member("id");
        String link = door.post("/api/people/%s/invitation".formatted(id), "{}", administrator)
                .member("path");
        cookies.add(door.post(
                        "/api" + link.replace("invitation", "invitations"),
                        "{\"login\":\"elev-%d\",\"password\":\"%s\"}".formatted(number, PASSWORD),
                        "")
                .cookies());
        learners.add(id);
        authorise(administrator, id, false);
    }

    /// Seen, judged, and signed for.
    private void authorise(String by, String person, boolean isForInstructing)
            throws IOException, InterruptedException {
        String seen = door.post(
                        "/api/competence/people/%s/observations".formatted(person),
                        "{\"title\":\"Prøve\",\"what\":\"Sett ved maskinen.\"}",
                        by)
                .member("id");
        door.post("/api/competence/evidence/%s/assessment".formatted(seen), "{}", by);
        door.post("/api/competence/attestations", """
                        {"person":"%s","kind":"AUTHORISATION","titleNb":"Fres","titleEn":"Mill","machineKinds":%s,
                        "modes":["SOLO","SUPERVISED"],"forInstructing":%s,"evidence":["%s"]}
                        """.formatted(person, families(), isForInstructing, seen), by);
    }

    /// All of them are shown around, so that nobody is new.
    private void tour(String label) throws IOException, InterruptedException {
        Instant from = Instant.now().plusSeconds(30);
        Door.Answer held = door.post(
                "/api/hall/reservations",
                """
                        {"from":"%s","until":"%s","resources":["kari"],"mode":"DEMONSTRATION","party":%d,"joins":false,
                        "people":%s,"organisation":"hall"}
                        """.formatted(
                                from,
                                from.plus(Duration.ofMinutes(5)),
                                learners.size(),
                                learners.stream().map(RushSchool::quoted).collect(Collectors.joining(",", "[", "]"))),
                administrator);
        door.post("/api/hall/reservations/%s/confirm".formatted(held.member("id")), "{}", administrator);
        door.post("/api/hall/checkin/" + label, "{\"code\":\"%s\"}".formatted(held.member("code")), administrator);
    }

    /// Every other hour of all machines but the first is taken.
    private void fill() throws IOException, InterruptedException {
        for (int machine = 1; machine < MACHINES; machine++) {
            for (int hour = 0; hour < FILLED_HOURS; hour += 2) {
                Door.Answer held = wish(cookies.getFirst(), machine, hour);
                if (held.status() != 200) {
                    throw new IOException("The hall could not be filled: " + held.body());
                }
                door.post("/api/hall/reservations/%s/confirm".formatted(held.member("id")), "{}", cookies.getFirst());
            }
        }
    }
}
