package learningfactory.simulation.random;

/// Always the same value.
///
/// @param value any finite number
public record Constant(double value) implements Distribution {
    /// Checks the value.
    public Constant {
        Checks.finite("constant", "value", value);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double probabilityUpTo(double x) {
        return x < value ? 0 : 1;
    }

    /// The value; no random number is used up.
    @Override
    public double draw(Stream stream) {
        return value;
    }
}
