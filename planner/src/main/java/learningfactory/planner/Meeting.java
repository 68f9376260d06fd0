package learningfactory.planner;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import learningfactory.planning.Board;
import learningfactory.planning.Placement;
import learningfactory.resource.Resource;
import org.jspecify.annotations.Nullable;

/// A meeting as the search sees it: a beginning, which may be missing, and three picks of resources.
@PlanningEntity
public final class Meeting {
    private int index;

    private @Nullable Asked asked;

    private boolean isPinned;

    private @Nullable Start start;

    private @Nullable Pick machines;

    private @Nullable Pick instructors;

    private @Nullable Pick rooms;

    private @Nullable Stood before;

    /// For the library, which copies meetings.
    public Meeting() {}

    Meeting(int index, Asked asked, boolean isPinned, @Nullable Stood before) {
        this.index = index;
        this.asked = asked;
        this.isPinned = isPinned;
        this.before = before;
    }

    /// Its place among the meetings.
    @PlanningId
    public int index() {
        return index;
    }

    Asked asked() {
        Asked known = asked;
        if (known == null) {
            throw new IllegalStateException("The meeting %d was never asked for.".formatted(index));
        }
        return known;
    }

    /// Whether the search leaves it where it is.
    @PlanningPin
    public boolean isPinned() {
        return isPinned;
    }

    // These four are named as the library wants it.

    /// When it begins; nothing: it has no place.
    @PlanningVariable(valueRangeProviderRefs = "starts", allowsUnassigned = true)
    public @Nullable Start getStart() {
        return start;
    }

    /// Chosen by the search.
    public void setStart(@Nullable Start start) {
        this.start = start;
    }

    /// Machines and simulators.
    @PlanningVariable(valueRangeProviderRefs = "machines")
    public @Nullable Pick getMachines() {
        return machines;
    }

    /// Chosen by the search.
    public void setMachines(@Nullable Pick machines) {
        this.machines = machines;
    }

    /// Instructors.
    @PlanningVariable(valueRangeProviderRefs = "instructors")
    public @Nullable Pick getInstructors() {
        return instructors;
    }

    /// Chosen by the search.
    public void setInstructors(@Nullable Pick instructors) {
        this.instructors = instructors;
    }

    /// Rooms.
    @PlanningVariable(valueRangeProviderRefs = "rooms")
    public @Nullable Pick getRooms() {
        return rooms;
    }

    /// Chosen by the search.
    public void setRooms(@Nullable Pick rooms) {
        this.rooms = rooms;
    }

    /// All beginnings that its request allows.
    @ValueRangeProvider(id = "starts")
    public List<Start> startRange() {
        return asked().range().starts();
    }

    /// All picks of machines and simulators that would do.
    @ValueRangeProvider(id = "machines")
    public List<Pick> machineRange() {
        return asked().range().machines();
    }

    /// All picks of instructors.
    @ValueRangeProvider(id = "instructors")
    public List<Pick> instructorRange() {
        return asked().range().instructors();
    }

    /// All picks of rooms.
    @ValueRangeProvider(id = "rooms")
    public List<Pick> roomRange() {
        return asked().range().rooms();
    }

    void hang(@Nullable Start at, Pick machines, Pick instructors, Pick rooms) {
        this.start = at;
        this.machines = machines;
        this.instructors = instructors;
        this.rooms = rooms;
    }

    boolean isPlaced() {
        return start != null && machines != null && instructors != null && rooms != null;
    }

    Start start() {
        Start at = start;
        if (at == null) {
            throw new IllegalStateException("The meeting %s has no place.".formatted(asked().id()));
        }
        return at;
    }

    long fromMillis() {
        return start().millis();
    }

    long untilMillis() {
        return start().millis() + asked().lengthMillis();
    }

    long day() {
        return start().day();
    }

    Stay stay() {
        return new Stay(group(), day(), fromMillis(), untilMillis(), index);
    }

    String chain() {
        return asked().chain();
    }

    String group() {
        return asked().request().party().group();
    }

    String organisation() {
        return asked().request().asker().organisation().value();
    }

    String requestId() {
        return asked().request().id().value();
    }

    String instructorNames() {
        return String.valueOf(instructors);
    }

    String roomNames() {
        return String.valueOf(rooms);
    }

    List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        add(all, machines);
        add(all, instructors);
        add(all, rooms);
        return all;
    }

    private static void add(List<Resource> all, @Nullable Pick pick) {
        if (pick != null) {
            all.addAll(pick.resources());
        }
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (Resource resource : resources()) {
            long from = fromMillis() - resource.terms().setUp().toMillis();
            long until = untilMillis() + resource.terms().cleanUp().toMillis();
            int booked = resource.terms().isShared() ? asked().frame().booked(resource, from, until) : 0;
            int people = resource.peopleOf(asked().request().party().size());
            uses.add(new Use(index, resource, from, until, people, booked));
        }
        return uses;
    }

    List<Draw> draws() {
        return asked().frame().draws(this);
    }

    /// How many of its resources are closed, or taken by what stands outside the plan.
    int blocked() {
        int blocked = 0;
        if (isPinned) {
            return blocked; // a person has said so, or it has begun
        }
        for (Resource resource : resources()) {
            if (!asked().frame().isFree(resource, start(), asked())) {
                blocked++;
            }
        }
        return blocked;
    }

    /// How many of its machines have no instructor who is authorised for them, or too few of them.
    int unwatched() {
        Pick used = machines;
        Pick there = instructors;
        if (!asked().request().shape().mode().asksForInstructor() || used == null || there == null) {
            return 0;
        }
        int unwatched = 0;
        for (Resource machine : used.resources()) {
            if (!Board.isLed(asked().request(), machine, there.resources())) {
                unwatched++;
            }
        }
        return unwatched;
    }

    boolean sharesPeople(Meeting other) {
        return asked().request().party().shares(other.asked().request().party())
                || teaches(other)
                || other.teaches(this);
    }

    private boolean teaches(Meeting other) {
        Pick there = instructors;
        var learners = other.asked().request().party().people();
        return there != null
                && !learners.isEmpty()
                && there.resources().stream()
                        .anyMatch(one ->
                                one.is().person().filter(learners::contains).isPresent());
    }

    /// Whether this one has to come before the other and does not.
    boolean isTooLateFor(Meeting other) {
        boolean isPart = requestId().equals(other.requestId());
        if (isPart) {
            int steps = other.asked().id().number() - asked().id().number();
            long days = (long) asked().request().shape().daysBetween() * steps;
            return steps > 0 && (other.fromMillis() < untilMillis() || other.day() < day() + days);
        }
        return asked().frame().precedes(asked().request(), other.asked().request())
                && other.fromMillis() < untilMillis();
    }

    boolean isAsWished() {
        return asked().frame().isAsWished(asked().request(), start(), untilMillis());
    }

    int eveningSteps() {
        return asked().frame().eveningSteps(start(), untilMillis());
    }

    /// Whether it stood somewhere before, and not as it stands now.
    boolean isMoved() {
        Stood stood = before;
        return stood != null && !(isOnTime() && stood.has(resources()));
    }

    boolean isOnTime() {
        Stood stood = before;
        return stood != null && stood.millis() == fromMillis();
    }

    /// How far it stands from where it stood, in steps; none where it stood nowhere.
    int stepsAway() {
        Stood stood = before;
        return stood == null ? 0 : stood.stepsTo(day());
    }

    Placement placement() {
        return asked().frame().placement(this, isPinned);
    }

    @Override
    public String toString() {
        return asked().id().toString();
    }
}
