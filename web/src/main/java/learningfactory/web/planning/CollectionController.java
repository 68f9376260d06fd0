package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.booking.HallBook;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.planning.TermRequest;
import learningfactory.termplan.CollectionBook;
import learningfactory.termplan.KeptPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What schools, companies and others ask of a term, each for itself, while its plan collects. Their
/// requests are seen by them and by those who plan, and stand in the plan at once.
@RestController
@RequestMapping("/api")
final class CollectionController {
    private static final int MOST_OF_ONE = 40;

    private final PlanTable table;
    private final CollectionBook collections;
    private final ActivityBook activities;
    private final OrganisationBook organisations;
    private final HallBook hall;

    CollectionController(
            PlanTable table,
            CollectionBook collections,
            ActivityBook activities,
            OrganisationBook organisations,
            HallBook hall) {
        this.table = table;
        this.collections = collections;
        this.activities = activities;
        this.organisations = organisations;
        this.hall = hall;
    }

    /// @param lastDay null: nobody was ever asked
    record State(@Nullable LocalDate lastDay, boolean open) {}

    record Opening(@Nullable Boolean open, @Nullable LocalDate lastDay) {}

    /// Of a term, what somebody may know who asks something of it.
    ///
    /// @param open whether requests are taken
    /// @param organisations for whom the reader asks
    /// @param mine the requests of these
    record CollectionView(
            String plan,
            String title,
            LocalDate first,
            LocalDate last,
            LocalDate lastDay,
            boolean open,
            KeptPlan.State state,
            List<OrganisationView> organisations,
            List<ActivityView> activities,
            List<MineView> mine) {}

    record OrganisationView(String id, String name) {}

    record ActivityView(String id, Words title, long minutes, int capacity) {}

    /// @param request as it was asked
    /// @param placed when its meetings are, once the plan is shown
    record MineView(PlanViews.RequestView request, List<PlacedView> placed) {}

    record PlacedView(Instant from, Instant until) {}

    /// @param id of an own request that is changed; null: a new one. Whom whoever plans has named in it, and
    ///     after what it comes, stays
    record Asking(
            @Nullable String id,
            @Nullable String organisation,
            @Nullable String activity,
            @Nullable String group,
            @Nullable Integer size,
            @Nullable Integer meetings,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            @Nullable List<Integer> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable List<LocalDate> never) {}

    /// How the collection of a plan stands.
    @GetMapping("/plans/{id}/collection")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    State state(@PathVariable String id, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        table.found(id);
        return collections
                .find(id)
                .map(one -> new State(one.lastDay(), one.takes(table.today())))
                .orElse(new State(null, false));
    }

