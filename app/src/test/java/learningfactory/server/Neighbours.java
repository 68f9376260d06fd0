package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectId;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.competence.UploadBook;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.language.curriculum.ShippedAims;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.web.activity.Hall;
import learningfactory.words.Words;
import tools.jackson.databind.JsonNode;

/// Two organisations of each kind next to each other, and whatever an endpoint can name, of each of them:
/// what the names in the lines of `src/test/resources/access` stand for.
///
/// What several lines may use is made once; what is used up (a link that is closed, a wish that is given up)
/// is made anew each time it is named.
///
/// Why so long: every kind of thing that an endpoint can name is made here once, by whoever would make it.
final class Neighbours {

    /// What is nobody's own: the hall's templates and plans, curricula, and words that are no ids.
    static final Set<String> SHARED = Set.of(
            "activity",
            "belonging",
            "collection",
            "curriculum",
            "draft",
            "file",
            "framework",
            "group",
            "guide",
            "hall",
            "home",
            "issuer",
            "month",
            "plan",
            "provider",
            "run",
            "wanted");

    /// What everybody who is let into the hall may know of; only what one may do with it differs.
    static final Set<String> KNOWN_TO_ALL =
            Set.of("asked", "blackout", "entry", "fault", "need", "reservation", "resource");

    /// Who runs the hall reads everybody's name and everybody's way, and knows all organisations.
    static final Set<String> KNOWN_TO_THE_HALL = Set.of("apprenticeship", "organisation", "person");

    /// What somebody is seen from.
    ///
    /// @param person whom the account looks after
    /// @param account holds, wishes and shares
    /// @param speaker speaks for the organisation
    /// @param belonging as what the person belongs to it
    private record Side(
            String name, String organisation, String person, Browser account, Browser speaker, String belonging) {

        char letter() {
            return name.charAt(0);
        }

        boolean isOwn() {
            return name.length() == 1;
        }
    }

    private final Server server;
    private final Region region;
    private final Browser hall;
    private final String instructor;
    private final Map<String, String> made = new TreeMap<>();
    private final Map<String, Side> sides = new TreeMap<>();
    private final Map<String, Function<Side, String>> kept = new TreeMap<>();
    private final Map<String, Function<Side, String>> fresh = new TreeMap<>();
    private final Map<String, Supplier<String>> shared = new TreeMap<>();
    private int slots;

    Neighbours(Server server, Region region) {
        this.server = server;
        this.region = region;
        this.hall = region.administrator();
        this.instructor = region.person("INSTRUCTOR");
        region.organisation("other company", "Fjordmek", "TRAINING_COMPANY");
        region.organisation("other office", "Kontoret ved elva", "TRAINING_OFFICE");
        region.organisation("other nav", "NAV Bybro", "NAV");
        region.person("other employee", "Per Ansatt", "other company", "EMPLOYEE");
        region.person("other apprentice", "Lars Lærling", "other office", "APPRENTICE");
        region.person("other participant", "Mina Modig", "other nav", "NAV_PARTICIPANT");
        Browser company = region.signedIn("Cato Kontakt", "other company", "COMPANY_CONTACT");
        Browser office = region.signedIn("Finn Følger", "other office", "TRAINING_OFFICE");
        Browser nav = region.signedIn("Nora Veileder", "other nav", "NAV_COUNSELLOR");
        Browser teacher = region.account('T');
        for (char letter : "AOI".toCharArray()) {
            own(letter, "hall", "classmate", hall, "EMPLOYEE");
        }
        own('S', region.organisation("school"), "classmate", teacher, "PUPIL");
        own('T', region.organisation("school"), "classmate", teacher, "PUPIL");
        own('L', region.organisation("school"), "pupil", teacher, "PUPIL");
        own('F', region.organisation("office"), "apprentice", region.account('F'), "APPRENTICE");
        own('C', region.organisation("company"), "employee", region.account('C'), "EMPLOYEE");
        own('N', region.organisation("nav"), "participant", region.account('N'), "NAV_PARTICIPANT");
        sides.put("G", sides.get("T"));
        foreign("C", "other company", "other employee", company, "EMPLOYEE");
        foreign("F", "other office", "other apprentice", office, "APPRENTICE");
        foreign("N", "other nav", "other participant", nav, "NAV_PARTICIPANT");
        foreign("ASOITLG", "other school", "other pupil", region.otherTeacher(), "PUPIL");
        ofTheHall();
        ofOrganisations();
        ofAccounts();
        ofPeople();
    }

