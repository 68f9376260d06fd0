package learningfactory.simulation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /// The table that every textbook of statistics prints (NIST/SEMATECH e-Handbook 1.3.6.7.2), to its three
    /// places.
    @ParameterizedTest
    @CsvSource({
        "0.90, 1, 3.078", "0.95, 1, 6.314", "0.975, 1, 12.706", "0.99, 1, 31.821", "0.999, 1, 318.313",
        "0.90, 5, 1.476", "0.95, 5, 2.015", "0.975, 5, 2.571", "0.99, 5, 3.365", "0.999, 5, 5.893",
        "0.90, 10, 1.372", "0.95, 10, 1.812", "0.975, 10, 2.228", "0.99, 10, 2.764", "0.999, 10, 4.143",
        "0.90, 29, 1.311", "0.95, 29, 1.699", "0.975, 29, 2.045", "0.99, 29, 2.462", "0.999, 29, 3.396",
        "0.90, 100, 1.290", "0.95, 100, 1.660", "0.975, 100, 1.984", "0.99, 100, 2.364", "0.999, 100, 3.174",
    })
    void quantilesAreThoseOfThePublishedTable(double probability, int freedom, double published) {
        assertThat(StudentT.quantile(probability, freedom)).isCloseTo(published, within(0.0055));
    }

    /// Values by mpmath 1.3 with 40 digits.
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.7062047361747",
        "0.975, 2, 4.302652729749464",
        "0.975, 10, 2.228138851986275",
        "0.975, 29, 2.045229642132704",
        "0.9995, 29, 3.659405019466333",
        "0.95, 5, 2.015048373333024",
        "0.995, 120, 2.617421145106866",
        "0.9995, 1, 636.6192487687196",
        "0.9, 1000, 1.282398721460924",
    })
    void quantilesAgreeWithFortyDigitArithmetic(double probability, int freedom, double expected) {
        assertThat(StudentT.quantile(probability, freedom)).isCloseTo(expected, within(1e-10 * expected));
        assertThat(StudentT.quantile(1 - probability, freedom)).isCloseTo(-expected, within(1e-10 * expected));
    }

    @Test
    void theQuantileTurnsTheProbabilityBack() {
        for (double freedom : new double[] {0.5, 1, 2.5, 7, 30, 1e6}) {
            for (double p : new double[] {0.001, 0.3, 0.5, 0.8, 0.9999}) {
                assertThat(StudentT.cdf(StudentT.quantile(p, freedom), freedom)).isCloseTo(p, within(1e-10));
            }
        }
        assertThat(StudentT.cdf(1.3, 7)).isCloseTo(0.88261608230381142, within(1e-12));
    }

    @Test
    void probabilitiesInPercentAndNoFreedomAreRefused() {
        assertThatThrownBy(() -> StudentT.quantile(95, 3)).hasMessageContaining("Maybe it is in percent");
        assertThatThrownBy(() -> StudentT.quantile(0.95, 0)).hasMessageContaining("Maybe run more replications");
        assertThatThrownBy(() -> StudentT.cdf(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
