package learningfactory.app.ladder;

import learningfactory.factory.performance.AgeReplacement;
import org.junit.jupiter.api.Test;

/// Adds every way of failing: clocks, several modes, lost parts, crews that walk, age replacement. Renewal
/// theory: the share of time in a state is the mean time in it by the mean cycle.
class A30_Failures {
    private static final double LIFE = 88.62269254527580;

    @Test
    void onTheCalendarAMachineFailsWhetherItWorksOrNot() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: exponential mean 2 min}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    queue: unlimited
                    failures: {belt: {clock: calendar, every: exponential mean 100 min, repair: exponential mean 10 min}}
                flow: [blanks -> m -> shipped]
                """, 200_000);

        runs.expect("station.m.fraction.in_repair", 10.0 / 110);
        runs.expect("station.m.fraction.working", 0.5);
        runs.expectMinutes("station.m.mttr", 10);
    }

    @Test
    void onItsOperatingClockAMachineFailsOnlyAtWork() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: exponential mean 2 min}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    queue: unlimited
                    failures: {belt: {every: exponential mean 100 min, repair: exponential mean 10 min}}
                flow: [blanks -> m -> shipped]
                """, 600_000);

        runs.expect("station.m.fraction.in_repair", 0.5 / 100 * 10);
        runs.expect("station.m.fraction.starved", 0.45);
        runs.expectMinutes("station.m.mtbf", 100);
    }

    @Test
    void eachFailureModeTakesItsShare() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    failures:
                      belt: {every: exponential mean 50 min, repair: exponential mean 5 min}
                      jam: {every: exponential mean 20 min, repair: exponential mean 4 min}
                flow: [blanks -> m -> shipped]
                """, 150_000);

        runs.expectPerMinute("plant.throughput", 1 / 1.3);
        runs.expect("station.m.loss.belt", 0.1 / 1.3);
        runs.expect("station.m.loss.jam", 0.2 / 1.3);
        runs.expect("station.m.availability", 1 / 1.3);
    }

    /// One in eleven loads is interrupted: failures come at a tenth of the rate of finishing.
    @Test
    void aFailureCanCostThePart() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    failures: {jam: {every: exponential mean 10 min, repair: exponential mean 2 min, part: scrap}}
                flow: [blanks -> m -> shipped]
                """, 50_000);

        runs.expectPerMinute("plant.throughput", 1 / 1.2);
        runs.expect("plant.scrap_ratio", 0.1 / 1.1);
    }

    /// Mean life of a Weibull law of shape 2: 100 Γ(1.5).
    @Test
    void aWornPartNeedNotFailByChanceAlone() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    failures: {bearing: {every: weibull shape 2 scale 100 min, repair: lognormal mean 10 min sd 5 min}}
                flow: [blanks -> m -> shipped]
                """, 60_000);

        runs.expect("station.m.fraction.working", LIFE / (LIFE + 10));
    }

    @Test
    void theRepairerWalksFirst() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 1 min
                    failures: {jam: {every: exponential mean 20 min, repair: exponential mean 3 min, crew: fitter}}
                people: {fitter: {persons: 1, travel: 1 min}}
                flow: [blanks -> m -> shipped]
                """, 60_000);

        runs.expect("station.m.fraction.working", 20.0 / 24);
        runs.expect("station.m.fraction.in_repair", 3.0 / 24);
        runs.expect("station.m.fraction.waiting_for_repair", 1.0 / 24);
        runs.expectMinutes("station.m.mttr", 4);
    }

    /// Barlow and Hunter 1960: a part is replaced at 500 min of work or when it fails.
    @Test
    void replacementAtAFixedAgeMakesFailuresRare() {
        AgeReplacement part = new AgeReplacement(2.5, 1000, 1, 5);
        double survives = Math.exp(-Math.pow(0.5, 2.5));
        double worked = (survives + 5 * (1 - survives)) / part.costRate(500);
        double cycle = worked + 5 * (1 - survives) + survives;
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: 5 min
                    failures: {cutter: {every: weibull shape 2.5 scale 1000 min, repair: 5 min}}
                    maintenance:
                      new cutter: {clock: operating, every: 500 min, takes: 1 min, renews: yes, since repair: yes}
                flow: [blanks -> m -> shipped]
                """, 4_000_000);

        runs.expect("station.m.failures", 4_000_000 / cycle * (1 - survives));
        runs.expect("station.m.maintenances", 4_000_000 / cycle * survives);
    }

    @Test
    void onTheCycleClockAMachineFailsAfterSoManyLoads() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, failures: {jam: {clock: cycles, every: 10 cycles, repair: 5 min}}}
                flow: [blanks -> m -> shipped]
                """, 15_000);

        run.expect("plant.throughput", 60 * 10.0 / 15);
        run.expect("station.m.fraction.in_repair", 5.0 / 15);
    }

    @Test
    void aToolIsChangedAtTheEndOfItsLife() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, tool: {name: mill, life: 30 min, change: 5 min}}
                flow: [blanks -> m -> shipped]
                """, 35_000);

        run.expect("plant.throughput", 60 * 30.0 / 35);
        run.expect("station.m.fraction.changing_tool", 5.0 / 35);
    }

    @Test
    void plannedMaintenanceIsNoLossOfAvailability() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, maintenance: {oil: {clock: calendar, every: 90 min, takes: 10 min}}}
                flow: [blanks -> m -> shipped]
                """, 10_000);

        run.expect("station.m.fraction.in_maintenance", 0.1);
        run.expect("station.m.availability", 1.0);
    }
}
