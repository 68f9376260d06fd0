package learningfactory.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Placements of meetings; a meeting that has none is unplaced.
///
/// @param placements in order of the meetings
public record TermPlan(List<Placement> placements) {
    /// Nothing is placed.
    public static final TermPlan EMPTY = new TermPlan(List.of());

    /// Sorted.
    public TermPlan {
        placements = placements.stream()
                .sorted(Comparator.comparing(Placement::meeting))
                .toList();
    }

    /// Where a meeting stands.
    public Optional<Placement> find(MeetingId meeting) {
        return placements.stream().filter(one -> one.meeting().equals(meeting)).findFirst();
    }

    /// Where each meeting stands.
    public Map<MeetingId, Placement> byMeeting() {
        Map<MeetingId, Placement> all = new TreeMap<>();
        placements.forEach(one -> all.put(one.meeting(), one));
        return all;
    }

    /// The same without this meeting.
    public TermPlan without(MeetingId meeting) {
        return new TermPlan(placements.stream()
                .filter(one -> !one.meeting().equals(meeting))
                .toList());
    }

    /// The same with this meeting there.
    public TermPlan with(Placement placement) {
        return new TermPlan(Stream.concat(without(placement.meeting()).placements.stream(), Stream.of(placement))
                .toList());
    }

    /// The meetings of a task that have no place.
    public List<MeetingId> unplaced(PlanTask task) {
        List<MeetingId> placed =
                placements.stream().map(Placement::meeting).sorted().toList();
        return task.meetings().stream()
                .filter(one -> java.util.Collections.binarySearch(placed, one) < 0)
                .toList();
    }
}
