package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Who comes in, against a real server over real HTTP.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorTest {

    @TempDir
    static Path folder;

    private static Server server;
    private static String key;
    private static Browser administrator;

    private final Browser guest = new Browser(server.port());

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        key = server.firstKey().orElseThrow();
        administrator = new Browser(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theFirstAdministratorIsMadeOnceAndOnlyWithTheLink() {
        assertThat(guest.get("/api/me").body().path("setup").asBoolean()).isTrue();
        assertThat(guest.post("/api/setup", Map.of("token", "guessed", "name", "X", "password", "et langt passord"))
                        .status())
                .isEqualTo(403);
        assertThat(guest.post("/api/setup", Map.of("token", key, "name", "Kari", "password", "kort"))
                        .body()
                        .path("words")
                        .path("en")
                        .asString())
                .contains("at least 10");

        var made =
                administrator.post("/api/setup", Map.of("token", key, "name", "Kari", "password", "et langt passord"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("kind").asString()).isEqualTo("account");
        assertThat(guest.post("/api/setup", Map.of("token", key, "name", "Per", "password", "et langt passord"))
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get("/api/me").body().path("roles").toString()).contains("ADMINISTRATOR");
    }

    @Test
    @Order(2)
    void signingInChangesTheSessionAndItsTokenSoThatNobodyCanLayOneReady() {
        Browser browser = signedIn();
        String session = browser.cookie("JSESSIONID");
        String token = browser.cookie("XSRF-TOKEN");

        browser.post("/api/login", Map.of("name", "kari", "password", "et langt passord"));

        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        assertThat(browser.get("/api/me").body().path("name").asString()).isEqualTo("Kari");
    }

    @Test
    @Order(2)
    void whoSignsOutIsAGuestAgain() {
        Browser browser = signedIn();

        browser.post("/api/logout", Map.of());

        assertThat(browser.get("/api/me").body().path("kind").asString()).isEqualTo("guest");
        assertThat(browser.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void aCommandThatAnotherPageSentInOurNameIsRefused() {
        Browser browser = signedIn();

        var answer = browser.postWithoutToken("/api/sessions", Map.of("scenario", "breakdown"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("reason").asString()).contains("load it again");
    }

    @Test
    @Order(2)
    void everyAnswerForbidsFramesInlineScriptsSniffingAndReferrers() {
        for (String path : new String[] {"/api/me", "/api/scenarios", "/login"}) {
            var answer = guest.get(path);

            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    @Order(2)
    void cookiesThatProveSomebodyCannotBeReadByScriptsNorSentByOtherPages() {
        var entered = guest.post("/api/try", Map.of());

        assertThat(entered.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("participant="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(new Browser(server.port())
                        .post("/api/login", Map.of("name", "Kari", "password", "et langt passord"))
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Strict"));
    }

    @Test
    @Order(2)
    void aBodyThatIsTooLongIsRefusedWithAReasonAlsoWhenItsLengthIsHidden() {
        String long1 = "x".repeat(70_000);

        var announced = guest.post("/api/join", Map.of("code", long1, "nickname", "x"));
        guest.get("/api/me");
        byte[] bytes = ("{\"code\":\"" + long1 + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var hidden = guest.send(guest.request("/api/join")
                .header("X-CSRF-TOKEN", guest.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.body().path("reason").asString()).contains("64 kB");
        assertThat(hidden.status()).isEqualTo(413);
    }

    @Test
    @Order(2)
    void anotherSitesPageCannotOpenALivingLine() {
        var joined = guest.post("/api/try", Map.of()).body();
        String path =
                "/ws/sessions/%s/groups/1".formatted(joined.path("session").asString());

        Assertions.assertThatThrownBy(() -> java.net.http.HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "http://evil.example")
                        .header("Cookie", "participant=" + guest.cookie("participant"))
                        .buildAsync(
                                java.net.URI.create("ws://localhost:" + server.port() + path),
                                new java.net.http.WebSocket.Listener() {})
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    @Order(2)
    void onlyAnAdministratorMakesAccountsAndOnlyAnAccountOpensSessions() {
        Map<String, ?> ola = Map.of("name", "Ola", "password", "enda et passord", "administrator", false);

        assertThat(guest.post("/api/accounts", ola).status()).isEqualTo(401);
        assertThat(administrator.post("/api/accounts", ola).status()).isEqualTo(200);
        assertThat(administrator.post("/api/accounts", ola).status()).isEqualTo(409);

        guest.post("/api/login", Map.of("name", "OLA", "password", "enda et passord"));
        assertThat(guest.get("/api/sessions").status()).isEqualTo(200);
        assertThat(guest.post("/api/accounts", ola).status()).isEqualTo(403);
        assertThat(new Browser(server.port())
                        .post("/api/sessions", Map.of("scenario", "breakdown"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void whoGuessesCodesIsSlowedDownAndToldSo() {
        for (int i = 0; i < 15; i++) {
            assertThat(guest.post("/api/join", Map.of("code", "ABCDEF", "nickname", "x"))
                            .status())
                    .isEqualTo(404);
        }

        var refused = guest.post("/api/join", Map.of("code", "ABCDEF", "nickname", "x"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("words").path("nb").asString()).contains("Vent");
    }

    @Test
    @Order(4)
    void whoGuessesPasswordsIsSlowedDownAlsoWhenHeGuessesRightAtLast() {
        for (int i = 0; i < 12; i++) {
            guest.post("/api/login", Map.of("name", "Kari", "password", "galt"));
        }

        assertThat(guest.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"))
                        .status())
                .isEqualTo(429);
    }

    private static Browser signedIn() {
        Browser browser = new Browser(server.port());
        assertThat(browser.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"))
                        .status())
                .isEqualTo(200);
        return browser;
    }
}
