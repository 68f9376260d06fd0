package learningfactory.planning;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a plan has that another has not.
///
/// @param changes meetings that stand elsewhere, or only in one of the two, in order
/// @param unmoved meetings that stand in both at the same time with the same resources
public record PlanDifference(List<Change> changes, int unmoved) {
    /// Copied.
    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /// A meeting that stands elsewhere.
    ///
    /// @param meeting which
    /// @param from where it stood; empty: nowhere
    /// @param to where it stands; empty: nowhere any more
    public record Change(MeetingId meeting, Optional<Placement> from, Optional<Placement> to) {
        /// How far it moves; empty: it stood nowhere, or stands nowhere any more.
        public Optional<Distance> distance(ZoneId zone) {
            return from.flatMap(old -> to.map(now -> Distance.between(old.during(), now.during(), zone)));
        }
    }

    /// From the one to the other.
    public static PlanDifference between(TermPlan before, TermPlan after) {
        List<Change> changes = new ArrayList<>();
        int unmoved = 0;
        for (Placement old : before.placements()) {
            Optional<Placement> now = after.find(old.meeting());
            if (now.filter(old::isAs).isPresent()) {
                unmoved++;
            } else {
                changes.add(new Change(old.meeting(), Optional.of(old), now));
            }
        }
        for (Placement now : after.placements()) {
            if (before.find(now.meeting()).isEmpty()) {
                changes.add(new Change(now.meeting(), Optional.empty(), Optional.of(now)));
            }
        }
        return new PlanDifference(changes, unmoved);
    }
}