    private void own(char letter, String organisation, String person, Browser speaker, String belonging) {
        String name = String.valueOf(letter);
        sides.put(
                name, new Side(name, organisation, region.person(person), region.account(letter), speaker, belonging));
    }

    private void foreign(String letters, String organisation, String person, Browser account, String belonging) {
        Side side = new Side(
                organisation, region.organisation(organisation), region.person(person), account, account, belonging);
        letters.chars().forEach(letter -> sides.put("not " + (char) letter, side));
    }

    /// Whether there is such a name.
    boolean knows(String name) {
        return kept.containsKey(name) || fresh.containsKey(name) || shared.containsKey(name);
    }

    /// What a name stands for.
    String of(String name, char letter, boolean isOwn) {
        if (shared.containsKey(name)) {
            return name.equals("home") ? side(letter, true).organisation() : once(name, shared.get(name));
        }
        Side side = side(letter, isOwn);
        return fresh.containsKey(name)
                ? fresh.get(name).apply(side)
                : once(name + " of " + side.name(), () -> kept.get(name).apply(side));
    }

    private Side side(char letter, boolean isOwn) {
        return sides.get((isOwn ? "" : "not ") + letter);
    }

    private String once(String what, Supplier<String> making) {
        String before = made.get(what);
        if (before != null) {
            return before;
        }
        String now = making.get();
        made.put(what, now);
        return now;
    }

    // ------------------------------------------------------------------------------------------- the hall's

    private void ofTheHall() {
        Map.of(
                        "file",
                        "journal.jsonl",
                        "group",
                        "1",
                        "guide",
                        "breakdown",
                        "hall",
                        "hall",
                        "month",
                        "2026-10",
                        "run",
                        "1")
                .forEach((name, value) -> shared.put(name, () -> value));
        shared.put("home", () -> "");
        shared.put("provider", () -> "feide");
        shared.put("draft", () -> activity("COURSE"));
        shared.put("activity", () -> approved("COURSE"));
        shared.put(
                "plan",
                () -> id(hall.post("/api/plans", Map.of("title", "Vår", "first", "2090-01-02", "last", "2090-06-16"))));
        shared.put("wanted", () -> {
            done(hall.post(
                    "/api/plans/%s/requests".formatted(of("plan", 'A', true)), Map.of("requests", List.of(wanted()))));
            return "fresing";
        });
        shared.put("collection", this::collection);
        ShippedAims.catalogues().forEach(server.part(CurriculumBook.class)::keep);
        JsonNode curriculum = hall.get("/api/curriculum").body().get(0);
        shared.put("framework", () -> text(curriculum, "framework"));
        shared.put("curriculum", () -> text(curriculum, "code"));
    }

    private String collection() {
        String plan = id(hall.post("/api/plans", Map.of("title", "Høst", "first", "2090-08-07", "last", "2090-12-15")));
        done(hall.post("/api/plans/%s/collection".formatted(plan), Map.of("open", true, "lastDay", "2089-12-01")));
        return plan;
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("id", "fresing");
        wanted.put("title", "Fresing 2A");
        wanted.put("organisation", region.organisation("school"));
        wanted.put("group", "2A");
        wanted.put("size", 4);
        wanted.put("meetings", 1);
        wanted.put("minutes", 60);
        wanted.put("mode", "DEMONSTRATION");
        wanted.put("needs", List.of(of("resource", 'A', true)));
        return wanted;
    }

