package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.booking.Clearance;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.network.AccountRole;
import learningfactory.planning.MeetingId;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.termplan.Approval;
import learningfactory.termplan.KeptPlan;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Language;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way of a plan into the hall's book: proposed, taken back, approved, repaired.
@RestController
@RequestMapping("/api/plans")
final class ApprovalController {
    private final PlanTable table;
    private final Workshop workshop;
    private final Approval approval;
    private final HallBook hall;
    private final Codes codes = new Codes();

    ApprovalController(PlanTable table, Workshop workshop, Approval approval, HallBook hall) {
        this.table = table;
        this.workshop = workshop;
        this.approval = approval;
        this.hall = hall;
    }

    record Away(
            @Nullable String resource,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String why) {}

    record Approved(int made, int released) {}

    record Conflict(
            String reason,
            Words words,
            PlanViews.MeetingView meeting,
            List<Words> reasons,
            List<PlanViews.OfferView> alternatives) {}

    /// Shows the plan to those who asked: it breaks no rule, and everybody who is named may do what stands
    /// there.
    @PostMapping("/{id}/propose")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void propose(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        // Should somebody change the plan just now: the approval asks again.
        var doubts = approval.doubts(table.found(id), table.now());
        table.change(id, plan -> {
            var found = PlanCheck.of(table.task(plan), plan.plan());
            if (!found.isEmpty()) {
                Words why = found.getFirst().why();
                return Outcome.refused("Planen bryter en regel: " + why.nb(), "The plan breaks a rule: " + why.en());
            }
            return doubts.isEmpty()
                    ? plan.become(KeptPlan.State.PROPOSED)
                    : Outcome.refused(
                            said(plan, doubts).nb(), said(plan, doubts).en());
        });
    }

    /// The first doubt with what would help, and how many more there are.
    private static Words said(KeptPlan plan, List<Approval.Doubt> doubts) {
        Approval.Doubt first = doubts.getFirst();
        Words title = title(plan, first.meeting());
        Clearance.Reason reason = first.reasons().getFirst();
        int more = doubts.size() - 1;
        return new Words(
                "%s: %s%s%s"
                        .formatted(
                                title.nb(),
                                reason.why().nb(),
                                spaced(reason.remedy().nb()),
                                more == 0 ? "" : " Det samme eller annet gjelder %d til.".formatted(more)),
                "%s: %s%s%s"
                        .formatted(
                                title.en(),
                                reason.why().en(),
                                spaced(reason.remedy().en()),
                                more == 0 ? "" : " The same or other holds for %d more.".formatted(more)));
    }

    private static String spaced(String remedy) {
        return remedy.isEmpty() ? "" : " " + remedy;
    }

    /// «Fresing 2A», del 1.
    private static Words title(KeptPlan plan, MeetingId meeting) {
        String title = plan.requests().stream()
                .filter(one -> one.id().equals(meeting.request()))
                .map(TermRequest::title)
                .findFirst()
                .orElse(meeting.request().value());
        return new Words(
                "«%s», del %d".formatted(title, meeting.number()), "“%s”, part %d".formatted(title, meeting.number()));
    }

    /// A proposal becomes a draft again.
    @PostMapping("/{id}/withdraw")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void withdraw(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        table.change(id, plan -> plan.become(KeptPlan.State.DRAFT));
    }

    /// Books the hall as the plan says, all of it or nothing.
    @PostMapping("/{id}/approve")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    ResponseEntity<Object> approve(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        KeptPlan plan = table.found(id);
        return switch (approval.approve(id, this::draft, table.now())) {
            case Approval.Answer.Booked booked -> ResponseEntity.ok(new Approved(booked.made(), booked.released()));
            case Approval.Answer.Refused refused -> throw new Refused(HttpStatus.CONFLICT, refused.why());
            case Approval.Answer.Conflict conflict ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(conflict(plan, conflict, request));
        };
    }

    private static Conflict conflict(KeptPlan plan, Approval.Answer.Conflict conflict, HttpServletRequest request) {
        Words first = conflict.reasons().isEmpty()
                ? Words.NONE
                : conflict.reasons().getFirst().why();
        Words title = title(plan, conflict.meeting());
        Words words = new Words(
                "Ingenting er bestilt. %s: %s".formatted(title.nb(), first.nb()),
                "Nothing is booked. %s: %s".formatted(title.en(), first.en()));
        return new Conflict(
                words.in(Language.of(request)),
                words,
                PlanViews.meeting(conflict.meeting()),
                conflict.reasons().stream().map(one -> one.why()).toList(),
                PlanViews.offers(conflict.alternatives()));
    }

    /// A machine breaks or somebody is away: a new plan that moves as little as possible, being made.
    @PostMapping("/{id}/repair")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    PlanViews.Head repair(@PathVariable String id, @RequestBody Away asked, HttpServletRequest request) {
        Reach reach = PlanTable.requirePlans(request);
        KeptPlan plan = table.found(id);
        if (plan.state() != KeptPlan.State.APPROVED) {
            throw new Refused(
                    HttpStatus.CONFLICT, "Bare en godkjent plan repareres.", "Only an approved plan is repaired.");
        }
        KeptPlan repair = PlanAsked.meant(() -> repaired(plan, asked));
        table.plans().add(repair);
        workshop.begin(repair, new Effort(1, Workshop.STEPS), reach.self());
        return PlanViews.head(repair);
    }

    private KeptPlan repaired(KeptPlan plan, Away asked) {
        ResourceId resource = new ResourceId(PlanAsked.required(asked.resource(), "resource"));
        if (hall.findResource(resource).isEmpty()) {
            throw Refused.unknown("Ressursen finnes ikke.", "There is no such resource.");
        }
        String why = asked.why() == null || asked.why().isBlank()
                ? "Fravær eller feil"
                : asked.why().strip();
        return new KeptPlan(
                UUID.randomUUID().toString(),
                plan.title(),
                plan.owner(),
                plan.first(),
                plan.last(),
                KeptPlan.State.DRAFT,
                plan.requests(),
                TermPlan.EMPTY,
                List.of(),
                Optional.of(new KeptPlan.Repair(
                        plan.id(),
                        resource,
                        new Interval(
                                PlanAsked.required(asked.from(), "from"), PlanAsked.required(asked.until(), "until")),
                        why.substring(0, Math.min(why.length(), 200)))));
    }

    private Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), codes.code(), "");
    }
}
