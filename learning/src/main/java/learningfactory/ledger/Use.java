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
/// @param percent how much of the price is paid: all of it for a use, for what was kept in vain what its
///     owner says
public record Use(
        EntryId id, OrganisationId user, String resource, LocalDate on, long minutes, boolean isKept, int percent) {
    private static final int WHOLE = 100;

    /// Checked.
    ///
    /// @throws IllegalArgumentException when it took no time, or when a use is paid in part
    public Use {
        if (minutes < 1) {
            throw new IllegalArgumentException("A use takes a minute at least, not %d.".formatted(minutes));
        }
        if (percent < 0 || percent > WHOLE || (!isKept && percent != WHOLE)) {
            throw new IllegalArgumentException(
                    "%d per cent of the price are paid (kept in vain: %s).\nMaybe 100.".formatted(percent, isKept));
        }
    }

    /// That somebody was there.
    public static Use of(EntryId id, OrganisationId user, String resource, LocalDate on, long minutes) {
        return new Use(id, user, resource, on, minutes, false, WHOLE);
    }

    /// That it was kept for them, and nobody came.
    public Use keptInVain(int paidPercent) {
        return new Use(id, user, resource, on, minutes, true, paidPercent);
    }

    /// What it costs.
    public long oere(Price price) {
        return price.oereFor(minutes, percent);
    }

    /// As an entry of the ledger; empty when it costs nothing.
    ///
    /// @param hall the organisation that runs the hall
    public Optional<Entry> entry(OrganisationId hall, Price price) {
        long oere = oere(price);
        if (oere == 0) {
            return Optional.empty();
        }
        return Optional.of(Entry.moving(
                id,
                on,
                text(),
                Money.cash(oere),
                new LedgerAccount(user, Purpose.OWES),
                new LedgerAccount(hall, Purpose.USE)));
    }

    private Words text() {
        String used = "%s, %d min".formatted(resource, minutes);
        if (!isKept) {
            return new Words(used, used);
        }
        return percent == WHOLE
                ? new Words(used + ", kom ikke", used + ", nobody came")
                : new Words(
                        "%s, kom ikke, %d %% av prisen".formatted(used, percent),
                        "%s, nobody came, %d %% of the price".formatted(used, percent));
    }
}
