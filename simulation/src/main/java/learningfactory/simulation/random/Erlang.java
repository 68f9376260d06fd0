package learningfactory.simulation.random;

/// The sum of equal exponential stages.
///
/// @param stages how many, 1 to 10,000
/// @param mean   of the whole sum, more than zero
public record Erlang(int stages, double mean) implements Distribution {
    private static final int SUMMED = 12;

    /// Checks the parameters.
    public Erlang {
        if (stages < 1 || stages > 10_000) {
            throw new IllegalArgumentException(
                    "An Erlang distribution has 1 to 10,000 stages, not %d.\nMaybe use a normal distribution."
                            .formatted(stages));
        }
        Checks.positive("Erlang", "mean", mean);
    }

    @Override
    public double variance() {
        return mean * mean / stages;
    }

    @Override
    public double probabilityUpTo(double x) {
        return x <= 0 ? 0 : SpecialFunctions.gammaBelow(stages, x * stages / mean);
    }

    /// A sum for few stages, else the same law as a gamma number.
    @Override
    public double draw(Stream stream) {
        if (stages > SUMMED) {
            return mean / stages * Gamma.standard(stream, stages);
        }
        double sum = stream.nextExponential();
        for (int i = 1; i < stages; i++) {
            sum += stream.nextExponential();
        }
        return mean / stages * sum;
    }
}
