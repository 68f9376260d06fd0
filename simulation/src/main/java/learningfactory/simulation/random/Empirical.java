package learningfactory.simulation.random;

import java.util.Arrays;

/// Observed values, drawn as they were observed: a value between two observations never occurs (discrete
/// resampling).
///
/// A draw takes one random number, whatever the number of values (alias table, Walker 1977, Vose 1991).
public final class Empirical implements Distribution {
    private final double[] values;
    private final double[] weights;
    private final double[] keep;
    private final int[] alias;
    private final double totalWeight;

    /// The law of some observations.
    ///
    /// @param values  at least one, finite
    /// @param weights how often each occurs, not negative, at least one more than zero; need not sum to one
    /// @throws IllegalArgumentException when the lists differ in length or hold no such numbers
    public Empirical(double[] values, double[] weights) {
        if (values.length == 0 || values.length != weights.length) {
            throw new IllegalArgumentException(
                    "An empirical distribution needs as many weights as values and at least one, not %d values and %d weights."
                            .formatted(values.length, weights.length));
        }
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            Checks.finite("empirical", "value", values[i]);
            Checks.notNegative("empirical", "weight", weights[i]);
            total += weights[i];
        }
        Checks.positive("empirical", "sum of weights", total);
        this.values = values.clone();
        this.weights = weights.clone();
        this.totalWeight = total;
        this.keep = new double[values.length];
        this.alias = new int[values.length];
        fillAliasTable();
    }

    /// The law of observations that count alike.
    ///
    /// @param values at least one, finite
    /// @return the law
    public static Empirical of(double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return new Empirical(values, weights);
    }

    /// The observed values.
    ///
    /// @return a copy
    public double[] values() {
        return values.clone();
    }

    /// How often each value occurs.
    ///
    /// @return a copy
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / totalWeight;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum / totalWeight;
    }

    @Override
    public double probabilityUpTo(double x) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] <= x ? weights[i] : 0;
        }
        return Math.min(1, sum / totalWeight);
    }

    @Override
    public double draw(Stream stream) {
        double scaled = stream.nextUniform() * values.length;
        int column = (int) scaled;
        return values[scaled - column < keep[column] ? column : alias[column]];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that
                && Arrays.equals(values, that.values)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "Empirical[%d values, mean=%s]".formatted(values.length, mean());
    }

    /// Each column holds one share of the weight: its own value up to `keep`, above it the value `alias`.
    private void fillAliasTable() {
        int n = values.length;
        int[] queue = new int[n];
        int poor = 0;
        int rich = n;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / totalWeight;
            alias[i] = i;
            if (keep[i] < 1) {
                queue[poor++] = i;
            } else {
                queue[--rich] = i;
            }
        }
        while (poor > 0 && rich < n) {
            int small = queue[--poor];
            int large = queue[rich];
            alias[small] = large;
            keep[large] -= 1 - keep[small];
            if (keep[large] < 1) {
                rich++;
                queue[poor++] = large;
            }
        }
        while (poor > 0) {
            keep[queue[--poor]] = 1;
        }
    }
}
