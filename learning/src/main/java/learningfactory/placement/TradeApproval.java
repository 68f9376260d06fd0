package learningfactory.placement;

import java.time.LocalDate;
import java.util.Optional;
import learningfactory.competence.Ruling;
import learningfactory.network.OrganisationId;

/// A county's approval of a company to train apprentices in a trade.
///
/// @param company which
/// @param trade code of the trade
/// @param from the first day
/// @param until the first day on which it does not hold any more; empty: until further notice
public record TradeApproval(OrganisationId company, String trade, LocalDate from, Optional<LocalDate> until) {
    /// Whether it holds on this day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /// Ended on this day, which must lie after the first and before the end that is known.
    public Ruling<TradeApproval> ended(LocalDate day) {
        if (!day.isAfter(from)) {
            return Ruling.refused(
                    "Godkjenningen må slutte etter at den begynte.", "The approval must end after it began.");
        }
        if (until.filter(known -> !day.isBefore(known)).isPresent()) {
            return Ruling.refused("Godkjenningen slutter før det allerede.", "The approval ends before that already.");
        }
        return new Ruling.Granted<>(new TradeApproval(company, trade, from, Optional.of(day)));
    }
}
