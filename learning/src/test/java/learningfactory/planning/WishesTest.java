package learningfactory.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When a meeting is as wished.
class WishesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private static final TermRequest.Wishes TUESDAY_MORNING = new TermRequest.Wishes(
            TUESDAY, TUESDAY.plusWeeks(1), List.of(DayOfWeek.TUESDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));

    @Test
    void aMeetingWithinTheWishedHoursOfAWishedDayIsAsWished() {
        assertThat(isAsWished("08:00", "10:00", 0)).isTrue();
        assertThat(isAsWished("10:00", "12:00", 0)).isTrue();

        assertThat(isAsWished("07:30", "09:30", 0)).isFalse();
        assertThat(isAsWished("10:30", "12:30", 0)).isFalse();
    }

    @Test
    void aMeetingOverMidnightIsNeverWithinTheHoursOfADay() {
        assertThat(isAsWished("22:30", "00:30", 1)).isFalse();
        assertThat(isAsWished("09:00", "09:30", 1)).isFalse();
    }

    @Test
    void whereNoHoursAreWishedTheDayAloneCounts() {
        TermRequest.Wishes anyHour = new TermRequest.Wishes(
                TUESDAY, TUESDAY.plusWeeks(1), List.of(DayOfWeek.TUESDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(anyHour.areMet(at(TUESDAY, "22:30"), at(TUESDAY.plusDays(1), "00:30")))
                .isTrue();
        assertThat(anyHour.areMet(at(TUESDAY.plusDays(1), "09:00"), at(TUESDAY.plusDays(1), "11:00")))
                .isFalse();
    }

    @Test
    void onADayThatIsImpossibleNothingMayBeNorOverMidnightIntoIt() {
        TermRequest.Wishes notTheSecond = new TermRequest.Wishes(
                TUESDAY,
                TUESDAY.plusWeeks(1),
                List.of(),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                List.of(TUESDAY.plusDays(1)));

        assertThat(notTheSecond.allow(TUESDAY, TUESDAY)).isTrue();
        assertThat(notTheSecond.allow(TUESDAY, TUESDAY.plusDays(1))).isFalse();
        assertThat(notTheSecond.allow(TUESDAY.plusDays(1), TUESDAY.plusDays(1))).isFalse();
        assertThat(notTheSecond.allow(TUESDAY.minusDays(1), TUESDAY.minusDays(1)))
                .isFalse();
    }

    private static boolean isAsWished(String from, String until, int daysLater) {
        return TUESDAY_MORNING.areMet(at(TUESDAY, from), at(TUESDAY.plusDays(daysLater), until));
    }

    private static LocalDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time));
    }
}
