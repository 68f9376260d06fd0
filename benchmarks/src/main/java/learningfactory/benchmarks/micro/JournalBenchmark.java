package learningfactory.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import learningfactory.simulation.journal.Journal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a record of the journal costs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JournalBenchmark {
    private final Journal digest = Journal.digestOnly();
    private final Journal handedOn = Journal.to((bytes, length) -> {});
    private long nowMicros;

    /// A record of which only the digest is kept.
    @Benchmark
    public long digestOnly() {
        digest.record(++nowMicros, 3, 7, nowMicros, 1);
        return digest.count();
    }

    /// A record that is written and handed on 64 KiB at a time.
    @Benchmark
    public long written() {
        handedOn.record(++nowMicros, 3, 7, nowMicros, 1);
        return handedOn.count();
    }
}
