package learningfactory.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.network.PersonId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Places;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// The board on which meetings are hung: says quickly what is free when, and which resources could be taken.
public final class Board {
    private final PlanTask task;
    private final Map<ResourceId, Resource> resources = new TreeMap<>();
    private final Map<ResourceId, int[]> openSteps = new TreeMap<>();
    private final Map<ResourceId, List<Busy>> fixed = new TreeMap<>();
    private final Map<MeetingId, Placement> hung = new TreeMap<>();
    private final Map<LocalDate, List<Placement>> byDay = new TreeMap<>();
    private final Map<RequestId, TermRequest> requests = new TreeMap<>();
    private final Map<String, Long> drawn = new TreeMap<>();
    private final Map<RequestId, List<Wanted>> wanted = new TreeMap<>();
    private final List<Instant> starts;

    /// A need, and what would do for it.
    private record Wanted(Need need, List<Resource> candidates) {
        ResourceKind kind() {
            return candidates.isEmpty()
                    ? need.kind().orElse(ResourceKind.MACHINE)
                    : candidates.getFirst().is().kind();
        }
    }

    /// An empty board for this task.
    public Board(PlanTask task) {
        this.task = task;
        this.starts = task.term().starts(task.term().first(), task.term().last());
        task.requests().forEach(one -> requests.put(one.id(), one));
        for (Resource resource : task.premises().resources()) {
            resources.put(resource.id(), resource);
            openSteps.put(resource.id(), openSteps(resource));
        }
        task.premises()
                .taken()
                .forEach(busy -> fixed.computeIfAbsent(busy.resource(), ignored -> new ArrayList<>())
                        .add(busy));
        for (Premises.Used used : task.premises().used()) {
            for (Quota quota : quotas(used.organisation().value(), used.family())) {
                drawn.merge(pot(quota, used.during()), used.during().length().toMillis(), Long::sum);
            }
        }
    }

    /// For each half hour of the term how many half hours on end it stays open from there.
    private int[] openSteps(Resource resource) {
        int[] steps = new int[starts.size() + 1];
        List<Interval> open = resource.opening().open(task.term().whole());
        for (int at = starts.size() - 1; at >= 0; at--) {
            Interval step = Interval.of(starts.get(at), Term.STEP);
            boolean isOpen = open.stream().anyMatch(hours -> hours.covers(step));
            steps[at] = isOpen ? steps[at + 1] + 1 : 0;
        }
        return steps;
    }

    /// All moments at which a meeting may begin, in order.
    public List<Instant> starts() {
        return starts;
    }

    /// Whether a resource is open, and nothing outside the plan takes it, for a meeting that begins there.
    /// For what is shared this is asked with the others who use it.
    ///
    /// @param start place in [#starts()]
    public boolean isFree(Resource resource, int start, TermRequest request) {
        int steps = (int) (request.shape().length().toMillis() / Term.STEP.toMillis());
        int[] open = openSteps.get(resource.id());
        if (open == null || start + steps > starts.size() || open[start] < steps) {
            return false;
        }
        Interval occupied =
                resource.occupied(Interval.of(starts.get(start), request.shape().length()));
        return fixed.getOrDefault(resource.id(), List.of()).stream()
                .noneMatch(busy -> (busy.isBlackout() || !resource.terms().isShared())
                        && busy.span().overlaps(occupied));
    }

    /// The people whom bookings outside the plan bring to a shared resource during this time, at most at
    /// once.
    public int booked(Resource resource, Interval occupied) {
        List<Busy> there = fixed.getOrDefault(resource.id(), List.of()).stream()
                .filter(busy -> !busy.isBlackout() && busy.span().overlaps(occupied))
                .toList();
        return there.stream()
                .mapToInt(begins -> there.stream()
                        .filter(busy -> busy.span().contains(begins.span().from()) || busy.equals(begins))
                        .mapToInt(Busy::people)
                        .sum())
                .max()
                .orElse(0);
    }

    /// The resources that would do for a need of this request, apart from the time, by id: allowed in this
    /// way, and large enough together with what fills the other needs.
    public List<Resource> candidates(TermRequest request, Need need) {
        return wanted(request).stream()
                .filter(one -> one.need().equals(need))
                .findFirst()
                .map(Wanted::candidates)
                .orElseGet(() -> allowed(request, need));
    }