    /// Opens or closes the collection of a plan.
    @PostMapping("/plans/{id}/collection")
    @Needs(roles = {AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    State collect(@PathVariable String id, @RequestBody Opening asked, HttpServletRequest request) {
        PlanTable.requirePlans(request);
        KeptPlan plan = table.found(id);
        if (!PlanAsked.required(asked.open(), "open")) {
            collections.close(id);
        } else {
            PlanTable.given(plan.standing(plan.plan()));
            LocalDate last = PlanAsked.required(asked.lastDay(), "lastDay");
            if (last.isBefore(table.today())) {
                throw new Refused(
                        HttpStatus.BAD_REQUEST,
                        "Den siste dagen (%s) er passert.".formatted(last),
                        "The last day (%s) has passed.".formatted(last));
            }
            collections.open(id, last);
        }
        return state(id, request);
    }

    /// The terms that ask, or asked, what the reader's organisations want.
    @GetMapping("/collections")
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    List<CollectionView> collections(HttpServletRequest request) {
        Set<OrganisationId> own = asksFor(request);
        List<CollectionView> all = new ArrayList<>();
        for (KeptPlan head : table.plans().plans()) {
            Optional<CollectionBook.Collecting> one = collections.find(head.id());
            if (one.isPresent() && head.state() != KeptPlan.State.CLOSED) {
                all.add(view(table.found(head.id()), one.get(), own));
            }
        }
        return all;
    }

    private CollectionView view(KeptPlan plan, CollectionBook.Collecting collecting, Set<OrganisationId> own) {
        boolean isShown = plan.state() == KeptPlan.State.PROPOSED || plan.state() == KeptPlan.State.APPROVED;
        return new CollectionView(
                plan.id(),
                plan.title(),
                plan.first(),
                plan.last(),
                collecting.lastDay(),
                takes(plan, collecting),
                plan.state(),
                organisations.organisations().stream()
                        .filter(one -> own.contains(one.id()))
                        .map(one -> new OrganisationView(one.id().value(), one.name()))
                        .toList(),
                activities.activities().stream()
                        .filter(CollectionController::mayBeAsked)
                        .map(one -> new ActivityView(
                                one.id().value(),
                                one.title(),
                                one.terms().length().toMinutes(),
                                ActivityRequest.most(one)))
                        .toList(),
                plan.requests().stream()
                        .filter(one -> own.contains(one.asker().organisation()))
                        .map(one -> new MineView(PlanViews.request(one), isShown ? placed(plan, one) : List.of()))
                        .toList());
    }

    private boolean takes(KeptPlan plan, CollectionBook.Collecting collecting) {
        return plan.state() == KeptPlan.State.DRAFT && collecting.takes(table.today());
    }

    private static boolean mayBeAsked(Activity activity) {
        return activity.state() == Activity.State.APPROVED
                && activity.kind() != Activity.Kind.PROJECT
                && ActivityRequest.fits(activity);
    }

    private static List<PlacedView> placed(KeptPlan plan, TermRequest request) {
        return plan.plan().placements().stream()
                .filter(one -> one.meeting().request().equals(request.id()))
                .map(one -> new PlacedView(one.during().from(), one.during().until()))
                .toList();
    }

    /// Asks for something, or changes what was asked.
    @PostMapping("/collections/{id}/requests")
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    void ask(@PathVariable String id, @RequestBody Asking asked, HttpServletRequest request) {
        OrganisationId organisation =
                PlanAsked.meant(() -> new OrganisationId(PlanAsked.required(asked.organisation(), "organisation")));
        Set<OrganisationId> own = asksFor(request);
        if (!own.contains(organisation)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN, "Du kan bare ønske for dine egne.", "You can only ask for your own.");
        }
        requireOpen(id);
        ActivityRequest activity = new ActivityRequest(activity(asked), hall.resources());
        TermRequest.Asker asker = new TermRequest.Asker(Reach.of(request).self(), organisation);
        table.changeAsking(id, plan -> {
            List<TermRequest> all = new ArrayList<>(plan.requests());
            Optional<TermRequest> before = all.stream()
                    .filter(one -> one.id().value().equals(asked.id())
                            && own.contains(one.asker().organisation()))
                    .findFirst();
            if (asked.id() != null && before.isEmpty()) {
                return unknown();
            }
            TermRequest read = activity.of(asked, asker, table.term(plan), before);
            boolean isFull = all.stream()
                            .filter(one -> one.asker().organisation().equals(organisation)
                                    && before.filter(one::equals).isEmpty())
                            .count()
                    >= MOST_OF_ONE;
            if (isFull) {
                return Outcome.refused(
                        "En virksomhet har høyst %d ønsker.".formatted(MOST_OF_ONE),
                        "An organisation has at most %d requests.".formatted(MOST_OF_ONE));
            }
            before.ifPresentOrElse(one -> all.set(all.indexOf(one), read), () -> all.add(read));
            return PlanTable.asking(plan, all);
        });
    }

    /// Takes an own request back.
    @PostMapping("/collections/{id}/requests/{request}/remove")
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    void remove(@PathVariable String id, @PathVariable("request") String gone, HttpServletRequest request) {
        Set<OrganisationId> own = asksFor(request);
        boolean isOwn = requireOpen(id).requests().stream()
                .anyMatch(one -> one.id().value().equals(gone)
                        && own.contains(one.asker().organisation()));
        if (!isOwn) {
            throw Refused.unknown("Dette ønsket finnes ikke her.", "There is no such request here.");
        }
        table.changeAsking(id, plan -> {
            List<TermRequest> left = new ArrayList<>(plan.requests());
            boolean isGone = left.removeIf(one ->
                    one.id().value().equals(gone) && own.contains(one.asker().organisation()));
            boolean isWaitedFor = left.stream()
                    .anyMatch(one -> one.shape()
                            .after()
                            .filter(before -> before.value().equals(gone))
                            .isPresent());
            if (isWaitedFor) {
                return Outcome.refused(
                        "Et annet ønske skal komme etter dette. Snakk med den som planlegger.",
                        "Another request is to come after this one. Talk to whoever plans.");
            }
            return isGone ? plan.asking(left) : unknown();
        });
    }

    private static Outcome<KeptPlan> unknown() {
        return Outcome.refused("Dette ønsket finnes ikke her.", "There is no such request here.");
    }

    private Activity activity(Asking asked) {
        String id = PlanAsked.required(asked.activity(), "activity");
        return activities.activities().stream()
                .filter(one -> one.id().equals(PlanAsked.meant(() -> new ActivityId(id))) && mayBeAsked(one))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Aktiviteten finnes ikke.", "There is no such activity."));
    }

    private KeptPlan requireOpen(String id) {
        KeptPlan plan = table.found(id);
        if (collections.find(id).filter(one -> takes(plan, one)).isEmpty()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Det samles ikke inn ønsker til denne planen nå. Snakk med den som planlegger.",
                    "This plan does not collect requests now. Talk to whoever plans.");
        }
        return plan;
    }

    private static Set<OrganisationId> asksFor(HttpServletRequest request) {
        return Reach.of(request)
                .organisations(
                        AccountRole.ADMINISTRATOR,
                        AccountRole.TEACHER,
                        AccountRole.TRAINING_OFFICE,
                        AccountRole.COMPANY_CONTACT,
                        AccountRole.NAV_COUNSELLOR);
    }
}
