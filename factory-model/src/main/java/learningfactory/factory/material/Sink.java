package learningfactory.factory.material;

/// Where parts leave the plant.
///
/// @param name how the plant file calls it
/// @param fate what leaving here means
public record Sink(String name, Fate fate) {
    /// What becomes of a part that leaves.
    public enum Fate {
        /// Delivered to the customer; a bad part that gets here has escaped.
        SHIPPED,
        /// Thrown away.
        SCRAPPED,
        /// Set aside; counted neither as good nor as scrap.
        QUARANTINED
    }
}
