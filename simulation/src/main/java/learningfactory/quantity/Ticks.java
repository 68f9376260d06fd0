package learningfactory.quantity;

import java.math.BigDecimal;

/// A duration, or an instant since the start of a run, in whole microseconds: a rounded double can swap two
/// events.
///
/// @param micros at least zero; 292,000 years are the most
public record Ticks(long micros) implements Comparable<Ticks> {
    /// No time at all.
    public static final Ticks ZERO = new Ticks(0);

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /// Checks that the duration is not negative.
    public Ticks {
        if (micros < 0) {
            throw new IllegalArgumentException("The duration (%d µs) must not be negative.".formatted(micros));
        }
    }

    /// A duration in microseconds, rounded to a whole one, half upwards.
    ///
    /// @param micros at least zero
    /// @return the duration
    /// @throws IllegalArgumentException when the number is negative, not finite or beyond 292,000 years
    public static Ticks ofMicros(double micros) {
        if (!(micros >= 0 && micros < Long.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The duration (%s µs) must lie between 0 and 292,000 years.\nMaybe the unit is wrong."
                            .formatted(micros));
        }
        long whole = (long) micros;
        return new Ticks(micros - whole >= 0.5 ? whole + 1 : whole);
    }

    /// A duration in seconds, to the nearest microsecond.
    ///
    /// @param seconds at least zero
    /// @return the duration
    public static Ticks ofSeconds(double seconds) {
        return ofMicros(seconds * SECOND);
    }

    /// A duration in minutes, to the nearest microsecond.
    ///
    /// @param minutes at least zero
    /// @return the duration
    public static Ticks ofMinutes(double minutes) {
        return ofMicros(minutes * MINUTE);
    }

    /// A duration in hours, to the nearest microsecond.
    ///
    /// @param hours at least zero
    /// @return the duration
    public static Ticks ofHours(double hours) {
        return ofMicros(hours * HOUR);
    }

    /// The duration in seconds.
    ///
    /// @return seconds
    public double seconds() {
        return (double) micros / SECOND;
    }

    /// The duration in hours.
    ///
    /// @return hours
    public double hours() {
        return (double) micros / HOUR;
    }

    /// Two durations one after the other.
    ///
    /// @param other the other
    /// @return the sum
    /// @throws ArithmeticException when the sum exceeds 292,000 years
    public Ticks plus(Ticks other) {
        return new Ticks(Math.addExact(micros, other.micros));
    }

    /// What is left of this duration after another.
    ///
    /// @param other at most as long
    /// @return the difference
    /// @throws IllegalArgumentException when the other is longer
    public Ticks minus(Ticks other) {
        return new Ticks(micros - other.micros);
    }

    /// The duration several times over.
    ///
    /// @param factor at least zero
    /// @return the product
    /// @throws ArithmeticException when the product exceeds 292,000 years
    public Ticks times(long factor) {
        return new Ticks(Math.multiplyExact(micros, factor));
    }

    @Override
    public int compareTo(Ticks other) {
        return Long.compare(micros, other.micros);
    }

    /// The duration as people say it, rounded to its two largest parts: `1 h 20 min`, `35.2 s`.
    ///
    /// @return a text with units
    public String briefly() {
        if (micros >= DAY) {
            return parts(rounded(HOUR));
        }
        if (micros >= HOUR) {
            return parts(rounded(MINUTE));
        }
        return micros >= MINUTE ? parts(rounded(SECOND)) : parts(micros >= SECOND ? rounded(MILLI) : micros);
    }

    /// The duration to the last microsecond, in days, hours, minutes and seconds: `1 h 20 min 0.5 s`.
    @Override
    public String toString() {
        return parts(micros);
    }

    private long rounded(long part) {
        long down = micros - micros % part;
        return micros - down >= part - part / 2 ? Math.addExact(down, part) : down;
    }

    private static String parts(long micros) {
        if (micros < SECOND) {
            return micros >= MILLI ? decimal(micros, 3) + " ms" : micros == 0 ? "0 s" : micros + " µs";
        }
        StringBuilder text = new StringBuilder();
        append(text, micros / DAY, "d");
        append(text, micros % DAY / HOUR, "h");
        append(text, micros % HOUR / MINUTE, "min");
        if (micros % MINUTE > 0) {
            text.append(decimal(micros % MINUTE, 6)).append(" s ");
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(' ').append(unit).append(' ');
        }
    }

    private static String decimal(long number, int places) {
        return Numbers.plain(BigDecimal.valueOf(number, places));
    }
}
