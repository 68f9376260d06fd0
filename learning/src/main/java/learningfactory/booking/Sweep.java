package learningfactory.booking;

import java.time.Instant;
import java.util.List;

/// What time does by itself: holds expire, nobody came, a use is over, and what became free is offered on.
///
/// Doing it twice, or on two servers at once, is the same as once.
public final class Sweep {
    private final HallBook book;
    private final HallRules rules;
    private final WaitingList waiting;

    /// A sweep of the book that this desk keeps.
    public Sweep(HallBook book, Desk desk) {
        this.book = book;
        this.rules = desk.rules();
        this.waiting = desk.waiting();
    }

    /// What a sweep has done.
    ///
    /// @param ended reservations, as they stand now
    /// @param offered reservations that are now held for somebody who waited
    public record Swept(List<Reservation> ended, List<Reservation> offered) {}

    /// Sweeps.
    public Swept at(Instant now) {
        return book.atomically(() -> {
            book.claimOffers();
            List<Reservation> ended = book.due(now).stream()
                    .filter(reservation -> book.change(reservation, after(reservation)))
                    .toList();
            ended.forEach(this::tell);
            return new Swept(ended.stream().map(Sweep::after).toList(), waiting.offer(now));
        });
    }

    private static Reservation after(Reservation due) {
        return switch (due.state()) {
            case HELD -> due.released(Ending.EXPIRED);
            case CONFIRMED -> due.become(ReservationState.NO_SHOW);
            case CHECKED_IN -> due.finished(due.during().until());
            case COMPLETED, NO_SHOW, RELEASED ->
                throw new IllegalStateException("The reservation %s is over already.".formatted(due.id()));
        };
    }

    private void tell(Reservation due) {
        if (due.state() == ReservationState.HELD) {
            waiting.lapse(due);
            book.add(new Notice(due.request().holder().person(), due.id(), Said.ended(due, rules.zone())));
        }
        if (due.state() == ReservationState.CONFIRMED) {
            book.add(new Notice(due.request().holder().person(), due.id(), Said.noShow(due, rules.zone())));
        }
    }
}
