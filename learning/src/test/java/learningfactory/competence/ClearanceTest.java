package learningfactory.competence;

import static learningfactory.competence.CompetenceCases.EVA;
import static learningfactory.competence.CompetenceCases.KARI;
import static learningfactory.competence.CompetenceCases.NINE;
import static learningfactory.competence.CompetenceCases.OLA;
import static learningfactory.competence.CompetenceCases.authorisation;
import static learningfactory.competence.CompetenceCases.holds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import learningfactory.booking.Clearance;
import learningfactory.booking.Clearance.Answer;
import learningfactory.booking.Clearance.Question;
import learningfactory.booking.Clearance.Reason;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Who may use what: rules 3, 4 and 5. The hall of each test is a list of facts that the test writes down.
class ClearanceTest {
    private static final ResourceId MILL = new ResourceId("mill-1");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Interval TWO_HOURS = Interval.of(NINE, Duration.ofHours(2));

    private final MemoryBooks books = new MemoryBooks();
    private final Hall hall = new Hall();

    @Test
    void anAuthorisationForTheWholeTimeClearsSoloUse() {
        hold(OLA, false, NINE.minusSeconds(1), NINE.plus(Duration.ofHours(2)));

        assertThat(ask(Mode.SOLO, TWO_HOURS).isCleared()).isTrue();
    }

