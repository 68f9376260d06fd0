package learningfactory.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import learningfactory.resource.Interval;
import learningfactory.words.Words;

/// The year up to today as a Norwegian school and its region live it: teaching, exams, holidays. All from
/// the date alone, so that a demonstration looks right on whatever day it is started.
///
/// @param today the last day of the year that is told
/// @param now the moment of the telling
/// @param zone of the hall
public record SchoolYear(LocalDate today, Instant now, ZoneId zone) {

    private static final int WEEKS = 52;
    private static final int WEEKS_AHEAD = 8;

    /// What sort of day it is.
    enum Day {
        /// Lessons.
        TEACHING,
        /// Written and practical exams; the hall is half empty.
        EXAMS,
        /// No school, but the hall is open.
        HOLIDAY,
        /// The hall is closed.
        CLOSED
    }

    /// A stretch of days on which the hall is closed.
    ///
    /// @param first the first of them
    /// @param next the first day on which it is open again
    /// @param why for the calendar
    record Closure(LocalDate first, LocalDate next, Words why) {}

    /// The Monday so many weeks before this week's; below zero for weeks to come.
    LocalDate monday(int weeksAgo) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeksAgo);
    }

    /// The Mondays of the whole year, the weeks that are planned ahead too.
    List<LocalDate> mondays() {
        List<LocalDate> mondays = new ArrayList<>();
        for (int ago = WEEKS; ago >= -WEEKS_AHEAD; ago--) {
            mondays.add(monday(ago));
        }
        return mondays;
    }

    /// The months that are over, the earliest first.
    List<java.time.YearMonth> months() {
        List<java.time.YearMonth> months = new ArrayList<>();
        java.time.YearMonth last = java.time.YearMonth.from(today);
        for (java.time.YearMonth month = last.minusMonths(11); month.isBefore(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /// A moment of the hall.
    Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /// From this time until that, on one day.
    Interval between(LocalDate day, String from, String until) {
        return new Interval(at(day, from), at(day, until));
    }

    /// Whether the moment lies behind us.
    boolean isPast(Instant moment) {
        return !moment.isAfter(now);
    }

    /// What sort of day this is; a weekend day is a holiday.
    Day kind(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (isPublicHoliday(day) || isChristmas(day) || isCommonLeave(week)) {
            return Day.CLOSED;
        }
        boolean isWeekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        boolean isSchoolHoliday = week == 8 || week == 40 || (week >= 25 && week <= 33);
        if (isWeekend || isSchoolHoliday || isEasterWeek(day)) {
            return Day.HOLIDAY;
        }
        return (week >= 20 && week <= 22) || week == 49 ? Day.EXAMS : Day.TEACHING;
    }

    /// The Monday nearest to so many weeks ago from which the hall is open and teaches for so many weeks;
    /// earlier ones first.
    LocalDate openWeeks(int weeksAgo, int weeks) {
        for (int ago = weeksAgo; ago <= weeksAgo + WEEKS / 2; ago++) {
            LocalDate first = monday(ago);
            boolean isOpen = first.datesUntil(first.plusWeeks(weeks))
                    .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                    .allMatch(day -> kind(day) == Day.TEACHING || kind(day) == Day.EXAMS);
            if (isOpen) {
                return first;
            }
        }
        return monday(weeksAgo);
    }

    /// Whether people are at work: it is no weekend day, and nothing is closed.
    boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && kind(day) != Day.CLOSED;
    }

    /// This day, or the last workday before it.
    LocalDate workdayUntil(LocalDate day) {
        return isWorkday(day) ? day : workdayUntil(day.minusDays(1));
    }

    /// This day, or the first workday after it.
    LocalDate workdayFrom(LocalDate day) {
        return isWorkday(day) ? day : workdayFrom(day.plusDays(1));
    }

    /// When the hall is closed, in the order of the days.
    List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        LocalDate day = monday(WEEKS);
        LocalDate end = monday(-WEEKS_AHEAD).plusWeeks(1);
        while (day.isBefore(end)) {
            LocalDate next = day;
            while (kind(next) == Day.CLOSED) {
                next = next.plusDays(1);
            }
            if (next.isAfter(day)) {
                closures.add(new Closure(day, next, why(day)));
            }
            day = next.plusDays(1);
        }
        return closures;
    }

    private static Words why(LocalDate day) {
        if (isChristmas(day)) {
            return new Words("Juleferie", "Christmas holiday");
        }
        return isCommonLeave(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                ? new Words("Fellesferie", "Common leave")
                : new Words("Helligdag", "Public holiday");
    }

    private static boolean isChristmas(LocalDate day) {
        return (day.getMonthValue() == 12 && day.getDayOfMonth() >= 23)
                || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 1);
    }

    private static boolean isCommonLeave(int week) {
        return week >= 28 && week <= 30;
    }

    private static boolean isEasterWeek(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.isAfter(easter.minusDays(8)) && day.isBefore(easter.plusDays(2));
    }

    private static boolean isPublicHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return List.of(
                        easter.minusDays(3),
                        easter.minusDays(2),
                        easter,
                        easter.plusDays(1),
                        easter.plusDays(39),
                        easter.plusDays(49),
                        easter.plusDays(50),
                        LocalDate.of(day.getYear(), 5, 1),
                        LocalDate.of(day.getYear(), 5, 17))
                .contains(day);
    }

    /// Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it).
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