    /// The needs of a request in the order in which they are filled: instructors last, because they must be
    /// authorised for the machines.
    private List<Wanted> wanted(TermRequest request) {
        return wanted.computeIfAbsent(request.id(), ignored -> {
            List<Need> needs = request.shape().needs();
            List<List<Resource>> allowed =
                    needs.stream().map(need -> allowed(request, need)).toList();
            List<Wanted> all = new ArrayList<>();
            for (int at = 0; at < needs.size(); at++) {
                List<List<Resource>> others = new ArrayList<>(allowed);
                others.remove(at);
                all.add(new Wanted(
                        needs.get(at),
                        allowed.get(at).stream()
                                .filter(one -> Places.couldHold(
                                        one,
                                        others,
                                        request.shape().mode(),
                                        request.party().size()))
                                .toList()));
            }
            all.sort(Comparator.comparing(Wanted::kind));
            return List.copyOf(all);
        });
    }

    private List<Resource> allowed(TermRequest request, Need need) {
        Mode mode = request.shape().mode();
        return resources.values().stream()
                .filter(need::fits)
                .filter(one -> !one.is().kind().asksForClearance()
                        || (one.terms().modes().contains(mode)
                                && (!request.party().hasVisitors()
                                        || one.modesForNameless().contains(mode))))
                .toList();
    }

    /// Hangs a meeting up.
    public void hang(Placement placement) {
        hung.put(placement.meeting(), placement);
        byDay.computeIfAbsent(day(placement), ignored -> new ArrayList<>()).add(placement);
        draw(placement, 1);
    }

    /// Takes a meeting down.
    public void take(Placement placement) {
        hung.remove(placement.meeting());
        byDay.getOrDefault(day(placement), new ArrayList<>()).remove(placement);
        draw(placement, -1);
    }

    private LocalDate day(Placement placement) {
        return task.term().day(placement.during().from());
    }

    private void draw(Placement placement, int sign) {
        draws(request(placement), placement.resources(), placement.during())
                .forEach((pot, millis) -> drawn.merge(pot, sign * millis, Long::sum));
    }

    private Map<String, Long> draws(TermRequest request, List<ResourceId> used, Interval during) {
        Map<String, Long> draws = new LinkedHashMap<>();
        for (ResourceId id : used) {
            Resource resource = resources.get(id);
            if (resource != null) {
                String family = resource.is().family();
                for (Quota quota : quotas(request.asker().organisation().value(), family)) {
                    draws.merge(pot(quota, during), during.length().toMillis(), Long::sum);
                }
            }
        }
        return draws;
    }

    private List<Quota> quotas(String organisation, String family) {
        return task.premises().quotas().stream()
                .filter(one -> one.organisation().value().equals(organisation)
                        && one.family().equals(family))
                .toList();
    }

    private String pot(Quota quota, Interval during) {
        return "%s|%s|%s|%d|%s"
                .formatted(
                        quota.organisation(),
                        quota.family(),
                        quota.period(),
                        quota.most().toMillis(),
                        quota.periodOf(during, task.term().zone()).from());
    }

    /// Resources with which the meeting could stand at this time; empty: it cannot.
    ///
    /// @param start place in [#starts()]
    public Optional<Placement> fit(MeetingId meeting, int start) {
        TermRequest request = request(meeting.request());
        Interval during = Interval.of(starts.get(start), request.shape().length());
        if (!isInOrder(meeting, request, during) || !isWithin(request, during)) {
            return Optional.empty();
        }
        List<Placement> near = near(during);
        boolean isAlone = near.stream()
                .noneMatch(other -> other.during().overlaps(during)
                        && (request.party().shares(request(other).party()) || teaches(other.resources(), request)));
        if (!isAlone) {
            return Optional.empty();
        }
        List<Resource> picked = new ArrayList<>();
        return pick(request, start, near, picked)
                ? Optional.of(new Placement(
                        meeting, during, picked.stream().map(Resource::id).toList(), false))
                : Optional.empty();
    }

    private boolean pick(TermRequest request, int start, List<Placement> near, List<Resource> picked) {
        Interval during = Interval.of(starts.get(start), request.shape().length());
        List<Wanted> needs = wanted(request);
        if (picked.size() == needs.size()) {
            List<ResourceId> ids = picked.stream().map(Resource::id).toList();
            return Places.areEnough(
                            picked, request.shape().mode(), request.party().size())
                    && isQualified(request, picked)
                    && isWithinQuota(request, ids, during);
        }
        for (Resource candidate : needs.get(picked.size()).candidates()) {
            if (!picked.contains(candidate)
                    && isInTurn(candidate, needs, picked)
                    && isFree(candidate, start, request)
                    && isLeft(candidate, request, during, near)) {
                picked.add(candidate);
                if (pick(request, start, near, picked)) {
                    return true;
                }
                picked.removeLast();
            }
        }
        return false;
    }

    /// Those who fill the same need go by their ids: kari and ola need not be tried as ola and kari.
    private static boolean isInTurn(Resource candidate, List<Wanted> needs, List<Resource> picked) {
        int at = picked.size();
        return at == 0
                || !needs.get(at).need().equals(needs.get(at - 1).need())
                || picked.getLast().id().compareTo(candidate.id()) < 0;
    }