    /// Where the provider of this region's sign-in names itself.
    void issuer(String address) {
        shared.put("issuer", () -> address);
    }

    private String activity(String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("title", Map.of("nb", "Fresing", "en", "Milling"));
        body.put("about", Map.of("nb", "", "en", ""));
        body.put("minutes", 60);
        body.put("capacity", 20);
        body.put("perInstructor", 20);
        body.put("scenario", "breakdown");
        return id(hall.post("/api/activities", body));
    }

    private String approved(String kind) {
        String activity = activity(kind);
        done(hall.post("/api/activities/%s/state".formatted(activity), Map.of("state", "APPROVED")));
        return activity;
    }

    // ------------------------------------------------------------------------------------ of an organisation

    private void ofOrganisations() {
        kept.put("organisation", Side::organisation);
        kept.put("belonging", Side::belonging);
        kept.put("course", side -> opened(once("a course", () -> approved("COURSE")), side));
        kept.put("visit", side -> opened(once("a visit", () -> approved("VISIT")), side));
        kept.put("need", this::need);
        kept.put("project", this::project);
        kept.put("entry", this::gift);
        kept.put("resource", this::room);
        kept.put("label", this::label);
        fresh.put("ordered", this::ordered);
        fresh.put(
                "blackout",
                side -> text(done(hall.post("/api/hall/blackouts", with(slot(), "resource", room(side)))), "blackout"));
        fresh.put(
                "fault",
                side -> id(side.account()
                        .post("/api/hall/faults", Map.of("resource", room(side), "what", "Den bråker."))));
        fresh.put(
                "token",
                side -> text(
                                done(side.account()
                                        .post(
                                                "/api/hall/feeds",
                                                Map.of("kind", "GROUP", "subject", side.organisation()))),
                                "path")
                        .replace("/calendar/", "")
                        .replace(".ics", ""));
    }

    /// What the organisation asks of the term, taken back by the one who is asked about it.
    private String ordered(Side side) {
        String title = "2A-" + ++slots;
        done(side.speaker()
                .post(
                        "/api/collections/%s/requests".formatted(of("collection", 'A', true)),
                        Map.of(
                                "organisation",
                                side.organisation(),
                                "activity",
                                of("activity", 'A', true),
                                "group",
                                title,
                                "size",
                                4,
                                "meetings",
                                1,
                                "days",
                                List.of(1, 2, 3))));
        JsonNode collections = side.speaker().get("/api/collections").body();
        return collections
                .valueStream()
                .flatMap(one -> one.path("mine").valueStream())
                .map(one -> one.path("request"))
                .filter(one -> one.toString().contains(title))
                .map(one -> text(one, "id"))
                .findFirst()
                .orElseThrow();
    }

    private String opened(String activity, Side side) {
        String id = id(hall.post(
                "/api/occurrences",
                Map.of(
                        "activity", activity,
                        "from", Instant.now().plus(Duration.ofDays(3 + ++slots)).toString(),
                        "onlyFor", side.organisation())));
        if (activity.equals(made.get("a visit"))) {
            done(hall.post(
                    "/api/occurrences/%s/visit".formatted(id),
                    Map.of(
                            "stations", List.of(Map.of("name", "Sveis", "places", 12)),
                            "heads", 6,
                            "groupNames", List.of("rød"),
                            "roundMinutes", 20,
                            "walkMinutes", 5)));
        }
        done(hall.post("/api/occurrences/%s/state".formatted(id), Map.of("state", "OPEN")));
        return id;
    }

    private String need(Side side) {
        return id(side.speaker()
                .post(
                        "/api/needs",
                        Map.of(
                                "organisation",
                                side.organisation(),
                                "kind",
                                "COMPETENCE",
                                "title",
                                "To som kan frese",
                                "aims",
                                List.of(Map.of("framework", "grep", "code", "KM1", "version", "CNC03-02")),
                                "people",
                                2,
                                "by",
                                "2090-01-01")));
    }

