package learningfactory.report;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.simulation.statistic.StudentT;
import learningfactory.simulation.statistic.Tally;

/// Estimates of many figures at one confidence. Gives what [Estimate#of(double[], double)] gives, but looks
/// Student's quantile up once for each number of replications: a plant of 2,000 stations has 100,000
/// figures.
final class Estimator {

    private final double confidence;
    private final Map<Integer, Double> quantiles = new TreeMap<>();

    Estimator(double confidence) {
        this.confidence = confidence;
    }

    /// The estimate from the replications that have the figure (are not NaN); empty when none has.
    Optional<Estimate> of(double[] replications) {
        double[] existing = Arrays.stream(replications)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        int n = existing.length;
        if (n < 2) {
            return n == 0 ? Optional.empty() : Optional.of(Estimate.of(existing, confidence));
        }
        Tally tally = new Tally();
        for (double value : existing) {
            tally.add(value);
        }
        double quantile = quantiles.computeIfAbsent(n, count -> StudentT.quantile(0.5 + confidence / 2, count - 1));
        double deviation = tally.standardDeviation();
        return Optional.of(new Estimate(tally.mean(), quantile * deviation / Math.sqrt(n), deviation, n, confidence));
    }
}
