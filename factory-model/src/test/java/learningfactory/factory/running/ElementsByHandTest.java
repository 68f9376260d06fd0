package learningfactory.factory.running;

import static learningfactory.factory.running.TestPlants.HOUR;
import static learningfactory.factory.running.TestPlants.MINUTE;
import static learningfactory.factory.running.TestPlants.SECOND;
import static learningfactory.factory.running.TestPlants.always;
import static learningfactory.factory.running.TestPlants.arrivals;
import static learningfactory.factory.running.TestPlants.plant;
import static learningfactory.factory.running.TestPlants.seconds;
import static learningfactory.factory.running.TestPlants.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.SamplingPlan;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.simulation.journal.JournalRecord;
import learningfactory.simulation.random.Constant;
import org.junit.jupiter.api.Test;

/// Every element in a plant so small and regular that its figures can be worked out with pencil and paper.
///
/// Why so long: one small plant for each element, each worked out on its own, reads best side by side.
class ElementsByHandTest {
    private static RunningPlant run(Plant plant, long micros) {
        RunningPlant run = CompiledPlant.of(plant).start(1, 0);
        run.runUntil(micros);
        return run;
    }

    private static double value(RunningPlant run, String path) {
        return run.figures().value(path);
    }

    private static Station machine(String name, double seconds) {
        return Station.of(name, Work.of(seconds(seconds)));
    }

    private static Plant one(Station station) {
        return plant(
                List.of(always("blanks", "part")),
                List.of(station),
                List.of(),
                List.of(Link.of("blanks", station.name()), Link.of(station.name(), "shipped")));
    }

    @Test
    void threeIdenticalUnitsMakeThreePiecesACycle() {
        RunningPlant run = run(one(machine("press", 30).withUnits(3)), HOUR);

        assertThat(value(run, "plant.shipped")).isEqualTo(360);
        assertThat(value(run, "station.press.utilisation")).isEqualTo(1);
    }

    @Test
    void aFastMachineBeforeASlowOneIsBlockedForTheDifference() {
        Plant plant = plant(
                List.of(always("blanks", "part")),
                List.of(machine("fast", 20), machine("slow", 50)),
                List.of(),
                List.of(Link.of("blanks", "fast"), Link.of("fast", "slow"), Link.of("slow", "shipped")));
        RunningPlant run = run(plant, 20 * SECOND + 100 * 50 * SECOND);

        assertThat(value(run, "plant.shipped")).isEqualTo(100);
        assertThat(value(run, "station.fast.fraction.blocked")).isCloseTo(0.6, within(0.01));
        assertThat(value(run, "station.slow.fraction.starved")).isEqualTo(20.0 / 5020);
    }

    @Test
    void aFurnaceWaitsForAFullLoadOrForItsLongestWait() {
        // a blank each 10 s; the furnace takes 4, heats 60 s; or starts 25 s after the first with at least 2
        Plant plant = plant(
                List.of(arrivals("blanks", "part", seconds(10))),
                List.of(Station.of(
                                "furnace",
                                Work.of(seconds(60)).withIntake(new Work.Intake.Batch(2, 4, 25 * SECOND, false)))
                        .withQueue(Station.UNLIMITED)),
                List.of(),
                List.of(Link.of("blanks", "furnace"), Link.of("furnace", "shipped")));

        // blanks at 10, 20, 30; starts at 35 with three; ready at 95
        assertThat(value(run(plant, 94 * SECOND), "plant.shipped")).isZero();
        assertThat(value(run(plant, 95 * SECOND), "plant.shipped")).isEqualTo(3);
        // at 95 six wait (40 … 90): a full load of four at once, ready at 155
        assertThat(value(run(plant, 154 * SECOND), "plant.shipped")).isEqualTo(3);
        assertThat(value(run(plant, 155 * SECOND), "plant.shipped")).isEqualTo(7);
    }

