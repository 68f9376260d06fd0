package learningfactory.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.words.Outcome;

/// The ledger, as it is kept. Entries are added and never changed.
public interface LedgerBook {
    /// Adds an entry.
    ///
    /// @return refused when its period is closed, or there is an entry of this name already
    Outcome<Entry> append(Entry entry);

    /// Takes an entry back by another one.
    ///
    /// @return the reversing entry; refused when there is no such entry, or it has been taken back before
    Outcome<Entry> reverse(EntryId id, LocalDate day);

    /// Closes a month: nothing is added to it any more.
    ///
    /// @return refused when it is closed already
    Outcome<YearMonth> close(YearMonth month);

    /// The months that are closed, in order.
    List<YearMonth> closed();

    /// The entry of this name.
    Optional<Entry> findEntry(EntryId id);

    /// The entries from the first day to before the second, in order of day.
    List<Entry> entries(LocalDate from, LocalDate until);

    /// The entries of these names, read at once, in order of day.
    List<Entry> entries(Collection<EntryId> ids);

    /// The entries that touch an organisation, before this day, in order of day.
    List<Entry> entriesOf(OrganisationId organisation, LocalDate until);

    /// Writes down what somebody had of a gift; a later one of the same receiver replaces it.
    ///
    /// @return refused when there is no such gift
    Outcome<Benefit> report(Benefit benefit);

    /// What others had of an organisation's gifts.
    List<Benefit> benefitsOf(OrganisationId giver);

    /// What somebody had of each of these gifts, read at once; one that nobody had anything of is missing.
    Map<EntryId, List<Benefit>> benefits(Collection<EntryId> gifts);

    /// What an organisation had of others' gifts, and of its own.
    List<Benefit> benefitsHadBy(OrganisationId receiver);

    /// All prices.
    List<Price> prices();

    /// Sets a price from a day on.
    void set(Price price);

    /// All agreements, by machine and day.
    List<Agreement> agreements();

    /// Adds an agreement.
    ///
    /// @return refused when another one holds for the machine on one of its days
    Outcome<Agreement> agree(Agreement agreement);
}
