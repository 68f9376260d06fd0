package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whoever signs out at the provider is signed out here: told by an address alone, as from the frame of
/// another site.
class FrontChannelTest {

    @TempDir
    static Path folder;

    private static OpenIdProvider feide;
    private static Server server;
    private static Region region;

    @BeforeAll
    static void start() throws IOException {
        feide = OpenIdProvider.startWithPagesElsewhere("feide");
        Files.writeString(
                folder.resolve("openid.conf"),
                feide.section(folder, "Feide")
                        + "[other]\nname = Other\nissuer = https://other.example\nclient = hall\nsecret-file = feide.secret\n");
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        feide.serve(server.port());
        region = new Region(server.port(), server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
        feide.close();
    }

    @Test
    void aSessionThatEndsAtTheProviderEndsInEveryBrowserThatCameInByItAndInNoOther() {
        Browser first = new Browser(server.port());
        OpenIdProvider.Visit visit = feide.visit();
        linked("Ulla Ute", "ulla", first, visit);
        Browser second = signedIn("ulla", visit);
        String session = feide.session("ulla");
        Browser later = signedIn("ulla", feide.visit());
        Browser other = new Browser(server.port());
        linked("Inge Inne", "inge", other, feide.visit());
        Browser byPassword = new Browser(server.port());
        byPassword.post("/api/login", Map.of("name", "lise", "password", Region.PASSWORD));
        assertThat(feide.session("ulla")).isNotEqualTo(session);

        var answer = new Browser(server.port()).get(path(feide.frame(session)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kind(first)).isEqualTo("guest");
        assertThat(kind(second)).isEqualTo("guest");
        assertThat(kind(later)).as("another session of the same person").isEqualTo("account");
        assertThat(kind(other)).isEqualTo("account");
        assertThat(kind(byPassword)).isEqualTo("account");
    }

    @Test
    void theAnswerDoesNotTellWhetherAnybodyWasSignedInAndTellsNoBrowserToKeepIt() {
        Browser browser = new Browser(server.port());
        linked("Stille Person", "stille", browser, feide.visit());
        String frame = path(feide.frame(feide.session("stille")));

        var right = new Browser(server.port()).get(frame);
        var again = new Browser(server.port()).get(frame);
        var unknown = new Browser(server.port()).get(path(feide.frame("nobody's")));

        assertThat(kind(browser)).isEqualTo("guest");
        for (var same : new Browser.Answer[] {again, unknown}) {
            assertThat(same.status()).isEqualTo(right.status()).isEqualTo(200);
            assertThat(same.response().body()).isEqualTo(right.response().body());
            assertThat(same.response().headers().map().keySet())
                    .isEqualTo(right.response().headers().map().keySet());
        }
        assertThat(right.header("Cache-Control")).isEqualTo("no-store");
        assertThat(right.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void onlyTheProvidersPagesMayShowThatAnswerInAFrameAndNothingElseOfUs() {
        new Browser(server.port()).post("/api/openid/feide", Map.of()); // now it has said where its pages are
        var answer = new Browser(server.port()).get(path(feide.frame("nobody's")));

        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors %s %s".formatted(feide.issuer, feide.pages));
        assertThat(answer.header("X-Frame-Options")).isEmpty();
        for (String path : new String[] {
            "/login",
            "/openid/feide?state=x",
            "/openid/feide/logout",
            "/openid/unknown/logout?iss=x&sid=y",
            "/api/me",
            "/api/openid",
            "/home"
        }) {
            var elsewhere = new Browser(server.port()).get(path);
            assertThat(elsewhere.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(elsewhere.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openid/feide/logout",
                "/openid/feide/logout?sid=SID",
                "/openid/feide/logout?iss=ISS",
                "/openid/feide/logout?iss=ISS&sid=",
                "/openid/feide/logout?iss=https://other.example&sid=SID",
                "/openid/other/logout?iss=ISS&sid=SID",
                "/openid/other/logout?iss=https://other.example&sid=SID",
                "/openid/unknown/logout?iss=ISS&sid=SID",
            })
    void whatNoProviderSaysOfItselfSignsNobodyOut(String said) {
        Browser browser = new Browser(server.port());
        String user = "trygg" + said.hashCode();
        linked("Trygg Inne", user, browser, feide.visit());

        new Browser(server.port()).get(said.replace("ISS", feide.issuer).replace("SID", feide.session(user)));

        assertThat(kind(browser)).isEqualTo("account");
    }

    @Test
    void whoWasSignedOutByTheProviderReadsSoAndItStandsInTheAudit() {
        Browser browser = new Browser(server.port());
        linked("Liv Leser", "liv", browser, feide.visit());
        String person = browser.get("/api/account").body().path("id").asString();
        new Browser(server.port()).get(path(feide.frame(feide.session("liv"))));

        JsonNode past = signedIn("liv", feide.visit())
                .get("/api/account/sign-ins")
                .body()
                .path("past");
        assertThat(past.get(0).path("ended").isNull()).as("the new one").isTrue();
        assertThat(past.get(1).path("ended").asString()).isNotEmpty();
        assertThat(past.get(1).path("way").asString()).isEqualTo("feide");
        String begun = trail("&about=" + person).get(1).path("key").asString();
        assertThat(trail("")
                        .valueStream()
                        .filter(line -> line.path("key").asString().equals(begun))
                        .filter(line -> line.path("deed").asString().equals("update")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("actor").asString()).isEqualTo("system");
                    assertThat(line.path("after").asString()).contains("ended");
                });
    }

    private static JsonNode trail(String more) {
        return region.administrator()
                .get("/api/audit?place=identity.sign_in" + more)
                .body();
    }

    @Test
    void oneAddressCannotTryAllNamesOfSessions() throws Exception {
        try (HttpClient one = from("127.0.0.7");
                HttpClient another = from("127.0.0.8")) {
            int heard = 0;
            int status = 200;
            for (int number = 0; number < 2_000 && status == 200; number++) {
                status = status(one, "guess-" + number);
                heard += status == 200 ? 1 : 0;
            }

            assertThat(status).isEqualTo(429);
            assertThat(heard).as("a whole school at once").isGreaterThanOrEqualTo(300);
            assertThat(status(another, "guess")).isEqualTo(200);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private static int status(HttpClient client, String session) throws Exception {
        URI place = URI.create("http://127.0.0.1:" + server.port() + path(feide.frame(session)));
        return client.send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void linked(String name, String user, Browser browser, OpenIdProvider.Visit visit) {
        String person = region.person(name + user, name, "school", "PUPIL");
        String secret = region.administrator()
                .post("/api/people/" + person + "/invitation", Map.of())
                .body()
                .path("path")
                .asString()
                .replace("/invitation/", "");
        cameIn(browser, Map.of("invitation", secret), user, visit);
    }

    private static Browser signedIn(String user, OpenIdProvider.Visit visit) {
        Browser browser = new Browser(server.port());
        cameIn(browser, Map.of(), user, visit);
        return browser;
    }

    private static void cameIn(Browser browser, Map<String, ?> wish, String user, OpenIdProvider.Visit visit) {
        String address =
                browser.post("/api/openid/feide", wish).body().path("address").asString();
        browser.get(visit.through(address, user));
        assertThat(kind(browser)).isEqualTo("account");
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/openid/"));
    }

    private static String kind(Browser browser) {
        return browser.get("/api/me").body().path("kind").asString();
    }
}
