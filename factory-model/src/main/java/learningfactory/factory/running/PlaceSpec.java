package learningfactory.factory.running;

import learningfactory.factory.equipment.Buffer;
import org.jspecify.annotations.Nullable;

/// A place as compiled.
///
/// @param hidden the queue of a station rather than a buffer of its own
/// @param most most pieces of each product, or null
record PlaceSpec(
        String name,
        int capacity,
        Buffer.Order order,
        long dwellMicros,
        boolean hidden,
        int initial,
        int initialProduct,
        int @Nullable [] most) {
    static PlaceSpec of(Buffer buffer, int initialProduct) {
        return new PlaceSpec(
                buffer.name(),
                buffer.capacity(),
                buffer.order(),
                buffer.dwellMicros(),
                false,
                buffer.initial(),
                initialProduct,
                null);
    }
}
