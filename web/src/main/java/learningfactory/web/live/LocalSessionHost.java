package learningfactory.web.live;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
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
import learningfactory.session.Session;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionHost;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sessions in this process. One in which nobody has been for twelve hours rests: it leaves the memory,
/// and is as it was left when somebody asks for it, here or on another server.
public final class LocalSessionHost implements SessionHost, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSessionHost.class);

    /// A session in which nobody has been for so long rests, ns.
    private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(12);

    private static final String TRIAL = "try-";
    private static final int MOST_TRIES = 20;

    private final Lessons lessons;
    private final SessionRegister register;
    private final CodeMaker codes;
    private final AwakeSessions awake;
    private final SecureRandom chance = new SecureRandom();
    private final List<Consumer<String>> closings = new CopyOnWriteArrayList<>();

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
        this.register = register;
        this.codes = codes;
        this.awake = new AwakeSessions(lessons, book, register, nanoTime);
        awake.everyHour(() -> restIdle(IDLE_NANOS));
    }

    /// Opens every session of before again that does not rest: each stands still at its last written moment.
    public void load() {
        for (SessionRegister.Kept kept : register.takeAll()) {
            SessionPlan plan = kept.plan();
            Optional<Script> script = lessons.findScript(plan.scenario());
            if (script.isEmpty()) {
                LOG.warn("The session {} plays the unknown scenario {}", plan.id(), plan.scenario());
                continue;
            }
            try {
                awake.begin(kept, script.get());
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
        return awake.find(session).map(SessionRegister.Kept::by);
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
            SessionRegister.Kept kept = new SessionRegister.Kept(plan, by);
            if (register.add(kept)) {
                awake.begin(kept, script);
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

    @Override
    public Optional<SessionPlan> findByCode(String code) {
        return awake.plans().stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .or(() -> register.findRestingByCode(code)
                        .map(resting -> resting.kept().plan()));
    }

    @Override
    public Optional<SessionPlan> find(String session) {
        return awake.find(session).map(SessionRegister.Kept::plan);
    }

    @Override
    public List<SessionPlan> sessions() {
        return awake.plans();
    }

    /// The newest sessions that this server may wake and has not woken, the newest first.
    ///
    /// @param most so many at most
    public List<SessionRegister.Resting> resting(SessionRegister.Whose whose, int most) {
        List<String> here = awake.plans().stream().map(SessionPlan::id).toList();
        return register.resting(whose, here, most);
    }

    @Override
    public Reply ask(String session, int group, String actor, Ask ask) {
        return awake.in(session, hosted -> hosted.ask(group, actor, ask));
    }

    @Override
    public GroupPicture picture(String session, int group, Role.@Nullable Kind role, String actor) {
        return look(session, s -> s.picture(group, role, actor));
    }

    @Override
    public List<GroupCard> cards(String session) {
        return look(session, s -> s.cards());
    }

    @Override
    public Subscription subscribe(
            String session, int group, Role.@Nullable Kind role, String actor, Consumer<GroupPicture> listener) {
        Subscriber subscriber = new Subscriber(group, role, actor, listener, awake.aside());
        HostedSession hosted = awake.in(session, one -> {
            one.subscribe(subscriber);
            return one;
        });
        return () -> hosted.unsubscribe(subscriber);
    }

    @Override
    public RunRecord record(String session, int group, int run) {
        return look(session, s -> s.record(group, run));
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return look(session, s -> s.entries(group));
    }

    @Override
    public Scenario saveAsStart(String session, int group, int run, long atMicros, String name, String called) {
        return look(session, s -> s.saveAsStart(group, run, atMicros, name, called));
    }

    /// The lesson that a session plays, made ready.
    public Script script(String session) {
        return look(session, s -> s.script());
    }

    /// When a session was opened, ms since 1970 UTC.
    public long openedMillis(String session) {
        return register.openedMillis(session);
    }

    /// The digest of a group's present run: the same before a crash and after it.
    public long digest(String session, int group) {
        return look(session, s -> s.run(group).digest());
    }

    private <T> T look(String session, Function<Session, T> question) {
        return awake.in(session, hosted -> hosted.look(question));
    }

    /// What is to be seen of a session by whoever only passes, and never acts: it is neither woken nor kept
    /// awake by it.
    ///
    /// @return empty when it rests
    public <T> Optional<T> glance(String session, Function<Session, T> question) {
        return awake.passing(session, hosted -> hosted.glance(question));
    }

    /// From now on somebody hears of each session before it is closed, and can still look into it.
    public void beforeClosing(Consumer<String> hearer) {
        closings.add(hearer);
    }

    @Override
    public void close(String session) {
        if (wakes(session)) {
            closings.forEach(hearer -> hearer.accept(session));
        }
        register.close(session);
        awake.remove(session);
    }

    /// Also one that cannot be had again (its lesson is gone) can be closed.
    private boolean wakes(String session) {
        try {
            return look(session, one -> true);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /// Lets every session rest in which nobody has been for so long. A guest's trial is closed instead: the
    /// only key to it, the guest's, is good for no longer.
    ///
    /// @param nanos for how long, ns
    public void restIdle(long nanos) {
        for (String id : awake.idle(nanos)) {
            try {
                if (isTrial(id)) {
                    close(id);
                } else {
                    awake.rest(id, nanos);
                }
            } catch (RuntimeException later) {
                LOG.warn("The session {} does not rest yet: {}", id, later.toString());
            }
        }
    }

    /// Stops the time and writes down how far every session has come.
    @Override
    public void close() {
        awake.close();
    }
}
