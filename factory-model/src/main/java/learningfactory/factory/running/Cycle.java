package learningfactory.factory.running;

import learningfactory.simulation.random.Distribution;

/// The law of a working time beside its mean, which some laws are slow to tell.
///
/// @param law working time, µs
/// @param meanMicros its mean, µs
record Cycle(Distribution law, long meanMicros) {
    static Cycle of(Distribution law) {
        return new Cycle(law, StrictMath.round(law.mean()));
    }
}
