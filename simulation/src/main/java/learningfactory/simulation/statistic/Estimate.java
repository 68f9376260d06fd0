package learningfactory.simulation.statistic;

/// What independent replications say about a figure: the mean, and how far the truth may lie from it.
///
/// @param mean              the mean of the replications
/// @param halfWidth half the confidence interval: the truth lies in `mean ± halfWidth` with the given
///     confidence, when the replications are independent and about normal (Student's law); not-a-number
///     with one replication, for one run says nothing about the spread
/// @param standardDeviation of the replications; not-a-number with one
/// @param n                 how many replications, at least one
/// @param confidence        more than 0, less than 1
public record Estimate(double mean, double halfWidth, double standardDeviation, int n, double confidence) {
    /// Checks the count and the confidence.
    public Estimate {
        if (n < 1) {
            throw new IllegalArgumentException("An estimate needs at least one replication, not %d.".formatted(n));
        }
        Probability.check(confidence);
    }

    /// The estimate from one figure of each replication; summed in the order given.
    ///
    /// @param replications one figure each, at least one
    /// @param confidence   more than 0, less than 1, such as 0.95
    /// @return the estimate
    /// @throws IllegalArgumentException when there is no replication, or the confidence is not between 0
    ///     and 1
    public static Estimate of(double[] replications, double confidence) {
        Probability.check(confidence);
        Tally tally = new Tally();
        for (double figure : replications) {
            tally.add(figure);
        }
        int n = replications.length;
        double deviation = tally.standardDeviation();
        double halfWidth =
                n < 2 ? Double.NaN : StudentT.quantile(0.5 + confidence / 2, n - 1) * deviation / Math.sqrt(n);
        return new Estimate(tally.mean(), halfWidth, deviation, n, confidence);
    }

    /// The estimate of how much more `b` is than `a`, pair by pair: replications with the same number share
    /// their luck (common random numbers), so that much of the chance falls out of the difference.
    ///
    /// @param a          one figure of each replication of the first plant
    /// @param b          the same of the second
    /// @param confidence more than 0, less than 1
    /// @return the estimate of `b - a`
    /// @throws IllegalArgumentException when the two have not the same number of replications
    public static Estimate difference(double[] a, double[] b, double confidence) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Pairs need as many replications of both, not %d and %d.".formatted(a.length, b.length));
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = b[i] - a[i];
        }
        return of(differences, confidence);
    }

    /// Whether a value lies in the confidence interval, its ends included.
    ///
    /// @param value such as a published figure
    /// @return false also when there is no interval
    public boolean contains(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }

    /// The lower end of the confidence interval.
    ///
    /// @return not-a-number with one replication
    public double low() {
        return mean - halfWidth;
    }

    /// The upper end of the confidence interval.
    ///
    /// @return not-a-number with one replication
    public double high() {
        return mean + halfWidth;
    }
}
