package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// An edge of the safety envelope: who steps over it lives to see what would have happened.
///
/// @param name how the file calls it
/// @param title what rule it breaks
/// @param cause what steps over it
/// @param unless the rule is kept when all these signs hold; empty: never
/// @param delayMicros from the cause to the consequence, µs
/// @param effects the consequence in the plant
/// @param story what would have happened, told when it has
/// @param isInjury whether a person would have been hurt
public record Hazard(
        String name,
        Words title,
        Cause cause,
        List<Sign> unless,
        long delayMicros,
        List<Effect> effects,
        Words story,
        boolean isInjury) {
    public Hazard {
        unless = List.copyOf(unless);
        effects = List.copyOf(effects);
    }

    /// What steps over the edge.
    public sealed interface Cause {
        /// Somebody does something that answers this, and it is accepted.
        record Doing(Deed deed) implements Cause {}

        /// These signs hold together for this time, µs.
        record Holding(List<Sign> signs, long forMicros) implements Cause {
            public Holding {
                signs = List.copyOf(signs);
            }
        }
    }
}
