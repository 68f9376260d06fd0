package learningfactory.resource;

/// How somebody uses a machine.
public enum Mode {
    /// Alone, which needs an authorisation in scope for the whole interval.
    SOLO,
    /// With an authorised instructor who is present and within the ratio.
    SUPERVISED,
    /// Somebody shows it, nobody else touches it.
    DEMONSTRATION
}
