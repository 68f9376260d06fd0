package learningfactory.store.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Attendance;
import learningfactory.activity.Evaluation;
import learningfactory.activity.HeadCount;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Participation.State;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectId;
import learningfactory.activity.ResourceNeed;
import learningfactory.activity.Roll;
import learningfactory.activity.Visit;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

/// Courses in a real PostgreSQL. Rule 7 with many clients at once.
class JdbcActivityBookTest {

    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId FORGE = new OrganisationId("forge");
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant COURSE = Instant.parse("2026-12-07T08:00:00Z");
    private static final int PEOPLE = 40;

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static int occurrences;

    private final JdbcActivityBook book = new JdbcActivityBook(database);
    private OccurrenceId occurrence = new OccurrenceId("none");

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        for (String organisation : List.of("school", "forge")) {
            database.client()
                    .sql("insert into organisation (id, name, state) values (:id, :id, 'active')")
                    .param("id", organisation)
                    .update();
        }
        for (int i = 0; i < PEOPLE; i++) {
            database.client()
                    .sql("insert into identity.person (id, name) values (:id, :id)")
                    .param("id", "p" + i)
                    .update();
        }
        new JdbcActivityBook(database).keep(activity());
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @BeforeEach
    void openOne() {
        occurrence = new OccurrenceId("o" + ++occurrences);
        book.add(occurrence(Occurrence.State.OPEN, 5));
    }

    @Test
    void anActivityAndItsDateComeBackAsTheyWereKept() {
        assertThat(book.findActivity(activity().id())).contains(activity());
        assertThat(book.activities()).contains(activity());
        assertThat(book.findOccurrence(occurrence)).contains(occurrence(Occurrence.State.OPEN, 5));

        book.change(occurrence, one -> one.become(Occurrence.State.CONFIRMED, activity()));

        assertThat(book.findOccurrence(occurrence).orElseThrow().state()).isEqualTo(Occurrence.State.CONFIRMED);
        assertThat(book.occurrences(COURSE)).extracting(Occurrence::id).contains(occurrence);
        assertThat(book.occurrences(COURSE.plus(Duration.ofHours(4)))).isEmpty();
    }

    @Test
    void whoWasAtACourseHasBeenThereAfterItBeganAndWhoStayedAwayHasNot() {
        PersonId came = person(38);
        PersonId away = person(39);
        for (PersonId one : List.of(came, away)) {
            book.changeRoll(occurrence, roll -> roll.enter(one, SCHOOL, MONDAY));
        }
        book.change(occurrence, one -> one.become(Occurrence.State.CONFIRMED, activity()));
        book.change(occurrence, one -> one.become(Occurrence.State.RUNNING, activity()));

        book.changeRoll(occurrence, roll -> roll.attend(came, new Attendance(0, false)));
        book.changeRoll(occurrence, roll -> roll.attend(away, new Attendance(240, true)));

        Instant after = COURSE.plus(Duration.ofDays(1));
        assertThat(book.roll(occurrence).find(away).orElseThrow().state()).isEqualTo(State.ABSENT);
        assertThat(book.hasAttended(came, after)).isTrue();
        assertThat(book.hasAttended(came, COURSE)).as("before it began").isFalse();
        assertThat(book.hasAttended(away, after)).isFalse();
    }

    @Test
    void ofFortyWhoAskForFiveSeatsAtOnceFiveGetThemAndTheOthersStandInLine() {
        List<Outcome<Roll>> answers = atOnce(IntStream.range(0, PEOPLE)
                .mapToObj(i -> (Callable<Outcome<Roll>>)
                        () -> book.changeRoll(occurrence, roll -> roll.enter(person(i), SCHOOL, MONDAY)))
                .toList());

        Roll roll = book.roll(occurrence);
        assertThat(answers).allMatch(Outcome::isDone);
        assertThat(roll.in(State.ENROLLED)).hasSize(5);
        assertThat(roll.in(State.WAITING)).hasSize(35);
        assertThat(roll.participations()).extracting(Participation::turn).doesNotHaveDuplicates();
    }

