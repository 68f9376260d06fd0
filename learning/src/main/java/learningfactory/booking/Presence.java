package learningfactory.booking;

import java.time.Instant;
import java.util.Optional;
import learningfactory.resource.Interval;

/// When they were really there.
///
/// @param came when they checked in; empty: they have not
/// @param left when they checked out, or when their time was over; empty: they have not
public record Presence(Optional<Instant> came, Optional<Instant> left) {
    /// Nobody has been there, or nobody wrote it down.
    public static final Presence NONE = new Presence(Optional.empty(), Optional.empty());

    Presence from(Instant now) {
        return new Presence(Optional.of(now), Optional.empty());
    }

    /// A clock that was set back takes nothing away.
    Presence until(Instant now) {
        return new Presence(came, Optional.of(came.filter(now::isBefore).orElse(now)));
    }

    /// How long; empty when nobody was there, or when it was not a moment.
    public Optional<Interval> during() {
        return came.flatMap(from -> left.filter(from::isBefore).map(until -> new Interval(from, until)));
    }
}
