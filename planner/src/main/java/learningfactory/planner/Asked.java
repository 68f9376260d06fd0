package learningfactory.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learningfactory.planning.MeetingId;
import learningfactory.planning.TermRequest;

/// What does not change about a meeting while the search goes on.
record Asked(MeetingId id, TermRequest request, String chain, Range range, Frame frame) {

    /// What it may be given.
    record Range(List<Start> starts, List<Pick> machines, List<Pick> instructors, List<Pick> rooms) {}

    /// The same, where this beginning may be given too: what stands somewhere may stay, until a rule says
    /// otherwise.
    Asked alsoAt(Start start) {
        if (range.starts().contains(start)) {
            return this;
        }
        List<Start> starts = new ArrayList<>(range.starts());
        starts.add(start);
        starts.sort(Comparator.naturalOrder());
        return new Asked(
                id, request, chain, new Range(starts, range.machines(), range.instructors(), range.rooms()), frame);
    }

    long lengthMillis() {
        return request.shape().length().toMillis();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asked asked && asked.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
