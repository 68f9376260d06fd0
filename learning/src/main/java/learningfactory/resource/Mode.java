package learningfactory.resource;

/// How somebody uses a machine.
public enum Mode {
    /// Alone, which needs an authorisation in scope for the whole interval.
    SOLO,
    /// With an authorised instructor who is present and within the ratio.
    SUPERVISED,
    /// Somebody who is authorised for it shows it, nobody else touches it.
    DEMONSTRATION;

    /// Whether an authorised instructor has to be there (rule 4).
    public boolean asksForInstructor() {
        return this != SOLO;
    }
}
