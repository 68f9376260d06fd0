package learningfactory.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A start that nobody sees: on a folder of its own, through the doors that a newcomer takes, and away
/// again. Java remembers which classes that took, and the next start has them ready (`-XX:AOTCacheOutput`).
public final class DryRun {

    private static final int PICTURES = 20;
    private static final int MOST_SECONDS = 20;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    private DryRun(int port) {
        this.address = "localhost:" + port;
    }

    /// Starts, walks through and stops.
    ///
    /// @throws IOException when something on the way is not as it should be: then nothing is remembered
    public static void walk() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("factory-dry-run");
        try {
            for (int start = 1; start <= 2; start++) { // on an empty folder, and on one that is there
                ServerOptions options = new ServerOptions(0, folder, Optional.empty(), "en");
                try (Server server = Server.start(options)) {
                    Greeting.of(server, options);
                    new DryRun(server.port()).tryTheFactory();
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void tryTheFactory() throws IOException, InterruptedException {
        for (String path : List.of("/", "/api/me", "/api/scenarios")) {
            said(request(path).GET());
        }
        String joined = said(request("/api/try")
                .header("X-CSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        String session = JsonMapper.shared().readTree(joined).path("session").asString();
        CountDownLatch pictures = new CountDownLatch(PICTURES);
        WebSocket line = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://%s/ws/sessions/%s/groups/1".formatted(address, session)), counting(pictures))
                .join();
        if (!pictures.await(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The factory does not move: %d of %d pictures are missing."
                    .formatted(pictures.getCount(), PICTURES));
        }
        line.abort();
    }

    private static WebSocket.Listener counting(CountDownLatch pictures) {
        return new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence part, boolean isLast) {
                pictures.countDown();
                line.request(1);
                return null;
            }
        };
    }

    private String said(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d.".formatted(answer.uri(), answer.statusCode()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + path));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
