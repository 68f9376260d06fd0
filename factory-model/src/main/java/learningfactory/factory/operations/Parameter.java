package learningfactory.factory.operations;

/// A value of the running plant that may be changed within limits.
///
/// @param name how a command calls it
/// @param target what it changes
/// @param element the station, source or card loop it belongs to; empty for the site
/// @param least smallest value allowed, in the target's unit
/// @param most largest value allowed
public record Parameter(String name, Target target, String element, double least, double most) {
    public Parameter {
        if (!(least <= most)) {
            throw new IllegalArgumentException("The parameter (%s) may lie between %s and %s; the limits are swapped."
                    .formatted(name, least, most));
        }
    }

    /// What a parameter changes.
    public enum Target {
        /// Factor on every working time of the station, 1 = as in the plant file.
        SPEED_FACTOR,
        /// Factor on every change-over of the station, 1 = as in the plant file.
        SETUP_FACTOR,
        /// Number of cards of a loop.
        CARDS,
        /// Power cap of the site, W.
        POWER_CAP,
        /// Factor on the time between arrivals of a source, 1 = as in the plant file.
        ARRIVAL_FACTOR
    }
}
