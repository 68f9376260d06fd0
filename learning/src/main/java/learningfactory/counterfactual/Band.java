package learningfactory.counterfactual;

import java.util.Arrays;

/// How a figure spreads over futures: five of its quantiles, by linear interpolation between the ordered
/// values (Hyndman and Fan 1996, type 7), and the mean.
///
/// @param q05 5 of 100 lie below
/// @param q25 25 of 100 lie below
/// @param q50 the median
/// @param q75 75 of 100 lie below
/// @param q95 95 of 100 lie below
/// @param mean the mean
public record Band(double q05, double q25, double q50, double q75, double q95, double mean) {
    /// The band of these values.
    ///
    /// @param values in any order, at least one
    public static Band of(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new Band(
                quantile(ordered, 0.05),
                quantile(ordered, 0.25),
                quantile(ordered, 0.5),
                quantile(ordered, 0.75),
                quantile(ordered, 0.95),
                sum / values.length);
    }

    static double quantile(double[] ordered, double share) {
        if (ordered.length == 0) {
            throw new IllegalArgumentException("No values have no quantiles.");
        }
        double place = share * (ordered.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? ordered[below] : ordered[below] * (1 - rest) + ordered[below + 1] * rest;
    }
}
