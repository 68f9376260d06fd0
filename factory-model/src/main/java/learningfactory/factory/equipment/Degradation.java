package learningfactory.factory.equipment;

/// Slow loss of health of a unit itself (bearings, guides): from 0 after maintenance to 1 fully degraded,
/// linear in its clock.
///
/// The greater of this and the wear of the tool makes defects more frequent and characteristics drift.
///
/// @param clock what it grows with
/// @param span from 0 to 1: µs, or loads for [Failure.Clock#CYCLES], more than zero
/// @param slowsBy share by which the working time has grown when fully degraded
public record Degradation(Failure.Clock clock, long span, double slowsBy) {
    public Degradation {
        if (span <= 0 || !(slowsBy >= 0)) {
            throw new IllegalArgumentException(
                    "A degradation over %d that slows by %s is not possible; the span must be more than zero and the share not negative."
                            .formatted(span, slowsBy));
        }
    }
}
