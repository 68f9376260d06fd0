package learningfactory.benchmarks.load;

/// How late the pictures of a page arrive after their moment.
///
/// A run at pace `p` shows the moment `m` at the real instant `start + m / p`; how far a picture arrives
/// behind that line is its lateness. `start` is not told, so the least of the pictures within some seconds
/// around stands for it: the quickest picture counts as no later than it can be. A deed holds the run's
/// time up for as long as it is written, which this counts as lateness too, so the figures are rather too
/// high than too low.
final class Lateness {

    private static final long AROUND_NANOS = 3_000_000_000L;

    private Lateness() {}

    /// The lateness of each picture, ns.
    ///
    /// @param arrivedNanos when it came
    /// @param nowMicros which moment of the run it shows
    /// @param pace simulated time a real time
    static long[] of(long[] arrivedNanos, long[] nowMicros, double pace) {
        int n = arrivedNanos.length;
        long[] behind = new long[n];
        for (int i = 0; i < n; i++) {
            behind[i] = arrivedNanos[i] - Math.round(nowMicros[i] * 1000 / pace);
        }
        long[] late = new long[n];
        for (int i = 0; i < n; i++) {
            long least = behind[i];
            for (int j = i; j >= 0 && arrivedNanos[i] - arrivedNanos[j] <= AROUND_NANOS; j--) {
                least = Math.min(least, behind[j]);
            }
            for (int j = i; j < n && arrivedNanos[j] - arrivedNanos[i] <= AROUND_NANOS; j++) {
                least = Math.min(least, behind[j]);
            }
            late[i] = behind[i] - least;
        }
        return late;
    }
}
