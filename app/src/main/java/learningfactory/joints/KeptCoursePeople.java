package learningfactory.joints;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.web.hall.CoursePeople;
import learningfactory.words.Words;

/// Who holds a course and who comes, from the book of courses.
final class KeptCoursePeople implements CoursePeople {

    private final ActivityBook courses;

    KeptCoursePeople(ActivityBook courses) {
        this.courses = courses;
    }

    @Override
    public Optional<Held> find(String session) {
        return session.isEmpty()
                ? Optional.empty()
                : courses.findOccurrence(new OccurrenceId(session)).map(this::held);
    }

    private Held held(Occurrence occurrence) {
        Optional<Activity> activity = courses.findActivity(occurrence.activity());
        Map<ResourceId, Mode> modes = new TreeMap<>();
        activity.ifPresent(one -> one.terms()
                .resources()
                .forEach(need -> need.anyOf().forEach(thing -> modes.putIfAbsent(thing, need.mode()))));
        return new Held(
                activity.map(Activity::title).orElse(Words.NONE),
                occurrence.instructors(),
                courses.roll(occurrence.id()).participations().stream()
                        .filter(one -> one.state().takesSeat())
                        .map(Participation::person)
                        .toList(),
                modes);
    }
}
