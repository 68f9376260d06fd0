package learningfactory.factory.personnel;

import java.util.List;

/// A repeating pattern of presence. Time zero of a run is the start of the pattern (Monday 00:00 for a week).
///
/// @param name how the plant file calls it
/// @param periodMicros after this the pattern repeats, µs, more than zero
/// @param present times of presence within one period, in order, not overlapping; breaks are the gaps
public record Shifts(String name, long periodMicros, List<Interval> present) {
    public Shifts {
        present = List.copyOf(present);
        long last = 0;
        for (Interval interval : present) {
            if (interval.fromMicros() < last || interval.toMicros() > periodMicros) {
                throw new IllegalArgumentException(
                        "The shifts (%s) have an interval from %d µs to %d µs that overlaps another or leaves the period of %d µs."
                                .formatted(name, interval.fromMicros(), interval.toMicros(), periodMicros));
            }
            last = interval.toMicros();
        }
        if (present.isEmpty()) {
            throw new IllegalArgumentException("The shifts (%s) have no time of presence.".formatted(name));
        }
    }

    /// A half-open time span within the period.
    ///
    /// @param fromMicros start, µs, included
    /// @param toMicros end, µs, excluded, after the start
    public record Interval(long fromMicros, long toMicros) {
        public Interval {
            if (fromMicros < 0 || toMicros <= fromMicros) {
                throw new IllegalArgumentException("An interval runs from %d µs to %d µs; it must end after it starts."
                        .formatted(fromMicros, toMicros));
            }
        }
    }

    /// Whether someone is present at this time.
    public boolean isPresent(long atMicros) {
        long within = Math.floorMod(atMicros, periodMicros);
        for (Interval interval : present) {
            if (within >= interval.fromMicros() && within < interval.toMicros()) {
                return true;
            }
        }
        return false;
    }

    /// The next time after `atMicros` at which presence starts or ends, µs; `Long.MAX_VALUE` when it never
    /// changes.
    public long nextChange(long atMicros) {
        if (present.size() == 1
                && present.getFirst().fromMicros() == 0
                && present.getFirst().toMicros() == periodMicros) {
            return Long.MAX_VALUE;
        }
        boolean now = isPresent(atMicros);
        long period = Math.floorDiv(atMicros, periodMicros) * periodMicros;
        for (long base = period; base <= period + 2 * periodMicros; base += periodMicros) {
            for (Interval interval : present) {
                if (base + interval.fromMicros() > atMicros && isPresent(base + interval.fromMicros()) != now) {
                    return base + interval.fromMicros();
                }
                if (base + interval.toMicros() > atMicros && isPresent(base + interval.toMicros()) != now) {
                    return base + interval.toMicros();
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
