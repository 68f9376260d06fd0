package learningfactory.termplan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import learningfactory.booking.HallBook;
import learningfactory.booking.Request;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
import learningfactory.resource.ReservationId;

/// What is to be done in the hall when a plan is approved.
///
/// @param plan as it was proposed
/// @param kept bookings of the plan before that are still good
/// @param given bookings of it that are given back
/// @param wanted meetings that are to be booked
record HallWork(KeptPlan plan, List<KeptPlan.Booked> kept, List<KeptPlan.Booked> given, List<Placement> wanted) {

    /// As the hall stands at this moment.
    ///
    /// @param old the plan that is repaired; empty: the plan is no repair
    static HallWork of(KeptPlan plan, Optional<KeptPlan> old, HallBook hall, ZoneId zone, Instant now) {
        SortedSet<ReservationId> good =
                old.map(before -> good(before, hall, zone, now)).orElseGet(TreeSet::new);
        List<KeptPlan.Booked> kept = new ArrayList<>();
        List<KeptPlan.Booked> given = new ArrayList<>();
        SortedSet<MeetingId> booked = new TreeSet<>();
        for (KeptPlan.Booked before : old.map(KeptPlan::booked).orElse(List.of())) {
            boolean stands = plan.plan()
                    .find(before.meeting())
                    .filter(one -> stood(old, one))
                    .isPresent();
            if (stands && good.contains(before.reservation())) {
                kept.add(before);
                booked.add(before.meeting());
            } else {
                given.add(before);
            }
        }
        List<Placement> wanted = plan.plan().placements().stream()
                .filter(one -> !booked.contains(one.meeting()))
                .filter(one -> !stood(old, one) || one.during().from().isAfter(now))
                .toList();
        return new HallWork(plan, kept, given, wanted);
    }

    private static boolean stood(Optional<KeptPlan> old, Placement placement) {
        return old.flatMap(plan -> plan.plan().find(placement.meeting()))
                .filter(placement::isAs)
                .isPresent();
    }

    /// The reservations in the days of a plan that are live, or have begun.
    private static SortedSet<ReservationId> good(KeptPlan plan, HallBook hall, ZoneId zone, Instant now) {
        SortedSet<ReservationId> good = new TreeSet<>();
        hall.reservations(new Term(plan.first(), plan.last(), zone).whole()).stream()
                .filter(one -> one.state().isLive() || !one.during().from().isAfter(now))
                .forEach(one -> good.add(one.id()));
        return good;
    }

    /// What a meeting asks of the desk.
    Request request(Placement placement) {
        TermRequest asked = plan.requests().stream()
                .filter(one -> one.id().equals(placement.meeting().request()))
                .findFirst()
                .orElseThrow();
        return new Request(
                new Request.Holder(asked.asker().person(), asked.asker().organisation()),
                new Request.Purpose("", asked.title()),
                placement.during(),
                placement.resources(),
                new Request.Use(
                        asked.shape().mode(),
                        asked.party().size(),
                        asked.party().people()));
    }
}
