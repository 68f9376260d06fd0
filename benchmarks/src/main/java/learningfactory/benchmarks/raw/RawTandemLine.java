package learningfactory.benchmarks.raw;

import java.util.function.IntFunction;
import java.util.function.LongFunction;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;

/// The tandem line as a loop over arrays: one pending event a station, its meaning told by the phase of the
/// station.
public final class RawTandemLine extends Contender {
    private static final int SLOT_BITS = 10;
    private static final int STARVED = 0;
    private static final int RUNNING = 1;
    private static final int FAILING = 2;
    private static final int REPAIR = 3;
    private static final int BLOCKED = 4;

    private final LongFunction<Exponential> law;
    private final IntFunction<PendingKeys> calendar;

    private RawTandemLine(
            Workload workload, String name, LongFunction<Exponential> law, IntFunction<PendingKeys> calendar) {
        super(name, workload);
        this.law = law;
        this.calendar = calendar;
    }

    /// The floor that the bar is measured against.
    ///
    /// @param workload a tandem workload
    /// @return the loop with exponential numbers by ziggurat
    public static RawTandemLine withZiggurat(Workload workload) {
        return new RawTandemLine(
                workload, "raw: arrays, 4-ary heap, ziggurat", ZigguratExponential::new, FourAryHeap::new);
    }

    /// The same, to show what the ziggurat saves.
    ///
    /// @param workload a tandem workload
    /// @return the loop with exponential numbers by logarithm
    public static RawTandemLine withLogarithm(Workload workload) {
        return new RawTandemLine(
                workload, "raw: the same with logarithms", LogarithmExponential::new, FourAryHeap::new);
    }

    /// The same with a winner tree for a heap, to show what is left to gain.
    ///
    /// @param workload a tandem workload
    /// @return the loop with the kind of calendar that the product has
    public static RawTandemLine withWinnerTree(Workload workload) {
        return new RawTandemLine(
                workload,
                "raw: the first with a winner tree",
                ZigguratExponential::new,
                slots -> new WinnerTree(slots, SLOT_BITS));
    }

    @Override
    public Outcome run(long amount, long seed) {
        TandemLine line = workload().line();
        Loop loop = new Loop(line, law.apply(seed), calendar.apply(line.stations()), amount);
        long begin = CpuClock.threadNanos();
        loop.run();
        long cpuNanos = CpuClock.threadNanos() - begin;
        double meanCycles = (double) (loop.nowMicros - loop.halfMicros) / TandemLine.MEAN_CYCLE_MICROS;
        return new Outcome(cpuNanos, line.rate(amount - amount / 2, meanCycles));
    }

    /// The state of one run.
    private static final class Loop {
        private static final long MEAN_TO_FAILURE_MICROS =
                (long) (TandemLine.MEAN_TO_FAILURE * TandemLine.MEAN_CYCLE_MICROS);
        private static final long MEAN_REPAIR_MICROS = (long) (TandemLine.MEAN_REPAIR * TandemLine.MEAN_CYCLE_MICROS);

        private final Exponential chance;
        private final PendingKeys pending;
        private final int last;
        private final int firstCounted;
        private final int[] phase;
        private final int[] waiting;
        private final long[] untilFailureMicros;
        private final long[] leftMicros;
        private final long amount;
        private final long half;
        private long counted;
        private long nowMicros;
        private long halfMicros;

        Loop(TandemLine line, Exponential chance, PendingKeys pending, long amount) {
            this.pending = pending;
            this.chance = chance;
            this.amount = amount;
            this.half = amount / 2;
            int stations = line.stations();
            last = stations - 1;
            firstCounted = line.firstCounted();
            phase = new int[stations];
            waiting = new int[stations];
            leftMicros = new long[stations];
            untilFailureMicros = new long[stations];
            for (int i = 0; i < stations; i++) {
                untilFailureMicros[i] = drawn(MEAN_TO_FAILURE_MICROS);
            }
        }

        void run() {
            start(0);
            while (counted < amount) {
                long key = pending.takeFirst();
                nowMicros = key >> SLOT_BITS;
                int station = (int) key & (1 << SLOT_BITS) - 1;
                switch (phase[station]) {
                    case RUNNING -> finish(station);
                    case FAILING -> {
                        phase[station] = REPAIR;
                        set(station, drawn(MEAN_REPAIR_MICROS));
                    }
                    default -> {
                        untilFailureMicros[station] = drawn(MEAN_TO_FAILURE_MICROS);
                        work(station, leftMicros[station]);
                    }
                }
            }
        }

        private long drawn(long meanMicros) {
            return (long) (chance.next() * meanMicros);
        }

        private void set(int station, long delayMicros) {
            pending.put((nowMicros + delayMicros) << SLOT_BITS | station);
        }

        private void start(int station) {
            work(station, drawn(TandemLine.MEAN_CYCLE_MICROS));
        }

        private void work(int station, long micros) {
            long spareMicros = untilFailureMicros[station] - micros;
            if (spareMicros > 0) {
                untilFailureMicros[station] = spareMicros;
                phase[station] = RUNNING;
                set(station, micros);
            } else {
                leftMicros[station] = -spareMicros;
                phase[station] = FAILING;
                set(station, untilFailureMicros[station]);
            }
        }

        private void finish(int station) {
            if (station >= firstCounted && ++counted == half) {
                halfMicros = nowMicros;
            }
            if (station == last || accepts(station + 1)) {
                takeNext(station);
            } else {
                phase[station] = BLOCKED;
            }
        }

        private boolean accepts(int station) {
            if (phase[station] == STARVED) {
                start(station);
                return true;
            }
            if (waiting[station] < TandemLine.PLACES) {
                waiting[station]++;
                return true;
            }
            return false;
        }

        private void takeNext(int freed) {
            int station = freed;
            while (station > 0) {
                if (waiting[station] == 0) {
                    phase[station] = STARVED;
                    return;
                }
                start(station);
                int upstream = station - 1;
                if (phase[upstream] != BLOCKED) {
                    waiting[station]--;
                    return;
                }
                station = upstream;
            }
            start(0);
        }
    }
}
