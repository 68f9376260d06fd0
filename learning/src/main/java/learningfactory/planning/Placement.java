package learningfactory.planning;

import java.util.List;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;

/// Where and when a meeting stands.
///
/// @param meeting which
/// @param during the use itself, without set-up and clean-up
/// @param resources one for each need, in order of their ids
/// @param isPinned whether the search may not move it, because a person has said so or it has begun
public record Placement(MeetingId meeting, Interval during, List<ResourceId> resources, boolean isPinned) {
    /// Sorted.
    public Placement {
        resources = resources.stream().sorted().toList();
    }

    /// The same, pinned or not.
    public Placement pinned(boolean isPinned) {
        return new Placement(meeting, during, resources, isPinned);
    }

    /// Whether both stand at the same time with the same resources.
    public boolean isAs(Placement other) {
        return during.equals(other.during) && resources.equals(other.resources);
    }
}
