package learningfactory.assessment;

import java.util.List;
import java.util.OptionalDouble;
import learningfactory.scenario.Measure;

/// One measure of a run.
///
/// @param measure which
/// @param value its value in the measure's unit; absent where it does not exist: the crisis never came, or
///     what is waited for never happened
/// @param proofs the facts it was counted from, in order of time; for sums over time (energy, parts in the
///     plant) the whole journal proves it and the list is empty
public record Measured(Measure measure, OptionalDouble value, List<Proof> proofs) {
    public Measured {
        proofs = List.copyOf(proofs);
    }

    static Measured of(Measure measure, double value, List<Proof> proofs) {
        return new Measured(measure, OptionalDouble.of(value), proofs);
    }

    static Measured absent(Measure measure) {
        return new Measured(measure, OptionalDouble.empty(), List.of());
    }
}
