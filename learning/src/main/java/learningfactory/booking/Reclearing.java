package learningfactory.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Looks again at what somebody has booked, or supervises, when he may do less than before: what may not be
/// used any more is displaced openly, with the reason and what would help, and what becomes free is offered
/// to those who wait.
///
/// Asked again it changes nothing.
public final class Reclearing {
    private final HallBook book;
    private final Clearance clearance;
    private final Concerned concerned;
    private final Desk desk;

    /// Looks again at the bookings of this desk.
    public Reclearing(HallBook book, Clearance clearance, Concerned concerned, Desk desk) {
        this.book = book;
        this.clearance = clearance;
        this.concerned = concerned;
        this.desk = desk;
    }

    /// Looks at everything from now on that this person uses, or supervises.
    ///
    /// @return what was displaced
    public List<Reservation> of(PersonId person, Instant now) {
        Checks checks = new Checks(book.resources(), clearance, desk.rules());
        List<Reservation> displaced = new ArrayList<>();
        for (Reservation one : concerning(person, checks, now)) {
            List<Clearance.Reason> reasons = reasons(one, checks, now);
            if (!reasons.isEmpty() && displace(one, reasons)) {
                displaced.add(one);
            }
        }
        if (!displaced.isEmpty()) {
            desk.waiting().offer(now);
        }
        return displaced;
    }

    private List<Reservation> concerning(PersonId person, Checks checks, Instant now) {
        TreeMap<ReservationId, Reservation> all = new TreeMap<>();
        book.reservationsOf(person, now).forEach(one -> all.put(one.id(), one));
        Set<ResourceId> self = checks.resources().stream()
                .filter(one -> one.is().person().filter(person::equals).isPresent())
                .map(Resource::id)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!self.isEmpty()) {
            Interval ahead = Interval.of(now, desk.rules().farthest().multipliedBy(2));
            book.reservations(ahead).stream()
                    .filter(one -> one.request().resources().stream().anyMatch(self::contains))
                    .forEach(one -> all.put(one.id(), one));
        }
        return all.values().stream().filter(one -> one.state().isLive()).toList();
    }

    private List<Clearance.Reason> reasons(Reservation one, Checks checks, Instant now) {
        Interval during = one.during();
        if (!during.until().isAfter(now)) {
            return List.of();
        }
        Interval left = new Interval(during.from().isBefore(now) ? now : during.from(), during.until());
        return checks.clearances(one.request(), left);
    }

    private boolean displace(Reservation one, List<Clearance.Reason> reasons) {
        return book.atomically(() -> {
            book.claimOffers();
            Optional<Reservation> stands = book.findReservation(one.id());
            while (stands.filter(now -> now.state().isLive()).isPresent()) {
                Reservation before = stands.get();
                if (book.change(before, before.released(Ending.NOT_CLEARED))) {
                    new Tidings(book, desk.rules(), concerned).displaced(before, said(reasons));
                    return true;
                }
                stands = book.findReservation(one.id()); // somebody has confirmed it, or come, just now
            }
            return false;
        });
    }

    private static Words said(List<Clearance.Reason> reasons) {
        return new Words(
                reasons.stream()
                        .map(one -> (one.why().nb() + " " + one.remedy().nb()).strip())
                        .collect(Collectors.joining(" ")),
                reasons.stream()
                        .map(one -> (one.why().en() + " " + one.remedy().en()).strip())
                        .collect(Collectors.joining(" ")));
    }
}
