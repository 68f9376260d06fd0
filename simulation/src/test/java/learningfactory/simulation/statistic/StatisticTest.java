package learningfactory.simulation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import learningfactory.simulation.Property;
import learningfactory.simulation.Snapshot;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import org.junit.jupiter.api.Test;

class StatisticTest {
    @Test
    void aTallyOfFiveCycleTimesGivesTheirMeanAndSpread() {
        Tally tally = new Tally();
        for (double seconds : new double[] {60, 62, 58, 61, 59}) {
            tally.add(seconds);
        }

        assertThat(tally.count()).isEqualTo(5);
        assertThat(tally.mean()).isEqualTo(60);
        assertThat(tally.variance()).isCloseTo(2.5, within(1e-12));
        assertThat(tally.standardDeviation()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(tally.minimum()).isEqualTo(58);
        assertThat(tally.maximum()).isEqualTo(62);
        assertThat(tally.sum()).isCloseTo(300, within(1e-9));
    }

    @Test
    void anEmptyTallyHasNoMean() {
        Tally tally = new Tally();
        tally.add(4);
        tally.reset();

        assertThat(tally.count()).isZero();
        assertThat(tally.mean()).isNaN();
        assertThat(tally.variance()).isNaN();
        assertThat(tally.minimum()).isNaN();
        assertThat(tally.maximum()).isNaN();
        assertThat(tally.sum()).isZero();
    }

    @Test
    void aLargeMeanDoesNotDrownASmallSpread() {
        Tally tally = new Tally();
        for (int i = 0; i < 1_000_000; i++) {
            tally.add(1e9 + i % 2);
        }

        assertThat(tally.variance()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void aLevelIsAveragedOverTime() {
        TimeWeighted parts = new TimeWeighted();
        parts.set(10, 2);
        parts.add(30, 3);
        parts.add(40, -4);

        assertThat(parts.integral(100)).isEqualTo(0 * 10 + 2 * 20 + 5 * 10 + 1 * 60);
        assertThat(parts.average(100)).isEqualTo(1.5);
        assertThat(parts.maximum()).isEqualTo(5);
        assertThat(parts.minimum()).isZero();
        assertThat(parts.level()).isEqualTo(1);
    }

    @Test
    void afterTheWarmUpOnlyTheTimeSinceCounts() {
        TimeWeighted parts = new TimeWeighted();
        parts.set(0, 100);
        parts.set(50, 4);

        parts.reset(60);

        assertThat(parts.average(60)).isEqualTo(4);
        assertThat(parts.maximum()).isEqualTo(4);
        parts.set(80, 8);
        assertThat(parts.average(100)).isEqualTo(6);
        assertThat(parts.minimum()).isEqualTo(4);
    }

    @Test
    void tenReplicationsGiveTheIntervalOfTheTextbook() {
        double[] replications = {12.1, 11.8, 12.5, 12.0, 11.7, 12.3, 12.2, 11.9, 12.4, 12.1};

        Estimate estimate = Estimate.of(replications, 0.95);

        assertThat(estimate.n()).isEqualTo(10);
        assertThat(estimate.mean()).isCloseTo(12.1, within(1e-12));
        assertThat(estimate.standardDeviation()).isCloseTo(0.2581988897, within(1e-9));
        assertThat(estimate.halfWidth()).isCloseTo(2.262157163 * 0.2581988897 / Math.sqrt(10), within(1e-8));
        assertThat(estimate.contains(12.2)).isTrue();
        assertThat(estimate.contains(12.3)).isFalse();
        assertThat(estimate.low()).isLessThan(12).isCloseTo(24.2 - estimate.high(), within(1e-12));
    }

    @Test
    void oneReplicationSaysNothingAboutTheSpread() {
        Estimate estimate = Estimate.of(new double[] {7}, 0.95);

        assertThat(estimate.mean()).isEqualTo(7);
        assertThat(estimate.halfWidth()).isNaN();
        assertThat(estimate.contains(7)).isFalse();
    }

    @Test
    void noReplicationAndConfidenceInPercentAreRefused() {
        assertThatThrownBy(() -> Estimate.of(new double[0], 0.95)).hasMessageContaining("at least one replication");
        assertThatThrownBy(() -> Estimate.of(new double[] {1, 2}, 95)).hasMessageContaining("Maybe it is in percent");
        assertThatThrownBy(() -> Estimate.difference(new double[2], new double[3], 0.95))
                .hasMessageContaining("not 2 and 3");
    }

    @Test
    void commonLuckFallsOutOfADifference() {
        double[] before = {10, 20, 30, 40};
        double[] after = {11, 21.5, 31, 41.5};

        Estimate difference = Estimate.difference(before, after, 0.95);

        assertThat(difference.mean()).isEqualTo(1.25);
        assertThat(difference.halfWidth()).isLessThan(0.5);
        assertThat(Estimate.of(before, 0.95).halfWidth()).isGreaterThan(20);
    }

    @Test
    void ninetyFiveOfHundredIntervalsHoldTheTruth() {
        Stream stream = Streams.of(3).named("coverage");
        int held = 0;
        for (int i = 0; i < 4000; i++) {
            double[] replications = new double[6];
            Arrays.setAll(replications, k -> 50 + 9 * stream.nextNormal());
            held += Estimate.of(replications, 0.95).contains(50) ? 1 : 0;
        }

        assertThat(held / 4000.0).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / 4000)));
    }

