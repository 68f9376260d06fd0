package learningfactory.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.function.Predicate;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner;

/// Plans with Timefold's local search (late acceptance), in twenty legs: between two legs it says how it goes and can
/// be
/// stopped. Each leg has a seed and a number of steps of its own, so the plan does not depend on the machine's speed.
public final class LocalSearchPlanner implements TermPlanner {
    private static final int LEGS = 20;
    private static final int LATE_ACCEPTANCE = 400;
    private static final int ACCEPTED_COUNT = 1;

    /// A search that finds nothing better any more ends, however many steps are left.
    private static final long MOST_MOVES_A_STEP = 30;

    /// A planner.
    public LocalSearchPlanner() {}

    @Override
    public TermPlan plan(PlanTask task, TermPlan start, Effort effort, Predicate<Progress> watcher) {
        Timetable timetable = new Drawing(task).timetable(start);
        if (timetable.meetings().isEmpty()) {
            return start;
        }
        int done = 0;
        int unseen = start.unplaced(task).size();
        if (!watcher.test(new Progress(0, effort.steps(), 0, unseen, 0))) {
            return start;
        }
        int legs = Math.min(LEGS, effort.steps());
        for (int leg = 0; leg < legs; leg++) {
            int until = (int) ((long) effort.steps() * (leg + 1) / legs);
            timetable = solved(timetable, effort.seed() * 1_000 + leg, until - done);
            done = until;
            if (!watcher.test(progress(task, timetable, done, effort.steps()))) {
                break;
            }
        }
        return plan(timetable);
    }

    private static Timetable solved(Timetable from, long seed, int steps) {
        return SolverFactory.<Timetable>create(config(seed, steps))
                .buildSolver()
                .solve(from);
    }

    static SolverConfig config(long seed, int steps) {
        return new SolverConfig()
                .withSolutionClass(Timetable.class)
                .withEntityClasses(Meeting.class)
                .withConstraintProviderClass(TermRules.class)
                .withRandomSeed(seed)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(moves())
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(ACCEPTED_COUNT))
                        .withTerminationConfig(new TerminationConfig()
                                .withStepCountLimit(steps)
                                .withMoveCountLimit(MOST_MOVES_A_STEP * steps)));
    }

    /// Another time, other machines, another instructor or room; all of it at once; two that change places.
    private static MoveSelectorConfig<?> moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        change("start").withFixedProbabilityWeight(3.0),
                        change("machines").withFixedProbabilityWeight(1.0),
                        change("instructors").withFixedProbabilityWeight(1.0),
                        change("rooms").withFixedProbabilityWeight(0.5),
                        anew().withFixedProbabilityWeight(3.0),
                        new SwapMoveSelectorConfig()
                                .withVariableNameIncludes("start")
                                .withFixedProbabilityWeight(0.5));
    }

    private static ChangeMoveSelectorConfig change(String variable) {
        return new ChangeMoveSelectorConfig().withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    private static CartesianProductMoveSelectorConfig anew() {
        EntitySelectorConfig entity = new EntitySelectorConfig(Meeting.class).withId("meeting");
        return new CartesianProductMoveSelectorConfig(List.of(
                new ChangeMoveSelectorConfig()
                        .withEntitySelectorConfig(entity)
                        .withValueSelectorConfig(new ValueSelectorConfig("start")),
                same("machines"),
                same("instructors"),
                same("rooms")));
    }

    private static ChangeMoveSelectorConfig same(String variable) {
        return new ChangeMoveSelectorConfig()
                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig("meeting"))
                .withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    private static Progress progress(PlanTask task, Timetable timetable, int done, int all) {
        HardMediumSoftScore score = timetable.score();
        long impossible = (long) task.meetings().size() - timetable.meetings().size();
        return score == null
                ? new Progress(done, all, 0, impossible, 0)
                : new Progress(done, all, -score.hardScore(), impossible - score.mediumScore(), -score.softScore());
    }

    static TermPlan plan(Timetable timetable) {
        List<Placement> placements = timetable.meetings().stream()
                .filter(Meeting::isPlaced)
                .map(Meeting::placement)
                .toList();
        return new TermPlan(placements);
    }
}
