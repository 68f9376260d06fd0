package learningfactory.app;

import java.io.PrintWriter;
import java.util.List;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.report.Result;
import learningfactory.report.RunPlan;

/// All replications of a plant, on all cores, with a progress bar.
final class Study {

    private final RunPlan plan;
    private final int threads;
    private final PrintWriter err;
    private final Screen screen;

    Study(RunPlan plan, int threads, PrintWriter err, Screen screen) {
        this.plan = plan;
        this.threads = threads;
        this.err = err;
        this.screen = screen;
    }

    /// Runs a plant as planned.
    ///
    /// @throws Refusal when the plant cannot be compiled, or runs out of memory
    Result run(PlantChoice choice) {
        CompiledPlant compiled = choice.compiled();
        RunOne one = (replication, onSlice) -> replication(compiled, replication, onSlice);
        long slices = (long) plan.replications() * RunOne.SLICES;
        List<Figures> figures;
        try (Progress progress = new Progress(err, screen.showsProgress(), slices, System::nanoTime)) {
            figures = Replications.run(one, plan.replications(), threads, progress);
        }
        return new Result(choice.identity(), choice.plant(), plan, figures);
    }

    /// Always cut into the same slices, whether anybody watches or not, so that watching cannot change a
    /// figure.
    private Figures replication(CompiledPlant compiled, int replication, Runnable onSlice) {
        RunningPlant running = compiled.start(plan.seed(), replication);
        running.runUntil(plan.warmUpMicros());
        running.resetStatistics();
        for (int slice = 1; slice <= RunOne.SLICES; slice++) {
            boolean isLast = slice == RunOne.SLICES;
            long part = isLast ? plan.lengthMicros() : plan.lengthMicros() / RunOne.SLICES * slice;
            running.runUntil(plan.warmUpMicros() + part);
            onSlice.run();
        }
        return running.figures();
    }
}
