package learningfactory.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Attestations;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.words.Words;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Some people who hand in, judge, replace and sign evidence of each other and of themselves, by the rules
/// and past them.
final class ProofRush {

    private final EvidenceBook evidence;
    private final AttestationBook attestations;
    private final Attestations signing;
    private final List<PersonId> people = new ArrayList<>();
    private final List<String> handedIn = new CopyOnWriteArrayList<>();

    ProofRush(JoinedHall hall, long trial) {
        this.evidence = hall.server.part(EvidenceBook.class);
        this.attestations = hall.server.part(AttestationBook.class);
        this.signing = hall.server.part(Attestations.class);
        for (int i = 0; i < 4; i++) {
            people.add(new PersonId("proof-%d-%d".formatted(trial, i)));
            hall.known(people.getLast().value(), Optional.empty());
            handIn(people.getLast());
        }
    }

    private Evidence handIn(PersonId learner) {
        Evidence one = new Evidence(
                UUID.randomUUID().toString(),
                learner,
                new Words("Prøve", "Test"),
                new Origin.Observation("Sett ved maskinen."),
                List.of(new Finding(new AimId("grep", "KM1", "CNC03-02"), Verdict.SHOWN, "")),
                JoinedHall.MORNING,
                new Evidence.State.Submitted());
        evidence.add(one);
        handedIn.add(one.id());
        return one;
    }

    /// @return how many were signed
    int client(SplittableRandom chance) {
        int signed = 0;
        for (int i = 0; i < 20; i++) {
            PersonId who = people.get(chance.nextInt(people.size()));
            Evidence one = evidence.findEvidence(handedIn.get(chance.nextInt(handedIn.size())))
                    .orElseThrow();
            switch (chance.nextInt(6)) {
                case 0 -> handIn(who);
                case 1 -> judge(one, who);
                case 2 -> judgePastTheRules(one, who);
                case 3 -> replace(one);
                case 4 -> signed += sign(draft(one, who, chance)) ? 1 : 0;
                default -> signed += signPastTheRules(draft(one, who, chance)) ? 1 : 0;
            }
        }
        return signed;
    }

    private void judge(Evidence one, PersonId who) {
        one.assessed(who, JoinedHall.MORNING, one.findings(), "")
                .find()
                .ifPresent(judged -> refusedOr(() -> evidence.change(one, judged)));
    }

    private void judgePastTheRules(Evidence one, PersonId who) {
        Evidence judged = new Evidence(
                one.id(),
                one.learner(),
                one.title(),
                one.origin(),
                one.findings(),
                one.submitted(),
                new Evidence.State.Assessed(who, JoinedHall.MORNING, ""));
        refusedOr(() -> evidence.change(one, judged));
    }

    private void replace(Evidence one) {
        Evidence newer = handIn(one.learner());
        one.supersededBy(newer, JoinedHall.MORNING)
                .find()
                .ifPresent(replaced -> refusedOr(() -> evidence.change(one, replaced)));
    }

    private Attestation draft(Evidence ground, PersonId assessor, SplittableRandom chance) {
        Instant from = JoinedHall.MORNING;
        return new Attestation(
                UUID.randomUUID().toString(),
                Attestation.Kind.AUTHORISATION,
                people.get(chance.nextInt(people.size())),
                new Words("Fres", "Mill"),
                "",
                Optional.of(new Scope(List.of(), List.of("cnc-mill"), List.of(Mode.SOLO), false)),
                List.of(new AimId("grep", "KM1", "CNC03-02")),
                from,
                Optional.empty(),
                assessor,
                chance.nextInt(5) == 0 ? List.of() : List.of(ground.id()),
                from,
                List.of());
    }

    private boolean sign(Attestation draft) {
        return refusedOr(() -> signing.sign(draft).find().isPresent());
    }

    private boolean signPastTheRules(Attestation draft) {
        return refusedOr(() -> attestations.add(draft));
    }

    /// The database has the last word, and says it by an exception.
    private static boolean refusedOr(java.util.function.BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (DataAccessException | TransactionException refused) {
            return false;
        }
    }
}
