package learningfactory.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an hour costs, for those in a role, from a day on.
///
/// @param resource what is used, by its id
/// @param role the organisation's role, such as `school` or `member`
/// @param oereAnHour the price of an hour, not below zero
/// @param from the first day on which it holds; it holds until another one of the same resource and role
public record Price(String resource, String role, long oereAnHour, LocalDate from) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it is below zero
    public Price {
        if (oereAnHour < 0) {
            throw new IllegalArgumentException(
                    "A price is not below zero (%d oere an hour for %s).".formatted(oereAnHour, resource));
        }
    }

    /// The price that holds on a day.
    ///
    /// @param roles those of the organisation; the lowest price of them counts
    public static Optional<Price> holding(List<Price> prices, String resource, List<String> roles, LocalDate day) {
        return roles.stream()
                .flatMap(role -> prices.stream()
                        .filter(price -> price.resource.equals(resource) && price.role.equals(role))
                        .filter(price -> !price.from.isAfter(day))
                        .max(Comparator.comparing(Price::from))
                        .stream())
                .min(Comparator.comparingLong(Price::oereAnHour).thenComparing(Price::role));
    }

    /// What so many minutes cost, to the nearest oere; a half goes up.
    public long oereFor(long minutes) {
        return oereFor(minutes, 100);
    }

    /// What so much of the price of so many minutes is, to the nearest oere; a half goes up.
    ///
    /// @param percent from 0 to 100
    public long oereFor(long minutes, int percent) {
        long hundredths = Math.multiplyExact(Math.multiplyExact(oereAnHour, minutes), (long) percent);
        return Math.floorDiv(Math.addExact(hundredths, 3_000), 6_000L);
    }
}
