package learningfactory.simulation.random;

/// The functions behind the laws of chance and of statistics, by `StrictMath` only: the same digits on every
/// machine.
///
/// Relative error about 1e-14 (gamma) and absolute error about 1e-13 (probabilities) for the parameters met
/// in practice.
public final class SpecialFunctions {
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    /// From here on Stirling's series gives 17 digits.
    private static final double STIRLING_FROM = 16;

    private static final double PRECISION = 1e-16;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 1_000_000;

    private SpecialFunctions() {}

    /// The logarithm of the gamma function (Stirling's series, after moving the argument up).
    ///
    /// @param x more than zero
    /// @return ln Γ(x)
    public static double logGamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted += 1;
        }
        return stirling(shifted) - StrictMath.log(product);
    }

    /// The gamma function.
    ///
    /// @param x more than zero
    /// @return Γ(x), infinite above 171.6
    public static double gamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted += 1;
        }
        return StrictMath.exp(stirling(shifted)) / product;
    }

    /// The probability that a gamma number of scale one is at most `x` (regularised lower incomplete gamma
    /// function).
    ///
    /// @param shape more than zero
    /// @param x     at least zero
    /// @return 0..1
    public static double gammaBelow(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x);
    }

    /// The probability that a standard normal number is at most `z`; exact in the lower tail too.
    ///
    /// @param z any number
    /// @return 0..1
    public static double normalBelow(double z) {
        double x = 0.5 * z * z;
        if (x < 1.5) {
            return z < 0 ? 0.5 - 0.5 * gammaBelow(0.5, x) : 0.5 + 0.5 * gammaBelow(0.5, x);
        }
        double tail = x > 745 ? 0 : 0.5 * gammaFraction(0.5, x);
        return z < 0 ? tail : 1 - tail;
    }

    /// The regularised incomplete beta function: the probability that a beta number is at most `x`.
    ///
    /// @param a more than zero
    /// @param b more than zero
    /// @param x 0..1
    /// @return 0..1
    public static double betaBelow(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double stirling(double x) {
        double y = 1 / (x * x);
        double series = 1.0 / 12
                - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * (691.0 / 360360)))));
        return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series / x;
    }

    private static double gammaFront(double shape, double x) {
        return StrictMath.exp(shape * StrictMath.log(x) - x - logGamma(shape));
    }

    private static double gammaSeries(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int i = 1; i < MOST_TERMS && term > sum * PRECISION; i++) {
            term *= x / (shape + i);
            sum += term;
        }
        return sum * gammaFront(shape, x);
    }

    /// Legendre's continued fraction for the upper part, by Lentz's method.
    private static double gammaFraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double numerator = -i * (i - shape);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return h * gammaFront(shape, x);
    }

    /// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
