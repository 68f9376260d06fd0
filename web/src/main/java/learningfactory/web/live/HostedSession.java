package learningfactory.web.live;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import learningfactory.session.Ask;
import learningfactory.session.Entry;
import learningfactory.session.GroupPicture;
import learningfactory.session.Reply;
import learningfactory.session.Script;
import learningfactory.session.Session;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session on this server: one thread at a time, real time in, pictures out.
///
/// When its book fails it stands still, and as soon as the book can be read again it is opened anew from it: what was
/// written then counts, whatever this server believed.
final class HostedSession {

    private static final Logger LOG = LoggerFactory.getLogger(HostedSession.class);

    /// Real time that nobody saw pass (a sleeping laptop, a stopped process) does not pass in the session either, ns.
    private static final long MOST_AT_ONCE_NANOS = 2_000_000_000L;

    /// How long to wait before a book that failed is tried again, ns.
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final SessionPlan plan;
    private final Script script;
    private final WatchedBook book;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private Session session;
    private long lastNanos;
    private long triedNanos;
    private volatile long usedNanos;

    HostedSession(SessionPlan plan, Script script, SessionBook book, LongSupplier nanoTime) {
        this.plan = plan;
        this.script = script;
        this.book = new WatchedBook(book);
        this.nanoTime = nanoTime;
        this.session = Session.open(plan, script, this.book);
        this.lastNanos = nanoTime.getAsLong();
        this.usedNanos = lastNanos;
    }

    SessionPlan plan() {
        return plan;
    }

    /// Something that only looks.
    <T> T look(Function<Session, T> question) {
        usedNanos = nanoTime.getAsLong();
        lock.lock();
        try {
            return question.apply(session);
        } finally {
            lock.unlock();
        }
    }

    /// Somebody asks something; real time up to now has passed before.
    Reply ask(int group, String actor, Ask ask) {
        usedNanos = nanoTime.getAsLong();
        lock.lock();
        try {
            pass();
            Reply reply = session.ask(group, actor, ask);
            lastNanos = nanoTime.getAsLong();
            return reply;
        } finally {
            lock.unlock();
        }
    }

    /// Lets real time pass and tells those who watch; called ten times a second.
    void tick() {
        lock.lock();
        try {
            if (book.hasFailed()) {
                openAgain();
            }
            pass();
            publish();
        } finally {
            lock.unlock();
        }
    }

    void subscribe(Subscriber subscriber) {
        lock.lock();
        try {
            subscriber.tell(session.picture(subscriber.group, subscriber.role, subscriber.actor));
            subscribers.add(subscriber);
        } finally {
            lock.unlock();
        }
    }

    void unsubscribe(Subscriber subscriber) {
        subscriber.close();
        subscribers.remove(subscriber);
        usedNanos = nanoTime.getAsLong();
    }

    /// For how long nobody has watched or asked anything, ns.
    long idleNanos() {
        return subscribers.isEmpty() ? nanoTime.getAsLong() - usedNanos : 0;
    }

    private void pass() {
        long now = nanoTime.getAsLong();
        long elapsed = Math.min(now - lastNanos, MOST_AT_ONCE_NANOS);
        if (elapsed > 0) {
            session.advance(elapsed / 1000);
            lastNanos = now;
        }
    }

    private void publish() {
        Map<String, GroupPicture> pictures = new HashMap<>();
        for (Subscriber subscriber : subscribers) {
            String view = subscriber.group + "/" + subscriber.role + "/" + subscriber.actor;
            GroupPicture picture = pictures.computeIfAbsent(
                    view, ignored -> session.picture(subscriber.group, subscriber.role, subscriber.actor));
            if (!picture.equals(subscriber.last)) {
                subscriber.tell(picture);
            }
        }
    }

    private void openAgain() {
        long now = nanoTime.getAsLong();
        if (now - triedNanos < RETRY_NANOS) {
            return;
        }
        triedNanos = now;
        try {
            book.forget();
            session = Session.open(plan, script, book);
        } catch (RuntimeException still) {
            book.fail();
            LOG.warn("The book of the session {} cannot be read yet: {}", plan.id(), still.toString());
        }
    }

    /// Writes down how far every group has come and stops: what was seen is there after the restart.
    void close() {
        lock.lock();
        try {
            IntStream.rangeClosed(1, plan.groups()).forEach(this::writeReached);
        } finally {
            lock.unlock();
        }
    }

    private void writeReached(int group) {
        long now = session.run(group).nowMicros();
        List<Entry> entries = session.entries(group);
        long last = entries.stream()
                .max(Comparator.comparingLong(Entry::sequence))
                .map(Entry::sequence)
                .orElse(0L);
        boolean isWritten = entries.isEmpty() ? now == 0 : entries.getLast().atMicros() == now;
        if (!isWritten && !session.run(group).isEnded()) {
            try {
                book.append(plan.id(), group, List.of(new Entry(last + 1, now, "", new Entry.Reached())));
            } catch (SessionBook.NotWritten lost) {
                LOG.warn("The last second of group {} of the session {} is not kept", group, plan.id());
            }
        }
    }
}
