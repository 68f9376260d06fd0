package learningfactory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void theMeanIsTakenOverTheReplicationsThatHaveTheFigure() {
        Metric wait = new Metric(Metric.Subject.STATION, "mill", "Wq", "s");
        List<Figures> runs = List.of(
                new Figures(List.of(wait), new double[] {2}),
                new Figures(List.of(wait), new double[] {Double.NaN}),
                new Figures(List.of(wait), new double[] {4}));
        Result result =
                new Result(MadeUpPlant.result(1, 0).identity(), MadeUpPlant.PLANT, new RunPlan(0, 1, 3, 1, 0.95), runs);

        Estimate estimate = result.findEstimate("station.mill.Wq").orElseThrow();

        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.n()).isEqualTo(2);
        assertThat(estimate.halfWidth()).isCloseTo(12.7062, within(1e-3)); // t(0.975, 1) · √2 / √2
    }

    @Test
    void estimatesOfManyFiguresAreThoseOfOne() {
        Estimator estimator = new Estimator(0.99);
        for (int n = 1; n < 12; n++) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = Math.sqrt(i * n + 1.0);
            }
            assertThat(estimator.of(values)).contains(Estimate.of(values, 0.99));
            assertThat(estimator.of(values)).contains(Estimate.of(values, 0.99));
        }
    }

    @Test
    void aFigureThatNoReplicationHasIsAbsent() {
        Result result = MadeUpPlant.result(5, 0);

        assertThat(result.findEstimate("plant.makespan")).isEmpty();
        assertThat(result.findEstimate("plant.no-such-figure")).isEmpty();
        assertThat(result.mean("plant.makespan")).isNaN();
    }

    @Test
    void theStationThatNeitherStarvesNorIsBlockedIsTheBottleneck() {
        assertThat(MadeUpPlant.result(5, 0).findBottleneck().orElseThrow().station())
                .isEqualTo("mill");
    }

    @Test
    void replicationsOfDifferentPlantsAreNotMerged() {
        Figures one = MadeUpPlant.run(0, 0);
        Figures other = new Figures(List.of(), new double[0]);

        assertThatThrownBy(() -> new Result(
                        MadeUpPlant.result(1, 0).identity(),
                        MadeUpPlant.PLANT,
                        new RunPlan(0, 1, 2, 1, 0.95),
                        List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different metrics");
    }

    @Test
    void theCellsOfABarFillItWhenTheSharesAddUpToOne() {
        for (String station : List.of("saw", "mill", "camera")) {
            for (int width = 1; width < 50; width++) {
                int cells = StateShares.of(MadeUpPlant.result(3, 0), station).cells(width).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(cells).as(station + " " + width).isEqualTo(width);
            }
        }
    }

    @Test
    void theWaterfallEndsAtTheOee() {
        Result result = MadeUpPlant.result(9, 0);

        List<Waterfall.Step> steps = Waterfall.of(result, "mill").steps();

        assertThat(steps.getFirst().from()).isEqualTo(1);
        assertThat(steps.getLast().to()).isCloseTo(result.mean("station.mill.oee"), within(1e-12));
        for (int step = 1; step < steps.size(); step++) {
            assertThat(steps.get(step).from()).isEqualTo(steps.get(step - 1).to());
        }
    }

    @Test
    void starvingCountsAsALossOfTheBottleneckOnly() {
        List<Loss> losses = Loss.of(MadeUpPlant.result(9, 0), "mill");

        assertThat(losses)
                .anyMatch(loss -> loss.station().equals("mill") && loss.cause().startsWith("starved"));
        assertThat(losses).noneMatch(loss -> loss.station().equals("camera"));
        assertThat(losses.getFirst().cause()).isEqualTo("spindle");
    }
}
