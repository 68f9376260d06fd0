package learningfactory.simulation.random;

/// Every value between two bounds equally likely.
///
/// @param low  the least value
/// @param high the greatest value, at least `low`
public record Uniform(double low, double high) implements Distribution {
    /// Checks the bounds.
    public Uniform {
        Checks.finite("uniform", "low bound", low);
        Checks.finite("uniform", "high bound", high);
        Checks.ordered("uniform", "low bound", low, "high bound", high);
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }

    @Override
    public double variance() {
        return (high - low) * (high - low) / 12;
    }

    @Override
    public double probabilityUpTo(double x) {
        if (x < low) {
            return 0;
        }
        return x >= high ? 1 : (x - low) / (high - low);
    }

    @Override
    public double draw(Stream stream) {
        return low + (high - low) * stream.nextUniform();
    }
}
