package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import learningfactory.language.programme.ShippedProgrammes;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.StageFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From a log to a credential that a stranger can check, over real HTTP. Kari administers and instructs,
/// Ola learns.
class PassportTest {
    /// The data models of Open Badges 3.0 and Verifiable Credentials 2.0, as a schema that we have written
    /// from their tables. The schema that 1EdTech publishes is under a licence of its own and does not ship
    /// with us; where it is at hand (`-Dopenbadges.schema=FILE`) the credential must fit it too.
    private static final String MODELS = "/openbadges/achievement-credential.schema.json";

    private static final Optional<Path> PUBLISHED =
            Optional.ofNullable(System.getProperty("openbadges.schema")).map(Path::of);

    @TempDir
    static Path folder;

    private static Server server;
    private static Browser kari;
    private static Browser ola;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        kari = new Browser(server.port()).administrator(server.firstKey().orElseThrow());
        assertThat(kari.post(
                                "/api/accounts",
                                Map.of("name", "Ola", "password", "et langt passord", "administrator", false))
                        .status())
                .isEqualTo(200);
        ola = new Browser(server.port());
        assertThat(ola.post("/api/login", Map.of("name", "Ola", "password", "et langt passord"))
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anImportedCurriculumIsSearchedAndShowsWhichAimsNobodyServes() {
        String document = """
                {"kode":"XYZ03-02","tittel":"Prøveplan","spraak":"nob","fastsatt":"2021-06-25","kompetansemaalsett":[
                 {"kode":"KV1","tittel":"Drift","maal":[{"kode":"KM1","tekst":"måle en aksel"},{"kode":"KM2","tekst":"rydde"}]}]}
                """;

        assertThat(upload(ola, "XYZ03-02.json", document).status()).isEqualTo(403);
        String lines = upload(kari, "XYZ03-02.json", document).response().body();

        assertThat(lines).contains("\"added\":4").contains("\"isWhole\":true");
        assertThat(ola.get("/api/curriculum/search?words=aksel%20m%C3%A5le")
                        .response()
                        .body())
                .contains("KM1");
        JsonNode whole = ola.get("/api/curriculum/grep/XYZ03-02").body();
        assertThat(whole.path("aims")).hasSize(2);
        assertThat(whole.at("/aims/0/text/language").asString()).isEqualTo("nb");
        assertThat(whole.path("served").asInt()).isZero();
        assertThat(new Browser(server.port()).get("/api/curriculum").status()).isEqualTo(401);
    }

    @Test
    void fromALogToACredentialThatAStrangerCanCheck() throws Exception {
        String evidence = handInALog("Målte aksler");
        assertThat(ola.post("/api/competence/evidence/" + evidence + "/assessment", Map.of())
                        .status())
                .as("nobody assesses themselves")
                .isEqualTo(409);
        String person = ola.get("/api/passport").body().path("person").asString();
        assertThat(kari.post("/api/competence/attestations", attestation(person, evidence))
                        .status())
                .as("evidence must be assessed first")
                .isEqualTo(409);
        assertThat(kari.get("/api/competence/waiting").response().body()).contains("Målte aksler");
        assertThat(kari.post("/api/competence/evidence/" + evidence + "/assessment", Map.of("remark", "fint"))
                        .status())
                .isEqualTo(200);
        String attestation = kari.post("/api/competence/attestations", attestation(person, evidence))
                .body()
                .path("id")
                .asString();

        String signed = ola.get("/api/credentials/" + attestation + "/download")
                .response()
                .body();

        JsonNode credential = checked(signed);
        assertThat(credential
                        .at("/credentialSubject/achievement/alignment/0/targetCode")
                        .asString())
                .isEqualTo("KM1");
        assertThat(credential.toString()).doesNotContain("Ola").doesNotContain("Kari");
        followsTheRules(credential);
        JsonNode status = ola.get("/api/credentials/" + attestation + "/status").body();
        assertThat(status.path("revokedCredential")).isEmpty();
        kari.post("/api/competence/attestations/" + attestation + "/changes", Map.of("kind", "revoke", "why", "feil"));
        assertThat(new Browser(server.port())
                        .get("/api/credentials/" + attestation + "/status")
                        .body()
                        .at("/revokedCredential/0/id")
                        .asString())
                .isEqualTo(credential.path("id").asString());
        assertThat(ola.get("/api/credentials/" + attestation + "/download").status())
                .isEqualTo(409);
    }

    @Test
    void aCredentialFitsTheSchemaOfTheSpecification() throws Exception {
        String evidence = handInALog("Kalibrerte");
        kari.post("/api/competence/evidence/" + evidence + "/assessment", Map.of());
        String person = ola.get("/api/passport").body().path("person").asString();
        String id = kari.post("/api/competence/attestations", attestation(person, evidence))
                .body()
                .path("id")
                .asString();
        JsonNode credential = checked(
                ola.get("/api/credentials/" + id + "/download").response().body());

        String text = credential.toString();
        String models;
        try (var in = PassportTest.class.getResourceAsStream(MODELS)) {
            models = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(flaws(models, SpecificationVersion.DRAFT_2020_12, text)).isEmpty();
        for (String[] flaw : new String[][] {
            {"\"achievement\":", "\"achievements\":"},
            {"\"criteria\":", "\"criterion\":"},
            {"\"AchievementSubject\"", "\"Subject\""},
            {"\"OpenBadgeCredential\"", "\"OpenBadge\""},
            {"\"validFrom\":\"2", "\"validFrom\":\"on 2"},
            {"https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1"},
            {"\"targetUrl\":", "\"target\":"}
        }) {
            assertThat(text).as("the flaw can be made").contains(flaw[0]);
            assertThat(flaws(models, SpecificationVersion.DRAFT_2020_12, text.replace(flaw[0], flaw[1])))
                    .as(flaw[1])
                    .isNotEmpty();
        }
        if (PUBLISHED.isPresent()) {
            String published = Files.readString(PUBLISHED.get());
            assertThat(flaws(published, SpecificationVersion.DRAFT_2019_09, text))
                    .isEmpty();
            assertThat(flaws(
                            published,
                            SpecificationVersion.DRAFT_2019_09,
                            text.replace("\"achievement\":", "\"achievements\":")))
                    .as("it is a schema of such credentials")
                    .isNotEmpty();
        }
    }

    private static List<com.networknt.schema.Error> flaws(String schema, SpecificationVersion version, String text) {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(schema, InputFormat.JSON)
                .validate(text, InputFormat.JSON);
    }

    @Test
    void whoeverHasTheLinkReadsWhatIsAssessedUntilItIsClosed() {
        String evidence = handInALog("Dreide en bolt");
        kari.post("/api/competence/evidence/" + evidence + "/assessment", Map.of("remark", "bare mellom oss"));
        handInALog("Venter ennå");
        JsonNode share = ola.post("/api/passport/shares", Map.of("label", "bedriften", "days", 7))
                .body();
        Browser stranger = new Browser(server.port());
        String path = "/api/passport/shared/" + share.path("secret").asString();

        Browser.Answer open = stranger.get(path);
        ola.post("/api/passport/shares/" + share.path("id").asString() + "/revoke", Map.of());

        assertThat(open.response().body())
                .contains("Dreide en bolt")
                .doesNotContain("Venter ennå")
                .doesNotContain("bare mellom oss");
        assertThat(open.header("Cache-Control")).contains("no-store");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/passport/shared/guess").status()).isEqualTo(404);
        assertThat(ola.post("/api/passport/shares", Map.of("days", 91)).status())
                .isEqualTo(409);
        assertThat(ola.get("/api/passport/shares").response().body())
                .doesNotContain(share.path("secret").asString());
    }

    @Test
    void aPathwayIsToldByThoseWhomItConcernsAndByNobodyElse() {
        String person = ola.get("/api/passport").body().path("person").asString();
        Map<String, Object> plan =
                Map.of("person", person, "programme", "trainee", "cohort", "Kull 1", "parties", Map.of("HALL", "hall"));

        JsonNode pathway = kari.post("/api/pathways", plan).body();
        String facts = "/api/pathways/" + pathway.path("id").asString() + "/facts";

        assertThat(pathway.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(pathway.path("missing").toString()).contains("Ingen bedrift er navngitt");
        assertThat(kari.post(facts, Map.of("kind", "agreed", "organisation", "hall", "what", "company"))
                        .status())
                .isEqualTo(409);
        Browser.Answer unknown =
                kari.post(facts, Map.of("kind", "company-named", "organisation", "hall", "company", "works"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().at("/words/nb").asString()).startsWith("Det finnes ingen aktiv bedrift");
        String works = company("Verket AS");
        assertThat(kari.post(facts, Map.of("kind", "company-named", "organisation", "hall", "company", works))
                        .status())
                .isEqualTo(200);
        assertThat(kari.post(facts, Map.of("kind", "agreed", "organisation", works, "what", "company"))
                        .status())
                .as("nobody speaks for another organisation")
                .isEqualTo(403);
        assertThat(ola.get("/api/pathways/mine")
                        .body()
                        .get(0)
                        .at("/stays/0/responsible")
                        .asString())
                .isEqualTo("Læringsfabrikken");
        JsonNode cohort = kari.get("/api/pathways/cohorts").body().get(0);
        assertThat(cohort.path("people").asInt()).isEqualTo(1);
        assertThat(cohort.at("/places/0/count").asInt()).isEqualTo(1);
        assertThat(kari.get("/api/pathways/programmes").body()).hasSize(5);
        assertThat(kari.get("/api/competence/groups").body().toString()).contains("cohort:trainee/Kull 1");
        String matrix = "/api/competence/matrix?group=cohort:trainee/Kull%201&framework=machine&curriculum=hall-1";
        assertThat(kari.get(matrix).body().at("/rows/0/name").asString()).isEqualTo("Ola");
        assertThat(kari.get(matrix).body().at("/counts/0").isNull())
                .as("one person is not counted")
                .isTrue();
    }

    @Test
    void whoIsOvertakenByAnotherIsToldSoAndNothingIsHalfKept() {
        PathwayBook book = server.part(PathwayBook.class);
        PersonId person =
                new PersonId(ola.get("/api/passport").body().path("person").asString());
        Programme programme = ShippedProgrammes.find("trainee").orElseThrow();
        Map<Party, OrganisationId> parties = Map.of(Party.HALL, new OrganisationId("hall"));
        Pathway planned = Pathway.planned("overtaken", "", person, programme, parties);
        book.add(planned);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Pathway begun = planned.told(new PathwayFact.Begun(now, person), server.part(StageFacts.class))
                .find()
                .orElseThrow();

        assertThat(book.tell(begun)).isTrue();
        assertThat(book.tell(begun)).as("a second fact of the same number").isFalse();
        assertThat(book.findPathway("overtaken").orElseThrow().facts()).hasSize(1);
    }

    @Test
    void whereTheCountyHasNoAccountTheHallsAdministratorEntersAndEndsAnApproval() {
        String company = company("Dreieverket AS");
        Map<String, Object> approval = new java.util.TreeMap<>(
                Map.of("company", company, "trade", "Industrimekanikerfaget", "from", "2026-01-01"));

        assertThat(ola.post("/api/trade-approvals", approval).status()).isEqualTo(403);
        JsonNode entered = kari.post("/api/trade-approvals", approval).body();

        assertThat(entered.at("/approvals/0/name").asString()).isEqualTo("Dreieverket AS");
        assertThat(entered.at("/approvals/0/holds").asBoolean()).isTrue();
        assertThat(kari.post("/api/trade-approvals", approval).status())
                .as("for days on which it holds already")
                .isEqualTo(409);
        approval.put("until", "2026-01-01");
        assertThat(kari.post("/api/trade-approvals/ended", approval).status())
                .as("on the day on which it began")
                .isEqualTo(409);
        approval.put("until", "2026-06-01");
        assertThat(kari.post("/api/trade-approvals/ended", approval)
                        .body()
                        .at("/approvals/0/holds")
                        .asBoolean())
                .isFalse();
        assertThat(kari.post("/api/trade-approvals/ended", approval).status()).isEqualTo(409);
        approval.put("company", "hall");
        assertThat(kari.post("/api/trade-approvals", approval).status())
                .as("the hall is no company")
                .isEqualTo(400);
    }

    /// An active company of this name.
    private static String company(String name) {
        String id = kari.post("/api/organisations", Map.of("name", name))
                .body()
                .path("id")
                .asString();
        assertThat(kari.post("/api/organisations/" + id, Map.of("state", "ACTIVE"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void whatIsMissingInARequestIsNamedInTheRefusal() {
        Map<String, Object> log = Map.of("title", "Logg", "from", "2026-11-02", "until", "2026-11-06", "what", "Noe");
        for (String field : log.keySet()) {
            Map<String, Object> asked = new java.util.TreeMap<>(log);
            asked.remove(field);

            Browser.Answer answer = ola.post("/api/competence/logs", asked);

            assertThat(answer.status()).as(field).isEqualTo(400);
            assertThat(answer.body().at("/words/nb").asString()).isEqualTo("Feltet «%s» mangler.".formatted(field));
        }
        Map<String, Object> endless =
                Map.of("title", "Logg", "from", "2026-11-02", "until", "+999999999-12-31", "what", "Noe");
        assertThat(ola.post("/api/competence/logs", endless).status()).isEqualTo(400);
        for (String path : List.of(
                "/api/competence/runs",
                "/api/competence/attestations",
                "/api/competence/attestations/none/changes",
                "/api/pathways",
                "/api/passport/shares")) {
            assertThat(kari.post(path, Map.of()).status()).as(path).isEqualTo(400);
        }
        assertThat(kari.post("/api/competence/attestations", Map.of("person", "Ikke en id!", "aims", List.of(Map.of())))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noRequestDecidesWhichAddressTheHallSigns() {
        String told = new Browser(server.port())
                .get("/.well-known/issuer.json")
                .body()
                .path("url")
                .asString();

        assertThat(told).matches("http://[^/]+:" + server.port());
        assertThat(issuerForHost("evil.example")).isEqualTo(told);
        assertThat(ServerOptions.findAddress("https://hall.example/")).contains("https://hall.example");
        assertThat(ServerOptions.findAddress("http://10.0.0.7:8080")).contains("http://10.0.0.7:8080");
        for (String none :
                List.of("hall.example", "https://hall.example/way", "ftp://hall.example", "https://", "", "a b")) {
            assertThat(ServerOptions.findAddress(none)).as(none).isEmpty();
        }
    }

    /// Asks over a bare socket, because a client of HTTP writes the host by itself.
    private static String issuerForHost(String host) {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write("GET /.well-known/issuer.json HTTP/1.0\r\nHost: %s\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Browser.JSON
                    .readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                    .path("url")
                    .asString();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String handInALog(String title) {
        Browser.Answer answer = ola.post(
                "/api/competence/logs",
                Map.of(
                        "title",
                        title,
                        "from",
                        LocalDate.of(2026, 11, 2).toString(),
                        "until",
                        LocalDate.of(2026, 11, 6).toString(),
                        "what",
                        "Målte tjue deler.",
                        "aims",
                        List.of(Map.of("framework", "grep", "code", "KM1", "version", "XYZ03-02"))));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    private static Map<String, Object> attestation(String person, String evidence) {
        return Map.of(
                "person",
                person,
                "kind",
                "CREDENTIAL",
                "titleNb",
                "Måling",
                "titleEn",
                "Measuring",
                "evidence",
                List.of(evidence),
                "aims",
                List.of(Map.of("framework", "grep", "code", "KM1", "version", "XYZ03-02")));
    }

    private static Browser.Answer upload(Browser browser, String name, String document) {
        browser.get("/api/me");
        return browser.send(browser.request("/api/curriculum/import?name=" + name)
                .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    /// Reads a credential as a stranger does: with a library of others and the key at the well-known address.
    private static JsonNode checked(String signed) throws Exception {
        SignedJWT jwt = SignedJWT.parse(signed);
        String keys = new Browser(server.port())
                .get("/.well-known/jwks.json")
                .response()
                .body();
        String name = jwt.getHeader().getKeyID();
        OctetKeyPair key = (OctetKeyPair) JWKSet.parse(keys).getKeyByKeyId(name.substring(name.indexOf('#') + 1));
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.computeThumbprint().toString()).isEqualTo(key.getKeyID());
        assertThat(isSignedBy(key, jwt.getSigningInput(), jwt.getSignature().decode()))
                .isTrue();
        byte[] forged = jwt.getSigningInput().clone();
        forged[forged.length - 5] ^= 1;
        assertThat(isSignedBy(key, forged, jwt.getSignature().decode())).isFalse();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).endsWith("/.well-known/issuer.json");
        JsonNode profile =
                new Browser(server.port()).get("/.well-known/issuer.json").body();
        JsonNode credential = Browser.JSON.readTree(jwt.getPayload().toString());
        assertThat(credential.path("issuer")).isEqualTo(profile);
        return credential;
    }

    /// The key is decoded by hand from the JSON Web Key (RFC 8037), so that nothing of our own signer is
    /// used.
    private static boolean isSignedBy(OctetKeyPair key, byte[] words, byte[] signature) throws Exception {
        String head = "302a300506032b6570032100";
        byte[] encoded = HexFormat.of()
                .parseHex(head + HexFormat.of().formatHex(key.getX().decode()));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(words);
        return check.verify(signature);
    }

    /// What Open Badges 3.0 and Verifiable Credentials 2.0 ask of such a credential, in our own words.
    private static void followsTheRules(JsonNode credential) {
        assertThat(credential.at("/@context/0").asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(credential.at("/@context/1").asString())
                .startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context");
        assertThat(credential.path("type").toString())
                .contains("VerifiableCredential")
                .contains("OpenBadgeCredential");
        for (String place : List.of(
                "/id",
                "/name",
                "/validFrom",
                "/issuer/id",
                "/issuer/type/0",
                "/credentialSubject/type/0",
                "/credentialSubject/id",
                "/credentialSubject/achievement/id",
                "/credentialSubject/achievement/type/0",
                "/credentialSubject/achievement/name",
                "/credentialSubject/achievement/description",
                "/credentialSubject/achievement/criteria/narrative",
                "/credentialStatus/id",
                "/credentialStatus/type")) {
            assertThat(credential.at(place).asString()).as(place).isNotBlank();
        }
    }
}
