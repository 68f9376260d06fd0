package learningfactory.scenario;

import learningfactory.words.Words;

/// A question to think over afterwards.
///
/// @param phase where in the debrief it belongs
/// @param words the question
/// @param anchor the inject, step or hazard it speaks of; empty: the run as a whole
public record Question(Phase phase, Words words, String anchor) {
    /// The four phases of a debrief (PEARLS).
    public enum Phase {
        /// How was it?
        REACTIONS,
        /// What happened?
        DESCRIPTION,
        /// Why did it happen, and what else could have been done?
        ANALYSIS,
        /// What do I take with me?
        SUMMARY
    }
}
