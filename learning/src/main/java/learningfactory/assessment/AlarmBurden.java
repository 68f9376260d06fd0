package learningfactory.assessment;

import java.util.List;
import java.util.OptionalDouble;
import learningfactory.factory.performance.AlarmLoad;
import learningfactory.run.RunRecord;

/// What the alarms asked of the people, and how they answered (ISA-18.2-2016 clause 16; EEMUA 191).
///
/// @param load alarms by windows of ten minutes from the start of the run part; at most one a window is
///     calm, a flood begins with ten and ends below five
/// @param most alarms in the worst ten minutes, wherever they begin
/// @param alarms each coming of an alarm, in order of time
public record AlarmBurden(AlarmLoad load, int most, List<Rung> alarms) {
    public AlarmBurden {
        alarms = List.copyOf(alarms);
    }

    /// The alarms of a run.
    public static AlarmBurden of(RunRecord record) {
        return AlarmReading.burden(record);
    }

    /// One coming of an alarm.
    ///
    /// @param alarm its name
    /// @param came the fact that it came
    /// @param acknowledgedAfterMicros time until someone acknowledged it, µs; -1 never
    /// @param normalAfterMicros time until its cause had gone, µs; -1 never
    public record Rung(String alarm, Proof came, long acknowledgedAfterMicros, long normalAfterMicros) {}

    /// Share of the alarms that someone acknowledged.
    ///
    /// @return 0..1; absent without an alarm
    public OptionalDouble acknowledgedShare() {
        long acknowledged =
                alarms.stream().filter(a -> a.acknowledgedAfterMicros() >= 0).count();
        return alarms.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) acknowledged / alarms.size());
    }

    /// Mean time until an alarm was acknowledged, of those that were.
    ///
    /// @return s; absent when none was
    public OptionalDouble meanAcknowledgeSeconds() {
        return alarms.stream()
                .filter(a -> a.acknowledgedAfterMicros() >= 0)
                .mapToDouble(a -> a.acknowledgedAfterMicros() / 1e6)
                .average();
    }
}
