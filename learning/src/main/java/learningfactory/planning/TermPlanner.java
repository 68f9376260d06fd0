package learningfactory.planning;

import java.util.function.Predicate;

/// Who makes plans. Owned by this room, implemented by `planner`, joined in `app`.
///
/// The same task, start and effort give the same plan, however fast the machine is: effort is counted in
/// steps, not in time.
public interface TermPlanner {
    /// Plans.
    ///
    /// @param start where to begin; breaks no rule
    /// @param watcher is told how it goes; planning ends early when it says no
    TermPlan plan(PlanTask task, TermPlan start, Effort effort, Predicate<Progress> watcher);

    /// How much is tried.
    ///
    /// @param seed of chance
    /// @param steps of the search, at least one
    record Effort(long seed, int steps) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when nothing would be tried
        public Effort {
            if (steps < 1 || steps > 10_000_000) {
                throw new IllegalArgumentException("A search has 1 to 10,000,000 steps, not %d.".formatted(steps));
            }
        }
    }

    /// How it goes.
    ///
    /// @param done steps
    /// @param all steps
    /// @param broken rules in the best plan so far, as the planner counts them
    /// @param unplaced meetings in it
    /// @param points that its unmet wishes cost
    record Progress(int done, int all, long broken, long unplaced, long points) {}
}
