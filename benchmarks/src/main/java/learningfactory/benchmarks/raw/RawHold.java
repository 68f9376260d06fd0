package learningfactory.benchmarks.raw;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;

/// The hold model on the four-ary heap alone.
public final class RawHold extends Contender {
    private static final long MEAN_HOLD_MICROS = 1_000_000;
    private static final int SLOT_BITS = 20;

    /// The floor of a hold model.
    ///
    /// @param workload a hold workload
    public RawHold(Workload workload) {
        super("raw: 4-ary heap, ziggurat", workload);
    }

    @Override
    public Outcome run(long amount, long seed) {
        int pending = workload().pending();
        Exponential chance = new ZigguratExponential(seed);
        FourAryHeap heap = new FourAryHeap(pending);
        for (int slot = 0; slot < pending; slot++) {
            heap.put((long) (chance.next() * MEAN_HOLD_MICROS) << SLOT_BITS | slot);
        }
        long begin = CpuClock.threadNanos();
        long micros = held(heap, chance, amount);
        long cpuNanos = CpuClock.threadNanos() - begin;
        return new Outcome(cpuNanos, (double) micros / MEAN_HOLD_MICROS * pending / amount);
    }

    private static long held(FourAryHeap heap, Exponential chance, long amount) {
        long slotMask = (1L << SLOT_BITS) - 1;
        long key = 0;
        for (long done = 0; done < amount; done++) {
            key = heap.takeFirst();
            long holdMicros = (long) (chance.next() * MEAN_HOLD_MICROS);
            heap.put(key + (holdMicros << SLOT_BITS));
        }
        return (key & ~slotMask) >> SLOT_BITS;
    }
}
