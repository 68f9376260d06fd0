package learningfactory.joints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Occurrence;
import learningfactory.competence.HallFacts;
import learningfactory.competence.Machine;
import learningfactory.words.Words;

/// What could be done about a missing authorisation, from the book of courses: the next course at this
/// machine that is open to everybody and has a free place.
final class HeldCourses implements HallFacts.Courses {

    private final ActivityBook courses;
    private final ZoneId zone;

    HeldCourses(ActivityBook courses, ZoneId zone) {
        this.courses = courses;
        this.zone = zone;
    }

    @Override
    public Optional<HallFacts.Course> findNextCourse(Machine machine, Instant after) {
        for (Occurrence one : courses.occurrences(after)) {
            boolean isToCome = one.takesPeople()
                    && one.onlyFor().isEmpty()
                    && one.during().from().isAfter(after);
            if (isToCome) {
                Optional<Activity> course =
                        courses.findActivity(one.activity()).filter(activity -> isAt(activity, machine));
                if (course.isPresent() && courses.roll(one.id()).freeSeats() > 0) {
                    return Optional.of(course(course.get(), one));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Activity activity, Machine machine) {
        return activity.kind() == Activity.Kind.COURSE
                && activity.terms().resources().stream()
                        .anyMatch(need -> need.anyOf().contains(machine.id()));
    }

    private HallFacts.Course course(Activity activity, Occurrence one) {
        Words title = new Words(
                "kurset «%s»".formatted(activity.title().nb()),
                "the course “%s”".formatted(activity.title().en()));
        LocalDate day = one.during().from().atZone(zone).toLocalDate();
        return new HallFacts.Course(title, day);
    }
}
