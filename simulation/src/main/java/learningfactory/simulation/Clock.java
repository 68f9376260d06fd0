package learningfactory.simulation;

/// The simulated time of one plant, in whole microseconds since its start. It only moves forward.
///
/// Whole microseconds, because a rounded double can swap two events and a run would then differ between machines.
public final class Clock implements Carried {
    private long nowMicros;

    /// A clock that shows zero.
    public Clock() {}

    /// The present instant.
    ///
    /// @return microseconds since the start, at least zero
    public long nowMicros() {
        return nowMicros;
    }

    /// Moves the clock forward to an instant; standing still is allowed.
    ///
    /// @param micros the new instant, not before the present one
    /// @throws IllegalArgumentException when the instant lies in the past
    public void advanceTo(long micros) {
        if (micros < nowMicros) {
            throw new IllegalArgumentException(
                    "The clock (%d µs) cannot go back to %d µs.\nMaybe an event was set before the present instant."
                            .formatted(nowMicros, micros));
        }
        nowMicros = micros;
    }

    @Override
    public void carry(Carrier c) {
        nowMicros = c.carry(nowMicros);
    }
}
