package learningfactory.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import learningfactory.web.picture.Picture;
import org.junit.jupiter.api.Test;

/// A page that reads slowly, or not at all.
class SlowPageTest {

    private final SlowLine line = new SlowLine();
    private final Feed feed = new Feed();
    private final Viewer viewer = new Viewer("p1", line);

    /// A line that takes a text only when it is let.
    private static final class SlowLine implements Viewer.Line {
        final Semaphore free = new Semaphore(0);
        final List<String> taken = new CopyOnWriteArrayList<>();
        final AtomicInteger pings = new AtomicInteger();
        volatile boolean isWaiting;
        volatile Viewer.End end = Viewer.End.OVER;
        volatile boolean isClosed;

        @Override
        public void send(String text) {
            isWaiting = true;
            free.acquireUninterruptibly();
            taken.add(text);
        }

        @Override
        public void ping() {
            pings.incrementAndGet();
        }

        @Override
        public void close(Viewer.End why) {
            end = why;
            isClosed = true;
        }
    }

    private void begin() {
        viewer.watch(feed);
        feed.add(viewer);
        feed.show(picture(0));
        viewer.start();
        await(() -> line.isWaiting);
    }

    @Test
    void aPageThatDoesNotReadMissesWhatLayBetweenAndThenGetsThePresent() {
        begin();

        long began = System.nanoTime();
        for (int i = 1; i <= 10_000; i++) {
            feed.show(picture(i));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

        line.free.release(1000);
        await(() -> !line.taken.isEmpty() && line.taken.getLast().contains("10000"));
        assertThat(line.taken).hasSizeLessThanOrEqualTo(2);
        viewer.close();
    }

    @Test
    void aPageThatAsksAndNeverReadsTheAnswersIsHungUpOn() {
        begin();

        for (int i = 0; i < 200; i++) {
            viewer.say("answer " + i);
        }
        line.free.release(1000);

        await(() -> line.isClosed);
        assertThat(line.taken).hasSizeLessThan(103);
        assertThat(line.end).isEqualTo(Viewer.End.DEAF);
    }

    /// The line takes everything, as a machine's buffers do for a browser that is gone; no pong comes back.
    @Test
    void aLineThatTakesEverythingAndNeverAnswersIsHungUpOnAfterAMillionCharacters() {
        line.free.release(1_000_000);
        begin();

        String answer = "x".repeat(10_000);
        for (int i = 0; i < 200 && !line.isClosed; i++) {
            int before = line.taken.size();
            viewer.say(answer);
            await(() -> line.isClosed || line.taken.size() > before);
        }

        await(() -> line.isClosed);
        assertThat(line.end).isEqualTo(Viewer.End.DEAF);
        assertThat(line.pings).hasValue(1);
        assertThat(line.taken.stream().mapToLong(String::length).sum())
                .isBetween(Viewer.MOST_UNREAD, Viewer.MOST_UNREAD + 20_000);
    }

    @Test
    void aPageThatAnswersEachPingMayBeToldAnyAmount() {
        line.free.release(1_000_000);
        begin();

        String answer = "x".repeat(10_000);
        for (int i = 0; i < 300; i++) {
            int before = line.taken.size();
            viewer.say(answer);
            await(() -> line.taken.size() > before);
            if (line.pings.getAndSet(0) > 0) {
                viewer.heard();
            }
        }

        assertThat(line.isClosed).isFalse();
        viewer.close();
        await(() -> line.isClosed);
        assertThat(line.end).isEqualTo(Viewer.End.OVER);
    }

    private static Picture picture(int number) {
        return Picture.of(new LinkedHashMap<>(Map.of("now", number)));
    }

    private static void await(BooleanSupplier sign) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!sign.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