    @Test
    void anAuthorisationThatEndsASecondTooEarlyDoesNotAndTheAnswerSaysWhenItEndsAndWhatHelps() {
        hold(OLA, false, NINE.minusSeconds(1), NINE.plus(Duration.ofHours(2)).minusSeconds(1));
        hold(KARI, true, NINE.minus(Duration.ofDays(1)), null);
        hall.instructors.add(KARI);

        List<Reason> reasons = reasons(ask(Mode.SOLO, TWO_HOURS));

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.why().nb()).contains("går ut 1. mars 2027");
            assertThat(reason.why().en()).contains("ends on 1 March 2027");
            assertThat(reason.remedy().en())
                    .isEqualTo(
                            "Take the welding safety course on 4 March 2027. Or: Book with instructor {person:instructor-1}.");
            assertThat(Mention.named(reason.remedy(), person -> "Kari").nb()).contains("Book med instruktør Kari.");
        });
    }

    @Test
    void everyReasonIsGivenAtOnceNotOnlyTheFirst() {
        hall.birthYear = OptionalInt.of(2011);
        hall.wasHere = false;

        List<Reason> reasons = reasons(ask(Mode.SOLO, TWO_HOURS));

        assertThat(reasons).extracting(reason -> reason.why().en()).hasSize(3);
        assertThat(reasons.toString())
                .contains("under 18")
                .contains("first time")
                .contains("no authorisation");
        assertThat(reasons.get(0).remedy().en()).isEqualTo("It can be used with an instructor or as a demonstration.");
        assertThat(reasons.get(1).remedy().en()).isEqualTo("It can be used as a demonstration.");
    }

    @Test
    void whoseBirthYearNobodyKnowsCountsAsAMinorAndSoDoesWhoTurnsEighteenThisYear() {
        hold(OLA, false, NINE.minusSeconds(1), null);
        hall.birthYear = OptionalInt.empty();
        assertThat(ask(Mode.SOLO, TWO_HOURS).isCleared()).isFalse();

        hall.birthYear = OptionalInt.of(2009);
        assertThat(ask(Mode.SOLO, TWO_HOURS).isCleared()).isFalse();

        hall.birthYear = OptionalInt.of(2008);
        assertThat(ask(Mode.SOLO, TWO_HOURS).isCleared()).isTrue();
    }

    @Test
    void aMachineThatNobodyKnowsIsForNobody() {
        Answer answer = clearance()
                .clear(new Question(OLA, new ResourceId("unknown"), Mode.DEMONSTRATION, TWO_HOURS, Optional.of(KARI)));

        assertThat(answer.isCleared()).isFalse();
    }

    @Test
    void aLearnerAuthorisationDoesNotMakeAnInstructor() {
        hold(KARI, false, NINE.minusSeconds(1), null);
        hall.instructors.add(KARI);

        assertThat(reasons(askWith(KARI)).toString()).contains("as an instructor");
    }

    @Test
    void aFullInstructorIsRefusedAndOneWithRoomIsProposed() {
        hold(KARI, true, NINE.minusSeconds(1), null);
        hold(EVA, true, NINE.minusSeconds(1), null);
        hall.instructors.addAll(List.of(KARI, EVA));
        hall.full.add(KARI);

        assertThat(reasons(askWith(KARI))).singleElement().satisfies(reason -> {
            assertThat(reason.why().en()).contains("{person:instructor-1} cannot supervise more than 3");
            assertThat(reason.remedy().en()).isEqualTo("Book with instructor {person:instructor-2}.");
        });
        assertThat(askWith(EVA).isCleared()).isTrue();
    }

    @Test
    void whoeverLooksAtManyTimesReadsAboutAPersonOnceAndTheNextLookReadsAnew() {
        hold(OLA, false, NINE.minusSeconds(1), null);
        Clearance look = clearance().forOneLook(List.of(Hall.MILL_OF_THE_HALL));
        Question first = new Question(OLA, MILL, Mode.SOLO, TWO_HOURS, Optional.empty());
        Question later = new Question(
                OLA,
                MILL,
                Mode.SOLO,
                Interval.of(NINE.plus(Duration.ofHours(4)), TWO_HOURS.length()),
                Optional.empty());

        assertThat(look.clears(first)).isTrue();
        hall.wasHere = false;
        hall.birthYear = OptionalInt.empty();

        assertThat(look.clears(later)).as("the same look, the same day").isTrue();
        assertThat(reasons(look.clear(later))).isEmpty();
        assertThat(clearance().forOneLook(List.of(Hall.MILL_OF_THE_HALL)).clears(later))
                .as("the next look")
                .isFalse();
    }

    @Test
    void anotherDayIsAskedAboutAnewInTheSameLook() {
        hold(OLA, false, NINE.minusSeconds(1), null);
        Clearance look = clearance().forOneLook(List.of(Hall.MILL_OF_THE_HALL));
        Interval nextDay = Interval.of(NINE.plus(Duration.ofDays(1)), TWO_HOURS.length());

        assertThat(look.clears(new Question(OLA, MILL, Mode.SOLO, TWO_HOURS, Optional.empty())))
                .isTrue();
        hall.wasHere = false;

        assertThat(look.clears(new Question(OLA, MILL, Mode.SOLO, nextDay, Optional.empty())))
                .isFalse();
    }

    /// Rules 3, 4 and 5 against a second statement of them, for whatever hall chance brings.
    @Test
    void aYesIsGivenExactlyWhenEachRuleHolds() {
        int[] yes = new int[3];
        holds(20_000, chance -> {
            MemoryBooks own = new MemoryBooks();
            Hall any = new Hall();
            any.birthYear = chance.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(2004 + chance.nextInt(8));
            any.wasHere = chance.nextInt(4) > 0;
            any.instructors.addAll(List.of(KARI, EVA));
            for (PersonId instructor : any.instructors) {
                add(chance.nextInt(6) == 0, any.stopped, instructor);
                add(chance.nextInt(5) == 0, any.absent, instructor);
                add(chance.nextInt(5) == 0, any.busy, instructor);
                add(chance.nextInt(5) == 0, any.full, instructor);
            }
            int number = 0;
            for (PersonId person : List.of(OLA, KARI, EVA)) {
                for (int i = chance.nextInt(3); i > 0; i--) {
                    Instant from = NINE.plus(Duration.ofHours(chance.nextInt(4) - 2));
                    Attestation held = authorisation(
                            "a-" + number++,
                            person,
                            new PersonId("somebody"),
                            chance.nextInt(4) > 0,
                            from,
                            chance.nextBoolean() ? null : from.plus(Duration.ofHours(1 + chance.nextInt(5))));
                    own.add(
                            chance.nextInt(4) == 0
                                    ? held.changed(new Attestation.Change.Suspended(
                                                    NINE.plus(Duration.ofHours(chance.nextInt(4) - 1)),
                                                    EVA.equals(person) ? KARI : EVA,
                                                    ""))
                                            .find()
                                            .orElseThrow()
                                    : held);
                }
            }
            Mode mode = Mode.values()[chance.nextInt(3)];
            Optional<PersonId> instructor = List.of(
                            Optional.of(KARI), Optional.of(EVA), Optional.of(OLA), Optional.<PersonId>empty())
                    .get(chance.nextInt(4));

            AuthorisationClearance clearance = new AuthorisationClearance(own, any.facts(), OSLO);
            Question question = new Question(OLA, MILL, mode, TWO_HOURS, instructor);
            Answer answer = clearance.clear(question);

            assertThat(answer.isCleared()).isEqualTo(expected(own, any, mode, instructor));
            assertThat(clearance.clears(question)).isEqualTo(answer.isCleared());
            assertThat(clearance.clearsInstructor(KARI, MILL, TWO_HOURS))
                    .isEqualTo(clearance.clearInstructor(KARI, MILL, TWO_HOURS).isCleared());
            assertThat(clearance.forOneLook(List.of(Hall.MILL_OF_THE_HALL)).clear(question))
                    .isEqualTo(answer);
            yes[mode.ordinal()] += answer.isCleared() ? 1 : 0;
            if (answer instanceof Answer.Refused refused) {
                assertThat(refused.reasons())
                        .isNotEmpty()
                        .allMatch(reason -> !reason.why().isEmpty());
            }
        });
        assertThat(java.util.Arrays.stream(yes).min().orElseThrow())
                .as("the cases have both answers")
                .isGreaterThan(100);
    }

    private static boolean expected(MemoryBooks books, Hall hall, Mode mode, Optional<PersonId> instructor) {
        boolean isAdult = hall.birthYear.isPresent() && hall.birthYear.getAsInt() < 2027 - 18;
        boolean ageIsFine = isAdult || mode != Mode.SOLO;
        boolean visitIsFine = hall.wasHere || mode == Mode.DEMONSTRATION;
        if (mode == Mode.SOLO) {
            return ageIsFine
                    && visitIsFine
                    && books.attestations(OLA).stream().anyMatch(ClearanceTest::holdsAllTheTime);
        }
        boolean isInstructed = instructor.isPresent()
                && !instructor.get().equals(OLA)
                && !hall.stopped.contains(instructor.get())
                && !hall.absent.contains(instructor.get())
                && !hall.busy.contains(instructor.get())
                && (mode == Mode.DEMONSTRATION || !hall.full.contains(instructor.get()))
                && books.attestations(instructor.get()).stream()
                        .anyMatch(each -> each.scope().orElseThrow().isForInstructing() && holdsAllTheTime(each));
        return ageIsFine && visitIsFine && isInstructed;
    }

    private static boolean holdsAllTheTime(Attestation held) {
        for (int minute = 0; minute < 120; minute++) {
            if (held.standing(NINE.plus(Duration.ofMinutes(minute))) != Attestation.Standing.VALID) {
                return false;
            }
        }
        return true;
    }

    private static void add(boolean isSo, Set<PersonId> set, PersonId person) {
        if (isSo) {
            set.add(person);
        }
    }

    private void hold(PersonId person, boolean isForInstructing, Instant from, Instant until) {
        books.add(authorisation("a-" + person, person, new PersonId("somebody"), isForInstructing, from, until));
    }

    private AuthorisationClearance clearance() {
        return new AuthorisationClearance(books, hall.facts(), OSLO);
    }

    private Answer ask(Mode mode, Interval during) {
        return clearance().clear(new Question(OLA, MILL, mode, during, Optional.empty()));
    }

    private Answer askWith(PersonId instructor) {
        return clearance().clear(new Question(OLA, MILL, Mode.SUPERVISED, TWO_HOURS, Optional.of(instructor)));
    }

    private static List<Reason> reasons(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.reasons() : List.of();
    }

    /// What is so in the hall.
    private static final class Hall implements HallFacts.Persons, HallFacts.Instructors {
        private static final Resource MILL_OF_THE_HALL = new Resource(
                MILL,
                "label-1",
                new Resource.Description(
                        ResourceKind.MACHINE,
                        new Words("fresen", "the mill"),
                        "cnc-mill",
                        RiskClass.HIGH,
                        3,
                        Optional.empty(),
                        List.of()),
                new Resource.Terms(
                        List.of(Mode.values()),
                        List.of(Mode.DEMONSTRATION),
                        List.of(Mode.SUPERVISED, Mode.DEMONSTRATION),
                        Duration.ZERO,
                        Duration.ZERO,
                        false,
                        false),
                Opening.days(OSLO, 1, 7, LocalTime.of(7, 0), LocalTime.of(19, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);

        private OptionalInt birthYear = OptionalInt.of(1990);
        private boolean wasHere = true;
        private final List<PersonId> instructors = new ArrayList<>();
        private final Set<PersonId> stopped = new LinkedHashSet<>();
        private final Set<PersonId> absent = new LinkedHashSet<>();
        private final Set<PersonId> busy = new LinkedHashSet<>();
        private final Set<PersonId> full = new LinkedHashSet<>();

        private HallFacts facts() {
            return new HallFacts(
                    resource -> resource.equals(MILL) ? Machine.of(MILL_OF_THE_HALL) : Optional.empty(),
                    this,
                    this,
                    (machine, after) -> Optional.of(new HallFacts.Course(
                            new Words("sikkerhetskurset i sveising", "the welding safety course"),
                            LocalDate.of(2027, 3, 4))));
        }

        @Override
        public OptionalInt findBirthYear(PersonId person) {
            return birthYear;
        }

        @Override
        public boolean hasBeenHereBefore(PersonId person, Instant moment) {
            return wasHere;
        }

        @Override
        public List<PersonId> instructors() {
            return instructors;
        }

        @Override
        public HallFacts.Service service(PersonId instructor, Interval during) {
            return stopped.contains(instructor) ? HallFacts.Service.OVER : HallFacts.Service.ON;
        }

        @Override
        public boolean isPresent(PersonId instructor, Interval during) {
            return !absent.contains(instructor);
        }

        @Override
        public boolean isBookedElsewhere(PersonId instructor, ResourceId resource, Interval during) {
            return busy.contains(instructor);
        }

        @Override
        public int learnersWith(PersonId instructor, ResourceId resource, Interval during, PersonId person) {
            return full.contains(instructor) ? 3 : 2;
        }
    }
}
