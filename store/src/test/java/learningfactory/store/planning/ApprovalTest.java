package learningfactory.store.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
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
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.termplan.Approval;
import learningfactory.termplan.KeptPlan;
import learningfactory.termplan.PlanBook;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan is approved on a real PostgreSQL: what is asked before anything is claimed, and what happens in
/// between.
class ApprovalTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Instant NOW = MONDAY.minusDays(3).atStartOfDay(OSLO).toInstant();

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static JdbcHallBook hall;
    private static JdbcPlanBook plans;

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        hall = new JdbcHallBook(database);
        plans = new JdbcPlanBook(database);
        hall.put(resource("mill-1", ResourceKind.MACHINE, "cnc-mill", Optional.empty(), List.of()));
        hall.put(resource("mill-2", ResourceKind.MACHINE, "cnc-mill", Optional.empty(), List.of()));
        hall.put(resource(
                "ola",
                ResourceKind.INSTRUCTOR,
                "instructor",
                Optional.of(new PersonId("person-ola")),
                List.of("cnc-mill")));
    }

    private static Resource resource(
            String id, ResourceKind kind, String family, Optional<PersonId> person, List<String> supervises) {
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(kind, new Words(id, id), family, RiskClass.HIGH, 8, person, supervises),
                new Resource.Terms(
                        List.of(Mode.values()),
                        List.of(Mode.values()),
                        List.of(Mode.values()),
                        Duration.ZERO,
                        Duration.ZERO,
                        true,
                        false),
                Opening.days(OSLO, 1, 5, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @Test
    void whoeverChangesThePlanAtThisVeryMomentIsNotPassedOver() {
        plans.add(proposed("plan-1", "kari", 0));
        PlanBook changedInBetween = new Between(plans, () -> {
            plans.change("plan-1", plan -> plan.become(KeptPlan.State.DRAFT));
            plans.change("plan-1", plan -> plan.standing(new TermPlan(List.of(placement(1)))));
            plans.change("plan-1", plan -> plan.become(KeptPlan.State.PROPOSED));
        });

        Approval.Answer answer = approval(changedInBetween).approve("plan-1", ApprovalTest::draft, NOW);
        Approval.Answer again = approval(plans).approve("plan-1", ApprovalTest::draft, NOW);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Approval.Answer.Refused.class,
                        refused -> assertThat(refused.why().nb()).contains("endret i samme øyeblikk"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Approval.Answer.Booked.class,
                        booked -> assertThat(booked.made()).isEqualTo(1));
        assertThat(hall.reservations(placement(0).during())).isEmpty();
        assertThat(hall.reservations(placement(1).during())).hasSize(1);
    }

    @Test
    void whoIsNotClearedStopsTheApprovalBeforeAnythingIsBookedAndTheNearestTimesAreTold() {
        plans.add(proposed("plan-2", "stranger", 2));
        plans.add(proposed("plan-3", "kari", 3));
        approval(plans).approve("plan-3", ApprovalTest::draft, NOW);
        plans.add(proposed("plan-4", "kari", 3));

        Approval.Answer notCleared = approval(plans).approve("plan-2", ApprovalTest::draft, NOW);
        Approval.Answer taken = approval(plans).approve("plan-4", ApprovalTest::draft, NOW);

        assertThat(notCleared).isInstanceOfSatisfying(Approval.Answer.Conflict.class, conflict -> {
            assertThat(conflict.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.why().en()).isEqualTo("No course."));
            assertThat(conflict.alternatives()).isEmpty();
        });
        assertThat(taken).isInstanceOfSatisfying(Approval.Answer.Conflict.class, conflict -> {
            assertThat(conflict.meeting()).isEqualTo(placement(3).meeting());
            assertThat(conflict.alternatives()).isNotEmpty();
        });
        assertThat(plans.find("plan-2").orElseThrow().state()).isEqualTo(KeptPlan.State.PROPOSED);
        assertThat(hall.reservations(placement(2).during())).isEmpty();
        assertThat(hall.reservations(placement(3).during())).hasSize(1);
    }

    @Test
    void anInstructorWhoseMeetingMovesIsFreeForWhereItMovesTo() {
        plans.add(supervised("plan-5", Optional.empty(), "mill-1"));
        approval(plans).approve("plan-5", ApprovalTest::draft, NOW);
        KeptPlan repair = supervised(
                "plan-6",
                Optional.of(new KeptPlan.Repair(
                        "plan-5", new ResourceId("mill-1"), placement(7).during(), "Spindel")),
                "mill-2");
        plans.add(repair);

        List<Approval.Doubt> doubts = approval(plans).doubts(repair, NOW);
        List<ReservationState> before = states();
        Approval.Answer answer = approval(plans).approve("plan-6", ApprovalTest::draft, NOW);

        assertThat(doubts).isEmpty();
        assertThat(before).containsExactly(ReservationState.CONFIRMED);
        assertThat(answer).isInstanceOfSatisfying(Approval.Answer.Booked.class, booked -> {
            assertThat(booked.made()).isEqualTo(1);
            assertThat(booked.released()).isEqualTo(1);
        });
        assertThat(states()).containsExactlyInAnyOrder(ReservationState.RELEASED, ReservationState.CONFIRMED);
    }

    private static List<ReservationState> states() {
        return hall.reservations(placement(7).during()).stream()
                .map(Reservation::state)
                .toList();
    }

    private static KeptPlan supervised(String id, Optional<KeptPlan.Repair> repair, String mill) {
        KeptPlan plan = proposed(id, "kari", 7);
        TermRequest request = plan.requests().getFirst();
        TermRequest.Shape shape = request.shape();
        Placement alone = placement(7);
        return new KeptPlan(
                id,
                id,
                plan.owner(),
                plan.first(),
                plan.last(),
                plan.state(),
                List.of(new TermRequest(
                        request.id(),
                        request.title(),
                        request.asker(),
                        request.party(),
                        new TermRequest.Shape(
                                1, shape.length(), Mode.SUPERVISED, shape.needs(), shape.after(), shape.daysBetween()),
                        request.wishes())),
                new TermPlan(List.of(new Placement(
                        alone.meeting(), alone.during(), List.of(new ResourceId(mill), new ResourceId("ola")), false))),
                List.of(),
                repair);
    }

    /// The plans, where somebody is quick the first time that somebody looks.
    private static final class Between implements PlanBook {
        private final PlanBook plans;
        private final Runnable quick;
        private boolean isDone;

        Between(PlanBook plans, Runnable quick) {
            this.plans = plans;
            this.quick = quick;
        }

        @Override
        public void add(KeptPlan plan) {
            plans.add(plan);
        }

        @Override
        public List<KeptPlan> plans() {
            return plans.plans();
        }

        @Override
        public Optional<KeptPlan> find(String id) {
            Optional<KeptPlan> found = plans.find(id);
            if (!isDone) {
                isDone = true;
                quick.run();
            }
            return found;
        }

        @Override
        public Outcome<KeptPlan> change(String id, Function<KeptPlan, Outcome<KeptPlan>> change) {
            return plans.change(id, change);
        }
    }

    private static Approval approval(PlanBook book) {
        HallRules rules = HallRules.in(OSLO);
        return new Approval(
                hall, new Desk(hall, ApprovalTest::clear, rules), new Closing(hall, rules, Concerned.NOBODY), book);
    }

    /// A stranger has no course, and nobody instructs at two machines at once.
    private static Clearance.Answer clear(Clearance.Question question) {
        boolean isElsewhere = question.instructor().isPresent()
                && hall.busy(List.of(new ResourceId("ola")), question.during()).stream()
                        .flatMap(busy -> hall.findReservation(busy.by()).stream())
                        .anyMatch(other -> !other.request().resources().contains(question.resource()));
        boolean isStranger = question.person().value().equals("stranger");
        return isElsewhere || isStranger
                ? new Clearance.Answer.Refused(List.of(new Clearance.Reason(
                        new Words("Mangler kurset.", isStranger ? "No course." : "Elsewhere."), Words.NONE)))
                : new Clearance.Answer.Cleared();
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "CODE", "");
    }

    private static KeptPlan proposed(String id, String person, int day) {
        return new KeptPlan(
                id,
                id,
                new OrganisationId("hall"),
                MONDAY,
                MONDAY.plusDays(11),
                KeptPlan.State.PROPOSED,
                List.of(new TermRequest(
                        new RequestId("milling"),
                        "Fresing",
                        new TermRequest.Asker(new PersonId("teacher"), new OrganisationId("school")),
                        new TermRequest.Party("2a", 1, List.of(new PersonId(person))),
                        new TermRequest.Shape(
                                1,
                                Duration.ofHours(2),
                                Mode.SOLO,
                                List.of(new Need(List.of(), Optional.empty(), "cnc-mill", 1)),
                                Optional.empty(),
                                1),
                        new TermRequest.Wishes(
                                MONDAY,
                                MONDAY.plusDays(11),
                                List.of(DayOfWeek.MONDAY),
                                LocalTime.of(8, 0),
                                LocalTime.of(12, 0)))),
                new TermPlan(List.of(placement(day))),
                List.of(),
                Optional.empty());
    }

    private static Placement placement(int day) {
        return new Placement(
                new MeetingId(new RequestId("milling"), 1),
                Interval.of(MONDAY.plusDays(day).atTime(8, 0).atZone(OSLO).toInstant(), Duration.ofHours(2)),
                List.of(new ResourceId("mill-1")),
                false);
    }
}
