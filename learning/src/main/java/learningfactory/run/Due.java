package learningfactory.run;

import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import org.jspecify.annotations.Nullable;

/// Something that will happen in a run at a known moment.
///
/// @param atMicros when
/// @param what what will happen
record Due(long atMicros, What what) {
    sealed interface What {}

    /// The inject with this place in the scenario comes, unless it has come by hand before.
    record Comes(int inject) implements What {}

    /// The consequence of having stepped over an edge.
    record Strikes(int hazard, String actor, long causeMicros) implements What {}

    /// A deed whose doer has spent his time on it meets the plant.
    record Meets(String actor, Role.@Nullable Kind role, Deed deed, long actedMicros) implements What {}
}
