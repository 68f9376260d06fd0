package learningfactory.factory.performance;

/// How throughput and cycle time of a line depend on the work in process (Hopp and Spearman, Factory Physics,
/// chapter 7).
///
/// @param bottleneckRate r_b, what the slowest station can do, parts by time, more than zero
/// @param rawProcessTime T_0, sum of the mean working times, in the same time unit, more than zero
public record FactoryPhysics(double bottleneckRate, double rawProcessTime) {
    /// Checks that the line works and takes time.
    public FactoryPhysics {
        if (!(bottleneckRate > 0 && rawProcessTime > 0)) {
            throw new IllegalArgumentException(
                    "A line has the bottleneck rate %s and the raw process time %s; both must be more than zero."
                            .formatted(bottleneckRate, rawProcessTime));
        }
    }

    /// The work in process with which a line without variability runs at full rate and without waiting: W_0 =
    /// r_b T_0.
    ///
    /// @return parts
    public double criticalWip() {
        return bottleneckRate * rawProcessTime;
    }

    /// The best throughput at this work in process: no variability.
    ///
    /// @param wip parts, at least 1
    /// @return parts by time
    public double bestThroughput(double wip) {
        return Math.min(bottleneckRate, wip / rawProcessTime);
    }

    /// The worst throughput at any work in process: all parts move as one batch.
    ///
    /// @return parts by time
    public double worstThroughput() {
        return 1 / rawProcessTime;
    }

    /// The practical worst case: a balanced line of single machines with exponential times, exactly.
    ///
    /// @param wip w, parts kept in the line, at least 1
    /// @return w / (W_0 + w - 1) · r_b, parts by time
    public double practicalWorstThroughput(double wip) {
        return wip / (criticalWip() + wip - 1) * bottleneckRate;
    }

    /// Cycle time in the practical worst case, from entering the line to leaving it.
    ///
    /// @param wip w, parts kept in the line, at least 1
    /// @return T_0 + (w - 1) / r_b, in the time unit
    public double practicalWorstCycleTime(double wip) {
        return rawProcessTime + (wip - 1) / bottleneckRate;
    }
}
