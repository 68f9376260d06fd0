package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import learningfactory.factory.material.SamplingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sampling plans and age replacement against `verification.json`.
class SamplingAndReplacementTest {
    private static final OperatingCharacteristic J = new OperatingCharacteristic(new SamplingPlan(80, 2));
    private static final AgeReplacement PART = new AgeReplacement(2.5, 1000, 1, 5);

    /// The root in 40 digits. The value in the file agrees in eight: it comes from a search for the least
    /// cost, and near its least the cost hardly changes.
    private static final double OPTIMAL_AGE = 493.04695759663414;

    private static final String REPLACEMENT = "M age repl Weibull2.5/1000 cp1 cf5";

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.02", "0.03", "0.05", "0.0645", "0.1"})
    void codeLetterJAcceptsLotsAsOftenAsTheStandardSays(String bad) {
        assertThat(J.acceptance(Double.parseDouble(bad)))
                .isCloseTo(Verification.number("M ISO2859 J n=80 Ac=2 (AQL1.0)", bad), within(1e-13));
    }

    @Test
    void thePlanKnowsItsRisks() {
        assertThat(J.acceptance(0)).isEqualTo(1);
        assertThat(J.acceptance(1)).isZero();
        assertThat(J.acceptance(J.quality(0.10))).isCloseTo(0.10, within(1e-12));
        assertThat(J.quality(0.10)).isCloseTo(0.0652, within(5e-4));
        assertThat(J.outgoing(0.01, 80)).isZero();
        assertThat(J.outgoing(0.01, 160)).isCloseTo(0.005 * J.acceptance(0.01), within(1e-15));
    }

    @Test
    void aPlanThatAcceptsEverythingTellsNothing() {
        OperatingCharacteristic all = new OperatingCharacteristic(new SamplingPlan(5, 5));

        assertThat(all.acceptance(0.9)).isEqualTo(1);
        assertThatThrownBy(() -> all.quality(0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> J.acceptance(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> J.outgoing(0.1, 79)).hasMessageContaining("79");
    }

    @Test
    void aPartThatWearsOutIsBestReplacedAtHalfItsLife() {
        assertThat(PART.optimalAge()).isCloseTo(OPTIMAL_AGE, within(1e-9));
        assertThat(PART.optimalAge()).isCloseTo(Verification.number(REPLACEMENT, "Topt"), within(1e-5));
        assertThat(PART.costRate(PART.optimalAge()))
                .isCloseTo(Verification.number(REPLACEMENT, "cost_rate"), within(1e-9));
        assertThat(PART.costRateRunToFailure())
                .isCloseTo(Verification.number(REPLACEMENT, "run_to_failure"), within(1e-14));
        assertThat(PART.meanLife()).isCloseTo(Verification.number(REPLACEMENT, "MTTF"), within(1e-9));
        assertThat(100 * (1 - PART.costRate(PART.optimalAge()) / PART.costRateRunToFailure()))
                .isCloseTo(Verification.number(REPLACEMENT, "saving_pct"), within(1e-9));
    }

    @Test
    void noOtherAgeCostsLess() {
        double best = PART.costRate(PART.optimalAge());

        for (double age = 10; age < 5000; age *= 1.1) {
            assertThat(PART.costRate(age)).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void aPartThatDoesNotWearOutIsNeverReplacedBeforeItFails() {
        assertThat(new AgeReplacement(1, 1000, 1, 5).optimalAge()).isInfinite();
        assertThat(new AgeReplacement(2.5, 1000, 5, 5).optimalAge()).isInfinite();
        assertThat(new AgeReplacement(1, 1000, 1, 5).meanLife()).isCloseTo(1000, within(1e-10));
        assertThatThrownBy(() -> new AgeReplacement(0, 1000, 1, 5)).hasMessageContaining("shape 0.0");
    }
}
