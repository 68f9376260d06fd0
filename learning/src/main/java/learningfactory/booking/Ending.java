package learningfactory.booking;

/// Why a reservation was released.
public enum Ending {
    /// Whoever had it gave it back.
    GIVEN_BACK,
    /// It was held and not confirmed in time.
    EXPIRED,
    /// The owner said no.
    DECLINED,
    /// Maintenance, a fault or a closed day took its place.
    DISPLACED,
    /// Somebody in it may not use a machine any more, or may not supervise others at it.
    NOT_CLEARED,
    /// Whoever had it is no longer of the organisation in whose name it was booked.
    HAS_LEFT
}
