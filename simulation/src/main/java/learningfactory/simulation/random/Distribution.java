package learningfactory.simulation.random;

/// The law that a time, a life or a size follows.
///
/// A distribution has no unit of its own: it is in the unit of its parameters. Plants build theirs in
/// microseconds and draw with [#drawMicros(Stream)].
public sealed interface Distribution
        permits Constant,
                Empirical,
                Erlang,
                Exponential,
                Gamma,
                LogNormal,
                Normal,
                Shifted,
                Triangular,
                Truncated,
                Uniform,
                Weibull {

    /// The mean, exact.
    ///
    /// @return in the unit of the parameters
    double mean();

    /// The variance, exact; for a truncated law to about 1e-9 of its value.
    ///
    /// @return in the square of that unit, at least zero
    double variance();

    /// How likely a value of at most `x` is.
    ///
    /// @param x in the unit of the parameters
    /// @return 0..1
    double probabilityUpTo(double x);

    /// Draws a value.
    ///
    /// @param stream the source of chance
    /// @return in the unit of the parameters
    double draw(Stream stream);

    /// The standard deviation.
    ///
    /// @return in the unit of the parameters, at least zero
    default double standardDeviation() {
        return Math.sqrt(variance());
    }

    /// The squared coefficient of variation: variance / mean². A constant has 0, an exponential law 1 (Hopp
    /// and Spearman, Factory Physics, call less than 0.5625 low and more than 1.7689 high variability).
    ///
    /// @return no unit; infinite when the mean is zero and the variance is not
    default double scv() {
        double variance = variance();
        return variance == 0 ? 0 : variance / (mean() * mean());
    }

    /// Draws a duration of whole microseconds from a law whose unit is the microsecond: half a microsecond is
    /// rounded up, and less than nothing is nothing.
    ///
    /// @param stream the source of chance
    /// @return microseconds, at least zero
    default long drawMicros(Stream stream) {
        return wholeMicros(draw(stream));
    }

    private static long wholeMicros(double micros) {
        return micros > 0 ? (long) (micros + 0.5) : 0;
    }
}
