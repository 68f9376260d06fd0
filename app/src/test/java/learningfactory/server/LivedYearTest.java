package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.network.PersonId;
import learningfactory.run.Entry;
import learningfactory.store.Database;
import learningfactory.store.competence.JdbcPlayerBook;
import learningfactory.store.competence.KnownPlayer;
import learningfactory.web.live.LocalSessionHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the people of the demonstration can show, and what stands behind it.
class LivedYearTest {

    private static final String TRADE_CERTIFICATE = "Fagbrev: CNC-maskineringsfaget";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void fill() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb", false, true));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Browser signedIn(String login) {
        String password = server.signIns().stream()
                .filter(way -> way.login().equals(login))
                .findFirst()
                .orElseThrow()
                .password();
        Browser browser = new Browser(server.port());
        assertThat(browser.post("/api/login", Map.of("name", login, "password", password))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private static JsonNode only(JsonNode list, String field, String value) {
        List<JsonNode> found = list.valueStream()
                .filter(one -> one.path(field).asString().equals(value))
                .toList();
        assertThat(found).as("%s %s in %s", field, value, list).hasSize(1);
        return found.getFirst();
    }

    @Test
    void anApprenticeOfTwoYearsHasPassedTheTradeTestAndThePassportShowsTheCertificate() {
        Browser embla = signedIn("embla");

        JsonNode way = only(embla.get("/api/pathways/mine").body(), "state", "PASSED");
        JsonNode passport = embla.get("/api/passport").body();

        assertThat(way.path("stays")
                        .valueStream()
                        .map(stay -> stay.path("stage").asString()))
                .containsExactly("agreement", "first-year", "second-year", "trade-test");
        JsonNode certificate = certificate(passport);
        assertThat(certificate.path("standing").asString()).isEqualTo("VALID");
        assertThat(certificate.path("assessor").asString()).isEqualTo("Frode Lindstad");
        assertThat(passport.path("attestations")
                        .valueStream()
                        .filter(one -> one.path("kind").asString().equals("HALF_YEAR_ASSESSMENT")))
                .as("the talks of two years")
                .hasSize(4);
        List<JsonNode> aims = passport.path("skills")
                .valueStream()
                .filter(skill -> skill.path("version").asString().equals("CNC03-02"))
                .toList();
        assertThat(aims).as("the aims of the trade").hasSize(12);
        assertThat(aims).allMatch(skill -> skill.path("level").asString().equals("ATTESTED"));
    }

    private static JsonNode certificate(JsonNode passport) {
        return passport.path("attestations")
                .valueStream()
                .filter(one -> one.path("title").path("nb").asString().equals(TRADE_CERTIFICATE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anApprenticeReadsWhenAndWhereEachAimIsLearntAndWhatIsShownByNow() {
        Browser leila = signedIn("leila");
        String way = leila.get("/api/pathways/mine").body().at("/0/id").asString();

        JsonNode plan = leila.get("/api/pathways/%s/plan".formatted(way)).body();

        assertThat(plan.path("curriculum").asString()).isEqualTo("CNC03-02");
        assertThat(plan.path("mayWrite").asBoolean())
                .as("the apprentice reads it")
                .isFalse();
        assertThat(plan.path("lines")).hasSize(12).allSatisfy(line -> {
            assertThat(line.path("from").asString("")).isNotEmpty();
            assertThat(line.path("isLate").asBoolean()).isFalse();
        });
        assertThat(each(plan, "place")).contains("COMPANY", "WORKSHOP", "HALL");
        assertThat(each(plan, "standing")).contains("SHOWN", "PLANNED");
        assertThat(signedIn("frode")
                        .get("/api/pathways/%s/plan".formatted(way))
                        .body()
                        .path("mayWrite")
                        .asBoolean())
                .as("her training office writes it")
                .isTrue();
    }

    private static List<String> each(JsonNode plan, String part) {
        return plan.path("lines")
                .valueStream()
                .map(line -> line.path(part).asString(""))
                .toList();
    }

    @Test
    void theTrainingOfficeAndTheCountySeeThePassedWayAndTheCompanyItsNeedMet() {
        for (String login : List.of("frode", "eldbjorg", "carina")) {
            JsonNode way = only(signedIn(login).get("/api/pathways").body(), "id", "demo-app-135");

            assertThat(way.path("name").asString()).as(login).isEqualTo("Embla Kvitnes");
            assertThat(way.path("state").asString()).as(login).isEqualTo("PASSED");
        }
        JsonNode need = only(signedIn("carina").get("/api/needs").body(), "id", "demo-skilled");
        assertThat(need.path("state").asString()).isEqualTo("CLOSED");
    }

    /// The nine of the cohort, by their pseudonyms.
    static Stream<PersonId> cohort() {
        return IntStream.rangeClosed(121, 129).mapToObj(number -> new PersonId("demo-" + number));
    }

    @Test
    void whatTheNineOfTheCohortHaveShownComesFromARunInWhichTheyThemselvesActed() {
        EvidenceBook book = server.part(EvidenceBook.class);
        LocalSessionHost host = server.part(LocalSessionHost.class);
        JdbcPlayerBook players = new JdbcPlayerBook(server.part(Database.class));

        assertThat(cohort()).allSatisfy(person -> {
            List<Evidence> played = book.evidence(person).stream()
                    .filter(one -> one.origin() instanceof Origin.FactoryRun)
                    .toList();
            assertThat(played).hasSize(1);
            assertThat(played.getFirst().findAssessor()).contains(new PersonId("demo-kari"));
            Origin.FactoryRun run = (Origin.FactoryRun) played.getFirst().origin();

            assertThat(host.record(run.session(), run.group(), run.run()).digest())
                    .as("the journal that the evidence names")
                    .isEqualTo(run.digest());
            KnownPlayer player = players.players(run.session()).stream()
                    .filter(one -> one.person().equals(person))
                    .findFirst()
                    .orElseThrow();
            assertThat(player.group()).isEqualTo(run.group());
            assertThat(host.entries(run.session(), run.group()))
                    .as("deeds of %s", person)
                    .anyMatch(entry ->
                            entry.what() instanceof Entry.Acted && entry.actor().equals(player.participant()));
        });
    }
}
