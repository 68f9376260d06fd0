package learningfactory.session;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import org.jspecify.annotations.Nullable;

/// A group at a glance, for the instructor.
///
/// @param group its number, from 1
/// @param run number of its present run
/// @param state what it does
/// @param pause why it stands still, and who wants it so; null while it does not
/// @param nowMicros how far the run has come
/// @param pace simulated time in one unit of real time
/// @param present how many people are there
/// @param alarms active alarms
/// @param unacknowledged alarms that nobody has acknowledged
/// @param isFlood whether more alarms come than anybody can answer
/// @param shipped parts shipped since the run began
/// @param scrapped parts scrapped
/// @param late pieces promised and not delivered in time
/// @param oee of the station that sets the pace, 0..1; not-a-number before it has worked
/// @param hazards edges of safety stepped over
/// @param hints hints taken
/// @param stuckMicros how long nobody has done anything although there is trouble that is not over, µs of
///     the run; -1 when the group is not stuck
/// @param units every unit of the plant, in the plant's order
public record GroupCard(
        int group,
        int run,
        State state,
        GroupPicture.@Nullable Pause pause,
        long nowMicros,
        double pace,
        int present,
        int alarms,
        int unacknowledged,
        boolean isFlood,
        long shipped,
        long scrapped,
        long late,
        double oee,
        int hazards,
        int hints,
        long stuckMicros,
        List<Unit> units) {
    public GroupCard {
        units = List.copyOf(units);
    }

    /// One unit, for its sign on the card.
    ///
    /// @param station the station it belongs to
    /// @param number of the unit there, from 1
    /// @param condition what it does
    public record Unit(String station, int number, Condition condition) {}

    /// What a group does.
    public enum State {
        /// Stands still.
        PAUSED,
        /// Time passes.
        RUNNING,
        /// Its run is over.
        ENDED
    }
}
