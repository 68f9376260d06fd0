package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import learningfactory.joints.PlayedRuns;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.session.Ask;
import learningfactory.session.GroupPicture;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import learningfactory.store.Database;
import learningfactory.store.JdbcSessionBook;
import learningfactory.store.LessonBook;
import learningfactory.store.LocalDatabase;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.competence.JdbcPlayerBook;
import learningfactory.store.competence.KnownPlayer;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.live.SessionRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session in which nobody has been for long rests, and is as it was left when somebody asks for it: on a
/// real database, by a clock that is set.
class RestingSessionsTest {

    private static final long LONG = TimeUnit.HOURS.toNanos(12);
    private static final Opener KARI = new Opener(new PersonId("kari"), Optional.empty());
    private static final Deed STOP = Deed.of(Verb.STOP, "press", 1);

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;

    private final AtomicLong nanos = new AtomicLong();
    private LocalSessionHost host;

    @BeforeAll
    static void startDatabase() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        database.client()
                .sql("insert into identity.person (id, name) values ('kari', 'Kari')")
                .update();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
        local.close();
    }

    @BeforeEach
    void startServer() {
        host = server("server-a");
    }

    @AfterEach
    void stopServer() {
        host.close();
    }

    private LocalSessionHost server(String name) {
        JdbcSessionBook book = new JdbcSessionBook(database, name);
        return new LocalSessionHost(
                new KeptLessons(new LessonBook(database)),
                book,
                new KeptSessions(book, ZoneId.of("Europe/Oslo")),
                new learningfactory.web.door.Codes()::code,
                nanos::get);
    }

    private SessionPlan played() {
        SessionPlan plan =
                host.open(KARI, "breakdown", SessionPlan.Mode.GROUP, 1, OptionalLong.of(7), OptionalDouble.of(60));
        done(plan, "ola", new Ask.Join("Ola", Role.Kind.OPERATOR));
        done(plan, "kari", new Ask.Resume());
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        done(plan, "ola", new Ask.Act(STOP));
        return plan;
    }

    private void done(SessionPlan plan, String actor, Ask ask) {
        assertThat(host.ask(plan.id(), 1, actor, ask)).isInstanceOf(Reply.Accepted.class);
    }

    private void restAfter(long passed) {
        nanos.addAndGet(passed);
        host.restIdle(LONG);
    }

    private static List<SessionRegister.Resting> resting(LocalSessionHost there) {
        return there.resting(new SessionRegister.Whose(true, KARI.person(), Set.of()), 1_000);
    }

    private boolean rests(SessionPlan plan) {
        return resting(host).stream().anyMatch(one -> one.kept().plan().equals(plan));
    }

    @Test
    void whatNobodyHasBeenInForTwelveHoursLeavesTheMemoryAndIsAsItWasLeftWhenSomebodyAsksForIt() {
        SessionPlan plan = played();
        done(plan, "kari", new Ask.Pause("Se hit"));
        long digest = host.digest(plan.id(), 1);
        WeakReference<Entry> inMemory =
                new WeakReference<>(host.entries(plan.id(), 1).getFirst());

        restAfter(LONG);
        assertThat(rests(plan)).as("twelve hours, and not a moment more").isFalse();
        restAfter(1);

        assertThat(rests(plan)).isTrue();
        assertThat(host.sessions()).doesNotContain(plan);
        for (int i = 0; i < 50 && inMemory.get() != null; i++) {
            System.gc();
            Line.pause(20);
        }
        assertThat(inMemory.get()).as("what it held in memory").isNull();
        assertThat(host.find(plan.id()))
                .as("it is there, and not woken by being found")
                .contains(plan);
        assertThat(host.findByCode(plan.code()))
                .as("its code still leads to it")
                .contains(plan);
        assertThat(host.findOpener(plan.id())).contains(KARI);
        assertThat(rests(plan)).isTrue();

        assertThat(host.digest(plan.id(), 1)).isEqualTo(digest);
        assertThat(rests(plan)).as("it is awake").isFalse();
        GroupPicture picture = host.picture(plan.id(), 1, null, "kari");
        assertThat(picture.people())
                .singleElement()
                .satisfies(one -> assertThat(one.nickname()).isEqualTo("Ola"));
        GroupPicture.Pause pause = picture.pause();
        assertThat(pause).isNotNull();
        assertThat(pause.by()).isEqualTo("kari");
        assertThat(pause.why().nb())
                .matches("Se hit Økten har hvilt siden \\d+\\.\\d+\\.\\d{4} kl\\. \\d\\d\\.\\d\\d, .*");
        assertThat(pause.why().en())
                .matches("Se hit The session has rested since \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d, .*");
        done(plan, "kari", new Ask.Resume());
        long stood = host.picture(plan.id(), 1, null, "kari").display().nowMicros();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        done(plan, "ola", new Ask.Act(Deed.of(Verb.RESET, "press", 1)));
        assertThat(host.picture(plan.id(), 1, null, "kari").display().nowMicros())
                .isGreaterThan(stood);
    }

    @Test
    void whatWasRunningStandsStillAtTheVeryMomentAtWhichItWasLaidToRest() {
        SessionPlan plan = played();
        long before = host.digest(plan.id(), 1);
        nanos.addAndGet(LONG + 1);
        BusyClass.await("its time has passed", () -> digestOf(plan) != before);
        long digest = digestOf(plan);

        host.restIdle(LONG);

        assertThat(rests(plan)).isTrue();
        assertThat(host.digest(plan.id(), 1)).isEqualTo(digest);
        assertThat(host.picture(plan.id(), 1, null, "").pause()).satisfies(pause -> {
            assertThat(pause).isNotNull();
            assertThat(pause.why().nb()).startsWith("Økten har hvilt siden");
        });
    }

    private long digestOf(SessionPlan plan) {
        return host.glance(plan.id(), one -> one.run(1).digest()).orElseThrow();
    }

    @Test
    void whoeverWatchesKeepsItAwakeHoweverLong() {
        SessionPlan plan = played();

        try (var _ = host.subscribe(plan.id(), 1, null, "kari", picture -> {})) {
            restAfter(2 * LONG);
            assertThat(rests(plan)).isFalse();
        }
        restAfter(LONG + 1);
        assertThat(rests(plan)).isTrue();
    }

    @Test
    void ofManyWhoComeBackAtOnceTheFirstWakesItAndAllAreInTheSame() {
        SessionPlan plan = played();
        restAfter(LONG + 1);
        long before = epoch(plan);

        List<Reply> replies = IntStream.range(0, 16)
                .parallel()
                .mapToObj(number ->
                        host.ask(plan.id(), 1, "p" + number, new Ask.Join("Elev " + number, Role.Kind.MAINTAINER)))
                .toList();

        assertThat(replies).allMatch(Reply::isAccepted);
        assertThat(epoch(plan)).as("taken once").isEqualTo(before + 1);
        assertThat(host.picture(plan.id(), 1, null, "").people()).hasSize(17);
    }

    @Test
    void whoComesWhileItIsBeingLaidToRestLosesNothing() {
        SessionPlan plan = played();

        List<Reply> replies = IntStream.range(0, 39)
                .parallel()
                .mapToObj(number -> {
                    host.restIdle(-1); // whoever has just left is gone for longer than that
                    return host.ask(plan.id(), 1, "p" + number, new Ask.Join("Elev " + number, Role.Kind.MAINTAINER));
                })
                .toList();

        assertThat(replies).allMatch(Reply::isAccepted);
        assertThat(host.picture(plan.id(), 1, null, "").people()).hasSize(40);
    }

    @Test
    void anotherServerMayWakeItAndThenItIsThatServers() {
        SessionPlan plan = played();
        long digest = host.digest(plan.id(), 1);
        try (LocalSessionHost other = server("server-b")) {
            assertThat(other.find(plan.id()))
                    .as("as long as it is awake elsewhere")
                    .isEmpty();
            assertThatThrownBy(() -> other.digest(plan.id(), 1)).hasMessageContaining("no session");
            host.ask(plan.id(), 1, "kari", new Ask.Pause(""));
            restAfter(LONG + 1);

            assertThat(other.findByCode(plan.code())).contains(plan);
            assertThat(other.digest(plan.id(), 1)).isEqualTo(digest);

            assertThat(other.ask(plan.id(), 1, "kari", new Ask.Resume())).isInstanceOf(Reply.Accepted.class);
            assertThat(host.find(plan.id())).isEmpty();
            assertThat(rests(plan)).isFalse();
            assertThatThrownBy(() -> host.digest(plan.id(), 1)).hasMessageContaining("no session");
        }
    }

    @Test
    void whatAnotherServerTookAndLaidToRestIsWokenForWhoeverStillWatchesHere() {
        SessionPlan plan = played();
        AtomicReference<GroupPicture> seen = new AtomicReference<>();
        try (var _ = host.subscribe(plan.id(), 1, null, "kari", seen::set)) {
            takenAndLeft(plan);

            BusyClass.await("the page has it again", () -> {
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
                return why(seen.get()).startsWith("Økten har hvilt siden");
            });
            done(plan, "kari", new Ask.Resume());
        }
    }

    @Test
    void whatAnotherServerTookAndLaidToRestIsWokenForWhoeverAsksHere() {
        SessionPlan plan = played();

        takenAndLeft(plan);

        done(plan, "mia", new Ask.Join("Mia", Role.Kind.MAINTAINER));
        assertThat(why(host.picture(plan.id(), 1, null, "mia"))).startsWith("Økten har hvilt siden");
    }

    /// Another server takes the session; this one hears of it, as long as the other holds it; then the other
    /// lays it to rest.
    private void takenAndLeft(SessionPlan plan) {
        try (LocalSessionHost other = server("server-d")) {
            other.load();
            assertThat(host.ask(plan.id(), 1, "kari", new Ask.Pause("")))
                    .isInstanceOfSatisfying(
                            Reply.Refused.class,
                            refused -> assertThat(refused.reason().en()).contains("nother server"));
            assertThat(host.ask(plan.id(), 1, "kari", new Ask.Pause("")).isAccepted())
                    .as("the other still holds it")
                    .isFalse();
            nanos.addAndGet(LONG + 1);
            other.restIdle(LONG);
        }
    }

    private static String why(@Nullable GroupPicture picture) {
        GroupPicture.Pause pause = picture == null ? null : picture.pause();
        return pause == null ? "" : pause.why().nb();
    }

    @Test
    void aServerThatStartsLetsRestWhatRestsAndOpensTheOthers() {
        SessionPlan resting = played();
        restAfter(LONG + 1);
        SessionPlan awake = played();

        try (LocalSessionHost restarted = server("server-c")) {
            restarted.load();

            assertThat(restarted.sessions()).contains(awake).doesNotContain(resting);
            assertThat(resting(restarted))
                    .filteredOn(one -> one.kept().plan().equals(resting))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.since()).isNotNull();
                        assertThat(one.isOver()).isFalse();
                        assertThat(one.kept().by()).isEqualTo(KARI);
                    });
        }
    }

    @Test
    void handingInWhatWasPlayedNeitherWakesASessionNorKeepsOneAwake() {
        SessionPlan plan = played();
        JdbcPlayerBook players = new JdbcPlayerBook(database);
        JdbcEvidenceBook evidence = new JdbcEvidenceBook(database);
        PlayedRuns runs = new PlayedRuns(players, host, evidence);
        players.joined(plan.id(), new KnownPlayer(1, "ola", KARI.person()));
        done(plan, "kari", new Ask.End());

        nanos.addAndGet(LONG + 1);
        runs.handIn(Instant.EPOCH);
        assertThat(evidence.evidence(KARI.person())).hasSize(1);
        host.restIdle(LONG);
        assertThat(rests(plan))
                .as("looking for what is to be handed in is no visit")
                .isTrue();
        assertThat(resting(host)).filteredOn(SessionRegister.Resting::isOver).hasSize(1);

        new PlayedRuns(players, host, evidence).handIn(Instant.EPOCH);
        assertThat(rests(plan)).isTrue();
        assertThat(evidence.evidence(KARI.person())).hasSize(1);
    }

    @Test
    void itIsClosedOnlyByHandAndAGuestsTrialWhenItsKeyIsGoodNoMore() {
        SessionPlan plan = played();
        SessionPlan trial = host.openTrial();
        restAfter(LONG + 1);

        assertThat(rests(plan)).isTrue();
        assertThat(host.find(trial.id())).isEmpty();

        List<String> told = new java.util.ArrayList<>();
        host.beforeClosing(
                session -> told.add(session + " " + host.cards(session).size()));
        host.close(plan.id());
        assertThat(told).as("who hears of it can still look into it").containsExactly(plan.id() + " 1");
        assertThat(host.find(plan.id())).isEmpty();
        assertThat(host.findByCode(plan.code())).isEmpty();
    }

    @Test
    void aListHasTheNewestOfWhoMayLeadThemAndNoMoreThanAreAskedFor() {
        Opener atTheHall = new Opener(KARI.person(), Optional.of(new OrganisationId("hall")));
        SessionPlan first = opened(atTheHall);
        SessionPlan second = opened(KARI);
        SessionPlan third = opened(atTheHall);
        restAfter(LONG + 1);
        SessionPlan awake = opened(KARI);
        PersonId nobody = new PersonId("nobody");

        assertThat(ids(false, KARI.person(), Set.of(), 2)).containsExactly(third.id(), second.id());
        assertThat(ids(true, nobody, Set.of(), 3)).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids(false, nobody, Set.of(new OrganisationId("hall")), 1_000))
                .containsExactly(third.id(), first.id());
        assertThat(ids(false, nobody, Set.of(), 1_000)).isEmpty();
        assertThat(ids(true, nobody, Set.of(), 1_000)).doesNotContain(awake.id());
    }

    private SessionPlan opened(Opener by) {
        return host.open(by, "breakdown", SessionPlan.Mode.GROUP, 1, OptionalLong.empty(), OptionalDouble.empty());
    }

    private List<String> ids(boolean all, PersonId person, Set<OrganisationId> organisations, int most) {
        return host.resting(new SessionRegister.Whose(all, person, organisations), most).stream()
                .map(one -> one.kept().plan().id())
                .toList();
    }

    private static long epoch(SessionPlan plan) {
        return database.client()
                .sql("select epoch from session where id = :id")
                .param("id", plan.id())
                .query(Long.class)
                .single();
    }
}
