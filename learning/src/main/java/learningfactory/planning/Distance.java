package learningfactory.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import learningfactory.resource.Interval;
import learningfactory.words.Words;

/// How far a meeting moves, by the hall's calendar. A week begins on Monday.
///
/// @param isOnTime whether its time stays, and it only gets other resources
/// @param days from its old day to its new one; less than zero: it comes earlier
/// @param weeks from its old week to its new one; less than zero: it comes earlier
public record Distance(boolean isOnTime, long days, long weeks) {
    /// Ten weeks away is as far as any.
    public static final int MOST_STEPS = 10;

    /// From the one time to the other.
    public static Distance between(Interval from, Interval to, ZoneId zone) {
        LocalDate before = from.from().atZone(zone).toLocalDate();
        LocalDate after = to.from().atZone(zone).toLocalDate();
        return new Distance(
                from.equals(to),
                ChronoUnit.DAYS.between(before, after),
                ChronoUnit.WEEKS.between(monday(before), monday(after)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// What it counts, in steps: 0 on the same day, 1 on another day of the same week, 2 in the week
    /// before or after, and 1 more for each week beyond, at most [#MOST_STEPS].
    public int steps() {
        return days == 0 ? 0 : (int) Math.min(MOST_STEPS, 1 + Math.abs(weeks));
    }

    /// "Same week, 2 days later".
    public Words words() {
        if (isOnTime) {
            return new Words("samme tid, andre ressurser", "same time, other resources");
        }
        if (days == 0) {
            return new Words("samme dag", "same day");
        }
        boolean isLater = days > 0;
        String nb = isLater ? "senere" : "tidligere";
        String en = isLater ? "later" : "earlier";
        if (weeks == 0) {
            long count = Math.abs(days);
            return new Words(
                    "samme uke, %d %s %s".formatted(count, count == 1 ? "dag" : "dager", nb),
                    "same week, %d %s %s".formatted(count, count == 1 ? "day" : "days", en));
        }
        long count = Math.abs(weeks);
        if (count == 1) {
            return new Words(isLater ? "uken etter" : "uken før", isLater ? "the week after" : "the week before");
        }
        return new Words("%d uker %s".formatted(count, nb), "%d weeks %s".formatted(count, en));
    }
}
