package learningfactory.resource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When something may be used: hours of the week in the hall's own time, so that summer time does not move
/// them.
///
/// Single days that are closed are no part of it: they are blackouts.
///
/// @param zone the hall's time zone
/// @param hours of the week; none: never
public record Opening(ZoneId zone, List<Hours> hours) {
    /// Copied.
    public Opening {
        hours = List.copyOf(hours);
    }

    /// One stretch of one day of the week.
    ///
    /// @param day of the week
    /// @param from local time
    /// @param until local time, after `from`; midnight means the end of the day
    public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when it would be empty
        public Hours {
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "The hours of %s from %s until %s are empty.\nMaybe the two are swapped."
                                .formatted(day, from, until));
            }
        }
    }

    /// Day and night, all days.
    public static Opening always(ZoneId zone) {
        return days(zone, 1, 7, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /// The same hours on each of these days.
    ///
    /// @param first 1 Monday to 7 Sunday
    /// @param last not before `first`
    public static Opening days(ZoneId zone, int first, int last, LocalTime from, LocalTime until) {
        List<Hours> hours = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            hours.add(new Hours(DayOfWeek.of(day), from, until));
        }
        return new Opening(zone, hours);
    }

    /// Whether it is open for all of this time.
    public boolean covers(Interval use) {
        return open(use).stream().anyMatch(open -> open.covers(use));
    }

    /// The stretches that are open and touch this time, whole, in order; those that touch each other are one.
    public List<Interval> open(Interval window) {
        List<Interval> open = new ArrayList<>();
        LocalDate last = window.until().atZone(zone).toLocalDate();
        for (LocalDate day = window.from().atZone(zone).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Hours stretch : hours) {
                if (stretch.day() == day.getDayOfWeek()) {
                    add(open, start(day, stretch.from()), end(day, stretch.until()));
                }
            }
        }
        open.sort(Comparator.comparing(Interval::from));
        return merged(open).stream().filter(stretch -> stretch.overlaps(window)).toList();
    }

    private Instant start(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private Instant end(LocalDate day, LocalTime time) {
        return start(time.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day, time);
    }

    /// Hours that the night of summer time swallows are no hours.
    private static void add(List<Interval> open, Instant from, Instant until) {
        if (from.isBefore(until)) {
            open.add(new Interval(from, until));
        }
    }

    private static List<Interval> merged(List<Interval> sorted) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !next.from().isAfter(last.until())) {
                Instant until = next.until().isAfter(last.until()) ? next.until() : last.until();
                merged.set(merged.size() - 1, new Interval(last.from(), until));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
