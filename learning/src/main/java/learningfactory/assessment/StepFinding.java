package learningfactory.assessment;

import java.util.Optional;
import learningfactory.scenario.Step;

/// What became of one step of the expected response.
///
/// @param step the step
/// @param outcome how it was done
/// @param proof the deed that did it; empty when nobody did
/// @param sinceMicros when its inject came, µs; -1 when it never came
/// @param lateMicros how long after its time limit it was done, µs; 0 in time
public record StepFinding(Step step, Outcome outcome, Optional<Proof> proof, long sinceMicros, long lateMicros) {
    /// How a step was done.
    public enum Outcome {
        /// After all steps that must come before it, and within its time.
        DONE,
        /// In order, after its time.
        LATE,
        /// Before a step that must come before it, in time or not.
        OUT_OF_ORDER,
        /// Required, and nobody did it.
        MISSING,
        /// Not required, and nobody did it.
        SKIPPED,
        /// The inject that it answers never came.
        NOT_DUE
    }

    /// Whether somebody did it, well or not.
    public boolean isDone() {
        return proof.isPresent();
    }
}
