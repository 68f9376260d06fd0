package learningfactory.resource;

/// What sort of thing is booked.
public enum ResourceKind {
    /// Something that makes or measures, and can hurt.
    MACHINE,
    /// A place with seats.
    ROOM,
    /// Something that behaves like a machine and hurts nobody.
    SIMULATOR,
    /// Somebody who stands beside those who learn; a person cannot be in two places either.
    INSTRUCTOR;

    /// Whether using it asks for a clearance.
    public boolean asksForClearance() {
        return this == MACHINE || this == SIMULATOR;
    }
}
