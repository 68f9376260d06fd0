package learningfactory.resource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import learningfactory.words.Meaningless;

/// "Every second Tuesday at ten, but not in the autumn holiday": local time, so that summer time does not
/// move it.
///
/// @param first the first day
/// @param last the last day on which it may still happen
/// @param everyWeeks 1 to 52: each week, each second …
/// @param at the local time at which it begins
/// @param length how long it takes
/// @param except days on which it does not happen
public record Series(
        LocalDate first, LocalDate last, int everyWeeks, LocalTime at, Duration length, List<LocalDate> except) {

    /// More dates than this are a mistake.
    public static final int MOST_DATES = 120;

    /// Checked.
    ///
    /// @throws Meaningless when it has no date or too many
    public Series {
        except = List.copyOf(except);
        if (everyWeeks < 1 || everyWeeks > 52 || last.isBefore(first)) {
            throw new Meaningless(
                    "En serie fra %s til %s hver %d. uke har ingen datoer.".formatted(first, last, everyWeeks),
                    "A series from %s to %s every %d weeks has no dates.".formatted(first, last, everyWeeks));
        }
        if (first.plusWeeks((long) everyWeeks * MOST_DATES).isBefore(last)) {
            throw new Meaningless(
                    "En serie har høyst %d datoer.\nKanskje bør den slutte før %s.".formatted(MOST_DATES, last),
                    "A series has at most %d dates.\nMaybe it should end sooner than %s.".formatted(MOST_DATES, last));
        }
    }

    /// All its times, in order.
    public List<Interval> times(ZoneId zone) {
        List<Interval> times = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(everyWeeks)) {
            if (!except.contains(day)) {
                times.add(Interval.of(ZonedDateTime.of(day, at, zone).toInstant(), length));
            }
        }
        return times;
    }
}
