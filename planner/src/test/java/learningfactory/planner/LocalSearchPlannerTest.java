package learningfactory.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import learningfactory.planning.FirstFit;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermPlanner.Progress;
import learningfactory.planning.Worth;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import org.junit.jupiter.api.Test;

/// Plans of made-up terms, held against code that knows nothing of the search.
class LocalSearchPlannerTest {

    private static final MadeUpTerm.Size SMALL = new MadeUpTerm.Size(4, 6, 4, 4);
    private final LocalSearchPlanner planner = new LocalSearchPlanner();

    @Test
    void aPlanBreaksNoRuleAndCostsWhatOthersReckonAndIsNoWorseThanAPencilPlan() {
        for (long seed = 1; seed <= 3; seed++) {
            PlanTask task = MadeUpTerm.of(SMALL, seed);
            TermPlan pencil = FirstFit.fill(task, TermPlan.EMPTY);
            List<Progress> told = new ArrayList<>();

            TermPlan plan = planner.plan(task, pencil, new Effort(seed, 1_000), told::add);

            assertThat(PlanCheck.of(task, plan)).as("seed %d", seed).isEmpty();
            assertThat(told.getLast().broken()).isZero();
            assertThat(told.getLast().unplaced()).isEqualTo(plan.unplaced(task).size());
            assertThat(told.getLast().points()).isEqualTo(Worth.of(task, plan).points());
            assertThat(plan.unplaced(task).size())
                    .isLessThanOrEqualTo(pencil.unplaced(task).size());
            assertThat(Worth.of(task, plan).points())
                    .isLessThan(Worth.of(task, pencil).points());
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlanAndAnotherSeedAnother() {
        PlanTask task = MadeUpTerm.of(SMALL, 7);

        TermPlan first = planner.plan(task, TermPlan.EMPTY, new Effort(1, 300), progress -> true);
        TermPlan again = planner.plan(task, TermPlan.EMPTY, new Effort(1, 300), progress -> true);
        TermPlan other = planner.plan(task, TermPlan.EMPTY, new Effort(2, 300), progress -> true);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void everyLegHasMovesOfItsOwnSoTheSearchGetsBetterToItsEnd() {
        PlanTask task = MadeUpTerm.of(new MadeUpTerm.Size(10, 20, 8, 12), 1);
        List<Progress> told = new ArrayList<>();

        planner.plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(1, 2_000), told::add);

        long half = told.get(told.size() / 2).points();
        assertThat(half).isLessThan(told.get(1).points());
        assertThat(told.getLast().points()).isLessThan(half);
    }

    @Test
    void whoeverSaysStopGetsTheBestPlanSoFar() {
        PlanTask task = MadeUpTerm.of(SMALL, 3);
        List<Progress> told = new ArrayList<>();

        TermPlan plan = planner.plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(1, 2_000), progress -> {
            told.add(progress);
            return progress.done() < 200;
        });

        assertThat(told.getLast().done()).isEqualTo(200);
        assertThat(PlanCheck.of(task, plan)).isEmpty();
    }

    @Test
    void whenAMachineBreaksAWeekNothingMovesThatDidNotStandThere() {
        PlanTask task = MadeUpTerm.of(SMALL, 5);
        TermPlan plan = planner.plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(5, 1_000), progress -> true);
        Interval week = Interval.of(task.term().whole().from(), Duration.ofDays(7));
        ResourceId mill = new ResourceId("cnc-mill-1");
        long hurt = plan.placements().stream()
                .filter(one -> one.resources().contains(mill) && one.during().overlaps(week))
                .count();
        PlanTask repair = task.in(task.premises().with(new Busy(mill, week, 0, new ReservationId("fault"), true)))
                .repairing(plan);

        TermPlan repaired = planner.plan(
                repair, FirstFit.fill(repair, FirstFit.kept(repair, plan)), new Effort(5, 1_000), progress -> true);
        PlanDifference difference = PlanDifference.between(plan, repaired);

        assertThat(hurt).isPositive();
        assertThat(PlanCheck.of(repair, repaired)).isEmpty();
        assertThat((long) difference.changes().size())
                .isGreaterThanOrEqualTo(hurt)
                .isLessThanOrEqualTo(hurt + 1);
    }

    @Test
    void aPlanThatIsShakenIsSeenToBeShaken() {
        PlanTask task = MadeUpTerm.of(SMALL, 2);
        TermPlan plan = FirstFit.fill(task, TermPlan.EMPTY);
        SplittableRandom chance = new SplittableRandom(2);
        int seen = 0;
        int trials = 200;

        for (int trial = 0; trial < trials; trial++) {
            Placement one =
                    plan.placements().get(chance.nextInt(plan.placements().size()));
            Placement other =
                    plan.placements().get(chance.nextInt(plan.placements().size()));
            Placement shaken = new Placement(one.meeting(), other.during(), other.resources(), false);
            boolean isBroken =
                    !one.equals(other) && !PlanCheck.of(task, plan.with(shaken)).isEmpty();
            seen += isBroken || one.equals(other) ? 1 : 0;
        }

        assertThat(seen).isEqualTo(trials);
    }
}
