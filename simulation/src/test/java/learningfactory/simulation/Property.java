package learningfactory.simulation;

import java.util.SplittableRandom;

/// A law that must hold for whatever chance brings: tried many times, each trial from a seed of its own.
///
/// A failure names the seed; `-Dproperty.seed=SEED` runs that one trial again.
public final class Property {
    private static final String SEED = "property.seed";

    private Property() {}

    /// What is tried once.
    @FunctionalInterface
    public interface Trial {
        /// Tries the law once.
        ///
        /// @param chance the trial's own source of chance
        void run(SplittableRandom chance);
    }

    /// Tries a law.
    ///
    /// @param trials how often
    /// @param trial  what to try; throws when the law does not hold
    public static void holds(int trials, Trial trial) {
        Long only = Long.getLong(SEED);
        if (only != null) {
            tryOnce(only, trial);
            return;
        }
        for (long seed = 1; seed <= trials; seed++) {
            tryOnce(seed, trial);
        }
    }

    private static void tryOnce(long seed, Trial trial) {
        try {
            trial.run(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "The law does not hold with seed %d (run again with -D%s=%d): %s"
                            .formatted(seed, SEED, seed, failure.getMessage()),
                    failure);
        }
    }
}
