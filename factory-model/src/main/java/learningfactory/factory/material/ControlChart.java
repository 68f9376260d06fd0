package learningfactory.factory.material;

/// A Shewhart chart for means (ISO 7870-2) kept at an inspection.
///
/// @param centre centre line, in the characteristic's unit
/// @param sigma standard deviation of a single value when in control, more than zero
/// @param subgroup pieces averaged into one point, at least 1
/// @param limit distance of the control limits from the centre, in standard deviations of the mean; usually 3
/// @param runRules whether runs of points within the limits signal too (Western Electric rules 2 to 4)
public record ControlChart(double centre, double sigma, int subgroup, double limit, boolean runRules) {
    public ControlChart {
        if (!(sigma > 0) || subgroup < 1 || !(limit > 0)) {
            throw new IllegalArgumentException(
                    "The control chart has sigma %s, subgroups of %d and limits at %s sigma; all must be more than zero."
                            .formatted(sigma, subgroup, limit));
        }
    }

    /// A chart on which only a point beyond the limits is a signal.
    public ControlChart(double centre, double sigma, int subgroup, double limit) {
        this(centre, sigma, subgroup, limit, false);
    }
}
