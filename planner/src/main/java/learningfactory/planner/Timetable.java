package learningfactory.planner;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan as the search sees it.
@PlanningSolution
public final class Timetable {
    private List<Meeting> meetings = List.of();

    private List<Party> parties = List.of();

    private @Nullable HardMediumSoftScore score;

    /// An organisation, and how many meetings it asks for.
    public record Party(String organisation, int asked) {}

    /// For the library, which copies plans.
    public Timetable() {}

    Timetable(List<Meeting> meetings, List<Party> parties) {
        this.meetings = meetings;
        this.parties = parties;
    }

    /// All organisations that ask.
    @ProblemFactCollectionProperty
    public List<Party> parties() {
        return parties;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    @Nullable
    HardMediumSoftScore score() {
        return score;
    }

    // What follows is named as the library wants it.

    /// All meetings.
    @PlanningEntityCollectionProperty
    public List<Meeting> getMeetings() {
        return meetings;
    }

    /// Set by the library on its copies.
    public void setMeetings(List<Meeting> meetings) {
        this.meetings = meetings;
    }

    /// How good the plan is.
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /// Set by the library.
    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
