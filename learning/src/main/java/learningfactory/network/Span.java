package learningfactory.network;

import java.time.LocalDate;
import java.util.Optional;

/// A stretch of days, half-open: its first day belongs to it, its end does not. Without an end it lasts.
///
/// @param from the first day
/// @param until the first day that does not belong to it any more, after `from`; empty while nobody knows
public record Span(LocalDate from, Optional<LocalDate> until) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it would be empty
    public Span {
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "The time from %s until %s is empty.\nMaybe the two are swapped.".formatted(from, until.get()));
        }
    }

    /// From this day on.
    public static Span since(LocalDate from) {
        return new Span(from, Optional.empty());
    }

    /// From this day until, and without, that one.
    public static Span of(LocalDate from, LocalDate until) {
        return new Span(from, Optional.of(until));
    }

    /// Whether this day belongs to it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /// Whether the two have a day in common.
    public boolean overlaps(Span other) {
        return until.map(other.from::isBefore).orElse(true)
                && other.until.map(from::isBefore).orElse(true);
    }
}
