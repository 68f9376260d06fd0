package learningfactory.benchmarks.load;

import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One page: notes when each picture arrives and how long each deed takes.
final class LivingPage implements WebSocket.Listener {

    private static final Pattern NOW = Pattern.compile("\"now\":(\\d+)");
    private static final Pattern ANSWER = Pattern.compile("\"id\":(\\d+)");

    private final StringBuilder text = new StringBuilder();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Long> askedNanos = new ConcurrentHashMap<>();
    private long[] arrivedNanos = new long[256];
    private long[] nowMicros = new long[256];
    private int pictures;
    private long[] roundTrips = new long[16];
    private int answers;
    private long bytes;
    private @Nullable WebSocket line;

    void on(WebSocket opened) {
        line = opened;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
            hear(System.nanoTime());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private synchronized void hear(long atNanos) {
        bytes += text.length();
        if (text.indexOf("\"type\":\"answer\"") >= 0) {
            Matcher id = ANSWER.matcher(text);
            Long asked = id.find() ? askedNanos.remove(Long.valueOf(id.group(1))) : null;
            if (asked != null) {
                roundTrips = withRoom(roundTrips, answers);
                roundTrips[answers++] = atNanos - asked;
            }
            return;
        }
        Matcher now = NOW.matcher(text);
        if (now.find()) {
            arrivedNanos = withRoom(arrivedNanos, pictures);
            nowMicros = withRoom(nowMicros, pictures);
            arrivedNanos[pictures] = atNanos;
            nowMicros[pictures++] = Long.parseLong(now.group(1));
        }
    }

    private static long[] withRoom(long[] numbers, int used) {
        return used < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * used);
    }

    /// Does something; the answer comes later.
    ///
    /// @param said members of the message, such as `"type":"act"`
    void say(String said) {
        WebSocket open = line;
        if (open != null) {
            long id = ids.incrementAndGet();
            askedNanos.put(id, System.nanoTime());
            CompletableFuture<WebSocket> ignored = open.sendText("{\"id\":%d,%s}".formatted(id, said), true);
        }
    }

    void close() {
        WebSocket open = line;
        if (open != null) {
            open.abort();
        }
    }

    /// When each picture came, ns.
    synchronized long[] arrivedNanos() {
        return Arrays.copyOf(arrivedNanos, pictures);
    }

    /// Which moment of the run each picture shows, µs.
    synchronized long[] nowMicros() {
        return Arrays.copyOf(nowMicros, pictures);
    }

    /// How long the deeds took from the press to the answer, ns.
    synchronized long[] roundTrips() {
        return Arrays.copyOf(roundTrips, answers);
    }

    /// Deeds that have not been answered.
    int unanswered() {
        return askedNanos.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
