package learningfactory.report;

/// What was asked for: how long, how often, with which luck.
///
/// @param warmUpMicros time before the figures begin, µs, zero or more
/// @param lengthMicros time the figures cover, µs, more than zero
/// @param replications independent repetitions, at least 1
/// @param seed start of all luck
/// @param confidence how sure the intervals are, more than 0 and less than 1
public record RunPlan(long warmUpMicros, long lengthMicros, int replications, long seed, double confidence) {
    public RunPlan {
        if (warmUpMicros < 0 || lengthMicros <= 0) {
            throw new IllegalArgumentException(
                    "A run of %d µs after a warm-up of %d µs is not possible; it must last, and the warm-up must not be negative."
                            .formatted(lengthMicros, warmUpMicros));
        }
        if (replications < 1) {
            throw new IllegalArgumentException(
                    "%d replications are not possible; at least one is needed.".formatted(replications));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence is %s; it must lie between 0 and 1.\nMaybe a %% sign is missing."
                            .formatted(confidence));
        }
    }
}
