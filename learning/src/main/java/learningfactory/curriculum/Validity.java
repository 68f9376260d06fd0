package learningfactory.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// From when until when something holds, and what comes after it.
///
/// @param from the first day; empty: ever since
/// @param until the first day on which it does not hold any more; empty: until further notice
/// @param isWithdrawn whether the source calls it expired, whatever the days say
/// @param replacedBy codes of what comes after it
public record Validity(
        Optional<LocalDate> from, Optional<LocalDate> until, boolean isWithdrawn, List<String> replacedBy) {
    /// Ever since and until further notice.
    public static final Validity OPEN = new Validity(Optional.empty(), Optional.empty(), false, List.of());

    /// Copied.
    public Validity {
        replacedBy = List.copyOf(replacedBy);
    }

    /// Whether it holds on this day.
    public boolean isValidOn(LocalDate day) {
        return !isWithdrawn
                && from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }
}
