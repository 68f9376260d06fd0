package learningfactory.competence;

import java.util.List;
import learningfactory.resource.Mode;
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
}
