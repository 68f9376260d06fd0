package learningfactory.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import learningfactory.network.OrganisationId;
import org.junit.jupiter.api.Test;

/// Hours of the week, series and quotas over the changes of the clock.
class TimeTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Opening OFFICE = Opening.days(OSLO, 1, 5, LocalTime.of(8, 0), LocalTime.of(16, 0));

    @Test
    void aWeekdayMorningIsOpenAndItsEveningAndSundayAreNot() {
        assertThat(OFFICE.covers(use("2026-12-01T09:00", 2))).isTrue();
        assertThat(OFFICE.covers(use("2026-12-01T08:00", 8))).isTrue();
        assertThat(OFFICE.covers(use("2026-12-01T15:00", 2))).isFalse();
        assertThat(OFFICE.covers(use("2026-12-06T10:00", 1))).isFalse();
    }

    @Test
    void whatIsAlwaysOpenIsOpenOverMidnightAndOverTheChangeOfTheClock() {
        Opening always = Opening.always(OSLO);

        assertThat(always.covers(use("2026-10-24T20:00", 12))).isTrue();
        assertThat(always.covers(use("2027-03-27T20:00", 72))).isTrue();
    }

    @Test
    void theHallOpensAtEightByItsOwnClockInSummerAndInWinter() {
        List<Interval> open =
                OFFICE.open(new Interval(Instant.parse("2026-10-23T00:00:00Z"), Instant.parse("2026-10-27T00:00:00Z")));

        assertThat(open)
                .extracting(stretch -> stretch.from().toString())
                .containsExactly("2026-10-23T06:00:00Z", "2026-10-26T07:00:00Z");
        assertThat(open).allMatch(stretch -> stretch.length().equals(Duration.ofHours(8)));
    }

    @Test
    void everySecondTuesdayAtTenStaysAtTenWhenTheClockChangesAndKeepsItsExceptions() {
        Series series = new Series(
                LocalDate.of(2026, 10, 6),
                LocalDate.of(2026, 12, 1),
                2,
                LocalTime.of(10, 0),
                Duration.ofMinutes(90),
                List.of(LocalDate.of(2026, 11, 17)));

        assertThat(series.times(OSLO))
                .extracting(time -> time.from().toString())
                .containsExactly(
                        "2026-10-06T08:00:00Z", "2026-10-20T08:00:00Z", "2026-11-03T09:00:00Z", "2026-12-01T09:00:00Z");
    }

    @Test
    void aSeriesOfAnyKindKeepsItsLocalTimeAndLength() {
        SplittableRandom chance = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            LocalDate first = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(700));
            LocalTime at = LocalTime.of(chance.nextInt(6, 20), 15 * chance.nextInt(4));
            Series series = new Series(
                    first,
                    first.plusWeeks(chance.nextInt(1, 60)),
                    chance.nextInt(1, 5),
                    at,
                    Duration.ofHours(2),
                    List.of());

            assertThat(series.times(OSLO)).isNotEmpty().allSatisfy(time -> {
                assertThat(time.from().atZone(OSLO).toLocalTime()).isEqualTo(at);
                assertThat(time.from().atZone(OSLO).getDayOfWeek()).isEqualTo(first.getDayOfWeek());
                assertThat(time.length()).isEqualTo(Duration.ofHours(2));
            });
        }
    }

    @Test
    void aSeriesWithoutEndIsRefused() {
        assertThatThrownBy(() -> new Series(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2099, 1, 1),
                        1,
                        LocalTime.NOON,
                        Duration.ofHours(1),
                        List.of()))
                .hasMessageContaining("at most 120 dates");
    }

    @Test
    void aQuotaCountsTheHallsOwnWeekAndMonth() {
        OrganisationId school = new OrganisationId("school");
        Interval use = use("2026-10-25T23:30", 1);

        assertThat(new Quota(school, "mill", Quota.Period.WEEK, Duration.ofHours(8)).periodOf(use, OSLO))
                .isEqualTo(new Interval(Instant.parse("2026-10-18T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z")));
        assertThat(new Quota(school, "mill", Quota.Period.MONTH, Duration.ofHours(8)).periodOf(use, OSLO))
                .isEqualTo(new Interval(Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-31T23:00:00Z")));
    }

    @Test
    void aSharedRoomIsFullWhereTheMostAreThereAtOnce() {
        SplittableRandom chance = new SplittableRandom(3);
        for (int trial = 0; trial < 500; trial++) {
            Resource room = TestHall.shared("room", 10);
            List<Busy> busy = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                busy.add(new Busy(
                        room.id(),
                        Interval.of(hour(chance.nextInt(24)), Duration.ofHours(chance.nextInt(1, 8))),
                        chance.nextInt(1, 6),
                        new ReservationId("r" + i),
                        false));
            }
            Interval asked = Interval.of(hour(chance.nextInt(24)), Duration.ofHours(chance.nextInt(1, 8)));
            int party = chance.nextInt(1, 6);
            long fullest = 0;
            for (int h = 0; h < 40; h++) {
                int at = h;
                long there = busy.stream()
                        .filter(one -> one.span().contains(hour(at)))
                        .mapToLong(Busy::people)
                        .sum();
                fullest = asked.contains(hour(h)) ? Math.max(fullest, there) : fullest;
            }

            Timetable timetable = new Timetable(asked, busy);

            assertThat(timetable.obstacle(room, asked, party).isPresent())
                    .as("%s among %s", asked, busy)
                    .isEqualTo(fullest > 0 && fullest + party > 10);
        }
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-12-01T00:00:00Z").plus(Duration.ofHours(hour));
    }

    private static Interval use(String local, int hours) {
        Instant from = java.time.LocalDateTime.parse(local).atZone(OSLO).toInstant();
        return Interval.of(from, Duration.ofHours(hours));
    }
}
