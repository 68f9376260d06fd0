package learningfactory.words;

import java.util.SplittableRandom;

/// A law that must hold for whatever chance brings (decision 10): each trial has a seed of its own, a
/// failure names it, and `-Dproperty.seed=SEED` runs that one trial again.
public final class Property {
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
    public static void holds(int trials, Trial trial) {
        Long only = Long.getLong("property.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? trials : only); seed++) {
            try {
                trial.run(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "The law does not hold with seed %d (run again with -Dproperty.seed=%d): %s"
                                .formatted(seed, seed, failure.getMessage()),
                        failure);
            }
        }
    }
}