    private boolean isLeft(Resource resource, TermRequest request, Interval during, List<Placement> near) {
        Interval occupied = resource.occupied(during);
        List<Placement> users = near.stream()
                .filter(other -> other.resources().contains(resource.id())
                        && resource.occupied(other.during()).overlaps(occupied))
                .toList();
        boolean isTeacherElsewhere = resource.is().person().isPresent()
                && near.stream()
                        .anyMatch(other -> other.during().overlaps(during)
                                && request(other)
                                        .party()
                                        .people()
                                        .contains(resource.is().person().get()));
        if (isTeacherElsewhere || !resource.terms().isShared()) {
            return !isTeacherElsewhere && users.isEmpty();
        }
        int people = users.stream()
                .mapToInt(other -> resource.peopleOf(request(other).party().size()))
                .sum();
        return people + resource.peopleOf(request.party().size()) + booked(resource, occupied)
                <= resource.is().capacity();
    }

    private static boolean isQualified(TermRequest request, List<Resource> picked) {
        return picked.stream()
                .filter(one -> one.is().kind().asksForClearance())
                .allMatch(machine -> isLed(request, machine, picked));
    }

    /// Whether the instructors among these who are authorised for a machine are enough for a request: any
    /// who shows it; under supervision their ratios, counted together.
    public static boolean isLed(TermRequest request, Resource machine, List<Resource> instructors) {
        int learners = switch (request.shape().mode()) {
            case SOLO -> 0;
            case SUPERVISED -> request.party().size();
            case DEMONSTRATION -> 1;
        };
        for (Resource one : instructors) {
            if (learners > 0 && one.leadsAt(machine)) {
                learners -= one.is().capacity();
            }
        }
        return learners <= 0;
    }

    private boolean isWithinQuota(TermRequest request, List<ResourceId> used, Interval during) {
        for (var draw : draws(request, used, during).entrySet()) {
            long most = Long.parseLong(draw.getKey().split("\\|")[3]);
            if (drawn.getOrDefault(draw.getKey(), 0L) + draw.getValue() > most) {
                return false;
            }
        }
        return true;
    }

    private boolean teaches(List<ResourceId> used, TermRequest request) {
        List<PersonId> learners = request.party().people();
        return !learners.isEmpty()
                && used.stream()
                        .flatMap(id -> Optional.ofNullable(resources.get(id)).stream())
                        .flatMap(one -> one.is().person().stream())
                        .anyMatch(learners::contains);
    }

    private boolean isWithin(TermRequest request, Interval during) {
        LocalDate first = task.term().day(during.from());
        LocalDate last = task.term().day(during.until().minusMillis(1));
        return request.wishes().allow(first, last) && !last.isAfter(task.term().last());
    }

    private boolean isInOrder(MeetingId meeting, TermRequest request, Interval during) {
        for (Placement other : hung.values()) {
            TermRequest of = request(other);
            boolean isSame = other.meeting().request().equals(meeting.request());
            boolean isBefore = isSame ? other.meeting().number() < meeting.number() : task.precedes(of, request);
            boolean isAfter = isSame ? other.meeting().number() > meeting.number() : task.precedes(request, of);
            if (isBefore && !follows(other.during(), during, isSame ? gap(request, meeting, other) : 0)) {
                return false;
            }
            if (isAfter && !follows(during, other.during(), isSame ? gap(request, meeting, other) : 0)) {
                return false;
            }
        }
        return true;
    }

    private static long gap(TermRequest request, MeetingId meeting, Placement other) {
        return (long) request.shape().daysBetween()
                * Math.abs(meeting.number() - other.meeting().number());
    }

    private boolean follows(Interval first, Interval second, long days) {
        return !second.from().isBefore(first.until())
                && !task.term()
                        .day(second.from())
                        .isBefore(task.term().day(first.from()).plusDays(days));
    }

    /// What hangs on this day and the two beside it.
    private List<Placement> near(Interval during) {
        LocalDate day = task.term().day(during.from());
        List<Placement> near = new ArrayList<>(byDay.getOrDefault(day.minusDays(1), List.of()));
        near.addAll(byDay.getOrDefault(day, List.of()));
        near.addAll(byDay.getOrDefault(day.plusDays(1), List.of()));
        return near;
    }

    private TermRequest request(Placement placement) {
        return request(placement.meeting().request());
    }

    private TermRequest request(RequestId id) {
        TermRequest request = requests.get(id);
        if (request == null) {
            throw new IllegalArgumentException("Nobody has asked for the request %s.".formatted(id));
        }
        return request;
    }
}
