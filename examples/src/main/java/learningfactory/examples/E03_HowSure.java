package learningfactory.examples;

import java.util.Locale;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.statistic.Estimate;

/// How many replications does a figure need? The interval halves when the replications are four times as
/// many.
///
///     one plant ─┬─ luck 0 ─▶ throughput
///                ├─ luck 1 ─▶ throughput   ─▶ mean ± half the 95 % interval, parts an hour
///                └─ …
public final class E03_HowSure {
    private static final long HOUR_MICROS = 3_600_000_000L;

    private E03_HowSure() {}

    /// Prints the interval for more and more replications.
    ///
    /// @param words none
    public static void main(String[] words) {
        CompiledPlant plant = CompiledPlant.of(E01_ThreeStationLine.plant());
        for (int replications : new int[] {5, 20, 80}) {
            double[] throughput = new double[replications];
            for (int replication = 0; replication < replications; replication++) {
                throughput[replication] = throughput(plant, replication);
            }
            Estimate estimate = Estimate.of(throughput, 0.95);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%3d replications: %.2f ± %.2f /h",
                    replications,
                    estimate.mean(),
                    estimate.halfWidth()));
        }
    }

    private static double throughput(CompiledPlant plant, int replication) {
        RunningPlant running = plant.start(7, replication);
        running.runUntil(HOUR_MICROS);
        running.resetStatistics();
        running.runUntil(9 * HOUR_MICROS);
        return running.figures().value("plant.throughput");
    }
}
