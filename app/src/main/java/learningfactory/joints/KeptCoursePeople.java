package learningfactory.joints;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
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
    public Map<String, Held> of(Collection<String> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<ActivityId, Activity> activities =
                courses.activities().stream().collect(Collectors.toMap(Activity::id, one -> one));
        Map<String, Held> held = new TreeMap<>();
        List<Occurrence> dates =
                courses.occurrences(sessions.stream().map(OccurrenceId::new).collect(Collectors.toSet()));
        courses.rolls(dates)
                .forEach(roll -> held.put(
                        roll.occurrence().id().value(),
                        held(
                                roll,
                                Optional.ofNullable(
                                        activities.get(roll.occurrence().activity())))));
        return held;
    }

    private static Held held(Roll roll, Optional<Activity> activity) {
        Map<ResourceId, Mode> modes = new TreeMap<>();
        activity.ifPresent(one -> one.terms()
                .resources()
                .forEach(need -> need.anyOf().forEach(thing -> modes.putIfAbsent(thing, need.mode()))));
        return new Held(
                activity.map(Activity::title).orElse(Words.NONE),
                roll.occurrence().instructors(),
                roll.participations().stream()
                        .filter(one -> one.state().takesSeat())
                        .map(Participation::person)
                        .toList(),
                modes);
    }
}
