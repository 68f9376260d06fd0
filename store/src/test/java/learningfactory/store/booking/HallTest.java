package learningfactory.store.booking;

import static learningfactory.store.booking.TestHall.NOW;
import static learningfactory.store.booking.TestHall.OSLO;
import static learningfactory.store.booking.TestHall.SCHOOL;
import static learningfactory.store.booking.TestHall.atOnce;
import static learningfactory.store.booking.TestHall.draft;
import static learningfactory.store.booking.TestHall.hours;
import static learningfactory.store.booking.TestHall.id;
import static learningfactory.store.booking.TestHall.request;
import static learningfactory.store.booking.TestHall.solo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.Ending;
import learningfactory.booking.HallRules;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.booking.Sweep;
import learningfactory.booking.Wish;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.NoShow;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

/// The hard rules of the hall against a real PostgreSQL, with many who press the button at once.
///
/// Why so long: every rule of booking is told once, of the same small hall, in the order in which a booking
/// lives.
class HallTest {

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;

    private final List<String> banned = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Clearance clearance =
            question -> banned.contains(question.person().value())
                    ? new Clearance.Answer.Refused(List.of(new Clearance.Reason(
                            new Words("Mangler sikkerhetskurs.", "The safety course is missing."),
                            new Words("Kurset 4. mars.", "The course on 4 March."))))
                    : new Clearance.Answer.Cleared();

    private final JdbcHallBook book = new JdbcHallBook(database);
    private final HallRules rules = HallRules.in(OSLO);
    private final Desk desk = new Desk(book, clearance, rules);
    private final Closing closing = new Closing(book, rules, Concerned.NOBODY);
    private final Sweep sweep = new Sweep(book, desk);

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @BeforeEach
    void emptyHall() {
        database.client().sql("""
                do $$ begin
                    set local session_replication_role = replica;
                    delete from booking.wish; delete from booking.occupation; delete from booking.reservation;
                    delete from booking.blackout; delete from booking.quota; delete from booking.standing;
                    delete from booking.notice; delete from booking.resource_share; delete from booking.resource;
                end $$
                """).update();
        List.of(
                        TestHall.mill("mill-1"),
                        TestHall.mill("mill-2"),
                        TestHall.room("room-a", 12),
                        TestHall.room("room-b", 6),
                        TestHall.instructor("kari", "cnc-mill"),
                        TestHall.shared("floor", 5))
                .forEach(book::put);
    }

    // ------------------------------------------------------------------------------------- rules 1 and 2

