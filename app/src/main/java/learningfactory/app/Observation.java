package learningfactory.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.report.RunPlan;
import learningfactory.report.WipSeries;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/// The first replication once more, this time watched: what happened, and how many parts there were when.
///
/// It runs apart from the replications that make the figures, so that watching cannot change a figure.
final class Observation {

    private static final int SPANS = 180;

    private final PlantChoice choice;
    private final RunPlan plan;

    Observation(PlantChoice choice, RunPlan plan) {
        this.choice = choice;
        this.plan = plan;
    }

    /// Runs it.
    ///
    /// @param journalFile where the facts go, if anywhere
    /// @throws Refusal when the file cannot be written
    WipSeries observe(@Nullable Path journalFile) {
        CompiledPlant compiled = choice.compiled();
        if (journalFile == null) {
            return watch(compiled.start(plan.seed(), 0));
        }
        try (JournalFile journal = new JournalFile(journalFile, compiled)) {
            journal.header(choice.identity(), plan);
            RunningPlant running = compiled.start(plan.seed(), 0, journal.journal());
            WipSeries wip = watch(running);
            journal.end();
            return wip;
        } catch (JacksonIOException unwritable) {
            throw OutputFile.refused(journalFile, unwritable);
        }
    }

    /// Mean parts of each span, from the mean since the start at its two ends.
    private WipSeries watch(RunningPlant running) {
        long whole = plan.warmUpMicros() + plan.lengthMicros();
        long span = Math.max(1, whole / SPANS);
        List<Double> means = new ArrayList<>();
        double before = 0;
        for (long end = span; end <= whole; end += span) {
            running.runUntil(end);
            double now = running.meanWip() * end;
            means.add(Math.max(0, (now - before) / span));
            before = now;
        }
        running.runUntil(whole);
        return new WipSeries(span, plan.warmUpMicros(), means);
    }
}
