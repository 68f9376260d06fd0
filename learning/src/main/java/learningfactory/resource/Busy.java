package learningfactory.resource;

/// A stretch of time at which a resource is taken.
///
/// @param resource what
/// @param span all that is taken, with set-up and clean-up
/// @param people how many it takes of a shared one
/// @param by the reservation or the blackout
/// @param isBlackout whether it is a blackout
public record Busy(ResourceId resource, Interval span, int people, ReservationId by, boolean isBlackout) {}
