package learningfactory.debrief;

import java.util.OptionalDouble;
import learningfactory.words.Words;

/// A law beside what was measured.
///
/// @param law which
/// @param element the station it speaks of; empty for the plant
/// @param predicted what the law says; absent where it says nothing, as for a queue that grows without end
/// @param measured what the run gave; absent where too little happened
/// @param unit `pieces`, `s`, `1/h` or `1`
/// @param words why the two differ, or that they agree
public record TheoryLine(
        Law law, String element, OptionalDouble predicted, OptionalDouble measured, String unit, Words words) {
    /// Laws of the factory floor.
    public enum Law {
        /// Little 1961: parts in the plant = rate × time.
        LITTLE,
        /// The utilisation law: share of time at work = rate × working time / machines.
        UTILISATION,
        /// No line is faster than its bottleneck.
        BOTTLENECK,
        /// Kingman 1961, Sakasegawa 1977: the wait grows with variability and with utilisation.
        KINGMAN,
        /// Overall equipment effectiveness, ISO 22400-2.
        OEE
    }
}
