package learningfactory.factory.performance;

import learningfactory.factory.material.SamplingPlan;

/// How a single sampling plan tells good lots from bad ones (ISO 2859-1, type B: pieces from a running
/// process, binomial).
///
/// @param plan sample size and acceptance number
public record OperatingCharacteristic(SamplingPlan plan) {
    /// The probability that a lot is accepted.
    ///
    /// @param bad fraction of bad pieces in the process, 0..1
    /// @return 0..1, falling as `bad` grows
    /// @throws IllegalArgumentException when `bad` is no fraction
    public double acceptance(double bad) {
        if (!(bad >= 0 && bad <= 1)) {
            throw new IllegalArgumentException(
                    "The fraction of bad pieces is %s; it must lie between 0 and 1.".formatted(bad));
        }
        int n = plan.sample();
        if (bad == 0 || plan.accept() == n) {
            return 1;
        }
        if (bad == 1) {
            return 0;
        }
        double logOdds = StrictMath.log(bad) - StrictMath.log1p(-bad);
        double logTerm = n * StrictMath.log1p(-bad);
        double sum = StrictMath.exp(logTerm);
        for (int i = 1; i <= plan.accept(); i++) {
            logTerm += StrictMath.log((n - i + 1.0) / i) + logOdds;
            sum += StrictMath.exp(logTerm);
        }
        return Math.min(1, sum);
    }

    /// The quality at which a lot is accepted with this probability, such as 0.10 for the consumer's risk
    /// quality.
    ///
    /// @param probability between 0 and 1, both excluded
    /// @return fraction of bad pieces, 0..1
    /// @throws IllegalArgumentException when the probability is not between 0 and 1, or every lot is accepted
    public double quality(double probability) {
        if (!(probability > 0 && probability < 1) || plan.accept() == plan.sample()) {
            throw new IllegalArgumentException(
                    "No quality of (%s) is accepted with the probability %s.".formatted(plan, probability));
        }
        double good = 0;
        double bad = 1;
        for (int i = 0; i < 100; i++) {
            double middle = (good + bad) / 2;
            if (acceptance(middle) >= probability) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    /// Fraction of bad pieces that goes out when refused lots are sorted and their bad pieces replaced
    /// (average outgoing quality).
    ///
    /// @param bad fraction of bad pieces in the process, 0..1
    /// @param lot pieces in a lot, at least the sample
    /// @return 0..1
    public double outgoing(double bad, int lot) {
        if (lot < plan.sample()) {
            throw new IllegalArgumentException(
                    "A lot of %d pieces cannot give a sample of %d.".formatted(lot, plan.sample()));
        }
        return acceptance(bad) * bad * (lot - plan.sample()) / lot;
    }
}
