package learningfactory.resource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import learningfactory.network.OrganisationId;

/// How much of a family of resources an organisation may have in each week or month.
///
/// @param organisation whose
/// @param family of resources
/// @param period in which it is counted
/// @param most time of use of all resources of the family together
public record Quota(OrganisationId organisation, String family, Period period, Duration most) {

    /// In which it is counted, by the hall's calendar.
    public enum Period {
        /// Monday to Sunday.
        WEEK,
        /// From the first to the last.
        MONTH
    }

    /// The period that this moment belongs to.
    public Interval periodOf(Interval use, ZoneId zone) {
        LocalDate day = use.from().atZone(zone).toLocalDate();
        LocalDate first = switch (period) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
        LocalDate next = switch (period) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
        return new Interval(
                first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
    }
}
