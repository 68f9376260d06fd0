package learningfactory.assessment;

import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;

/// A fact of the journal that proves something: whoever doubts a figure can look at it.
///
/// @param fact its place among the facts of the run, from 0
/// @param atMicros when it happened, µs after the start of the run part
public record Proof(int fact, long atMicros) {
    /// The fact itself.
    ///
    /// @throws IndexOutOfBoundsException when the record is of another run
    public RunFact in(RunRecord record) {
        return record.facts().get(fact);
    }
}
