package learningfactory.scenario;

import java.util.List;

/// How long things last, µs of simulated time.
///
/// @param warmUpMicros the plant has run this long when the lesson begins
/// @param briefMicros time to read and to take places; the plant stands
/// @param runMicros the part in which the plant runs
/// @param debriefMicros time to talk afterwards
/// @param takes how long deeds take their doer before they take effect; a verb not named takes none
public record Timing(long warmUpMicros, long briefMicros, long runMicros, long debriefMicros, List<Takes> takes) {
    public Timing {
        takes = List.copyOf(takes);
    }

    /// How long this verb takes its doer, µs.
    public long takesMicros(Verb verb) {
        return takes.stream()
                .filter(t -> t.verb() == verb)
                .mapToLong(Takes::micros)
                .findFirst()
                .orElse(0);
    }

    /// How long one verb takes.
    public record Takes(Verb verb, long micros) {}
}
