package learningfactory.resource;

import java.util.List;

/// A time at which all that is wanted is free.
///
/// @param during the use
/// @param resources what is free then
public record Offer(Interval during, List<ResourceId> resources) {
    /// Copied.
    public Offer {
        resources = List.copyOf(resources);
    }
}
