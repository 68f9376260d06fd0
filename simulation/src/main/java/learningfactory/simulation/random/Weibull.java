package learningfactory.simulation.random;

/// The law of lives: shape below one for early failures, one for no memory, above one for wear.
///
/// @param shape more than zero
/// @param scale the life that 63.2 % do not reach, more than zero
public record Weibull(double shape, double scale) implements Distribution {
    /// Checks the parameters.
    public Weibull {
        Checks.positive("Weibull", "shape", shape);
        Checks.positive("Weibull", "scale", scale);
    }

    /// The law with a given mean.
    ///
    /// @param shape more than zero
    /// @param mean  more than zero
    /// @return the law
    public static Weibull ofMean(double shape, double mean) {
        Checks.positive("Weibull", "mean", mean);
        return new Weibull(shape, mean / new Weibull(shape, 1).mean());
    }

    @Override
    public double mean() {
        return scale * SpecialFunctions.gamma(1 + 1 / shape);
    }

    @Override
    public double variance() {
        double first = SpecialFunctions.gamma(1 + 1 / shape);
        return scale * scale * (SpecialFunctions.gamma(1 + 2 / shape) - first * first);
    }

    @Override
    public double probabilityUpTo(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
    }

    @Override
    public double draw(Stream stream) {
        return scale * StrictMath.pow(stream.nextExponential(), 1 / shape);
    }
}
