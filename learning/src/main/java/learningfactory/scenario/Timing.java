package learningfactory.scenario;

import java.util.List;

/// How long things last, µs of simulated time.
///
/// @param warmUpMicros the plant has run this long when the lesson begins
/// @param briefMicros time to read and to take places; the plant stands
/// @param runMicros the part in which the plant runs
/// @param debriefMicros time to talk afterwards
/// @param pace simulated time a real time while the plant runs: 1 as in life, 10 ten times as fast
/// @param takes how long deeds take their doer before they take effect; a verb not named takes none
public record Timing(
        long warmUpMicros, long briefMicros, long runMicros, long debriefMicros, double pace, List<Takes> takes) {
    private static final double MICROS_A_MINUTE = 60e6;

    public Timing {
        takes = List.copyOf(takes);
    }

    /// As in life: simulated time is real time.
    public Timing(long warmUpMicros, long briefMicros, long runMicros, long debriefMicros, List<Takes> takes) {
        this(warmUpMicros, briefMicros, runMicros, debriefMicros, 1, takes);
    }

    /// How long the lesson takes the class, whole minutes.
    public long minutes() {
        return (long) StrictMath.ceil((briefMicros + runMicros / pace + debriefMicros) / MICROS_A_MINUTE);
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
