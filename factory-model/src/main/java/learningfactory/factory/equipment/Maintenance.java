package learningfactory.factory.equipment;

import java.util.Optional;
import learningfactory.simulation.random.Distribution;

/// Maintenance of a unit. It begins between two loads, never in the middle of one.
///
/// @param name as the report names it
/// @param trigger when it is due
/// @param takesMicros hands-on time, µs
/// @param crew the qualification needed; absent means it needs nobody
/// @param renews whether it makes every failure mode of the unit as good as new (age replacement)
/// @param restoresHealth whether it takes away the degradation of the unit
public record Maintenance(
        String name,
        Trigger trigger,
        Distribution takesMicros,
        Optional<String> crew,
        boolean renews,
        boolean restoresHealth) {
    /// When maintenance is due.
    public sealed interface Trigger {
        /// Every so much of a clock since it was last done: µs, or loads for [Failure.Clock#CYCLES].
        /// With `sinceRepair` a repair of any failure mode starts the interval anew (age replacement).
        record Every(Failure.Clock clock, long interval, boolean sinceRepair) implements Trigger {
            public Every {
                if (interval <= 0) {
                    throw new IllegalArgumentException("Maintenance every %d is never done.".formatted(interval));
                }
            }
        }

        /// As soon as the tool's wear or the unit's degradation reaches this share of its life, 0..1; once,
        /// until a new tool or restored health has brought both below it again.
        record Condition(double wear) implements Trigger {}
    }
}
