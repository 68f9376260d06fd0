package learningfactory.simulation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /// Values by mpmath 1.3 with 40 digits.
    @ParameterizedTest
    @CsvSource({
        "-10, 7.6198530241605261e-24",
        "-3, 0.0013498980316300945",
        "-1.5, 0.066807201268858066",
        "0, 0.5",
        "0.5, 0.6914624612740131",
        "1.959963984540054, 0.975",
        "6, 0.99999999901341235",
    })
    void probabilitiesAgreeWithFortyDigitArithmetic(double z, double expected) {
        assertThat(Normal.cdf(z)).isCloseTo(expected, within(1e-13 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-12, -7.0344838253011319",
        "0.001, -3.0902323061678135",
        "0.025, -1.9599639845400542",
        "0.5, 0",
        "0.9, 1.2815515655446005",
        "0.975, 1.9599639845400542",
        "0.9995, 3.2905267314918948",
    })
    void quantilesAgreeWithFortyDigitArithmetic(double probability, double expected) {
        assertThat(Normal.quantile(probability)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void beyondFortyDeviationsNothingIsLeft() {
        assertThat(Normal.cdf(-40)).isZero();
        assertThat(Normal.cdf(40)).isEqualTo(1);
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
