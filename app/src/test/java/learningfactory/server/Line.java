package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A living line as the page keeps it: the present picture, and an answer to each thing asked.
final class Line implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final AtomicInteger states = new AtomicInteger();
    final AtomicInteger deltas = new AtomicInteger();

    /// Members that a delta has ever taken away.
    final Set<String> removed = ConcurrentHashMap.newKeySet();

    private volatile ObjectNode picture = Browser.JSON.createObjectNode();
    private WebSocket socket;

    static Line open(HttpClient client, URI address) {
        Line line = new Line();
        line.socket = client.newWebSocketBuilder().buildAsync(address, line).join();
        return line;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
            hear((ObjectNode) Browser.JSON.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    private void hear(ObjectNode message) {
        switch (message.path("type").asString()) {
            case "state" -> {
                states.incrementAndGet();
                picture = message;
            }
            case "delta" -> {
                deltas.incrementAndGet();
                ObjectNode next = picture.deepCopy();
                message.properties().forEach(member -> {
                    if (member.getValue().isNull()) {
                        next.remove(member.getKey());
                        removed.add(member.getKey());
                    } else {
                        next.set(member.getKey(), member.getValue());
                    }
                });
                picture = next;
            }
            case "answer" -> asked.get(message.path("id").asLong()).complete(message);
            default -> {}
        }
    }

    JsonNode picture() {
        return picture;
    }

    long now() {
        return picture.path("now").asLong(-1);
    }

    /// Waits until the picture is so.
    JsonNode await(String what, Predicate<JsonNode> sign) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sign.test(picture)) {
            assertThat(System.nanoTime())
                    .as("waited for: %s; saw %s", what, picture)
                    .isLessThan(end);
            pause(20);
        }
        return picture;
    }

    /// Asks and waits for the answer.
    JsonNode ask(String type, Map<String, ?> members) {
        long id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        Map<String, Object> message = new TreeMap<>(members);
        message.put("type", type);
        message.put("id", id);
        socket.sendText(Browser.JSON.writeValueAsString(message), true).join();
        return answer.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    JsonNode act(String verb, String element, int number) {
        return ask(
                "act",
                Map.of("deed", Map.of("verb", verb, "element", element, "number", number, "word", "", "value", 0)));
    }

    int closeCode() {
        return closed.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /// The network is gone: no good-bye.
    void lose() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
