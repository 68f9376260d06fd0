package learningfactory.factory.equipment;

/// A storage unit between stations.
///
/// @param name how the plant file calls it
/// @param capacity places, at least 1, or [Station#UNLIMITED]
/// @param order in which parts leave when the station behind has no rule of its own
/// @param initial pieces in it at the start
/// @param initialProduct what these are; used only when `initial` is more than zero
/// @param dwellMicros shortest stay (cooling, curing), µs
public record Buffer(String name, int capacity, Order order, int initial, String initialProduct, long dwellMicros) {
    public Buffer {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "The buffer (%s) has %d places; it needs at least one.\nMaybe leave the buffer out."
                            .formatted(name, capacity));
        }
        if (initial < 0 || initial > capacity) {
            throw new IllegalArgumentException("The buffer (%s) holds %d pieces at the start but has %d places."
                    .formatted(name, initial, capacity));
        }
        if (dwellMicros < 0) {
            throw new IllegalArgumentException("The buffer (%s) holds parts for %d µs.".formatted(name, dwellMicros));
        }
    }

    /// First in, first out.
    public static Buffer of(String name, int capacity) {
        return new Buffer(name, capacity, Order.FIRST_IN, 0, "", 0);
    }

    /// Which part leaves first.
    public enum Order {
        /// First in, first out.
        FIRST_IN,
        /// Last in, first out.
        LAST_IN,
        /// Smallest priority number first, then first in.
        PRIORITY
    }
}
