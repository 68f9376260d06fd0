package learningfactory.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import learningfactory.simulation.Calendar;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What an event costs in the calendar, from a cell to a hundred thousand sources of events.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {
    private static final long MEAN_MICROS = 1_000_000;
    private static final int DRAWS = 1 << 16;

    @Param({"16", "256", "4096", "100000"})
    int slots;

    private Calendar calendar = new Calendar(1);
    private final long[] holdsMicros = new long[DRAWS];
    private int draw;

    /// Fills every slot.
    @Setup
    public void fill() {
        Stream chance = Streams.of(1).named("hold");
        for (int i = 0; i < DRAWS; i++) {
            holdsMicros[i] = (long) (chance.nextExponential() * MEAN_MICROS);
        }
        calendar = new Calendar(slots);
        for (int slot = 0; slot < slots; slot++) {
            calendar.set(slot, nextHoldMicros());
        }
    }

    /// Takes the first event and sets it again: the life of a machine that always works.
    @Benchmark
    public int popAndSet() {
        long nowMicros = calendar.nextMicros();
        int slot = calendar.pop();
        calendar.set(slot, nowMicros + nextHoldMicros());
        return slot;
    }

    /// Moves a pending event: a repair that takes longer.
    @Benchmark
    public void move() {
        int slot = draw % slots;
        calendar.set(slot, nextHoldMicros());
    }

    private long nextHoldMicros() {
        draw = draw + 1 & DRAWS - 1;
        return holdsMicros[draw];
    }
}
