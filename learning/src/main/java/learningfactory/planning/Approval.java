package learningfactory.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.resource.Blackout;
import learningfactory.resource.Offer;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// A person says yes to a plan: the whole hall is booked as it says, or nothing is.
///
/// Every meeting goes over the desk like any other booking, so everything that the desk asks is asked again.
public final class Approval {
    private final HallBook hall;
    private final Desk desk;
    private final Closing closing;
    private final PlanBook plans;

    /// Approves with these books.
    public Approval(HallBook hall, Desk desk, Closing closing, PlanBook plans) {
        this.hall = hall;
        this.desk = desk;
        this.closing = closing;
        this.plans = plans;
    }

    /// What came of it.
    public sealed interface Answer {
        /// The hall is booked.
        ///
        /// @param plan as it stands now
        /// @param made bookings that are new
        /// @param released bookings that were given back
        record Booked(KeptPlan plan, int made, int released) implements Answer {}

        /// One meeting met something that stood in its way; nothing is booked.
        ///
        /// @param meeting which
        /// @param reasons all of them
        /// @param alternatives the nearest times
        record Conflict(MeetingId meeting, List<Clearance.Reason> reasons, List<Offer> alternatives)
                implements Answer {}

        /// The plan is not one that may be approved.
        ///
        /// @param why in a sentence
        record Refused(Words why) implements Answer {}
    }

    /// Undoes everything that was begun.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Answer answer;

        Undone(Answer answer) {
            super("undone", null, false, false);
            this.answer = answer;
        }
    }

    /// A meeting that the desk would refuse today, whoever else were there: somebody is not cleared, or too young.
    ///
    /// @param meeting which
    /// @param reasons all of them, at least one
    public record Doubt(MeetingId meeting, List<Clearance.Reason> reasons) {}

    /// The meetings that the desk would refuse today; what stood in the plan before is not asked about again.
    public List<Doubt> doubts(KeptPlan plan, Supplier<Reservation.Draft> names, Instant now) {
        Optional<KeptPlan> old = plan.repairs().map(KeptPlan.Repair::plan).flatMap(plans::find);
        List<MeetingId> meetings = new ArrayList<>();
        List<Reservation> asked = new ArrayList<>();
        for (Placement placement : plan.plan().placements()) {
            if (!stood(old, placement)) {
                meetings.add(placement.meeting());
                asked.add(Reservation.held(names.get(), request(plan, placement), List.of(), now));
            }
        }
        return desk.doubts(asked, now).stream()
                .map(doubt -> new Doubt(meetings.get(asked.indexOf(doubt.promised())), doubt.reasons()))
                .toList();
    }

    private static boolean stood(Optional<KeptPlan> old, Placement placement) {
        return old.flatMap(plan -> plan.plan().find(placement.meeting()))
                .filter(placement::isAs)
                .isPresent();
    }

    /// Says yes. Of two who do so at once, one does; the other is told that it is done.
    ///
    /// @param names free names for reservations and blackouts
    public Answer approve(String id, Supplier<Reservation.Draft> names, Instant now) {
        try {
            return hall.atomically(() -> approved(id, names, now));
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    private Answer approved(String id, Supplier<Reservation.Draft> names, Instant now) {
        List<Reservation> made = new ArrayList<>();
        List<Reservation> released = new ArrayList<>();
        var changed = plans.change(
                id,
                plan -> plan.become(KeptPlan.State.APPROVED)
                        .then(next -> learningfactory.words.Outcome.done(
                                next.booked(book(next, names, now, made, released)))));
        if (!changed.isDone()) {
            throw new Undone(new Answer.Refused(changed.why()));
        }
        changed.value().repairs().ifPresent(repair -> {
            var closed = plans.change(repair.plan(), old -> old.become(KeptPlan.State.CLOSED));
            if (!closed.isDone()) {
                throw new Undone(new Answer.Refused(closed.why()));
            }
        });
        return new Answer.Booked(changed.value(), made.size(), released.size());
    }

    private List<KeptPlan.Booked> book(
            KeptPlan plan,
            Supplier<Reservation.Draft> names,
            Instant now,
            List<Reservation> made,
            List<Reservation> released) {
        List<KeptPlan.Booked> booked = new ArrayList<>();
        Optional<KeptPlan> repaired = plan.repairs().map(KeptPlan.Repair::plan).flatMap(plans::find);
        hall.claimOffers();
        hall.claim(concerned(plan, repaired));
        plan.repairs().ifPresent(repair -> {
            KeptPlan old = repaired.orElseThrow();
            for (KeptPlan.Booked before : old.booked()) {
                if (stands(plan, old, before, now)) {
                    booked.add(before);
                } else if (desk.release(before.reservation(), now) instanceof Outcome.Done done) {
                    released.add(done.reservation());
                }
            }
            closing.close(new Blackout(
                    names.get().id(),
                    Optional.of(repair.resource()),
                    repair.during(),
                    Blackout.Kind.FAULT,
                    new Words(repair.why(), repair.why()),
                    ""));
        });
        for (Placement placement : plan.plan().placements()) {
            boolean isBooked = booked.stream().anyMatch(one -> one.meeting().equals(placement.meeting()));
            boolean isOver =
                    stood(repaired, placement) && !placement.during().from().isAfter(now);
            if (!isBooked && !isOver) {
                Reservation reservation = booked(plan, placement, names.get(), now);
                made.add(reservation);
                booked.add(new KeptPlan.Booked(placement.meeting(), reservation.id()));
            }
        }
        return booked;
    }

    /// Everything that will be asked for, so that all of it is claimed at once and nobody waits in a circle.
    private static List<ResourceId> concerned(KeptPlan plan, Optional<KeptPlan> old) {
        SortedSet<ResourceId> all = new TreeSet<>();
        plan.plan().placements().forEach(one -> all.addAll(one.resources()));
        old.ifPresent(before -> before.plan().placements().forEach(one -> all.addAll(one.resources())));
        plan.repairs().ifPresent(repair -> all.add(repair.resource()));
        return List.copyOf(all);
    }

    /// Whether a booking of the plan before is still good: the meeting has not moved, or it is over.
    private boolean stands(KeptPlan plan, KeptPlan old, KeptPlan.Booked before, Instant now) {
        Optional<Placement> was = old.plan().find(before.meeting());
        boolean isLive = hall.findReservation(before.reservation())
                .filter(one -> one.state().isLive() || !one.during().from().isAfter(now))
                .isPresent();
        return isLive
                && was.isPresent()
                && plan.plan().find(before.meeting()).filter(was.get()::isAs).isPresent();
    }

    private static Request request(KeptPlan plan, Placement placement) {
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

    private Reservation booked(KeptPlan plan, Placement placement, Reservation.Draft draft, Instant now) {
        Outcome outcome = desk.hold(draft, request(plan, placement), now);
        if (outcome instanceof Outcome.Done) {
            outcome = desk.confirm(draft.id(), now);
        }
        if (outcome instanceof Outcome.Done done && done.reservation().isAsked()) {
            outcome = desk.approve(draft.id());
        }
        return switch (outcome) {
            case Outcome.Done done -> done.reservation();
            case Outcome.Refused refused ->
                throw new Undone(new Answer.Conflict(placement.meeting(), refused.reasons(), refused.alternatives()));
        };
    }
}
