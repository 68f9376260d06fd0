package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.planner.LocalSearchPlanner;
import learningfactory.planner.MadeUpTerm;
import learningfactory.planning.Approval;
import learningfactory.planning.FirstFit;
import learningfactory.planning.KeptPlan;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.ReservationId;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.store.planning.JdbcPlanBook;
import learningfactory.words.Words;
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

    private static Approval.Answer approved(PlanTask task, TermPlan plan, Path folder) {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            JdbcHallBook hall = new JdbcHallBook(database);
            JdbcPlanBook plans = new JdbcPlanBook(database);
            HallRules rules = HallRules.in(task.term().zone());
            Desk desk = new Desk(hall, question -> new Clearance.Answer.Cleared(), rules);
            Closing closing = new Closing(hall, rules, Concerned.NOBODY);
            Instant now = task.term().whole().from().minus(Duration.ofDays(3));
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
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "CODE", "");
    }
}
