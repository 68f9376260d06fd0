package learningfactory.ledger;

import java.time.LocalDate;
import java.util.Optional;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// That an organisation has used something, or that it was kept for them and nobody came.
///
/// @param id its name, from the reservation, so that it is booked once
/// @param user who used it
/// @param resource what, by its id
/// @param on the day
/// @param minutes how long, more than nothing
/// @param isKept whether it was kept for them that long, and nobody came
public record Use(EntryId id, OrganisationId user, String resource, LocalDate on, long minutes, boolean isKept) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it took no time
    public Use {
        if (minutes < 1) {
            throw new IllegalArgumentException("A use takes a minute at least, not %d.".formatted(minutes));
        }
    }

    /// That somebody was there.
    public Use(EntryId id, OrganisationId user, String resource, LocalDate on, long minutes) {
        this(id, user, resource, on, minutes, false);
    }

    /// As an entry of the ledger; empty when it costs nothing.
    ///
    /// @param hall the organisation that runs the hall
    public Optional<Entry> entry(OrganisationId hall, Price price) {
        long oere = price.oereFor(minutes);
        if (oere == 0) {
            return Optional.empty();
        }
        String used = "%s, %d min".formatted(resource, minutes);
        Words text = isKept ? new Words(used + ", kom ikke", used + ", nobody came") : new Words(used, used);
        return Optional.of(Entry.moving(
                id,
                on,
                text,
                Money.cash(oere),
                new LedgerAccount(user, Purpose.OWES),
                new LedgerAccount(hall, Purpose.USE)));
    }
}
