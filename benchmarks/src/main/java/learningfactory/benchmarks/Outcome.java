package learningfactory.benchmarks;

/// What one run of a contender cost and what it computed.
///
/// @param cpuNanos processor time of the run without set-up, in nanoseconds
/// @param result the figure that the workload is known by, see [Workload#result()]; it shows that the
///     contender did the task
public record Outcome(long cpuNanos, double result) {
    public Outcome {
        if (cpuNanos < 0) {
            throw new IllegalArgumentException("The processor time (%d ns) must not be negative.".formatted(cpuNanos));
        }
    }
}
