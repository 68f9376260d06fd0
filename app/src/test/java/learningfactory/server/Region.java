package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A small made-up region around a hall, with one account of each kind, made through the door as an
/// administrator would.
///
/// Two schools, a company, a training office and NAV; a letter stands for each account (access/README.md).
final class Region {

    static final String PASSWORD = "et langt passord";

    private final int port;
    private final Map<Character, Browser> accounts = new LinkedHashMap<>();
    private final Map<Character, String> ownPeople = new TreeMap<>();
    private final Map<Character, String> ownOrganisations = new TreeMap<>();
    private final Map<String, String> organisations = new TreeMap<>();
    private final Map<String, String> people = new TreeMap<>();
    private final Map<String, String> sessions = new TreeMap<>();
    private final Map<String, Browser> openers = new TreeMap<>();

    Region(int port, String firstKey) {
        this.port = port;
        accounts.put('A', new Browser(port).administrator(firstKey));
        ownOrganisations.put('A', "hall");
        organisation("school", "Vardal skole", "SCHOOL");
        organisation("other school", "Bybro skole", "SCHOOL");
        organisation("company", "Elvemek", "TRAINING_COMPANY");
        organisation("office", "Opplæringskontoret", "TRAINING_OFFICE");
        organisation("nav", "NAV Vardal", "NAV");
        pupilsAndOthers();
        account('S', "Siv Styrer", "school", "ADMINISTRATOR");
        account('O', "Odd Operatør", "hall", "OPERATOR");
        account('I', "Ida Instruktør", "hall", "INSTRUCTOR");
        account('T', "Tor Lærer", "school", "TEACHER");
        account('F', "Frida Følger", "office", "TRAINING_OFFICE");
        account('C', "Carl Kontakt", "company", "COMPANY_CONTACT");
        account('N', "Nina Veileder", "nav", "NAV_COUNSELLOR");
        accounts.put('L', accept(people.get("pupil"), "lise"));
        accounts.put('G', new Browser(port));
        sessions();
        "ASOITG".chars().forEach(letter -> ownPeople.put((char) letter, people.get("classmate")));
        ownPeople.put('L', people.get("pupil"));
        ownPeople.put('F', people.get("apprentice"));
        ownPeople.put('C', people.get("employee"));
        ownPeople.put('N', people.get("participant"));
        "OI".chars().forEach(letter -> ownOrganisations.put((char) letter, "hall"));
        "SLGT".chars().forEach(letter -> ownOrganisations.put((char) letter, organisations.get("school")));
        ownOrganisations.put('F', organisations.get("office"));
        ownOrganisations.put('C', organisations.get("company"));
        ownOrganisations.put('N', organisations.get("nav"));
    }

    private void pupilsAndOthers() {
        person("pupil", "Lise Lærende", "school", "PUPIL");
        person("classmate", "Kine Kamerat", "school", "PUPIL");
        person("other pupil", "Pål Pult", "other school", "PUPIL");
        person("apprentice", "Anne Lærling", "office", "APPRENTICE");
        person("employee", "Else Ansatt", "company", "EMPLOYEE");
        person("participant", "Mons Modig", "nav", "NAV_PARTICIPANT");
        String pupil = "/api/people/" + people.get("pupil");
        assertThat(administrator()
                        .post(
                                pupil + "/roles",
                                Map.of("organisation", organisations.get("school"), "role", "LEARNER", "holds", true))
                        .status())
                .isEqualTo(200);
    }

    /// Sessions of the hall, of the school and of the other school, opened by those who lead them there.
    private void sessions() {
        account('U', "Una Underviser", "other school", "TEACHER");
        Browser foreign = accounts.remove('U');
        sessions.put("hall", session(account('I')));
        sessions.put("school", session(account('T')));
        sessions.put("other school", session(foreign));
        openers.put("hall", account('I'));
        openers.put("school", account('T'));
        openers.put("other school", foreign);
    }

