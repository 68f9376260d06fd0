package learningfactory.factory.performance;

import java.util.List;

/// The figures of one run, each beside its metric. A figure that does not exist in this run (the mean of
/// nothing) is NaN.
///
/// @param metrics names; the same list, in the same order, for every run of one plant
/// @param values one for each metric
public record Figures(List<Metric> metrics, double[] values) {
    public Figures {
        metrics = List.copyOf(metrics);
        values = values.clone();
        if (metrics.size() != values.length) {
            throw new IllegalArgumentException("%d metrics have %d values.".formatted(metrics.size(), values.length));
        }
    }

    /// The value of a metric by its path, such as `station.mill.oee`.
    ///
    /// @throws IllegalArgumentException when there is no such metric
    public double value(String path) {
        for (int i = 0; i < values.length; i++) {
            if (metrics.get(i).path().equals(path)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("There is no figure (%s).".formatted(path));
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
