package learningfactory.assessment;

/// What the run says about an objective.
public enum Verdict {
    /// Every rule of the objective holds.
    SHOWN,
    /// Some rules hold.
    PARTLY,
    /// No rule holds.
    NOT_SHOWN
}
