package learningfactory.competence;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.booking.Clearance;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Clears by authorisations: person × machine × mode × age × authorisation for the whole interval ×
/// instructor.
///
/// What is not explicitly allowed is refused; the answer has every reason, each with what would make it a
/// yes. Persons are mentioned by pseudonym ([Mention]).
public final class AuthorisationClearance implements Clearance {
    private final Function<PersonId, List<Attestation>> attestations;
    private final HallFacts hall;
    private final ZoneId zone;

    /// Clears by the attestations of this book.
    ///
    /// @param hall what must be asked of others
    /// @param zone of the hall's clocks, for ages and dates
    public AuthorisationClearance(AttestationBook attestations, HallFacts hall, ZoneId zone) {
        this(attestations::attestations, hall, zone);
    }

    private AuthorisationClearance(Function<PersonId, List<Attestation>> attestations, HallFacts hall, ZoneId zone) {
        this.attestations = attestations;
        this.hall = hall;
        this.zone = zone;
    }

    @Override
    public Answer clear(Question question) {
        Optional<Machine> machine = hall.machines().findMachine(question.resource());
        return machine.isEmpty()
                ? notReleased(question.resource())
                : answer(rules(question, machine.get()).reasons());
    }

    @Override
    public boolean clears(Question question) {
        return hall.machines()
                .findMachine(question.resource())
                .filter(machine -> rules(question, machine).isCleared())
                .isPresent();
    }

    @Override
    public Answer clearInstructor(PersonId instructor, ResourceId resource, Interval during) {
        Optional<Machine> machine = hall.machines().findMachine(resource);
        return machine.isEmpty()
                ? notReleased(resource)
                : answer(rules(instructing(instructor, resource, during), machine.get())
                        .ofInstructing());
    }

    @Override
    public boolean clearsInstructor(PersonId instructor, ResourceId resource, Interval during) {
        return hall.machines()
                .findMachine(resource)
                .filter(machine -> rules(instructing(instructor, resource, during), machine)
                        .isInstructing())
                .isPresent();
    }

    private static Question instructing(PersonId instructor, ResourceId resource, Interval during) {
        return new Question(instructor, resource, Mode.SUPERVISED, during, Optional.of(instructor));
    }

    /// Each person's authorisations, age and earlier visits are read once, the machines not again.
    @Override
    public Clearance forOneLook(List<Resource> resources) {
        return hall.persons() instanceof OneLook
                ? this
                : new AuthorisationClearance(remembering(attestations), OneLook.at(hall, resources, zone), zone);
    }

    private static Function<PersonId, List<Attestation>> remembering(Function<PersonId, List<Attestation>> book) {
        Map<PersonId, List<Attestation>> known = new TreeMap<>();
        return person -> known.computeIfAbsent(person, book);
    }

    private ClearingRules rules(Question question, Machine machine) {
        return new ClearingRules(attestations, hall, zone, question, machine);
    }

    private static Answer answer(List<Reason> reasons) {
        return reasons.isEmpty() ? new Answer.Cleared() : new Answer.Refused(reasons);
    }

    private static Answer notReleased(ResourceId machine) {
        return new Answer.Refused(List.of(new Reason(
                new Words(
                        "Maskinen (%s) er ikke godkjent for bruk.".formatted(machine),
                        "The machine (%s) is not released for use.".formatted(machine)),
                Words.NONE)));
    }
}
