package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The closed forms against `verification.json` and against each other where one contains the other.
class TheoryTest {
    private static final Offset<Double> DIGITS = within(1e-13);

    @Test
    void oneServerFollowsErlang() {
        assertThat(QueueTheory.wait(0.8, 1, 1)).isCloseTo(Verification.number("MM1-0.8"), DIGITS);
        assertThat(QueueTheory.parts(0.8, 1, 1)).isCloseTo(Verification.number("MM1L-0.8"), DIGITS);
    }

    @Test
    void threeServersFollowErlangC() {
        assertThat(QueueTheory.wait(2.4, 1, 3)).isCloseTo(Verification.number("MMc-3"), DIGITS);
        assertThat(QueueTheory.waitProbability(2.4, 1, 3)).isCloseTo(Verification.number("MMcP-3"), DIGITS);
    }

    @Test
    void theWaitGrowsWithTheVariationOfTheWork() {
        assertThat(QueueTheory.waitGeneral(0.8, 1, 0)).isCloseTo(Verification.number("MG1-D"), DIGITS);
        assertThat(QueueTheory.waitGeneral(0.8, 1, 0.5)).isCloseTo(Verification.number("MG1-Erl2"), DIGITS);
        assertThat(QueueTheory.waitGeneral(0.8, 1, 1)).isCloseTo(QueueTheory.wait(0.8, 1, 1), DIGITS);
    }

    @Test
    void aMachineThatFailsWhileWorkingIsAQueueOfCompletionTimes() {
        QueueTheory.Completion completion = QueueTheory.completion(1, 1, 0.1, 2);

        assertThat(completion.mean()).isEqualTo(1.2);
        assertThat(QueueTheory.waitGeneral(0.5, completion.mean(), completion.squaredVariation()))
                .isCloseTo(Verification.number("MG1-ODF"), DIGITS);
    }

    @Test
    void kingmansFormulaIsExactForOneServerWithPoissonArrivals() {
        assertThat(QueueTheory.kingman(1, 0.5, 0.8, 1, 1)).isCloseTo(QueueTheory.waitGeneral(0.8, 1, 0.5), DIGITS);
    }

    @Test
    void sakasegawasFormulaComesCloseToErlangC() {
        assertThat(QueueTheory.kingman(1, 1, 0.8, 1, 3)).isCloseTo(QueueTheory.wait(2.4, 1, 3), within(0.03));
    }

    @Test
    void rushOrdersWaitLessAsCobhamFound() {
        double[] waits = QueueTheory.waitByPriority(new double[] {0.1, 0.7}, 1);

        assertThat(waits[0]).isCloseTo(Verification.number("COBHAM", 0), DIGITS);
        assertThat(waits[1]).isCloseTo(Verification.number("COBHAM", 1), DIGITS);
    }

    @Test
    void prioritiesMoveTheWaitButDoNotRemoveIt() {
        double[] waits = QueueTheory.waitByPriority(new double[] {0.1, 0.3, 0.4}, 1);

        assertThat((0.1 * waits[0] + 0.3 * waits[1] + 0.4 * waits[2]) / 0.8)
                .isCloseTo(QueueTheory.wait(0.8, 1, 1), DIGITS);
    }

    @Test
    void aQueueThatGrowsWithoutEndHasNoMean() {
        assertThatThrownBy(() -> QueueTheory.wait(3, 1, 3)).hasMessageContaining("grows without end");
    }

    @Test
    void tenMachinesAndOneCrewFollowPalm() {
        MachineInterference hall = new MachineInterference(10, 0.01, 0.1, 1);

        assertThat(hall.availability()).isCloseTo(Verification.number("REPAIR-10-1", 0), DIGITS);
        assertThat(hall.meanDown()).isCloseTo(Verification.number("REPAIR-10-1", 1), DIGITS);
        assertThat(hall.meanWaitForCrew()).isCloseTo(Verification.number("REPAIR-10-1", 2), within(1e-12));
    }

    @Test
    void withACrewForEveryMachineNobodyWaits() {
        MachineInterference hall = new MachineInterference(4, 0.01, 0.1, 4);

        assertThat(hall.meanWaitForCrew()).isZero();
        assertThat(hall.availability()).isCloseTo(10.0 / 11, DIGITS);
        assertThatThrownBy(() -> new MachineInterference(4, 0.01, 0.1, 0)).hasMessageContaining("0 crews");
    }

