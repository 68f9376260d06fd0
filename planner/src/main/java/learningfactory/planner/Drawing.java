package learningfactory.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanTask;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Need;
import learningfactory.resource.Places;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceKind;

/// Draws a task as the search sees it: what each meeting may be given, and where it stands at first.
final class Drawing {
    /// So many picks of one sort are offered; beyond that every so-manieth is left out, evenly.
    static final int MOST_PICKS = 2_000;

    private final Frame frame;
    private final PlanTask task;
    private final Map<RequestId, Asked.Range> ranges = new HashMap<>();

    Drawing(PlanTask task) {
        this.task = task;
        this.frame = new Frame(task);
    }

    /// The task, hung as in this plan.
    Timetable timetable(TermPlan plan) {
        List<Meeting> meetings = new ArrayList<>();
        for (TermRequest request : task.requests()) {
            Asked.Range range = ranges.computeIfAbsent(request.id(), ignored -> range(request));
            for (MeetingId id : request.meetings()) {
                boolean isPossible = !range.machines().isEmpty()
                        && !range.instructors().isEmpty()
                        && !range.rooms().isEmpty()
                        && !range.starts().isEmpty();
                if (isPossible) {
                    meetings.add(
                            meeting(meetings.size(), id, new Asked(id, request, chain(request), range, frame), plan));
                }
            }
        }
        Map<String, Integer> asked = new TreeMap<>();
        task.requests()
                .forEach(one -> asked.merge(
                        one.asker().organisation().value(), one.shape().meetings(), Integer::sum));
        List<Timetable.Party> parties = asked.entrySet().stream()
                .map(one -> new Timetable.Party(one.getKey(), one.getValue()))
                .toList();
        return new Timetable(meetings, parties);
    }

    private Meeting meeting(int index, MeetingId id, Asked asked, TermPlan plan) {
        Optional<Placement> stands = plan.find(id);
        Stood before = task.before()
                .flatMap(old -> old.find(id))
                .map(old -> Stood.at(old, task.term().day(old.during().from()).toEpochDay()))
                .orElse(null);
        Asked.Range range = asked.range();
        Pick machines = range.machines().getFirst();
        Pick instructors = range.instructors().getFirst();
        Pick rooms = range.rooms().getFirst();
        Start start = null;
        Asked offered = asked;
        if (stands.isPresent()) {
            Placement at = stands.get();
            machines = pick(at, range.machines(), machines);
            instructors = pick(at, range.instructors(), instructors);
            rooms = pick(at, range.rooms(), rooms);
            int place = frame.board().starts().indexOf(at.during().from());
            start = place < 0 ? null : frame.starts().get(place);
            offered = start == null ? asked : asked.alsoAt(start);
        }
        Meeting meeting =
                new Meeting(index, offered, stands.filter(Placement::isPinned).isPresent(), before);
        meeting.hang(start, machines, instructors, rooms);
        return meeting;
    }

    /// The pick whose resources the placement has.
    private static Pick pick(Placement at, List<Pick> picks, Pick otherwise) {
        return picks.stream()
                .filter(pick ->
                        pick.resources().stream().allMatch(one -> at.resources().contains(one.id())))
                .findFirst()
                .orElse(otherwise);
    }

    private String chain(TermRequest request) {
        TermRequest root = request;
        Optional<RequestId> after = root.shape().after();
        while (after.isPresent() && task.find(after.get()).isPresent()) {
            root = task.find(after.get()).orElseThrow();
            after = root.shape().after();
        }
        return root.id().value();
    }

    private Asked.Range range(TermRequest request) {
        List<Need> things = new ArrayList<>();
        List<Need> teachers = new ArrayList<>();
        List<Need> rooms = new ArrayList<>();
        for (Need need : request.shape().needs()) {
            ResourceKind kind = kind(need);
            switch (kind) {
                case INSTRUCTOR -> teachers.add(need);
                case ROOM -> rooms.add(need);
                case MACHINE, SIMULATOR -> things.add(need);
            }
        }
        return new Asked.Range(
                starts(request), picks(request, things), picks(request, teachers), picks(request, rooms));
    }

    private ResourceKind kind(Need need) {
        return need.kind()
                .or(() -> need.anyOf().stream()
                        .findFirst()
                        .flatMap(task.premises()::find)
                        .map(one -> one.is().kind()))
                .or(() -> task.premises().resources().stream()
                        .filter(need::fits)
                        .map(one -> one.is().kind())
                        .findFirst())
                .orElse(ResourceKind.MACHINE);
    }

    private List<Start> starts(TermRequest request) {
        List<Start> starts = new ArrayList<>();
        for (Start start : frame.starts()) {
            LocalDate first = LocalDate.ofEpochDay(start.day());
            Instant end = frame.board()
                    .starts()
                    .get(start.place())
                    .plus(request.shape().length());
            boolean isIn = request.wishes().allow(first, task.term().day(end.minusMillis(1)));
            if (isIn && isEverywhereOpen(request, start)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /// Whether each need has some resource that is open and free outside the plan.
    private boolean isEverywhereOpen(TermRequest request, Start start) {
        return request.shape().needs().stream()
                .allMatch(need -> frame.board().candidates(request, need).stream()
                        .anyMatch(one -> frame.board().isFree(one, start.place(), request)));
    }

    private List<Pick> picks(TermRequest request, List<Need> needs) {
        SortedSet<String> seen = new TreeSet<>();
        List<Pick> picks = new ArrayList<>();
        combine(request, sorted(needs), new ArrayList<>(), seen, picks);
        if (picks.size() <= MOST_PICKS) {
            return picks;
        }
        List<Pick> some = new ArrayList<>();
        for (int at = 0; at < MOST_PICKS; at++) {
            some.add(picks.get((int) ((long) at * picks.size() / MOST_PICKS)));
        }
        return some;
    }

    /// Needs that are the same stand beside each other, in the order of the first of them.
    private static List<Need> sorted(List<Need> needs) {
        return needs.stream().sorted(Comparator.comparingInt(needs::indexOf)).toList();
    }

    /// Only what holds the whole group together; of those who fill the same need each set once.
    private void combine(
            TermRequest request, List<Need> needs, List<Resource> picked, SortedSet<String> seen, List<Pick> picks) {
        int at = picked.size();
        if (at == needs.size()) {
            Pick pick = new Pick(List.copyOf(picked));
            boolean isLarge = Places.areEnough(
                    picked, request.shape().mode(), request.party().size());
            if (isLarge && seen.add(pick.name())) {
                picks.add(pick);
            }
            return;
        }
        boolean isSame = at > 0 && needs.get(at).equals(needs.get(at - 1));
        for (Resource candidate : frame.board().candidates(request, needs.get(at))) {
            boolean isInTurn = !isSame || picked.getLast().id().compareTo(candidate.id()) < 0;
            if (isInTurn && !picked.contains(candidate) && picks.size() < MOST_PICKS * 50) {
                picked.add(candidate);
                combine(request, needs, picked, seen, picks);
                picked.removeLast();
            }
        }
    }
}