    @Test
    void ofSixtyFourWhoWantTheSameHourOneGetsItAndAllOthersAreToldTheNearestThatIsFree() throws Exception {
        List<Outcome> outcomes = atOnce(64, i -> () -> desk.hold(draft(), solo("p" + i, hours(5, 2), "mill-1"), NOW));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(63)
                .allSatisfy(outcome -> {
                    Outcome.Refused refused = (Outcome.Refused) outcome;
                    assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                        assertThat(reason.why().nb()).contains("mill-1", "opptatt");
                        assertThat(reason.remedy().nb()).contains("venteliste");
                    });
                    assertThat(refused.alternatives()).hasSize(3);
                });
        Outcome.Refused loser = (Outcome.Refused) outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(loser.alternatives().getFirst().during()).isEqualTo(hours(5, 2));
        assertThat(loser.alternatives().getFirst().resources()).containsExactly(new ResourceId("mill-2"));
        assertThat(loser.alternatives())
                .allSatisfy(offer -> assertThat(
                                desk.reasons(solo("late", hours(5, 2), "mill-1").at(offer), NOW))
                        .isEmpty());
        assertDone(desk.hold(
                draft(),
                solo("late", hours(5, 2), "mill-1").at(loser.alternatives().getFirst()),
                NOW));
    }

    @Test
    void whateverManyPeopleAskForAtOnceNothingOverlapsAndEverythingIsHadWholeOrNotAtAll() throws Exception {
        List<String> all = List.of("mill-1", "mill-2", "room-a", "room-b", "kari");
        for (int seed = 1; seed <= 4; seed++) {
            int trial = seed;
            atOnce(16, client -> () -> {
                SplittableRandom chance = new SplittableRandom(trial * 100L + client);
                for (int i = 0; i < 12; i++) {
                    String[] wanted =
                            all.stream().filter(one -> chance.nextInt(3) == 0).toArray(String[]::new);
                    Interval during = Interval.of(
                            NOW.plus(Duration.ofMinutes(15L * chance.nextInt(4, 60))),
                            Duration.ofMinutes(15L * chance.nextInt(1, 9)));
                    if (wanted.length > 0
                            && desk.hold(draft(), solo("p" + client, during, wanted), NOW)
                                    instanceof Outcome.Done done) {
                        if (chance.nextBoolean()) {
                            desk.confirm(done.reservation().id(), NOW);
                        }
                        if (chance.nextInt(3) == 0) {
                            desk.release(done.reservation().id(), NOW);
                        }
                    }
                }
                return true;
            });

            assertThat(count("select count(*) from booking.reservation")).isGreaterThan(10);
            assertNothingIsHadTwice();
            assertThat(count("""
                    select count(*) from booking.reservation r
                    where (r.state in ('HELD', 'CONFIRMED', 'CHECKED_IN')) is distinct from
                          (select bool_and(is_live) from booking.occupation where reservation = r.id)
                    """)).isZero();
        }
    }

    @Test
    void setUpAndCleanUpBelongToAReservationAndTouchingIsNotOverlapping() {
        assertDone(desk.hold(draft(), solo("a", hours(5, 2), "mill-1"), NOW));

        assertRefused(desk.hold(draft(), solo("b", hours(7, 1), "mill-1"), NOW), "opptatt");
        assertDone(desk.hold(
                draft(),
                solo("b", Interval.of(NOW.plus(Duration.ofMinutes(7 * 60 + 45)), Duration.ofHours(1)), "mill-1"),
                NOW));
    }

    @Test
    void whoPassesTheProgramByIsStoppedByTheDatabase() {
        Reservation one = assertDone(desk.hold(draft(), solo("a", hours(5, 2), "mill-1"), NOW));
        Reservation other = assertDone(desk.hold(draft(), solo("b", hours(9, 2), "mill-2"), NOW));

        assertThatThrownBy(() -> database.client()
                        .sql("insert into booking.occupation select :id, resource, span, 1, true, true"
                                + " from booking.occupation where reservation = :other")
                        .param("id", other.id().value())
                        .param("other", one.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_at_a_time");
    }

    @Test
    void aSetIsHadWholeOrNotAtAllAlsoWhenOnlyItsLastPartIsTaken() {
        assertDone(desk.hold(draft(), solo("a", hours(5, 2), "room-a"), NOW));

        assertRefused(
                desk.hold(draft(), request("b", Mode.SUPERVISED, 1, hours(5, 2), "mill-1", "kari", "room-a"), NOW),
                "room-a er opptatt");

        assertDone(desk.hold(draft(), request("c", Mode.SUPERVISED, 1, hours(5, 2), "mill-1", "kari"), NOW));
    }

    @Test
    void whatSeveralShareIsFilledAndNotOverfilledByManyAtOnce() throws Exception {
        List<Outcome> outcomes = atOnce(16, i -> () -> desk.hold(draft(), solo("p" + i, hours(5, 2), "floor"), NOW));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(5);
    }

    // ------------------------------------------------------------------------------------- rules 3, 4 and 5

    @Test
    void aloneNeedsAClearanceAtBookingAndAgainAtTheMachine() {
        banned.add("ola");
        assertRefused(desk.hold(draft(), solo("ola", hours(5, 2), "mill-1"), NOW), "sikkerhetskurs");
        banned.clear();
        Reservation reservation = confirmed(solo("ola", hours(5, 2), "mill-1"));
        Instant there = reservation.during().from().minus(Duration.ofMinutes(5));

        banned.add("ola");
        Outcome revoked = desk.checkIn(reservation.id(), there);
        banned.clear();

        assertRefused(revoked, "sikkerhetskurs");
        assertThat(((Outcome.Refused) revoked).reasons().getFirst().remedy().en())
                .contains("4 March");
        assertRefused(desk.checkIn(reservation.id(), there.minus(Duration.ofHours(1))), "åpner");
        assertThat(assertDone(desk.checkIn(reservation.id(), there)).state()).isEqualTo(ReservationState.CHECKED_IN);
    }

    @Test
    void underSupervisionNeedsAnInstructorWhoIsAuthorisedFreeAndWithinTheRatio() {
        assertRefused(desk.hold(draft(), request("a", Mode.SUPERVISED, 1, hours(5, 2), "mill-1"), NOW), "instruktør");
        assertDone(desk.hold(draft(), request("a", Mode.SUPERVISED, 1, hours(5, 2), "mill-1", "kari"), NOW));

        assertRefused(
                desk.hold(draft(), request("b", Mode.SUPERVISED, 1, hours(6, 2), "mill-2", "kari"), NOW),
                "kari er opptatt");
        assertRefused(
                desk.hold(draft(), request("b", Mode.SUPERVISED, 9, hours(10, 2), "room-a", "kari"), NOW), "tar 8");
    }

    @Test
    void visitorsMayOnlyWhatIsExplicitlyAllowedToThem() {
        assertRefused(
                desk.hold(draft(), request("a", Mode.SUPERVISED, 2, hours(5, 1), "mill-1", "kari"), NOW), "besøkende");
        assertDone(desk.hold(draft(), request("a", Mode.DEMONSTRATION, 12, hours(5, 1), "mill-1", "kari"), NOW));
    }

    // ------------------------------------------------------------------------------------- rule 6

    @Test
    void aFaultDisplacesOpenlyAndTellsThoseDisplacedWhy() {
        Reservation mine = confirmed(request("ola", Mode.SUPERVISED, 1, hours(5, 2), "mill-1", "kari", "room-a"));
        Blackout fault = blackout("mill-1", hours(4, 6), "Spindelen er skadd.");

        assertThat(closing.inTheWay(fault.resource(), fault.during()))
                .extracting(Reservation::id)
                .containsExactly(mine.id());
        List<Reservation> displaced = closing.close(fault);

        assertThat(displaced).extracting(Reservation::id).containsExactly(mine.id());
        assertThat(state(mine)).isEqualTo(ReservationState.RELEASED);
        assertThat(book.notices(new PersonId("ola")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.said().nb()).contains("Spindelen er skadd."));
        assertRefused(desk.hold(draft(), solo("per", hours(5, 1), "mill-1"), NOW), "stengt");
        assertDone(desk.hold(draft(), solo("per", hours(5, 1), "room-a"), NOW));

        closing.open(fault.id(), NOW.plus(Duration.ofHours(5)));
        assertDone(desk.hold(draft(), solo("per", hours(6, 1), "mill-1"), NOW));
    }

    @Test
    void whileManyBookNothingIsEverUsedDuringAFault() throws Exception {
        for (int trial = 0; trial < 5; trial++) {
            int day = 24 * trial;
            List<Object> done = atOnce(
                    16,
                    i -> () -> i == 7
                            ? closing.close(blackout("mill-1", hours(day + 6, 3), "Feil."))
                            : desk.hold(draft(), solo("p" + i, hours(day + 2 + i % 12, 1), "mill-1"), NOW));

            assertThat(done).hasSize(16);
            assertThat(count("select count(*) from booking.occupation o join booking.blackout b"
                            + " on b.resource = o.resource and b.during && o.span where o.is_live"))
                    .isZero();
            assertThat(count("select count(*) from booking.reservation r where ending = 'DISPLACED' and not exists"
                            + " (select from booking.notice where reservation = r.id)"))
                    .isZero();
        }
        assertThat(count("select count(*) from booking.blackout")).isEqualTo(5);
    }

    // ------------------------------------------------------------------------------------- rule 7, waiting list

    @Test
    void whatBecomesFreeIsOfferedToTheFirstWhoWaitsThenToTheNextAndOnlyOneWins() throws Exception {
        Reservation first = confirmed(solo("owner", hours(30, 2), "mill-1"));
        book.rank(SCHOOL, 0);
        for (int i = 1; i <= 6; i++) {
            assertThat(desk.waiting().join(id(), solo("w" + i, hours(30, 2), "mill-1"), NOW))
                    .isEmpty();
        }

        List<Outcome> rush = atOnce(
                16,
                i -> () -> i == 0
                        ? desk.release(first.id(), NOW)
                        : desk.hold(draft(), solo("new" + i, hours(30, 2), "mill-1"), NOW));

        assertThat(rush.stream().filter(Outcome.Done.class::isInstance))
                .as("only the giving back")
                .hasSize(1);
        Wish offered = book.wishes(Wish.State.OFFERED).getFirst();
        assertThat(offered.request().holder().person().value()).isEqualTo("w1");
        assertThat(book.notices(new PersonId("w1"))).hasSize(1);

        Instant later = NOW.plus(rules.offer());
        sweep.at(later);
        sweep.at(later);
        Wish next = book.wishes(Wish.State.OFFERED).getFirst();
        assertThat(next.request().holder().person().value()).isEqualTo("w2");
        assertThat(book.wishes(Wish.State.OFFERED)).hasSize(1);
        assertRefused(desk.confirm(offered.offered().orElseThrow(), later), "ikke lenger");

        List<Outcome> confirms =
                atOnce(16, i -> () -> desk.confirm(next.offered().orElseThrow(), later));

        assertThat(confirms).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(book.wishes(Wish.State.TAKEN)).hasSize(1);
        assertThat(book.wishes(Wish.State.WAITING)).hasSize(4);
        assertNothingIsHadTwice();
    }

    @Test
    void sixteenServersThatSweepAtOnceOfferOnce() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertDone(desk.hold(draft(), solo("h" + i, hours(30 + 3 * i % 12, 1), i < 4 ? "mill-1" : "mill-2"), NOW));
            desk.waiting().join(id(), solo("w" + i, hours(30 + 3 * i % 12, 1), i < 4 ? "mill-1" : "mill-2"), NOW);
        }

        List<Sweep.Swept> swept = atOnce(16, i -> () -> sweep.at(NOW.plus(rules.hold())));

        assertThat(swept.stream().mapToInt(one -> one.ended().size()).sum()).isEqualTo(8);
        assertThat(swept.stream().mapToInt(one -> one.offered().size()).sum()).isEqualTo(8);
        assertNothingIsHadTwice();
    }

    @Test
    void aHigherRankIsServedBeforeAnEarlierNumber() {
        Reservation first = confirmed(solo("owner", hours(30, 2), "mill-1"));
        desk.waiting().join(id(), solo("early", hours(30, 2), "mill-1"), NOW);
        book.rank(SCHOOL, 5);
        desk.waiting().join(id(), solo("ranked", hours(30, 2), "mill-1"), NOW);

        desk.release(first.id(), NOW);

        assertThat(book.wishes(Wish.State.OFFERED))
                .extracting(wish -> wish.request().holder().person().value())
                .containsExactly("ranked");
    }

    // ------------------------------------------------------------------------------------- time and quotas

    @Test
    void aHoldThatIsNotConfirmedExpiresAndWhoDoesNotComeLosesHisPlace() {
        Reservation held = assertDone(desk.hold(draft(), solo("a", hours(30, 2), "mill-1"), NOW));
        Reservation late = confirmed(solo("b", hours(5, 2), "mill-2"));
        Reservation there = confirmed(solo("c", hours(5, 2), "mill-1"));
        assertDone(desk.checkIn(there.id(), there.during().from()));

        sweep.at(NOW.plus(rules.hold()));
        assertThat(book.findReservation(held.id()).orElseThrow().ending()).contains(Ending.EXPIRED);
        sweep.at(late.during().from().plus(rules.grace()));

        assertThat(state(late)).isEqualTo(ReservationState.NO_SHOW);
        assertThat(state(there)).isEqualTo(ReservationState.CHECKED_IN);
        assertDone(desk.hold(
                draft(),
                solo("d", Interval.of(late.during().from().plus(Duration.ofHours(1)), Duration.ofHours(1)), "mill-2"),
                late.during().from().plus(rules.grace())));
        sweep.at(there.during().until());
        assertThat(state(there)).isEqualTo(ReservationState.COMPLETED);
    }

    @Test
    void eachIsLateWhenTheOwnersOfWhatHeBookedSaidSoWhenHeBookedIt() {
        says("mill-1", new NoShow(Duration.ofMinutes(40), 50));
        says("room-a", new NoShow(Duration.ofMinutes(5), 0));
        Reservation patient = confirmed(solo("a", hours(5, 2), "mill-1", "room-a"));
        Reservation usual = confirmed(solo("b", hours(5, 2), "mill-2"));
        says("mill-1", new NoShow(Duration.ofMinutes(5), 100));

        sweep.at(usual.during().from().plus(Duration.ofMinutes(15)));

        assertThat(state(usual)).isEqualTo(ReservationState.NO_SHOW);
        assertThat(state(patient)).isEqualTo(ReservationState.CONFIRMED);

        sweep.at(patient.during().from().plus(Duration.ofMinutes(40)));

        Reservation missed = book.findReservation(patient.id()).orElseThrow();
        assertThat(missed.state()).isEqualTo(ReservationState.NO_SHOW);
        assertThat(missed.paidFor()).isEqualTo(Duration.ofMinutes(40));
        assertThat(missed.noShow().percent(new ResourceId("mill-1"))).isEqualTo(50);
        assertThat(missed.noShow().percent(new ResourceId("room-a"))).isZero();
        assertThat(book.findReservation(usual.id()).orElseThrow().noShow())
                .isEqualTo(NoShow.agreed(List.of(TestHall.mill("mill-2"))));
    }

    @Test
    void whoBooksWhatHasBegunMustStillBeInTimeToCome() {
        says("mill-1", new NoShow(Duration.ofMinutes(5), 100));
        Request begun = solo("a", hours(5, 2), "mill-1");

        assertRefused(desk.hold(draft(), begun, begun.during().from().plus(Duration.ofMinutes(6))), "passert");
        assertDone(desk.hold(draft(), begun, begun.during().from().plus(Duration.ofMinutes(4))));
    }

    private void says(String resource, NoShow said) {
        Resource one = book.findResource(new ResourceId(resource)).orElseThrow();
        book.put(one.with(one.terms().with(said)));
        assertThat(book.findResource(one.id()).orElseThrow().terms().noShow()).isEqualTo(said);
    }

    @Test
    void aQuotaHoldsHoweverManyOfTheOrganisationPressAtOnceOnDifferentMachines() throws Exception {
        book.put(new Quota(SCHOOL, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(6)));

        List<Outcome> outcomes = atOnce(
                16,
                i -> () -> desk.hold(
                        draft(), solo("p" + i, hours(3 + i / 2 * 24, 2), i % 2 == 0 ? "mill-1" : "mill-2"), NOW));

        List<Reservation> had = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).reservation())
                .toList();
        Interval week =
                new Quota(SCHOOL, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(6)).periodOf(hours(3, 2), OSLO);
        assertThat(had.stream().filter(one -> week.contains(one.during().from())))
                .hasSize(3);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .allSatisfy(outcome -> assertThat(((Outcome.Refused) outcome)
                                .reasons()
                                .getFirst()
                                .why()
                                .nb())
                        .contains("Kvoten"));
    }

    @Test
    void anOwnerWhoWantsToBeAskedIsAskedAndMaySayNo() {
        Resource mill = TestHall.mill("mill-1");
        Resource.Terms terms = mill.terms();
        book.put(TestHall.with(
                mill,
                new Resource.Terms(
                        terms.modes(),
                        terms.visitorModes(),
                        terms.minorModes(),
                        terms.setUp(),
                        terms.cleanUp(),
                        true,
                        false)));

        Reservation yes = assertDone(desk.hold(draft(), solo("a", hours(5, 2), "mill-1"), NOW));
        Reservation asked = assertDone(desk.confirm(yes.id(), NOW));
        assertThat(asked.state()).isEqualTo(ReservationState.HELD);
        assertThat(asked.isAsked()).isTrue();
        assertThat(assertDone(desk.approve(yes.id())).state()).isEqualTo(ReservationState.CONFIRMED);

        Reservation no = assertDone(desk.hold(draft(), solo("b", hours(30, 2), "mill-1"), NOW));
        desk.confirm(no.id(), NOW);
        desk.decline(no.id(), NOW);
        assertThat(book.notices(new PersonId("b")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.said().en()).contains("said no"));
    }

    @Test
    void tuesdayAfternoonAMillAnInstructorAndRoomForEightAreFoundTogether() {
        assertDone(desk.hold(draft(), solo("a", hours(8, 2), "room-a"), NOW));
        Request asked = request("ola", Mode.SUPERVISED, 1, hours(8, 5), "room-a");

        var offers = desk.search(
                asked,
                Duration.ofMinutes(90),
                List.of(
                        new Need(List.of(), Optional.empty(), "cnc-mill", 1),
                        new Need(List.of(), Optional.of(ResourceKind.INSTRUCTOR), "", 1),
                        new Need(List.of(), Optional.of(ResourceKind.ROOM), "", 8)),
                3,
                NOW);

        assertThat(offers).hasSize(3);
        assertThat(offers.getFirst().during().from()).isEqualTo(NOW.plus(Duration.ofMinutes(10 * 60 + 15)));
        assertThat(offers.getFirst().resources())
                .extracting(ResourceId::value)
                .containsExactly("kari", "mill-1", "room-a");
        assertDone(desk.hold(draft(), asked.at(offers.getFirst()), NOW));
    }

    @Test
    void whoHasCheckedInTogetherWithAnInstructorHasComeAndNotWhoOnlyBookedOrCameAlone() {
        PersonId ola = new PersonId("ola");
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        Reservation taught = confirmed(request("ola", Mode.SUPERVISED, 1, hours(3, 2), "mill-1", "kari"));
        Reservation alone = confirmed(solo("siri", hours(3, 2), "mill-2"));
        assertThat(book.hasComeWithAnInstructor(ola, tomorrow))
                .as("only booked")
                .isFalse();

        assertDone(desk.checkIn(taught.id(), taught.during().from()));
        assertDone(desk.checkIn(alone.id(), alone.during().from()));

        assertThat(book.hasComeWithAnInstructor(ola, tomorrow)).isTrue();
        assertThat(book.hasComeWithAnInstructor(ola, taught.during().from()))
                .as("before it began")
                .isFalse();
        assertThat(book.hasComeWithAnInstructor(new PersonId("siri"), tomorrow))
                .as("came alone")
                .isFalse();
    }

    @Test
    void aResourceComesBackAsItWasPut() {
        assertThat(book.resources())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        TestHall.mill("mill-1"),
                        TestHall.mill("mill-2"),
                        TestHall.room("room-a", 12),
                        TestHall.room("room-b", 6),
                        TestHall.instructor("kari", "cnc-mill"),
                        TestHall.shared("floor", 5)));
        assertThat(book.findByLabel("label-mill-1")).contains(TestHall.mill("mill-1"));
    }

    // ---------------------------------------------------------------------------------------------------

    private Reservation confirmed(Request request) {
        Reservation held = assertDone(desk.hold(draft(), request, NOW));
        return assertDone(desk.confirm(held.id(), NOW));
    }

    private ReservationState state(Reservation reservation) {
        return book.findReservation(reservation.id()).orElseThrow().state();
    }

    private static Blackout blackout(String resource, Interval during, String why) {
        return new Blackout(
                id(), Optional.of(new ResourceId(resource)), during, Blackout.Kind.FAULT, new Words(why, why), "");
    }

    private static Reservation assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).reservation();
    }

    private static void assertRefused(Outcome outcome, String why) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<String> said = new ArrayList<>();
        ((Outcome.Refused) outcome)
                .reasons()
                .forEach(reason -> said.add(reason.why().nb()));
        assertThat(String.join(" ", said)).contains(why);
    }

    private static void assertNothingIsHadTwice() {
        assertThat(count("select count(*) from booking.occupation a join booking.occupation b"
                        + " on a.resource = b.resource and a.reservation < b.reservation and a.span && b.span"
                        + " where a.is_live and b.is_live and a.is_exclusive and b.is_exclusive"))
                .isZero();
    }

    private static long count(String query) {
        return database.client().sql(query).query(Long.class).single();
    }
}
