package learningfactory.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.Metric;
import learningfactory.factory.performance.StationShares;
import learningfactory.factory.performance.TimeElement;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.statistic.Estimate;

/// The figures of all replications of one plant, in the order of the replications.
public final class Result {

    private final Identity identity;
    private final Plant plant;
    private final RunPlan plan;
    private final List<Metric> metrics;
    private final List<double[]> replications = new ArrayList<>();
    private final List<Optional<Estimate>> estimates = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /// Where the plant came from, so that a finding can be repeated.
    ///
    /// @param asked the shipped name or the file, as it was asked for
    /// @param changes what `--set` changed, as written
    /// @param digest fingerprint of the plant text after these changes
    /// @param version which factory ran it
    public record Identity(String asked, List<String> changes, String digest, String version) {
        public Identity {
            changes = List.copyOf(changes);
        }
    }

    /// Merges replications.
    ///
    /// @param identity where the plant came from
    /// @param plant what ran
    /// @param plan how it ran
    /// @param runs figures of each replication, in order, all with the same metrics; at least one
    public Result(Identity identity, Plant plant, RunPlan plan, List<Figures> runs) {
        this.identity = identity;
        this.plant = plant;
        this.plan = plan;
        this.metrics = runs.getFirst().metrics();
        for (Figures run : runs) {
            if (!run.metrics().equals(metrics)) {
                throw new IllegalArgumentException(
                        "Two replications of the plant (%s) have different metrics.".formatted(plant.name()));
            }
            replications.add(run.values());
        }
        Estimator estimator = new Estimator(plan.confidence());
        for (int metric = 0; metric < metrics.size(); metric++) {
            places.put(metrics.get(metric).path(), metric);
            estimates.add(estimator.of(values(metric)));
        }
    }

    /// Where the plant came from.
    public Identity identity() {
        return identity;
    }

    /// What ran.
    public Plant plant() {
        return plant;
    }

    /// How it ran.
    public RunPlan plan() {
        return plan;
    }

    /// What was measured, in the plant's order.
    public List<Metric> metrics() {
        return metrics;
    }

    /// The estimate of each metric, beside [#metrics()]; empty where no replication has the figure.
    public List<Optional<Estimate>> estimates() {
        return Collections.unmodifiableList(estimates);
    }

    /// The estimate of a metric by its path, when this plant has it and it exists in a replication.
    public Optional<Estimate> findEstimate(String path) {
        Integer place = places.get(path);
        return place == null ? Optional.empty() : estimates.get(place);
    }

    /// The mean of a metric by its path; NaN when there is none.
    public double mean(String path) {
        return findEstimate(path).map(Estimate::mean).orElse(Double.NaN);
    }

    /// The station that sets the pace, and why, judged by the mean shares of all replications; empty when
    /// there is none.
    public Optional<Bottleneck> findBottleneck() {
        return Bottleneck.of(
                plant.equipment().stations().stream().map(this::shares).toList());
    }

    private StationShares shares(Station station) {
        String name = station.name();
        double planned = plannedBusy(name);
        if (!(planned > 0)) {
            return new StationShares(name, 0, 0, 0);
        }
        double starved = fraction(name, Condition.STARVED) + fraction(name, Condition.WAITING_FOR_CARD);
        return new StationShares(
                name,
                Math.min(1, fraction(name, Condition.WORKING) / planned),
                Math.min(1, starved / planned),
                Math.min(1, fraction(name, Condition.BLOCKED) / planned));
    }

    /// The mean share of all time that was planned busy time of a station (PBT, ISO 22400-2).
    double plannedBusy(String station) {
        double planned = 0;
        for (Condition condition : Condition.values()) {
            planned += isPlannedBusy(condition) ? fraction(station, condition) : 0;
        }
        return planned;
    }

    /// Whether time in this condition belongs to planned busy time.
    static boolean isPlannedBusy(Condition condition) {
        return switch (TimeElement.of(condition)) {
            case PRODUCTION, SETUP, DELAY, DOWN -> true;
            case PLANNED_DOWN, NOT_PLANNED -> false;
        };
    }

    /// The mean share of all time that a station spent in a condition; zero when it never was.
    double fraction(String station, Condition condition) {
        double share = mean(fractionPath(station, condition));
        return Double.isNaN(share) ? 0 : share;
    }

    /// The path of the metric for the time share of a condition.
    static String fractionPath(String station, Condition condition) {
        return "station." + station + ".fraction." + condition.name().toLowerCase(Locale.ROOT);
    }

    /// The metric at this path, when this plant has it.
    Optional<Metric> findMetric(String path) {
        Integer place = places.get(path);
        return place == null ? Optional.empty() : Optional.of(metrics.get(place));
    }

    /// One value for each replication, in order; NaN where it does not exist.
    double[] values(int metric) {
        double[] values = new double[replications.size()];
        for (int replication = 0; replication < values.length; replication++) {
            values[replication] = replications.get(replication)[metric];
        }
        return values;
    }

    /// One value for each replication, by path; all NaN when this plant does not have the metric.
    double[] values(String path) {
        Integer place = places.get(path);
        if (place == null) {
            double[] none = new double[replications.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return values(place);
    }
}