    @Test
    void aLineWithReworkFollowsJackson() {
        double[][] routing = {{0, 1, 0}, {0, 0, 1}, {0.1, 0, 0}};
        JacksonNetwork line =
                new JacksonNetwork(new double[] {0.5, 0, 0}, new double[] {1, 0.4, 1}, new int[] {1, 2, 1}, routing);
        List<?> parts = (List<?>) ((List<?>) Verification.expected("JACKSON")).get(0);

        for (int i = 0; i < 3; i++) {
            assertThat(line.parts(i)).isCloseTo((Double) parts.get(i), within(5e-10));
        }
        assertThat(line.timeInNetwork()).isCloseTo(Verification.number("JACKSON", 1), within(5e-10));
        assertThat(line.throughput(0)).isCloseTo(0.5 / 0.9, DIGITS);
    }

    @Test
    void aNetworkWithoutAWayOutIsRefused() {
        assertThatThrownBy(() ->
                        new JacksonNetwork(new double[] {1}, new double[] {2}, new int[] {1}, new double[][] {{1}}))
                .hasMessageContaining("never leave");
        assertThatThrownBy(() ->
                        new JacksonNetwork(new double[] {1}, new double[] {2, 1}, new int[] {1}, new double[][] {{0}}))
                .hasMessageContaining("must agree");
    }

    @ParameterizedTest
    @CsvSource({"4", "8"})
    void thePennyFabWithExponentialTimesIsThePracticalWorstCase(int wip) {
        FactoryPhysics pennyFab = new FactoryPhysics(0.5, 8);

        assertThat(pennyFab.practicalWorstThroughput(wip)).isCloseTo(Verification.number("PF1-exp-" + wip, 0), DIGITS);
        assertThat(pennyFab.practicalWorstCycleTime(wip)).isCloseTo(Verification.number("PF1-exp-" + wip, 1), DIGITS);
        assertThat(QueueTheory.little(pennyFab.practicalWorstThroughput(wip), pennyFab.practicalWorstCycleTime(wip)))
                .isCloseTo(wip, DIGITS);
    }

    @Test
    void thePennyFabRunsAtFullRateFromItsCriticalWip() {
        FactoryPhysics pennyFab = new FactoryPhysics(0.5, 8);

        assertThat(pennyFab.criticalWip()).isEqualTo(4);
        assertThat(pennyFab.bestThroughput(3)).isEqualTo(3.0 / 8);
        assertThat(pennyFab.bestThroughput(4)).isEqualTo(0.5);
        assertThat(pennyFab.bestThroughput(9)).isEqualTo(0.5);
        assertThat(pennyFab.worstThroughput()).isEqualTo(1.0 / 8);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "16"})
    void twoMachinesThatFailFollowGershwinAndBerman(int places) {
        TwoMachineLine.Machine machine = new TwoMachineLine.Machine(1, 0.01, 0.1);
        TwoMachineLine.Result line = new TwoMachineLine(machine, machine, places).solve();

        assertThat(line.throughput()).isCloseTo(Verification.number("2M-exp-B" + places, 0), DIGITS);
        assertThat(line.parts()).isCloseTo(Verification.number("2M-exp-B" + places, 1), within(1e-12));
        assertThat(line.blockedFirst()).isCloseTo(line.starvedSecond(), DIGITS);
    }

    @Test
    void twoPerfectMachinesWithoutAPlaceBetweenMakeTwoThirds() {
        TwoMachineLine.Machine machine = TwoMachineLine.Machine.reliable(1);
        TwoMachineLine.Result line = new TwoMachineLine(machine, machine, 0).solve();

        assertThat(line.throughput()).isCloseTo(Verification.number("HB-K2-B0"), DIGITS);
        assertThat(line.blockedFirst()).isCloseTo(1.0 / 3, DIGITS);
    }

    @Test
    void aLineTurnedAroundMakesAsMuch() {
        TwoMachineLine.Machine fast = new TwoMachineLine.Machine(1.5, 0.02, 0.1);
        TwoMachineLine.Machine slow = new TwoMachineLine.Machine(0.9, 0.005, 0.04);

        assertThat(new TwoMachineLine(fast, slow, 3).solve().throughput())
                .isCloseTo(new TwoMachineLine(slow, fast, 3).solve().throughput(), DIGITS);
    }
}
