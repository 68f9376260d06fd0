package learningfactory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import learningfactory.booking.Presence;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.NoShow;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Property;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Faults, and how much everything is had.
class UpkeepTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final OrganisationId FORGE = new OrganisationId("forge");
    private static final OrganisationId SCHOOL = new OrganisationId("school");

    /// Two weeks with the end of summer time between them.
    private static final Utilisation.Period PERIOD = new Utilisation.Period(OSLO, LocalDate.of(2026, 10, 19), 2);

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void aWeekIsCountedAsIfSomebodyHadLookedEveryQuarterOfAnHour() {
        Property.holds(200, chance -> {
            Resource mill = thing(ResourceKind.MACHINE, List.of());
            List<Reservation> reservations = some(chance, during -> reservation(during, FORGE, state(chance), 1));
            List<Blackout> blackouts = some(chance, UpkeepTest::blackout);

            var weeks = Utilisation.of(PERIOD, List.of(mill), reservations, blackouts)
                    .things()
                    .getFirst()
                    .weeks();

            for (int week = 0; week < 2; week++) {
                assertThat(weeks.get(week)).isEqualTo(looked(mill, PERIOD.week(week), reservations, blackouts));
            }
        });
    }

    private static Utilisation.Week looked(
            Resource thing, Interval week, List<Reservation> reservations, List<Blackout> blackouts) {
        long open = 0;
        long taken = 0;
        long closed = 0;
        for (Instant at = week.from(); at.isBefore(week.until()); at = at.plus(QUARTER)) {
            Instant now = at;
            boolean isOpen = thing.opening().covers(Interval.of(at, QUARTER));
            boolean isClosed = blackouts.stream().anyMatch(one -> one.during().contains(now));
            boolean isTaken = reservations.stream()
                    .anyMatch(one -> one.during().contains(now)
                            && List.of(
                                            ReservationState.CONFIRMED,
                                            ReservationState.CHECKED_IN,
                                            ReservationState.COMPLETED)
                                    .contains(one.state()));
            open += isOpen && !isClosed ? 15 : 0;
            taken += isOpen && !isClosed && isTaken ? 15 : 0;
            closed += isOpen && isClosed ? 15 : 0;
        }
        return new Utilisation.Week(open, taken, closed);
    }

    @Test
    void ownersHaveTheirSharesOfTheTimeInWhichThingsCouldBeHad() {
        Resource mill = thing(
                ResourceKind.MACHINE, List.of(new Ownership.Share(FORGE, 7_500), new Ownership.Share(SCHOOL, 2_500)));

        Utilisation found = Utilisation.of(PERIOD, List.of(mill), List.of(), List.of());

        long open = 2 * 5 * 8 * 60;
        assertThat(found.parties()).extracting(Utilisation.Party::ownedMinutes).containsExactly(open * 3 / 4, open / 4);
    }

    @Test
    void anInstructorIsNoThingWhoseUseIsShown() {
        Resource kari = thing(ResourceKind.INSTRUCTOR, List.of());

        Utilisation found = Utilisation.of(
                PERIOD,
                List.of(kari),
                List.of(reservation(Interval.of(PERIOD.whole().from(), QUARTER), FORGE, ReservationState.CONFIRMED, 1)),
                List.of());

        assertThat(found.things()).isEmpty();
        assertThat(found.parties()).isEmpty();
    }

    @Test
    void fourPeopleAreNotToldAndFiveAre() {
        Resource mill = thing(ResourceKind.MACHINE, List.of());
        Interval during = Interval.of(PERIOD.whole().from(), QUARTER);

        for (int people : new int[] {4, 5}) {
            var found = Utilisation.of(
                    PERIOD,
                    List.of(mill),
                    List.of(reservation(during, FORGE, ReservationState.COMPLETED, people)),
                    List.of());

            assertThat(found.parties().getFirst().people().isSuppressed()).isEqualTo(people == 4);
        }
    }

    @Test
    void aFaultIsPutRightOnceAndSomethingIsSaidAboutIt() {
        Instant now = Instant.parse("2026-11-27T09:00:00Z");
        PersonId ola = new PersonId("ola");
        Fault fault = Fault.reported("f-1", new ResourceId("mill"), " Ryker. ", ola, now)
                .value();
        var remedy = new Fault.Remedy(new PersonId("kari"), now.plusSeconds(60), "Byttet vifte.");

        assertThat(Fault.reported("f-1", new ResourceId("mill"), " ", ola, now).isDone())
                .isFalse();
        assertThat(fault.what()).isEqualTo("Ryker.");
        assertThat(fault.closed(new Fault.Remedy(ola, now, " ")).isDone()).isFalse();
        Fault mended = fault.closed(remedy).value();
        assertThat(mended.isOpen()).isFalse();
        assertThat(mended.closed(remedy).isDone()).isFalse();
        assertThat(mended.stopping(new ReservationId("b-1")).isDone()).isFalse();
    }

    private static <T> List<T> some(SplittableRandom chance, Function<Interval, T> making) {
        List<T> some = new ArrayList<>();
        int count = chance.nextInt(8);
        for (int i = 0; i < count; i++) {
            Instant from = PERIOD.whole().from().plus(QUARTER.multipliedBy(chance.nextInt(-50, 1_400)));
            some.add(making.apply(Interval.of(from, QUARTER.multipliedBy(chance.nextInt(1, 120)))));
        }
        return some;
    }

    private static ReservationState state(SplittableRandom chance) {
        return ReservationState.values()[chance.nextInt(ReservationState.values().length)];
    }

    private static Resource thing(ResourceKind kind, List<Ownership.Share> shares) {
        boolean isPerson = kind == ResourceKind.INSTRUCTOR;
        return new Resource(
                new ResourceId("mill"),
                "label",
                new Resource.Description(
                        kind,
                        new Words("Fres", "Mill"),
                        "mill",
                        RiskClass.HIGH,
                        2,
                        isPerson ? Optional.of(new PersonId("kari")) : Optional.empty(),
                        List.of()),
                new Resource.Terms(
                        List.of(Mode.SOLO), List.of(), List.of(), Duration.ZERO, Duration.ZERO, false, false),
                Opening.days(OSLO, 1, 5, LocalTime.of(8, 0), LocalTime.of(16, 0)),
                new Ownership(FORGE, shares),
                false);
    }

    private static Reservation reservation(Interval during, OrganisationId who, ReservationState state, int people) {
        List<PersonId> named = IntStream.range(0, people)
                .mapToObj(number -> new PersonId("p-" + number))
                .toList();
        return new Reservation(
                new ReservationId("r-1"),
                "CODE",
                new Request(
                        new Request.Holder(named.getFirst(), who),
                        new Request.Purpose("", ""),
                        during,
                        List.of(new ResourceId("mill")),
                        new Request.Use(Mode.SOLO, people, named)),
                state,
                Optional.empty(),
                false,
                Optional.empty(),
                "",
                Presence.NONE,
                NoShow.agreed(List.of()));
    }

    private static Blackout blackout(Interval during) {
        return new Blackout(
                new ReservationId("b-1"),
                Optional.of(new ResourceId("mill")),
                during,
                Blackout.Kind.MAINTENANCE,
                new Words("Service", "Service"),
                "");
    }
}
