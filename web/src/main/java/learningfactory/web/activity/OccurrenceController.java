package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.activity.AbsenceReport;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Attendance;
import learningfactory.activity.Evaluation;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.resource.Interval;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The dates of activities, for those who hold them: planning, the roll, attendance, groups, the lesson,
/// what people said.
@RestController
@RequestMapping("/api")
final class OccurrenceController {

    private static final int LESSON_GROUPS = 60;

    private final Hall hall;
    private final LocalSessionHost sessions;

    OccurrenceController(Hall hall, LocalSessionHost sessions) {
        this.hall = hall;
        this.sessions = sessions;
    }

    /// One date in the instructor's list.
    record Line(
            String id,
            String activity,
            Activity.Kind kind,
            Words title,
            Instant from,
            Instant until,
            Occurrence.State state,
            int capacity,
            int seated,
            int waiting) {}

    /// Everything about one date, for who holds it.
    record Page(
            Line line,
            List<String> instructors,
            @Nullable String onlyFor,
            @Nullable String scenario,
            @Nullable String lesson,
            long minutes,
            List<Person> people,
            Evaluation evaluation) {}

    /// Somebody on the roll.
    record Person(
            String id,
            String name,
            @Nullable String from,
            String schoolClass,
            Participation.State state,
            int group,
            @Nullable Integer missedMinutes,
            @Nullable Boolean excused) {}

    record Planning(
            String activity,
            Instant from,
            @Nullable Integer capacity,
            @Nullable String onlyFor,
            @Nullable List<String> instructors,
            @Nullable Integer offerHours) {}

    record Attending(String person, int missedMinutes, boolean excused) {}

    record Dividing(int groups) {}

