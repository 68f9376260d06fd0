package learningfactory.resource;

import java.util.List;
import java.util.Optional;

/// One thing that is wanted, more or less exactly: "a CNC mill", "room for eight", "this robot".
///
/// @param anyOf one of these, or exactly this one when it is alone; none: any that fits
/// @param kind of thing; empty: any
/// @param family of things; empty: any
/// @param capacity at least
public record Need(List<ResourceId> anyOf, Optional<ResourceKind> kind, String family, int capacity) {
    /// Copied.
    public Need {
        anyOf = List.copyOf(anyOf);
    }

    /// Whether a resource is such a thing.
    public boolean fits(Resource resource) {
        return (anyOf.isEmpty() || anyOf.contains(resource.id()))
                && kind.map(wanted -> wanted == resource.is().kind()).orElse(true)
                && (family.isEmpty() || family.equals(resource.is().family()))
                && resource.is().capacity() >= capacity
                && !resource.isRetired();
    }
}
