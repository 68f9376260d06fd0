package learningfactory.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.network.OrganisationId;

/// Whose a machine is, from a day on: shares that sum to one hundred per cent.
///
/// @param resource the machine, by its id
/// @param from the first day on which it holds
/// @param until the first day on which it does not hold any more; empty when no end is agreed
/// @param shares in millionths: one hundred per cent is [#WHOLE]
public record Agreement(
        String resource, LocalDate from, Optional<LocalDate> until, SortedMap<OrganisationId, Integer> shares) {

    /// One hundred per cent.
    public static final int WHOLE = 1_000_000;

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the shares are not one hundred per cent, or it would never hold
    public Agreement {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        long sum = shares.values().stream().mapToLong(Integer::longValue).sum();
        if (sum != WHOLE || shares.values().stream().anyMatch(share -> share < 1)) {
            throw new IllegalArgumentException(
                    "The shares of %s sum to %d millionths, not to one hundred per cent.\nMaybe a share is missing."
                            .formatted(resource, sum));
        }
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException(
                    "The agreement on %s from %s until %s never holds.".formatted(resource, from, until.get()));
        }
    }

    /// Whether it holds on this day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// The agreement that holds for a machine on a day.
    public static Optional<Agreement> holding(List<Agreement> agreements, String resource, LocalDate day) {
        return agreements.stream()
                .filter(one -> one.resource.equals(resource) && one.holdsOn(day))
                .findFirst();
    }

    /// A cost divided by the shares; sums to it exactly.
    public SortedMap<OrganisationId, Long> divide(long oere) {
        List<OrganisationId> owners = List.copyOf(shares.keySet());
        List<Long> parts = Split.byWeights(
                oere, shares.values().stream().map(Integer::longValue).toList());
        SortedMap<OrganisationId, Long> divided = new TreeMap<>();
        for (int i = 0; i < owners.size(); i++) {
            divided.put(owners.get(i), parts.get(i));
        }
        return divided;
    }
}
