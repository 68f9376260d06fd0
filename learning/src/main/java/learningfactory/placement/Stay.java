package learningfactory.placement;

import java.time.Instant;
import java.util.Optional;

/// The time that a person spent in one stage, half-open.
///
/// @param stage which
/// @param custody who answers and who pays in all of that time
/// @param from the first moment
/// @param until the first moment that does not belong to it; empty while it lasts
public record Stay(Stage stage, Custody custody, Instant from, Optional<Instant> until) {
    /// Whether this moment belongs to it.
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }
}
