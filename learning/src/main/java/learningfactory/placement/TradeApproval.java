package learningfactory.placement;

import java.time.LocalDate;
import java.util.Optional;
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
}
