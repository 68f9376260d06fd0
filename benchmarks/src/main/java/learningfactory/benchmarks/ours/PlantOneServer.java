package learningfactory.benchmarks.ours;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;

/// The queue with one server as a plant file of three lines, all statistics on.
public final class PlantOneServer extends Contender {
    private static final double ARRIVALS_A_UNIT = 0.8;

    private final JournalKind journal;

    /// The product on the queue.
    ///
    /// @param journal with or without a journal
    public PlantOneServer(JournalKind journal) {
        super(journal.title(), Workload.ONE_SERVER);
        this.journal = journal;
    }

    @Override
    public Outcome run(long amount, long seed) {
        CompiledPlant plant = Plants.oneServer();
        RunningPlant run = journal.start(plant, seed);
        long begin = CpuClock.threadNanos();
        run.runUntil((long) (amount / ARRIVALS_A_UNIT * Plants.UNIT_MICROS));
        long cpuNanos = CpuClock.threadNanos() - begin;
        double served = run.figures().value("station.desk.pieces");
        return new Outcome((long) (cpuNanos * amount / served), run.figures().value("station.desk.Wq"));
    }
}
