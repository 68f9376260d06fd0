package learningfactory.joints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Participation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.web.hall.Calendars;
import learningfactory.web.hall.CourseDates;

/// The dates of courses for calendars, from the book of courses.
final class KeptCourseDates implements CourseDates {

    private final ActivityBook courses;

    KeptCourseDates(ActivityBook courses) {
        this.courses = courses;
    }

    @Override
    public Optional<String> findTitle(String activity) {
        return courses.activities().stream()
                .filter(one -> one.id().value().equals(activity) && isOpenToAll(one))
                .map(one -> one.title().nb())
                .findFirst();
    }

    private static boolean isOpenToAll(Activity activity) {
        return activity.state() == Activity.State.APPROVED && activity.kind() != Activity.Kind.PROJECT;
    }

    @Override
    public List<Calendars.Event> ofActivity(String activity, Instant after) {
        return findTitle(activity).isEmpty()
                ? List.of()
                : events(
                        after,
                        one -> one.activity().equals(new ActivityId(activity))
                                && one.onlyFor().isEmpty());
    }

    @Override
    public List<Calendars.Event> ofClass(OrganisationId school, String schoolClass, Instant after) {
        return events(
                after,
                one -> courses.roll(one.id()).participations().stream()
                        .anyMatch(somebody -> somebody.state() != Participation.State.WITHDRAWN
                                && somebody.from().equals(school)
                                && somebody.schoolClass().equals(schoolClass)));
    }

    @Override
    public List<Calendars.Event> ofPerson(PersonId person, Instant after) {
        return courses.rollsOf(person).stream()
                .filter(roll -> roll.occurrence().during().until().isAfter(after)
                        && roll.occurrence().state() != Occurrence.State.CANCELLED)
                .filter(roll ->
                        roll.find(person).filter(one -> one.state().takesSeat()).isPresent())
                .map(roll -> event(roll.occurrence(), "Kurs"))
                .toList();
    }

    private List<Calendars.Event> events(Instant after, Predicate<Occurrence> isMeant) {
        return courses.occurrences(after).stream()
                .filter(one -> one.state() != Occurrence.State.DRAFT && one.state() != Occurrence.State.CANCELLED)
                .filter(isMeant)
                .map(this::event)
                .toList();
    }

    private Calendars.Event event(Occurrence one) {
        String title = courses.findActivity(one.activity())
                .map(activity -> activity.title().nb())
                .orElse("");
        return event(one, title);
    }

    private static Calendars.Event event(Occurrence one, String title) {
        return new Calendars.Event(
                one.id().value() + "@learning-factory",
                one.during().from(),
                one.during().until(),
                title,
                "Læringsfabrikken",
                one.state() == Occurrence.State.OPEN);
    }
}
