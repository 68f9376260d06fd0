package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planner.LocalSearchPlanner;
import learningfactory.planner.MadeUpTerm;
import learningfactory.planning.FirstFit;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermRequest;
import learningfactory.planning.WhyNot;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.store.planning.JdbcPlanBook;
import learningfactory.termplan.Approval;
import learningfactory.termplan.KeptPlan;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of a plan and those of the desk are the same: what the one finds whole, the other books.
class PlansAreBookableTest {
    private static final MadeUpTerm.Size SMALL = new MadeUpTerm.Size(4, 6, 4, 4);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aPlanThatBreaksNoRuleIsBookedWholeInARealHall(long seed, @TempDir Path folder) {
        PlanTask task = MadeUpTerm.of(SMALL, seed);
        TermPlan plan = new LocalSearchPlanner()
                .plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(seed, 300), progress -> true);

        assertThat(PlanCheck.of(task, plan)).isEmpty();
        assertThat(plan.placements().stream()
                        .map(one -> task.find(one.meeting().request())
                                .orElseThrow()
                                .shape()
                                .mode())
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(approved(task, plan, folder))
                .isInstanceOfSatisfying(
                        Approval.Answer.Booked.class,
                        booked -> assertThat(booked.made())
                                .isEqualTo(plan.placements().size()));
    }

    @Test
    void aClassOfSixteenIsPlannedCheckedAndBookedWithTwoInstructorsAndSeventeenAreToldThatItTakesThree(
            @TempDir Path folder) {
        PlanTask term = MadeUpTerm.of(SMALL, 3);
        PlanTask task = with(term, group("class-of-16", 16), group("class-of-17", 17));

        TermPlan plan = new LocalSearchPlanner()
                .plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(3, 300), progress -> true);

