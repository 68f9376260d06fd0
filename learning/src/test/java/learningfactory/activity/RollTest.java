package learningfactory.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningfactory.activity.Participation.State;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.words.Outcome;
import learningfactory.words.Property;
import org.junit.jupiter.api.Test;

/// Rule 7: never more enrolled than there are seats; offers are ordered, expire, and have one winner.
class RollTest {

    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId COMPANY = new OrganisationId("company");
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant COURSE = Instant.parse("2026-12-07T08:00:00Z");

    @Test
    void theLastSeatGoesToTheFirstAndTheNextOneWaits() {
        Roll roll = roll(1, Optional.empty());

        Roll after = enter(enter(enter(roll, "a"), "b"), "c");

        assertThat(after.in(State.ENROLLED)).extracting(Participation::person).containsExactly(person("a"));
        assertThat(after.placeInLine(person("b"))).isEqualTo(1);
        assertThat(after.placeInLine(person("c"))).isEqualTo(2);
        assertThat(after.enter(person("b"), SCHOOL, MONDAY).why().en()).contains("already");
    }

    @Test
    void aSeatThatBecomesFreeIsKeptForTheFirstInLineUntilHisOfferIsVoidAndThenForTheNext() {
        Roll full = enter(enter(enter(roll(1, Optional.empty()), "a"), "b"), "c");

        Roll offered = full.withdraw(person("a"), MONDAY).value();
        Roll late = offered.settled(MONDAY.plus(Duration.ofHours(24)));

        assertThat(offered.find(person("b")).orElseThrow().offeredUntil()).contains(MONDAY.plus(Duration.ofHours(24)));
        assertThat(offered.accept(person("c"), MONDAY).isDone()).isFalse();
        assertThat(late.accept(person("b"), MONDAY.plus(Duration.ofHours(24)))
                        .why()
                        .en())
                .contains("gone to the next");
        assertThat(late.in(State.OFFERED)).extracting(Participation::person).containsExactly(person("c"));
    }

    @Test
    void whoComesLaterCannotTakeASeatThatIsKeptForSomebody() {
        Roll offered = enter(enter(roll(1, Optional.empty()), "a"), "b")
                .withdraw(person("a"), MONDAY)
                .value();

        Roll after = enter(offered, "c");

        assertThat(after.find(person("c")).orElseThrow().state()).isEqualTo(State.WAITING);
    }

    @Test
    void aClassIsEnrolledAsAWholeOrNotAtAll() {
        Roll roll = roll(3, Optional.empty());
        List<PersonId> four = List.of(person("a"), person("b"), person("c"), person("d"));

        Outcome<Roll> refused = roll.enterClass(four, SCHOOL, "10A", MONDAY);
        Roll three = roll.enterClass(four.subList(0, 3), SCHOOL, "10A", MONDAY).value();

        assertThat(refused.why().nb()).isEqualTo("Klassen trenger 4 plasser, og 3 er ledige. Ingen er påmeldt.");
        assertThat(three.in(State.ENROLLED))
                .hasSize(3)
                .allMatch(one -> one.schoolClass().equals("10A"));
    }

    @Test
    void aSingleCompanysCourseIsForItsOwnPeople() {
        Roll roll = roll(3, Optional.of(COMPANY));

        assertThat(roll.enter(person("a"), SCHOOL, MONDAY).why().en()).contains("one company's own course");
        assertThat(roll.enter(person("a"), COMPANY, MONDAY).isDone()).isTrue();
    }

    @Test
    void nobodySignsUpWhenItHasBegun() {
        assertThat(roll(3, Optional.empty())
                        .enter(person("a"), SCHOOL, COURSE)
                        .why()
                        .en())
                .isEqualTo("It is not open for enrolment.");
    }

    @Test
    void groupsDifferByOneAtMost() {
        Roll roll = roll(11, Optional.empty());
        for (int i = 0; i < 11; i++) {
            roll = enter(roll, "p" + i);
        }

        Roll divided = roll.divided(3);

        assertThat(IntStream.rangeClosed(1, 3).map(group -> (int) divided.participations().stream()
                        .filter(one -> one.group() == group)
                        .count()))
                .containsExactly(4, 4, 3);
    }

