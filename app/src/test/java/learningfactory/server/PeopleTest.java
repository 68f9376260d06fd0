package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// People and their accounts, over real HTTP with a real database.
class PeopleTest {

    @TempDir
    static Path folder;

    private static Server server;
    private static Region region;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thatSomebodyComesFromNavIsSeenByNavAloneAlsoWhenACompanyHasTakenThePersonOn() {
        String mons = region.person("both", "Mari Modig", "nav", "NAV_PARTICIPANT");
        Map<String, ?> employed =
                Map.of("organisation", region.organisation("company"), "kind", "EMPLOYEE", "from", "2026-02-01");
        region.administrator().post("/api/people/" + mons + "/memberships", employed);

        JsonNode atTheCompany = region.account('C').get("/api/people/" + mons).body();
        JsonNode atNav = region.account('N').get("/api/people/" + mons).body();
        JsonNode inTheHall = region.account('I').get("/api/people/" + mons).body();

        assertThat(atTheCompany.path("name").asString()).isEqualTo("Mari Modig");
        assertThat(atTheCompany.path("memberships")).hasSize(1);
        assertThat(atTheCompany.toString()).doesNotContainIgnoringCase("nav");
        assertThat(inTheHall.toString()).doesNotContainIgnoringCase("nav");
        assertThat(atNav.path("memberships")).hasSize(1);
        assertThat(atNav.toString()).contains("NAV_PARTICIPANT").doesNotContain("EMPLOYEE");
        assertThat(region.account('C')
                        .post("/api/people/" + mons, Map.of("name", "X"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anInvitationOpensOnceAndANewOneIsANewPassword() {
        String person = region.person("new", "Nora Ny", "school", "PUPIL");
        Browser administrator = region.administrator();
        String first = link(administrator, person);
        String second = link(administrator, person);

        assertThat(new Browser(server.port()).get(first).status()).isEqualTo(404);
        assertThat(new Browser(server.port()).get(second).body().path("name").asString())
                .isEqualTo("Nora Ny");
        Browser nora = new Browser(server.port());
        assertThat(nora.post(second, Map.of("login", "nora", "password", "kort"))
                        .status())
                .isEqualTo(400);
        assertThat(nora.post(second, Map.of("login", "nora", "password", Region.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(nora.get("/api/me").body().path("name").asString()).isEqualTo("Nora Ny");
        assertThat(new Browser(server.port())
                        .post(second, Map.of("login", "x", "password", Region.PASSWORD))
                        .status())
                .isEqualTo(404);

        String reset = link(administrator, person);
        Browser again = new Browser(server.port());
        again.post(reset, Map.of("password", "et helt annet passord"));

        assertThat(again.get("/api/me").body().path("kind").asString()).isEqualTo("account");
        assertThat(nora.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
    }

    @Test
    void aLockedAccountIsOutAtOnceAndComesBackWhenItIsOpened() {
        String person = region.person("locked", "Lars Låst", "school", "PUPIL");
        Browser lars = region.accept(person, "lars");

        region.administrator().post("/api/people/" + person + "/lock", Map.of("on", true));

        assertThat(lars.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
        Map<String, ?> login = Map.of("name", "lars", "password", Region.PASSWORD);
        assertThat(lars.post("/api/login", login).status()).isEqualTo(403);

        region.administrator().post("/api/people/" + person + "/lock", Map.of("on", false));

        assertThat(lars.post("/api/login", login).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsEveryOtherBrowserOut() {
        String person = region.person("twice", "To Gang", "school", "PUPIL");
        Browser here = region.accept(person, "to");
        Browser there = new Browser(server.port());
        there.post("/api/login", Map.of("name", "to", "password", Region.PASSWORD));

        assertThat(here.post("/api/account/password", Map.of("before", "feil passord", "after", "nytt langt passord"))
                        .status())
                .isEqualTo(409);
        assertThat(here.post("/api/account/password", Map.of("before", Region.PASSWORD, "after", "nytt langt passord"))
                        .status())
                .isEqualTo(200);

        assertThat(here.get("/api/me").body().path("kind").asString()).isEqualTo("account");
        assertThat(there.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequest() {
        String person = region.person("helper", "Hanne Hjelper", "school", "PUPIL");
        Map<String, Object> role = new LinkedHashMap<>(
                Map.of("organisation", region.organisation("school"), "role", "TEACHER", "holds", true));
        region.administrator().post("/api/people/" + person + "/roles", role);
        Browser hanne = region.accept(person, "hanne");
        assertThat(hanne.get("/api/sessions").status()).isEqualTo(200);

        role.put("holds", false);
        region.administrator().post("/api/people/" + person + "/roles", role);

        assertThat(hanne.get("/api/sessions").status()).isEqualTo(403);
    }

    @Test
    void aRoleThatIsGivenFromADayOnLetsNobodyDoAnythingBeforeItAndIsTakenBackUnused() {
        Browser school = region.account('S');
        String person = region.person("beginning", "Bodil Begynner", "school", "PUPIL");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        Browser bodil = region.accept(person, "bodil");
        Map<String, Object> role = new LinkedHashMap<>(
                Map.of("organisation", region.organisation("school"), "role", "TEACHER", "holds", true));
        role.put("from", today.minusDays(1).toString());
        assertThat(school.post("/api/people/" + person + "/roles", role).status())
                .as("what was done stays done")
                .isEqualTo(400);
        role.put("from", today.plusDays(7).toString());

        JsonNode given = school.post("/api/people/" + person + "/roles", role).body();

        assertThat(given.at("/roles/0/from").asString())
                .as(given.toString())
                .isEqualTo(today.plusDays(7).toString());
        assertThat(given.at("/roles/0/mayEnd").asBoolean()).isTrue();
        assertThat(bodil.get("/api/sessions").status()).isEqualTo(403);
        assertThat(bodil.get("/api/me").body().toString()).doesNotContain("TEACHER");

        role.put("from", today.toString());
        JsonNode now = school.post("/api/people/" + person + "/roles", role).body();

        assertThat(now.path("roles")).as("one role, from today on").hasSize(1);
        assertThat(bodil.get("/api/sessions").status()).isEqualTo(200);

        role.put("holds", false);
        school.post("/api/people/" + person + "/roles", role);
        role.put("holds", true);
        role.put("from", today.plusDays(7).toString());
        school.post("/api/people/" + person + "/roles", role);
        role.put("holds", false);
        JsonNode none = school.post("/api/people/" + person + "/roles", role).body();

        assertThat(none.path("roles")).isEmpty();
        assertThat(none.path("pastRoles")).as("it never held").isEmpty();
    }

    @Test
    void ofARoleThatIsHeldNowAndAgainLaterOnlyTheTermThatIsMeantEnds() {
        Browser school = region.account('S');
        String person = region.person("twice", "Tone Togang", "school", "PUPIL");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        String roles = "/api/people/" + person + "/roles";
        school.post(roles, teacher(true, today, null));
        school.post(roles, teacher(false, today, today.plusDays(22)));
        JsonNode both =
                school.post(roles, teacher(true, today.plusDays(38), null)).body();
        assertThat(terms(both)).containsExactly(days(today, 0, 22), days(today, 38, -1));

        JsonNode shortened =
                school.post(roles, teacher(false, today, today.plusDays(18))).body();
        assertThat(terms(shortened)).containsExactly(days(today, 0, 18), days(today, 38, -1));

        var longer = school.post(roles, teacher(false, today, today.plusDays(60)));
        assertThat(longer.status()).as("over the next").isEqualTo(409);
        assertThat(longer.body().at("/words/nb").asString()).contains("begynner rollen på nytt");
        assertThat(school.post(roles, teacher(false, today.plusDays(1), today.plusDays(9)))
                        .status())
                .as("none begins then")
                .isEqualTo(409);
        var unclear = school.post(roles, teacher(false, null, today.plusDays(25)));
        assertThat(unclear.status()).as("which?").isEqualTo(400);

        JsonNode last = school.post(roles, teacher(false, today.plusDays(38), today.plusDays(50)))
                .body();
        assertThat(terms(last)).containsExactly(days(today, 0, 18), days(today, 38, 50));
        JsonNode first = school.post(roles, teacher(false, today.plusDays(38), today.plusDays(25)))
                .body();
        assertThat(terms(first)).as("it never held").containsExactly(days(today, 0, 18));
    }

    private static Map<String, Object> teacher(boolean holds, @Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> role = new LinkedHashMap<>(
                Map.of("organisation", region.organisation("school"), "role", "TEACHER", "holds", holds));
        role.put("from", from == null ? null : from.toString());
        role.put("until", until == null ? null : until.toString());
        return role;
    }

    private static List<String> terms(JsonNode card) {
        List<String> all = new ArrayList<>();
        for (JsonNode role : card.path("roles")) {
            all.add(role.path("from").asString() + "/" + role.path("until").asString(""));
        }
        return all;
    }

    /// @param until as days from today; negative: it lasts
    private static String days(LocalDate today, int from, int until) {
        return today.plusDays(from) + "/" + (until < 0 ? "" : today.plusDays(until));
    }

    @Test
    void aMembershipAndARoleEndByADayAndWhatIsOverIsReadByTheAdministratorOfTheOrganisation() {
        Browser school = region.account('S');
        String person = region.person("leaving", "Silje Slutter", "school", "PUPIL");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        String there = region.organisation("school");
        Map<String, Object> role = new LinkedHashMap<>(Map.of("organisation", there, "role", "LEARNER", "holds", true));
        school.post("/api/people/" + person + "/roles", role);
        role.put("holds", false);
        role.put("until", today.minusDays(1).toString());
        assertThat(school.post("/api/people/" + person + "/roles", role).status())
                .as("what was done in it stays done")
                .isEqualTo(400);
        role.put("until", today.plusDays(9).toString());
        JsonNode lasting = school.post("/api/people/" + person + "/roles", role).body();
        assertThat(lasting.at("/roles/0/until").asString())
                .isEqualTo(today.plusDays(9).toString());
        assertThat(lasting.at("/roles/0/mayEnd").asBoolean()).isTrue();
        role.remove("until");

        school.post("/api/people/" + person + "/roles", role);
        JsonNode gone = school.post(
                        "/api/people/" + person + "/memberships",
                        Map.of("organisation", there, "kind", "PUPIL", "from", "2026-01-01", "until", today.toString()))
                .body();

        assertThat(gone.path("memberships")).isEmpty();
        assertThat(school.get("/api/people/" + person).status())
                .as("whoever has left is nobody's to look up")
                .isEqualTo(404);
        JsonNode former = school.get("/api/organisations/" + there + "/former").body();
        assertThat(former.toString())
                .contains(
                        "{\"name\":\"Silje Slutter\",\"as\":{\"nb\":\"elev\",\"en\":\"pupil\",\"empty\":false},\"from\":\"2026-01-01\",\"until\":\"%s\"}"
                                .formatted(today));
        JsonNode card = region.administrator().get("/api/people/" + person).body();
        assertThat(card.at("/memberships/0/holds").asBoolean()).isFalse();
    }

    @Test
    void whoeverIsErasedIsNobodyAndWhatWasDoneStays() throws Exception {
        String person = region.person("erased", "Gøril Glemt", "school", "PUPIL");
        Browser goril = region.accept(person, "goril");
        goril.post("/api/account/contact", Map.of("email", "goril@example.org", "language", "nb"));
        String path = "/api/people/" + person;
        Browser administrator = region.administrator();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        administrator.post(path + "/roles", teacher(true, today.plusDays(7), null));
        assertThat(administrator
                        .post(path + "/erasure", Map.of("name", "Gøril"))
                        .status())
                .isEqualTo(400);

        assertThat(administrator
                        .post(path + "/erasure", Map.of("name", "Gøril Glemt"))
                        .status())
                .isEqualTo(200);

        assertThat(goril.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
        assertThat(server.part(AccountBook.class).heldRoles(new PersonId(person)))
                .as("also what was to begin")
                .isEmpty();
        assertThat(administrator.get(path).status()).isEqualTo(404);
        assertThat(administrator.get("/api/people?name=Glemt").body()).isEmpty();
        assertThat(goril.post("/api/login", Map.of("name", "goril", "password", Region.PASSWORD))
                        .status())
                .isEqualTo(401);
        JsonNode trail = administrator.get("/api/audit?about=" + person).body();
        assertThat(trail).hasSizeGreaterThan(4);
        assertThat(trail.toString()).doesNotContain("Glemt", "goril");
        assertThat(trail.toString()).contains("\"name\":\"Kari\"");
    }

    @Test
    void everybodyTakesAlongAllThatIsKeptAboutThem() throws Exception {
        String person = region.person("exported", "Eva <b>Eksport</b>", "school", "PUPIL");
        Browser eva = region.accept(person, "eva");

        Map<String, String> files = zip(eva);

        assertThat(files)
                .containsKeys(
                        "index.html",
                        "my-data.json",
                        "identity/person.csv",
                        "bookings/bookings.csv",
                        "courses/courses.csv")
                .containsKeys("competence/evidence.csv", "sessions/sessions.csv");
        assertThat(files.get("index.html"))
                .contains("Alt som er lagret om deg", "Eva &lt;b&gt;Eksport&lt;/b&gt;", "Vardal skole", "Kari");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(files.get("my-data.schema.json"), InputFormat.JSON)
                        .validate(files.get("my-data.json"), InputFormat.JSON))
                .isEmpty();
        JsonNode document = Browser.JSON.readTree(files.get("my-data.json"));
        assertThat(document.path("rooms")
                        .valueStream()
                        .map(room -> room.path("room").asString()))
                .containsExactlyInAnyOrder(
                        "identity", "bookings", "courses", "competence", "uploads", "sessions", "plans");
        assertThat(document.toString()).contains("Eva <b>Eksport</b>");
    }

    @Test
    void aCellOfTheExportIsNeverAFormula() throws Exception {
        String person = region.person("formula", "=1+1", "school", "PUPIL");

        Map<String, String> files = zip(region.accept(person, "formel"));

        assertThat(files.get("identity/person.csv")).startsWith("\uFEFF\"id\";").contains("\"'=1+1\"");
    }

    @Test
    void anOrganisationNumberIsCheckedAndBelongsToOne() {
        Browser administrator = region.administrator();

        var swapped = administrator.post("/api/organisations", Map.of("name", "A", "number", "123456758"));
        var right = administrator.post("/api/organisations", Map.of("name", "A", "number", "123 456 785"));
        var again = administrator.post("/api/organisations", Map.of("name", "B", "number", "123456785"));

        assertThat(swapped.status()).isEqualTo(400);
        assertThat(swapped.body().path("words").path("en").asString()).contains("Maybe two digits are swapped");
        assertThat(right.body().path("number").asString()).isEqualTo("123456785");
        assertThat(again.status()).isEqualTo(409);
        String id = right.body().path("id").asString();
        administrator.post("/api/organisations/" + id, Map.of("state", "ENDED"));
        assertThat(administrator
                        .post("/api/organisations/" + id, Map.of("state", "ACTIVE"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aTeacherAddsPupilsOfTheOwnSchoolAndOfNoOther() {
        Browser teacher = region.account('T');
        Map<String, ?> known = Map.of("name", "Ny Elev");

        int own = teacher.post("/api/people", Map.of("known", known, "membership", pupilAt("school")))
                .status();
        int foreign = teacher.post("/api/people", Map.of("known", known, "membership", pupilAt("other school")))
                .status();
        int asAdministrator = teacher.post(
                        "/api/people",
                        Map.of(
                                "known",
                                known,
                                "role",
                                Map.of("organisation", region.organisation("school"), "role", "ADMINISTRATOR")))
                .status();

        assertThat(List.of(own, foreign, asAdministrator)).containsExactly(200, 404, 403);
    }

    private static Map<String, ?> pupilAt(String school) {
        return Map.of("organisation", region.organisation(school), "kind", "PUPIL");
    }

    private static String link(Browser administrator, String person) {
        return "/api"
                + administrator
                        .post("/api/people/" + person + "/invitation", Map.of())
                        .body()
                        .path("path")
                        .asString()
                        .replace("invitation", "invitations");
    }

    private static Map<String, String> zip(Browser browser) throws IOException, InterruptedException {
        var request = browser.request("/api/account/export")
                .header("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"))
                .build();
        byte[] bytes = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
