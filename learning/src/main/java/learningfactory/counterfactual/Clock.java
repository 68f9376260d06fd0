package learningfactory.counterfactual;

/// A moment of a run as a page writes it: minutes and seconds since the run began.
public final class Clock {
    private static final long SECOND_MICROS = 1_000_000L;

    private Clock() {}

    /// That moment, such as `12:05`.
    ///
    /// @param micros since the run began
    public static String of(long micros) {
        long seconds = micros / SECOND_MICROS;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
