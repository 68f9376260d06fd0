package learningfactory.ledger;

import java.time.LocalDate;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// What an organisation gives to the hall. It is booked once, at what it cost, to the giver; those who have
/// something of it say so themselves ([Benefit]), and no benefit is ever taken from the giving.
///
/// @param id its name; the same gift cannot be booked under it twice
/// @param giver who gives
/// @param money what it cost the giver, more than nothing, in its kind: the discount of a machine is
///     credited to its vendor as a discount, apart from cash
/// @param on the day
/// @param what what it is
public record Contribution(EntryId id, OrganisationId giver, Money money, LocalDate on, Words what) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when nothing is given
    public Contribution {
        if (money.oere() <= 0) {
            throw new IllegalArgumentException("A gift is more than nothing, not %d oere.".formatted(money.oere()));
        }
    }

    /// As an entry of the ledger.
    ///
    /// @param hall the organisation that runs the hall
    public Entry entry(OrganisationId hall) {
        Purpose where = switch (money.kind()) {
            case CASH, GRANT -> Purpose.BANK;
            case IN_KIND, DISCOUNT -> Purpose.RECEIVED;
        };
        return Entry.moving(
                id, on, what, money, new LedgerAccount(hall, where), new LedgerAccount(giver, Purpose.GIVEN));
    }
}
