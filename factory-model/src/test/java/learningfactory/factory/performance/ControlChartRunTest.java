package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningfactory.factory.material.ControlChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shewhart charts: the run lengths of `verification.json` and each rule by hand.
class ControlChartRunTest {
    private static final ChartLimits THREE_SIGMA = new ChartLimits(0, 1, 3, 1);

    @Test
    void aChartInControlSignalsOnceInThreeHundredAndSeventyPoints() {
        assertThat(THREE_SIGMA.averageRunLength(0)).isCloseTo(Verification.number("M SPC ARL0 3sigma"), within(1e-9));
    }

    @Test
    void aShiftOfOneSigmaIsFoundAfterFortyFourPieces() {
        assertThat(THREE_SIGMA.averageRunLength(1))
                .isCloseTo(Verification.number("M ARL xbar n=1 shift 1.0"), within(1e-10));
    }

    @Test
    void meansOfFourPiecesFindTheSameShiftInSixPoints() {
        ChartLimits limits = ChartLimits.of(new ControlChart(10, 0.2, 4, 3));

        assertThat(limits.upper()).isCloseTo(10.3, within(1e-15));
        assertThat(limits.lower()).isCloseTo(9.7, within(1e-15));
        assertThat(limits.averageRunLength(1)).isCloseTo(6.30, within(0.005));
        assertThat(limits.averageRunLength(1)).isEqualTo(limits.averageRunLength(-1));
    }

    /// Points in sigma; the place of the first signal, 0 for none (Western Electric 1956).
    @ParameterizedTest
    @CsvSource({
        "3.01, 1",
        "-3.01, 1",
        "2.99 0 -2.99, 0",
        "2.1 0 2.1, 3",
        "2.1 0 0 2.1, 0",
        "2.1 -2.1, 0",
        "1.1 1.1 0 1.1 1.1, 5",
        "1.1 1.1 1.1 0 0, 0",
        "-1.1 -1.1 -1.1 -1.1, 4",
        "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1, 8",
        "0.1 0.1 0.1 0.1 -0.1 0.1 0.1 0.1 0.1, 0",
        "2.1 2.1 2.1 2.1, 2"
    })
    void theRunRulesSeeWhatOnePointDoesNotShow(String points, int expected) {
        ControlChartRun chart = new ControlChartRun(THREE_SIGMA, true);
        int first = 0;
        String[] texts = points.split(" ");

        for (int i = 0; i < texts.length; i++) {
            if (chart.point(Double.parseDouble(texts[i])) && first == 0) {
                first = i + 1;
            }
        }

        assertThat(first).isEqualTo(expected);
        assertThat(chart.points()).isEqualTo(texts.length);
    }

    @Test
    void afterASignalTheRunsStartAnew() {
        ControlChartRun chart = new ControlChartRun(THREE_SIGMA, true);
        for (int i = 0; i < 8; i++) {
            chart.point(0.1);
        }

        assertThat(chart.point(0.1)).isFalse();
        assertThat(chart.signals()).isEqualTo(1);
    }

    @Test
    void withoutRunRulesOnlyThePointCounts() {
        ControlChartRun chart = new ControlChartRun(THREE_SIGMA, false);

        for (int i = 0; i < 20; i++) {
            assertThat(chart.point(2.9)).isFalse();
        }
        assertThat(chart.point(3.1)).isTrue();
    }

    @Test
    void aPointIsTheMeanOfItsSubgroup() {
        ControlChartRun chart = new ControlChartRun(new ChartLimits(10, 0.1, 3, 3), false);

        assertThat(chart.piece(10.6)).isFalse();
        assertThat(chart.piece(10.6)).isFalse();
        assertThat(chart.piece(9.8)).isTrue();
        assertThat(chart.piece(10.6)).isFalse();
        assertThat(chart.points()).isEqualTo(1);
    }
}
