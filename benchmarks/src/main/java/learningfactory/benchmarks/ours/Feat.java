package learningfactory.benchmarks.ours;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.TandemLine;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.Snapshot;

/// What only a simulator whose state is plain data can do, each with its bar.
public enum Feat {
    /// A copy of a running plant that goes on by itself.
    FORK("fork of a running control-arm plant", "µs", 50) {
        @Override
        public double measure() {
            RunningPlant run = at(Plants.shipped("control-arm"), 4 * HOUR_MICROS);
            return warmMicros(() -> run.fork().nowMicros());
        }
    },
    /// The state of a line, kept.
    SAVE("snapshot of the line of 20 stations", "µs", 50) {
        @Override
        public double measure() {
            RunningPlant run = fullLine();
            return warmMicros(() -> run.snapshot().sizeBytes());
        }
    },
    /// The state of a line, brought back.
    RESTORE("restore of the line of 20 stations", "µs", 20) {
        @Override
        public double measure() {
            RunningPlant run = fullLine();
            Snapshot snapshot = run.snapshot();
            return warmMicros(() -> {
                run.restore(snapshot);
                return run.nowMicros();
            });
        }
    },
    /// Both, by way of bytes that a file can hold, with their checksum.
    BYTES("snapshot of that line to bytes, and back", "µs", 1_000) {
        @Override
        public double measure() {
            RunningPlant run = fullLine();
            return warmMicros(() -> {
                byte[] bytes = run.snapshot().toBytes();
                run.restore(Snapshot.of(bytes));
                return bytes.length;
            });
        }
    },
    /// What-if: many futures from one moment, on two cores; wall-clock time.
    FUTURES("1,000 futures of one hour of raufoss, two cores", "s", 2) {
        @Override
        public double measure() {
            RunningPlant run = at(Plants.shipped("raufoss"), 4 * HOUR_MICROS);
            futures(run, 200);
            return futures(run, 1_000);
        }
    },
    /// Size: memory in use with two thousand stations and a million parts between them.
    MEMORY("memory of 2,000 stations and 1,000,000 parts", "MiB", 2048) {
        @Override
        public double measure() {
            RunningPlant run = at(Plants.line(2_000, 1_000, 501), 60 * Plants.UNIT_MICROS);
            double used = usedMebibytes();
            double parts = run.figures().value("plant.wip");
            if (parts < 1_000_000) {
                throw new IllegalStateException("Only %.0f parts were in the plant.".formatted(parts));
            }
            return used;
        }
    };

    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long WARM_NANOS = 4_000_000_000L;
    private static final int BATCHES = 100;
    private static final int A_BATCH = 100;

    private final String title;
    private final String unit;
    private final double bar;

    Feat(String title, String unit, double bar) {
        this.title = title;
        this.unit = unit;
        this.bar = bar;
    }

    /// What is measured.
    ///
    /// @return a few words
    public String title() {
        return title;
    }

    /// The unit of [#measure()].
    ///
    /// @return `µs`, `s` or `MiB`
    public String unit() {
        return unit;
    }

    /// The most that is promised.
    ///
    /// @return in the unit
    public double bar() {
        return bar;
    }

    /// Measures once, in a fresh Java machine with 2 GiB.
    ///
    /// @return in the unit
    public abstract double measure();

    private static RunningPlant at(CompiledPlant plant, long micros) {
        RunningPlant run = plant.start(1, 0);
        run.runUntil(micros);
        return run;
    }

    private static RunningPlant fullLine() {
        return at(Plants.line(20, TandemLine.PLACES, 0), HOUR_MICROS);
    }

    /// The median processor time of a call once the code is warm, over batches.
    private static double warmMicros(Callable<Number> call) {
        long warm = CpuClock.threadNanos() + WARM_NANOS;
        while (CpuClock.threadNanos() < warm) {
            batchMicros(call);
        }
        double[] micros = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            micros[batch] = batchMicros(call);
        }
        Arrays.sort(micros);
        return micros[BATCHES / 2];
    }

    private static double batchMicros(Callable<Number> call) {
        long sum = 0;
        long begin = CpuClock.threadNanos();
        for (int i = 0; i < A_BATCH; i++) {
            sum += called(call).longValue();
        }
        double micros = (CpuClock.threadNanos() - begin) / 1e3 / A_BATCH;
        if (sum == 0) {
            throw new IllegalStateException("Nothing was done.");
        }
        return micros;
    }

    /// Seconds that many futures of one hour take on two threads.
    private static double futures(RunningPlant run, int count) {
        long until = run.nowMicros() + HOUR_MICROS;
        long begin = System.nanoTime();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var jobs = List.of(run.fork(), run.fork()).stream() // a run is not for several threads at once
                    .map(present -> two.submit(() -> future(present, until, count / 2)))
                    .toList();
            for (Future<Double> job : jobs) {
                if (called(job::get) <= 0) {
                    throw new IllegalStateException("The futures shipped nothing.");
                }
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double future(RunningPlant present, long until, int count) {
        double shipped = 0;
        for (int i = 0; i < count; i++) {
            RunningPlant future = present.fork();
            future.runUntil(until);
            shipped += future.figures().value("plant.throughput");
        }
        return shipped;
    }

    private static double usedMebibytes() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) / 1048576.0;
    }

    private static <T> T called(Callable<T> call) {
        try {
            return call.call();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A future failed.", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("The measurement failed.", e);
        }
    }
}
