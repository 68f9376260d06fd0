package learningfactory.factory.equipment;

import java.util.Optional;
import learningfactory.simulation.random.Distribution;

/// One failure mode of a unit.
///
/// @param name the mode as the report names it, such as `spindle`
/// @param clock what makes it age
/// @param timeTo time to failure on that clock from the last repair of this mode: µs, or cycles for
///     [Clock#CYCLES]
/// @param repairMicros hands-on repair time, µs
/// @param crew the qualification a repairer needs; absent means the repair starts at once by itself
/// @param scrapsPart whether the piece being worked is lost; otherwise the work goes on where it stopped
/// @param alarm priority of the alarm it raises
public record Failure(
        String name,
        Clock clock,
        Distribution timeTo,
        Distribution repairMicros,
        Optional<String> crew,
        boolean scrapsPart,
        AlarmPriority alarm) {
    /// A mode on the operating clock whose repair needs nobody and which keeps the part.
    public static Failure of(String name, Distribution timeToMicros, Distribution repairMicros) {
        return new Failure(
                name, Clock.OPERATING, timeToMicros, repairMicros, Optional.empty(), false, AlarmPriority.HIGH);
    }

    /// What makes a failure mode, a tool or a maintenance interval age.
    public enum Clock {
        /// Only time in which the unit really works on a load.
        OPERATING,
        /// All time, working or not.
        CALENDAR,
        /// Finished loads.
        CYCLES
    }
}
