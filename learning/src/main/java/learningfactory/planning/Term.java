package learningfactory.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import learningfactory.resource.Interval;
import learningfactory.words.Meaningless;

/// The days that are planned at once.
///
/// @param first day
/// @param last day, at most a year later
/// @param zone the hall's time zone
public record Term(LocalDate first, LocalDate last, ZoneId zone) {
    /// Meetings begin on the half hour and last whole half hours.
    public static final Duration STEP = Duration.ofMinutes(30);

    private static final int MOST_DAYS = 366;

    /// Checked.
    ///
    /// @throws IllegalArgumentException when it has no day, or more than a year
    public Term {
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new Meaningless(
                    "Et semester har 1 til %d dager, ikke fra %s til %s.\nKanskje er de byttet om."
                            .formatted(MOST_DAYS, first, last),
                    "A term has 1 to %d days, not from %s to %s.\nMaybe the two are swapped."
                            .formatted(MOST_DAYS, first, last));
        }
    }

    /// From the beginning of the first day to the end of the last.
    public Interval whole() {
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// The day in the hall to which a moment belongs.
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// All moments at which a meeting may begin on these days, in order.
    public List<Instant> starts(LocalDate from, LocalDate until) {
        List<Instant> starts = new ArrayList<>();
        LocalDate end = until.isAfter(last) ? last : until;
        for (LocalDate day = from.isBefore(first) ? first : from; !day.isAfter(end); day = day.plusDays(1)) {
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            for (Instant at = day.atStartOfDay(zone).toInstant(); at.isBefore(next); at = at.plus(STEP)) {
                starts.add(at);
            }
        }
        return starts;
    }
}