    @Test
    void attendanceIsWrittenDownWhenItRunsAndMayBeCorrected() {
        Roll roll = enter(roll(3, Optional.empty()), "a");
        Roll running = new Roll(running(roll.occurrence()), roll.participations());

        assertThat(roll.attend(person("a"), Attendance.FULL).why().en()).contains("running");
        Roll away = running.attend(person("a"), new Attendance(240, false)).value();
        assertThat(away.find(person("a")).orElseThrow().state()).isEqualTo(State.ABSENT);
        Roll late = away.attend(person("a"), new Attendance(15, true)).value();
        assertThat(late.find(person("a")).orElseThrow().state()).isEqualTo(State.ATTENDED);
        assertThat(running.attend(person("a"), new Attendance(241, false)).isDone())
                .isFalse();
        assertThat(running.attend(person("x"), Attendance.FULL).isDone()).isFalse();
    }

    @Test
    void whateverPeopleDoNeverMoreSeatsAreTakenAndNobodyIsPassedInTheLine() {
        Property.holds(400, chance -> {
            Roll roll = roll(1 + chance.nextInt(4), Optional.empty());
            Instant now = MONDAY;
            for (int step = 0; step < 60; step++) {
                now = now.plus(Duration.ofMinutes(chance.nextInt(600)));
                Roll before = roll.settled(now);
                roll = someDeed(roll, now, chance);
                requireRuleSeven(before, roll);
            }
        });
    }

    private static Roll someDeed(Roll roll, Instant now, SplittableRandom chance) {
        PersonId person = person("p" + chance.nextInt(9));
        Outcome<Roll> outcome = switch (chance.nextInt(5)) {
            case 0, 1 -> roll.enter(person, SCHOOL, now);
            case 2 -> roll.withdraw(person, now);
            case 3 -> roll.accept(person, now);
            default -> roll.enterClass(List.of(person, person("p" + chance.nextInt(9))), SCHOOL, "10A", now);
        };
        return outcome.isDone() ? outcome.value() : roll.settled(now);
    }

    private static void requireRuleSeven(Roll before, Roll after) {
        assertThat(after.freeSeats()).isNotNegative();
        assertThat(after.participations()).extracting(Participation::person).doesNotHaveDuplicates();
        assertThat(after.participations()).extracting(Participation::turn).doesNotHaveDuplicates();
        List<Long> newOffers = new ArrayList<>();
        for (Participation one : after.in(State.OFFERED)) {
            if (before.find(one.person())
                    .filter(was -> was.state() == State.OFFERED)
                    .isEmpty()) {
                newOffers.add(one.turn());
            }
        }
        for (Participation waiting : after.in(State.WAITING)) {
            assertThat(newOffers).allMatch(offered -> offered < waiting.turn());
        }
    }

    private static Roll enter(Roll roll, String person) {
        return roll.enter(person(person), SCHOOL, MONDAY).value();
    }

    private static PersonId person(String name) {
        return new PersonId(name);
    }

    private static Roll roll(int capacity, Optional<OrganisationId> onlyFor) {
        return new Roll(
                new Occurrence(
                        new OccurrenceId("monday"),
                        new ActivityId("safety"),
                        Interval.of(COURSE, Duration.ofHours(4)),
                        capacity,
                        onlyFor,
                        List.of(new PersonId("kari")),
                        Duration.ofHours(24),
                        Occurrence.State.OPEN,
                        Optional.empty()),
                List.of());
    }

    private static Occurrence running(Occurrence occurrence) {
        return new Occurrence(
                occurrence.id(),
                occurrence.activity(),
                occurrence.during(),
                occurrence.capacity(),
                occurrence.onlyFor(),
                occurrence.instructors(),
                occurrence.offerLife(),
                Occurrence.State.RUNNING,
                occurrence.lesson());
    }
}
