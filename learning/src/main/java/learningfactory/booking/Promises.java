package learningfactory.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.resource.Timetable;

/// Many bookings at once, such as those of a whole term. In two steps, because whoever claims much holds
/// up others: first whether each may be had at all, with nothing claimed; then all of them, with one look
/// at what is taken.
public final class Promises {
    private final HallBook book;
    private final Clearance clearance;
    private final HallRules rules;

    Promises(HallBook book, Clearance clearance, HallRules rules) {
        this.book = book;
        this.clearance = clearance;
        this.rules = rules;
    }

    /// For each of these every reason against it, apart from what is taken, in their order; none: it can
    /// be had if it is free.
    public List<List<Clearance.Reason>> objections(List<Request> requests, Instant now) {
        Checks checks = new Checks(book.resources(), clearance, rules);
        return requests.stream().map(one -> checks.reasons(one, now)).toList();
    }

    /// A promise that somebody wants at once, without a time to think in between.
    ///
    /// @param draft its names
    /// @param request what is asked for
    public record Wanted(Reservation.Draft draft, Request request) {}

    /// Promises these one after the other, the owner's yes included, and looks only once what is taken.
    /// Whether they may be had at all ([#objections]) is asked before, when nobody waits for what is
    /// claimed here.
    ///
    /// @return one outcome each; a refusal is the last one, and it is the caller who undoes the others
    public List<Outcome> give(List<Wanted> wanted) {
        return book.atomically(() -> {
            Checks checks = new Checks(book.resources(), clearance, rules);
            List<ResourceId> all = wanted.stream()
                    .flatMap(one -> one.request().resources().stream())
                    .distinct()
                    .sorted()
                    .toList();
            book.claim(all);
            Optional<Timetable> taken = spanOf(wanted)
                    .map(span -> checks.occupied(all, span))
                    .map(wide -> new Timetable(wide, book.busy(all, wide)));
            List<Outcome> outcomes = new ArrayList<>();
            for (Wanted one : wanted) {
                Outcome outcome = give(checks, taken.orElseThrow(), one);
                outcomes.add(outcome);
                if (outcome instanceof Outcome.Refused) {
                    return outcomes;
                }
            }
            return outcomes;
        });
    }

    private static Optional<Interval> spanOf(List<Wanted> wanted) {
        return wanted.stream()
                .map(one -> one.request().during())
                .reduce((one, other) -> new Interval(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.until().isAfter(other.until()) ? one.until() : other.until()));
    }

    private Outcome give(Checks checks, Timetable taken, Wanted wanted) {
        Request request = wanted.request();
        List<Clearance.Reason> reasons = checks.obstacles(request, taken);
        if (reasons.isEmpty()) {
            reasons = new Quotas(book, rules).reasons(request, checks.of(request));
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons, List.of());
        }
        Reservation promised = Reservation.held(
                        wanted.draft(),
                        request,
                        checks.of(request),
                        request.during().from())
                .become(ReservationState.CONFIRMED);
        List<Busy> occupied = checks.occupied(promised);
        if (!book.add(promised, occupied)) {
            return new Outcome.Refused(Said.taken(checks.of(request).getFirst(), false));
        }
        occupied.forEach(taken::take);
        return new Outcome.Done(promised);
    }
}
