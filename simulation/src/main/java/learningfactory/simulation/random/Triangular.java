package learningfactory.simulation.random;

/// The law of a first estimate: least, most likely, greatest.
///
/// @param low  the least value
/// @param mode the most likely value, at least `low`
/// @param high the greatest value, at least `mode`
public record Triangular(double low, double mode, double high) implements Distribution {
    /// Checks the order of the three values.
    public Triangular {
        Checks.finite("triangular", "least value", low);
        Checks.finite("triangular", "most likely value", mode);
        Checks.finite("triangular", "greatest value", high);
        Checks.ordered("triangular", "least value", low, "most likely value", mode);
        Checks.ordered("triangular", "most likely value", mode, "greatest value", high);
    }

    @Override
    public double mean() {
        return low + ((mode - low) + (high - low)) / 3;
    }

    @Override
    public double variance() {
        double rise = mode - low;
        double width = high - low;
        return (width * width - width * rise + rise * rise) / 18;
    }

    @Override
    public double probabilityUpTo(double x) {
        if (x >= high) {
            return 1;
        }
        if (x <= low) {
            return 0;
        }
        return x < mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
    }

    @Override
    public double draw(Stream stream) {
        double u = stream.nextUniform();
        double width = high - low;
        double rise = mode - low;
        return u * width < rise ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * (high - mode));
    }
}
