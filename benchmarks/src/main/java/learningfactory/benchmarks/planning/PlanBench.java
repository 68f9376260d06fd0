package learningfactory.benchmarks.planning;

import java.util.List;
import java.util.Locale;
import learningfactory.planner.LocalSearchPlanner;
import learningfactory.planner.MadeUpTerm;
import learningfactory.planning.FirstFit;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.Worth;

/// Plans made-up terms with the pencil and with the search, and prints what each leaves unplaced, what its unmet wishes
/// cost, and how long it took. Every plan is checked by code that knows nothing of either.
public final class PlanBench {
    private static final int STEPS = 5_000;
    private static final List<MadeUpTerm.Size> SIZES = List.of(
            new MadeUpTerm.Size(5, 12, 6, 8), new MadeUpTerm.Size(10, 20, 8, 12), new MadeUpTerm.Size(20, 40, 10, 16));

    private PlanBench() {}

    /// Runs it.
    ///
    /// @param words the number of steps, the seed; both may be left out
    public static void main(String[] words) {
        int steps = words.length > 0 ? Integer.parseInt(words[0]) : STEPS;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        print("term                             | by     | meetings | unplaced | points | broken | seconds");
        for (MadeUpTerm.Size size : SIZES) {
            PlanTask task = MadeUpTerm.of(size, seed);
            long start = System.nanoTime();
            TermPlan pencil = FirstFit.fill(task, TermPlan.EMPTY);
            row(size, "pencil", task, pencil, start);
            start = System.nanoTime();
            TermPlan plan = new LocalSearchPlanner()
                    .plan(task, FirstFit.fill(task, TermPlan.EMPTY), new Effort(seed, steps), progress -> true);
            row(size, "search", task, plan, start);
        }
    }

    private static void row(MadeUpTerm.Size size, String by, PlanTask task, TermPlan plan, long startNanos) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        print(String.format(
                Locale.ROOT,
                "%2d weeks, %2d machines, %2d people | %s | %8d | %8d | %6d | %6d | %7.1f",
                size.weeks(),
                size.machines(),
                size.instructors(),
                by,
                task.meetings().size(),
                plan.unplaced(task).size(),
                Worth.of(task, plan).points(),
                PlanCheck.of(task, plan).size(),
                seconds));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