    @Test
    void percentilesAreOffByLessThanOnePercent() {
        Property.holds(200, chance -> {
            Percentiles percentiles = new Percentiles();
            int n = 1 + chance.nextInt(2000);
            long[] micros = new long[n];
            long scale = 1L << chance.nextInt(1, 55);
            for (int i = 0; i < n; i++) {
                micros[i] = chance.nextLong(scale);
                percentiles.add(micros[i]);
            }
            Arrays.sort(micros);

            for (double share : new double[] {0.001, 0.1, 0.5, 0.95, 0.999}) {
                long exact = micros[(int) Math.max(0, Math.ceil(share * n) - 1)];
                assertThat((double) percentiles.quantileMicros(share)).isCloseTo(exact, within(exact / 127.0));
            }
            assertThat(percentiles.count()).isEqualTo(n);
        });
    }

    @Test
    void shortDurationsAreExactAndTheLongestHasItsPlace() {
        Percentiles percentiles = new Percentiles();
        assertThat(percentiles.quantileMicros(0.5)).isEqualTo(-1);

        for (long micros = 0; micros < 256; micros++) {
            percentiles.add(micros);
        }
        assertThat(percentiles.quantileMicros(0.5)).isEqualTo(127);
        percentiles.reset();
        percentiles.add(Long.MAX_VALUE);

        assertThat(percentiles.quantileMicros(0.5)).isGreaterThan(Long.MAX_VALUE / 100 * 99);
        assertThatThrownBy(() -> percentiles.add(-1)).hasMessageContaining("(-1 µs) must not be negative");
    }

    @Test
    void durationsThatAreAllTheSameHaveThatPercentile() {
        Percentiles percentiles = new Percentiles();

        for (int i = 0; i < 1000; i++) {
            percentiles.add(85_000_001);
        }

        assertThat(percentiles.quantileMicros(0.5)).isEqualTo(85_000_001);
        assertThat(percentiles.quantileMicros(0.95)).isEqualTo(85_000_001);
    }

    @Test
    void statisticsGoOnAfterARestore() {
        Property.holds(50, chance -> {
            Tally tally = new Tally();
            TimeWeighted level = new TimeWeighted();
            Percentiles percentiles = new Percentiles();
            learningfactory.simulation.Carried all = c -> {
                tally.carry(c);
                level.carry(c);
                percentiles.carry(c);
            };
            for (int i = 0; i < chance.nextInt(100); i++) {
                tally.add(chance.nextDouble());
                percentiles.add(chance.nextInt(1_000_000));
                level.set(i, chance.nextInt(9));
            }
            Snapshot snapshot = Snapshot.of(all);
            for (int i = 0; i < chance.nextInt(100); i++) {
                tally.add(chance.nextDouble());
                percentiles.add(chance.nextLong(1L << 50));
                level.set(100 + i, chance.nextInt(9));
            }

            snapshot.into(all);

            assertThat(Snapshot.of(all)).isEqualTo(snapshot);
        });
    }
}
