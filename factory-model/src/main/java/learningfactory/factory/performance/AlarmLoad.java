package learningfactory.factory.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What alarms ask of one operator (ISA-18.2-2016, clause 16; EEMUA 191): alarms in windows of ten minutes,
/// and floods.
///
/// A flood starts with a window of ten alarms or more and ends before the first window with fewer than five.
///
/// @param perWindow alarms in each window of ten minutes, in order of time
public record AlarmLoad(List<Integer> perWindow) {
    /// Length of a window, µs.
    public static final long WINDOW_MICROS = 600_000_000L;

    private static final int FLOOD_STARTS = 10;
    private static final int FLOOD_ENDS = 5;

    /// Copies the windows.
    public AlarmLoad {
        perWindow = List.copyOf(perWindow);
    }

    /// Counts alarms by window. The last window counts in full even when the observation ends within it.
    ///
    /// @param atMicros when alarms came, µs, in order, at or after `fromMicros`
    /// @param fromMicros start of the observation, µs
    /// @param toMicros end of the observation, µs, after its start
    /// @return the load
    public static AlarmLoad of(long[] atMicros, long fromMicros, long toMicros) {
        if (toMicros <= fromMicros) {
            throw new IllegalArgumentException(
                    "Alarms are observed from %d µs to %d µs; the end must come after the start."
                            .formatted(fromMicros, toMicros));
        }
        int windows = Math.toIntExact((toMicros - fromMicros + WINDOW_MICROS - 1) / WINDOW_MICROS);
        int[] counts = new int[windows];
        for (long at : atMicros) {
            if (at >= fromMicros && at < toMicros) {
                counts[(int) ((at - fromMicros) / WINDOW_MICROS)]++;
            }
        }
        return new AlarmLoad(Arrays.stream(counts).boxed().toList());
    }

    /// All alarms.
    ///
    /// @return how many
    public long total() {
        return perWindow.stream().mapToLong(Integer::longValue).sum();
    }

    /// Mean alarms by window; at most one is calm.
    ///
    /// @return alarms in ten minutes; NaN without a window
    public double perTenMinutes() {
        return perWindow.isEmpty() ? Double.NaN : (double) total() / perWindow.size();
    }

    /// Alarms in the worst window.
    ///
    /// @return at least 0
    public int most() {
        return perWindow.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// Share of windows with more than ten alarms.
    ///
    /// @return 0..1; NaN without a window
    public double shareAboveTen() {
        long above = perWindow.stream().filter(alarms -> alarms > FLOOD_STARTS).count();
        return perWindow.isEmpty() ? Double.NaN : (double) above / perWindow.size();
    }

    /// The windows that belong to a flood.
    ///
    /// @return their numbers in order, the first window of all is 1
    public List<Integer> floodWindows() {
        List<Integer> flood = new ArrayList<>();
        boolean flooding = false;
        for (int i = 0; i < perWindow.size(); i++) {
            int alarms = perWindow.get(i);
            flooding = flooding ? alarms >= FLOOD_ENDS : alarms >= FLOOD_STARTS;
            if (flooding) {
                flood.add(i + 1);
            }
        }
        return flood;
    }

    /// Share of time in a flood; below one percent is the aim.
    ///
    /// @return 0..1; NaN without a window
    public double floodShare() {
        return perWindow.isEmpty() ? Double.NaN : (double) floodWindows().size() / perWindow.size();
    }
}
