package learningfactory.benchmarks.ours;

import java.util.Locale;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;

/// The tandem line as a plant file, all semantics compiled in and all statistics on.
///
/// A plant runs for a time, not for a number of parts: the run lasts as long as that number takes on
/// average, and its cost is divided by what it really made.
public final class PlantTandemLine extends Contender {
    /// When `raw` has finished half of the cycles of the long line, which fills up first, in mean cycles.
    private static final double LONG_LINE_HALF = 8_050;

    private final JournalKind journal;

    /// The product on a line.
    ///
    /// @param workload a tandem workload
    /// @param journal with or without a journal
    public PlantTandemLine(Workload workload, JournalKind journal) {
        super(journal.title(), workload);
        this.journal = journal;
    }

    @Override
    public Outcome run(long amount, long seed) {
        TandemLine line = workload().line();
        CompiledPlant plant = Plants.line(line.stations(), TandemLine.PLACES, 0);
        RunningPlant run = journal.start(plant, seed);
        double rate = workload().expected() * (line.stations() - line.firstCounted());
        double secondHalf = amount / 2.0 / rate;
        double firstHalf = workload() == Workload.LONG_LINE ? LONG_LINE_HALF : secondHalf;

        long firstNanos = nanos(run, firstHalf);
        double first = counted(run.figures(), line);
        run.resetStatistics();
        long secondNanos = nanos(run, firstHalf + secondHalf);
        double second = counted(run.figures(), line);

        long cpuNanos = (long) ((firstNanos + secondNanos) * amount / (first + second));
        return new Outcome(cpuNanos, line.rate(Math.round(second), secondHalf));
    }

    private static long nanos(RunningPlant run, double untilMeanCycles) {
        long begin = CpuClock.threadNanos();
        run.runUntil((long) (untilMeanCycles * Plants.UNIT_MICROS));
        return CpuClock.threadNanos() - begin;
    }

    private static double counted(Figures figures, TandemLine line) {
        double pieces = 0;
        for (int i = line.firstCounted() + 1; i <= line.stations(); i++) {
            pieces += figures.value(String.format(Locale.ROOT, "station.s%d.pieces", i));
        }
        return pieces;
    }
}
