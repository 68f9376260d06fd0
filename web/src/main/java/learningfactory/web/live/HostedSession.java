package learningfactory.web.live;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import learningfactory.run.Reply;
import learningfactory.run.Script;
import learningfactory.session.Ask;
import learningfactory.session.GroupPicture;
import learningfactory.session.Session;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session on this server: one thread at a time, real time in, pictures out.
///
/// When its book fails every group stands still and says why. As soon as the book can be read and written
/// again the session is opened anew from it, beside its own thread: what was written then counts, whatever
/// this server believed. When another server has taken it and laid it to rest meanwhile, it is woken for
/// whoever watches or asks here.
final class HostedSession {

    private static final Logger LOG = LoggerFactory.getLogger(HostedSession.class);

    /// Real time that nobody saw pass (a sleeping laptop, a stopped process) does not pass in the session
    /// either, ns.
    private static final long MOST_AT_ONCE_NANOS = 2_000_000_000L;

    /// How long to wait before a book that failed is tried again, ns.
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final SessionPlan plan;
    private final Script script;
    private final SessionBook kept;
    private final LongSupplier nanoTime;
    private final Executor aside;
    private final Supplier<Optional<SessionRegister.Resting>> wake;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ReentrantLock reading = new ReentrantLock();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isTrying = new AtomicBoolean();
    private volatile WatchedBook book;
    private Session session;
    private long lastNanos;
    private boolean isAway;
    private volatile long triedNanos;
    private volatile long usedNanos;
    private volatile boolean isResting;

    /// The session was found just before it lay down; whoever wanted something of it has to wake it.
    static final class LainDown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// @param aside runs what may have to wait for the database
    /// @param wake wakes the session if another server has laid it to rest, and says since when it rested
    /// @param rested since when it has rested; null when it has not
    HostedSession(
            SessionPlan plan,
            Script script,
            SessionBook kept,
            LongSupplier nanoTime,
            Executor aside,
            Supplier<Optional<SessionRegister.Resting>> wake,
            @Nullable ZonedDateTime rested) {
        this.plan = plan;
        this.script = script;
        this.kept = kept;
        this.nanoTime = nanoTime;
        this.aside = aside;
        this.wake = wake;
        this.book = new WatchedBook(kept);
        this.session = rested == null ? Session.open(plan, script, book) : Session.wake(plan, script, book, rested);
        this.lastNanos = nanoTime.getAsLong();
        this.usedNanos = lastNanos;
    }

    SessionPlan plan() {
        return plan;
    }

    /// Something that only looks.
    <T> T look(Function<Session, T> question) {
        usedNanos = nanoTime.getAsLong();
        return glance(question);
    }

    /// The same by whoever only passes: it may lie down soon all the same.
    <T> T glance(Function<Session, T> question) {
        lock.lock();
        try {
            requireAwake();
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
            requireAwake();
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
            if (isResting) {
                return;
            }
            SessionBook.Reason failure = book.failure();
            if (failure == null) {
                pass();
            } else {
                standStill(failure);
            }
            publish();
        } finally {
            lock.unlock();
        }
    }

    void subscribe(Subscriber subscriber) {
        usedNanos = nanoTime.getAsLong();
        lock.lock();
        try {
            requireAwake();
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

    boolean isResting() {
        return isResting;
    }

    private void requireAwake() {
        if (isResting) {
            throw new LainDown();
        }
    }

    /// Lies down when nobody has watched or asked anything for so long: writes down how far it has come and
    /// leaves its book, so that whoever wakes it has it as it was left. As long as the book cannot be
    /// written it stays awake; when another server owns it, there is nothing to write.
    ///
    /// @param afterNanos for how long, ns
    /// @param leave leaves the book; is told whether every group's run has ended
    /// @return whether it lies
    boolean liesDown(long afterNanos, Consumer<Boolean> leave) {
        lock.lock();
        try {
            SessionBook.Reason failure = book.failure();
            boolean isStuck = failure != null && failure != SessionBook.Reason.TAKEN;
            if (isResting || isStuck || idleNanos() <= afterNanos) {
                return isResting;
            }
            if (failure == null) {
                session.everybodyLeaves();
                session.writeReached();
                leave.accept(session.isOver());
            }
            isResting = true;
            return true;
        } catch (SessionBook.NotWritten later) {
            LOG.warn("The session {} does not rest yet: {}", plan.id(), later.getMessage());
            return false;
        } finally {
            lock.unlock();
        }
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

    /// No time passes while the book is away; now and then it is tried again.
    private void standStill(SessionBook.Reason why) {
        long now = nanoTime.getAsLong();
        lastNanos = now;
        if (!isAway) {
            isAway = true;
            LOG.warn(
                    "The session {} stands still: {}", plan.id(), why.standing().en());
        }
        session.standStill(why);
        if (now - triedNanos >= RETRY_NANOS && isTrying.compareAndSet(false, true)) {
            aside.execute(() -> {
                trying(this::openAgain);
                isTrying.set(false);
            });
        }
    }

    /// Somebody asks for it: if another server has taken it and it rests by now, it is woken at once. As
    /// long as the other holds it, it stays as it stands here.
    void wakeIfLeft() {
        if (isTaken()) {
            trying(() -> {
                if (isTaken()) {
                    wake.get().ifPresent(rested -> read(rested.since()));
                }
            });
        }
    }

    private boolean isTaken() {
        return book.failure() == SessionBook.Reason.TAKEN;
    }

    private void openAgain() {
        if (book.failure() == null) {
            return;
        }
        boolean isMissed = isTaken() && !subscribers.isEmpty();
        Optional<SessionRegister.Resting> left = isMissed ? wake.get() : Optional.empty();
        left.ifPresentOrElse(rested -> read(rested.since()), () -> read(null));
    }

    /// Waits for the database without holding up the session's own thread; one at a time.
    private void trying(Runnable work) {
        reading.lock();
        try {
            work.run();
        } catch (RuntimeException still) {
            LOG.debug("The book of the session {} cannot be used yet", plan.id(), still);
        } finally {
            triedNanos = nanoTime.getAsLong();
            reading.unlock();
        }
    }

    /// @param rested since when it has rested; null when only its book was away
    private void read(@Nullable ZonedDateTime rested) {
        WatchedBook fresh = new WatchedBook(kept);
        Session read =
                rested == null ? Session.openAgain(plan, script, fresh) : Session.wake(plan, script, fresh, rested);
        read.tryBook();
        use(fresh, read);
    }

    private void use(WatchedBook fresh, Session read) {
        lock.lock();
        try {
            if (isResting) {
                return;
            }
            book = fresh;
            session = read;
            isAway = false;
            lastNanos = nanoTime.getAsLong();
        } finally {
            lock.unlock();
        }
        LOG.warn("The session {} can be written again", plan.id());
    }

    /// Writes down how far every group has come and stops: what was seen is there after the restart.
    void close() {
        lock.lock();
        try {
            if (!isResting) {
                session.writeReached();
            }
        } catch (SessionBook.NotWritten lost) {
            LOG.warn("The last second of the session {} is not kept", plan.id());
        } finally {
            lock.unlock();
        }
    }
}
