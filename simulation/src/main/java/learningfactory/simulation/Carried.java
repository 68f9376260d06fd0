package learningfactory.simulation;

/// Something whose state a snapshot holds.
@FunctionalInterface
public interface Carried {
    /// Hands each field to the carrier, always in the same order: `endMicros = c.carry(endMicros);`. The
    /// same lines save and restore, so the two can never drift apart. What never changes after the plant is
    /// built is not carried.
    ///
    /// @param c a [Saver], which notes each value, or a [Restorer], which brings it back
    void carry(Carrier c);
}
