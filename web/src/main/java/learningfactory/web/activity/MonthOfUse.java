package learningfactory.web.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.Price;
import learningfactory.ledger.Use;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;

/// What was really used in a month, read from the hall's book: each thing of each reservation from check-in
/// to check-out, or until the time was over. Where nobody came it is the time for which the thing was kept
/// for them and closed to others, at the share of the price that its owner asks for. What the hall uses
/// itself is nobody's bill.
final class MonthOfUse {

    private final Hall hall;
    private final HallBook book;
    private final HallRules rules;

    MonthOfUse(Hall hall, HallBook book, HallRules rules) {
        this.hall = hall;
        this.book = book;
        this.rules = rules;
    }

    /// All of it, by beginning. The name of a use comes from its reservation, so that it is booked once.
    List<Use> uses(YearMonth month) {
        Interval window = new Interval(
                month.atDay(1).atStartOfDay(rules.zone()).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(rules.zone()).toInstant());
        return book.reservations(window).stream()
                .filter(one -> (one.state() == ReservationState.COMPLETED || isNoShow(one))
                        && window.contains(one.during().from())
                        && !one.request().holder().organisation().equals(Hall.ID))
                .flatMap(this::uses)
                .toList();
    }

    private Stream<Use> uses(Reservation one) {
        return uses(one, one.paidFor());
    }

    /// Each thing of a booking for this long: as it was used, or as it would be if it goes as planned.
    Stream<Use> uses(Reservation one, Duration length) {
        LocalDate day = one.during().from().atZone(rules.zone()).toLocalDate();
        long minutes = Math.max(1, length.toMinutes());
        List<ResourceId> things = one.request().resources();
        return IntStream.range(0, things.size()).mapToObj(number -> {
            ResourceId thing = things.get(number);
            Use use = Use.of(
                    new EntryId("use-%s-%d".formatted(one.id(), number)),
                    one.request().holder().organisation(),
                    thing.value(),
                    day,
                    minutes);
            return isNoShow(one) ? use.keptInVain(one.noShow().percent(thing)) : use;
        });
    }

    private static boolean isNoShow(Reservation one) {
        return one.state() == ReservationState.NO_SHOW;
    }

    /// The minutes of each organisation on one thing; of those who were there.
    SortedMap<OrganisationId, Long> minutes(YearMonth month, String resource) {
        SortedMap<OrganisationId, Long> minutes = new TreeMap<>();
        uses(month).stream()
                .filter(one -> one.resource().equals(resource) && !one.isKept())
                .forEach(one -> minutes.merge(one.user(), one.minutes(), Long::sum));
        return minutes;
    }

    /// What an hour costs, with all prices and organisations read at once.
    Function<Use, Optional<Price>> tariff() {
        List<Price> prices = hall.ledger().prices();
        Map<OrganisationId, Organisation> users =
                hall.organisations().organisations().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return use -> price(use, Optional.ofNullable(users.get(use.user())), prices);
    }

    /// What an hour of it costs its user on its day; empty when nobody has said.
    private static Optional<Price> price(Use use, Optional<Organisation> user, List<Price> prices) {
        List<String> roles = user.stream()
                .flatMap(one -> Stream.of(OrganisationRole.values()).filter(role -> one.is(role, use.on())))
                .map(TermsController::word)
                .toList();
        return Price.holding(prices, use.resource(), roles, use.on());
    }
}
