package learningfactory.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// What some pages saw within some seconds.
///
/// @param pictures how many came
/// @param late how late each came, ns, the least first
/// @param withinLimit share that came within 250 ms of their moment
/// @param roundTrips from the press to the answer, ns, the least first
/// @param worstRoom of all rooms, the greatest 99 % point of lateness, ns
record Figures(int pictures, long[] late, double withinLimit, long[] roundTrips, long worstRoom) {

    /// The limit of the promise, ns.
    static final long LIMIT_NANOS = 250_000_000L;

    /// The figures of these rooms between two instants.
    static Figures of(List<Classroom> rooms, double pace, long fromNanos, long toNanos) {
        long[] late = new long[0];
        long[] trips = new long[0];
        long worst = 0;
        for (Classroom room : rooms) {
            long[] ofRoom = new long[0];
            for (LivingPage page : room.pages()) {
                ofRoom = joined(ofRoom, late(page, pace, fromNanos, toNanos));
                trips = joined(trips, page.roundTrips());
            }
            Arrays.sort(ofRoom);
            worst = Math.max(worst, point(ofRoom, 0.99));
            late = joined(late, ofRoom);
        }
        Arrays.sort(late);
        Arrays.sort(trips);
        long within = LongStream.of(late).filter(each -> each <= LIMIT_NANOS).count();
        return new Figures(late.length, late, late.length == 0 ? 0 : (double) within / late.length, trips, worst);
    }

    private static long[] late(LivingPage page, double pace, long fromNanos, long toNanos) {
        long[] arrived = page.arrivedNanos();
        long[] now = page.nowMicros();
        int n = Math.min(arrived.length, now.length);
        long[] all = Lateness.of(Arrays.copyOf(arrived, n), Arrays.copyOf(now, n), pace);
        long[] some = new long[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (arrived[i] >= fromNanos && arrived[i] < toNanos) {
                some[kept++] = all[i];
            }
        }
        return Arrays.copyOf(some, kept);
    }

    private static long[] joined(long[] some, long[] more) {
        return LongStream.concat(LongStream.of(some), LongStream.of(more)).toArray();
    }

    /// The value below which this share lies.
    static long point(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    /// A row of the table.
    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.2f %% | %.1f | %.1f | %.1f |",
                what,
                pictures,
                millis(point(late, 0.5)),
                millis(point(late, 0.99)),
                millis(point(late, 1)),
                withinLimit * 100,
                millis(worstRoom),
                millis(point(roundTrips, 0.5)),
                millis(point(roundTrips, 0.99)));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
