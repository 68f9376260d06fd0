package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.booking.HallBook;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.RequestId;
import learningfactory.planning.RequestTable;
import learningfactory.planning.Term;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Resource;
import learningfactory.termplan.KeptPlan;
import learningfactory.web.door.Language;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Meaningless;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Plans of terms: what is asked for, and the planning itself.
@RestController
@RequestMapping("/api/plans")
final class PlanController {
    private static final OrganisationId HALL = new OrganisationId("hall");
    private static final Premises NOWHERE = new Premises(List.of(), List.of(), List.of(), List.of());
    private static final int MOST_STEPS = 1_000_000;

    private final PlanTable table;
    private final Workshop workshop;
    private final HallBook hall;

    PlanController(PlanTable table, Workshop workshop, HallBook hall) {
        this.table = table;
        this.workshop = workshop;
        this.hall = hall;
    }

    record NewPlan(
            @Nullable String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    record Requests(@Nullable List<PlanAsked.RequestOf> requests) {}

    record Table(@Nullable String table) {}

    record Imported(int requests) {}

    record Wrong(String reason, Words words, List<RequestTable.Error> errors) {}

    record Trying(@Nullable Long seed, @Nullable Integer steps) {}

    /// All plans, the newest first.
    @GetMapping
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    List<PlanViews.Head> plans(HttpServletRequest request) {
        PlanTable.requirePlans(request);
        return table.plans().plans().stream().map(PlanViews::head).toList();
    }

    /// Begins a plan.
    @PostMapping
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    PlanViews.Head add(@RequestBody NewPlan asked, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        KeptPlan plan = PlanAsked.meant(() -> {
            Term term = new Term(
                    PlanAsked.required(asked.first(), "first"), PlanAsked.required(asked.last(), "last"), table.zone());
            return new KeptPlan(
                    UUID.randomUUID().toString(),
                    PlanAsked.required(asked.title(), "title").strip(),
                    HALL,
                    term.first(),
                    term.last(),
                    KeptPlan.State.DRAFT,
                    List.of(),
                    TermPlan.EMPTY,
                    List.of(),
                    Optional.empty());
        });
        table.plans().add(plan);
        return PlanViews.head(plan);
    }

    /// A plan, whole, checked as the hall stands now.
    @GetMapping("/{id}")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    PlanViews.Whole plan(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        // First how it goes, then what stands: a plan that is ready in between must not look empty and at rest.
        var progress = workshop.progress(id);
        KeptPlan plan = table.found(id);
        return PlanViews.whole(plan, table.task(plan), table.difference(plan), progress);
    }

    /// Adds requests, or changes those with the same ids. All or none.
    @PostMapping("/{id}/requests")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    ResponseEntity<Object> ask(@PathVariable String id, @RequestBody Requests asked, HttpServletRequest request) {
        Reach reach = PlanTable.requirePlans(request);
        Term term = table.term(table.found(id));
        List<Resource> resources = hall.resources();
        List<TermRequest> read = new ArrayList<>();
        List<RequestTable.Error> errors = new ArrayList<>();
        List<PlanAsked.RequestOf> all = PlanAsked.required(asked.requests(), "requests");
        for (int at = 0; at < all.size(); at++) {
            PlanAsked.RequestOf one = all.get(at);
            try {
                read.add(PlanAsked.meant(() -> one.request(reach.self(), term, resources)));
            } catch (Refused wrong) {
                errors.add(new RequestTable.Error(at + 1, "", wrong.words()));
            }
        }
        return imported(id, read, errors, request);
    }

    /// Adds the requests of a table, or changes those with the same ids. All or none.
    @PostMapping("/{id}/import")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    ResponseEntity<Object> table(@PathVariable String id, @RequestBody Table asked, HttpServletRequest request) {
        Reach reach = PlanTable.requirePlans(request);
        RequestTable.Read read = RequestTable.read(
                PlanAsked.required(asked.table(), "table"),
                reach.self(),
                table.term(table.found(id)),
                PlanAsked.kinds(hall.resources()));
        return imported(id, read.requests(), read.errors(), request);
    }

    private ResponseEntity<Object> imported(
            String id, List<TermRequest> read, List<RequestTable.Error> errors, HttpServletRequest request) {
        if (!errors.isEmpty()) {
            Words words = new Words(
                    "%d feil; ingenting er lagt til.".formatted(errors.size()),
                    "%d errors; nothing was added.".formatted(errors.size()));
            return ResponseEntity.badRequest().body(new Wrong(words.in(Language.of(request)), words, errors));
        }
        table.change(id, plan -> {
            List<TermRequest> all = new ArrayList<>(plan.requests());
            for (TermRequest one : read) {
                int at = index(all, one.id());
                if (at < 0) {
                    all.add(one);
                } else {
                    all.set(at, one);
                }
            }
            return PlanTable.asking(plan, PlanAsked.meant(() -> checked(plan, all)));
        });
        return ResponseEntity.ok(new Imported(read.size()));
    }

    private static int index(List<TermRequest> all, RequestId id) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /// The requests, when they could be planned at all: no circle, no part of a course that is unknown.
    private List<TermRequest> checked(KeptPlan plan, List<TermRequest> all) {
        for (TermRequest one : all) {
            Optional<RequestId> after = one.shape().after();
            if (after.isPresent() && index(all, after.get()) < 0) {
                throw new Meaningless(
                        "%s kommer etter %s, som ingen ber om.".formatted(one.id(), after.get()),
                        "%s comes after %s, which nobody asks for.".formatted(one.id(), after.get()));
            }
        }
        return new PlanTask(table.term(plan), NOWHERE, all, Optional.empty()).requests();
    }

    /// Takes a request away.
    @PostMapping("/{id}/requests/{request}/remove")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void remove(@PathVariable String id, @PathVariable("request") String gone, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        table.change(id, plan -> {
            List<TermRequest> left = plan.requests().stream()
                    .filter(one -> !one.id().value().equals(gone))
                    .toList();
            return plan.asking(PlanAsked.meant(() -> checked(plan, left)));
        });
    }

    /// Begins to plan; how it goes stands in the plan.
    @PostMapping("/{id}/solve")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void solve(@PathVariable String id, @RequestBody Trying asked, HttpServletRequest request) {
        Reach reach = PlanTable.requirePlans(request);
        KeptPlan plan = table.found(id);
        PlanTable.given(plan.standing(plan.plan()));
        int steps = asked.steps() == null ? Workshop.STEPS : Math.clamp(asked.steps(), 1, MOST_STEPS);
        workshop.begin(plan, new Effort(asked.seed() == null ? 1 : asked.seed(), steps), reach.self());
    }

    /// Ends early, with the best plan so far.
    @PostMapping("/{id}/stop")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    void stop(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        table.found(id);
        workshop.stop(id);
    }
}
