package learningfactory.planner;

import java.util.List;
import java.util.TreeSet;
import learningfactory.planning.Distance;
import learningfactory.planning.Placement;
import learningfactory.resource.Resource;

/// Where a meeting stood before the repair, as the search compares it.
///
/// @param resources names of what it had
/// @param millis when it began, since 1970
/// @param day since 1970, in the hall's calendar
record Stood(TreeSet<String> resources, long millis, long day) {
    /// The first day of 1970 was a Thursday: so many days after a Monday.
    private static final int AFTER_MONDAY = 3;

    private static final int WEEK = 7;

    static Stood at(Placement placement, long day) {
        TreeSet<String> names = new TreeSet<>();
        placement.resources().forEach(one -> names.add(one.value()));
        return new Stood(names, placement.during().from().toEpochMilli(), day);
    }

    boolean has(List<Resource> now) {
        return now.size() == resources.size()
                && now.stream().allMatch(one -> resources.contains(one.id().value()));
    }

    /// None on the same day, one in the same week, one more for each week between.
    int stepsTo(long newDay) {
        return newDay == day ? 0 : (int) Math.min(Distance.MOST_STEPS, 1 + Math.abs(week(newDay) - week(day)));
    }

    private static long week(long someDay) {
        return Math.floorDiv(someDay + AFTER_MONDAY, WEEK);
    }
}
