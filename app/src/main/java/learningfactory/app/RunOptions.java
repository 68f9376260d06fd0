package learningfactory.app;

import java.util.ArrayList;
import java.util.List;
import learningfactory.report.RunPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How to run: the options that `run` and `compare` share.
final class RunOptions {

    private static final long DEFAULT_LENGTH_MICROS = 28_800_000_000L;
    private static final long DEFAULT_WARM_UP_MICROS = 3_600_000_000L;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeWord.class,
            description = "How long the figures cover, such as 8h, 90min, 5d. Default: 8h.")
    private @Nullable Long lengthMicros;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            converter = TimeWord.class,
            description = "Time before the figures begin. Default: 0, but 1h when --for is not given either.")
    private @Nullable Long warmUpMicros;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "30",
            description = "Independent repetitions. Default: ${DEFAULT-VALUE}.")
    private int replications;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Start of all luck; the same seed gives the same figures. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            converter = ShareWord.class,
            defaultValue = "95%",
            description = "How sure the intervals are. Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Processor cores to use; changes no figure. Default: all.")
    private @Nullable Integer threads;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a value of the plant, such as --set station.mill.cycle=\"80 s\". May be repeated.")
    private List<String> changes = new ArrayList<>();

    /// What to run.
    ///
    /// @throws Refusal when the numbers make no run
    RunPlan plan() {
        long length = lengthMicros == null ? DEFAULT_LENGTH_MICROS : lengthMicros;
        long usualWarmUp = lengthMicros == null ? DEFAULT_WARM_UP_MICROS : 0;
        try {
            return new RunPlan(
                    warmUpMicros == null ? usualWarmUp : warmUpMicros, length, replications, seed, confidence);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(impossible.getMessage()));
        }
    }

    /// Threads to use, at least one.
    ///
    /// @throws Refusal when fewer are asked for
    int threads() {
        int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (wanted < 1) {
            throw new Refusal(
                    ExitCode.USAGE, "%d threads can run nothing.\nMaybe leave --threads out.".formatted(wanted));
        }
        return wanted;
    }

    /// What `--set` changes, as written.
    List<String> changes() {
        return List.copyOf(changes);
    }
}
