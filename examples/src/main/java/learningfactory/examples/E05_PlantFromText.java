package learningfactory.examples;

import java.util.Locale;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.yaml.Problem;

/// A plant read from text, once as its writer meant it and once with a mistake in it.
///
///     parts ─▶ lathe ─▶ shipped
///     every 60 s   45 s
public final class E05_PlantFromText {
    private static final long HOUR_MICROS = 3_600_000_000L;

    private static final String TEXT = """
            plant: One lathe
            products: [pin]
            sources:
              parts: {feed: {every: 60 s}}
            stations:
              lathe: {cycle: 45 s, queue: unlimited}
            flow:
              - parts -> lathe -> shipped
            """;

    private E05_PlantFromText() {}

    /// Prints what came of reading each text.
    ///
    /// @param words none
    public static void main(String[] words) {
        show(PlantFile.read("lathe.yaml", TEXT));
        show(PlantFile.read("mistaken.yaml", TEXT.replace("45 s", "45").replace("-> lathe", "-> late")));
    }

    private static void show(Read read) {
        switch (read) {
            case Read.Good(Plant plant, var warnings) -> run(plant);
            case Read.Bad(var errors) -> {
                for (Problem error : errors) {
                    System.out.println(error);
                }
            }
        }
    }

    private static void run(Plant plant) {
        RunningPlant running = CompiledPlant.of(plant).start(1, 0);
        running.runUntil(8 * HOUR_MICROS);
        double utilisation = running.figures().value("station.lathe.utilisation");
        System.out.println(
                plant.name() + String.format(Locale.ROOT, ": the lathe works %.1f %% of the time", utilisation * 100));
    }
}
