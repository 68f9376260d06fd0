package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// One step of the expected response: a partial order, because `after` names only what must come before.
///
/// @param name how the file calls it
/// @param title what a person would say
/// @param kind what this step shows about the responder
/// @param deed what the reference response does, exactly
/// @param alternatives what would serve as well
/// @param by the roles that may do it; empty: any
/// @param after steps that must have been done before
/// @param since the inject it answers; time counts from its coming; empty: from the start of the run part
/// @param withinMicros time allowed from `since`, µs; `Long.MAX_VALUE`: no limit
/// @param referenceMicros when the reference response does it, µs after the latest of `since` and `after`
/// @param isRequired whether leaving it out is a deviation
public record Step(
        String name,
        Words title,
        Kind kind,
        Deed deed,
        List<Deed> alternatives,
        List<Role.Kind> by,
        List<String> after,
        String since,
        long withinMicros,
        long referenceMicros,
        boolean isRequired) {
    public Step {
        alternatives = List.copyOf(alternatives);
        by = List.copyOf(by);
        after = List.copyOf(after);
    }

    /// Whether this deed does the step.
    public boolean isDoneBy(Deed done) {
        return done.answers(deed) || alternatives.stream().anyMatch(done::answers);
    }

    /// What a step shows.
    public enum Kind {
        /// Somebody has noticed: acknowledges, reports.
        DETECT,
        /// Somebody looks for the cause.
        DIAGNOSE,
        /// Somebody makes it safe.
        SECURE,
        /// Somebody acts on the cause or its consequences.
        ACT,
        /// Somebody brings the plant back.
        RECOVER
    }
}
