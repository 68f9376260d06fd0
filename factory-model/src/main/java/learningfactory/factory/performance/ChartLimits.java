package learningfactory.factory.performance;

import learningfactory.factory.material.ControlChart;
import learningfactory.simulation.statistic.Normal;

/// The limits of a Shewhart chart for means and how soon it tells (ISO 7870-2).
///
/// @param centre centre line, in the characteristic's unit
/// @param sigmaOfMean standard deviation of one point, in the characteristic's unit, more than zero
/// @param distance distance of the limits from the centre in standard deviations of a point, more than zero;
///     usually 3
/// @param subgroup pieces in one point, at least 1
public record ChartLimits(double centre, double sigmaOfMean, double distance, int subgroup) {
    /// Checks that there is a spread and a distance.
    public ChartLimits {
        if (!(sigmaOfMean > 0) || !(distance > 0) || subgroup < 1) {
            throw new IllegalArgumentException(
                    "A control chart has the spread %s, limits at %s sigma and subgroups of %d; all must be more than zero."
                            .formatted(sigmaOfMean, distance, subgroup));
        }
    }

    /// The limits that a chart of the plant file has.
    ///
    /// @param chart its definition
    /// @return its limits
    public static ChartLimits of(ControlChart chart) {
        return new ChartLimits(
                chart.centre(), chart.sigma() / StrictMath.sqrt(chart.subgroup()), chart.limit(), chart.subgroup());
    }

    /// The lower control limit.
    ///
    /// @return in the characteristic's unit
    public double lower() {
        return centre - distance * sigmaOfMean;
    }

    /// The upper control limit.
    ///
    /// @return in the characteristic's unit
    public double upper() {
        return centre + distance * sigmaOfMean;
    }

    /// The probability that one point of a normal process lies outside the limits.
    ///
    /// @param shift how far the mean of the process has moved, in standard deviations of a single piece; 0 in
    ///     control
    /// @return 0..1
    public double signalProbability(double shift) {
        double ofMean = shift * StrictMath.sqrt(subgroup);
        return Normal.cdf(ofMean - distance) + Normal.cdf(-ofMean - distance);
    }

    /// How many points pass on average until one lies outside (average run length): 370.4 in control with
    /// limits at 3 sigma.
    ///
    /// @param shift how far the mean of the process has moved, in standard deviations of a single piece; 0 in
    ///     control
    /// @return points, at least 1
    public double averageRunLength(double shift) {
        return 1 / signalProbability(shift);
    }
}
