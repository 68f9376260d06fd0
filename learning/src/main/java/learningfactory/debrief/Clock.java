package learningfactory.debrief;

/// A moment of a run as a page writes it: minutes and seconds since the run began.
final class Clock {
    private static final long SECOND_MICROS = 1_000_000L;

    private Clock() {}

    static String of(long micros) {
        long seconds = micros / SECOND_MICROS;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
