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
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.Term;
import learningfactory.planning.TermPlan;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// Looks round the hall before planning: what there is, and what is taken by others than the plan itself.
public final class Survey {
    private static final ReservationId GONE = new ReservationId("past");
    private static final ReservationId AWAY = new ReservationId("away");

    private final HallBook hall;
    private final PlanBook plans;
    private final ZoneId zone;

    /// A survey of this hall.
    public Survey(HallBook hall, PlanBook plans, ZoneId zone) {
        this.hall = hall;
        this.plans = plans;
        this.zone = zone;
    }

    /// What is to be planned, as the hall stands at this moment. Nothing is planned into the past; what has
    /// begun there stays.
    public PlanTask task(KeptPlan plan, Instant now) {
        Term term = new Term(plan.first(), plan.last(), zone);
        Interval whole = term.whole();
        Optional<KeptPlan> before = plan.repairs().map(KeptPlan.Repair::plan).flatMap(plans::find);
        SortedSet<ReservationId> own = new TreeSet<>();
        plan.booked().forEach(one -> own.add(one.reservation()));
        before.ifPresent(old -> old.booked().forEach(one -> own.add(one.reservation())));
        List<Resource> resources = hall.resources();
        List<ResourceId> ids = resources.stream().map(Resource::id).toList();
        List<Busy> taken = new ArrayList<>(hall.busy(ids, whole).stream()
                .filter(busy -> !own.contains(busy.by()))
                .toList());
        for (ResourceId id : ids) {
            if (whole.from().isBefore(now)) {
                taken.add(new Busy(id, new Interval(whole.from(), now), 0, GONE, true));
            }
        }
        plan.repairs().ifPresent(away -> taken.add(new Busy(away.resource(), away.during(), 0, AWAY, true)));
        Premises premises = new Premises(resources, taken, used(whole, own), hall.quotas());
        Optional<TermPlan> stood = isDone(plan) ? Optional.of(plan.plan()) : before.map(KeptPlan::plan);
        return new PlanTask(term, premises, plan.requests(), stood.map(old -> begun(old, now)));
    }

    /// Where planning goes on from: what stands, or at first what stood before. What a person has pinned
    /// stays pinned.
    public TermPlan stands(KeptPlan plan, PlanTask task) {
        if (plan.repairs().isEmpty() || !plan.plan().placements().isEmpty()) {
            return plan.plan();
        }
        TermPlan old =
                plans.find(plan.repairs().get().plan()).map(KeptPlan::plan).orElse(TermPlan.EMPTY);
        return new TermPlan(old.placements().stream()
                .map(one -> one.pinned(one.isPinned()
                        || task.before()
                                .flatMap(begun -> begun.find(one.meeting()))
                                .filter(Placement::isPinned)
                                .isPresent()))
                .toList());
    }

    /// What a repair changes of the plan that it repairs; empty: it is none.
    public Optional<PlanDifference> difference(KeptPlan plan) {
        return plan.repairs()
                .flatMap(repair -> plans.find(repair.plan()))
                .map(old -> PlanDifference.between(old.plan(), plan.plan()));
    }

    private static boolean isDone(KeptPlan plan) {
        return plan.state() == KeptPlan.State.APPROVED || plan.state() == KeptPlan.State.CLOSED;
    }

    private static TermPlan begun(TermPlan plan, Instant now) {
        return new TermPlan(plan.placements().stream()
                .map(one -> one.pinned(!one.during().from().isAfter(now)))
                .toList());
    }

    private List<Premises.Used> used(Interval whole, SortedSet<ReservationId> own) {
        List<Premises.Used> used = new ArrayList<>();
        for (Reservation one : hall.reservations(whole)) {
            boolean counts = one.state().isLive() || one.state() == ReservationState.COMPLETED;
            if (counts && !own.contains(one.id())) {
                Request request = one.request();
                for (ResourceId id : request.resources()) {
                    hall.findResource(id)
                            .ifPresent(resource -> used.add(new Premises.Used(
                                    request.holder().organisation(),
                                    resource.is().family(),
                                    request.during())));
                }
            }
        }
        return used;
    }
}
