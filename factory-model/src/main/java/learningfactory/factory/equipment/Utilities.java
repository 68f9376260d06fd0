package learningfactory.factory.equipment;

/// What one unit draws from the site.
///
/// @param offWatts when off shift or stopped, W
/// @param standbyWatts when down, held or in maintenance, W
/// @param idleWatts when it could work but waits (starved, blocked, no operator), W
/// @param workingWatts when working or setting up, W
/// @param airCubicMetresPerHour compressed air while working, normal m³/h
public record Utilities(
        double offWatts, double standbyWatts, double idleWatts, double workingWatts, double airCubicMetresPerHour) {
    /// Draws nothing.
    public static final Utilities NONE = new Utilities(0, 0, 0, 0, 0);

    public Utilities {
        if (!(offWatts >= 0
                && standbyWatts >= 0
                && idleWatts >= 0
                && workingWatts >= 0
                && airCubicMetresPerHour >= 0)) {
            throw new IllegalArgumentException(
                    "A unit draws %s, %s, %s and %s W and %s m³/h of air; none may be negative."
                            .formatted(offWatts, standbyWatts, idleWatts, workingWatts, airCubicMetresPerHour));
        }
    }

    /// Whether anything is drawn at all.
    public boolean isAny() {
        return offWatts + standbyWatts + idleWatts + workingWatts + airCubicMetresPerHour > 0;
    }
}
