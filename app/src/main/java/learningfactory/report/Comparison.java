package learningfactory.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;

/// Plants run with the same luck, each held against the first: replication by replication, so that the luck
/// they share drops out.
public final class Comparison {

    private final List<Result> results;
    private final List<Row> rows = new ArrayList<>();
    private final Estimator estimator;

    /// One figure of all plants.
    ///
    /// @param metric which one
    /// @param means one for each plant; empty where a plant does not have the figure
    /// @param differences each later plant minus the first, from the replications in which both have the
    ///     figure
    record Row(Metric metric, List<Optional<Estimate>> means, List<Optional<Estimate>> differences) {
        /// Whether the difference of this later plant (from 0) is more than luck: its interval leaves out
        /// zero.
        boolean isSignificant(int later) {
            return differences.get(later).filter(Comparison::leavesOutZero).isPresent();
        }
    }

    /// Holds plants against the first.
    ///
    /// @param results at least two, all with the same plan
    /// @throws IllegalArgumentException when there are fewer, or their plans differ
    public Comparison(List<Result> results) {
        if (results.size() < 2) {
            throw new IllegalArgumentException(
                    "%d plant cannot be compared.\nMaybe name a second one.".formatted(results.size()));
        }
        RunPlan plan = results.getFirst().plan();
        for (Result result : results) {
            if (!result.plan().equals(plan)) {
                throw new IllegalArgumentException(
                        "Plants that ran differently cannot be compared replication by replication.");
            }
        }
        this.results = List.copyOf(results);
        this.estimator = new Estimator(plan.confidence());
        for (Metric metric : allMetrics().values()) {
            rows.add(row(metric));
        }
    }

    /// The plants, the first of which is the one the others are held against.
    List<Result> results() {
        return results;
    }

    /// One row for each figure that any of the plants has.
    List<Row> rows() {
        return List.copyOf(rows);
    }

    private Map<String, Metric> allMetrics() {
        Map<String, Metric> all = new LinkedHashMap<>();
        for (Result result : results) {
            for (Metric metric : result.metrics()) {
                all.putIfAbsent(metric.path(), metric);
            }
        }
        return all;
    }

    private Row row(Metric metric) {
        String path = metric.path();
        List<Optional<Estimate>> means =
                results.stream().map(result -> result.findEstimate(path)).toList();
        double[] first = results.getFirst().values(path);
        List<Optional<Estimate>> differences = new ArrayList<>();
        for (Result later : results.subList(1, results.size())) {
            double[] difference = later.values(path);
            for (int replication = 0; replication < first.length; replication++) {
                difference[replication] -= first[replication];
            }
            differences.add(estimator.of(difference));
        }
        return new Row(metric, means, differences);
    }

    private static boolean leavesOutZero(Estimate difference) {
        return difference.n() > 1 && !difference.contains(0);
    }
}
