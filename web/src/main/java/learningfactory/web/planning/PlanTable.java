package learningfactory.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.network.AccountRole;
import learningfactory.planning.KeptPlan;
import learningfactory.planning.PlanBook;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Survey;
import learningfactory.planning.Term;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import org.springframework.http.HttpStatus;

/// Where plans lie while somebody works on them: found, changed one after the other, and by whom.
final class PlanTable {
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

    KeptPlan change(String id, Function<KeptPlan, Outcome<KeptPlan>> change) {
        found(id);
        if (workshop.progress(id).isPresent()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Planen lages nå. Vent, eller stopp først.",
                    "The plan is being made. Wait, or stop first.");
        }
        return given(plans.change(id, change));
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
