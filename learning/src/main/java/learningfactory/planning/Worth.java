package learningfactory.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.network.OrganisationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// What a plan costs in wishes that are not met; reckoned by its own code, not by the planner's.
///
/// @param costs points of each wish, zero included
public record Worth(Map<Wish, Long> costs) {
    /// From this hour on it is evening.
    public static final LocalTime EVENING = LocalTime.of(18, 0);

    /// Until this hour it is night.
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final int FIFTH = 5;

    /// All points together; fewer are better.
    public long points() {
        return costs.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What this costs more than the other; a negative number is a gain. Only what differs.
    public Map<Wish, Long> minus(Worth other) {
        Map<Wish, Long> more = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            long difference = costs.getOrDefault(wish, 0L) - other.costs.getOrDefault(wish, 0L);
            if (difference != 0) {
                more.put(wish, difference);
            }
        }
        return more;
    }

    /// Reckons a plan.
    public static Worth of(PlanTask task, TermPlan plan) {
        Map<Wish, Long> costs = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            costs.put(wish, 0L);
        }
        wishes(task, plan, costs);
        compact(task, plan, costs);
        steady(task, plan, costs);
        moves(task, plan, costs);
        return new Worth(costs);
    }

    /// The share of placed meetings that are as wished, for each organisation: placed and met.
    ///
    /// @param placed meetings
    /// @param met of those
    public record Met(int placed, int met) {}

    /// How far the wishes of each organisation are met.
    public static Map<OrganisationId, Met> met(PlanTask task, TermPlan plan) {
        Map<OrganisationId, Met> met = new TreeMap<>();
        for (Placement placement : plan.placements()) {
            TermRequest request = request(task, placement);
            Met now = new Met(1, isMet(task, request, placement) ? 1 : 0);
            met.merge(
                    request.asker().organisation(),
                    now,
                    (one, other) -> new Met(one.placed() + other.placed(), one.met() + other.met()));
        }
        return met;
    }

    /// How many meetings each organisation asks for.
    static Map<OrganisationId, Integer> asked(PlanTask task) {
        Map<OrganisationId, Integer> asked = new TreeMap<>();
        for (TermRequest request : task.requests()) {
            asked.merge(request.asker().organisation(), request.shape().meetings(), Integer::sum);
        }
        return asked;
    }

    private static void wishes(PlanTask task, TermPlan plan, Map<Wish, Long> costs) {
        for (Placement placement : plan.placements()) {
            TermRequest request = request(task, placement);
            if (!isMet(task, request, placement)) {
                add(costs, Wish.WISHED_TIMES, 1);
            }
            ZonedDateTime until = placement.during().until().atZone(task.term().zone());
            ZonedDateTime from = placement.during().from().atZone(task.term().zone());
            ZonedDateTime morning =
                    from.toLocalDate().atTime(MORNING).atZone(task.term().zone());
            ZonedDateTime evening =
                    from.toLocalDate().atTime(EVENING).atZone(task.term().zone());
            add(costs, Wish.FEW_EVENINGS, steps(from, until.isBefore(morning) ? until : morning));
            add(costs, Wish.FEW_EVENINGS, steps(from.isAfter(evening) ? from : evening, until));
        }
        Map<OrganisationId, Integer> asked = asked(task);
        met(task, plan).forEach((organisation, met) -> {
            long missed = (long) met.placed() - met.met();
            costs.merge(
                    Wish.FAIRNESS,
                    Wish.FAIRNESS.points() * missed * missed / asked.getOrDefault(organisation, 1),
                    Long::sum);
        });
    }

    private static boolean isMet(PlanTask task, TermRequest request, Placement placement) {
        ZonedDateTime from = placement.during().from().atZone(task.term().zone());
        ZonedDateTime until = placement.during().until().atZone(task.term().zone());
        return request.wishes().areMet(from.toLocalDateTime(), until.toLocalDateTime());
    }

    private static void compact(PlanTask task, TermPlan plan, Map<Wish, Long> costs) {
        Map<String, List<Placement>> byGroup = new TreeMap<>();
        for (Placement placement : plan.placements()) {
            String group = request(task, placement).party().group();
            byGroup.computeIfAbsent(group, ignored -> new ArrayList<>()).add(placement);
        }
        for (List<Placement> of : byGroup.values()) {
            of.sort(Comparator.comparing((Placement one) -> one.during().from())
                    .thenComparing(one -> one.during().until()));
            for (int at = 1; at < of.size(); at++) {
                Instant before = of.get(at - 1).during().until();
                Instant next = of.get(at).during().from();
                LocalDate day = task.term().day(of.get(at - 1).during().from());
                if (next.isAfter(before) && day.equals(task.term().day(next))) {
                    add(costs, Wish.COMPACT_DAYS, steps(before, next));
                }
            }
        }
    }

    private static void steady(PlanTask task, TermPlan plan, Map<Wish, Long> costs) {
        for (TermRequest request : task.requests()) {
            TreeSet<String> instructors = new TreeSet<>();
            TreeSet<String> rooms = new TreeSet<>();
            plan.placements().stream()
                    .filter(one -> one.meeting().request().equals(request.id()))
                    .forEach(one -> {
                        instructors.add(of(task, one, ResourceKind.INSTRUCTOR));
                        rooms.add(of(task, one, ResourceKind.ROOM));
                    });
            add(costs, Wish.SAME_INSTRUCTOR, Math.max(0, instructors.size() - 1));
            add(costs, Wish.SAME_ROOM, Math.max(0, rooms.size() - 1));
        }
    }

    private static String of(PlanTask task, Placement placement, ResourceKind kind) {
        return placement.resources().stream()
                .flatMap(id -> task.premises().find(id).stream())
                .filter(one -> one.is().kind() == kind)
                .map(Resource::id)
                .map(ResourceId::value)
                .sorted()
                .toList()
                .toString();
    }

    private static void moves(PlanTask task, TermPlan plan, Map<Wish, Long> costs) {
        TermPlan before = task.before().orElse(TermPlan.EMPTY);
        for (Placement old : before.placements()) {
            plan.find(old.meeting()).filter(now -> !now.isAs(old)).ifPresent(now -> {
                Distance far =
                        Distance.between(old.during(), now.during(), task.term().zone());
                int points = Wish.FEW_MOVES.points();
                costs.merge(Wish.FEW_MOVES, (long) (far.isOnTime() ? points / FIFTH : points), Long::sum);
                add(costs, Wish.SHORT_MOVES, far.steps());
            });
        }
    }

    /// Begun half hours between the two; none when the first is not before the second.
    private static long steps(ZonedDateTime from, ZonedDateTime until) {
        return from.isBefore(until) ? steps(from.toInstant(), until.toInstant()) : 0;
    }

    private static long steps(Instant from, Instant until) {
        return Math.ceilDiv(until.toEpochMilli() - from.toEpochMilli(), Term.STEP.toMillis());
    }

    private static void add(Map<Wish, Long> costs, Wish wish, long times) {
        costs.merge(wish, wish.points() * times, Long::sum);
    }

    private static TermRequest request(PlanTask task, Placement placement) {
        return task.find(placement.meeting().request())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody has asked for the meeting %s.".formatted(placement.meeting())));
    }
}
