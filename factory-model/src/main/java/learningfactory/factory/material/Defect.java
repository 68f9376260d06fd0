package learningfactory.factory.material;

/// One cause of defects at a station: every piece worked there gets it with this probability.
///
/// @param cause the cause as the report names it
/// @param probability 0..1 with a new tool
/// @param probabilityWornOut 0..1 when the tool is at the end of its life; in between it grows linearly
///     with wear
public record Defect(String cause, double probability, double probabilityWornOut) {
    public Defect {
        requireShare(cause, probability);
        requireShare(cause, probabilityWornOut);
    }

    private static void requireShare(String cause, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "The defect (%s) has the probability %s; it must lie between 0 and 1.\nMaybe a %% sign is missing."
                            .formatted(cause, p));
        }
    }
}
