package learningfactory.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// Maintenance, faults and closed days: they take their time openly. Everybody who is displaced is told,
/// and why.
public final class Closing {
    private final HallBook book;
    private final HallRules rules;
    private final Concerned concerned;

    /// Closing with this book.
    public Closing(HallBook book, HallRules rules, Concerned concerned) {
        this.book = book;
        this.rules = rules;
        this.concerned = concerned;
    }

    /// Whom a blackout would displace; nothing happens.
    public List<Reservation> inTheWay(Optional<ResourceId> resource, Interval during) {
        List<ResourceId> closed = closed(resource);
        List<ReservationId> taken = book.busy(closed, during).stream()
                .filter(busy -> !busy.isBlackout())
                .map(Busy::by)
                .distinct()
                .toList();
        return taken.stream().flatMap(id -> book.findReservation(id).stream()).toList();
    }

    /// Closes. A reservation that stands in the way is released as a whole, because its resources are had
    /// all or none.
    ///
    /// @return whom it displaced
    public List<Reservation> close(Blackout blackout) {
        return book.atomically(() -> {
            book.claimOffers();
            book.claim(closed(blackout.resource()));
            List<Reservation> displaced = inTheWay(blackout.resource(), blackout.during());
            for (Reservation reservation : displaced) {
                if (book.change(reservation, reservation.released(Ending.DISPLACED))) {
                    new Tidings(book, rules, concerned).displaced(reservation, blackout.why());
                }
            }
            book.add(blackout);
            return displaced;
        });
    }

    /// Opens again: at once, or never closes if it has not begun.
    ///
    /// @return whether there was such a blackout
    public boolean open(ReservationId blackout, Instant now) {
        return book.lift(blackout, now);
    }

    private List<ResourceId> closed(Optional<ResourceId> resource) {
        return resource.map(List::of)
                .orElseGet(() -> book.resources().stream().map(Resource::id).toList());
    }
}
