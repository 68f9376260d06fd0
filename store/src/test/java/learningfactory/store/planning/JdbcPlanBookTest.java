package learningfactory.store.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.termplan.KeptPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans in a real PostgreSQL.
class JdbcPlanBookTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;

    private final JdbcPlanBook book = new JdbcPlanBook(database);

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

    @Test
    void aPlanComesBackWholeAndOnlyWhatDiffersIsWritten() {
        TermRequest milling = request("milling", Optional.empty());
        TermRequest after = request("after", Optional.of(milling.id()));
        KeptPlan plan = new KeptPlan(
                "plan-1",
                "Våren",
                new OrganisationId("hall"),
                MONDAY,
                MONDAY.plusDays(11),
                KeptPlan.State.DRAFT,
                List.of(milling, after),
                new TermPlan(List.of(placement("milling", 1, 8), placement("milling", 2, 12))),
                List.of(),
                Optional.empty());

        book.add(plan);
        long before = written();
        book.change("plan-1", now -> now.standing(now.plan().with(placement("milling", 2, 14))));

        KeptPlan kept = book.find("plan-1").orElseThrow();
        assertThat(kept.requests()).containsExactly(milling, after);
        assertThat(kept.plan().placements()).containsExactly(placement("milling", 1, 8), placement("milling", 2, 14));
        assertThat(written() - before).isEqualTo(2);
        assertThat(book.plans())
                .filteredOn(one -> one.id().equals("plan-1"))
                .singleElement()
                .satisfies(head -> assertThat(head.title()).isEqualTo("Våren"));
    }

    @Test
    void aRepairKeepsWhatItAnswersAndAnUnknownPlanIsNotChanged() {
        KeptPlan old = plan("plan-2", Optional.empty());
        KeptPlan.Repair away = new KeptPlan.Repair(
                "plan-2", new ResourceId("mill-1"), Interval.of(at(8), Duration.ofHours(4)), "Spindel");
        book.add(old);
        book.add(plan("plan-3", Optional.of(away)));

        assertThat(book.find("plan-3").orElseThrow().repairs()).contains(away);
        assertThat(book.change("nobody", learningfactory.words.Outcome::done).isDone())
                .isFalse();
        assertThat(book.change("plan-2", now -> now.become(KeptPlan.State.APPROVED))
                        .isDone())
                .isFalse();
        assertThat(book.change("plan-2", now -> now.become(KeptPlan.State.PROPOSED))
                        .isDone())
                .isTrue();
        assertThat(book.find("plan-2").orElseThrow().state()).isEqualTo(KeptPlan.State.PROPOSED);
    }

    @Test
    void aPlanThatIsBookedKeepsTheBookingOfEachMeetingAndChangesEachLineOnce() {
        TermRequest milling = request("milling", Optional.empty());
        TermPlan stands = new TermPlan(List.of(placement("milling", 1, 8), placement("milling", 2, 12)));
        book.add(new KeptPlan(
                "plan-4",
                "plan-4",
                new OrganisationId("hall"),
                MONDAY,
                MONDAY.plusDays(11),
                KeptPlan.State.DRAFT,
                List.of(milling),
                stands,
                List.of(),
                Optional.empty()));
        List<KeptPlan.Booked> booked = stands.placements().stream()
                .map(one -> new KeptPlan.Booked(one.meeting(), reserved(one)))
                .toList();
        long before = written();

        book.change("plan-4", now -> learningfactory.words.Outcome.done(now.booked(booked)));

        assertThat(written() - before).isEqualTo(2);
        assertThat(book.find("plan-4").orElseThrow().booked()).isEqualTo(booked);
        book.change("plan-4", now -> learningfactory.words.Outcome.done(now.booked(booked.subList(1, 2))));
        assertThat(book.find("plan-4").orElseThrow().booked()).isEqualTo(booked.subList(1, 2));
    }

    private static ReservationId reserved(Placement placement) {
        ReservationId id = new ReservationId("r-" + placement.meeting().number());
        Request request = new Request(
                new Request.Holder(new PersonId("teacher"), new OrganisationId("school")),
                new Request.Purpose("", ""),
                placement.during(),
                placement.resources(),
                new Request.Use(Mode.SOLO, 1, List.of()));
        new JdbcHallBook(database)
                .add(Reservation.held(new Reservation.Draft(id, "CODE", ""), request, List.of(), at(8)), List.of());
        return id;
    }

    private static long written() {
        return database.client()
                .sql("select count(*) from audit.trail where place = 'planning.placement'")
                .query(Long.class)
                .single();
    }

    private static KeptPlan plan(String id, Optional<KeptPlan.Repair> repairs) {
        return new KeptPlan(
                id,
                id,
                new OrganisationId("hall"),
                MONDAY,
                MONDAY.plusDays(11),
                KeptPlan.State.DRAFT,
                List.of(),
                TermPlan.EMPTY,
                List.of(),
                repairs);
    }

    private static TermRequest request(String id, Optional<RequestId> after) {
        return new TermRequest(
                new RequestId(id),
                id,
                new TermRequest.Asker(new PersonId("teacher"), new OrganisationId("school")),
                new TermRequest.Party("2a", 6, List.of(new PersonId("pupil"))),
                new TermRequest.Shape(
                        2,
                        Duration.ofMinutes(90),
                        Mode.SUPERVISED,
                        List.of(
                                new Need(List.of(), Optional.of(ResourceKind.MACHINE), "cnc-mill", 1),
                                new Need(List.of(new ResourceId("kari")), Optional.empty(), "", 1)),
                        after,
                        5),
                new TermRequest.Wishes(
                        MONDAY,
                        MONDAY.plusDays(9),
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 0),
                        List.of(MONDAY.plusDays(4))));
    }

    private static Placement placement(String request, int number, int hour) {
        return new Placement(
                new MeetingId(new RequestId(request), number),
                Interval.of(at(hour), Duration.ofMinutes(90)),
                List.of(new ResourceId("kari"), new ResourceId("mill-1")),
                number == 1);
    }

    private static Instant at(int hour) {
        return MONDAY.atTime(hour, 0).atZone(java.time.ZoneId.of("Europe/Oslo")).toInstant();
    }
}
