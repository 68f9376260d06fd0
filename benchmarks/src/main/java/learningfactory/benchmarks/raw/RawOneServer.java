package learningfactory.benchmarks.raw;

import java.util.function.LongFunction;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;

/// The queue with one server as a loop: two slots (arrival and departure) in the heap, arrival times in a
/// ring.
public final class RawOneServer extends Contender {
    private static final long MEAN_SERVICE_MICROS = 1_000_000;
    private static final long MEAN_ARRIVAL_MICROS = 1_250_000;
    private static final int ARRIVAL = 0;
    private static final int DEPARTURE = 1;

    private final LongFunction<Exponential> law;

    private RawOneServer(String name, LongFunction<Exponential> law) {
        super(name, Workload.ONE_SERVER);
        this.law = law;
    }

    /// The floor that the bar is measured against.
    ///
    /// @return the loop with exponential numbers by ziggurat
    public static RawOneServer withZiggurat() {
        return new RawOneServer("raw: arrays, 4-ary heap, ziggurat", ZigguratExponential::new);
    }

    /// The same, to show what the ziggurat saves.
    ///
    /// @return the loop with exponential numbers by logarithm
    public static RawOneServer withLogarithm() {
        return new RawOneServer("raw: the same with logarithms", LogarithmExponential::new);
    }

    @Override
    public Outcome run(long amount, long seed) {
        Exponential chance = law.apply(seed);
        long begin = CpuClock.threadNanos();
        double waitedMicros = waitedMicros(amount, chance);
        long cpuNanos = CpuClock.threadNanos() - begin;
        return new Outcome(cpuNanos, waitedMicros / amount / MEAN_SERVICE_MICROS);
    }

    private static double waitedMicros(long amount, Exponential chance) {
        FourAryHeap heap = new FourAryHeap(2);
        long[] arrivedMicros = new long[1 << 16];
        int mask = arrivedMicros.length - 1;
        int head = 0;
        int tail = 0;
        boolean busy = false;
        long served = 0;
        long waitedMicros = 0;
        heap.put(drawn(chance, MEAN_ARRIVAL_MICROS) << 1 | ARRIVAL);
        while (true) {
            long key = heap.takeFirst();
            long nowMicros = key >> 1;
            boolean starts;
            if ((key & 1) == ARRIVAL) {
                arrivedMicros[tail++ & mask] = nowMicros;
                heap.put((nowMicros + drawn(chance, MEAN_ARRIVAL_MICROS)) << 1 | ARRIVAL);
                starts = !busy;
            } else {
                busy = false;
                starts = head != tail;
            }
            if (starts) {
                waitedMicros += nowMicros - arrivedMicros[head++ & mask];
                if (++served == amount) {
                    return waitedMicros;
                }
                busy = true;
                heap.put((nowMicros + drawn(chance, MEAN_SERVICE_MICROS)) << 1 | DEPARTURE);
            }
        }
    }

    private static long drawn(Exponential chance, long meanMicros) {
        return (long) (chance.next() * meanMicros);
    }
}
