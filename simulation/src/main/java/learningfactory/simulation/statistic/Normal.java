package learningfactory.simulation.statistic;

import learningfactory.simulation.random.SpecialFunctions;

/// The standard normal law, as tables print it: probabilities and quantiles, to 1e-12.
public final class Normal {
    private Normal() {}

    /// The probability of at most `z`.
    ///
    /// @param z any number
    /// @return 0..1
    public static double cdf(double z) {
        return SpecialFunctions.normalBelow(z);
    }

    /// The value that is not exceeded with a probability.
    ///
    /// @param probability more than 0, less than 1
    /// @return `z` with `cdf(z) = probability`
    /// @throws IllegalArgumentException when the probability is not between 0 and 1
    public static double quantile(double probability) {
        Probability.check(probability);
        return probability > 0.5 ? -lower(1 - probability) : lower(probability);
    }

    /// Abramowitz and Stegun 26.2.23 as a first guess, then Halley's steps on the law itself.
    private static double lower(double p) {
        double t = Math.sqrt(-2 * StrictMath.log(p));
        double z =
                (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        for (int i = 0; i < 4; i++) {
            double density = StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
            double step = (cdf(z) - p) / density;
            z -= step / (1 + 0.5 * z * step);
        }
        return z;
    }
}
