package learningfactory.activity;

/// How much of an occurrence somebody missed.
///
/// @param missedMinutes from zero to the whole length
/// @param isExcused whether the absence is documented, so that the school does not count it
public record Attendance(int missedMinutes, boolean isExcused) {
    /// There all the time.
    public static final Attendance FULL = new Attendance(0, false);

    /// Checked.
    ///
    /// @throws IllegalArgumentException when less than nothing was missed
    public Attendance {
        if (missedMinutes < 0) {
            throw new IllegalArgumentException("Nobody misses less than nothing (%d min).".formatted(missedMinutes));
        }
    }
}
