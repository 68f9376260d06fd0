package learningfactory.ledger;

import java.time.LocalDate;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// An organisation pays what it owes.
///
/// @param id its name, such as the one the bank gave it
/// @param payer who pays
/// @param oere how much, more than nothing
/// @param on the day
public record Payment(EntryId id, OrganisationId payer, long oere, LocalDate on) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when nothing is paid
    public Payment {
        if (oere < 1) {
            throw new IllegalArgumentException("A payment is more than nothing, not %d oere.".formatted(oere));
        }
    }

    /// As an entry of the ledger.
    ///
    /// @param hall the organisation that runs the hall
    public Entry entry(OrganisationId hall) {
        return Entry.moving(
                id,
                on,
                new Words("Innbetaling", "Payment"),
                Money.cash(oere),
                new LedgerAccount(hall, Purpose.BANK),
                new LedgerAccount(payer, Purpose.OWES));
    }
}
