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
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner;

/// Plans with Timefold's local search (late acceptance), in twenty legs: between two legs it says how it
/// goes and can be stopped. All legs are phases of one search with one seed, and each has its number of
/// steps, so the plan does not depend on the machine's speed.
public final class LocalSearchPlanner implements TermPlanner {
    private static final int LATE_ACCEPTANCE = 400;
    private static final int ACCEPTED_COUNT = 1;

    /// A search that finds nothing better any more ends, however many steps are left.
    private static final long MOST_MOVES_A_STEP = 30;

    /// Every meeting has a place and every wish is met: nothing is left to look for.
    private static final String PERFECT = HardMediumSoftScore.ZERO.toString();

    /// A planner.
    public LocalSearchPlanner() {}

    @Override
    public TermPlan plan(PlanTask task, TermPlan start, Effort effort, Predicate<Progress> watcher) {
        Timetable timetable = new Drawing(task).timetable(start);
        Legs legs = new Legs(task, effort, watcher);
        boolean isWanted = !timetable.meetings().isEmpty()
                && legs.begin(start.unplaced(task).size());
        return isWanted ? plan(legs.walk(SolverFactory.create(config(effort.seed(), legs)), timetable)) : start;
    }

    static SolverConfig config(long seed, Legs legs) {
        List<PhaseConfig<?>> phases = new ArrayList<>();
        for (int leg = 0; leg < legs.count(); leg++) {
            phases.add(search(legs.steps(leg), legs.until(leg + 1)));
            phases.add(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(legs)));
        }
        return new SolverConfig()
                .withSolutionClass(Timetable.class)
                .withEntityClasses(Meeting.class)
                .withConstraintProviderClass(TermRules.class)
                .withRandomSeed(seed)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withPhases(phases.toArray(PhaseConfig<?>[]::new));
    }

    /// A leg; the library counts steps from its beginning, but moves from the beginning of the search.
    private static LocalSearchPhaseConfig search(int steps, int untilStep) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(ACCEPTED_COUNT))
                .withTerminationConfig(new TerminationConfig()
                        .withStepCountLimit(steps)
                        .withMoveCountLimit(MOST_MOVES_A_STEP * untilStep)
                        .withBestScoreLimit(PERFECT));
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

    static TermPlan plan(Timetable timetable) {
        List<Placement> placements = timetable.meetings().stream()
                .filter(Meeting::isPlaced)
                .map(Meeting::placement)
                .toList();
        return new TermPlan(placements);
    }
}
