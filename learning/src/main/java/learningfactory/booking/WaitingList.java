package learningfactory.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Timetable;

/// Those who wait. An offer is a reservation that is held for one of them, so it has one winner by itself;
/// it goes to whoever comes first by rank and number, and expires like every hold.
public final class WaitingList {
    private final HallBook book;
    private final Clearance clearance;
    private final HallRules rules;

    WaitingList(HallBook book, Clearance clearance, HallRules rules) {
        this.book = book;
        this.clearance = clearance;
        this.rules = rules;
    }

    /// Somebody waits from now on; refused when he might not use it even if it were free.
    ///
    /// @return every reason why not; none: he waits
    public List<Clearance.Reason> join(ReservationId id, Request request, Instant now) {
        List<Clearance.Reason> reasons = checks().reasons(request, now);
        if (reasons.isEmpty()) {
            int rank = book.rank(request.holder().organisation());
            book.add(new Wish(id, 0, rank, request, Wish.State.WAITING, Optional.empty()));
        }
        return reasons;
    }

    /// Somebody does not wait any more.
    ///
    /// @return whether he did
    public boolean leave(Wish wish) {
        return wish.state() == Wish.State.WAITING
                && book.change(wish, with(wish, Wish.State.WITHDRAWN, Optional.empty()));
    }

    /// Offers what is free to those who wait, in their order.
    ///
    /// @return the reservations that are now held for them
    public List<Reservation> offer(Instant now) {
        return book.atomically(() -> {
            book.claimOffers();
            Checks checks = checks();
            List<Wish> hopeful = new ArrayList<>();
            for (Wish wish : book.wishes(Wish.State.WAITING)) {
                if (!wish.request().during().from().isAfter(now)) {
                    book.change(wish, with(wish, Wish.State.LAPSED, Optional.empty()));
                } else if (isFree(checks, wish.request())) {
                    hopeful.add(wish);
                }
            }
            book.claim(hopeful.stream()
                    .flatMap(wish -> wish.request().resources().stream())
                    .distinct()
                    .sorted()
                    .toList());
            return hopeful.stream()
                    .flatMap(wish -> offer(checks, wish, now).stream())
                    .toList();
        });
    }

    private Optional<Reservation> offer(Checks checks, Wish wish, Instant now) {
        Request request = wish.request();
        boolean isRight = isFree(checks, request)
                && checks.reasons(request, now).isEmpty()
                && new Quotas(book, rules).reasons(request, checks.of(request)).isEmpty();
        if (!isRight) {
            return Optional.empty();
        }
        Instant latest = now.plus(rules.offer());
        Instant from = request.during().from();
        Instant until = from.isBefore(latest) ? from : latest;
        Reservation.Draft draft = new Reservation.Draft(wish.id(), codeOf(wish), "");
        Reservation held = Reservation.held(draft, request, checks.of(request), until);
        boolean isOffered = book.add(held, checks.occupied(held))
                && book.change(wish, with(wish, Wish.State.OFFERED, Optional.of(held.id())));
        if (isOffered) {
            book.add(new Notice(request.holder().person(), held.id(), Said.offered(wish, until, rules.zone())));
        }
        return isOffered ? Optional.of(held) : Optional.empty();
    }

    /// The wish's own name is hard to guess, so its end serves as the code.
    private static String codeOf(Wish wish) {
        String plain = wish.id().value().replace("-", "");
        return plain.substring(Math.max(0, plain.length() - 8)).toUpperCase(java.util.Locale.ROOT);
    }

    /// The reservation that was offered is confirmed.
    void take(Reservation reservation) {
        end(reservation, Wish.State.TAKEN);
    }

    /// The reservation that was offered is gone.
    void lapse(Reservation reservation) {
        end(reservation, Wish.State.LAPSED);
    }

    private void end(Reservation reservation, Wish.State state) {
        book.findWish(reservation.id())
                .filter(wish -> wish.state() == Wish.State.OFFERED)
                .ifPresent(wish -> book.change(wish, with(wish, state, wish.offered())));
    }

    private boolean isFree(Checks checks, Request request) {
        Interval wide = request.during().widened(java.time.Duration.ofDays(1), java.time.Duration.ofDays(1));
        return checks.obstacles(request, new Timetable(wide, book.busy(request.resources(), wide)))
                .isEmpty();
    }

    private Checks checks() {
        return new Checks(book.resources(), clearance, rules);
    }

    private static Wish with(Wish wish, Wish.State state, Optional<ReservationId> offered) {
        return new Wish(wish.id(), wish.number(), wish.rank(), wish.request(), state, offered);
    }
}
