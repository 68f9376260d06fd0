package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.MachineInterference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Adds what machines share: people, shifts, power.
class A34_PeopleAndPower {
    private static final Offset<Double> DIGITS = within(1e-6);

    /// One person loads four machines that then work alone: the machines wait as for a repairer (Palm 1947).
    @Test
    void machinesWaitToBeLoaded() {
        MachineInterference hall = new MachineInterference(4, 1.0 / 5, 1, 1);
        Ladder runs = Ladder.of(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: exponential mean 5 min
                    units: 4
                    staffing: {load: {crew: op, takes: exponential mean 1 min}}
                people: {op: {persons: 1}}
                flow: [blanks -> m -> shipped]
                """), 60_000);

        runs.expect("station.m.fraction.working", hall.availability());
        runs.expectPerMinute("plant.throughput", 4 * hall.availability() / 5);
    }

    @Test
    void twoMachinesShareOnePerson() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, units: 2, staffing: {run: op}}
                people: {op: {persons: 1}}
                flow: [blanks -> m -> shipped]
                """), 10_000);

        assertThat(figures.value("plant.throughput")).isCloseTo(60.0, DIGITS);
        assertThat(figures.value("station.m.fraction.waiting_for_person")).isCloseTo(0.5, DIGITS);
        assertThat(figures.value("crew.op.utilisation")).isCloseTo(1.0, DIGITS);
    }

    @Test
    void outsideItsShiftAMachineIsNotPlannedToWork() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  m: {cycle: 1 min, shifts: day}
                shifts: {day: {repeats: day, work: [06:00 - 14:00]}}
                flow: [blanks -> m -> shipped]
                """), 28_800);

        assertThat(figures.value("station.m.fraction.off_shift")).isCloseTo(2.0 / 3, DIGITS);
        assertThat(figures.value("station.m.availability")).isCloseTo(1.0, DIGITS);
        assertThat(figures.value("station.m.oee")).isCloseTo(1.0, DIGITS);
        assertThat(figures.value("plant.throughput")).isCloseTo(20.0, DIGITS);
    }

    @Test
    void aPowerCapLetsOneMachineWorkAtATime() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {r: {feed: always}, s: {feed: always}}
                stations:
                  m: {cycle: 1 min, power: {working: 10 kW}}
                  n: {cycle: 1 min, power: {working: 10 kW}}
                site: {power cap: 15 kW}
                flow: [r -> m -> shipped, s -> n -> shipped]
                """), 600);

        assertThat(figures.value("plant.throughput")).isCloseTo(60.0, DIGITS);
        assertThat(figures.value("plant.peak_power")).isCloseTo(10.0, DIGITS);
        assertThat(figures.value("plant.energy")).isCloseTo(100.0, DIGITS);
        assertThat(figures.value("station.m.fraction.waiting_for_power")).isCloseTo(0.5, DIGITS);
    }

    @Test
    void energyIsBilled() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  m:
                    cycle: 1 min
                    power: {standby: 1 kW, idle: 2 kW, working: 10 kW}
                    air: 6 Nm3/h
                    failures: {jam: {clock: cycles, every: 1 cycles, repair: 1 min}}
                site: {energy price: 1 NOK/kWh, co2: 100 g/kWh}
                flow: [blanks -> m -> shipped]
                """), 600);

        assertThat(figures.value("plant.energy")).isCloseTo(55.0, DIGITS);
        assertThat(figures.value("plant.co2e")).isCloseTo(5.5, DIGITS);
        assertThat(figures.value("plant.energy_cost")).isCloseTo(55.0, DIGITS);
        assertThat(figures.value("plant.energy_per_good")).isCloseTo(55.0 / 300, DIGITS);
    }
}
