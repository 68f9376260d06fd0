package learningfactory.planner;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.function.Predicate;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermPlanner.Progress;
import org.jspecify.annotations.Nullable;

/// The legs of one search: after each it is told how it goes, and the search ends there when somebody
/// says so.
///
/// The library runs it between two phases, on the thread of the search, so where the search ends depends
/// on nothing but the answer.
final class Legs implements PhaseCommand<Timetable> {
    private static final int MOST = 20;

    private final PlanTask task;
    private final Effort effort;
    private final Predicate<Progress> watcher;
    private int walked;
    private @Nullable Solver<Timetable> solver;

    Legs(PlanTask task, Effort effort, Predicate<Progress> watcher) {
        this.task = task;
        this.effort = effort;
        this.watcher = watcher;
    }

    int count() {
        return Math.min(MOST, effort.steps());
    }

    /// The steps of one leg; all together are the whole effort.
    int steps(int leg) {
        return until(leg + 1) - until(leg);
    }

    /// The steps of all legs before this one.
    int until(int leg) {
        return (int) ((long) effort.steps() * leg / count());
    }

    /// Whether to begin at all.
    boolean begin(int unplaced) {
        return watcher.test(new Progress(0, effort.steps(), 0, unplaced, 0));
    }

    /// Walks them.
    Timetable walk(SolverFactory<Timetable> factory, Timetable from) {
        Solver<Timetable> walker = factory.buildSolver();
        solver = walker;
        return walker.solve(from);
    }

    /// At the end of a leg, with the best so far.
    @Override
    public void changeWorkingSolution(PhaseCommandContext<Timetable> context) {
        walked++;
        Solver<Timetable> walker = solver;
        if (!watcher.test(progress(context.getWorkingSolution())) && walker != null) {
            walker.terminateEarly();
        }
    }

    private Progress progress(Timetable best) {
        long impossible = (long) task.meetings().size() - best.meetings().size();
        HardMediumSoftScore score = best.score();
        return score == null
                ? new Progress(until(walked), effort.steps(), 0, impossible, 0)
                : new Progress(
                        until(walked),
                        effort.steps(),
                        -score.hardScore(),
                        impossible - score.mediumScore(),
                        -score.softScore());
    }
}
