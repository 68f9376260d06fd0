package learningfactory.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
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
        volatile boolean isWaiting;
        volatile boolean isClosed;

        @Override
        public void send(String text) {
            isWaiting = true;
            free.acquireUninterruptibly();
            taken.add(text);
        }

        @Override
        public void ping() {
            // nobody is silent for so long here
        }

        @Override
        public void close() {
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