    private static String session(Browser opener) {
        JsonNode made = opener.post("/api/sessions", Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1))
                .body();
        String id = made.path("id").asString();
        assertThat(id).as(made.toString()).isNotEmpty();
        return id;
    }

    private static String whose(char letter, boolean isOwn) {
        return !isOwn ? "other school" : "AOI".indexOf(letter) >= 0 ? "hall" : "school";
    }

    /// A session that may be closed.
    String freshSession(char letter, boolean isOwn) {
        return session(openers.get(whose(letter, isOwn)));
    }

    /// A lesson that may be taken away, saved by whoever opened the session its moment is from.
    String freshLesson(char letter, boolean isOwn) {
        String whose = whose(letter, isOwn);
        return lesson(openers.get(whose), sessions.get(whose));
    }

    static String lesson(Browser leader, String session) {
        JsonNode made = leader.post(
                        "/api/sessions/%s/groups/1/runs/1/lesson".formatted(session), Map.of("name", "Fra et øyeblikk"))
                .body();
        String name = made.path("name").asString();
        assertThat(name).as(made.toString()).isNotEmpty();
        return name;
    }

    Browser administrator() {
        return account('A');
    }

    Browser account(char letter) {
        return accounts.get(letter);
    }

    /// Who leads sessions at the other school.
    Browser otherTeacher() {
        return openers.get("other school");
    }

    Iterable<Character> letters() {
        return accounts.keySet();
    }

    String organisation(String name) {
        return organisations.get(name);
    }

    String person(String name) {
        return people.get(name);
    }

    /// What the names of a path stand for.
    Map<String, String> places(char letter, boolean isOwn) {
        String session = sessions.get(whose(letter, isOwn));
        return isOwn
                ? Map.of(
                        "person", ownPeople.get(letter),
                        "organisation", ownOrganisations.get(letter),
                        "session", session)
                : Map.of(
                        "person", people.get("other pupil"),
                        "organisation", organisations.get("other school"),
                        "session", session);
    }

    void organisation(String key, String name, String role) {
        String id = administrator()
                .post("/api/organisations", Map.of("name", name))
                .body()
                .path("id")
                .asString();
        var roles = List.of(Map.of("role", role, "from", "2026-01-01"));
        assertThat(administrator()
                        .post("/api/organisations/" + id, Map.of("state", "ACTIVE", "roles", roles))
                        .status())
                .isEqualTo(200);
        organisations.put(key, id);
    }

    String person(String key, String name, String organisation, String kind) {
        JsonNode made = administrator()
                .post(
                        "/api/people",
                        Map.of(
                                "known", Map.of("name", name),
                                "membership",
                                        Map.of(
                                                "organisation",
                                                organisations.get(organisation),
                                                "kind",
                                                kind,
                                                "from",
                                                "2026-01-01")))
                .body();
        String id = made.path("id").asString();
        assertThat(id).as(made.toString()).isNotEmpty();
        people.put(key, id);
        return id;
    }

    private void account(char letter, String name, String organisation, String role) {
        accounts.put(letter, signedIn(name, organisation, role));
    }

    /// Somebody new who acts for an organisation, in a browser of his own.
    Browser signedIn(String name, String organisation, String role) {
        JsonNode made = administrator()
                .post(
                        "/api/people",
                        Map.of(
                                "known", Map.of("name", name),
                                "role",
                                        Map.of(
                                                "organisation",
                                                organisations.getOrDefault(organisation, organisation),
                                                "role",
                                                role)))
                .body();
        String id = made.path("id").asString();
        assertThat(id).as(made.toString()).isNotEmpty();
        people.put(role, id);
        return accept(id, name.toLowerCase(java.util.Locale.ROOT).split(" ")[0]);
    }

    /// Invites a person and opens the invitation in a browser of his own.
    Browser accept(String person, String login) {
        String path = administrator()
                .post("/api/people/" + person + "/invitation", Map.of())
                .body()
                .path("path")
                .asString();
        Browser browser = new Browser(port);
        var accepted = browser.post(
                "/api" + path.replace("invitation", "invitations"), Map.of("login", login, "password", PASSWORD));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        return browser;
    }
}
