package learningfactory.simulation.random;

/// A law between bounds: a value outside is drawn again, so the law inside the bounds keeps its form.
/// (Values are not moved to the bound, which would pile them up there.)
///
/// Mean and variance come from a quadrature of some milliseconds; whoever needs them often keeps them.
///
/// @param origin  the law
/// @param atLeast the lower bound, itself allowed; `-∞` for none
/// @param atMost  the upper bound, itself allowed; `+∞` for none
public record Truncated(Distribution origin, double atLeast, double atMost) implements Distribution {
    /// With less inside the bounds, drawing again would take for ever.
    private static final double LEAST_MASS = 1e-6;

    /// Checks that the bounds hold at least a millionth of the law.
    public Truncated {
        if (Double.isNaN(atLeast) || Double.isNaN(atMost)) {
            throw new IllegalArgumentException("A bound of a distribution must be a number.");
        }
        Checks.ordered("truncated", "lower bound", atLeast, "upper bound", atMost);
        double mass = Truncation.mass(origin, atLeast, atMost);
        if (!(mass >= LEAST_MASS)) {
            throw new IllegalArgumentException(
                    "The bounds %s to %s hold only %.2g of %s.\nMaybe the bounds and the mean have different units."
                            .formatted(atLeast, atMost, mass, origin));
        }
    }

    @Override
    public double mean() {
        return Truncation.mean(origin, atLeast, atMost);
    }

    @Override
    public double variance() {
        return Truncation.variance(origin, atLeast, atMost);
    }

    @Override
    public double probabilityUpTo(double x) {
        if (x < atLeast) {
            return 0;
        }
        if (x >= atMost) {
            return 1;
        }
        double mass = Truncation.mass(origin, atLeast, atMost);
        return Math.min(1, Truncation.mass(origin, atLeast, x) / mass);
    }

    @Override
    public double draw(Stream stream) {
        double x;
        do {
            x = origin.draw(stream);
        } while (x < atLeast || x > atMost);
        return x;
    }
}
