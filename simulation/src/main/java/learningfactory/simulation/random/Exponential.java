package learningfactory.simulation.random;

/// The law of times without memory: arrivals from many customers, lives without wear.
///
/// @param mean more than zero
public record Exponential(double mean) implements Distribution {
    /// Checks the mean.
    public Exponential {
        Checks.positive("exponential", "mean", mean);
    }

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public double probabilityUpTo(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
    }

    @Override
    public double draw(Stream stream) {
        return mean * stream.nextExponential();
    }
}
