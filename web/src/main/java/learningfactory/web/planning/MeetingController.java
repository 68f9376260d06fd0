package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import learningfactory.network.AccountRole;
import learningfactory.planning.MeetingId;
import learningfactory.planning.PlanTask;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermPlan;
import learningfactory.planning.WhyNot;
import learningfactory.termplan.KeptPlan;
import learningfactory.web.door.Needs;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Single meetings of a plan: why not there, put there, let go.
@RestController
@RequestMapping("/api/plans")
final class MeetingController {
    private final PlanTable table;

    MeetingController(PlanTable table) {
        this.table = table;
    }

    record Asking(
            @Nullable String request,
            @Nullable Integer number,
            @Nullable Instant at) {}

    record Answer(
            boolean possible,
            PlanViews.PlacementView placement,
            List<PlanViews.ViolationView> violations,
            List<PlanViews.CostView> costs,
            List<PlanViews.PlacementView> nearest) {}

    /// Why a meeting does not stand at this time.
    @PostMapping("/{id}/why-not")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    Answer whyNot(@PathVariable String id, @RequestBody Asking asked, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        KeptPlan plan = table.found(id);
        PlanTask task = table.task(plan);
        WhyNot.Answer answer = PlanAsked.meant(
                () -> WhyNot.ask(task, plan.plan(), meeting(asked), PlanAsked.required(asked.at(), "at")));
        return new Answer(
                answer.isPossible(),
                PlanViews.placement(answer.placement(), task),
                answer.violations().stream().map(PlanViews::violation).toList(),
                PlanViews.costs(answer.cost()),
                answer.nearest().stream()
                        .map(one -> PlanViews.placement(one, task))
                        .toList());
    }

    /// Puts a meeting where a person wants it, if no rule is broken; the search leaves it there from now on.
    @PostMapping("/{id}/place")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void place(@PathVariable String id, @RequestBody Asking asked, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        MeetingId meeting = PlanAsked.meant(() -> meeting(asked));
        Instant at = PlanAsked.required(asked.at(), "at");
        table.change(id, plan -> placed(plan, meeting, at));
    }

    private Outcome<KeptPlan> placed(KeptPlan plan, MeetingId meeting, Instant at) {
        PlanTask task = table.task(plan);
        WhyNot.Answer answer = PlanAsked.meant(() -> WhyNot.ask(task, plan.plan(), meeting, at));
        if (answer.isPossible()) {
            return plan.standing(plan.plan().with(answer.placement().pinned(true)));
        }
        Words why = answer.violations().getFirst().why();
        return Outcome.refused("Det går ikke: " + why.nb(), "That is not possible: " + why.en());
    }

    /// Lets the search move a meeting again.
    @PostMapping("/{id}/free")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void free(@PathVariable String id, @RequestBody Asking asked, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        MeetingId meeting = PlanAsked.meant(() -> meeting(asked));
        table.change(id, plan -> freed(plan, meeting));
    }

    private static Outcome<KeptPlan> freed(KeptPlan plan, MeetingId meeting) {
        TermPlan stands = plan.plan();
        return stands.find(meeting)
                .map(one -> plan.standing(stands.with(one.pinned(false))))
                .orElseGet(() -> Outcome.refused("Møtet har ingen plass.", "The meeting has no place."));
    }

    private static MeetingId meeting(Asking asked) {
        return new MeetingId(
                new RequestId(PlanAsked.required(asked.request(), "request")),
                PlanAsked.required(asked.number(), "number"));
    }
}
