package learningfactory.simulation.random;

/// A law moved along, as a process with a fixed part: 30 s of handling and then an exponential time.
///
/// @param origin the law
/// @param by     what is added to each of its values
public record Shifted(Distribution origin, double by) implements Distribution {
    /// Checks the shift.
    public Shifted {
        Checks.finite("shifted", "shift", by);
    }

    @Override
    public double mean() {
        return origin.mean() + by;
    }

    @Override
    public double variance() {
        return origin.variance();
    }

    @Override
    public double probabilityUpTo(double x) {
        return origin.probabilityUpTo(x - by);
    }

    @Override
    public double draw(Stream stream) {
        return origin.draw(stream) + by;
    }
}