    @Test
    void anAssemblyWaitsForTheWholeKitAndMakesOneProductOfIt() {
        SequencedMap<String, Integer> kit = new LinkedHashMap<>();
        kit.put("arm", 1);
        kit.put("bush", 2);
        Plant plant = new Plant(
                "assembly",
                new Plant.Material(
                        List.of(Product.named("arm"), Product.named("bush"), Product.named("unit")),
                        List.of(),
                        List.of(arrivals("arms", "arm", seconds(30)), arrivals("bushes", "bush", seconds(20))),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(
                        List.of(Station.of(
                                "bench",
                                Work.of(seconds(5))
                                        .withIntake(new Work.Intake.Kit(kit))
                                        .withYield(new Work.Yield.Becomes("unit")))),
                        List.of()),
                new Plant.Flow(
                        List.of(Link.of("arms", "bench"), Link.of("bushes", "bench"), Link.of("bench", "shipped")),
                        List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
        RunningPlant run = run(plant, 245 * SECOND);

        // two bushes come each 40 s: units at 45, 85, … 245
        assertThat(value(run, "product.unit.throughput")).isCloseTo(6 / (245.0 / 3600), within(1e-9));
        assertThat(value(run, "station.bench.pieces")).isEqualTo(6);
    }

    @Test
    void aSawThatCutsABarIntoFourGivesFourPiecesABar() {
        SequencedMap<String, Integer> pieces = new LinkedHashMap<>();
        pieces.put("part", 4);
        Plant plant = one(Station.of("saw", Work.of(seconds(60)).withYield(new Work.Yield.Splits(pieces))));
        RunningPlant run = run(plant, HOUR);

        assertThat(value(run, "plant.shipped")).isEqualTo(240);
        assertThat(value(run, "plant.wip")).isCloseTo(1, within(1e-9));
    }

    @Test
    void aChangeOverTakesTimeOnlyBetweenDifferentProducts() {
        Plant plant = twoProducts(
                Work.of(seconds(10)).withSetup(new Work.Setup(seconds(60), new LinkedHashMap<>(), Optional.empty())));

        // a a b b b: 2 × 10, 60, 3 × 10
        assertThat(value(run(plant, 109 * SECOND), "plant.shipped")).isEqualTo(4);
        assertThat(value(run(plant, 110 * SECOND), "plant.shipped")).isEqualTo(5);
        assertThat(value(run(plant, 110 * SECOND), "station.mill.setup_ratio")).isEqualTo(60.0 / 110);
    }

    @Test
    void aQuickerChangeOverIsAFactorOnItsTime() {
        Plant plant = with(
                twoProducts(Work.of(seconds(10))
                        .withSetup(new Work.Setup(seconds(60), new LinkedHashMap<>(), Optional.empty()))),
                new Parameter("set-up", Parameter.Target.SETUP_FACTOR, "mill", 0.25, 1));
        RunningPlant run = run(plant, 0);
        run.command(new Command.ChangeParameter("set-up", 0.5));

        RunningPlant copy = run.fork();
        run.runUntil(80 * SECOND);
        copy.runUntil(80 * SECOND);

        // a a b b b: 2 × 10, 60 / 2, 3 × 10
        assertThat(value(run, "plant.shipped")).isEqualTo(5);
        assertThat(value(copy, "plant.shipped")).isEqualTo(5);
        assertThat(run.view().parameters().getFirst().value()).isEqualTo(0.5);
    }

    @Test
    void aRuleDecidesWhichProductIsNext() {
        Work preferred = Work.of(seconds(10)).withDispatch(new Dispatch.Preference(List.of("b")));
        RunningPlant run = run(twoProducts(preferred), 30 * SECOND);

        assertThat(value(run, "product.b.lead_time")).isEqualTo(20);
        assertThat(value(run, "product.a.throughput")).isZero();
    }

    private static Plant twoProducts(Work work) {
        return new Plant(
                "two products",
                new Plant.Material(
                        List.of(Product.named("a"), Product.named("b")),
                        List.of(),
                        List.of(new Source(
                                "blanks",
                                List.of(new Source.Share("a", 1), new Source.Share("b", 1)),
                                new Source.Feed.Given(List.of(2L, 3L)),
                                false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(List.of(Station.of("mill", work).withQueue(Station.UNLIMITED)), List.of()),
                new Plant.Flow(List.of(Link.of("blanks", "mill"), Link.of("mill", "shipped")), List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    @Test
    void aPartGoesToTheStationWithTheFewestPartsThoseAtWorkCounted() {
        // a piece each 40 s, 60 s of work: in turn neither machine ever has two
        Plant plant = plant(
                List.of(arrivals("blanks", "part", seconds(40))),
                List.of(
                        machine("left", 60).withQueue(Station.UNLIMITED),
                        machine("right", 60).withQueue(Station.UNLIMITED)),
                List.of(),
                List.of(
                        new Link(
                                "blanks", List.of(Link.Branch.to("left"), Link.Branch.to("right")), Link.Rule.SHORTEST),
                        Link.of("left", "shipped"),
                        Link.of("right", "shipped")));

        RunningPlant run = run(plant, HOUR);

        assertThat(value(run, "station.left.Wq")).isZero();
        assertThat(value(run, "station.right.Wq")).isZero();
        assertThat(value(run, "station.right.utilisation")).isCloseTo(0.75, within(0.02));
    }

    @Test
    void aBeltBringsPartsAfterTheTimeOfItsLength() {
        // 10 m at 0.5 m/s: 20 s; a part each 0.5 m, so one a second at most
        assertThat(value(run(belt(true, 5), 25 * SECOND), "plant.shipped")).isEqualTo(1);
        assertThat(value(run(belt(true, 5), 24 * SECOND), "plant.shipped")).isZero();
        assertThat(value(run(belt(true, 0.1), 40 * SECOND + SECOND / 2), "plant.shipped"))
                .isEqualTo(21);
    }

    @Test
    void anAccumulatingBeltFillsUpBehindASlowMachineAndTheOtherKindStops() {
        RunningPlant accumulating = run(beltBeforeSlow(true), HOUR);
        RunningPlant rigid = run(beltBeforeSlow(false), HOUR);

        assertThat(value(accumulating, "conveyor.belt.max")).isEqualTo(20);
        assertThat(value(accumulating, "conveyor.belt.L")).isGreaterThan(19);
        assertThat(value(rigid, "conveyor.belt.max")).isLessThan(20);
        assertThat(value(rigid, "plant.shipped")).isEqualTo(value(accumulating, "plant.shipped"));
    }

    private static Plant belt(boolean accumulating, double cycle) {
        return withBelt(accumulating, List.of(machine("press", cycle)), "shipped");
    }

    private static Plant beltBeforeSlow(boolean accumulating) {
        return withBelt(accumulating, List.of(machine("press", 5), machine("slow", 30)), "slow");
    }

    private static Plant withBelt(boolean accumulating, List<Station> stations, String behind) {
        List<Link> links = new java.util.ArrayList<>(
                List.of(Link.of("blanks", "press"), Link.of("press", "belt"), Link.of("belt", behind)));
        if (behind.equals("slow")) {
            links.add(Link.of("slow", "shipped"));
        }
        Plant plain = plant(List.of(always("blanks", "part")), stations, List.of(), links);
        return with(
                plain,
                new Plant.Equipment(
                        stations,
                        List.of(),
                        List.of(new Conveyor("belt", 10, 0.5, 0.5, accumulating)),
                        new PathNetwork(List.of(), List.of()),
                        List.of(),
                        List.of()));
    }

    @Test
    void aVehicleFetchesLoadsDrivesAndUnloads() {
        // dock to a 10 m, a to b 30 m, 1 m/s, 5 s to load: first part ready at 2, vehicle at a at 12, away at 17,
        // at b at 47, out at 52
        assertThat(value(run(driven(1), 51 * SECOND), "plant.shipped")).isZero();
        assertThat(value(run(driven(1), 52 * SECOND), "plant.shipped")).isEqualTo(1);
        // then 30 m back, 5 s, 30 m, 5 s: one each 70 s
        assertThat(value(run(driven(1), (52 + 700) * SECOND), "plant.shipped")).isEqualTo(11);
        assertThat(value(run(driven(2), (52 + 700) * SECOND), "plant.shipped")).isGreaterThan(20);
    }

    private static Plant driven(int vehicles) {
        Plant plain = plant(
                List.of(always("blanks", "part")),
                List.of(machine("press", 2)),
                List.of(),
                List.of(Link.of("blanks", "press"), Link.of("press", "drive"), Link.of("drive", "shipped")));
        return new Plant(
                "driven",
                plain.material(),
                new Plant.Equipment(
                        plain.equipment().stations(),
                        List.of(),
                        List.of(),
                        new PathNetwork(
                                List.of("dock", "a", "b"),
                                List.of(
                                        new PathNetwork.Path("dock", "a", 10, false, Optional.empty()),
                                        new PathNetwork.Path("a", "b", 30, false, Optional.empty()))),
                        List.of(new Fleet(
                                "carts", vehicles, "dock", 1, 5 * SECOND, Fleet.Rule.NEAREST, Optional.empty())),
                        List.of(new Transport("drive", "carts", "a", "b", 3, 1))),
                plain.flow(),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    @Test
    void aMachineOffShiftRestsAndGoesOnWhereItStopped() {
        Shifts day = new Shifts("day", 24 * HOUR, List.of(new Shifts.Interval(8 * HOUR, 16 * HOUR)));
        Station.Control control =
                new Station.Control(Optional.of("day"), List.of(), false, Long.MAX_VALUE, Long.MAX_VALUE);
        Plant plain = one(machine("mill", 3 * 3600).withControl(control));
        Plant plant = with(plain, new Plant.People(List.of(day), List.of()));

        // 8 h a day, 3 h a piece: 2 on the first day, the third an hour into the second
        assertThat(value(run(plant, 24 * HOUR), "plant.shipped")).isEqualTo(2);
        assertThat(value(run(plant, 33 * HOUR - 1), "plant.shipped")).isEqualTo(2);
        assertThat(value(run(plant, 33 * HOUR), "plant.shipped")).isEqualTo(3);
        assertThat(value(run(plant, 24 * HOUR), "station.mill.fraction.off_shift"))
                .isEqualTo(16.0 / 24);
        assertThat(value(run(plant, 24 * HOUR), "station.mill.availability")).isEqualTo(1);
    }

    @Test
    void oneOperatorServesTwoMachinesInTurn() {
        List<Staffing> run = List.of(new Staffing(Staffing.Purpose.RUN, "operator", seconds(0)));
        Plant plain = plant(
                List.of(always("one", "part"), always("two", "part")),
                List.of(machine("m1", 60).withStaffing(run), machine("m2", 60).withStaffing(run)),
                List.of(),
                List.of(
                        Link.of("one", "m1"),
                        Link.of("m1", "shipped"),
                        Link.of("two", "m2"),
                        Link.of("m2", "shipped")));
        Plant plant = peopled(plain, new Crew("crew", 1, List.of("operator"), Optional.empty(), 0, 0));
        RunningPlant after = run(plant, HOUR);

        assertThat(value(after, "plant.shipped")).isEqualTo(60);
        assertThat(value(after, "station.m1.utilisation")).isCloseTo(0.5, within(1e-9));
        assertThat(value(after, "station.m2.fraction.waiting_for_person")).isCloseTo(0.5, within(1e-9));
        assertThat(value(after, "crew.crew.utilisation")).isEqualTo(1);
    }

    private static Plant peopled(Plant plain, Crew crew) {
        return with(plain, new Plant.People(List.of(), List.of(crew)));
    }

    @Test
    void aRepairerWalksToTheMachineBeforeTheRepairBegins() {
        Failure fault = new Failure(
                "fault",
                Failure.Clock.OPERATING,
                seconds(100),
                seconds(30),
                Optional.of("fitter"),
                false,
                AlarmPriority.HIGH);
        Plant plant = peopled(
                one(machine("mill", 10).withReliability(Station.Reliability.failing(fault))),
                new Crew("fitters", 1, List.of("fitter"), Optional.empty(), 0, 20 * SECOND));
        RunningPlant after = run(plant, 1500 * SECOND);

        // 100 s of work, 20 s of walking, 30 s of repair, ten times
        assertThat(value(after, "plant.shipped")).isEqualTo(100);
        assertThat(value(after, "station.mill.repair_wait")).isEqualTo(20);
        assertThat(value(after, "station.mill.mttr")).isCloseTo(50, within(1e-9));
        assertThat(value(after, "station.mill.mtbf")).isCloseTo(100, within(1e-9));
        assertThat(value(after, "station.mill.availability")).isCloseTo(100.0 / 150, within(1e-9));
    }

    @Test
    void aToolIsChangedAtTheEndOfItsLifeAndSlowsTheWorkBefore() {
        Tool cutter =
                new Tool("cutter", Failure.Clock.CYCLES, new Constant(10), seconds(50), Optional.empty(), 0, true);
        Station.Reliability wears =
                new Station.Reliability(List.of(), List.of(), List.of(), Optional.of(cutter), Optional.empty());
        RunningPlant after = run(one(machine("mill", 10).withReliability(wears)), 1500 * SECOND);

        // ten pieces in 100 s, then 50 s
        assertThat(value(after, "plant.shipped")).isEqualTo(100);
        assertThat(value(after, "station.mill.fraction.changing_tool")).isCloseTo(50.0 / 150, within(1e-9));
    }

    @Test
    void maintenanceIsDoneBetweenTwoPiecesWhenItsWorkingTimeIsUp() {
        Maintenance grease = new Maintenance(
                "grease",
                new Maintenance.Trigger.Every(Failure.Clock.OPERATING, 95 * SECOND, false),
                seconds(20),
                Optional.empty(),
                false,
                false);
        Station.Reliability kept =
                new Station.Reliability(List.of(), List.of(), List.of(grease), Optional.empty(), Optional.empty());
        RunningPlant after = run(one(machine("mill", 10).withReliability(kept)), 1200 * SECOND);

        assertThat(value(after, "station.mill.maintenances")).isEqualTo(10);
        assertThat(value(after, "plant.shipped")).isEqualTo(100);
        assertThat(value(after, "station.mill.availability")).isEqualTo(1);
    }

    @Test
    void aPowerCapLetsOneMachineWorkAtATime() {
        Utilities draw = new Utilities(0, 0, 1000, 10_000, 0);
        Plant plain = plant(
                List.of(always("one", "part"), always("two", "part")),
                List.of(machine("m1", 60).withUtilities(draw), machine("m2", 60).withUtilities(draw)),
                List.of(),
                List.of(
                        Link.of("one", "m1"),
                        Link.of("m1", "shipped"),
                        Link.of("two", "m2"),
                        Link.of("m2", "shipped")));
        Plant plant = with(plain, new Site(12_000, java.util.Collections.nCopies(24, 2.0), 0.1, 0, "NOK"));
        RunningPlant after = run(plant, HOUR);

        assertThat(value(after, "plant.shipped")).isEqualTo(60);
        assertThat(value(after, "plant.peak_power")).isEqualTo(11);
        assertThat(value(after, "plant.energy")).isCloseTo(11, within(1e-9));
        assertThat(value(after, "plant.energy_cost")).isCloseTo(22, within(1e-9));
        assertThat(value(after, "plant.co2e")).isCloseTo(1.1, within(1e-9));
        assertThat(value(after, "station.m1.energy") + value(after, "station.m2.energy"))
                .isCloseTo(11, within(1e-9));
    }

    @Test
    void kanbanCardsKeepAMachineFromRunningAhead() {
        Plant plain = plant(
                List.of(always("blanks", "part")),
                List.of(machine("fast", 10), machine("slow", 40)),
                List.of(Buffer.of("store", 100)),
                List.of(
                        Link.of("blanks", "fast"),
                        Link.of("fast", "store"),
                        Link.of("store", "slow"),
                        Link.of("slow", "shipped")));
        Plant plant = with(plain, new CardLoop("cards", 3, "fast", "store", CardLoop.FreedAt.EXIT));
        RunningPlant after = run(plant, HOUR);

        assertThat(value(after, "buffer.store.max")).isEqualTo(3);
        assertThat(value(after, "station.slow.utilisation")).isGreaterThan(0.99);
        assertThat(value(after, "station.fast.fraction.waiting_for_card")).isCloseTo(0.75, within(0.02));
        assertThat(value(after, "cards.cards.in_use")).isGreaterThan(2.9);
    }

    @Test
    void aBufferHoldsPartsForTheirShortestStay() {
        Plant plant = plant(
                List.of(always("blanks", "part")),
                List.of(machine("oven", 10), machine("pack", 1)),
                List.of(new Buffer("cooling", 50, Buffer.Order.FIRST_IN, 0, "", 2 * MINUTE)),
                List.of(
                        Link.of("blanks", "oven"),
                        Link.of("oven", "cooling"),
                        Link.of("cooling", "pack"),
                        Link.of("pack", "shipped")));

        assertThat(value(run(plant, 130 * SECOND), "plant.shipped")).isZero();
        assertThat(value(run(plant, 131 * SECOND), "plant.shipped")).isEqualTo(1);
        assertThat(value(run(plant, HOUR), "buffer.cooling.L")).isBetween(11.0, 12.0);
    }

    @Test
    void whatFindsNoRoomIsTurnedAwayWhereTheSourceSaysSo() {
        // a part each second, served in 2.5 s, one waiting place
        Plant plant = plant(
                List.of(new Source(
                        "blanks",
                        List.of(new Source.Share("part", 1)),
                        new Source.Feed.Arrivals(seconds(1), 0, 1, Long.MAX_VALUE),
                        true)),
                List.of(machine("m1", 2.5).withQueue(1)),
                List.of(),
                List.of(Link.of("blanks", "m1"), Link.of("m1", "shipped")));
        RunningPlant after = run(plant, 100 * SECOND);

        assertThat(value(after, "plant.shipped")).isEqualTo(40);
        assertThat(value(after, "source.blanks.lost")).isEqualTo(101 - 42);
        assertThat(value(after, "source.blanks.backlog")).isZero();
    }

    @Test
    void aSupplierBringsALotWhenTheStockHasFallenToItsOrderPoint() {
        Plant plant = plant(
                List.of(new Source(
                        "supplier",
                        List.of(new Source.Share("part", 1)),
                        new Source.Feed.Supplier("stock", 5, 20, seconds(100)),
                        false)),
                List.of(machine("m1", 10)),
                List.of(Buffer.of("stock", 1000)),
                List.of(Link.of("supplier", "stock"), Link.of("stock", "m1"), Link.of("m1", "shipped")));
        RunningPlant after = run(plant, 10_000 * SECOND);

        // 20 pieces come at 100 s; when five are left in stock a sixth has just been taken, so work lasts another
        // 60 s, and the lot needs 100 s
        assertThat(value(after, "buffer.stock.max")).isEqualTo(20);
        double cycle = 20 * 10 + (100 - 6 * 10);
        assertThat(value(after, "plant.shipped")).isCloseTo((10_000 - 100) / cycle * 20, within(20.0));
    }

    @Test
    void aDriftingCutterMakesPartsOutsideTheirLimits() {
        Characteristic bore = new Characteristic("bore", "mm", 10, 9.5, 10.5);
        Tool cutter = new Tool("cutter", Failure.Clock.CYCLES, new Constant(10), seconds(0), Optional.empty(), 0, true);
        Station mill = machine("mill", 10)
                .withReliability(
                        new Station.Reliability(List.of(), List.of(), List.of(), Optional.of(cutter), Optional.empty()))
                .withQuality(
                        new Station.Quality(List.of(), List.of(new Process("bore", 0, 0, 1, 1)), Optional.empty()));
        Plant plain = one(mill);
        Plant plant = with(
                plain,
                new Plant.Material(
                        plain.material().products(),
                        List.of(bore),
                        plain.material().sources(),
                        plain.material().sinks()));
        RunningPlant after = run(plant, 1000 * SECOND);

        // with wear 0, 0.1 … 0.9 the bore is 10.0 … 10.9: six of ten are within 10.5
        assertThat(value(after, "plant.good")).isEqualTo(60);
        assertThat(value(after, "plant.escaped")).isEqualTo(40);
        assertThat(value(after, "station.mill.quality_ratio")).isEqualTo(0.6);
    }

    @Test
    void aLotIsJudgedAsAWhole() {
        Inspection lots = new Inspection(
                new Inspection.Sampling.Lots(10, new SamplingPlan(3, 0)),
                List.of(),
                List.of(),
                0,
                0,
                0,
                Optional.empty(),
                0);
        Station check = machine("check", 1).withQuality(new Station.Quality(List.of(), List.of(), Optional.of(lots)));
        RunningPlant after = run(one(check), 105 * SECOND);

        assertThat(value(after, "plant.shipped")).isEqualTo(100);
        assertThat(value(after, "station.check.L")).isGreaterThan(5);
    }

    @Test
    void aMachineThatIsOffShiftAtTheStartDrawsNothingUntilItsShiftBegins() {
        Shifts day = new Shifts("day", 24 * HOUR, List.of(new Shifts.Interval(8 * HOUR, 16 * HOUR)));
        Station.Control control =
                new Station.Control(Optional.of("day"), List.of(), false, Long.MAX_VALUE, Long.MAX_VALUE);
        Plant plain = one(machine("mill", 60).withControl(control).withUtilities(new Utilities(0, 200, 1000, 5000, 0)));
        Plant plant = with(plain, new Plant.People(List.of(day), List.of()));
        RunningPlant after = run(plant, 24 * HOUR);

        assertThat(value(after, "plant.energy")).isCloseTo(8 * 5, within(1e-9));
        assertThat(value(after, "station.mill.energy")).isCloseTo(8 * 5, within(1e-9));
    }

    @Test
    void anAssemblyWaitsUntilThePartsFromACoolingBufferAreRipe() {
        SequencedMap<String, Integer> kit = new LinkedHashMap<>();
        kit.put("part", 2);
        Plant plant = plant(
                List.of(arrivals("blanks", "part", seconds(60))),
                List.of(Station.of("bench", Work.of(seconds(5)).withIntake(new Work.Intake.Kit(kit)))),
                List.of(new Buffer("cooling", 50, Buffer.Order.FIRST_IN, 0, "", 10 * MINUTE)),
                List.of(Link.of("blanks", "cooling"), Link.of("cooling", "bench"), Link.of("bench", "shipped")));

        // in at 1 and 2 min, the second is ripe at 12 min
        assertThat(value(run(plant, 12 * MINUTE + 4 * SECOND), "plant.shipped")).isZero();
        assertThat(value(run(plant, 12 * MINUTE + 5 * SECOND), "plant.shipped")).isEqualTo(1);
    }

    @Test
    void aFurnaceGoesOnWhenItsCardsComeBack() {
        Plant plain = plant(
                List.of(always("blanks", "part")),
                List.of(
                        machine("saw", 1),
                        Station.of(
                                "furnace",
                                Work.of(seconds(60)).withIntake(new Work.Intake.Batch(2, 2, Long.MAX_VALUE, false))),
                        machine("mill", 50)),
                List.of(Buffer.of("cut", 2), Buffer.of("hot", 10)),
                List.of(
                        Link.of("blanks", "saw"),
                        Link.of("saw", "cut"),
                        Link.of("cut", "furnace"),
                        Link.of("furnace", "hot"),
                        Link.of("hot", "mill"),
                        Link.of("mill", "shipped")));
        Plant plant = with(plain, new CardLoop("cards", 2, "furnace", "mill", CardLoop.FreedAt.EXIT));

        // two pieces each 60 s + 2 × 50 s
        assertThat(value(run(plant, HOUR), "plant.shipped")).isBetween(42.0, 46.0);
    }

    @Test
    void anAssemblyTakesOneCardForEachPieceOfItsKit() {
        SequencedMap<String, Integer> kit = new LinkedHashMap<>();
        kit.put("part", 2);
        Plant plain = plant(
                List.of(always("blanks", "part")),
                List.of(
                        Station.of("bench", Work.of(seconds(10)).withIntake(new Work.Intake.Kit(kit)))
                                .withQueue(4),
                        machine("slow", 40)),
                List.of(Buffer.of("store", 100)),
                List.of(
                        Link.of("blanks", "bench"),
                        Link.of("bench", "store"),
                        Link.of("store", "slow"),
                        Link.of("slow", "shipped")));
        Plant plant = with(plain, new CardLoop("cards", 2, "bench", "slow", CardLoop.FreedAt.EXIT));

        // the joined piece gives its card back at once, so one unit is under way while one card is out
        assertThat(value(run(plant, HOUR), "buffer.store.max")).isLessThanOrEqualTo(1);
    }

    @Test
    void afterAnEmergencyStopAHeldMachineIsClearedResetAndStartedLikeAnyOther() {
        RunningPlant run = run(one(machine("mill", 60)), 30 * SECOND);

        for (Command command : List.of(
                new Command.Hold("mill", 1),
                new Command.EmergencyStop(),
                new Command.ReleaseEmergencyStop(),
                new Command.Clear("mill", 1),
                new Command.Reset("mill", 1),
                new Command.Start("mill", 1))) {
            assertThat(run.command(command)).isEqualTo(Answer.ACCEPTED);
        }
        run.runUntil(60 * SECOND);

        assertThat(value(run, "plant.shipped")).isEqualTo(1);
    }

    @Test
    void actingStatesOfPackMlShowAndTakeTheirTime() {
        List<Long> times = new java.util.ArrayList<>(java.util.Collections.nCopies(17, 0L));
        times.set(PackMl.STOPPING.ordinal(), 10 * SECOND);
        times.set(PackMl.RESETTING.ordinal(), 30 * SECOND);
        times.set(PackMl.STARTING.ordinal(), 20 * SECOND);
        Station.Control control = new Station.Control(Optional.empty(), times, false, Long.MAX_VALUE, Long.MAX_VALUE);
        Journal journal = Journal.inMemory();
        RunningPlant run = CompiledPlant.of(one(machine("mill", 1000).withControl(control)))
                .start(1, 0, journal);

        run.runUntil(100 * SECOND);
        run.command(new Command.Stop("mill", 1));
        run.runUntil(105 * SECOND);
        Answer tooEarly = run.command(new Command.Reset("mill", 1));
        run.runUntil(120 * SECOND);
        run.command(new Command.Reset("mill", 1));
        run.runUntil(160 * SECOND);
        run.command(new Command.Start("mill", 1));
        run.runUntil(200 * SECOND);

        assertThat(tooEarly).isInstanceOf(Answer.Refused.class);
        FactReader reader = FactReader.of(run.compiled());
        List<String> states = new java.util.ArrayList<>();
        for (JournalRecord record : JournalReader.of(journal.bytes())) {
            if (reader.fact(record) instanceof Fact.ConditionChanged changed && changed.atMicros() > 0) {
                states.add(changed.atMicros() / SECOND + " " + changed.packMl());
            }
        }
        assertThat(states)
                .containsExactly(
                        "100 STOPPING", "110 STOPPED", "120 RESETTING", "150 IDLE", "160 STARTING", "180 EXECUTE");
    }

    @Test
    void aPileIsTakenFromTheTopAlsoWhenOnlyOneProductIsWanted() {
        // a piece each second from 0 s on; the machine is busy with the first until 10 s
        Plant plant = plant(
                List.of(new Source(
                        "blanks",
                        List.of(new Source.Share("part", 1)),
                        new Source.Feed.Arrivals(seconds(1), 0, 1, 5),
                        false)),
                List.of(machine("mill", 10)),
                List.of(new Buffer("pile", 10, Buffer.Order.LAST_IN, 0, "", 0)),
                List.of(
                        Link.of("blanks", "pile"),
                        new Link(
                                "pile",
                                List.of(new Link.Branch("mill", 1, "part", Link.Verdict.ANY)),
                                Link.Rule.CONDITION),
                        Link.of("mill", "shipped")));
        Journal journal = Journal.inMemory();
        RunningPlant run = CompiledPlant.of(plant).start(1, 0, journal);
        run.runUntil(60 * SECOND);

        FactReader reader = FactReader.of(run.compiled());
        List<Long> serials = new java.util.ArrayList<>();
        for (JournalRecord record : JournalReader.of(journal.bytes())) {
            if (reader.fact(record) instanceof Fact.PartTaken taken) {
                serials.add(taken.serial());
            }
        }
        assertThat(serials).containsExactly(1L, 5L, 4L, 3L, 2L);
    }
}
