package learningfactory.factory.equipment;

import learningfactory.simulation.random.Distribution;

/// A person that a unit needs.
///
/// @param purpose for what
/// @param qualification what the person must be allowed to do
/// @param takesMicros for [Purpose#LOAD]: how long loading takes, µs; otherwise not used (a constant 0)
public record Staffing(Purpose purpose, String qualification, Distribution takesMicros) {
    /// What a unit can need a person for. Repair and maintenance name their crew themselves.
    public enum Purpose {
        /// During change-over.
        SETUP,
        /// Before the work, for the loading time; the machine then works alone.
        LOAD,
        /// During the whole work.
        RUN
    }
}
