package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many people behind one address: a school's network, or a proxy of our own.
class ProxyTest {

    private static final int WRONG_CODES = 16;

    @TempDir
    Path folder;

    private Server server;

    private void start(boolean isBehindProxy) {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en", isBehindProxy, false));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void behindOurProxyOneWhoGuessesCodesDoesNotLockOutTheOthers() {
        start(true);

        for (int guess = 0; guess < WRONG_CODES; guess++) {
            join("203.0.113.7");
        }

        assertThat(join("203.0.113.7")).isEqualTo(429);
        assertThat(join("203.0.113.8")).isEqualTo(404);
    }

    @Test
    void withoutAProxyNobodyHidesBehindAHeaderThatHeWritesHimself() {
        start(false);

        for (int guess = 0; guess < WRONG_CODES; guess++) {
            join("203.0.113." + guess);
        }

        assertThat(join("203.0.113.99")).isEqualTo(429);
    }

    @Test
    void aClassOfThirtyBehindOneAddressJoinsAndTriesAtOnce() throws Exception {
        start(false);
        String key = server.firstKey().orElseThrow();
        Browser kari = new Browser(server.port()).administrator(key);
        String code = kari.post("/api/sessions", Map.of("scenario", "breakdown", "groups", 6))
                .body()
                .path("code")
                .asString();

        List<Integer> joined = atOnce(pupil ->
                new Browser(server.port()).post("/api/join", Map.of("code", code, "nickname", "Elev " + pupil)));
        List<Integer> tried = atOnce(pupil -> new Browser(server.port()).post("/api/try", Map.of()));

        assertThat(joined).hasSize(30).containsOnly(200);
        assertThat(tried).hasSize(30).containsOnly(200);
        assertThat(kari.get("/api/sessions").body().get(0).path("participants").asInt())
                .isEqualTo(30);
    }

    private interface Doing {
        Browser.Answer by(int pupil);
    }

    private static List<Integer> atOnce(Doing doing) throws Exception {
        try (ExecutorService pupils = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = IntStream.rangeClosed(1, 30)
                    .<Callable<Integer>>mapToObj(pupil -> () -> doing.by(pupil).status())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> one : pupils.invokeAll(all)) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }

    /// Joins with a code that leads nowhere, as the proxy passes it on.
    private int join(String from) {
        Browser browser = new Browser(server.port());
        browser.get("/api/me");
        return browser.send(browser.request("/api/join")
                        .header("X-Forwarded-For", from)
                        .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"QQQQQQ\",\"nickname\":\"x\"}")))
                .status();
    }
}
