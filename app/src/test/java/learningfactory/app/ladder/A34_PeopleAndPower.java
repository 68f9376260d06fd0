package learningfactory.app.ladder;

import learningfactory.factory.performance.MachineInterference;
import org.junit.jupiter.api.Test;

/// Adds what machines share: people, shifts, power.
class A34_PeopleAndPower {
    /// One person loads four machines that then work alone: the machines wait as for a repairer (Palm 1947).
    @Test
    void machinesWaitToBeLoaded() {
        MachineInterference hall = new MachineInterference(4, 1.0 / 5, 1, 1);
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 5 min
                    units: 4
                    staffing: {load: {crew: op, takes: exponential mean 1 min}}
                people: {op: {persons: 1}}
                flow: [blanks -> m -> shipped]
                """, 60_000);

        runs.expect("station.m.fraction.working", hall.availability());
        runs.expectPerMinute("plant.throughput", 4 * hall.availability() / 5);
    }

    @Test
    void twoMachinesShareOnePerson() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, units: 2, staffing: {run: op}}
                people: {op: {persons: 1}}
                flow: [blanks -> m -> shipped]
                """, 10_000);

        run.expect("plant.throughput", 60.0);
        run.expect("station.m.fraction.waiting_for_person", 0.5);
        run.expect("crew.op.utilisation", 1.0);
    }

    @Test
    void outsideItsShiftAMachineIsNotPlannedToWork() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, shifts: day}
                shifts: {day: {repeats: day, work: [06:00 - 14:00]}}
                flow: [blanks -> m -> shipped]
                """, 28_800);

        run.expect("station.m.fraction.off_shift", 2.0 / 3);
        run.expect("station.m.availability", 1.0);
        run.expect("station.m.oee", 1.0);
        run.expect("plant.throughput", 20.0);
    }

    @Test
    void aPowerCapLetsOneMachineWorkAtATime() {
        Certain run = Certain.of("""
                sources: {r: {feed: always}, s: {feed: always}}
                stations:
                  m: {cycle: 1 min, power: {working: 10 kW}}
                  n: {cycle: 1 min, power: {working: 10 kW}}
                site: {power cap: 15 kW}
                flow: [r -> m -> shipped, s -> n -> shipped]
                """, 600);

        run.expect("plant.throughput", 60.0);
        run.expect("plant.peak_power", 10.0);
        run.expect("plant.energy", 100.0);
        run.expect("station.m.fraction.waiting_for_power", 0.5);
    }

    @Test
    void energyIsBilled() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: 1 min
                    power: {standby: 1 kW, idle: 2 kW, working: 10 kW}
                    air: 6 Nm3/h
                    failures: {jam: {clock: cycles, every: 1 cycles, repair: 1 min}}
                site: {energy price: 1 NOK/kWh, co2: 100 g/kWh}
                flow: [blanks -> m -> shipped]
                """, 600);

        run.expect("plant.energy", 55.0);
        run.expect("plant.co2e", 5.5);
        run.expect("plant.energy_cost", 55.0);
        run.expect("plant.energy_per_good", 55.0 / 300);
    }
}
