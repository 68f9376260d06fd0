package learningfactory.report;

import static org.assertj.core.api.Assertions.assertThat;

import learningfactory.factory.performance.Metric;
import learningfactory.factory.performance.Metric.Subject;
import learningfactory.simulation.statistic.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Metric WAIT = new Metric(Subject.STATION, "mill", "Wq", "s");
    private static final Metric OEE = new Metric(Subject.STATION, "mill", "oee", "1");

    @Test
    void aMeanHasAsManyDecimalsAsTwoDigitsOfItsHalfWidthNeed() {
        assertThat(Wording.plusMinus(52.3417, 0.4218)).isEqualTo("52.34 ± 0.42");
        assertThat(Wording.plusMinus(52341.7, 421.8)).isEqualTo("52342 ± 422");
        assertThat(Wording.plusMinus(0.00123, 0.000044)).isEqualTo("0.001230 ± 0.000044");
    }

    @Test
    void aMeanThatNeverVariesIsShownWithFourDigits() {
        assertThat(Wording.plusMinus(3, 0)).isEqualTo("3 ± 0");
        assertThat(Wording.plusMinus(3.14159, 0)).isEqualTo("3.142 ± 0");
    }

    @Test
    void aSingleReplicationHasNoHalfWidth() {
        assertThat(Wording.of(WAIT, new Estimate(30, Double.NaN, Double.NaN, 1, 0.95)))
                .isEqualTo("30 s");
    }

    @Test
    void aTimeIsShownInTheUnitInWhichItIsHandy() {
        assertThat(Wording.of(WAIT, 0.0421)).isEqualTo("42.10 ms");
        assertThat(Wording.of(WAIT, 90)).isEqualTo("90 s");
        assertThat(Wording.of(WAIT, 930)).isEqualTo("15.50 min");
        assertThat(Wording.of(WAIT, 36_000)).isEqualTo("10 h");
        assertThat(Wording.of(WAIT, 864_000)).isEqualTo("10 d");
    }

    @Test
    void aShareIsShownInPercent() {
        assertThat(Wording.of(OEE, 0.714)).isEqualTo("71.40 %");
    }

    @Test
    void aFigureThatDoesNotExistIsADash() {
        assertThat(Wording.of(OEE, Double.NaN)).isEqualTo("–");
        assertThat(Wording.percent(Double.NaN)).isEqualTo("–");
    }

    @Test
    void aVerySmallNegativeNumberIsNotMinusZero() {
        assertThat(Wording.number(-0.00001, 0.1)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1500000, 1.5 s",
        "60000000, 60 s",
        "5400000000, 90 min",
        "3600000000, 1 h",
        "86400000000, 24 h",
        "432000000000, 5 d",
        "1, 0.000001 s"
    })
    void aPlannedTimeIsShownExactly(long micros, String words) {
        assertThat(Wording.time(micros)).isEqualTo(words);
    }
}
