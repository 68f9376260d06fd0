package learningfactory.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.ledger.Entry.Line;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// What a machine cost in a month, divided among those who answer for it.
///
/// @param id its name, so that a month is divided once
/// @param what what was paid for
/// @param on the day it belongs to
/// @param oere the cost, more than nothing
/// @param parts what each pays; sums to the cost
public record SharedCost(EntryId id, Words what, LocalDate on, long oere, SortedMap<OrganisationId, Long> parts) {

    /// By what it is divided.
    public enum Key {
        /// By the minutes of use.
        USE,
        /// By the shares that are agreed.
        AGREEMENT,
        /// By what each would need alone.
        NEED
    }

    /// Divided by the agreement that holds.
    public static SharedCost byAgreement(EntryId id, Words what, LocalDate on, long oere, Agreement agreement) {
        return new SharedCost(id, what, on, oere, agreement.divide(oere));
    }

    /// Divided by use.
    ///
    /// @param minutes of each organisation; not all zero
    public static SharedCost byUse(
            EntryId id, Words what, LocalDate on, long oere, SortedMap<OrganisationId, Long> minutes) {
        return new SharedCost(
                id, what, on, oere, joined(minutes, Split.byWeights(oere, List.copyOf(minutes.values()))));
    }

    /// Divided by need.
    ///
    /// @param needs what it would have cost each alone; the largest of them is the cost
    public static SharedCost byNeed(EntryId id, Words what, LocalDate on, SortedMap<OrganisationId, Long> needs) {
        List<Long> parts = NeedShare.of(List.copyOf(needs.values()));
        long oere = parts.stream().mapToLong(Long::longValue).sum();
        return new SharedCost(id, what, on, oere, joined(needs, parts));
    }

    private static SortedMap<OrganisationId, Long> joined(
            SortedMap<OrganisationId, Long> organisations, List<Long> parts) {
        SortedMap<OrganisationId, Long> joined = new TreeMap<>();
        int i = 0;
        for (OrganisationId organisation : organisations.keySet()) {
            joined.put(organisation, parts.get(i++));
        }
        return joined;
    }

    /// As an entry of the ledger.
    ///
    /// @param hall the organisation that runs the hall and has paid
    public Entry entry(OrganisationId hall) {
        List<Line> lines = new ArrayList<>();
        parts.forEach((organisation, part) -> {
            if (part != 0) {
                lines.add(new Line(new LedgerAccount(organisation, Purpose.OWES), Money.cash(part)));
            }
        });
        lines.add(new Line(new LedgerAccount(hall, Purpose.SHARED), Money.cash(-oere)));
        return new Entry(id, on, what, lines, Optional.empty());
    }
}
