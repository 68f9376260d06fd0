package learningfactory.web.live;

import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import learningfactory.run.Script;
import learningfactory.session.Opener;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that are awake on this server. Each ticks ten times a second, at a moment of its own within
/// the tenth, on a few threads that all share. One that rests has no part of itself here; it is woken when
/// somebody asks for it, and once, however many ask at a time.
final class AwakeSessions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AwakeSessions.class);

    private static final long TICK_MICROS = 100_000;

    private final Lessons lessons;
    private final SessionBook book;
    private final SessionRegister register;
    private final LongSupplier nanoTime;
    private final Map<String, Awake> awake = new ConcurrentHashMap<>();
    private final SecureRandom chance = new SecureRandom();
    private final ScheduledExecutorService ticks;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

    /// @param by whose it is; null: a guest's, or from before this was written down
    private record Awake(HostedSession session, @Nullable Opener by, ScheduledFuture<?> tick) {}

    /// @param nanoTime a clock that only goes forward, ns
    AwakeSessions(Lessons lessons, SessionBook book, SessionRegister register, LongSupplier nanoTime) {
        this.lessons = lessons;
        this.book = book;
        this.register = register;
        this.nanoTime = nanoTime;
        int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        this.ticks = Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().name("session-", 1).daemon().factory());
    }

    /// Does something now and then, on the threads of the sessions.
    void everyHour(Runnable work) {
        ScheduledFuture<?> ignored = ticks.scheduleWithFixedDelay(work, 1, 1, TimeUnit.HOURS);
    }

    /// A session of this server that is not awake yet: a new one, or one that its register has just taken.
    void begin(SessionRegister.Kept kept, Script script) {
        awake.computeIfAbsent(kept.plan().id(), id -> started(kept, script, null));
    }

    private Awake started(SessionRegister.Kept kept, Script script, @Nullable ZonedDateTime rested) {
        String id = kept.plan().id();
        HostedSession session =
                new HostedSession(kept.plan(), script, book, nanoTime, aside, () -> takenBack(id), rested);
        long phase = chance.nextLong(TICK_MICROS);
        return new Awake(
                session,
                kept.by(),
                ticks.scheduleAtFixedRate(() -> tick(session), phase, TICK_MICROS, TimeUnit.MICROSECONDS));
    }

    private static void tick(HostedSession session) {
        try {
            session.tick();
        } catch (RuntimeException | Error failed) {
            LOG.error("The session {} has failed", session.plan().id(), failed);
        }
    }

    /// What is awake.
    List<SessionPlan> plans() {
        return awake.values().stream().map(one -> one.session().plan()).toList();
    }

    /// A session, awake or not, without waking it.
    Optional<SessionRegister.Kept> find(String id) {
        Awake known = awake.get(id);
        return known == null
                ? register.findResting(id).map(SessionRegister.Resting::kept)
                : Optional.of(new SessionRegister.Kept(known.session().plan(), known.by()));
    }

    /// Does something with a session, and wakes it for it.
    ///
    /// @throws IllegalArgumentException when there is no such session, or it is another server's
    <T> T in(String id, Function<HostedSession, T> work) {
        while (true) {
            try {
                return work.apply(session(id));
            } catch (HostedSession.LainDown meanwhile) {
                LOG.debug("The session {} is woken as soon as it lies", id, meanwhile);
            }
        }
    }

    /// Does something with a session if it is awake.
    <T> Optional<T> passing(String id, Function<HostedSession, T> work) {
        Awake known = awake.get(id);
        try {
            return known == null ? Optional.empty() : Optional.of(work.apply(known.session()));
        } catch (HostedSession.LainDown meanwhile) {
            return Optional.empty();
        }
    }

    private HostedSession session(String id) {
        Awake known = awake.get(id);
        if (known != null && !known.session().isResting()) {
            known.session().wakeIfLeft();
            return known.session();
        }
        Awake present = awake.compute(
                id, (key, before) -> before != null && !before.session().isResting() ? before : woken(key));
        return present.session();
    }

    /// A session that another server took and laid to rest; it is this server's again from now on.
    private Optional<SessionRegister.Resting> takenBack(String id) {
        return register.findResting(id).filter(resting -> resting.since() != null && register.wake(id));
    }

    private Awake woken(String id) {
        SessionRegister.Resting resting = register.findResting(id).orElseThrow(() -> unknown(id));
        Script script = lessons.findScript(resting.kept().plan().scenario()).orElseThrow(() -> unknown(id));
        if (!register.wake(id)) {
            throw unknown(id);
        }
        LOG.info("The session {} is awake again", id);
        return started(resting.kept(), script, resting.since());
    }

    private static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("There is no session (%s).".formatted(id));
    }

    /// The sessions in which nobody has been for so long, ns.
    List<String> idle(long nanos) {
        return awake.values().stream()
                .map(Awake::session)
                .filter(session -> session.idleNanos() > nanos)
                .map(session -> session.plan().id())
                .toList();
    }

    /// Lets a session rest if nobody has been in it for so long, ns.
    void rest(String id, long nanos) {
        awake.computeIfPresent(id, (key, one) -> {
            boolean lies = one.session().liesDown(nanos, isOver -> register.rest(key, isOver));
            if (lies) {
                one.tick().cancel(false);
                LOG.info("The session {} rests", key);
            }
            return lies ? null : one;
        });
    }

    /// Has it no more.
    void remove(String id) {
        Awake gone = awake.remove(id);
        if (gone != null) {
            gone.tick().cancel(false);
        }
    }

    /// For listeners of sessions.
    ExecutorService aside() {
        return aside;
    }

    /// Stops the time and writes down how far every session has come.
    @Override
    public void close() {
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A session is still busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        awake.values().forEach(one -> one.session().close());
        aside.shutdownNow();
    }
}
