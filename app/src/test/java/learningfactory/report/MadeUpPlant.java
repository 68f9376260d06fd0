package learningfactory.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.Metric;
import learningfactory.factory.performance.Metric.Subject;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Constant;

/// A small line with figures chosen by hand, so that a table can be checked without running anything.
///
///     blanks → saw → |rack 5| → mill → camera → shipped
///                                 ↑______│ rework  └→ scrap
final class MadeUpPlant {

    static final Plant PLANT = plant();

    private MadeUpPlant() {}

    private static Plant plant() {
        Work work = Work.of(new Constant(60e6));
        return new Plant(
                "Small <line> & co",
                new Plant.Material(
                        List.of(Product.named("arm")),
                        List.of(),
                        List.of(new Source(
                                "blanks", List.of(new Source.Share("arm", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED), new Sink("scrap", Sink.Fate.SCRAPPED))),
                new Plant.Equipment(
                        List.of(Station.of("saw", work), Station.of("mill", work), Station.of("camera", work)),
                        List.of(Buffer.of("rack", 5)),
                        List.of(),
                        new PathNetwork(List.of(), List.of()),
                        List.of(),
                        List.of()),
                new Plant.Flow(
                        List.of(
                                Link.of("blanks", "saw"),
                                Link.of("saw", "rack"),
                                Link.of("rack", "mill"),
                                Link.of("mill", "camera"),
                                new Link(
                                        "camera",
                                        List.of(
                                                Link.Branch.to("shipped"),
                                                new Link.Branch("mill", 1, "", Link.Verdict.REWORK),
                                                new Link.Branch("scrap", 1, "", Link.Verdict.SCRAP)),
                                        Link.Rule.CONDITION)),
                        List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    /// The figures of one replication; `better` is added to the throughput.
    static Figures run(int replication, double better) {
        double wave = Math.sin(replication);
        List<Metric> metrics = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        add(metrics, values, Subject.PLANT, "", "throughput", "1/h", 52 + wave + better);
        add(metrics, values, Subject.PLANT, "", "good", "pieces", 416 + 8 * wave);
        add(metrics, values, Subject.PLANT, "", "scrap", "pieces", 3 + wave);
        add(metrics, values, Subject.PLANT, "", "wip", "pieces", 6.5 + wave / 10);
        add(metrics, values, Subject.PLANT, "", "lead_time", "s", 460 + 9 * wave);
        add(metrics, values, Subject.PLANT, "", "oee", "1", 0.71 + wave / 100);
        add(metrics, values, Subject.PLANT, "", "first_pass_yield", "1", 0.985);
        add(metrics, values, Subject.PLANT, "", "makespan", "s", Double.NaN);
        station(metrics, values, "saw", Map.of(Condition.WORKING, 0.6, Condition.BLOCKED, 0.4));
        station(
                metrics,
                values,
                "mill",
                Map.of(
                        Condition.WORKING, 0.75 + wave / 100,
                        Condition.SETTING_UP, 0.05,
                        Condition.IN_REPAIR, 0.1,
                        Condition.STARVED, 0.05 - wave / 100,
                        Condition.IN_MAINTENANCE, 0.05));
        add(metrics, values, Subject.STATION, "mill", "loss.spindle", "1", 0.1);
        add(metrics, values, Subject.STATION, "mill", "defects.burr", "pieces", 4 + wave);
        station(metrics, values, "camera", Map.of(Condition.WORKING, 0.3, Condition.STARVED, 0.7));
        add(metrics, values, Subject.BUFFER, "rack", "L", "pieces", 4.2 + wave / 5);
        return new Figures(
                metrics, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static Result result(int replications, double better) {
        List<Figures> runs = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            runs.add(run(replication, better));
        }
        RunPlan plan = new RunPlan(3_600_000_000L, 28_800_000_000L, replications, 7, 0.95);
        Result.Identity identity =
                new Result.Identity("small.yaml", List.of(), "sha256:" + "0123456789abcdef".repeat(4), "test");
        return new Result(identity, PLANT, plan, runs);
    }

    private static void station(
            List<Metric> metrics, List<Double> values, String name, Map<Condition, Double> fractions) {
        double planned = 1 - fractions.getOrDefault(Condition.IN_MAINTENANCE, 0.0);
        double working = fractions.getOrDefault(Condition.WORKING, 0.0);
        for (Condition condition : Condition.values()) {
            String word = "fraction." + condition.name().toLowerCase(Locale.ROOT);
            add(metrics, values, Subject.STATION, name, word, "1", fractions.getOrDefault(condition, 0.0));
        }
        add(metrics, values, Subject.STATION, name, "utilisation", "1", working);
        add(metrics, values, Subject.STATION, name, "availability", "1", working / planned);
        add(metrics, values, Subject.STATION, name, "effectiveness", "1", 0.97);
        add(metrics, values, Subject.STATION, name, "quality_ratio", "1", 0.99);
        add(metrics, values, Subject.STATION, name, "oee", "1", working / planned * 0.97 * 0.99);
        add(metrics, values, Subject.STATION, name, "throughput", "1/h", 53);
        add(metrics, values, Subject.STATION, name, "Wq", "s", 30);
    }

    private static void add(
            List<Metric> metrics,
            List<Double> values,
            Subject subject,
            String element,
            String name,
            String unit,
            double value) {
        metrics.add(new Metric(subject, element, name, unit));
        values.add(value);
    }
}
