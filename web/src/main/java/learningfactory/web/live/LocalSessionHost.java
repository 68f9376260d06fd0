package learningfactory.web.live;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.session.Ask;
import learningfactory.session.GroupCard;
import learningfactory.session.GroupPicture;
import learningfactory.session.Opener;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionHost;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sessions in this process. Each ticks ten times a second, at a moment of its own within the tenth, on
/// a few threads that all share.
public final class LocalSessionHost implements SessionHost, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSessionHost.class);

    private static final long TICK_MICROS = 100_000;

    /// A session that nobody has looked at for so long is closed, and its code with it, hours.
    private static final long IDLE_HOURS = 12;

    private static final String TRIAL = "try-";
    private static final int MOST_TRIES = 20;

    private final Lessons lessons;
    private final SessionBook book;
    private final SessionRegister register;
    private final CodeMaker codes;
    private final LongSupplier nanoTime;
    private final Map<String, HostedSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Opener> openers = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> ticking = new ConcurrentHashMap<>();
    private final SecureRandom chance = new SecureRandom();
    private final List<Consumer<String>> closings = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticks;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

    /// Makes codes that nobody guesses.
    @FunctionalInterface
    public interface CodeMaker {
        /// A fresh code.
        String code();
    }

    /// What is wished of a new session.
    private record Wish(String scenario, SessionPlan.Mode mode, int groups, OptionalLong seed, OptionalDouble pace) {}

    /// A host; [#load] brings what was there before.
    ///
    /// @param nanoTime a clock that only goes forward, ns
    public LocalSessionHost(
            Lessons lessons, SessionBook book, SessionRegister register, CodeMaker codes, LongSupplier nanoTime) {
        this.lessons = lessons;
        this.book = book;
        this.register = register;
        this.codes = codes;
        this.nanoTime = nanoTime;
        int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        this.ticks = Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().name("session-", 1).daemon().factory());
        ScheduledFuture<?> ignored = ticks.scheduleWithFixedDelay(this::closeIdle, 1, 1, TimeUnit.HOURS);
    }

    /// Opens every session of before again: each stands still at its last written moment.
    public void load() {
        for (SessionRegister.Kept kept : register.takeAll()) {
            SessionPlan plan = kept.plan();
            Optional<Script> script = lessons.findScript(plan.scenario());
            if (script.isEmpty()) {
                LOG.warn("The session {} plays the unknown scenario {}", plan.id(), plan.scenario());
                continue;
            }
            try {
                host(new HostedSession(plan, script.get(), book, nanoTime, aside), kept.by());
            } catch (RuntimeException broken) {
                LOG.error("The session {} cannot be opened again", plan.id(), broken);
            }
        }
    }

    @Override
    public SessionPlan open(
            Opener by, String scenario, SessionPlan.Mode mode, int groups, OptionalLong seed, OptionalDouble pace) {
        return open("", by, new Wish(scenario, mode, groups, seed, pace));
    }

    @Override
    public Optional<Opener> findOpener(String session) {
        return Optional.ofNullable(openers.get(session));
    }

    /// Opens a session of one person who leads it himself.
    public SessionPlan openTrial() {
        Wish alone = new Wish(lessons.trial(), SessionPlan.Mode.GROUP, 1, OptionalLong.empty(), OptionalDouble.empty());
        return open(TRIAL, null, alone);
    }

    /// Whether a session was opened by a guest to try the factory.
    public static boolean isTrial(String session) {
        return session.startsWith(TRIAL);
    }

    private SessionPlan open(String prefix, @Nullable Opener by, Wish wish) {
        Script script = Optional.of(wish.scenario())
                .filter(asked ->
                        asked.equals(lessons.trial()) || lessons.names().contains(asked))
                .flatMap(lessons::findScript)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scenario (%s).\nMaybe one of %s.".formatted(wish.scenario(), lessons.names())));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            SessionPlan plan = new SessionPlan(
                    prefix + randomId(),
                    codes.code(),
                    wish.scenario(),
                    wish.mode(),
                    wish.seed().orElseGet(() -> chance.nextInt(Integer.MAX_VALUE)),
                    wish.groups(),
                    wish.pace().orElse(script.scenario().timing().pace()));
            if (register.add(new SessionRegister.Kept(plan, by))) {
                host(new HostedSession(plan, script, book, nanoTime, aside), by);
                return plan;
            }
        }
        throw new IllegalStateException("No code was free in %d tries.".formatted(MOST_TRIES));
    }

    private String randomId() {
        byte[] bytes = new byte[9];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void host(HostedSession session, @Nullable Opener by) {
        String id = session.plan().id();
        if (by != null) {
            openers.put(id, by);
        }
        sessions.put(id, session);
        long phase = chance.nextLong(TICK_MICROS);
        ticking.put(id, ticks.scheduleAtFixedRate(() -> tick(session), phase, TICK_MICROS, TimeUnit.MICROSECONDS));
    }

    private static void tick(HostedSession session) {
        try {
            session.tick();
        } catch (RuntimeException | Error failed) {
            LOG.error("The session {} has failed", session.plan().id(), failed);
        }
    }

    @Override
    public Optional<SessionPlan> findByCode(String code) {
        return sessions.values().stream()
                .map(HostedSession::plan)
                .filter(plan -> plan.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<SessionPlan> find(String session) {
        return Optional.ofNullable(sessions.get(session)).map(HostedSession::plan);
    }

    @Override
    public List<SessionPlan> sessions() {
        return sessions.values().stream().map(HostedSession::plan).toList();
    }

    @Override
    public Reply ask(String session, int group, String actor, Ask ask) {
        return hosted(session).ask(group, actor, ask);
    }

    @Override
    public GroupPicture picture(String session, int group, Role.@Nullable Kind role, String actor) {
        return hosted(session).look(s -> s.picture(group, role, actor));
    }

    @Override
    public List<GroupCard> cards(String session) {
        return hosted(session).look(s -> s.cards());
    }

    @Override
    public Subscription subscribe(
            String session, int group, Role.@Nullable Kind role, String actor, Consumer<GroupPicture> listener) {
        HostedSession hosted = hosted(session);
        Subscriber subscriber = new Subscriber(group, role, actor, listener, aside);
        hosted.subscribe(subscriber);
        return () -> hosted.unsubscribe(subscriber);
    }

    @Override
    public RunRecord record(String session, int group, int run) {
        return hosted(session).look(s -> s.record(group, run));
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return hosted(session).look(s -> s.entries(group));
    }

    @Override
    public Scenario saveAsStart(String session, int group, int run, long atMicros, String name, String called) {
        return hosted(session).look(s -> s.saveAsStart(group, run, atMicros, name, called));
    }

    /// The lesson that a session plays, made ready.
    public Script script(String session) {
        return hosted(session).look(s -> s.script());
    }

    /// When a session was opened, ms since 1970 UTC.
    public long openedMillis(String session) {
        return register.openedMillis(session);
    }

    /// The digest of a group's present run: the same before a crash and after it.
    public long digest(String session, int group) {
        return hosted(session).look(s -> s.run(group).digest());
    }

    /// From now on somebody hears of each session before it is closed, and can still look into it.
    public void beforeClosing(Consumer<String> hearer) {
        closings.add(hearer);
    }

    @Override
    public void close(String session) {
        if (sessions.containsKey(session)) {
            closings.forEach(hearer -> hearer.accept(session));
        }
        register.close(session);
        ScheduledFuture<?> tick = ticking.remove(session);
        if (tick != null) {
            tick.cancel(false);
        }
        sessions.remove(session);
        openers.remove(session);
    }

    private HostedSession hosted(String session) {
        HostedSession hosted = sessions.get(session);
        if (hosted == null) {
            throw new IllegalArgumentException("There is no session (%s).".formatted(session));
        }
        return hosted;
    }

    private void closeIdle() {
        for (HostedSession session : new ArrayList<>(sessions.values())) {
            if (session.idleNanos() > TimeUnit.HOURS.toNanos(IDLE_HOURS)) {
                try {
                    close(session.plan().id());
                } catch (RuntimeException later) {
                    LOG.warn(
                            "The session {} is not closed yet: {}",
                            session.plan().id(),
                            later.toString());
                }
            }
        }
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
        sessions.values().forEach(HostedSession::close);
        aside.shutdownNow();
    }
}
