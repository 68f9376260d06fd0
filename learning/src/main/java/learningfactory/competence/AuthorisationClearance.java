package learningfactory.competence;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import learningfactory.booking.Clearance;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Clears by authorisations: person × machine × mode × age × authorisation for the whole interval ×
/// instructor.
///
/// What is not explicitly allowed is refused; the answer has every reason, each with what would make it a
/// yes. Persons are mentioned by pseudonym ([Mention]).
public final class AuthorisationClearance implements Clearance {
    private final AttestationBook attestations;
    private final HallFacts hall;
    private final ZoneId zone;

    /// Clears by the attestations of this book.
    ///
    /// @param hall what must be asked of others
    /// @param zone of the hall's clocks, for ages and dates
    public AuthorisationClearance(AttestationBook attestations, HallFacts hall, ZoneId zone) {
        this.attestations = attestations;
        this.hall = hall;
        this.zone = zone;
    }

    @Override
    public Answer clear(Question question) {
        Optional<Machine> machine = hall.machines().findMachine(question.resource());
        if (machine.isEmpty()) {
            return new Answer.Refused(List.of(new Reason(
                    new Words(
                            "Maskinen (%s) er ikke godkjent for bruk.".formatted(question.resource()),
                            "The machine (%s) is not released for use.".formatted(question.resource())),
                    Words.NONE)));
        }
        List<Reason> reasons = new ClearingRules(attestations, hall, zone, question, machine.get()).reasons();
        return reasons.isEmpty() ? new Answer.Cleared() : new Answer.Refused(reasons);
    }

    @Override
    public Answer clearInstructor(PersonId instructor, ResourceId resource, Interval during) {
        Optional<Machine> machine = hall.machines().findMachine(resource);
        if (machine.isEmpty()) {
            return clear(new Question(instructor, resource, Mode.SUPERVISED, during, Optional.of(instructor)));
        }
        Question question = new Question(instructor, resource, Mode.SUPERVISED, during, Optional.of(instructor));
        List<Reason> reasons = new ClearingRules(attestations, hall, zone, question, machine.get()).ofInstructing();
        return reasons.isEmpty() ? new Answer.Cleared() : new Answer.Refused(reasons);
    }
}
