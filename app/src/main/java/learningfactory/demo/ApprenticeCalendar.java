package learningfactory.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// On which days of two years something is written about an apprentice: never at a weekend or while all is
/// closed, on whatever day the demonstration is started.
///
/// @param year what is closed when
/// @param first the Monday of the first week; week 0
record ApprenticeCalendar(SchoolYear year, LocalDate first) {

    /// A year of training, weeks.
    static final int YEAR = 52;

    private static final int HALF = YEAR / 2;
    private static final int WEEKS_TO_THE_TEST = 3;
    private static final int DAYS_TO_THE_REPORT = 6;

    LocalDate monday(int week) {
        return first.plusWeeks(week);
    }

    /// So many weeks before the first one.
    LocalDate before(int weeks) {
        return year.workdayFrom(first.minusWeeks(weeks));
    }

    /// The last workday of a week, on which its log is written; none in a week in which everything is closed.
    Optional<LocalDate> logDay(int week) {
        LocalDate last = lastDay(week);
        return last.isBefore(monday(week)) ? Optional.empty() : Optional.of(last);
    }

    /// The month that is over with this week.
    Optional<YearMonth> monthOver(int week) {
        YearMonth month = YearMonth.from(monday(week));
        return YearMonth.from(monday(week + 1)).equals(month) ? Optional.empty() : Optional.of(month);
    }

    /// Twice a year there is a talk: which one it is, from 1 on.
    Optional<Integer> talk(int week) {
        return week % HALF == HALF - 1 ? Optional.of(week / HALF + 1) : Optional.empty();
    }

    /// The last workday up to the end of a week.
    LocalDate lastDay(int week) {
        return year.workdayUntil(monday(week).plusDays(4));
    }

    /// The first day of a year of training, from zero on; of what comes after two: the trade test.
    LocalDate begins(int trainingYear) {
        return year.workdayFrom(monday(trainingYear * YEAR));
    }

    /// The day of the trade test.
    LocalDate test() {
        return year.workdayFrom(begins(2).plusWeeks(WEEKS_TO_THE_TEST));
    }

    /// The day on which the county reports how it went.
    LocalDate report() {
        return year.workdayFrom(test().plusDays(DAYS_TO_THE_REPORT));
    }
}
