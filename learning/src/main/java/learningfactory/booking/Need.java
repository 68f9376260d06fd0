package learningfactory.booking;

import java.util.Optional;

/// One thing that is wanted, more or less exactly: "a CNC mill", "room for eight", "this robot".
///
/// @param exactly this one; empty: any that fits
/// @param kind of thing; empty: any
/// @param family of things; empty: any
/// @param capacity at least
public record Need(Optional<ResourceId> exactly, Optional<ResourceKind> kind, String family, int capacity) {

    /// Whether a resource is such a thing.
    public boolean fits(Resource resource) {
        return exactly.map(resource.id()::equals).orElse(true)
                && kind.map(wanted -> wanted == resource.is().kind()).orElse(true)
                && (family.isEmpty() || family.equals(resource.is().family()))
                && resource.is().capacity() >= capacity
                && !resource.isRetired();
    }
}