    @Test
    void aSeatThatWasOfferedHasOneWinnerHoweverManyPressTheButton() {
        for (int i = 0; i < 12; i++) {
            int one = i;
            book.changeRoll(occurrence, roll -> roll.enter(person(one), SCHOOL, MONDAY));
        }
        book.changeRoll(occurrence, roll -> roll.withdraw(person(0), MONDAY));

        List<Outcome<Roll>> answers = atOnce(IntStream.range(1, 12)
                .mapToObj(i -> (Callable<Outcome<Roll>>)
                        () -> book.changeRoll(occurrence, roll -> roll.accept(person(i), MONDAY)))
                .toList());

        assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(book.roll(occurrence).find(person(5)).orElseThrow().state()).isEqualTo(State.ENROLLED);
    }

    @Test
    void whateverManyDoAtOnceNeverMoreSeatsAreTakenThanThereAre() {
        for (int seed = 1; seed <= 6; seed++) {
            openOne();
            SplittableRandom chance = new SplittableRandom(seed);
            List<Callable<Outcome<Roll>>> deeds = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                PersonId person = person(chance.nextInt(PEOPLE));
                Instant now = MONDAY.plus(Duration.ofHours(chance.nextInt(60)));
                int deed = chance.nextInt(4);
                deeds.add(() -> book.changeRoll(occurrence, roll -> switch (deed) {
                    case 0, 1 -> roll.enter(person, SCHOOL, now);
                    case 2 -> roll.withdraw(person, now);
                    default -> roll.accept(person, now);
                }));
            }

            atOnce(deeds);

            Roll roll = book.roll(occurrence);
            assertThat(roll.freeSeats()).as("seed %d", seed).isNotNegative();
            assertThat(roll.in(State.WAITING).isEmpty() || roll.freeSeats() == 0)
                    .as("seed %d: nobody waits while a seat is free", seed)
                    .isTrue();
        }
    }

    @Test
    void theDatabaseItselfRefusesASeatTooManyAndAnOfferThatPassesSomebody() {
        book.changeRoll(
                occurrence,
                roll -> roll.enterClass(
                        IntStream.range(0, 5)
                                .mapToObj(JdbcActivityBookTest::person)
                                .toList(),
                        SCHOOL,
                        "10A",
                        MONDAY));

        assertThatThrownBy(() -> insert(9, 9, "ENROLLED", null))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("has 5 seats, and 6 would be taken");
        insert(10, 10, "WAITING", null);
        book.changeRoll(occurrence, roll -> Outcome.done(roll));
        database.client()
                .sql("update activity.participation set state = 'WITHDRAWN' where occurrence = :id and person = 'p0'")
                .param("id", occurrence.value())
                .update();
        assertThatThrownBy(() -> insert(11, 11, "OFFERED", "2026-12-01T08:00:00Z"))
                .hasMessageContaining("would be passed");
    }

    @Test
    void anOfferThatNobodyAnswersGoesOnToTheNextByItself() {
        for (int i = 0; i < 8; i++) {
            int one = i;
            book.changeRoll(occurrence, roll -> roll.enter(person(one), SCHOOL, MONDAY));
        }
        book.changeRoll(occurrence, roll -> roll.withdraw(person(0), MONDAY));
        Instant later = MONDAY.plus(Duration.ofHours(24));

        int settled = book.settle(later, roll -> roll.settled(later));

        assertThat(settled).isEqualTo(1);
        assertThat(book.roll(occurrence).find(person(5)).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(book.roll(occurrence).find(person(6)).orElseThrow().state()).isEqualTo(State.OFFERED);
    }

    @Test
    void onlyThoseWhoWereThereEvaluateOnceAndTheAuditDoesNotKnowWho() {
        book.changeRoll(occurrence, roll -> roll.enter(person(1), SCHOOL, MONDAY));
        var answer = new Evaluation.Answer(List.of(5, 4, 3, 5), "Bra");
        assertThat(book.evaluate(occurrence, person(1), answer).why().en()).startsWith("Only those");
        for (Occurrence.State next : List.of(Occurrence.State.CONFIRMED, Occurrence.State.RUNNING)) {
            book.change(occurrence, one -> one.become(next, activity()));
        }
        book.changeRoll(occurrence, roll -> roll.attend(person(1), Attendance.FULL));

        Outcome<Evaluation> first = database.asActor(person(1), () -> book.evaluate(occurrence, person(1), answer));
        Outcome<Evaluation> second = database.asActor(person(1), () -> book.evaluate(occurrence, person(1), answer));

        assertThat(first.value().shown()).as("one answer is not shown").isZero();
        assertThat(second.why().en()).isEqualTo("You have answered.");
        assertThat(database.client()
                        .sql("select actor from audit.trail where place like 'activity.evaluation%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("system");
    }

    @Test
    void aVisitComesBackWithItsCounts() {
        var visits = new JdbcVisitBook(database);
        Visit visit = Visit.of(
                        List.of(
                                new Visit.Station("Robot", Optional.of(new ResourceId("robot")), 12),
                                new Visit.Station("Sveis", Optional.empty(), 12)),
                        Visit.divided(21, List.of("Rød", "Blå")),
                        new Visit.Pace(COURSE, Duration.ofMinutes(25), Duration.ofMinutes(5)))
                .value();

        visits.plan(occurrence, visit);
        visits.count(occurrence, new HeadCount.Counted(1, 0, 10, 0));
        visits.count(occurrence, new HeadCount.Counted(1, 0, 11, 0));
        visits.count(occurrence, new HeadCount.Counted(1, 1, 10, 0));

        assertThat(visits.findVisit(occurrence)).contains(visit);
        assertThat(HeadCount.of(visit, visits.counts(occurrence))
                        .rounds()
                        .getFirst()
                        .isConserved())
                .isTrue();
    }

    @Test
    void aProjectLeavesTheDatabaseOnlyForItsCompanyAndItsStaff() {
        var projects = new JdbcProjectBook(database);
        Project project = new Project(
                new ProjectId("lid"),
                FORGE,
                "New lid",
                "One clamping?",
                List.of(person(1)),
                Optional.of("cnc-cell"),
                "",
                Project.State.ASKED);
        projects.add(project);

        assertThat(projects.projects(person(1), new TreeSet<>())).containsExactly(project);
        assertThat(projects.projects(person(2), new TreeSet<>(List.of(FORGE)))).containsExactly(project);
        assertThat(projects.projects(person(2), new TreeSet<>(List.of(SCHOOL)))).isEmpty();
        assertThat(projects.change(project.id(), one -> one.become(Project.State.AGREED))
                        .isDone())
                .isTrue();
        assertThat(database.client()
                        .sql(
                                "select count(*) from audit.trail where place = 'activity.project' and after::text like '%clamping%'")
                        .query(Long.class)
                        .single())
                .as("the audit does not tell what it is about")
                .isZero();
    }

    private void insert(int person, int turn, String state, String until) {
        database.client()
                .sql("""
                        insert into activity.participation (occurrence, person, organisation, class_name, turn, state,
                            offered_until, group_number)
                        values (:id, :person, 'school', '', :turn, :state, :until::timestamptz, 0)
                        """)
                .param("id", occurrence.value())
                .param("person", "p" + person)
                .param("turn", turn)
                .param("state", state)
                .param("until", until)
                .update();
    }

    private static List<Outcome<Roll>> atOnce(List<Callable<Outcome<Roll>>> deeds) {
        try (var people = Executors.newFixedThreadPool(16)) {
            List<Outcome<Roll>> answers = new ArrayList<>();
            for (Future<Outcome<Roll>> future : people.invokeAll(deeds)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PersonId person(int number) {
        return new PersonId("p" + number);
    }

    private static Activity activity() {
        return new Activity(
                new ActivityId("safety"),
                Activity.Kind.COURSE,
                new Words("Sikker ved fresen", "Safe at the mill"),
                new Words("Fire timer", "Four hours"),
                SCHOOL,
                "PRT",
                List.of(new AimId("grep", "KM10771", "1"), new AimId("machine", "mill", "")),
                new Activity.Terms(
                        Duration.ofHours(4),
                        5,
                        8,
                        List.of(new ResourceNeed(
                                List.of(new ResourceId("mill-1"), new ResourceId("mill-2")), Mode.SUPERVISED)),
                        List.of(),
                        Optional.of("breakdown")),
                Activity.State.APPROVED);
    }

    private Occurrence occurrence(Occurrence.State state, int capacity) {
        return new Occurrence(
                occurrence,
                activity().id(),
                Interval.of(COURSE, Duration.ofHours(4)),
                capacity,
                Optional.empty(),
                List.of(person(39)),
                Duration.ofHours(24),
                state,
                Optional.empty());
    }
}
