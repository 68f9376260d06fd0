package learningfactory.examples;

import java.util.List;
import java.util.Locale;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Normal;

/// A line of three stations, described in Java and run for one shift.
///
///     blanks ─▶ saw ─▶ |rack 5| ─▶ mill ─▶ wash ─▶ shipped
///               50 ± 5 s           60 ± 5 s  40 ± 5 s
///                                  fails after 2 h of work, repaired in 10 min (means)
public final class E01_ThreeStationLine {
    private static final long SECOND_MICROS = 1_000_000;
    private static final long HOUR_MICROS = 3600 * SECOND_MICROS;

    private E01_ThreeStationLine() {}

    /// Prints the figures of one shift.
    ///
    /// @param words none
    public static void main(String[] words) {
        RunningPlant running = CompiledPlant.of(plant()).start(7, 0);
        running.runUntil(HOUR_MICROS);
        running.resetStatistics(); // the first hour only fills the line
        running.runUntil(9 * HOUR_MICROS);

        Figures figures = running.figures();
        print("good parts", figures.value("plant.good"), "pieces");
        print("throughput", figures.value("plant.throughput"), "/h");
        print("parts in work", figures.value("plant.wip"), "pieces");
        print("lead time", figures.value("plant.lead_time") / 60, "min");
        print("OEE of the mill", figures.value("station.mill.oee") * 100, "%");
        print("saw blocked", figures.value("station.saw.fraction.blocked") * 100, "%");
        print("wash starved", figures.value("station.wash.fraction.starved") * 100, "%");
    }

    /// The plant above.
    static Plant plant() {
        Failure spindle = Failure.of("spindle", new Exponential(2 * HOUR_MICROS), new Exponential(600 * SECOND_MICROS));
        Station mill = Station.of("mill", work(60)).withReliability(Station.Reliability.failing(spindle));
        return new Plant(
                "Three stations",
                new Plant.Material(
                        List.of(Product.named("arm")),
                        List.of(),
                        List.of(new Source(
                                "blanks", List.of(new Source.Share("arm", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(
                        List.of(Station.of("saw", work(50)), mill, Station.of("wash", work(40))),
                        List.of(Buffer.of("rack", 5))),
                new Plant.Flow(
                        List.of(
                                Link.of("blanks", "saw"),
                                Link.of("saw", "rack"),
                                Link.of("rack", "mill"),
                                Link.of("mill", "wash"),
                                Link.of("wash", "shipped")),
                        List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    private static Work work(long meanSeconds) {
        return Work.of(new Normal(meanSeconds * SECOND_MICROS, 5 * SECOND_MICROS));
    }

    private static void print(String what, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "%-16s %7.1f %s", what, value, unit));
    }
}
