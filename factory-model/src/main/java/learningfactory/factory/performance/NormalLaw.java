package learningfactory.factory.performance;

/// The standard normal law, to the last digits of a double also far out in the tail.
final class NormalLaw {
    private static final double ONE_BY_ROOT_TWO_PI = 0.3989422804014327;
    private static final double TAIL = 3;

    private NormalLaw() {}

    /// The probability of a value above `z`.
    static double above(double z) {
        if (z < 0) {
            return 1 - above(-z);
        }
        return z < TAIL ? 0.5 - centre(z) : tail(z);
    }

    /// The probability between 0 and `z`, as a series of positive terms: φ(z) (z + z³/3 + z⁵/15 + …).
    private static double centre(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return density(z) * sum;
    }

    /// The tail by Laplace's continued fraction φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out.
    private static double tail(double z) {
        double fraction = z;
        for (int k = 200; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density(z) / fraction;
    }

    private static double density(double z) {
        return ONE_BY_ROOT_TWO_PI * StrictMath.exp(-z * z / 2);
    }
}
