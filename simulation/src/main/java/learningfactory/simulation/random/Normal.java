package learningfactory.simulation.random;

/// The bell curve. It reaches below zero; as a duration it is best [Truncated].
///
/// @param mean              any finite number
/// @param standardDeviation at least zero
public record Normal(double mean, double standardDeviation) implements Distribution {
    /// Checks the parameters.
    public Normal {
        Checks.finite("normal", "mean", mean);
        Checks.notNegative("normal", "standard deviation", standardDeviation);
    }

    @Override
    public double variance() {
        return standardDeviation * standardDeviation;
    }

    @Override
    public double probabilityUpTo(double x) {
        if (standardDeviation == 0) {
            return x < mean ? 0 : 1;
        }
        return SpecialFunctions.normalBelow((x - mean) / standardDeviation);
    }

    @Override
    public double draw(Stream stream) {
        return mean + standardDeviation * stream.nextNormal();
    }
}
