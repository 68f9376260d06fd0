package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import learningfactory.simulation.statistic.Estimate;

/// Plays a script without people: with the response that the scenario gives as a good one, and with nobody
/// there. What the difference is worth says whether the lesson can be lost and won.
public final class Rehearsal {
    private static final double CONFIDENCE = 0.95;

    private final Script script;

    private Rehearsal(Script script) {
        this.script = script;
    }

    /// A rehearsal of this script.
    public static Rehearsal of(Script script) {
        return new Rehearsal(script);
    }

    /// The run with the reference response: each step's own deed at its own time after what it waits for,
    /// by the first role that may do it, with the time it takes. Who is refused tries again every ten
    /// seconds, at most thirty times.
    public RunRecord reference(long seed) {
        return new Reference(script, seed).play();
    }

    /// The run in which nobody does anything.
    public RunRecord nothing(long seed) {
        Run run = Run.begin(script, seed);
        run.runUntil(script.runMicros());
        return run.record();
    }

    /// Both over several seeds, each seed the same luck for both (common random numbers).
    ///
    /// @param firstSeed the seeds are this and the next ones
    /// @param seeds how many, at least 2
    /// @param value what a run is worth
    public Outcome compare(long firstSeed, int seeds, ToDoubleFunction<RunRecord> value) {
        if (seeds < 2) {
            throw new IllegalArgumentException(
                    "A rehearsal needs at least 2 seeds, not %d.\nMaybe 30.".formatted(seeds));
        }
        List<Double> reference = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            reference.add(value.applyAsDouble(reference(seed)));
            nothing.add(value.applyAsDouble(nothing(seed)));
        }
        return new Outcome(
                firstSeed, reference, nothing, Estimate.difference(numbers(nothing), numbers(reference), CONFIDENCE));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// What both were worth.
    ///
    /// @param firstSeed of the first pair
    /// @param reference worth with the reference response, a seed each
    /// @param nothing worth with nobody there, the same seeds
    /// @param difference how much more the response is worth, pair by pair: mean and half the 95 % interval
    public record Outcome(long firstSeed, List<Double> reference, List<Double> nothing, Estimate difference) {
        public Outcome {
            reference = List.copyOf(reference);
            nothing = List.copyOf(nothing);
        }

        /// Whether the response clearly beats doing nothing: the whole interval of the difference lies
        /// above zero.
        public boolean isClear() {
            return difference.mean() - difference.halfWidth() > 0;
        }
    }
}
