package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.network.AccountRole;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
import learningfactory.termplan.KeptPlan;
import learningfactory.termplan.PlanBook;
import learningfactory.termplan.Survey;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.springframework.http.HttpStatus;

/// Where plans lie while somebody works on them: found, changed one after the other, and by whom.
final class PlanTable {
    private static final int MOST_REQUESTS = 300;
    private static final Words BEING_MADE =
            new Words("Planen lages nå. Vent, eller stopp først.", "The plan is being made. Wait, or stop first.");
    private static final Words LATER = new Words(
            "Planen lages akkurat nå, og ønskene kan ikke endres så lenge. Prøv igjen om noen minutter.",
            "The plan is being made right now, and requests cannot change meanwhile. Try again in some minutes.");

    private final PlanBook plans;
    private final Survey survey;
    private final Workshop workshop;
    private final ZoneId zone;
    private final InstantSource clock;

    PlanTable(PlanBook plans, Survey survey, Workshop workshop, ZoneId zone, InstantSource clock) {
        this.plans = plans;
        this.survey = survey;
        this.workshop = workshop;
        this.zone = zone;
        this.clock = clock;
    }

    PlanBook plans() {
        return plans;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    Instant now() {
        return clock.instant();
    }

    KeptPlan found(String id) {
        return plans.find(id).orElseThrow(() -> Refused.unknown("Planen finnes ikke.", "There is no such plan."));
    }

    Term term(KeptPlan plan) {
        return new Term(plan.first(), plan.last(), zone);
    }

    /// What is to be planned, as the hall stands now.
    PlanTask task(KeptPlan plan) {
        return survey.task(plan, now());
    }

    Optional<PlanDifference> difference(KeptPlan plan) {
        return survey.difference(plan);
    }

    /// Changed by whoever plans.
    KeptPlan change(String id, Function<KeptPlan, Outcome<KeptPlan>> change) {
        return change(id, BEING_MADE, change);
    }

    /// Changed by whoever only asks, who can stop nothing.
    KeptPlan changeAsking(String id, Function<KeptPlan, Outcome<KeptPlan>> change) {
        return change(id, LATER, change);
    }

    private KeptPlan change(String id, Words whileMade, Function<KeptPlan, Outcome<KeptPlan>> change) {
        found(id);
        if (workshop.progress(id).isPresent()) {
            throw new Refused(HttpStatus.CONFLICT, whileMade);
        }
        return given(plans.change(id, change));
    }

    /// The plan with these requests, when they are not too many.
    static Outcome<KeptPlan> asking(KeptPlan plan, List<TermRequest> all) {
        return all.size() > MOST_REQUESTS
                ? Outcome.refused(
                        "En plan har høyst %d ønsker.".formatted(MOST_REQUESTS),
                        "A plan has at most %d requests.".formatted(MOST_REQUESTS))
                : plan.asking(all);
    }

    static KeptPlan given(Outcome<KeptPlan> outcome) {
        if (outcome instanceof Outcome.Refused<KeptPlan> refused) {
            throw new Refused(HttpStatus.CONFLICT, refused.why());
        }
        return outcome.value();
    }

    /// Only the operator and the administrator of the hall plan.
    static Reach requirePlans(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        if (!reach.holdsAtTheHall(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare hallens operatør eller administrator kan planlegge.",
                    "Only the hall's operator or administrator can plan.");
        }
        return reach;
    }
}
