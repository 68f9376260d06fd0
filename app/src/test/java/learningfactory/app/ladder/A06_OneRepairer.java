package learningfactory.app.ladder;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds people: ten machines that always have work and one repairer (machine interference, Palm 1947).
class A06_OneRepairer {
    @Test
    void failedMachinesWaitForTheRepairer() {
        Ladder runs = Ladder.of("a06-one-repairer", 200_000);

        runs.expect("station.machines.fraction.working", Published.value("REPAIR-10-1", 0));
        runs.expect("machines down", Published.value("REPAIR-10-1", 1), A06_OneRepairer::machinesDown);
        runs.expectMinutes("station.machines.repair_wait", Published.value("REPAIR-10-1", 2));
    }

    private static double machinesDown(Figures figures) {
        return 10
                * (figures.value("station.machines.fraction.waiting_for_repair")
                        + figures.value("station.machines.fraction.in_repair"));
    }
}
