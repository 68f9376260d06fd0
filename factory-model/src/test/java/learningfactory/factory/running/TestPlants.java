package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Degradation;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.ControlChart;
import learningfactory.factory.material.Defect;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Truncated;

/// Plants for tests, written with the definitions themselves.
final class TestPlants {
    static final long SECOND = 1_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    private TestPlants() {}

    static Distribution seconds(double s) {
        return new Constant(s * SECOND);
    }

    static Distribution exponential(double meanSeconds) {
        return new Exponential(meanSeconds * SECOND);
    }

    static Source always(String name, String product) {
        return new Source(name, List.of(new Source.Share(product, 1)), new Source.Feed.Always(), false);
    }

    static Source arrivals(String name, String product, Distribution between) {
        return new Source(
                name,
                List.of(new Source.Share(product, 1)),
                new Source.Feed.Arrivals(between, -1, 1, Long.MAX_VALUE),
                false);
    }

    static Plant plant(List<Source> sources, List<Station> stations, List<Buffer> buffers, List<Link> links) {
        return new Plant(
                "test",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        sources,
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED), new Sink("scrap", Sink.Fate.SCRAPPED))),
                Plant.Equipment.of(stations, buffers),
                new Plant.Flow(links, List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    static Plant with(Plant plain, Plant.Material material) {
        return changed(plain, material, plain.equipment(), plain.flow(), plain.people(), plain.site());
    }

    static Plant with(Plant plain, Plant.Equipment equipment) {
        return changed(plain, plain.material(), equipment, plain.flow(), plain.people(), plain.site());
    }

    static Plant with(Plant plain, CardLoop... cards) {
        Plant.Flow flow = new Plant.Flow(plain.flow().links(), List.of(cards));
        return changed(plain, plain.material(), plain.equipment(), flow, plain.people(), plain.site());
    }

    static Plant with(Plant plain, Plant.People people) {
        return changed(plain, plain.material(), plain.equipment(), plain.flow(), people, plain.site());
    }

    static Plant with(Plant plain, Site site) {
        return changed(plain, plain.material(), plain.equipment(), plain.flow(), plain.people(), site);
    }

    static Plant with(Plant plain, Parameter parameter) {
        return new Plant(
                plain.name(),
                plain.material(),
                plain.equipment(),
                plain.flow(),
                plain.people(),
                plain.site(),
                List.of(parameter));
    }

    private static Plant changed(
            Plant plain,
            Plant.Material material,
            Plant.Equipment equipment,
            Plant.Flow flow,
            Plant.People people,
            Site site) {
        return new Plant(plain.name(), material, equipment, flow, people, site, plain.parameters());
    }

    /// blanks ─▶ m1 ─▶ [places] ─▶ m2 ─▶ … ─▶ shipped, every machine with this work and these failures.
    static Plant line(int machines, int places, Distribution cycle, Failure... failures) {
        List<Station> stations = new ArrayList<>();
        List<Buffer> buffers = new ArrayList<>();
        List<Link> links = new ArrayList<>(List.of(Link.of("blanks", "m1")));
        for (int i = 1; i <= machines; i++) {
            stations.add(Station.of("m" + i, Work.of(cycle)).withReliability(Station.Reliability.failing(failures)));
            if (i < machines && places > 0) {
                buffers.add(Buffer.of("b" + i, places));
                links.add(Link.of("m" + i, "b" + i));
                links.add(Link.of("b" + i, "m" + (i + 1)));
            } else {
                links.add(Link.of("m" + i, i < machines ? "m" + (i + 1) : "shipped"));
            }
        }
        return plant(List.of(always("blanks", "part")), stations, buffers, links);
    }

    static Plant failingLine(int machines, int places) {
        return line(machines, places, exponential(1), Failure.of("fault", exponential(100), exponential(10)));
    }

    private static <V> SequencedMap<String, V> map(String a, V x, String b, V y) {
        SequencedMap<String, V> map = new LinkedHashMap<>();
        map.put(a, x);
        map.put(b, y);
        return map;
    }

    /// A cell that has one of everything: two products, set-up, furnace, assembly, inspection with rework,
    /// both belts, vehicles with zones and batteries, people on shifts, tools, maintenance, a power cap,
    /// kanban, a supplier, customers with due dates.
    static Plant everything() {
        return new Plant("everything", material(), equipment(), flow(), people(), site(), parameters());
    }

    private static Plant.Material material() {
        return new Plant.Material(
                List.of(
                        new Product("left", 1.2, 1, List.of()),
                        new Product("right", 1.2, 2, List.of()),
                        new Product("bush", 0.1, 3, List.of()),
                        new Product("arm", 1.4, 1, List.of())),
                List.of(new Characteristic("bore", "mm", 20, 19.9, 20.1)),
                List.of(
                        new Source(
                                "orders",
                                List.of(new Source.Share("left", 2), new Source.Share("right", 1)),
                                new Source.Feed.Orders(exponential(500), new Exponential(2), seconds(4000)),
                                false),
                        new Source(
                                "supplier",
                                List.of(new Source.Share("bush", 1)),
                                new Source.Feed.Supplier("bushes", 20, 40, exponential(1200)),
                                false)),
                List.of(
                        new Sink("shipped", Sink.Fate.SHIPPED),
                        new Sink("scrap", Sink.Fate.SCRAPPED),
                        new Sink("quarantine", Sink.Fate.QUARANTINED)));
    }

    private static Plant.Equipment equipment() {
        Distribution short10 = new Truncated(new Normal(10 * SECOND, 2 * SECOND), 5 * SECOND, 20 * SECOND);
        return new Plant.Equipment(
                List.of(saw(short10), furnace(), mill(), washer(), assembly(), check()),
                List.of(
                        Buffer.of("cut", 6),
                        Buffer.of("bushes", 200),
                        new Buffer("cooling", 40, Buffer.Order.FIRST_IN, 0, "", 90 * SECOND)),
                List.of(new Conveyor("belt", 6, 0.2, 0.5, true), new Conveyor("stiff", 3, 0.3, 0.5, false)),
                new PathNetwork(
                        List.of("a", "b", "c", "dock"),
                        List.of(
                                new PathNetwork.Path("a", "b", 20, false, Optional.of("door")),
                                new PathNetwork.Path("b", "c", 15, false, Optional.empty()),
                                new PathNetwork.Path("c", "dock", 10, false, Optional.empty()))),
                List.of(new Fleet(
                        "vehicles",
                        2,
                        "dock",
                        1.2,
                        8 * SECOND,
                        Fleet.Rule.LONGEST_WAITING,
                        Optional.of(new Fleet.Battery(2000, 0.2, 20 * MINUTE, "dock")))),
                List.of(new Transport("drive", "vehicles", "a", "c", 4, 2)));
    }

    private static Station saw(Distribution cycle) {
        return Station.of(
                        "saw",
                        Work.of(cycle)
                                .withSetup(new Work.Setup(seconds(30), new LinkedHashMap<>(), Optional.of("left")))
                                .withDispatch(new Dispatch.SameSetup()))
                .withQueue(Station.UNLIMITED)
                .withStaffing(List.of(
                        new Staffing(Staffing.Purpose.SETUP, "setter", seconds(0)),
                        new Staffing(Staffing.Purpose.LOAD, "operator", seconds(4))))
                .withUtilities(new Utilities(0, 200, 500, 4000, 3));
    }

    private static Station furnace() {
        return Station.of("furnace", Work.of(seconds(240)).withIntake(new Work.Intake.Batch(2, 6, 3 * MINUTE, true)))
                .withUtilities(new Utilities(500, 2000, 8000, 20000, 0))
                .withReliability(Station.Reliability.failing(new Failure(
                        "burner",
                        Failure.Clock.CALENDAR,
                        exponential(9000),
                        exponential(600),
                        Optional.of("fitter"),
                        false,
                        AlarmPriority.HIGH)));
    }

    private static Station mill() {
        Failure spindle = new Failure(
                "spindle",
                Failure.Clock.OPERATING,
                exponential(4000),
                exponential(500),
                Optional.of("fitter"),
                false,
                AlarmPriority.HIGH);
        Failure jam = new Failure(
                "jam",
                Failure.Clock.CYCLES,
                new Exponential(60),
                exponential(40),
                Optional.empty(),
                true,
                AlarmPriority.LOW);
        Maintenance grease = new Maintenance(
                "grease",
                new Maintenance.Trigger.Every(Failure.Clock.OPERATING, 2 * HOUR, false),
                seconds(200),
                Optional.of("fitter"),
                true,
                true);
        Tool cutter = new Tool(
                "cutter", Failure.Clock.CYCLES, new Constant(90), seconds(60), Optional.of("setter"), 0.2, true);
        return Station.of("mill", Work.of(exponential(45)))
                .withUnits(2)
                .withReliability(new Station.Reliability(
                        List.of(spindle, jam),
                        List.of(),
                        List.of(grease),
                        Optional.of(cutter),
                        Optional.of(new Degradation(Failure.Clock.OPERATING, 20 * HOUR, 0.3))))
                .withQuality(new Station.Quality(
                        List.of(new Defect("burr", 0.02, 0.1)),
                        List.of(new Process("bore", 0, 0.03, 0.05, 1.5)),
                        Optional.empty()))
                .withUtilities(new Utilities(0, 300, 900, 9000, 8));
    }

    private static Station washer() {
        return Station.of("washer", Work.of(exponential(12)))
                .withQueue(3)
                .withControl(new Station.Control(
                        Optional.of("day"),
                        java.util.Collections.nCopies(17, 2 * SECOND),
                        false,
                        30 * SECOND,
                        Long.MAX_VALUE));
    }

    private static Station assembly() {
        Work kit = Work.of(exponential(20))
                .withIntake(new Work.Intake.Kit(map("left", 1, "bush", 2)))
                .withYield(new Work.Yield.Becomes("arm"));
        return Station.of("assembly", kit)
                .withStaffing(List.of(new Staffing(Staffing.Purpose.RUN, "operator", seconds(0))));
    }

    private static Station check() {
        Inspection inspection = new Inspection(
                new Inspection.Sampling.All(),
                List.of(),
                List.of("bore"),
                0.01,
                0.05,
                0.005,
                Optional.of(new ControlChart(20, 0.03, 4, 3)),
                1);
        return Station.of("check", Work.of(exponential(8)))
                .withQueue(10)
                .withQuality(new Station.Quality(List.of(), List.of(), Optional.of(inspection)));
    }

    private static Plant.Flow flow() {
        List<Link.Branch> byVerdict = List.of(
                new Link.Branch("shipped", 1, "", Link.Verdict.GOOD),
                new Link.Branch("mill", 1, "", Link.Verdict.REWORK),
                new Link.Branch("scrap", 1, "", Link.Verdict.SCRAP));
        List<Link.Branch> byProduct = List.of(
                new Link.Branch("assembly", 1, "left", Link.Verdict.ANY),
                new Link.Branch("check", 1, "", Link.Verdict.ANY));
        return new Plant.Flow(
                List.of(
                        Link.of("orders", "saw"),
                        Link.of("saw", "cut"),
                        Link.of("cut", "furnace"),
                        Link.of("furnace", "cooling"),
                        Link.of("cooling", "drive"),
                        Link.of("drive", "mill"),
                        Link.of("mill", "belt"),
                        Link.of("belt", "washer"),
                        new Link("washer", byProduct, Link.Rule.CONDITION),
                        Link.of("supplier", "bushes"),
                        Link.of("bushes", "assembly"),
                        Link.of("assembly", "stiff"),
                        Link.of("stiff", "check"),
                        new Link("check", byVerdict, Link.Rule.CONDITION)),
                List.of(new CardLoop("kanban", 12, "furnace", "belt", CardLoop.FreedAt.EXIT)));
    }

    private static Plant.People people() {
        Shifts day = new Shifts(
                "day",
                24 * HOUR,
                List.of(new Shifts.Interval(0, 11 * HOUR), new Shifts.Interval(12 * HOUR, 23 * HOUR)));
        return new Plant.People(
                List.of(day),
                List.of(
                        new Crew("operators", 3, List.of("operator"), Optional.of("day"), 0.1, 10 * SECOND),
                        new Crew("fitters", 1, List.of("fitter", "setter"), Optional.empty(), 0, 60 * SECOND)));
    }

    private static Site site() {
        return new Site(45_000, java.util.Collections.nCopies(24, 1.2), 0.03, 0.11, "NOK");
    }

    private static List<Parameter> parameters() {
        return List.of(
                new Parameter("mill speed", Parameter.Target.SPEED_FACTOR, "mill", 0.5, 2),
                new Parameter("cards", Parameter.Target.CARDS, "kanban", 1, 30),
                new Parameter("cap", Parameter.Target.POWER_CAP, "", 20_000, 90_000));
    }
}
