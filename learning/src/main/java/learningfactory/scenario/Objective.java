package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// What the lesson wants to see, and by what rule it is seen.
///
/// @param name how the file calls it
/// @param behaviour what can be observed when someone can do it
/// @param aim code of the Grep competence aim, such as `KM12345`; never its text
/// @param aimVersion the version of the curriculum it was taken from, such as `PRT03-02`
/// @param rules all must hold; some holding is a partial showing
public record Objective(String name, Words behaviour, String aim, String aimVersion, List<Rule> rules) {
    public Objective {
        rules = List.copyOf(rules);
    }

    /// One thing that proves it.
    public sealed interface Rule {
        /// The step was done, in order and in time.
        record StepDone(String step) implements Rule {}

        /// Nobody stepped over this edge; empty: over any.
        record NoHazard(String hazard) implements Rule {}

        /// A measure is at most this.
        record AtMost(Measure measure, double value) implements Rule {}

        /// A measure is at least this.
        record AtLeast(Measure measure, double value) implements Rule {}
    }
}
