package learningfactory.joints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Passport;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.resource.Mode;

/// What the rules of a stage ask for, answered from the books.
public final class KeptStageFacts implements StageFacts {
    private final PathwayBook pathways;
    private final CurriculumBook curricula;
    private final EvidenceBook evidence;
    private final AttestationBook attestations;

    /// Answers from these books.
    public KeptStageFacts(
            PathwayBook pathways, CurriculumBook curricula, EvidenceBook evidence, AttestationBook attestations) {
        this.pathways = pathways;
        this.curricula = curricula;
        this.evidence = evidence;
        this.attestations = attestations;
    }

    @Override
    public boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day) {
        return pathways.approvals().stream()
                .anyMatch(each -> each.company().equals(company) && each.trade().equals(trade) && each.holds(day));
    }

    /// A curriculum that was not imported has no aims, and of nothing nothing is shown.
    @Override
    public int shownPercent(PersonId person, String framework, String curriculum, Instant moment) {
        List<Aim> aims = curricula.aims(framework, curriculum);
        Passport passport = Passport.of(person, evidence.evidence(person), attestations.attestations(person), moment);
        long shown = aims.stream()
                .filter(aim -> passport.level(aim.id()).compareTo(Passport.Level.SHOWN) >= 0)
                .count();
        return aims.isEmpty() ? 0 : (int) (shown * 100 / aims.size());
    }

    @Override
    public boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment) {
        return attestations.attestations(person).stream()
                .filter(each -> each.standing(moment) == Attestation.Standing.VALID)
                .flatMap(each -> each.scope().stream())
                .anyMatch(scope ->
                        scope.kinds().contains(machineKind) && scope.modes().contains(Mode.SOLO));
    }

    @Override
    public int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment) {
        return (int) attestations.attestations(person).stream()
                .filter(each -> each.kind() == kind
                        && !each.signed().isBefore(since)
                        && each.standing(moment) == Attestation.Standing.VALID)
                .count();
    }
}
