package learningfactory.planner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.Wish;
import learningfactory.planning.Worth;
import org.junit.jupiter.api.Test;

/// The search and those who know nothing of it reckon the same points of any plan, wish by wish.
class AgreementTest {
    private static final Map<Wish, BiFunction<TermRules, ConstraintFactory, Constraint>> RULES = Map.of(
            Wish.WISHED_TIMES, TermRules::wishedTimes,
            Wish.FAIRNESS, TermRules::fairness,
            Wish.FEW_EVENINGS, TermRules::fewEvenings,
            Wish.COMPACT_DAYS, TermRules::compactDays,
            Wish.SAME_INSTRUCTOR, TermRules::sameInstructor,
            Wish.SAME_ROOM, TermRules::sameRoom,
            Wish.FEW_MOVES, TermRules::fewMoves,
            Wish.SHORT_MOVES, TermRules::shortMoves);

    private final ConstraintVerifier<TermRules, Timetable> verifier =
            ConstraintVerifier.build(new TermRules(), Timetable.class, Meeting.class);

    @Test
    void everyWishCostsInTheSearchWhatOthersReckonForAnyRepairOfAMadeUpTerm() {
        for (long seed = 1; seed <= 6; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            PlanTask term = MadeUpTerm.of(new MadeUpTerm.Size(14, 6, 4, 3), seed);
            TermPlan stood = anyPlan(term, TermPlan.EMPTY, 1, chance);
            PlanTask repair = term.repairing(stood);
            TermPlan moved = anyPlan(repair, stood, 0.4, chance);

            Worth worth = Worth.of(repair, moved);

            assertThat(worth.costs().keySet()).isEqualTo(RULES.keySet());
            assertThat(worth.costs().get(Wish.SHORT_MOVES)).isPositive();
            RULES.forEach((wish, rule) -> expect(rule, worth.costs().getOrDefault(wish, 0L), repair, moved));
        }
    }

    private void expect(
            BiFunction<TermRules, ConstraintFactory, Constraint> rule, long points, PlanTask task, TermPlan plan) {
        var verified = verifier.verifyThat(rule).givenSolution(new Drawing(task).timetable(plan));
        if (points == 0) {
            verified.hasNoImpact();
        } else {
            verified.penalizesBy(points);
        }
    }

    /// The plan after somebody has thrown a share of its meetings anywhere, whatever rules that breaks;
    /// one in ten falls down.
    private static TermPlan anyPlan(PlanTask task, TermPlan from, double share, SplittableRandom chance) {
        Timetable timetable = new Drawing(task).timetable(from);
        for (Meeting meeting : timetable.meetings()) {
            if (chance.nextDouble() < share) {
                meeting.hang(
                        chance.nextInt(10) == 0 ? null : any(meeting.startRange(), chance),
                        any(meeting.machineRange(), chance),
                        any(meeting.instructorRange(), chance),
                        any(meeting.roomRange(), chance));
            }
        }
        return LocalSearchPlanner.plan(timetable);
    }

    private static <T> T any(List<T> some, SplittableRandom chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
