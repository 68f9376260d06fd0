package learningfactory.ledger;

import java.time.LocalDate;
import java.util.Optional;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// That an organisation has used something.
///
/// @param id its name, from the reservation, so that it is booked once
/// @param user who used it
/// @param resource what, by its id
/// @param on the day
/// @param minutes how long, more than nothing
public record Use(EntryId id, OrganisationId user, String resource, LocalDate on, long minutes) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it took no time
    public Use {
        if (minutes < 1) {
            throw new IllegalArgumentException("A use takes a minute at least, not %d.".formatted(minutes));
        }
    }

    /// As an entry of the ledger; empty when it costs nothing.
    ///
    /// @param hall the organisation that runs the hall
    public Optional<Entry> entry(OrganisationId hall, Price price) {
        long oere = price.oereFor(minutes);
        if (oere == 0) {
            return Optional.empty();
        }
        Words text = new Words("%s, %d min".formatted(resource, minutes), "%s, %d min".formatted(resource, minutes));
        return Optional.of(Entry.moving(
                id,
                on,
                text,
                Money.cash(oere),
                new LedgerAccount(user, Purpose.OWES),
                new LedgerAccount(hall, Purpose.USE)));
    }
}
