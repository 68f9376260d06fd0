package learningfactory.factory.running;

import static learningfactory.factory.running.TestPlants.HOUR;
import static learningfactory.factory.running.TestPlants.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.simulation.journal.JournalRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever anybody asks of a running plant, at whatever moment: it is carried out or refused with a
/// reason, no part gets lost, and the journal can be read.
class AnyCommandTest {
    private static final List<String> STATIONS =
            List.of("saw", "furnace", "mill", "mill", "mill", "washer", "assembly", "check", "check", "lathe");
    private static final List<String> SOURCES = List.of("orders", "supplier", "nobody");
    private static final List<String> CREWS = List.of("operators", "fitters", "guards");
    private static final long[] TIMES = {MINUTE, HOUR, 5 * HOUR, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] NUMBERS = {0, 0.05, -0.05, 0.5, 1, 1.5, 12, 25_000, -3, Double.NaN, 1 / 0.0};

    private SplittableRandom chance = new SplittableRandom(0);

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private long time() {
        return TIMES[chance.nextInt(TIMES.length)];
    }

    private double number() {
        return NUMBERS[chance.nextInt(NUMBERS.length)];
    }

    private int small() {
        return chance.nextInt(-1, 6);
    }

    private int unit() {
        return chance.nextInt(10) == 0 ? small() : 1;
    }

    private Command anyCommand() {
        String station = any(STATIONS);
        return switch (chance.nextInt(4)) {
            case 0 -> packMl(station);
            case 1 -> trouble(station);
            case 2 -> upkeep(station);
            default -> flow(station);
        };
    }

    private Command packMl(String station) {
        return any(List.of(
                new Command.Start(station, unit()),
                new Command.Start(station, 1),
                new Command.Stop(station, unit()),
                new Command.Hold(station, unit()),
                new Command.Unhold(station, unit()),
                new Command.Suspend(station, unit()),
                new Command.Unsuspend(station, unit()),
                new Command.Reset(station, 1),
                new Command.Reset(station, unit()),
                new Command.Abort(station, unit()),
                new Command.Clear(station, 1),
                new Command.Clear(station, unit()),
                new Command.Complete(station, unit()),
                new Command.LockOut(station, unit()),
                new Command.Release(station, unit())));
    }

    private Command trouble(String station) {
        String characteristic = any(List.of("bore", "length"));
        return any(List.of(
                new Command.Break(station, unit(), any(List.of("spindle", "jam", "burner", "rust"))),
                new Command.RepairByOrder(station, unit(), any(List.of("spindle", "jam", "burner", "rust"))),
                new Command.StopSupply(any(SOURCES), time()),
                new Command.SendAway(any(CREWS), small(), time()),
                new Command.WearTool(station, unit(), number()),
                new Command.Misread(station, unit(), characteristic, number()),
                new Command.Blind(station, unit(), chance.nextBoolean()),
                new Command.Disturb(station, unit(), characteristic, number())));
    }

    private Command upkeep(String station) {
        return any(List.of(
                new Command.Repair(station, unit()),
                new Command.Inspect(station, unit()),
                new Command.ChangeTool(station, unit()),
                new Command.Maintain(station, unit(), any(List.of("grease", "paint"))),
                new Command.Calibrate(station, unit()),
                new Command.Adjust(station, unit()),
                new Command.CallIn(any(CREWS), small()),
                new Command.Acknowledge(small()),
                new Command.Shelve(small(), time()),
                new Command.Unshelve(small())));
    }

    private Command flow(String station) {
        return any(List.of(
                new Command.ResumeSupply(any(SOURCES)),
                new Command.ReleaseOrder(any(SOURCES), any(List.of("left", "bush", "arm", "nut")), small(), time()),
                new Command.OrderMaterial(any(SOURCES), chance.nextInt(20) == 0 ? Integer.MAX_VALUE : small()),
                new Command.ChangeParameter(any(List.of("mill speed", "cards", "cap", "none")), number()),
                new Command.ChangeDispatch(station, new Dispatch.FirstCome()),
                new Command.ReassignPerson(any(CREWS), small(), any(List.of("operator", "setter", "cook"))),
                new Command.Quarantine(any(List.of("cut", "bushes", "cooling", "belt", "nowhere"))),
                chance.nextInt(20) == 0 ? new Command.EmergencyStop() : new Command.ReleaseEmergencyStop()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsAskedIsDoneOrRefusedAndNoPartGetsLost(long seed) {
        chance = new SplittableRandom(seed);
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(seed, 0, Journal.inMemory());
        int accepted = 0;
        for (int i = 0; i < 2000; i++) {
            run.runUntil(run.nowMicros() + chance.nextLong(3 * MINUTE));
            switch (run.command(anyCommand())) {
                case Answer.Accepted yes -> accepted++;
                case Answer.Refused no -> assertThat(no.reason()).hasSizeGreaterThan(15);
            }
            assertThat(PlantViewTest.piecesSeen(run.view()))
                    .isEqualTo(run.view().totals().inPlant());
        }

        assertThat(accepted).isBetween(300, 1900);
        FactReader reader = FactReader.of(run.compiled());
        int facts = 0;
        for (JournalRecord record : JournalReader.of(run.journal().orElseThrow().bytes())) {
            assertThat(reader.fact(record).atMicros()).isLessThanOrEqualTo(run.nowMicros());
            facts++;
        }
        assertThat(facts).isGreaterThan(4000);
    }
}
