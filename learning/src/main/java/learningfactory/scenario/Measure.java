package learningfactory.scenario;

/// What the assessment measures from the journal alone. Times count from the first inject that is not calm.
public enum Measure {
    /// Until somebody showed that the trouble was noticed, s.
    TIME_TO_DETECT,
    /// Until its alarm was acknowledged, s.
    TIME_TO_ACKNOWLEDGE,
    /// Until the cause was known, s.
    TIME_TO_DIAGNOSE,
    /// Until the first step that acts on it, s.
    TIME_TO_ACT,
    /// Until the plant ran again as before, s.
    TIME_TO_RECOVER,
    /// Truly good parts shipped.
    GOOD,
    /// Good parts fewer than the same factory makes undisturbed.
    LOST,
    /// Bad parts that reached the customer.
    ESCAPED,
    /// Parts scrapped.
    SCRAP,
    /// Pieces of the demand that came late or not at all.
    LATE,
    /// Edges of the safety envelope stepped over.
    HAZARDS,
    /// Energy, kWh.
    ENERGY,
    /// Mean number of parts in the plant.
    WIP,
    /// Share of the expected steps done in order and in time, 0..1.
    CONFORMANCE,
    /// Hints taken.
    HINTS,
    /// Most alarms in ten minutes.
    ALARM_LOAD,
    /// What the run was worth after [Worth], NOK.
    RESULT
}
