package learningfactory.factory.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.Snapshot;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.simulation.journal.JournalRecord;
import org.junit.jupiter.api.Test;

/// The four promises of the simulator: the same journal again, going on after a snapshot, cheap forks with
/// common luck, no allocation.
class FourPromisesTest {
    private static final long DAY = 24 * TestPlants.HOUR;

    @Test
    void theSamePlantSeedAndCommandsGiveTheSameJournalByteForByte() {
        byte[] first = journalOfACommandedDay(7);
        byte[] second = journalOfACommandedDay(7);
        byte[] other = journalOfACommandedDay(8);

        assertThat(first).hasSizeGreaterThan(100_000).isEqualTo(second);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void theJournalOfACommandedDayIsTheOneRecordedOnAnotherMachine() {
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(7, 0, Journal.digestOnly());

        live(run, DAY);

        assertThat(Long.toHexString(run.journal().orElseThrow().digest())).isEqualTo(RECORDED_DIGEST);
    }

    private static final String RECORDED_DIGEST = "6b3ac02f8926b53";

    private static byte[] journalOfACommandedDay(long seed) {
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(seed, 0, Journal.inMemory());
        live(run, DAY);
        return run.journal().orElseThrow().bytes();
    }

    /// Runs with a command every 20 minutes, a different one each time.
    private static void live(RunningPlant run, long untilMicros) {
        List<Command> commands = commands();
        while (run.nowMicros() < untilMicros) {
            int turn = (int) (run.nowMicros() / (20 * TestPlants.MINUTE));
            run.runUntil(Math.min(untilMicros, (turn + 1) * 20 * TestPlants.MINUTE));
            run.command(commands.get(turn % commands.size()));
        }
    }

    private static List<Command> commands() {
        return List.of(
                new Command.Hold("mill", 1),
                new Command.ChangeDispatch("saw", new Dispatch.Preference(List.of("right", "left"))),
                new Command.Unhold("mill", 1),
                new Command.ChangeParameter("mill speed", 0.9),
                new Command.Break("mill", 2, "spindle"),
                new Command.Repair("mill", 2),
                new Command.ChangeTool("mill", 1),
                new Command.Maintain("mill", 1, "grease"),
                new Command.Stop("washer", 1),
                new Command.LockOut("washer", 1),
                new Command.Release("washer", 1),
                new Command.Reset("washer", 1),
                new Command.Start("washer", 1),
                new Command.Quarantine("cooling"),
                new Command.OrderMaterial("supplier", 10),
                new Command.ReassignPerson("fitters", 1, "fitter"),
                new Command.Misread("check", 1, "bore", 0.05),
                new Command.Disturb("mill", 1, "bore", 0.05),
                new Command.RepairByOrder("mill", 2, "spindle"),
                new Command.StopSupply("supplier", TestPlants.HOUR),
                new Command.SendAway("operators", 1, 2 * TestPlants.HOUR),
                new Command.ResumeSupply("supplier"),
                new Command.CallIn("operators", 1),
                new Command.WearTool("mill", 1, 0.9),
                new Command.ReleaseOrder("orders", "left", 5, TestPlants.HOUR),
                new Command.Blind("check", 1, true),
                new Command.Inspect("check", 1),
                new Command.Calibrate("check", 1),
                new Command.Adjust("mill", 1),
                new Command.Unshelve(0),
                new Command.EmergencyStop(),
                new Command.ReleaseEmergencyStop(),
                new Command.Clear("saw", 1),
                new Command.Clear("furnace", 1),
                new Command.Clear("mill", 1),
                new Command.Clear("mill", 2),
                new Command.Clear("washer", 1),
                new Command.Clear("assembly", 1),
                new Command.Clear("check", 1),
                new Command.Reset("saw", 1),
                new Command.Reset("furnace", 1),
                new Command.Reset("mill", 1),
                new Command.Reset("mill", 2),
                new Command.Reset("washer", 1),
                new Command.Reset("assembly", 1),
                new Command.Reset("check", 1),
                new Command.Start("saw", 1),
                new Command.Start("furnace", 1),
                new Command.Start("mill", 1),
                new Command.Start("mill", 2),
                new Command.Start("washer", 1),
                new Command.Start("assembly", 1),
                new Command.Start("check", 1),
                new Command.ChangeParameter("cards", 20),
                new Command.Shelve(0, 30 * TestPlants.MINUTE),
                new Command.Complete("check", 1),
                new Command.Inspect("mill", 1),
                new Command.Reset("check", 1),
                new Command.Start("check", 1));
    }

    @Test
    void aRunRestoredFromASnapshotGoesOnAsIfItHadNeverStopped() {
        CompiledPlant compiled = CompiledPlant.of(TestPlants.everything());
        RunningPlant never = compiled.start(11, 0, Journal.digestOnly());
        live(never, DAY);

        for (int hour = 1; hour < 24; hour++) {
            RunningPlant first = compiled.start(11, 0, Journal.digestOnly());
            live(first, hour * TestPlants.HOUR);
            byte[] bytes = first.snapshot().toBytes();
            RunningPlant second = compiled.start(99, 5, Journal.digestOnly());
            second.restore(Snapshot.of(bytes));
            live(second, DAY);

            assertThat(second.journal().orElseThrow().digest())
                    .as("restored after %d hours", hour)
                    .isEqualTo(never.journal().orElseThrow().digest());
            assertThat(second.figures().values())
                    .containsExactly(never.figures().values());
        }
    }

    @Test
    void aSnapshotOfARestoredRunIsTheSameSnapshot() {
        CompiledPlant compiled = CompiledPlant.of(TestPlants.everything());
        RunningPlant run = compiled.start(3, 0);
        live(run, 5 * TestPlants.HOUR);

        byte[] once = run.snapshot().toBytes();
        byte[] twice = run.fork().snapshot().toBytes();

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void twoForksWithTheSameCommandsStayTheSame() {
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(5, 0);
        live(run, 6 * TestPlants.HOUR);
        RunningPlant one = run.fork(Journal.digestOnly());
        RunningPlant other = run.fork(Journal.digestOnly());

        live(one, DAY);
        live(other, DAY);

        assertThat(one.journal().orElseThrow().digest())
                .isEqualTo(other.journal().orElseThrow().digest());
        assertThat(run.nowMicros()).isEqualTo(6 * TestPlants.HOUR);
        live(run, DAY);
        assertThat(one.figures().values()).containsExactly(run.figures().values());
    }

    @Test
    void forksOfTwoRunsWithTheSameOtherLuckAndTheSameCommandsGoTheSameWay() {
        CompiledPlant compiled = CompiledPlant.of(TestPlants.everything());
        RunningPlant run = compiled.start(5, 0);
        live(run, 6 * TestPlants.HOUR);

        assertThat(digestOfTheDay(run, 7)).isEqualTo(digestOfTheDay(run.fork(), 7));
        assertThat(digestOfTheDay(run, 7)).isNotEqualTo(digestOfTheDay(run, 8));
        assertThat(digestOfTheDay(run, 5)).isNotEqualTo(digestOfTheDay(run, 7));
    }

    private static long digestOfTheDay(RunningPlant run, long otherLuck) {
        RunningPlant fork = run.fork(otherLuck, Journal.digestOnly());
        live(fork, DAY);
        return fork.journal().orElseThrow().digest();
    }

    @Test
    void otherLuckChangesNothingThatIsDrawnAlready() {
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(5, 0);
        live(run, 6 * TestPlants.HOUR);

        RunningPlant fork = run.fork(7);

        assertThat(fork.view()).isEqualTo(run.view());
        assertThat(fork.nextMicros()).isEqualTo(run.nextMicros());
        assertThat(fork.snapshot()).isNotEqualTo(run.snapshot());
    }

    @Test
    void twinsThatWereCommandedDifferentlyHaveTheSameOtherLuck() {
        RunningPlant run = CompiledPlant.of(twoLines()).start(21, 0);
        run.runUntil(10 * TestPlants.SECOND);
        RunningPlant touched = run.fork();
        touched.command(new Command.Hold("m1", 1));
        RunningPlant one = run.fork(7, Journal.inMemory());
        RunningPlant other = touched.fork(7, Journal.inMemory());

        one.runUntil(DAY);
        other.runUntil(DAY);

        assertThat(recordsOf(other, "m2")).hasSizeGreaterThan(1000).isEqualTo(recordsOf(one, "m2"));
        assertThat(recordsOf(other, "m1")).isNotEqualTo(recordsOf(one, "m1"));
    }

    @Test
    void holdingOneMachineDoesNotShiftTheBreakdownsAndCyclesOfTheOthers() {
        // m1 and m2 do not touch each other: two lines in one plant
        Plant plant = twoLines();
        RunningPlant run = CompiledPlant.of(plant).start(21, 0);
        run.runUntil(10 * TestPlants.SECOND);
        RunningPlant asItWas = run.fork(Journal.inMemory());
        RunningPlant touched = run.fork(Journal.inMemory());

        Answer answer = touched.command(new Command.Hold("m1", 1));
        asItWas.runUntil(DAY);
        touched.runUntil(DAY);

        assertThat(answer).isEqualTo(Answer.ACCEPTED);
        assertThat(recordsOf(touched, "m2")).hasSizeGreaterThan(1000).isEqualTo(recordsOf(asItWas, "m2"));
        assertThat(recordsOf(touched, "m1")).isNotEqualTo(recordsOf(asItWas, "m1"));
    }

    @Test
    void aMachineThatIsHeldForAWhileFailsAfterTheSameWorkAsBefore() {
        Plant plant = twoLines();
        RunningPlant asItWas = CompiledPlant.of(plant).start(21, 0, Journal.inMemory());
        RunningPlant touched = CompiledPlant.of(plant).start(21, 0, Journal.inMemory());

        touched.runUntil(TestPlants.MINUTE);
        touched.command(new Command.Hold("m1", 1));
        touched.runUntil(2 * TestPlants.MINUTE);
        touched.command(new Command.Unhold("m1", 1));
        touched.runUntil(DAY + TestPlants.MINUTE);
        asItWas.runUntil(DAY);

        List<Long> before = failures(asItWas, "m1", 0, 0);
        assertThat(failures(touched, "m1", TestPlants.MINUTE, TestPlants.MINUTE))
                .isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(50);
    }

    private static List<Long> failures(RunningPlant run, String unit, long after, long shift) {
        FactReader reader = FactReader.of(run.compiled());
        List<Long> at = new ArrayList<>();
        for (JournalRecord record : JournalReader.of(run.journal().orElseThrow().bytes())) {
            if (reader.fact(record) instanceof Fact.Failed failed
                    && failed.unit().equals(unit)) {
                at.add(failed.atMicros() > after ? failed.atMicros() - shift : failed.atMicros());
            }
        }
        return at;
    }

    private static Plant twoLines() {
        learningfactory.factory.equipment.Failure fault = learningfactory.factory.equipment.Failure.of(
                "fault", TestPlants.exponential(600), TestPlants.exponential(60));
        java.util.function.Function<String, learningfactory.factory.equipment.Station> machine =
                name -> learningfactory.factory.equipment.Station.of(
                                name, learningfactory.factory.equipment.Work.of(TestPlants.exponential(20)))
                        .withReliability(learningfactory.factory.equipment.Station.Reliability.failing(fault));
        return TestPlants.plant(
                List.of(TestPlants.always("one", "part"), TestPlants.always("two", "part")),
                List.of(machine.apply("m1"), machine.apply("m2")),
                List.of(),
                List.of(
                        learningfactory.factory.operations.Link.of("one", "m1"),
                        learningfactory.factory.operations.Link.of("m1", "shipped"),
                        learningfactory.factory.operations.Link.of("two", "m2"),
                        learningfactory.factory.operations.Link.of("m2", "shipped")));
    }

    /// What the journal says of a unit, without serial numbers, which count all parts of the plant.
    private static List<String> recordsOf(RunningPlant run, String unit) {
        FactReader reader = FactReader.of(run.compiled());
        List<String> records = new ArrayList<>();
        for (JournalRecord record : JournalReader.of(run.journal().orElseThrow().bytes())) {
            switch (reader.fact(record)) {
                case Fact.ConditionChanged f when f.unit().equals(unit) -> records.add(f.toString());
                case Fact.WorkStarted f
                when f.unit().equals(unit) -> records.add(f.atMicros() + " works " + f.workMicros());
                case Fact.Failed f when f.unit().equals(unit) -> records.add(f.atMicros() + " fails");
                default -> {}
            }
        }
        return records;
    }

    @Test
    void aRunningPlantAllocatesNothingPerEvent() {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        RunningPlant run = CompiledPlant.of(TestPlants.failingLine(20, 5)).start(1, 0, Journal.digestOnly());
        run.runUntil(20_000 * TestPlants.SECOND);

        long before = threads.getThreadAllocatedBytes(thread);
        run.runUntil(120_000 * TestPlants.SECOND);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertThat(allocated).as("bytes for a million events").isLessThan(10_000);
    }

    @Test
    void aCellWithOneOfEverythingAllocatesNothingPerEventEither() {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(1, 0, Journal.digestOnly());
        run.runUntil(40 * DAY);

        long before = threads.getThreadAllocatedBytes(thread);
        run.runUntil(60 * DAY);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        long events = run.journal().orElseThrow().count() / 2;

        assertThat((double) allocated / events).as("bytes a record").isLessThan(0.5);
    }
}
