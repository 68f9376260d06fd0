package learningfactory.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.words.Words;

/// What must hold before a judgement is signed.
final class SigningRules {
    private final Attestation draft;
    private final List<Evidence> evidence;
    private final List<Words> reasons = new ArrayList<>();

    SigningRules(Attestation draft, List<Evidence> evidence) {
        this.draft = draft;
        this.evidence = evidence;
    }

    List<Words> reasons() {
        refuseIf(draft.assessor().equals(draft.learner()), "Ingen attesterer seg selv.", "Nobody attests themselves.");
        refuseIf(
                draft.evidence().isEmpty(),
                "Det mangler bevis: minst ett må ligge til grunn.",
                "There is no evidence: it must rest on at least one.");
        draft.evidence().forEach(this::look);
        refuseIf(
                draft.until().map(end -> !draft.from().isBefore(end)).orElse(false),
                "Gyldigheten slutter før den begynner.",
                "The validity ends before it begins.");
        refuseIf(
                (draft.kind() == Attestation.Kind.AUTHORISATION)
                        != draft.scope().isPresent(),
                "En maskinautorisasjon, og bare den, må si hvilke maskiner den gjelder.",
                "A machine authorisation, and nothing else, must say which machines it is for.");
        refuseIf(
                draft.kind() == Attestation.Kind.HALF_YEAR_ASSESSMENT
                        && draft.text().isBlank(),
                "Halvårsvurderingen må si noe: hva som går bra, og hva som kommer nå.",
                "The half-year assessment must say something: what goes well, and what comes next.");
        refuseIf(
                !draft.changes().isEmpty(),
                "Det som undertegnes, kan ikke alt være endret.",
                "What is signed cannot have been changed already.");
        return reasons;
    }

    private void look(String id) {
        Optional<Evidence> found =
                evidence.stream().filter(each -> each.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            refuseIf(true, "Beviset (%s) finnes ikke.".formatted(id), "There is no evidence (%s).".formatted(id));
            return;
        }
        Evidence one = found.get();
        refuseIf(
                !one.learner().equals(draft.learner()),
                "Beviset (%s) er en annens.".formatted(id),
                "The evidence (%s) is somebody else's.".formatted(id));
        refuseIf(
                one.findAssessor().isEmpty(),
                "Beviset (%s) er ikke vurdert, eller det er erstattet.".formatted(id),
                "The evidence (%s) has not been assessed, or was superseded.".formatted(id));
        refuseIf(
                one.findAssessor().filter(draft.learner()::equals).isPresent(),
                "Beviset (%s) er vurdert av den det gjelder.".formatted(id),
                "The evidence (%s) was assessed by the learner.".formatted(id));
    }

    private void refuseIf(boolean isSo, String nb, String en) {
        if (isSo) {
            reasons.add(new Words(nb, en));
        }
    }
}
