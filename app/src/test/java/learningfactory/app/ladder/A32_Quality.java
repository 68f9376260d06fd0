package learningfactory.app.ladder;

import learningfactory.factory.material.SamplingPlan;
import learningfactory.factory.performance.ChartLimits;
import learningfactory.factory.performance.OperatingCharacteristic;
import learningfactory.simulation.statistic.Normal;
import org.junit.jupiter.api.Test;

/// Adds the truth about parts and what an inspector sees of it; binomial and normal laws.
class A32_Quality {
    @Test
    void anInspectorErrsBothWays() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, defects: {crack: 10 %}}
                  q: {cycle: 30 s, inspection: {false alarm: 5 %, miss: 20 %}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, scrap: scrap}}
                """, 100_000);

        runs.expectPerMinute("plant.throughput", 0.9 * 0.95 + 0.1 * 0.2);
        runs.expect("plant.escaped", 100_000 * 0.1 * 0.2);
        runs.expect("plant.scrap_ratio", 0.1 * 0.8 + 0.9 * 0.05);
    }

    @Test
    void whoLooksAtOneInFiveFindsOneInFive() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, defects: {crack: 10 %}}
                  q: {cycle: 30 s, inspection: {sample: {every: 5}}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, scrap: scrap}}
                """, 100_000);

        runs.expect("plant.scrap_ratio", 0.02);
        runs.expect("plant.escaped", 100_000 * 0.08);
    }

    @Test
    void reworkHasALimit() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: exponential mean 4 min}}
                stations:
                  m: {cycle: 1 min, queue: unlimited, defects: {crack: 50 %}}
                  q: {cycle: 30 s, queue: unlimited, inspection: {rework limit: 2}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, rework: m, scrap: scrap}}
                """, 150_000);

        runs.expect("plant.scrap_ratio", 0.125);
        runs.expect("plant.first_pass_yield", 0.5);
        runs.expectPerMinute("station.m.throughput", 0.25 * 1.75);
    }

    /// ISO 2859-1, single sampling: a lot is as often accepted as its operating characteristic says.
    @Test
    void lotsAreAcceptedAsTheirPlanSays() {
        double accepted = new OperatingCharacteristic(new SamplingPlan(20, 1)).acceptance(0.05);
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, defects: {crack: 5 %}}
                  q: {cycle: 10 s, inspection: {sample: {lot: 50, size: 20, accept: 1}}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, scrap: scrap}}
                """, 500_000);

        runs.expect("plant.scrap_ratio", 1 - accepted);
    }

    /// A shift of one sigma: 43.9 points from signal to signal.
    @Test
    void aControlChartSignalsAsOftenAsItsRunLengthSays() {
        double points = new ChartLimits(0, 1, 3, 1).averageRunLength(1);
        Ladder runs = Ladder.written("""
                characteristics: {bore: {nominal: 10 mm, tolerance: 1 mm}}
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, makes: {bore: {offset: 0.1 mm, spread: 0.1 mm}}}
                  q: {cycle: 30 s, inspection: {measures: [bore], chart: {sigma: 0.1 mm, subgroup: 1}}}
                flow: [blanks -> m -> q -> shipped]
                """, 100_000);

        runs.expect("station.q.chart_signals", 100_000 / points);
    }

    @Test
    void aDrawingRefusesTheTailsOfTheLaw() {
        Ladder runs = Ladder.written("""
                characteristics: {bore: {nominal: 10 mm, tolerance: 0.2 mm}}
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, makes: {bore: {spread: 0.1 mm}}}
                  q: {cycle: 30 s, inspection: {measures: [bore]}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, scrap: scrap}}
                """, 60_000);

        runs.expect("plant.scrap_ratio", 2 * Normal.cdf(-2));
    }

    /// The hundred parts of a tool see wear of 0, 1, … 99 percent.
    @Test
    void aWearingToolMakesMoreAndMoreDefects() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: 1 min
                    tool: {name: mill, clock: cycles, life: 100 cycles, change: 0 s}
                    defects: {burr: {new: 0 %, worn: 20 %}}
                  q: {cycle: 30 s, inspection: {}}
                flow:
                  - blanks -> m -> q
                  - {from: q, verdict: {good: shipped, scrap: scrap}}
                """, 60_000);

        runs.expect("plant.scrap_ratio", 0.2 * 0.495);
    }
}
