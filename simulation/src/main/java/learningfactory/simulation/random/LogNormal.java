package learningfactory.simulation.random;

/// The law of products of many small effects, such as repair times.
///
/// The parameters are those of the variable itself, not of its logarithm.
///
/// @param mean              more than zero
/// @param standardDeviation at least zero
public record LogNormal(double mean, double standardDeviation) implements Distribution {
    /// Checks the parameters.
    public LogNormal {
        Checks.positive("lognormal", "mean", mean);
        Checks.notNegative("lognormal", "standard deviation", standardDeviation);
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
        double spread2 = logVariance();
        return x <= 0
                ? 0
                : SpecialFunctions.normalBelow((StrictMath.log(x / mean) + 0.5 * spread2) / Math.sqrt(spread2));
    }

    @Override
    public double draw(Stream stream) {
        double spread2 = logVariance();
        return mean * StrictMath.exp(Math.sqrt(spread2) * stream.nextNormal() - 0.5 * spread2);
    }

    private double logVariance() {
        double cv = standardDeviation / mean;
        return StrictMath.log1p(cv * cv);
    }
}
