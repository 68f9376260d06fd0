package learningfactory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The year as a school lives it, on whatever day a demonstration is started.
class SchoolYearTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static SchoolYear on(LocalDate today) {
        return new SchoolYear(today, today.atTime(10, 0).atZone(OSLO).toInstant(), OSLO);
    }

    @Test
    void easterFallsWhereTheAlmanacSays() {
        assertThat(SchoolYear.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(SchoolYear.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
        assertThat(SchoolYear.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(SchoolYear.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Test
    void theHallIsClosedAtChristmasOnNationalDayAndInTheCommonLeave() {
        SchoolYear year = on(LocalDate.of(2026, 11, 28));

        assertThat(year.kind(LocalDate.of(2025, 12, 24))).isEqualTo(SchoolYear.Day.CLOSED);
        assertThat(year.kind(LocalDate.of(2026, 5, 17))).isEqualTo(SchoolYear.Day.CLOSED);
        assertThat(year.kind(LocalDate.of(2026, 7, 15))).isEqualTo(SchoolYear.Day.CLOSED);
        assertThat(year.kind(LocalDate.of(2026, 10, 1))).isEqualTo(SchoolYear.Day.HOLIDAY);
        assertThat(year.kind(LocalDate.of(2026, 5, 19))).isEqualTo(SchoolYear.Day.EXAMS);
        assertThat(year.kind(LocalDate.of(2026, 11, 25))).isEqualTo(SchoolYear.Day.TEACHING);
    }

    @Test
    void onEveryDayOfFourYearsFourOpenWeeksAreFoundAndNoClosureOverlapsAnother() {
        for (LocalDate today = LocalDate.of(2025, 1, 1);
                today.isBefore(LocalDate.of(2029, 1, 1));
                today = today.plusDays(1)) {
            SchoolYear year = on(today);

            LocalDate first = year.openWeeks(34, 4);
            assertThat(first.getDayOfWeek()).as("%s", today).isEqualTo(DayOfWeek.MONDAY);
            assertThat(first).as("%s", today).isBefore(today.minusWeeks(30)).isAfter(today.minusWeeks(61));
            LocalDate open = LocalDate.MIN;
            for (SchoolYear.Closure closed : year.closures()) {
                assertThat(closed.first())
                        .as("%s", today)
                        .isAfterOrEqualTo(open)
                        .isBefore(closed.next());
                open = closed.next();
            }
        }
    }
}