    record Lesson(String session, String code) {}

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @GetMapping("/occurrences")
    List<Line> occurrences(@RequestParam(required = false) @Nullable LocalDate since, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Instant after = since == null
                ? hall.now().minus(Duration.ofHours(12))
                : since.atStartOfDay(hall.clock().getZone()).toInstant();
        List<Occurrence> held = hall.activities().occurrences(after).stream()
                .filter(one -> holds(reach, one))
                .toList();
        Map<ActivityId, Activity> activities =
                hall.activities().activities().stream().collect(Collectors.toMap(Activity::id, one -> one));
        return hall.activities().rolls(held).stream()
                .map(roll -> line(
                        roll,
                        Hall.known(Optional.ofNullable(
                                activities.get(roll.occurrence().activity())))))
                .toList();
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/occurrences")
    Line plan(@RequestBody Planning planning, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        requireHall(reach);
        Activity activity =
                Hall.known(hall.activities().findActivity(Hall.sent(() -> new ActivityId(planning.activity()))));
        Occurrence occurrence = Hall.sent(() -> draft(activity, planning, reach.self()));
        hall.activities().add(occurrence);
        return line(new Roll(occurrence, List.of()));
    }

    private static Occurrence draft(Activity activity, Planning planning, PersonId planner) {
        List<PersonId> instructors = planning.instructors() == null
                ? List.of(planner)
                : planning.instructors().stream().map(PersonId::new).toList();
        return new Occurrence(
                new OccurrenceId(Hall.freshId()),
                activity.id(),
                Interval.of(planning.from(), activity.terms().length()),
                planning.capacity() == null ? activity.terms().capacity() : planning.capacity(),
                Optional.ofNullable(planning.onlyFor()).map(OrganisationId::new),
                instructors,
                Duration.ofHours(planning.offerHours() == null ? 24 : planning.offerHours()),
                Occurrence.State.DRAFT,
                Optional.empty());
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @GetMapping("/occurrences/{id}")
    Page page(@PathVariable String id, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        return page(hall.activities().roll(occurrence.id()), Reach.of(request));
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/occurrences/{id}/attendance")
    Page attend(@PathVariable String id, @RequestBody Attending attending, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        PersonId person = Hall.sent(() -> new PersonId(attending.person()));
        Attendance attendance = Hall.sent(() -> new Attendance(attending.missedMinutes(), attending.excused()));
        Roll roll = Hall.given(hall.activities().changeRoll(occurrence.id(), one -> one.attend(person, attendance)));
        return page(roll, Reach.of(request));
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/occurrences/{id}/groups")
    Page divide(@PathVariable String id, @RequestBody Dividing dividing, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        int groups = Math.clamp(dividing.groups(), 1, LESSON_GROUPS);
        Roll roll = Hall.given(hall.activities().changeRoll(occurrence.id(), one -> Outcome.done(one.divided(groups))));
        return page(roll, Reach.of(request));
    }

    /// Starts the lesson on the simulated factory that the activity holds; asked twice it is the same one.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/occurrences/{id}/lesson")
    Lesson startLesson(@PathVariable String id, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        String scenario = Hall.known(activityOf(occurrence).terms().scenario());
        Optional<SessionPlan> running = occurrence.lesson().flatMap(sessions::find);
        if (running.isPresent()) {
            return new Lesson(running.get().id(), running.get().code());
        }
        int groups = hall.activities().roll(occurrence.id()).participations().stream()
                .mapToInt(Participation::group)
                .max()
                .orElse(1);
        SessionPlan plan = Hall.sent(() -> sessions.open(
                Reach.of(request).opener(null),
                scenario,
                SessionPlan.Mode.CLASS,
                Math.clamp(groups, 1, LESSON_GROUPS),
                OptionalLong.empty(),
                OptionalDouble.empty()));
        Hall.given(hall.activities().change(occurrence.id(), one -> Outcome.done(one.withLesson(plan.id()))));
        return new Lesson(plan.id(), plan.code());
    }

    /// What a school gets back about its own pupils, and a company about its own people.
    @Needs
    @GetMapping("/attendance.csv")
    ResponseEntity<byte[]> attendance(
            @RequestParam String organisation, @RequestParam LocalDate since, HttpServletRequest request) {
        OrganisationId school = Hall.sent(() -> new OrganisationId(organisation));
        if (!Hall.spokenFor(Reach.of(request)).contains(school)) {
            throw Hall.notYours();
        }
        AbsenceReport report = AbsenceReport.of(school, held(since));
        Map<PersonId, String> names = hall.names(
                report.rows().stream().map(AbsenceReport.Row::pupil).distinct().toList());
        String csv = report.csv(person -> names.getOrDefault(person, person.value()));
        return file("oppmote-%s.csv".formatted(school), csv);
    }

    private List<AbsenceReport.Held> held(LocalDate since) {
        List<Occurrence> over =
                hall
                        .activities()
                        .occurrences(since.atStartOfDay(hall.clock().getZone()).toInstant())
                        .stream()
                        .filter(Occurrence::takesAttendance)
                        .toList();
        Map<ActivityId, String> subjects =
                hall.activities().activities().stream().collect(Collectors.toMap(Activity::id, Activity::subject));
        return hall.activities().rolls(over).stream()
                .map(roll -> new AbsenceReport.Held(
                        subjects.getOrDefault(roll.occurrence().activity(), ""), roll))
                .toList();
    }

    static ResponseEntity<byte[]> file(String name, String csv) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Occurrence led(String id, HttpServletRequest request) {
        Occurrence occurrence = Hall.known(hall.activities().findOccurrence(CourseController.occurrenceId(id)));
        if (!holds(Reach.of(request), occurrence)) {
            throw Hall.unknown();
        }
        return occurrence;
    }

    static boolean holds(Reach reach, Occurrence occurrence) {
        return reach.runsTheHall() || occurrence.instructors().contains(reach.self());
    }

    private static void requireHall(Reach reach) {
        if (!reach.runsTheHall()) {
            throw Hall.notYours();
        }
    }

    private Activity activityOf(Occurrence occurrence) {
        return Hall.known(hall.activities().findActivity(occurrence.activity()));
    }

    private Line line(Roll roll) {
        return line(roll, activityOf(roll.occurrence()));
    }

    static Line line(Roll roll, Activity activity) {
        Occurrence occurrence = roll.occurrence();
        long seated = roll.participations().stream()
                .filter(one -> one.state().takesSeat() && one.state() != Participation.State.OFFERED)
                .count();
        return new Line(
                occurrence.id().value(),
                activity.id().value(),
                activity.kind(),
                activity.title(),
                occurrence.during().from(),
                occurrence.during().until(),
                occurrence.state(),
                occurrence.capacity(),
                (int) seated,
                roll.in(Participation.State.WAITING).size());
    }

    private Page page(Roll roll, Reach reach) {
        Occurrence occurrence = roll.occurrence();
        List<PersonId> ids = new ArrayList<>(occurrence.instructors());
        roll.participations().forEach(one -> ids.add(one.person()));
        Map<PersonId, String> names = hall.names(ids);
        Function<OrganisationId, String> called = hall.called();
        return new Page(
                line(roll),
                occurrence.instructors().stream()
                        .map(one -> names.getOrDefault(one, ""))
                        .toList(),
                occurrence.onlyFor().map(called).orElse(null),
                activityOf(occurrence).terms().scenario().orElse(null),
                occurrence.lesson().flatMap(sessions::find).map(SessionPlan::id).orElse(null),
                occurrence.during().length().toMinutes(),
                roll.participations().stream()
                        .filter(one -> one.state() != Participation.State.WITHDRAWN)
                        .map(one -> person(one, names, called, reach))
                        .toList(),
                hall.activities().evaluation(occurrence.id()));
    }

    /// Where somebody comes from is told only to those who may know it: that it is NAV, to hardly anybody.
    private static Person person(
            Participation one, Map<PersonId, String> names, Function<OrganisationId, String> called, Reach reach) {
        boolean maySeeHome = reach.maySee(one.person(), new RoleAt(AccountRole.LEARNER, one.from()));
        return new Person(
                one.person().value(),
                names.getOrDefault(one.person(), ""),
                maySeeHome ? called.apply(one.from()) : null,
                one.schoolClass(),
                one.state(),
                one.group(),
                one.attendance().map(Attendance::missedMinutes).orElse(null),
                one.attendance().map(Attendance::isExcused).orElse(null));
    }
}
