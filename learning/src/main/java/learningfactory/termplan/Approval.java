package learningfactory.termplan;

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
import learningfactory.booking.Promises;
import learningfactory.booking.Reservation;
import learningfactory.planning.MeetingId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Offer;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// A person says yes to a plan: the whole hall is booked as it says, or nothing is.
///
/// Everything that the desk asks of a booking is asked again: who may use what before anything is
/// claimed, so that nobody waits meanwhile; what is free and what quotas leave while all of it is
/// claimed.
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

    /// A meeting that the desk would refuse today, whoever else were there: somebody is not cleared, or too
    /// young.
    ///
    /// @param meeting which
    /// @param reasons all of them, at least one
    public record Doubt(MeetingId meeting, List<Clearance.Reason> reasons) {}

    /// Ends a trial: nothing of it stays.
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Doubt> doubts;

        Tried(List<Doubt> doubts) {
            super("tried", null, false, false);
            this.doubts = doubts;
        }
    }

    /// The meetings that the desk would refuse today; what stood in the plan before is not asked about again.
    public List<Doubt> doubts(KeptPlan plan, Instant now) {
        return doubts(work(plan, now), now);
    }

    /// What a repair gives back is given back for as long as the question takes: an instructor whose
    /// meeting moves is free for where it moves to. Not to be asked within a transaction of the caller: it
    /// would be undone too.
    private List<Doubt> doubts(HallWork work, Instant now) {
        if (work.given().isEmpty()) {
            return objections(work, now);
        }
        try {
            return hall.atomically(() -> {
                work.given().forEach(one -> desk.release(one.reservation(), now));
                throw new Tried(objections(work, now));
            });
        } catch (Tried tried) {
            return tried.doubts;
        }
    }

    private List<Doubt> objections(HallWork work, Instant now) {
        List<List<Clearance.Reason>> reasons = desk.promises()
                .objections(work.wanted().stream().map(work::request).toList(), now);
        List<Doubt> doubts = new ArrayList<>();
        for (int at = 0; at < reasons.size(); at++) {
            if (!reasons.get(at).isEmpty()) {
                doubts.add(new Doubt(work.wanted().get(at).meeting(), reasons.get(at)));
            }
        }
        return doubts;
    }

    private HallWork work(KeptPlan plan, Instant now) {
        return HallWork.of(plan, repaired(plan), hall, desk.rules().zone(), now);
    }

    private Optional<KeptPlan> repaired(KeptPlan plan) {
        return plan.repairs().map(KeptPlan.Repair::plan).flatMap(plans::find);
    }

    /// Says yes. Of two who do so at once, one does; the other is told that it is done.
    ///
    /// @param names free names for reservations and blackouts
    public Answer approve(String id, Supplier<Reservation.Draft> names, Instant now) {
        Optional<HallWork> asked = plans.find(id)
                .filter(plan -> plan.become(KeptPlan.State.APPROVED).isDone())
                .map(plan -> work(plan, now));
        Answer answer = asked.flatMap(work -> doubts(work, now).stream().findFirst())
                .map(doubt -> conflict(doubt.meeting(), doubt.reasons()))
                .orElseGet(() -> atOnce(id, asked, names, now));
        return answer instanceof Answer.Conflict conflict
                ? asked.map(work -> offered(conflict, work, now)).orElse(conflict)
                : answer;
    }

    private static Answer conflict(MeetingId meeting, List<Clearance.Reason> reasons) {
        return new Answer.Conflict(meeting, reasons, List.of());
    }

    /// With the nearest times, which are sought when nothing is claimed any more.
    private Answer offered(Answer.Conflict conflict, HallWork work, Instant now) {
        List<Offer> nearest = work.plan()
                .plan()
                .find(conflict.meeting())
                .map(one -> desk.nearest(work.request(one), now))
                .orElse(List.of());
        return new Answer.Conflict(conflict.meeting(), conflict.reasons(), nearest);
    }

    private Answer atOnce(String id, Optional<HallWork> asked, Supplier<Reservation.Draft> names, Instant now) {
        try {
            return hall.atomically(() -> approved(id, asked, names, now));
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    private Answer approved(String id, Optional<HallWork> asked, Supplier<Reservation.Draft> names, Instant now) {
        List<Reservation> made = new ArrayList<>();
        List<Reservation> released = new ArrayList<>();
        var changed = plans.change(
                id,
                plan -> plan.become(KeptPlan.State.APPROVED)
                        .then(next -> learningfactory.words.Outcome.done(
                                next.booked(book(claimed(plan, asked, now), names, now, made, released)))));
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

    /// Claims everything at once; from then on nothing of it changes, so it has to be what was asked about.
    private HallWork claimed(KeptPlan plan, Optional<HallWork> asked, Instant now) {
        hall.claimOffers();
        hall.claim(concerned(plan, repaired(plan)));
        HallWork work = work(plan, now);
        if (asked.filter(work::equals).isEmpty()) {
            throw new Undone(new Answer.Refused(new Words(
                    "Planen eller hallen ble endret i samme øyeblikk. Se på planen og godkjenn en gang til.",
                    "The plan or the hall was changed at this very moment. Look at the plan and approve once more.")));
        }
        return work;
    }

    private List<KeptPlan.Booked> book(
            HallWork work,
            Supplier<Reservation.Draft> names,
            Instant now,
            List<Reservation> made,
            List<Reservation> released) {
        for (KeptPlan.Booked before : work.given()) {
            if (desk.release(before.reservation(), now) instanceof Outcome.Done done) {
                released.add(done.reservation());
            }
        }
        work.plan()
                .repairs()
                .ifPresent(repair -> closing.close(new Blackout(
                        names.get().id(),
                        Optional.of(repair.resource()),
                        repair.during(),
                        Blackout.Kind.FAULT,
                        new Words(repair.why(), repair.why()),
                        "")));
        List<KeptPlan.Booked> booked = new ArrayList<>(work.kept());
        List<Outcome> outcomes = desk.promises()
                .give(work.wanted().stream()
                        .map(one -> new Promises.Wanted(names.get(), work.request(one)))
                        .toList());
        for (int at = 0; at < outcomes.size(); at++) {
            MeetingId meeting = work.wanted().get(at).meeting();
            switch (outcomes.get(at)) {
                case Outcome.Done done -> {
                    made.add(done.reservation());
                    booked.add(new KeptPlan.Booked(meeting, done.reservation().id()));
                }
                case Outcome.Refused refused -> throw new Undone(conflict(meeting, refused.reasons()));
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
}
