package learningfactory.store.booking;

import static learningfactory.store.booking.TestHall.NOW;
import static learningfactory.store.booking.TestHall.OSLO;
import static learningfactory.store.booking.TestHall.SCHOOL;
import static learningfactory.store.booking.TestHall.atOnce;
import static learningfactory.store.booking.TestHall.draft;
import static learningfactory.store.booking.TestHall.hours;
import static learningfactory.store.booking.TestHall.request;
import static learningfactory.store.booking.TestHall.solo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Outcome;
import learningfactory.booking.Promises;
import learningfactory.booking.Request;
import learningfactory.booking.ReservationState;
import learningfactory.resource.Mode;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many bookings at once, on a real PostgreSQL. Each test has days of its own.
class PromisesTest {

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static JdbcHallBook book;
    private static Desk desk;

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        book = new JdbcHallBook(database);
        desk = new Desk(
                book,
                question -> question.person().value().equals("stranger")
                        ? new Clearance.Answer.Refused(
                                List.of(new Clearance.Reason(new Words("Mangler kurset.", "No course."), Words.NONE)))
                        : new Clearance.Answer.Cleared(),
                HallRules.in(OSLO));
        Resource lathe = TestHall.mill("lathe-1");
        Resource.Terms terms = lathe.terms();
        List.of(
                        TestHall.mill("mill-1"),
                        TestHall.mill("mill-2"),
                        TestHall.shared("floor", 5),
                        TestHall.with(
                                lathe,
                                new Resource.Terms(
                                        terms.modes(),
                                        terms.visitorModes(),
                                        terms.minorModes(),
                                        terms.setUp(),
                                        terms.cleanUp(),
                                        true,
                                        false)))
                .forEach(book::put);
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    private static List<Outcome> give(Request... requests) {
        return desk.promises()
                .give(Stream.of(requests)
                        .map(one -> new Promises.Wanted(draft(), one))
                        .toList());
    }

    @Test
    void whatIsPromisedIsConfirmedAtOnceAndTheOwnersYesIsInIt() {
        List<Outcome> outcomes = give(
                solo("a", hours(5, 2), "mill-1"), solo("b", hours(5, 2), "lathe-1"), solo("c", hours(8, 2), "mill-1"));

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                done -> assertThat(book.findReservation(
                                                done.reservation().id()))
                                        .contains(done.reservation())
                                        .get()
                                        .satisfies(kept ->
                                                assertThat(kept.state()).isEqualTo(ReservationState.CONFIRMED))));
        assertThat(desk.reasons(solo("late", hours(5, 2), "lathe-1"), NOW)).isNotEmpty();
        assertThat(give()).isEmpty();
    }

    @Test
    void whatIsTakenEndsTheListWhetherByOthersOrByTheListItself() {
        desk.hold(draft(), solo("quick", hours(30, 2), "mill-2"), NOW);

        List<Outcome> byOthers = give(
                solo("a", hours(30, 2), "mill-1"),
                solo("b", hours(31, 2), "mill-2"),
                solo("c", hours(50, 1), "mill-2"));
        List<Outcome> byItself = give(solo("a", hours(54, 2), "mill-1"), solo("b", hours(55, 2), "mill-1"));

        assertThat(byOthers).hasSize(2);
        assertThat(byOthers.getLast())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .satisfies(
                                        reason -> assertThat(reason.why().nb()).contains("mill-2", "opptatt")));
        assertThat(byItself.getLast()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatSeveralShareIsFilledByTheListUpToItsPlaces() {
        List<Outcome> outcomes = give(
                request("a", Mode.SOLO, 3, hours(75, 2), "floor"),
                request("b", Mode.SOLO, 2, hours(76, 2), "floor"),
                request("c", Mode.SOLO, 1, hours(76, 1), "floor"));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.subList(0, 2)).allSatisfy(one -> assertThat(one).isInstanceOf(Outcome.Done.class));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aQuotaEndsTheListWhereItIsReached() {
        book.put(new Quota(SCHOOL, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(4)));

        List<Outcome> outcomes = give(
                solo("a", hours(24 * 14 + 5, 3), "mill-1"),
                solo("b", hours(24 * 14 + 10, 2), "mill-1"),
                solo("c", hours(24 * 14 + 14, 1), "mill-1"));

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Refused.class);
        book.put(new Quota(SCHOOL, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(1_000)));
    }

    @Test
    void whoMayNotIsSaidBeforeAnythingIsClaimedInTheOrderOfTheRequests() {
        var objections = desk.promises()
                .objections(
                        List.of(
                                solo("kari", hours(124, 2), "mill-1"),
                                solo("stranger", hours(124, 2), "mill-1"),
                                solo("kari", hours(-30, 2), "mill-1"),
                                solo("kari", hours(124, 2), "gone")),
                        NOW);

        assertThat(objections).hasSize(4);
        assertThat(objections.get(0)).isEmpty();
        assertThat(objections.get(1))
                .singleElement()
                .satisfies(one -> assertThat(one.why().en()).isEqualTo("No course."));
        assertThat(objections.get(2)).isNotEmpty();
        assertThat(objections.get(3)).isNotEmpty();
    }

    @Test
    void ofManyWhoWantOverlappingListsAtOnceNobodyWaitsForeverAndNothingIsHadTwice() throws Exception {
        List<List<Outcome>> all = atOnce(
                12,
                who -> () -> give(IntStream.range(0, 4)
                        .map(at -> who % 2 == 0 ? at : 3 - at)
                        .mapToObj(at ->
                                solo("p" + who, hours(148 + 3 * (at / 2), 1), at % 2 == 0 ? "mill-1" : "mill-2"))
                        .toArray(Request[]::new)));

        assertThat(all.stream().flatMap(List::stream))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(4);
    }
}
