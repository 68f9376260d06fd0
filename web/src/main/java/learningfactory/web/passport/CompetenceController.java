package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Attestation;
import learningfactory.competence.Attestations;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.RunEvidence;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AimId;
import learningfactory.network.AccountRole;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.run.RunRecord;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Evidence and attestations: handed in by learners, judged and signed by others.
@RestController
@RequestMapping("/api/competence")
final class CompetenceController {
    private static final int MOST_AIMS = 50;

    private final EvidenceBook evidence;
    private final Attestations attestations;
    private final PassportView view;
    private final LocalSessionHost host;
    private final Clock clock;

    CompetenceController(
            EvidenceBook evidence, Attestations attestations, PassportView view, LocalSessionHost host, Clock clock) {
        this.evidence = evidence;
        this.attestations = attestations;
        this.view = view;
        this.host = host;
        this.clock = clock;
    }

    /// An aim by what it is.
    record Aim(String framework, String code, @Nullable String version) {
        Aim {
            framework = Asked.word(framework, "framework");
            code = Asked.word(code, "code");
        }

        AimId id() {
            return new AimId(framework, code, version == null ? "" : version);
        }
    }

    record NewLog(
            String title,
            LocalDate from,
            LocalDate until,
            String what,
            @Nullable List<Aim> aims) {
        NewLog {
            Asked.day(from, "from");
            Asked.day(until, "until");
        }
    }

    record NewObservation(
            String title, String what, @Nullable List<Aim> aims) {}

    record NewRun(String session, int group, int run) {
        NewRun {
            session = Asked.word(session, "session");
        }
    }

    record Judged(String framework, String code, @Nullable String version, Verdict verdict) {
        Judged {
            framework = Asked.word(framework, "framework");
            code = Asked.word(code, "code");
        }
    }

    record NewAssessment(
            @Nullable List<Judged> findings, @Nullable String remark) {}

    record NewAttestation(
            String person,
            Attestation.Kind kind,
            String titleNb,
            String titleEn,
            @Nullable String text,
            @Nullable List<String> machineKinds,
            @Nullable List<Mode> modes,
            @Nullable Boolean forInstructing,
            @Nullable List<Aim> aims,
            @Nullable LocalDate until,
            List<String> evidence) {
        NewAttestation {
            person = Asked.word(person, "person");
            titleNb = Asked.word(titleNb, "titleNb");
            titleEn = Asked.word(titleEn, "titleEn");
            until = Asked.day(until, "until");
        }
    }

    record NewChange(String kind, @Nullable String why) {
        NewChange {
            kind = Asked.word(kind, "kind");
        }
    }

    record Id(String id) {}

    /// The learner's own log of some days.
    @Needs
    @PostMapping("/logs")
    Id log(@RequestBody NewLog asked, HttpServletRequest request) {
        if (asked.until().isBefore(asked.from())) {
            throw bad("Loggen slutter før den begynner.", "The log ends before it begins.");
        }
        return add(
                Reach.of(request).self(),
                asked.title(),
                new Origin.Log(asked.from(), asked.until(), text(asked.what())),
                asked.aims());
    }

    /// What an instructor has seen somebody do.
    @Needs(
            roles = {
                AccountRole.INSTRUCTOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT
            })
    @PostMapping("/people/{id}/observations")
    Id observe(@PathVariable PersonId id, @RequestBody NewObservation asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        reach.requireRead(id);
        if (reach.isSelf(id)) {
            throw bad("Du kan ikke observere deg selv.", "You cannot observe yourself.");
        }
        return add(id, asked.title(), new Origin.Observation(text(asked.what())), asked.aims());
    }