    /// The hall's people own what they are named in: here the instructor, in the company's.
    private String project(Side side) {
        boolean isOfTheHall = side.organisation().equals("hall");
        Project project = new Project(
                new ProjectId(UUID.randomUUID().toString()),
                new OrganisationId(isOfTheHall ? region.organisation("company") : side.organisation()),
                "Prøve",
                "Holder den?",
                isOfTheHall ? List.of(new PersonId(instructor)) : List.of(),
                Optional.empty(),
                "",
                Project.State.ASKED);
        server.part(Hall.class).projects().add(project);
        return project.id().value();
    }

    private String gift(Side side) {
        return text(
                done(hall.post(
                        "/api/ledger/contributions",
                        Map.of(
                                "giver",
                                side.organisation(),
                                "kind",
                                "CASH",
                                "oere",
                                100,
                                "on",
                                "2026-10-01",
                                "what",
                                Map.of("nb", "Gave", "en", "Gift")))),
                "entry");
    }

    /// A room of the organisation's own, in which everybody may be, once it says yes.
    private String room(Side side) {
        return once("room of " + side.organisation(), () -> {
            String id = "room-" + (made.size() + 1);
            var room = SmallHall.open(SmallHall.resource(id, "ROOM", "Rommet", "room", 24));
            done(hall.post(
                    "/api/hall/resources", with(with(room, "owner", side.organisation()), "needsApproval", true)));
            return id;
        });
    }

    private String label(Side side) {
        String id = room(side);
        return hall.get("/api/hall/resources")
                .body()
                .valueStream()
                .filter(one -> text(one, "id").equals(id))
                .map(one -> text(one, "label"))
                .findFirst()
                .orElseThrow();
    }

    // ------------------------------------------------------------------------------------------ of an account

    private void ofAccounts() {
        kept.put("session", side -> region.places(side.letter(), side.isOwn()).get("session"));
        fresh.put("closing", side -> region.freshSession(side.letter(), side.isOwn()));
        fresh.put("name", side -> region.freshLesson(side.letter(), side.isOwn()));
        kept.put("reservation", side -> id(held(side, slot())));
        kept.put("asked", side -> {
            String id = id(held(side, slot()));
            done(side.account().post("/api/hall/reservations/%s/confirm".formatted(id), Map.of()));
            return id;
        });
        kept.put("code", side -> text(held(side, soon()).body(), "code"));
        fresh.put("wish", this::wish);
        fresh.put("share", side -> text(shared(side), "id"));
        fresh.put("secret", side -> text(shared(side), "secret"));
    }

    private Browser.Answer held(Side side, Map<String, Object> slot) {
        return side.account().post("/api/hall/reservations", booking(side, slot));
    }

    private Map<String, Object> booking(Side side, Map<String, Object> slot) {
        Map<String, Object> booking = with(slot, "organisation", side.organisation());
        booking.put("resources", List.of(room(side)));
        booking.put("mode", "SOLO");
        booking.put("party", 1);
        return booking;
    }

    /// For what the hall's administrator has taken before.
    private String wish(Side side) {
        Map<String, Object> slot = slot();
        Map<String, Object> taken = booking(side, slot);
        taken.put("joins", false);
        taken.put("organisation", "hall");
        done(hall.post("/api/hall/reservations", taken));
        JsonNode wishes = done(side.account().post("/api/hall/wishes", booking(side, slot)));
        return wishes.valueStream()
                .max(java.util.Comparator.comparingLong(
                        one -> one.path("number").asLong()))
                .map(one -> text(one, "id"))
                .orElseThrow();
    }

    private static JsonNode shared(Side side) {
        return done(side.account().post("/api/passport/shares", Map.of("days", 7)));
    }

