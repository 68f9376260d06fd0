package learningfactory.benchmarks.ours;

import java.util.Locale;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;

/// The plants of the benchmarks, written in the plant language and read as every plant file is.
final class Plants {
    /// What stands for one mean cycle or one mean service.
    static final long UNIT_MICROS = 1_000_000;

    private Plants() {}

    /// A plant that comes with the product.
    static CompiledPlant shipped(String name) {
        return compiled(ShippedPlants.find(name)
                .orElseThrow(() -> new IllegalStateException("No plant (%s) comes with the factory.".formatted(name))));
    }

    /// Stations `s1`, `s2` … in a row, see [learningfactory.benchmarks.TandemLine].
    ///
    /// @param stations how many
    /// @param places places of each buffer
    /// @param initial pieces in each buffer at the start
    static CompiledPlant line(int stations, int places, int initial) {
        StringBuilder text = new StringBuilder("sources: {raw: {feed: always}}\nstations:\n");
        for (int i = 1; i <= stations; i++) {
            text.append("  s")
                    .append(i)
                    .append(": {cycle: exponential mean 1 s, failures: {breakdown: ")
                    .append("{every: exponential mean 100 s, repair: exponential mean 10 s}}}\n");
        }
        text.append("buffers:\n");
        for (int i = 1; i < stations; i++) {
            text.append(String.format(Locale.ROOT, "  b%d: {capacity: %d, initial: %d}%n", i, places, initial));
        }
        text.append("flow:\n  - raw -> s1");
        for (int i = 1; i < stations; i++) {
            text.append(" -> b").append(i).append(" -> s").append(i + 1);
        }
        return compiled(text.append(" -> shipped\n").toString());
    }

    /// One server at utilisation 0.8.
    static CompiledPlant oneServer() {
        return compiled("""
                sources: {parts: {feed: exponential mean 1.25 s}}
                stations: {desk: {cycle: exponential mean 1 s, queue: unlimited}}
                flow: [parts -> desk -> shipped]
                """);
    }

    private static CompiledPlant compiled(String text) {
        return switch (PlantFile.read("benchmark.yaml", text)) {
            case Read.Good good -> CompiledPlant.of(good.plant());
            case Read.Bad bad -> throw new IllegalStateException("The plant is wrong: " + bad.problems());
        };
    }
}
