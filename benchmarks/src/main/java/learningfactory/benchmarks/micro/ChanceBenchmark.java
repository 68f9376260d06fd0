package learningfactory.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Erlang;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Gamma;
import learningfactory.simulation.random.LogNormal;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import learningfactory.simulation.random.Triangular;
import learningfactory.simulation.random.Weibull;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a random number and a duration drawn from a law cost.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChanceBenchmark {
    private final Stream stream = Streams.of(1).named("benchmark");
    private final Distribution exponential = new Exponential(60e6);
    private final Distribution normal = new Normal(90e6, 5e6);
    private final Distribution erlang = new Erlang(3, 60e6);
    private final Distribution gamma = new Gamma(2.5, 24e6);
    private final Distribution logNormal = new LogNormal(60e6, 30e6);
    private final Distribution weibull = new Weibull(2.5, 60e6);
    private final Distribution triangular = new Triangular(50e6, 60e6, 90e6);

    /// Sixty-four random bits.
    @Benchmark
    public long bits() {
        return stream.nextLong();
    }

    /// An exponential time: cycles, failures.
    @Benchmark
    public long exponential() {
        return exponential.drawMicros(stream);
    }

    /// A normal time: work by hand.
    @Benchmark
    public long normal() {
        return normal.drawMicros(stream);
    }

    /// The sum of three exponential times.
    @Benchmark
    public long erlang() {
        return erlang.drawMicros(stream);
    }

    /// A gamma time: repairs.
    @Benchmark
    public long gamma() {
        return gamma.drawMicros(stream);
    }

    /// A log-normal time: repairs by hand.
    @Benchmark
    public long logNormal() {
        return logNormal.drawMicros(stream);
    }

    /// A Weibull life: tools.
    @Benchmark
    public long weibull() {
        return weibull.drawMicros(stream);
    }

    /// A triangular time: estimates of people.
    @Benchmark
    public long triangular() {
        return triangular.drawMicros(stream);
    }
}
