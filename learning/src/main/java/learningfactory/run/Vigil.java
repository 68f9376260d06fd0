package learningfactory.run;

import java.util.List;
import learningfactory.scenario.Sign;

/// Something in a scenario that comes when signs have held together for a while.
///
/// @param kind what comes
/// @param number its place among the scenario's injects, edges or stop rules
/// @param signs all of them must hold
/// @param unless and not all of these, if there are any
/// @param forMicros for this long, µs
/// @param subjects one bit for each subject the signs look at
record Vigil(Kind kind, int number, List<Sign> signs, List<Sign> unless, long forMicros, int subjects) {
    /// What comes.
    enum Kind {
        INJECT,
        HAZARD,
        STOP
    }

    static Vigil of(Kind kind, int number, List<Sign> signs, List<Sign> unless, long forMicros) {
        int subjects = 0;
        for (Sign sign : signs) {
            subjects |= Watch.bit(sign.subject());
        }
        for (Sign sign : unless) {
            subjects |= Watch.bit(sign.subject());
        }
        return new Vigil(kind, number, List.copyOf(signs), List.copyOf(unless), forMicros, subjects);
    }
}
