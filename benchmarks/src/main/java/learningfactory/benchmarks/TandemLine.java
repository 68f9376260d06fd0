package learningfactory.benchmarks;

/// The tandem line of workloads (b) and (d): stations in a row with a buffer between any two, blocking
/// after service, failures on the operating clock, raw parts always there and the last station never
/// blocked. All times are exponential; the mean cycle is the unit of time.
///
/// @param stations     number of stations, at least 2
/// @param firstCounted the first station whose finished cycles count: the last one to count parts out, 0 to
///     count all cycles
public record TandemLine(int stations, int firstCounted) {
    /// places between two stations
    public static final int PLACES = 5;
    /// mean working time between failures, in mean cycles
    public static final double MEAN_TO_FAILURE = 100;
    /// mean time of a repair, in mean cycles
    public static final double MEAN_REPAIR = 10;
    /// microseconds that stand for one mean cycle where time is whole microseconds
    public static final long MEAN_CYCLE_MICROS = 1_000_000;

    public TandemLine {
        if (stations < 2 || firstCounted < 0 || firstCounted >= stations) {
            throw new IllegalArgumentException(
                    "The line (%d stations, counted from %d) needs two stations or more and a counted one."
                            .formatted(stations, firstCounted));
        }
    }

    /// Counted cycles a counted station and mean cycle, which is the throughput when only the last station
    /// counts.
    ///
    /// @param cycles     counted cycles
    /// @param meanCycles time they took, in mean cycles
    /// @return cycles of a station in one mean cycle
    public double rate(long cycles, double meanCycles) {
        return (double) cycles / meanCycles / (stations - firstCounted);
    }
}
