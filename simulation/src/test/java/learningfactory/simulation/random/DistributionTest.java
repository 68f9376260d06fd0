package learningfactory.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DistributionTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final int DRAWS = 200_000;

    /// Beyond this, a sample follows its law with probability below 0.0001 (Kolmogorov's limit law).
    private static final double KOLMOGOROV = 2.225;

    static final List<Distribution> SMOOTH = List.of(
            new Exponential(4),
            new Normal(90, 5),
            new Uniform(-3, 8),
            new Triangular(50, 60, 90),
            new Triangular(50, 50, 90),
            new Triangular(50, 90, 90),
            new Weibull(0.7, 3),
            new Weibull(2.5, 1000),
            new Erlang(1, 12),
            new Erlang(3, 12),
            new Erlang(12, 12),
            new Erlang(40, 12),
            new Gamma(0.3, 3),
            new Gamma(1, 3),
            new Gamma(2.5, 3),
            new LogNormal(10, 3),
            new LogNormal(10, 20),
            new Shifted(new Exponential(4), 30),
            new Truncated(new Normal(90, 5), 95, INFINITY),
            new Truncated(new Exponential(4), 1, 10),
            new Truncated(new Gamma(0.5, 2), 1, INFINITY),
            new Truncated(new Shifted(new Erlang(3, 12), 5), -INFINITY, 10),
            new Truncated(new Truncated(new Uniform(0, 10), 2, 20), 1, 7));

    static final List<Distribution> SINGLE_VALUES = List.of(
            new Constant(42),
            new Normal(42, 0),
            new Uniform(42, 42),
            new Triangular(42, 42, 42),
            new LogNormal(42, 0),
            new Empirical(new double[] {3, 1, 8, 4}, new double[] {1, 2, 0, 5}),
            Empirical.of(1, 2, 3, 4, 5, 6),
            Empirical.of(7),
            new Shifted(Empirical.of(1, 5), -3),
            new Truncated(Empirical.of(1, 2, 3, 4, 5, 6), 2, 4),
            new Truncated(new Shifted(Empirical.of(1, 2, 9), 10), 11, 12),
            new Truncated(new Constant(42), 42, 42));

    @ParameterizedTest
    @FieldSource("SMOOTH")
    void drawsFollowTheirLaw(Distribution law) {
        double[] draws = draws(law);
        Arrays.sort(draws);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double probability = law.probabilityUpTo(draws[i]);
            distance = Math.max(distance, Math.max(probability - (double) i / DRAWS, (i + 1.0) / DRAWS - probability));
        }

        assertThat(distance * Math.sqrt(DRAWS)).isLessThan(KOLMOGOROV);
    }

    @ParameterizedTest
    @FieldSource({"SMOOTH", "SINGLE_VALUES"})
    void drawsHaveTheMeanAndTheVarianceOfTheirLaw(Distribution law) {
        double[] draws = draws(law);
        double expected = law.mean();
        double expectedVariance = law.variance();
        double mean = Arrays.stream(draws).average().orElseThrow();
        double[] squares =
                Arrays.stream(draws).map(x -> (x - expected) * (x - expected)).toArray();
        double variance = Arrays.stream(squares).average().orElseThrow();
        double fourth = Arrays.stream(squares).map(x -> x * x).average().orElseThrow();

        assertThat(mean).isCloseTo(expected, within(4 * Math.sqrt(expectedVariance / DRAWS) + 1e-9));
        double spread = Math.sqrt(Math.max(0, fourth - variance * variance) / DRAWS);
        assertThat(variance).isCloseTo(expectedVariance, within(4 * spread + 1e-9 * expectedVariance));
    }

    @ParameterizedTest
    @FieldSource("SINGLE_VALUES")
    void eachSingleValueComesAsOftenAsItsLawSays(Distribution law) {
        double[] draws = draws(law);

        for (double x : new double[] {-2, 0, 1, 2, 3, 3.5, 4, 6, 7, 11, 12, 19, 41, 42, 43}) {
            double probability = law.probabilityUpTo(x);
            double share = (double) Arrays.stream(draws).filter(d -> d <= x).count() / DRAWS;
            assertThat(share)
                    .isCloseTo(probability, within(4 * Math.sqrt(probability * (1 - probability) / DRAWS) + 1e-12));
        }
    }

    @ParameterizedTest
    @FieldSource({"SMOOTH", "SINGLE_VALUES"})
    void aProbabilityRisesFromZeroToOne(Distribution law) {
        double last = 0;
        for (double x = -2000; x <= 2000; x += 0.5) {
            double probability = law.probabilityUpTo(x);
            assertThat(probability).isBetween(last, 1.0);
            last = probability;
        }

        assertThat(law.probabilityUpTo(-INFINITY)).isZero();
        assertThat(law.probabilityUpTo(INFINITY)).isEqualTo(1);
    }

    /// The moments again, by summing the law's own probabilities over a fine grid: nothing of the closed
    /// forms is used.
    @ParameterizedTest
    @FieldSource("SMOOTH")
    void theMomentsAgreeWithTheProbabilities(Distribution law) {
        double expected = law.mean();
        double deviation = law.standardDeviation();
        double low = expected - 60 * deviation;
        double width = 400 * deviation;
        int cells = 40_000;
        double mean = 0;
        double second = 0;
        double before = law.probabilityUpTo(low);
        for (int i = 1; i <= cells; i++) {
            double high = law.probabilityUpTo(low + width * i / cells);
            double middle = low + width * (i - 0.5) / cells - expected;
            mean += (high - before) * middle;
            second += (high - before) * middle * middle;
            before = high;
        }

        assertThat(mean).isCloseTo(0, within(2e-3 * deviation));
        assertThat(second).isCloseTo(deviation * deviation, within(1e-2 * deviation * deviation));
    }

    /// Values by mpmath 1.3 with 40 digits.
    @Test
    void probabilitiesAgreeWithFortyDigitArithmetic() {
        Offset<Double> digits = within(1e-12);
        assertThat(new Gamma(2.5, 3).probabilityUpTo(7)).isCloseTo(0.542101772754599, digits);
        assertThat(new Gamma(0.3, 3).probabilityUpTo(0.01)).isCloseTo(0.2011451011625062, digits);
        assertThat(new Erlang(1000, 1).probabilityUpTo(1.02)).isCloseTo(0.738527184480111, digits);
        assertThat(new Erlang(10_000, 1).probabilityUpTo(0.99)).isCloseTo(0.158651192193565, within(1e-10));
        assertThat(new Weibull(0.7, 3).probabilityUpTo(2)).isCloseTo(0.529000363614458, digits);
        assertThat(new LogNormal(10, 20).probabilityUpTo(7)).isCloseTo(0.638019427873618, digits);
        assertThat(new Weibull(2.5, 1).mean()).isCloseTo(0.887263817503075, digits);
        assertThat(new Weibull(2.5, 1).variance()).isCloseTo(0.144146689130122, digits);
    }

    /// Values by mpmath 1.3 with 40 digits.
    @Test
    void truncatedMomentsAgreeWithFortyDigitArithmetic() {
        assertTruncated(new Exponential(4), 1, 10, 3.9396465472632747, 5.332469480638777);
        assertTruncated(new Gamma(0.5, 2), 1, INFINITY, 2.5251352761609812, 2.72423294173133);
        assertTruncated(new Weibull(2.5, 1000), -INFINITY, 800, 543.852514429758, 30714.606739542132);
        assertTruncated(new LogNormal(10, 20), 2, 50, 10, 85.013220446464913);
        assertTruncated(new Normal(90, 5), 60, INFINITY, 90.000000030379414, 24.999999088617571);
        assertTruncated(new Normal(90, 5), 95, INFINITY, 97.625676380804906, 4.9774416392587198);
        assertTruncated(new Triangular(50, 60, 90), 55, 70, 62.528735632183908, 16.450323688730347);
        assertTruncated(new Erlang(3, 12), 0, 5, 3.4913745974317686, 1.1291699664752967);
        assertTruncated(new Erlang(3, 12), 30, INFINITY, 35.037542662116041, 24.097566657736258);
        assertTruncated(new Uniform(0, 10), 4, 90, 7, 3);
    }

    @Test
    void boundsFarAwayChangeNothing() {
        assertTruncated(new Exponential(4), 0, 1e9, 4, 16);
        assertTruncated(new Weibull(0.7, 3), -5, 1e7, new Weibull(0.7, 3).mean(), new Weibull(0.7, 3).variance());
        assertTruncated(new Shifted(new Exponential(4), 30), 30, INFINITY, 34, 16);
    }

    @Test
    void aTruncatedLawStaysInsideItsBounds() {
        for (double x : draws(new Truncated(new Normal(90, 5), 88, 91))) {
            assertThat(x).isBetween(88.0, 91.0);
        }
    }

    @Test
    void boundsThatHoldAlmostNothingAreRefused() {
        assertThatThrownBy(() -> new Truncated(new Normal(90, 5), 200, INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200.0 to Infinity hold only")
                .hasMessageContaining("Maybe the bounds and the mean have different units");
        assertThatThrownBy(() -> new Truncated(new Exponential(5), 6, 3))
                .hasMessageContaining("lower bound (6.0) of the truncated distribution must not exceed");
        assertThatThrownBy(() -> new Truncated(new Constant(5), 6, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Truncated(new Exponential(5), Double.NaN, 7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parametersThatMakeNoLawAreRefusedWithTheirName() {
        assertRefused(() -> new Constant(Double.NaN), "value of the constant");
        assertRefused(() -> new Exponential(0), "mean of the exponential");
        assertRefused(() -> new Exponential(INFINITY), "finite");
        assertRefused(() -> new Normal(1, -1), "standard deviation");
        assertRefused(() -> new Uniform(2, 1), "Maybe they are exchanged");
        assertRefused(() -> new Triangular(1, 0, 3), "least value (1.0)");
        assertRefused(() -> new Triangular(1, 4, 3), "most likely value (4.0)");
        assertRefused(() -> new Weibull(-1, 1), "shape");
        assertRefused(() -> new Weibull(1, 0), "scale");
        assertRefused(() -> new Erlang(0, 1), "1 to 10,000 stages, not 0");
        assertRefused(() -> new Gamma(0, 1), "shape");
        assertRefused(() -> new LogNormal(-1, 1), "mean");
        assertRefused(() -> new Shifted(new Constant(1), Double.NaN), "shift");
        assertRefused(() -> Empirical.of(), "not 0 values");
        assertRefused(() -> new Empirical(new double[] {1}, new double[] {0}), "sum of weights");
        assertRefused(() -> new Empirical(new double[] {1}, new double[] {1, 2}), "1 values and 2 weights");
        assertRefused(() -> new Empirical(new double[] {1, 2}, new double[] {1, -1}), "weight");
    }

    @Test
    void microsecondsAreWholeRoundedHalfUpAndNeverNegative() {
        Stream stream = Streams.of(1).named("micros");

        assertThat(new Constant(2.5).drawMicros(stream)).isEqualTo(3);
        assertThat(new Constant(2.49).drawMicros(stream)).isEqualTo(2);
        assertThat(new Constant(-7).drawMicros(stream)).isZero();
        assertThat(new Constant(1e30).drawMicros(stream)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void variabilityIsMeasuredAgainstTheMean() {
        assertThat(new Exponential(17).scv()).isEqualTo(1);
        assertThat(new Constant(0).scv()).isZero();
        assertThat(new Erlang(4, 9).scv()).isCloseTo(0.25, within(1e-15));
        assertThat(new LogNormal(10, 5).scv()).isEqualTo(0.25);
    }

    @Test
    void aWeibullLawCanBeGivenByItsMean() {
        assertThat(Weibull.ofMean(2.5, 600).mean()).isCloseTo(600, within(1e-9));
    }

    @Test
    void observationsAreEqualWhenTheirNumbersAre() {
        assertThat(Empirical.of(1, 2)).isEqualTo(Empirical.of(1, 2)).hasSameHashCodeAs(Empirical.of(1, 2));
        assertThat(Empirical.of(1, 2)).isNotEqualTo(Empirical.of(1, 3));
        assertThat(Empirical.of(1, 2).values()).containsExactly(1, 2);
        assertThat(Empirical.of(1, 2).weights()).containsExactly(1, 1);
    }

    private static void assertTruncated(Distribution law, double from, double to, double mean, double variance) {
        Truncated truncated = new Truncated(law, from, to);
        assertThat(truncated.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(truncated.variance()).isCloseTo(variance, within(1e-8 * variance));
    }

    private static void assertRefused(Runnable building, String message) {
        assertThatThrownBy(building::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static double[] draws(Distribution law) {
        Stream stream = Streams.of(20).named(law.toString());
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> law.draw(stream));
        return draws;
    }
}
