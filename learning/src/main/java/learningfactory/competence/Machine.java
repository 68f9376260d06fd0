package learningfactory.competence;

import java.util.List;
import java.util.Optional;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// What the rules of use need to know about a machine. What is not listed is not allowed.
///
/// @param id which
/// @param kind such as `cnc-mill`; several machines may be of one kind
/// @param name what people call it
/// @param modes how it may be used at all
/// @param modesForMinors how somebody under 18 may use it
/// @param modesForFirstTimers how somebody who was never here before may use it
/// @param learnersPerInstructor how many one instructor may supervise at once, at least 1
public record Machine(
        ResourceId id,
        String kind,
        Words name,
        List<Mode> modes,
        List<Mode> modesForMinors,
        List<Mode> modesForFirstTimers,
        int learnersPerInstructor) {
    /// Checked and copied.
    ///
    /// @throws IllegalArgumentException when an instructor could supervise nobody
    public Machine {
        modes = List.copyOf(modes);
        modesForMinors = List.copyOf(modesForMinors);
        modesForFirstTimers = List.copyOf(modesForFirstTimers);
        if (learnersPerInstructor < 1) {
            throw new IllegalArgumentException("The machine (%s) allows an instructor %d learners.\nMaybe at least 1."
                    .formatted(id, learnersPerInstructor));
        }
    }

    /// A machine or a simulator that is in use, as the rules see it; empty for anything else.
    public static Optional<Machine> of(Resource resource) {
        return resource.isRetired() || !resource.is().kind().asksForClearance()
                ? Optional.empty()
                : Optional.of(new Machine(
                        resource.id(),
                        resource.is().family(),
                        resource.is().name(),
                        resource.terms().modes(),
                        resource.terms().minorModes(),
                        resource.terms().visitorModes(),
                        resource.is().capacity()));
    }
}