    /// A run in the simulated factory in which the learner took part in this browser; what was shown is
    /// computed from its journal.
    @Needs
    @PostMapping("/runs")
    Id run(@RequestBody NewRun asked, HttpServletRequest request) {
        PersonId learner = Reach.of(request).self();
        var participant = Visitor.of(request).findParticipant(asked.session(), asked.group());
        if (participant.isEmpty()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Du har ikke vært med i denne gruppen i denne nettleseren.",
                    "You have not taken part in this group in this browser.");
        }
        var picture = host.picture(asked.session(), asked.group(), null, "");
        boolean isThere = asked.run() >= 1 && asked.run() <= picture.runs().size();
        boolean goesOn = picture.run() == asked.run() && !picture.display().isEnded();
        if (!isThere || goesOn) {
            throw bad("Løpet er ikke ferdig.", "The run is not finished.");
        }
        RunRecord record = host.record(asked.session(), asked.group(), asked.run());
        var scenario = record.script().scenario();
        Evidence one = RunEvidence.of(
                UUID.randomUUID().toString(),
                learner,
                scenario.title(),
                new Origin.FactoryRun(asked.session(), asked.group(), asked.run(), scenario.name(), record.digest()),
                Assessment.of(record),
                now());
        return keep(one);
    }

    private Id add(PersonId learner, String title, Origin origin, @Nullable List<Aim> aims) {
        String tidied = title.strip();
        if (tidied.isEmpty() || tidied.length() > 200) {
            throw bad("Navnet må ha 1 til 200 tegn.", "The title must have 1 to 200 characters.");
        }
        List<Aim> claimed = aims == null ? List.of() : aims;
        if (claimed.size() > MOST_AIMS) {
            throw bad("For mange mål på én gang.", "Too many aims at once.");
        }
        return keep(new Evidence(
                UUID.randomUUID().toString(),
                learner,
                new Words(tidied, tidied),
                origin,
                claimed.stream()
                        .map(aim -> new Finding(aim.id(), Verdict.SHOWN, ""))
                        .toList(),
                now(),
                new Evidence.State.Submitted()));
    }

    private Id keep(Evidence one) {
        if (!evidence.add(one)) {
            throw bad("Dette er alt levert.", "This has been handed in already.");
        }
        return new Id(one.id());
    }

    private static String text(String what) {
        if (what.isBlank() || what.length() > Evidence.LONGEST_TEXT) {
            throw bad(
                    "Teksten må ha 1 til %d tegn.".formatted(Evidence.LONGEST_TEXT),
                    "The text must have 1 to %d characters.".formatted(Evidence.LONGEST_TEXT));
        }
        return what.strip();
    }

    /// What waits for this assessor: of people that he reads, not his own.
    @Needs(
            roles = {
                AccountRole.INSTRUCTOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT
            })
    @GetMapping("/waiting")
    List<PassportView.EvidenceLine> waiting(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        List<Evidence> all = evidence.waiting();
        reach.meet(all.stream().map(Evidence::learner).distinct().toList());
        return view.lines(
                all.stream()
                        .filter(each -> !reach.isSelf(each.learner()) && reach.mayRead(each.learner()))
                        .toList(),
                reach);
    }

    /// Judges evidence. Without findings the claims are taken as they are.
    @Needs(
            roles = {
                AccountRole.INSTRUCTOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT
            })
    @PostMapping("/evidence/{id}/assessment")
    void assess(@PathVariable String id, @RequestBody NewAssessment asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Evidence one = evidence.findEvidence(id)
                .filter(found -> reach.mayRead(found.learner()))
                .orElseThrow(() -> Refused.unknown("Beviset finnes ikke.", "There is no such evidence."));
        List<Finding> findings = asked.findings() == null
                ? one.findings()
                : asked.findings().stream()
                        .map(each -> new Finding(
                                new Aim(each.framework(), each.code(), each.version()).id(), each.verdict(), ""))
                        .toList();
        String remark = asked.remark() == null ? "" : asked.remark().strip();
        Evidence judged = PassportController.granted(one.assessed(reach.self(), now(), findings, remark));
        if (!evidence.change(one, judged)) {
            throw bad("En annen har vurdert det i mellomtiden.", "Somebody else has assessed it in the meantime.");
        }
    }

    /// Signs an attestation. A machine authorisation is signed by an instructor of the hall alone.
    @Needs(
            roles = {
                AccountRole.INSTRUCTOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT
            })
    @PostMapping("/attestations")
    Id attest(@RequestBody NewAttestation asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId learner = Asked.person(asked.person());
        reach.requireRead(learner);
        boolean isAuthorisation = asked.kind() == Attestation.Kind.AUTHORISATION;
        if (isAuthorisation && !reach.holdsAtTheHall(AccountRole.INSTRUCTOR)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Maskinautorisasjoner gir bare hallens instruktører.",
                    "Machine authorisations are given by instructors of the hall only.");
        }
        List<String> kinds = new ArrayList<>(asked.machineKinds() == null ? List.of() : asked.machineKinds());
        Optional<Scope> scope = isAuthorisation && !kinds.isEmpty()
                ? Optional.of(new Scope(
                        List.of(),
                        kinds,
                        asked.modes() == null || asked.modes().isEmpty()
                                ? List.of(Mode.SOLO, Mode.SUPERVISED)
                                : asked.modes(),
                        Boolean.TRUE.equals(asked.forInstructing())))
                : Optional.empty();
        Instant now = now();
        Attestation draft = new Attestation(
                UUID.randomUUID().toString(),
                asked.kind(),
                learner,
                new Words(asked.titleNb().strip(), asked.titleEn().strip()),
                asked.text() == null ? "" : asked.text().strip(),
                scope,
                asked.aims() == null
                        ? List.of()
                        : asked.aims().stream().map(Aim::id).toList(),
                now,
                Optional.ofNullable(asked.until())
                        .map(day ->
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                reach.self(),
                asked.evidence(),
                now,
                List.of());
        return new Id(PassportController.granted(attestations.sign(draft)).id());
    }

    /// Suspends, reinstates or revokes.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR})
    @PostMapping("/attestations/{id}/changes")
    Map<String, String> change(@PathVariable String id, @RequestBody NewChange asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        if (!reach.runsTheHall()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Dette gjør bare de som driver hallen.",
                    "Only those who run the hall do this.");
        }
        String why = asked.why() == null ? "" : asked.why().strip();
        Attestation.Change change = switch (asked.kind()) {
            case "suspend" -> new Attestation.Change.Suspended(now(), reach.self(), why);
            case "reinstate" -> new Attestation.Change.Reinstated(now(), reach.self());
            case "revoke" -> new Attestation.Change.Revoked(now(), reach.self(), why);
            default -> throw bad("Ukjent endring.", "Unknown change.");
        };
        Attestation changed = PassportController.granted(attestations.change(id, change));
        return Map.of("standing", changed.standing(now()).name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused bad(String nb, String en) {
        return new Refused(HttpStatus.CONFLICT, nb, en);
    }
}
