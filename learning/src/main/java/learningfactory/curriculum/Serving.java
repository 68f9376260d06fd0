package learningfactory.curriculum;

import learningfactory.words.Words;

/// Something that serves an aim: a lesson in which it is practised, or a proof that somebody has shown it.
///
/// @param kind what it is
/// @param name how it is called where it lives
/// @param title what people call it
/// @param aim what it serves
public record Serving(Kind kind, String name, Words title, AimId aim) {
    /// What can serve an aim.
    public enum Kind {
        /// A course, a visit or a project.
        ACTIVITY,
        /// A lesson on the simulated factory.
        SCENARIO,
        /// Something that a learner has shown.
        EVIDENCE
    }
}
