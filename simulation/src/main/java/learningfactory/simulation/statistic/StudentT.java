package learningfactory.simulation.statistic;

import learningfactory.simulation.random.SpecialFunctions;

/// Student's law ("Student" 1908): how far the mean of few observations lies from the truth. Accurate to
/// 1e-10.
public final class StudentT {
    private StudentT() {}

    /// The probability of at most `t`.
    ///
    /// @param t       any number
    /// @param freedom degrees of freedom, more than zero
    /// @return 0..1
    /// @throws IllegalArgumentException when the degrees of freedom are not positive
    public static double cdf(double t, double freedom) {
        checkFreedom(freedom);
        double square = t * t;
        double tail = square < freedom
                ? 0.5 - 0.5 * SpecialFunctions.betaBelow(0.5, 0.5 * freedom, square / (freedom + square))
                : 0.5 * SpecialFunctions.betaBelow(0.5 * freedom, 0.5, freedom / (freedom + square));
        return t < 0 ? tail : 1 - tail;
    }

    /// The value that is not exceeded with a probability.
    ///
    /// @param probability more than 0, less than 1; 0.975 for the 95 % interval with two sides
    /// @param freedom     degrees of freedom, more than zero; for a mean of n values n - 1
    /// @return `t` with `cdf(t, freedom) = probability`
    /// @throws IllegalArgumentException when the probability is not between 0 and 1, or the freedom not
    ///     positive
    public static double quantile(double probability, double freedom) {
        Probability.check(probability);
        checkFreedom(freedom);
        if (probability == 0.5) {
            return 0;
        }
        return probability < 0.5 ? -upper(probability, freedom) : upper(1 - probability, freedom);
    }

    /// Halving an interval that is known to hold the quantile, until doubles end.
    private static double upper(double tail, double freedom) {
        double low = 0;
        double high = 1;
        while (cdf(-high, freedom) > tail) {
            low = high;
            high *= 2;
        }
        double middle = 0.5 * (low + high);
        while (middle > low && middle < high) {
            if (cdf(-middle, freedom) > tail) {
                low = middle;
            } else {
                high = middle;
            }
            middle = 0.5 * (low + high);
        }
        return middle;
    }

    private static void checkFreedom(double freedom) {
        if (!(freedom > 0)) {
            throw new IllegalArgumentException(
                    "The degrees of freedom (%s) must be more than zero.\nMaybe run more replications."
                            .formatted(freedom));
        }
    }
}
