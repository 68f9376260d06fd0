package learningfactory.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Offer;
import learningfactory.resource.Picking;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.Search;
import learningfactory.resource.Timetable;

/// Reserves what the dated occurrences of activities take: all or none, promised at once, and given back
/// together.
///
/// An occurrence has one reservation at a time. It is no no-show before it is over: a course that begins
/// late keeps its machines.
public final class Staging {
    private static final Duration NEAR = Duration.ofDays(7);
    private static final Duration LONGEST_BLOCK = Duration.ofDays(1);
    private static final int ALTERNATIVES = 3;

    private final HallBook book;
    private final Clearance clearance;
    private final HallRules rules;
    private final Desk desk;

    Staging(HallBook book, Clearance clearance, HallRules rules, Desk desk) {
        this.book = book;
        this.clearance = clearance;
        this.rules = rules;
        this.desk = desk;
    }

    /// What came of it.
    public sealed interface Result {
        /// It has all that it takes.
        ///
        /// @param reservation empty when it takes nothing
        record Reserved(Optional<Reservation> reservation) implements Result {}

        /// It has what it had before.
        ///
        /// @param reasons all of them
        /// @param alternatives the nearest times at which everything is free
        record Refused(List<Clearance.Reason> reasons, List<Offer> alternatives) implements Result {
            /// Copied.
            public Refused {
                reasons = List.copyOf(reasons);
                alternatives = List.copyOf(alternatives);
            }
        }
    }

    /// The newest reservation of an occurrence, also one that it has lost.
    public Optional<Reservation> find(String session) {
        return book.reservationsFor(session).stream().findFirst();
    }

    /// Reserves everything, or nothing. What the occurrence has already stays when it does; at another time
    /// or with other needs it is exchanged in one step.
    public Result reserve(Reservation.Draft draft, Occasion occasion, Instant now) {
        return book.atomically(() -> {
            book.claimOffers();
            OccasionChecks checks = new OccasionChecks(book.resources(), clearance, rules, occasion);
            Optional<Reservation> before = live(occasion);
            if (checks.takesNothing()) {
                before.ifPresent(one -> giveBack(one, now));
                return new Result.Reserved(Optional.empty());
            }
            List<Clearance.Reason> reasons = checks.reasons(now);
            if (!reasons.isEmpty()) {
                return new Result.Refused(reasons, List.of());
            }
            List<List<Resource>> wanted = checks.wanted();
            if (before.filter(one -> checks.isMetBy(one)).isPresent()) {
                return new Result.Reserved(before);
            }
            book.claim(ids(wanted));
            Picking picking = picking(wanted, occasion, occasion.during(), before);
            Optional<List<ResourceId>> picked = picking.at(occasion.during());
            if (picked.isEmpty()) {
                return new Result.Refused(
                        obstacles(wanted, occasion, before), alternatives(checks, wanted, before, now));
            }
            Request request = occasion.request(picked.get());
            List<Clearance.Reason> over =
                    new Quotas(book, rules).reasons(request, checks.all().of(request), before);
            if (!over.isEmpty()) {
                return new Result.Refused(over, List.of());
            }
            before.ifPresent(one -> giveBack(one, now));
            return promise(draft, checks, request, now);
        });
    }

    private Result promise(Reservation.Draft draft, OccasionChecks checks, Request request, Instant now) {
        Reservation held = Reservation.held(draft, request, checks.all().of(request), now.plus(rules.hold()));
        Reservation promised =
                desk.needsApproval(held) ? desk.asked(held, now) : held.become(ReservationState.CONFIRMED);
        if (!book.add(promised, checks.all().occupied(promised))) {
            throw new IllegalStateException("What was free and claimed was taken (%s).".formatted(request.resources()));
        }
        return new Result.Reserved(Optional.of(promised));
    }

    private void giveBack(Reservation one, Instant now) {
        Reservation after =
                one.state() == ReservationState.CHECKED_IN ? one.finished(now) : one.released(Ending.GIVEN_BACK);
        if (!book.change(one, after)) {
            throw new IllegalStateException("The reservation %s moved while it was claimed.".formatted(one.id()));
        }
    }

    private Optional<Reservation> live(Occasion occasion) {
        return book.reservationsFor(occasion.purpose().session()).stream()
                .filter(one -> one.state().isLive())
                .findFirst();
    }

    private List<Clearance.Reason> obstacles(
            List<List<Resource>> wanted, Occasion occasion, Optional<Reservation> before) {
        Timetable timetable = look(wanted, occasion.during(), before);
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (List<Resource> some : wanted) {
            List<Busy> taken = some.stream()
                    .flatMap(one -> timetable
                            .obstacle(one, occasion.during(), occasion.crowd().party())
                            .stream())
                    .toList();
            if (taken.size() == some.size()) {
                reasons.add(Said.taken(some.getFirst(), taken.getFirst().isBlackout()));
            }
        }
        return reasons.isEmpty()
                ? List.of(Said.tooFew())
                : reasons.stream().distinct().toList();
    }

    private List<Offer> alternatives(
            OccasionChecks checks, List<List<Resource>> wanted, Optional<Reservation> before, Instant now) {
        Interval during = checks.occasion().during();
        Instant from = during.from().minus(NEAR);
        Interval window =
                new Interval(from.isBefore(now) ? now : from, during.until().plus(NEAR));
        return new Search(
                        picking(wanted, checks.occasion(), window, before),
                        offer -> checks.at(offer.during()).reasons(now).isEmpty())
                .nearest(during, window, ALTERNATIVES);
    }

    /// That the right instructors are there has been asked already, so each thing is picked for itself.
    private Picking picking(
            List<List<Resource>> wanted, Occasion occasion, Interval window, Optional<Reservation> before) {
        return new Picking(
                look(wanted, window, before),
                wanted,
                (candidate, picked, during) -> true,
                occasion.crowd().party());
    }

    private Timetable look(List<List<Resource>> wanted, Interval during, Optional<Reservation> before) {
        Interval wide = during.widened(LONGEST_BLOCK, LONGEST_BLOCK);
        List<Busy> others = book.busy(ids(wanted), wide).stream()
                .filter(busy -> before.filter(one -> one.id().equals(busy.by())).isEmpty())
                .toList();
        return new Timetable(wide, others);
    }

    /// Everything is given back; what is in use has been used. Asked again it changes nothing.
    public void release(String session, Instant now) {
        book.atomically(() -> {
            book.claimOffers();
            book.reservationsFor(session).stream()
                    .filter(one -> one.state().isLive())
                    .forEach(one -> giveBack(one, now));
            return session;
        });
    }

    /// It begins: they stand at the machines. Nothing is asked of an occurrence that has nothing; else
    /// whether whoever supervises or shows the machines may still do so.
    ///
    /// @return every reason why not
    public List<Clearance.Reason> begin(String session, Instant now) {
        Optional<Reservation> promised = book.reservationsFor(session).stream()
                .filter(one -> one.state() == ReservationState.CONFIRMED)
                .findFirst();
        if (promised.isEmpty()) {
            return List.of();
        }
        return switch (desk.checkIn(promised.get().id(), now)) {
            case Outcome.Done _ -> List.of();
            case Outcome.Refused refused -> refused.reasons();
        };
    }

    private static List<ResourceId> ids(List<List<Resource>> wanted) {
        return wanted.stream()
                .flatMap(List::stream)
                .map(Resource::id)
                .distinct()
                .sorted()
                .toList();
    }
}
