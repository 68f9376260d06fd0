package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Passport;
import learningfactory.competence.Ruling;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PlannedAim;
import learningfactory.placement.Rule;
import learningfactory.placement.TrainingPlace;
import learningfactory.placement.TrainingPlan;
import learningfactory.placement.TrainingPlanBook;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The training plan of an apprentice: which aim, when, where, and how far evidence says it has come.
///
/// A party that may not read the person sees the plan, and nothing of what was shown.
@RestController
@RequestMapping("/api/pathways/{id}/plan")
final class TrainingPlanController {
    private static final int MOST_AIMS = 200;

    private final PathwayBook pathways;
    private final TrainingPlanBook plans;
    private final CurriculumBook curricula;
    private final EvidenceBook evidence;
    private final AttestationBook attestations;
    private final Clock clock;

    TrainingPlanController(
            PathwayBook pathways,
            TrainingPlanBook plans,
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            Clock clock) {
        this.pathways = pathways;
        this.plans = plans;
        this.curricula = curricula;
        this.evidence = evidence;
        this.attestations = attestations;
        this.clock = clock;
    }

    /// A plan.
    ///
    /// @param curriculum that it is written against
    /// @param mayWrite whether this reader writes it
    /// @param seesShown whether this reader sees what was shown
    /// @param lines one for each aim of the curriculum
    record PlanView(String curriculum, boolean mayWrite, boolean seesShown, List<LineView> lines) {}

    /// An aim in the plan.
    ///
    /// @param place where it is learnt; null, as the days are: it is not planned
    record LineView(
            String framework,
            String code,
            String version,
            AdoptedText text,
            @Nullable TrainingPlace place,
            @Nullable Words where,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            PlannedAim.Standing standing,
            boolean isLate) {}

    record NewPlan(List<CompetenceController.Aim> aims, TrainingPlace place, LocalDate from, LocalDate until) {
        NewPlan {
            Asked.day(from, "from");
            Asked.day(until, "until");
        }
    }

    record Removed(List<CompetenceController.Aim> aims) {}

    /// The plan, for the apprentice, the parties, and who looks after the apprentice.
    @Needs
    @GetMapping
    PlanView plan(@PathVariable String id, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return view(pathway(id, reach), reach);
    }

    /// Plans aims: all of them at one place and at one time.
    @Needs
    @PostMapping
    PlanView write(@PathVariable String id, @RequestBody NewPlan asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Pathway pathway = pathway(id, reach);
        requireWriting(pathway, reach);
        if (asked.until().isBefore(asked.from())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Målene slutter før de begynner. Kanskje er dagene byttet om?",
                    "The aims end before they begin. Maybe the two days are swapped?");
        }
        TrainingPlan before = plans.plan(id);
        Ruling<TrainingPlan> after = before.with(
                ids(asked.aims()).stream()
                        .map(aim -> new PlannedAim(aim, asked.place(), asked.from(), asked.until()))
                        .toList(),
                wanted(pathway).stream().map(Aim::id).toList());
        keep(before, PassportController.granted(after));
        return view(pathway, reach);
    }

    /// Takes aims out of the plan.
    @Needs
    @PostMapping("/removed")
    PlanView remove(@PathVariable String id, @RequestBody Removed asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Pathway pathway = pathway(id, reach);
        requireWriting(pathway, reach);
        TrainingPlan before = plans.plan(id);
        keep(before, before.without(ids(asked.aims())));
        return view(pathway, reach);
    }

    private static List<AimId> ids(List<CompetenceController.Aim> aims) {
        if (aims.size() > MOST_AIMS) {
            throw new Refused(HttpStatus.BAD_REQUEST, "For mange mål på én gang.", "Too many aims at once.");
        }
        return aims.stream().map(CompetenceController.Aim::id).toList();
    }

    private Pathway pathway(String id, Reach reach) {
        return pathways.findPathway(id)
                .filter(found -> reach.mayRead(found.person()) || PathwayReach.isParty(found, reach))
                .orElseThrow(() -> Refused.unknown("Løpet finnes ikke.", "There is no such pathway."));
    }

    private void requireWriting(Pathway pathway, Reach reach) {
        refuse(HttpStatus.CONFLICT, TrainingPlan.notNow(pathway));
        refuse(HttpStatus.FORBIDDEN, TrainingPlan.notTheirs(pathway, PathwayReach.teller(pathway, reach, clock)));
    }

    private static void refuse(HttpStatus status, List<Words> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(
                    status, reasons.getFirst().nb(), reasons.getFirst().en());
        }
    }

    private void keep(TrainingPlan before, TrainingPlan after) {
        if (!plans.write(before, after)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "En annen har skrevet i planen i mellomtiden. Last siden på nytt.",
                    "Somebody else wrote in the plan in the meantime. Load the page again.");
        }
    }

    private List<Aim> wanted(Pathway pathway) {
        return TrainingPlan.findGoal(pathway.programme())
                .map(goal -> curricula.aims(goal.framework(), goal.curriculum()))
                .orElse(List.of());
    }

    private PlanView view(Pathway pathway, Reach reach) {
        boolean seesShown = reach.mayRead(pathway.person());
        Passport passport = seesShown
                ? Passport.of(
                        pathway.person(),
                        evidence.evidence(pathway.person()),
                        attestations.attestations(pathway.person()),
                        clock.instant())
                : new Passport(pathway.person(), List.of(), List.of());
        TrainingPlan plan = plans.plan(pathway.id());
        return new PlanView(
                TrainingPlan.findGoal(pathway.programme())
                        .map(Rule.AimsShown::curriculum)
                        .orElse(""),
                TrainingPlan.notTheirs(pathway, PathwayReach.teller(pathway, reach, clock))
                                .isEmpty()
                        && TrainingPlan.notNow(pathway).isEmpty(),
                seesShown,
                wanted(pathway).stream()
                        .map(aim -> line(aim, plan, passport, seesShown))
                        .toList());
    }

    private LineView line(Aim aim, TrainingPlan plan, Passport passport, boolean seesShown) {
        AimId id = aim.id();
        @Nullable PlannedAim planned = plan.find(id).orElse(null);
        Passport.Level level = passport.level(id);
        return new LineView(
                id.framework(),
                id.code(),
                id.version(),
                aim.texts().all().getFirst(),
                planned == null ? null : planned.place(),
                planned == null ? null : planned.place().words(),
                planned == null ? null : planned.from(),
                planned == null ? null : planned.until(),
                PlannedAim.Standing.of(planned != null, level),
                seesShown && planned != null && planned.isLate(level, LocalDate.now(clock)));
    }
}
