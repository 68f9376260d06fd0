package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint with every role on its own and on the neighbour's data (rule 13). Who gets in where
/// stands in `src/test/resources/access`, one line an endpoint; what its names stand for is made by
/// [Neighbours].
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 429);

    /// What changes who the browser is comes last.
    private static final List<String> LAST =
            List.of("DELETE /api/sessions/{}", "POST /api/join", "POST /api/try", "POST /api/logout");

    private static final String OF_THE_HALL = "AOI";

    @TempDir
    static Path folder;

    private static OpenIdProvider feide;
    private static Server server;
    private static Region region;
    private static Neighbours neighbours;
    private static List<AccessLine> lines;

    @BeforeAll
    static void start() throws IOException {
        feide = OpenIdProvider.start("feide");
        Files.writeString(folder.resolve("openid.conf"), feide.section(folder, "Feide"));
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        feide.serve(server.port());
        region = new Region(server.port(), server.firstKey().orElseThrow());
        neighbours = new Neighbours(server, region);
        neighbours.issuer(feide.issuer);
        lines = AccessLine.all();
    }

    @AfterAll
    static void stop() {
        server.close();
        feide.close();
    }

    @Test
    void everyEndpointStandsInTheMatrixOnceAndNothingElse() {
        assertThat(lines.stream().map(AccessLine::endpoint))
                .as("lines in src/test/resources/access; maybe add one for the new endpoint")
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @Test
    void everythingThatAnEndpointNamesIsReallyThere() {
        List<String> wrong = new ArrayList<>();
        for (AccessLine line : lines) {
            line.names().stream()
                    .filter(name -> !neighbours.knows(name))
                    .forEach(name ->
                            wrong.add("%s: {%s} stands for nothing; maybe add it to Neighbours".formatted(line, name)));
            if (line.hasLiteralIds()) {
                wrong.add("%s: an id that nobody has; maybe name it in curly brackets".formatted(line));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsForeignIsAnotherThingThanWhatIsOwn() {
        List<String> same = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        lines.forEach(line -> names.addAll(line.names()));
        names.removeAll(Neighbours.SHARED);
        for (String name : names) {
            for (char letter : region.letters()) {
                if (neighbours.of(name, letter, true).equals(neighbours.of(name, letter, false))) {
                    same.add("{%s} of %s".formatted(name, letter));
                }
            }
        }

        assertThat(names).hasSizeGreaterThan(25);
        assertThat(same).as("own and foreign are one thing").isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everybodyGetsInWhereTheMatrixSaysAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        List<AccessLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparing(line -> LAST.indexOf(line.endpoint())));
        for (AccessLine line : inOrder) {
            for (char letter : region.letters()) {
                for (boolean isOwn : new boolean[] {true, false}) {
                    Map<String, String> places = places(line, letter, isOwn);
                    Browser.Answer answer = answer(line.filled(places::get), letter);
                    String said = said(line, answer, letter, isOwn);
                    if (!said.isEmpty()) {
                        wrong.add("%s by %s on %s data: %s".formatted(line, letter, isOwn ? "own" : "foreign", said));
                    } else if (!isOwn && REFUSED.contains(answer.status())) {
                        told(line, places, answer, letter).ifPresent(wrong::add);
                    }
                }
            }
        }

        assertThat(wrong).as("answers that are not as the matrix says").isEmpty();
    }

    @Test
    void aRoleSomewhereElseIsNoneInTheHall() {
        Browser instructor = region.signedIn("Roar Begge", "hall", "INSTRUCTOR");
        give(region.person("INSTRUCTOR"), "company", "OPERATOR");
        Browser operator = region.signedIn("Ragna Begge", "hall", "OPERATOR");
        give(region.person("OPERATOR"), "school", "INSTRUCTOR");
        Map<String, Object> quota = Map.of(
                "organisation", region.organisation("school"), "family", "nothing", "period", "WEEK", "hours", 10);
        Map<String, Object> authorisation = Map.of(
                "person",
                region.person("classmate"),
                "kind",
                "AUTHORISATION",
                "titleNb",
                "Fres",
                "titleEn",
                "Mill",
                "machineKinds",
                List.of("cnc-mill"),
                "evidence",
                List.of(neighbours.of("judged", 'T', true)));

        assertThat(instructor.get("/api/plans").status()).isEqualTo(403);
        assertThat(instructor.post("/api/hall/quotas", quota).status()).isEqualTo(403);
        assertThat(operator.post("/api/competence/attestations", authorisation).status())
                .isEqualTo(403);
        assertThat(region.account('I')
                        .post("/api/competence/attestations", authorisation)
                        .status())
                .isEqualTo(200);
    }

    private static void give(String person, String organisation, String role) {
        assertThat(region.administrator()
                        .post(
                                "/api/people/%s/roles".formatted(person),
                                Map.of("organisation", region.organisation(organisation), "role", role, "holds", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoOnlyReadsOfAPathwayNamesNoCompany() {
        String facts = "/api/pathways/%s/facts".formatted(neighbours.of("pathway", 'T', true));
        Map<String, Object> byTheSchool = Map.of(
                "kind", "company-named",
                "organisation", region.organisation("school"),
                "company", region.organisation("company"));
        Map<String, Object> byTheHall =
                Map.of("kind", "company-named", "organisation", "hall", "company", region.organisation("company"));

        assertThat(region.account('T').post(facts, byTheSchool).status()).isEqualTo(409);
        assertThat(region.account('I').post(facts, byTheHall).status()).isEqualTo(200);
    }

    private static Map<String, String> places(AccessLine line, char letter, boolean isOwn) {
        Map<String, String> places = new TreeMap<>();
        line.names().forEach(name -> places.put(name, neighbours.of(name, letter, isOwn)));
        return places;
    }

    /// What is wrong with an answer; empty when nothing is.
    private static String said(AccessLine line, Browser.Answer answer, char letter, boolean isOwn) {
        int status = answer.status();
        boolean isRight = !line.letsIn(letter, isOwn)
                ? REFUSED.contains(status)
                : line.isSenseless() ? status == 400 : status < 400 || status == 409;
        return isRight ? "" : status + " " + answer.body().path("reason").asString();
    }

    /// A refusal that differs from the one for an id that nobody has tells that the thing is there.
    private static Optional<String> told(
            AccessLine line, Map<String, String> places, Browser.Answer answer, char letter) {
        Set<String> hidden = new TreeSet<>(line.names());
        hidden.removeAll(Neighbours.SHARED);
        hidden.removeAll(Neighbours.KNOWN_TO_ALL);
        if (OF_THE_HALL.indexOf(letter) >= 0) {
            hidden.removeAll(Neighbours.KNOWN_TO_THE_HALL);
        }
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        String nobodys = UUID.randomUUID().toString();
        Browser.Answer ofNothing =
                answer(line.filled(name -> hidden.contains(name) ? nobodys : places.getOrDefault(name, "")), letter);
        boolean isSame = ofNothing.status() == answer.status()
                && ofNothing.body().path("reason").equals(answer.body().path("reason"));
        return isSame
                ? Optional.empty()
                : Optional.of("%s by %s tells that the foreign thing is there: %d %s, and of nothing %d %s"
                        .formatted(
                                line,
                                letter,
                                answer.status(),
                                answer.body().path("reason"),
                                ofNothing.status(),
                                ofNothing.body().path("reason")));
    }

    private static Browser.Answer answer(AccessLine line, char letter) {
        Browser browser = region.account(letter);
        if (browser.cookie("XSRF-TOKEN").isEmpty()) {
            browser.get("/api/me");
        }
        var request = browser.request(line.path() + line.query())
                .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json");
        String body = line.body().isEmpty() ? "{}" : line.body();
        return browser.send(
                line.method().equals("GET")
                        ? request.GET()
                        : request.method(line.method(), BodyPublishers.ofString(body)));
    }

    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        server.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            String type = method.getBeanType().getName();
            if (type.startsWith("learningfactory.") && !type.endsWith(".PageController")) {
                for (String path : mapping.getPatternValues()) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> endpoints.add(AccessLine.plain(verb + " " + path)));
                }
            }
        });
        return endpoints;
    }
}
