package learningfactory.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learningfactory.web.picture.Picture;
import org.jspecify.annotations.Nullable;

/// One open page. A thread of its own sends: first what was answered, then the picture as it is at that
/// moment, at most ten a second. While the line is slow nothing is queued but answers; when it is free
/// again it gets the present picture.
///
/// Whether anybody reads is asked with a ping: what was sent before its pong was read. A page from which
/// none comes in time, or to which too much was sent since the last, is hung up on, so that what lies in
/// the machine's own buffers for a browser that is gone stays small.
public final class Viewer {

    private static final long BETWEEN_NANOS = 95_000_000L;
    private static final long PING_NANOS = 5_000_000_000L;

    /// So long after a ping its pong must have come.
    static final long PATIENCE_NANOS = 10_000_000_000L;

    /// So much may have been sent of which nobody knows whether it was read, characters.
    static final long MOST_UNREAD = 1_000_000;

    /// From so much on it is asked at once.
    private static final long MUCH_UNREAD = 200_000;

    /// Answers that may wait; a page that does not read so many is hung up on.
    private static final int MOST_WAITING = 100;

    /// The line to a browser.
    public interface Line {
        /// Sends a text; waits until the line has taken it.
        void send(String text) throws java.io.IOException;

        /// Asks whether anybody is still there.
        void ping() throws java.io.IOException;

        /// Hangs up.
        void close(End why);
    }

    /// Why a line ends.
    public enum End {
        /// The page or the session is gone.
        OVER,
        /// The page does not read.
        DEAF
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
    private long pingedNanos;
    private boolean isPongDue;
    private long unread;
    private boolean isClosed;
    private End end = End.OVER;

    Viewer(String actor, Line line) {
        this.actor = actor;
        this.line = line;
        this.pingedNanos = System.nanoTime();
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
                hangUp();
            } else {
                waiting.add(text);
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// A pong has come: everything up to its ping was read.
    public void heard() {
        lock.lock();
        try {
            isPongDue = false;
            unread = 0;
        } finally {
            lock.unlock();
        }
    }

    private void hangUp() {
        isClosed = true;
        end = End.DEAF;
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
            line.close(end);
        }
    }

    /// The next text; empty: a ping; null: the end.
    private @Nullable String next() throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed) {
                long sincePing = System.nanoTime() - pingedNanos;
                if (isPongDue && (sincePing > PATIENCE_NANOS || unread > MOST_UNREAD)) {
                    hangUp();
                    return null;
                }
                if (!isPongDue && (sincePing >= PING_NANOS || unread > MUCH_UNREAD)) {
                    isPongDue = true;
                    pingedNanos = System.nanoTime();
                    return "";
                }
                String said = waiting.poll();
                if (said != null) {
                    return counted(said);
                }
                long dueNanos = sentNanos + BETWEEN_NANOS - System.nanoTime();
                Feed from = feed;
                // a view that has just been opened shows nothing for a moment: then what was sent before stays
                boolean isNew = from != null && from.present() != Picture.NONE && from.present() != sent;
                if (from != null && isNew && (sent == Picture.NONE || dueNanos <= 0)) {
                    String text = picture(from);
                    if (!text.isEmpty()) {
                        return counted(text);
                    }
                    continue;
                }
                long askNanos = (isPongDue ? PATIENCE_NANOS : PING_NANOS) - sincePing + 1;
                news.await(isNew ? Math.min(dueNanos, askNanos) : askNanos, TimeUnit.NANOSECONDS);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private String counted(String text) {
        unread += text.length();
        return text;
    }

    private String picture(Feed from) {
        Picture present = from.present();
        String text = sent == Picture.NONE ? present.state() : from.patch(sent, present);
        sent = present;
        sentNanos = System.nanoTime();
        return text;
    }
}
