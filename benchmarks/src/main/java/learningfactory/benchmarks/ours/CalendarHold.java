package learningfactory.benchmarks.ours;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;
import learningfactory.simulation.Calendar;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;

/// The hold model on the product's calendar, one slot a pending event.
public final class CalendarHold extends Contender {
    private static final long MEAN_HOLD_MICROS = 1_000_000;

    /// The product on a hold workload.
    ///
    /// @param workload a hold workload
    public CalendarHold(Workload workload) {
        super("ours: calendar and stream", workload);
    }

    @Override
    public Outcome run(long amount, long seed) {
        int pending = workload().pending();
        Stream chance = Streams.of(seed).named("hold");
        Calendar calendar = new Calendar(pending);
        for (int slot = 0; slot < pending; slot++) {
            calendar.set(slot, (long) (chance.nextExponential() * MEAN_HOLD_MICROS));
        }
        long begin = CpuClock.threadNanos();
        long micros = held(calendar, chance, amount);
        long cpuNanos = CpuClock.threadNanos() - begin;
        return new Outcome(cpuNanos, (double) micros / MEAN_HOLD_MICROS * pending / amount);
    }

    private static long held(Calendar calendar, Stream chance, long amount) {
        long nowMicros = 0;
        for (long done = 0; done < amount; done++) {
            nowMicros = calendar.nextMicros();
            int slot = calendar.pop();
            calendar.set(slot, nowMicros + (long) (chance.nextExponential() * MEAN_HOLD_MICROS));
        }
        return nowMicros;
    }
}
