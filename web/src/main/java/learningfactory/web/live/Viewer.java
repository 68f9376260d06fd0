package learningfactory.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learningfactory.web.picture.Picture;
import org.jspecify.annotations.Nullable;

/// One open page. A thread of its own sends: first what was answered, then the picture as it is at that moment, at most
/// ten a second. While the line is slow nothing is queued but answers; when it is free again it gets the present
/// picture.
public final class Viewer {

    private static final long BETWEEN_NANOS = 95_000_000L;
    private static final long SILENCE_NANOS = 20_000_000_000L;

    /// Answers that may wait; a page that does not read so many is hung up on.
    private static final int MOST_WAITING = 100;

    /// The line to a browser.
    public interface Line {
        /// Sends a text; waits until the line has taken it.
        void send(String text) throws java.io.IOException;

        /// Asks whether anybody is still there.
        void ping() throws java.io.IOException;

        /// Hangs up.
        void close();
    }

    /// Whom the page belongs to, pseudonymous.
    final String actor;

    private final Line line;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable Feed feed;
    private Picture sent = Picture.NONE;
    private long sentNanos;
    private boolean isClosed;

    Viewer(String actor, Line line) {
        this.actor = actor;
        this.line = line;
    }

    /// Begins to send.
    void start() {
        Thread.ofVirtual().name("viewer").start(this::sendAll);
    }

    /// From now on this view.
    void watch(Feed next) {
        lock.lock();
        try {
            feed = next;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Something that must not be lost.
    public void say(String text) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_WAITING) {
                isClosed = true;
            } else {
                waiting.add(text);
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// There is something new to be seen.
    void wake() {
        lock.lock();
        try {
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Ends it.
    void close() {
        lock.lock();
        try {
            isClosed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void sendAll() {
        try {
            for (String text = next(); text != null; text = next()) {
                if (text.isEmpty()) {
                    line.ping();
                } else {
                    line.send(text);
                }
            }
        } catch (java.io.IOException | RuntimeException gone) {
            // the browser is gone; it comes back by itself and gets the present picture
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            line.close();
        }
    }

    /// The next text; empty: a sign of life; null: the end.
    private @Nullable String next() throws InterruptedException {
        lock.lock();
        try {
            long silentNanos = SILENCE_NANOS;
            while (!isClosed) {
                String said = waiting.poll();
                if (said != null) {
                    return said;
                }
                long dueNanos = sentNanos + BETWEEN_NANOS - System.nanoTime();
                Feed from = feed;
                boolean isNew = from != null && from.present() != sent;
                if (from != null && isNew && (sent == Picture.NONE || dueNanos <= 0)) {
                    String text = picture(from);
                    if (!text.isEmpty()) {
                        return text;
                    }
                    continue;
                }
                if (silentNanos <= 0) {
                    return "";
                }
                if (isNew) {
                    news.await(dueNanos, TimeUnit.NANOSECONDS);
                } else {
                    silentNanos = news.awaitNanos(silentNanos);
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private String picture(Feed from) {
        Picture present = from.present();
        String text = sent == Picture.NONE ? present.state() : from.patch(sent, present);
        sent = present;
        sentNanos = System.nanoTime();
        return text;
    }
}