        assertThat(PlanCheck.of(task, plan)).isEmpty();
        assertThat(plan.find(new MeetingId(new RequestId("class-of-16"), 1))).isPresent();
        MeetingId tooMany = new MeetingId(new RequestId("class-of-17"), 1);
        assertThat(plan.find(tooMany)).isEmpty();
        Instant monday = task.term().whole().from().plus(Duration.ofHours(10));
        assertThat(WhyNot.ask(task, plan, tooMany, monday).violations())
                .extracting(one -> one.why().nb())
                .anyMatch(why -> why.endsWith("og gruppen er 17: det trengs 3 instruktører."));
        try (Joined joined = new Joined(task, folder)) {
            assertThat(joined.approved(plan))
                    .isInstanceOfSatisfying(
                            Approval.Answer.Booked.class,
                            booked -> assertThat(booked.made())
                                    .isEqualTo(plan.placements().size()));
        }
    }

    /// Groups of all sizes with any of the hall, at an hour at which all of it is free.
    @Test
    void whateverSomebodyWantsTheDeskAndThePlanSayTheSame(@TempDir Path folder) {
        PlanTask term = MadeUpTerm.of(SMALL, 4);
        Premises empty = new Premises(term.premises().resources(), List.of(), List.of(), List.of());
        SplittableRandom chance = new SplittableRandom(4);
        int possible = 0;
        int refused = 0;
        try (Joined joined = new Joined(term.in(empty), folder)) {
            for (int trial = 0; trial < 400; trial++) {
                List<Resource> used = some(term.premises().resources(), chance);
                TermRequest asked = asked(used, 1 + chance.nextInt(20), chance);
                Interval during = Interval.of(
                        term.term().whole().from().plus(Duration.ofHours(10)),
                        asked.shape().length());
                List<ResourceId> ids = used.stream().map(Resource::id).toList();
                Placement placement = new Placement(asked.meetings().getFirst(), during, ids, false);

                boolean isRight = PlanCheck.of(
                                new PlanTask(term.term(), empty, List.of(asked), Optional.empty()),
                                new TermPlan(List.of(placement)))
                        .isEmpty();

                assertThat(joined.desk.reasons(booking(asked, placement), joined.now))
                        .as("%s with %s", asked, ids)
                        .satisfies(reasons -> assertThat(reasons.isEmpty()).isEqualTo(isRight));
                possible += isRight ? 1 : 0;
                refused += isRight ? 0 : 1;
            }
        }
        assertThat(possible).isGreaterThan(40);
        assertThat(refused).isGreaterThan(40);
    }

    /// One to five of these, most often such as go together.
    private static List<Resource> some(List<Resource> all, SplittableRandom chance) {
        String family = List.of("cnc-mill", "lathe", "robot", "measuring").get(chance.nextInt(4));
        List<Resource> likely = all.stream()
                .filter(one -> chance.nextInt(12) == 0
                        || one.is().family().equals(family)
                        || one.is().kind() == ResourceKind.INSTRUCTOR)
                .toList();
        List<Resource> some =
                likely.stream().filter(one -> chance.nextInt(3) > 0).limit(5).toList();
        return some.isEmpty() ? List.of(all.getFirst()) : some;
    }

    private static TermRequest asked(List<Resource> used, int size, SplittableRandom chance) {
        List<Need> needs = used.stream()
                .map(one -> new Need(List.of(one.id()), Optional.empty(), "", 1))
                .toList();
        Mode mode = chance.nextInt(4) == 0 ? Mode.DEMONSTRATION : Mode.SUPERVISED;
        return request("any", size, mode, needs);
    }

    private static Request booking(TermRequest asked, Placement placement) {
        return new Request(
                new Request.Holder(asked.asker().person(), asked.asker().organisation()),
                new Request.Purpose("", ""),
                placement.during(),
                placement.resources(),
                new Request.Use(asked.shape().mode(), asked.party().size(), List.of()));
    }

    private static PlanTask with(PlanTask task, TermRequest... more) {
        List<TermRequest> all = new ArrayList<>(task.requests());
        all.addAll(List.of(more));
        return new PlanTask(task.term(), task.premises(), all, Optional.empty());
    }

    private static TermRequest group(String id, int size) {
        return request(
                id,
                size,
                Mode.SUPERVISED,
                List.of(
                        need(ResourceKind.MACHINE, "cnc-mill"),
                        need(ResourceKind.MACHINE, "cnc-mill"),
                        need(ResourceKind.INSTRUCTOR, "instructor"),
                        need(ResourceKind.INSTRUCTOR, "instructor")));
    }

    private static Need need(ResourceKind kind, String family) {
        return new Need(List.of(), Optional.of(kind), family, 1);
    }

    private static TermRequest request(String id, int size, Mode mode, List<Need> needs) {
        return new TermRequest(
                new RequestId(id),
                id,
                new TermRequest.Asker(new PersonId("teacher"), new OrganisationId("school-a")),
                new TermRequest.Party(id, size, List.of()),
                new TermRequest.Shape(1, Duration.ofHours(2), mode, needs, Optional.empty(), 0),
                new TermRequest.Wishes(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 29),
                        List.of(),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT));
    }

    private static Approval.Answer approved(PlanTask task, TermPlan plan, Path folder) {
        try (Joined joined = new Joined(task, folder)) {
            return joined.approved(plan);
        }
    }

    /// A hall furnished as a task says, in a real database.
    private static final class Joined implements AutoCloseable {
        private final PlanTask task;
        private final LocalDatabase local;
        private final Database database;
        private final JdbcHallBook hall;
        private final Desk desk;
        private final Closing closing;
        private final Instant now;

        Joined(PlanTask task, Path folder) {
            this.task = task;
            local = LocalDatabase.in(folder);
            database = Database.of(local);
            hall = new JdbcHallBook(database);
            HallRules rules = HallRules.in(task.term().zone());
            desk = new Desk(hall, question -> new Clearance.Answer.Cleared(), rules);
            closing = new Closing(hall, rules, Concerned.NOBODY);
            now = task.term().whole().from().minus(Duration.ofDays(3));
            task.premises().resources().forEach(hall::put);
            task.premises().quotas().forEach(hall::put);
            for (Busy busy : task.premises().taken()) {
                closing.close(new Blackout(
                        draft().id(),
                        Optional.of(busy.resource()),
                        busy.span(),
                        Blackout.Kind.MAINTENANCE,
                        new Words("Stengt", "Closed"),
                        ""));
            }
        }

        Approval.Answer approved(TermPlan plan) {
            JdbcPlanBook plans = new JdbcPlanBook(database);
            plans.add(new KeptPlan(
                    "term",
                    "A made-up term",
                    new OrganisationId("hall"),
                    task.term().first(),
                    task.term().last(),
                    KeptPlan.State.PROPOSED,
                    task.requests(),
                    plan,
                    List.of(),
                    Optional.empty()));
            return new Approval(hall, desk, closing, plans).approve("term", PlansAreBookableTest::draft, now);
        }

        @Override
        public void close() {
            database.close();
            local.close();
        }
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "CODE", "");
    }
}
