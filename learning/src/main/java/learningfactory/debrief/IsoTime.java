package learningfactory.debrief;

/// Instants and durations as exports write them (ISO 8601), computed without a clock: the instant at which
/// a run began is handed in.
final class IsoTime {
    private static final long MILLIS_A_DAY = 86_400_000L;

    private IsoTime() {}

    /// Such as `2026-11-22T20:15:00.250Z`.
    ///
    /// @param epochMillis ms since 1970-01-01T00:00Z
    static String instant(long epochMillis) {
        long day = Math.floorDiv(epochMillis, MILLIS_A_DAY);
        long rest = Math.floorMod(epochMillis, MILLIS_A_DAY);
        return "%sT%02d:%02d:%02d.%03dZ"
                .formatted(date(day), rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000);
    }

    /// The day of the Gregorian calendar, counted from 1 March so that the leap day is the last of its
    /// year.
    private static String date(long epochDay) {
        long z = epochDay + 719_468;
        long era = Math.floorDiv(z, 146_097L);
        long dayOfEra = z - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return "%04d-%02d-%02d".formatted(year, month, day);
    }

    /// Such as `PT20M0.25S`.
    static String duration(long micros) {
        long minutes = micros / 60_000_000L;
        String seconds = java.math.BigDecimal.valueOf(micros % 60_000_000L, 6)
                .stripTrailingZeros()
                .toPlainString();
        return "PT" + (minutes > 0 ? minutes + "M" : "") + seconds + "S";
    }
}
