package learningfactory.factory.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A plain machine goes a shorter way through its cycle than others; what happens, and what is measured, is
/// the same.
class PlainWayTest {
    private static final long SECOND = TestPlants.SECOND;

    static IntStream lines() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theShortWayWritesTheSameJournalAndMeasuresTheSameAsTheLongWay(int line) {
        CompiledPlant plant = CompiledPlant.of(anyLine(new SplittableRandom(line)));
        RunningPlant shortly = plant.start(line, 0, Journal.inMemory());
        RunningPlant longly = plant.start(line, 0, Journal.inMemory());
        for (StationRun station : longly.stations) {
            station.goShortWays(false);
        }

        live(shortly, line);
        live(longly, line);

        assertThat(journal(shortly)).hasSizeGreaterThan(1_000).isEqualTo(journal(longly));
        assertThat(shortly.figures().values()).isEqualTo(longly.figures().values());
        assertThat(shortly.snapshot()).isEqualTo(longly.snapshot());
    }

    @Test
    void everyMachineOfAPlainLineGoesTheShortWay() {
        RunningPlant run = CompiledPlant.of(anyLine(new SplittableRandom(3))).start(1, 0);

        for (StationRun station : run.stations) {
            for (Unit unit : station.units) {
                assertThat(unit.way).isNotNull();
            }
        }
    }

    @Test
    void aMachineThatIsToldWhomToTakeFirstGoesTheLongWayUntilItIsFirstComeFirstServedAgain() {
        RunningPlant run = CompiledPlant.of(anyLine(new SplittableRandom(3))).start(1, 0);
        Unit unit = run.stations[0].units[0];

        run.command(new Command.ChangeDispatch("s1", new Dispatch.LastCome()));

        assertThat(unit.way).isNull();

        run.command(new Command.ChangeDispatch("s1", new Dispatch.FirstCome()));

        assertThat(unit.way).isNotNull();
    }

    private static byte[] journal(RunningPlant run) {
        return run.journal().orElseThrow().bytes();
    }

    /// Runs for a while with a command now and then.
    private static void live(RunningPlant run, int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            run.runUntil(run.nowMicros() + chance.nextInt(1, 30) * SECOND);
            if (i % 3 == 0) {
                run.command(anyCommand(chance, run.stations));
            }
            if (i == 30) {
                run.resetStatistics();
            }
        }
    }

    private static Command anyCommand(SplittableRandom chance, StationRun[] stations) {
        String station = stations[chance.nextInt(stations.length)].name;
        return switch (chance.nextInt(8)) {
            case 0 -> new Command.Hold(station, 1);
            case 1 -> new Command.Unhold(station, 1);
            case 2 -> new Command.Stop(station, 1);
            case 3 -> new Command.Reset(station, 1);
            case 4 -> new Command.Start(station, 1);
            case 5 -> new Command.Complete(station, 1);
            case 6 -> new Command.ChangeDispatch(station, new Dispatch.LastCome());
            default -> new Command.ChangeDispatch(station, new Dispatch.FirstCome());
        };
    }

    /// One to six stations in a row: times by chance or all the same, so that many things happen at one
    /// instant; with buffers, queues or neither between them, one machine or several, with failures or
    /// without.
    private static Plant anyLine(SplittableRandom chance) {
        int n = chance.nextInt(1, 7);
        List<Station> stations = new ArrayList<>();
        List<Buffer> buffers = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        links.add(Link.of("raw", "s1"));
        for (int i = 1; i <= n; i++) {
            stations.add(anyStation(chance, "s" + i));
            String next = i == n ? "shipped" : "s" + (i + 1);
            if (i < n && chance.nextInt(3) > 0) {
                buffers.add(Buffer.of("b" + i, chance.nextInt(1, 5)));
                links.add(Link.of("s" + i, "b" + i));
                links.add(Link.of("b" + i, next));
            } else {
                links.add(Link.of("s" + i, next));
            }
        }
        return TestPlants.plant(List.of(TestPlants.always("raw", "part")), stations, buffers, links);
    }

    private static Station anyStation(SplittableRandom chance, String name) {
        boolean isSteady = chance.nextInt(2) == 0;
        Station station = Station.of(
                name,
                Work.of(
                        isSteady
                                ? TestPlants.seconds(chance.nextInt(1, 4))
                                : TestPlants.exponential(chance.nextInt(1, 4))));
        if (chance.nextInt(3) == 0) {
            station = station.withUnits(chance.nextInt(2, 4));
        }
        if (chance.nextInt(2) == 0) {
            station = station.withQueue(chance.nextInt(1, 4));
        }
        if (chance.nextInt(2) == 0) {
            station = station.withReliability(Station.Reliability.failing(
                    isSteady
                            ? Failure.of("jam", TestPlants.seconds(10), TestPlants.seconds(3))
                            : Failure.of("jam", TestPlants.exponential(40), TestPlants.exponential(5))));
        }
        return station;
    }
}
