package learningfactory.activity;

import java.util.List;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;

/// One machine, room or simulator that an activity cannot do without, and how it is used.
///
/// @param anyOf any one of these will do, the first that is free; at least one
/// @param mode how it is used
public record ResourceNeed(List<ResourceId> anyOf, Mode mode) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when nothing would do
    public ResourceNeed {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException(
                    "A need names no resource.\nMaybe leave the need out: an activity may need nothing.");
        }
    }
}
