package learningfactory.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import learningfactory.activity.HeadCount.Counted;
import learningfactory.activity.Visit.Group;
import learningfactory.activity.Visit.Station;
import learningfactory.activity.Visit.Stop;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.words.Property;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant MORNING = Instant.parse("2026-12-07T08:00:00Z");
    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId COMPANY = new OrganisationId("company");

    @Test
    void aWithdrawnActivityDoesNotComeBack() {
        Activity draft = activity(Activity.State.DRAFT);

        Activity withdrawn = draft.become(Activity.State.APPROVED)
                .then(one -> one.become(Activity.State.WITHDRAWN))
                .value();

        assertThat(withdrawn.become(Activity.State.APPROVED).why().nb())
                .isEqualTo("Aktiviteten kan ikke gå fra trukket til godkjent.");
    }

    @Test
    void anOccurrenceOpensOnlyWhenItsActivityIsApprovedAndInstructorsAreEnough() {
        Occurrence nine = occurrence(9, List.of(new PersonId("kari")));

        assertThat(nine.become(Occurrence.State.OPEN, activity(Activity.State.DRAFT))
                        .why()
                        .en())
                .contains("Approve it first");
        assertThat(nine.become(Occurrence.State.OPEN, activity(Activity.State.APPROVED))
                        .why()
                        .en())
                .isEqualTo("9 people need 2 instructors, and 1 are named. Name more, or take fewer people.");
        assertThat(occurrence(8, List.of(new PersonId("kari")))
                        .become(Occurrence.State.OPEN, activity(Activity.State.APPROVED))
                        .isDone())
                .isTrue();
        assertThat(nine.become(Occurrence.State.DONE, activity(Activity.State.APPROVED))
                        .isDone())
                .isFalse();
    }

    @Test
    void aPupilWhoMissedMoreThanATenthOfASubjectIsFlaggedAndExactlyATenthIsNot() {
        AbsenceReport report = AbsenceReport.of(
                SCHOOL,
                List.of(
                        held("PRT", participation("ola", SCHOOL, 24, false), participation("kim", SCHOOL, 25, false)),
                        held("PRT", participation("ola", SCHOOL, 24, false), participation("kim", SCHOOL, 24, false)),
                        held(
                                "NOR",
                                participation("kim", SCHOOL, 240, true),
                                participation("per", COMPANY, 240, false))));

        assertThat(report.rows())
                .extracting(
                        row -> row.pupil().value(),
                        AbsenceReport.Row::subject,
                        AbsenceReport.Row::missedMinutes,
                        AbsenceReport.Row::isAboveLimit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kim", "NOR", 0L, false),
                        org.assertj.core.groups.Tuple.tuple("kim", "PRT", 49L, true),
                        org.assertj.core.groups.Tuple.tuple("ola", "PRT", 48L, false));
        assertThat(report.csv(person -> "Elev " + person))
                .contains("Elev kim;10A;PRT;480;49;0;ja")
                .doesNotContain("per");
    }

    @Test
    void fewerThanFiveAnswersShowNothingAndLaterOnesComeInFives() {
        List<Evaluation.Answer> answers = IntStream.range(0, 9)
                .mapToObj(i -> new Evaluation.Answer(List.of(i < 5 ? 4 : 1, 5, 3, 2), "nr. " + i))
                .toList();

        assertThat(Evaluation.of(answers.subList(0, 4)).means()).isEmpty();
        assertThat(Evaluation.of(answers.subList(0, 4)).comments()).isEmpty();
        assertThat(Evaluation.of(answers.subList(0, 5)).means()).containsExactly(4.0, 5.0, 3.0, 2.0);
        assertThat(Evaluation.of(answers).means())
                .as("the ninth answer changes nothing that is shown")
                .isEqualTo(Evaluation.of(answers.subList(0, 5)).means());
        assertThatThrownBy(() -> new Evaluation.Answer(List.of(1, 2, 3), "")).hasMessageContaining("4 questions");
    }

    @Test
    void inAVisitNoTwoGroupsStandAtTheSameStationAndEverybodyGoesEverywhereOnce() {
        Property.holds(300, chance -> {
            int stations = 1 + chance.nextInt(9);
            int groups = 1 + chance.nextInt(stations);
            Visit visit = visit(stations, Visit.divided(groups + chance.nextInt(80), names(groups)), 90);

            List<Stop> rotation = visit.rotation();

            for (int round = 1; round <= stations; round++) {
                int wanted = round;
                List<Stop> here =
                        rotation.stream().filter(stop -> stop.round() == wanted).toList();
                assertThat(here).extracting(Stop::station).doesNotHaveDuplicates();
                assertThat(here.stream()
                                .mapToInt(
                                        stop -> visit.groups().get(stop.group()).heads())
                                .sum())
                        .as("rule 15: everybody is somewhere in each round")
                        .isEqualTo(visit.heads());
            }
            for (int group = 0; group < groups; group++) {
                int wanted = group;
                assertThat(rotation.stream()
                                .filter(stop -> stop.group() == wanted)
                                .map(Stop::station))
                        .hasSize(stations)
                        .doesNotHaveDuplicates();
            }
            assertThat(rotation.getLast().during().until())
                    .isEqualTo(visit.during().until());
        });
    }

    @Test
    void moreGroupsThanStationsAndTooLargeGroupsAreRefusedWithAWayOut() {
        var pace = new Visit.Pace(MORNING, Duration.ofMinutes(25), Duration.ofMinutes(5));

        assertThat(Visit.of(stations(2, 30), Visit.divided(30, names(3)), pace)
                        .why()
                        .en())
                .contains("add a station");
        assertThat(Visit.of(stations(3, 8), Visit.divided(30, names(3)), pace)
                        .why()
                        .nb())
                .isEqualTo("Gruppen g0 har 10, og stasjonen s0 har plass til 8. Del i flere grupper.");
    }

    @Test
    void somebodyWhoIsNowhereIsMissed() {
        Visit visit = visit(2, List.of(new Group("red", 10), new Group("blue", 9)), 30);

        HeadCount count = HeadCount.of(
                visit,
                List.of(
                        new Counted(1, 0, 10, 0),
                        new Counted(1, 1, 9, 0),
                        new Counted(2, 0, 9, 0),
                        new Counted(2, 1, 8, 1)));

        assertThat(count.rounds()).extracting(HeadCount.Round::missing).containsExactly(0, 1);
        assertThat(count.rounds().getLast().words().en()).startsWith("1 are missing");
    }

    @Test
    void aProjectDoesNotExistForThoseWhoAreNotInIt() {
        Project project = new Project(
                new ProjectId("p1"),
                COMPANY,
                "New lid",
                "Can it be milled in one clamping?",
                List.of(),
                Optional.empty(),
                "",
                Project.State.ASKED);

        assertThat(project.isVisibleTo(new PersonId("kari"), new TreeSet<>())).isFalse();
        assertThat(project.isVisibleTo(new PersonId("kari"), new TreeSet<>(List.of(SCHOOL))))
                .isFalse();
        assertThat(project.isVisibleTo(new PersonId("per"), new TreeSet<>(List.of(COMPANY))))
                .isTrue();
        assertThat(project.withStaff(List.of(new PersonId("kari"))).isVisibleTo(new PersonId("kari"), new TreeSet<>()))
                .isTrue();
        assertThat(project.become(Project.State.AGREED).why().en()).isEqualTo("Assign somebody first.");
    }

    private static Activity activity(Activity.State state) {
        return new Activity(
                new ActivityId("safety"),
                Activity.Kind.COURSE,
                new Words("Sikker ved fresen", "Safe at the mill"),
                Words.NONE,
                SCHOOL,
                "PRT",
                List.of(),
                new Activity.Terms(Duration.ofHours(4), 12, 8, List.of(), List.of(), Optional.empty()),
                state);
    }

    private static Occurrence occurrence(int capacity, List<PersonId> instructors) {
        return new Occurrence(
                new OccurrenceId("monday"),
                new ActivityId("safety"),
                Interval.of(MORNING, Duration.ofHours(4)),
                capacity,
                Optional.empty(),
                instructors,
                Duration.ofHours(24),
                Occurrence.State.DRAFT,
                Optional.empty());
    }

    private static AbsenceReport.Held held(String subject, Participation... participations) {
        return new AbsenceReport.Held(subject, new Roll(occurrence(12, List.of()), List.of(participations)));
    }

    private static Participation participation(String person, OrganisationId from, int missed, boolean excused) {
        return new Participation(
                new PersonId(person),
                from,
                "10A",
                person.hashCode(),
                missed == 240 ? Participation.State.ABSENT : Participation.State.ATTENDED,
                Optional.empty(),
                0,
                Optional.of(new Attendance(missed, excused)));
    }

    private static Visit visit(int stations, List<Group> groups, int places) {
        return Visit.of(
                        stations(stations, places),
                        groups,
                        new Visit.Pace(MORNING, Duration.ofMinutes(25), Duration.ofMinutes(5)))
                .value();
    }

    private static List<Station> stations(int number, int places) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Station("s" + i, Optional.empty(), places))
                .toList();
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "g" + i).toList();
    }
}
