package learningfactory.resource;

import java.time.Duration;
import java.time.Instant;
import learningfactory.words.Meaningless;

/// A stretch of real time, half-open: its first moment belongs to it, its end does not, so two bookings may
/// touch.
///
/// @param from the first moment
/// @param until the first moment that does not belong to it any more, after `from`
public record Interval(Instant from, Instant until) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it would be empty
    public Interval {
        if (!from.isBefore(until)) {
            throw new Meaningless(
                    "Tiden fra %s til %s er tom.\nKanskje er de byttet om.".formatted(from, until),
                    "The interval from %s until %s is empty.\nMaybe the two are swapped.".formatted(from, until));
        }
    }

    /// From a moment on, so long.
    public static Interval of(Instant from, Duration length) {
        return new Interval(from, from.plus(length));
    }

    /// Whether the two have a moment in common; touching is not overlapping.
    public boolean overlaps(Interval other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// Whether all of the other lies within this one.
    public boolean covers(Interval other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /// Whether this moment belongs to it.
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /// The same with time added before and behind, for set-up and clean-up.
    public Interval widened(Duration before, Duration behind) {
        return new Interval(from.minus(before), until.plus(behind));
    }

    /// How long it is.
    public Duration length() {
        return Duration.between(from, until);
    }
}