    /// A time that nothing else here has.
    private Map<String, Object> slot() {
        return during(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2)));
    }

    private Map<String, Object> soon() {
        return during(Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(30)));
    }

    private Map<String, Object> during(Instant base) {
        Instant from = base.plus(Duration.ofMinutes(10L * slots++));
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("from", from.toString());
        slot.put("until", from.plus(Duration.ofMinutes(5)).toString());
        slot.put("kind", "MAINTENANCE");
        slot.put("why", "Service");
        return slot;
    }

    // ------------------------------------------------------------------------------------------- of a person

    private void ofPeople() {
        kept.put("person", Side::person);
        kept.put(
                "pathway",
                side -> id(hall.post(
                        "/api/pathways",
                        Map.of("person", side.person(), "programme", "trainee", "parties", Map.of("HALL", "hall")))));
        kept.put("apprenticeship", this::apprenticeship);
        kept.put("judged", side -> judged(side).id());
        kept.put("upload", side -> {
            byte[] text = "Skrevet selv.".getBytes(StandardCharsets.UTF_8);
            Evidence one = evidence(side, new Origin.Upload("logg.txt", "text/plain", text.length, "0".repeat(64)));
            server.part(UploadBook.class).add(one, text);
            return one.id();
        });
        fresh.put("evidence", side -> submitted(side).id());
        fresh.put("attestation", this::attestation);
        fresh.put(
                "invitation",
                side -> text(done(hall.post("/api/people/%s/invitation".formatted(side.person()), Map.of())), "path")
                        .replace("/invitation/", ""));
    }

    /// A way with a training plan: the office and the company of the same side are its parties.
    private String apprenticeship(Side side) {
        String neighbour = side.isOwn() ? "" : "not ";
        Side office = sides.get(neighbour + "F");
        Side company = sides.get(neighbour + "C");
        String id = id(hall.post(
                "/api/pathways",
                Map.of(
                        "person",
                        side.person(),
                        "programme",
                        "apprentice",
                        "parties",
                        Map.of(
                                "HALL", "hall",
                                "TRAINING_OFFICE", office.organisation(),
                                "COMPANY", company.organisation()))));
        done(office.account()
                .post(
                        "/api/pathways/%s/facts".formatted(id),
                        Map.of(
                                "kind", "company-named",
                                "organisation", office.organisation(),
                                "company", company.organisation())));
        return id;
    }

    private static Evidence evidence(Side side, Origin origin) {
        return new Evidence(
                UUID.randomUUID().toString(),
                new PersonId(side.person()),
                new Words("Prøve", "Test"),
                origin,
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new Evidence.State.Submitted());
    }

    private Evidence submitted(Side side) {
        Evidence one = evidence(side, new Origin.Observation("Sett ved maskinen."));
        server.part(EvidenceBook.class).add(one);
        return one;
    }

    private Evidence judged(Side side) {
        Evidence before = submitted(side);
        Evidence after = before.assessed(new PersonId(instructor), before.submitted(), before.findings(), "")
                .find()
                .orElseThrow();
        assertThat(server.part(EvidenceBook.class).change(before, after)).isTrue();
        return after;
    }

    private String attestation(Side side) {
        Evidence ground = judged(side);
        String id = UUID.randomUUID().toString();
        server.part(AttestationBook.class)
                .add(new Attestation(
                        id,
                        Attestation.Kind.CREDENTIAL,
                        ground.learner(),
                        new Words("Fresing", "Milling"),
                        "",
                        Optional.empty(),
                        List.of(),
                        ground.submitted(),
                        Optional.empty(),
                        new PersonId(instructor),
                        List.of(ground.id()),
                        ground.submitted(),
                        List.of()));
        return id;
    }

    // ------------------------------------------------------------------------------------------------------

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        return new LinkedHashMap<>(SmallHall.with(body, name, value));
    }

    private static JsonNode done(Browser.Answer answer) {
        assertThat(answer.status())
                .as("%s: %s", answer.response().request().uri(), answer.body())
                .isEqualTo(200);
        return answer.body();
    }

    private static String id(Browser.Answer answer) {
        return text(done(answer), "id");
    }

    private static String text(JsonNode body, String name) {
        String text = body.path(name).asString();
        assertThat(text).as(name + " of " + body).isNotEmpty();
        return text;
    }
}
