package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.simulation.statistic.Estimate;

/// Thirty independent runs of a plant, measured after a warm-up, and what they say with 99.9 % confidence.
///
/// A step of the ladder passes when the exact value lies within the interval and the interval is narrow
/// enough to mean something: its half-width is at most two percent of the exact value. Seeds are fixed; a
/// step that fails is a finding and is examined, not given another seed.
final class Ladder {
    private static final int REPLICATIONS = 30;
    private static final double CONFIDENCE = 0.999;
    private static final double NARROW = 0.02;
    private static final long SEED = 20_26;
    private static final long MINUTE = 60_000_000L;

    private final List<Figures> runs;

    private Ladder(List<Figures> runs) {
        this.runs = runs;
    }

    /// Runs a shipped plant.
    ///
    /// @param plant its name
    /// @param minutes length of each run after the warm-up, which takes a twentieth of it
    static Ladder of(String plant, long minutes) {
        return of(shipped(plant), minutes);
    }

    /// Runs a plant.
    static Ladder of(Plant plant, long minutes) {
        CompiledPlant compiled = CompiledPlant.of(plant);
        long warmUpMicros = minutes * MINUTE / 20;
        return new Ladder(IntStream.range(0, REPLICATIONS)
                .parallel()
                .mapToObj(replication -> run(compiled.start(SEED, replication), warmUpMicros, minutes * MINUTE))
                .toList());
    }

    /// Runs a plant as a plant file describes it.
    ///
    /// @param yaml the file
    /// @param minutes length of each run after the warm-up
    static Ladder written(String yaml, long minutes) {
        return of(plant(yaml), minutes);
    }

    /// A shipped plant, read from its file.
    static Plant shipped(String name) {
        String text = ShippedPlants.find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no plant (%s).".formatted(name)));
        return read(name + ".yaml", text);
    }

    private static Figures run(RunningPlant plant, long warmUpMicros, long lengthMicros) {
        plant.runUntil(warmUpMicros);
        plant.resetStatistics();
        plant.runUntil(warmUpMicros + lengthMicros);
        return plant.figures();
    }

    /// A plant as a plant file describes it.
    static Plant plant(String yaml) {
        return read("step.yaml", yaml);
    }

    private static Plant read(String file, String text) {
        return switch (PlantFile.read(file, text)) {
            case Read.Good(Plant plant, var remarks) -> plant;
            case Read.Bad(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// What a plant without chance does, measured after the same warm-up.
    static Figures certain(Plant plant, long minutes) {
        return run(CompiledPlant.of(plant).start(SEED, 0), minutes * MINUTE / 20, minutes * MINUTE);
    }

    /// What a plant without chance has done from its start to this time.
    static Figures certain(String plant, double minutes) {
        RunningPlant run = CompiledPlant.of(shipped(plant)).start(SEED, 0);
        run.runUntil(Math.round(minutes * MINUTE));
        return run.figures();
    }

    /// Compares a share or a number of parts.
    void expect(String path, double exact) {
        expect(path, exact, figures -> figures.value(path));
    }

    /// Compares a time; the exact value is in minutes, the time unit of the ladder.
    void expectMinutes(String path, double exact) {
        expect(path, exact, figures -> figures.value(path) / 60);
    }

    /// Compares a rate; the exact value is per minute.
    void expectPerMinute(String path, double exact) {
        expect(path, exact, figures -> figures.value(path) / 60);
    }

    /// Compares anything that can be computed from the figures of one run.
    void expect(String what, double exact, ToDoubleFunction<Figures> value) {
        Estimate estimate = Estimate.of(runs.stream().mapToDouble(value).toArray(), CONFIDENCE);

        assertThat(estimate.halfWidth())
                .as("%s: half-width around %s", what, estimate.mean())
                .isLessThanOrEqualTo(NARROW * Math.abs(exact));
        assertThat(estimate.contains(exact))
                .as("%s: %s ± %s should hold %s", what, estimate.mean(), estimate.halfWidth(), exact)
                .isTrue();
    }
}
