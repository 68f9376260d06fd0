package learningfactory.booking;

/// Where a reservation stands: held → confirmed → checked in → completed, no-show or released.
public enum ReservationState {
    /// Kept for somebody, for a while.
    HELD,
    /// Promised.
    CONFIRMED,
    /// They are there.
    CHECKED_IN,
    /// Used.
    COMPLETED,
    /// Nobody came.
    NO_SHOW,
    /// Given back, expired or displaced.
    RELEASED;

    /// Whether it keeps others out.
    public boolean isLive() {
        return this == HELD || this == CONFIRMED || this == CHECKED_IN;
    }

    /// Whether this step exists.
    public boolean mayBecome(ReservationState next) {
        return switch (this) {
            case HELD -> next == CONFIRMED || next == RELEASED;
            case CONFIRMED -> next == CHECKED_IN || next == NO_SHOW || next == RELEASED;
            case CHECKED_IN -> next == COMPLETED || next == RELEASED;
            case COMPLETED, NO_SHOW, RELEASED -> false;
        };
    }
}
