package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// Ends the run early.
///
/// @param title why, as the page says it
/// @param signs all of them hold
/// @param forMicros for this long, µs
public record StopRule(Words title, List<Sign> signs, long forMicros) {
    public StopRule {
        signs = List.copyOf(signs);
    }
}
