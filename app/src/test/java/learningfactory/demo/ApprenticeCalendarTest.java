package learningfactory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two years of an apprentice, on whatever day a demonstration is started.
class ApprenticeCalendarTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /// A calendar for each day of four years, with the two years before it.
    private static List<ApprenticeCalendar> all() {
        return LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .map(today -> new SchoolYear(
                        today, today.atTime(LocalTime.of(0, 1)).atZone(OSLO).toInstant(), OSLO))
                .map(year -> new ApprenticeCalendar(year, year.monday(Apprenticeships.ALL_OF_IT)))
                .toList();
    }

    @Test
    void eachYearOfTrainingHasFortyLogsElevenMonthsAndTwoTalks() {
        for (ApprenticeCalendar calendar : all()) {
            for (int trainingYear = 0; trainingYear < 2; trainingYear++) {
                int from = trainingYear * ApprenticeCalendar.YEAR;
                assertThat(weeks(from).filter(week -> calendar.logDay(week).isPresent()))
                        .as("logs from %s", calendar.monday(from))
                        .hasSizeGreaterThanOrEqualTo(40);
                assertThat(weeks(from).filter(week -> calendar.monthOver(week).isPresent()))
                        .as("months from %s", calendar.monday(from))
                        .hasSizeGreaterThanOrEqualTo(11);
                assertThat(weeks(from)
                                .flatMap(week -> calendar.talk(week).stream().mapToInt(number -> number)))
                        .as("talks from %s", calendar.monday(from))
                        .containsExactly(2 * trainingYear + 1, 2 * trainingYear + 2);
            }
        }
    }

    @Test
    void theTradeTestComesAfterTwoYearsAndTheCountyHasReportedByNow() {
        for (ApprenticeCalendar calendar : all()) {
            LocalDate today = calendar.year().today();

            assertThat(calendar.begins(2)).as("%s", today).isAfter(calendar.lastDay(2 * ApprenticeCalendar.YEAR - 1));
            assertThat(calendar.test()).as("%s", today).isAfter(calendar.begins(2));
            assertThat(calendar.report())
                    .as("%s", today)
                    .isAfter(calendar.test())
                    .isBefore(today);
        }
    }

    @Test
    void nothingIsWrittenAtAWeekendOrWhileAllIsClosed() {
        for (ApprenticeCalendar calendar : all()) {
            assertThat(IntStream.range(0, 2 * ApprenticeCalendar.YEAR)
                            .mapToObj(calendar::lastDay)
                            .toList())
                    .allMatch(calendar.year()::isWorkday);
            assertThat(List.of(
                            calendar.before(4),
                            calendar.begins(0),
                            calendar.begins(1),
                            calendar.begins(2),
                            calendar.test(),
                            calendar.report()))
                    .allMatch(calendar.year()::isWorkday);
        }
    }

    private static IntStream weeks(int from) {
        return IntStream.range(from, from + ApprenticeCalendar.YEAR);
    }
}
