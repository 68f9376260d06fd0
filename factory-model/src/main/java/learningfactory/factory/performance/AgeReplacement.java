package learningfactory.factory.performance;

/// Replacing a part at a fixed age, or when it fails first: what it costs and which age is best, for a life
/// with Weibull law (Barlow and Hunter 1960). Ages and lives in one time unit of the caller's choice, costs
/// in one currency.
///
/// @param shape Weibull shape, more than zero; above 1 the part wears out
/// @param scale Weibull scale, in the time unit, more than zero
/// @param plannedCost cost of a planned replacement, more than zero
/// @param failureCost cost of a replacement after a failure, more than a planned one for replacement to pay
public record AgeReplacement(double shape, double scale, double plannedCost, double failureCost) {
    /// Beyond this hazard the rest of the law, below 1e-26, no longer changes a double.
    private static final double ALL = 60;

    /// Checks that law and costs are positive.
    public AgeReplacement {
        if (!(shape > 0 && scale > 0 && plannedCost > 0 && failureCost > 0)) {
            throw new IllegalArgumentException(
                    "Age replacement has shape %s, scale %s, planned cost %s and failure cost %s; all must be more than zero."
                            .formatted(shape, scale, plannedCost, failureCost));
        }
    }

    /// The mean life of a part that is only replaced when it fails.
    ///
    /// @return in the time unit
    public double meanLife() {
        return scale / shape * lowerGamma(1 / shape, ALL);
    }

    /// Cost by time when every part is left until it fails.
    ///
    /// @return currency by time unit
    public double costRateRunToFailure() {
        return failureCost / meanLife();
    }

    /// Cost by time when parts are replaced at this age, or at failure.
    ///
    /// @param age in the time unit, more than zero
    /// @return currency by time unit
    public double costRate(double age) {
        double survives = survival(age);
        return (plannedCost * survives + failureCost * (1 - survives)) / meanAge(age);
    }

    /// The age that costs least by time.
    ///
    /// It solves `hazard(T) · meanAge(T) + survival(T) = failureCost / (failureCost - plannedCost)`; the left
    /// side grows from 1 with T when the part wears out.
    ///
    /// @return in the time unit; infinite when replacement never pays: the part does not wear out, or a
    ///     failure costs no more
    public double optimalAge() {
        if (shape <= 1 || failureCost <= plannedCost) {
            return Double.POSITIVE_INFINITY;
        }
        double goal = failureCost / (failureCost - plannedCost);
        double low = 0;
        double high = scale * StrictMath.pow(ALL, 1 / shape);
        if (gain(high) < goal) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (gain(middle) < goal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double gain(double age) {
        double hazard = shape / scale * StrictMath.pow(age / scale, shape - 1);
        return hazard * meanAge(age) + survival(age);
    }

    private double survival(double age) {
        return StrictMath.exp(-StrictMath.pow(age / scale, shape));
    }

    /// Mean age at replacement, the integral of the survival from 0 to `age`.
    private double meanAge(double age) {
        return scale / shape * lowerGamma(1 / shape, Math.min(ALL, StrictMath.pow(age / scale, shape)));
    }

    /// The lower incomplete gamma function γ(a, x) as a series of positive terms.
    private static double lowerGamma(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return StrictMath.exp(-x + a * StrictMath.log(x)) * sum;
    }
}
