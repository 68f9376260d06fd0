package learningfactory.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learningfactory.planning.Board;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
import learningfactory.planning.Worth;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// What stands around the search and does not change: which resource is free for which length when, quotas,
/// days.
///
/// Everything is looked up once and kept, because the search asks some ten thousand times a second.
final class Frame {
    private final PlanTask task;
    private final Board board;
    private final List<Start> starts = new ArrayList<>();
    private final Map<String, BitSet> free = new HashMap<>();
    private final Map<String, BitSet> wished = new HashMap<>();
    private final Map<String, Boolean> precedes = new HashMap<>();
    private final Map<String, Pot> pots = new HashMap<>();
    private final long[] morningMillis;
    private final long[] eveningMillis;

    Frame(PlanTask task) {
        this.task = task;
        this.board = new Board(task);
        this.morningMillis = new long[board.starts().size()];
        this.eveningMillis = new long[board.starts().size()];
        for (int at = 0; at < eveningMillis.length; at++) {
            Instant start = board.starts().get(at);
            ZonedDateTime local = start.atZone(task.term().zone());
            starts.add(new Start(at, start.toEpochMilli(), local.toLocalDate().toEpochDay()));
            morningMillis[at] = millis(local.toLocalDate(), Worth.MORNING);
            eveningMillis[at] = millis(local.toLocalDate(), Worth.EVENING);
        }
    }

    PlanTask task() {
        return task;
    }

    Board board() {
        return board;
    }

    List<Start> starts() {
        return starts;
    }

    boolean isFree(Resource resource, Start start, Asked asked) {
        String key = resource.id().value() + "|" + asked.lengthMillis();
        return free.computeIfAbsent(key, ignored -> freeTimes(resource, asked.request()))
                .get(start.place());
    }

    private BitSet freeTimes(Resource resource, TermRequest request) {
        BitSet times = new BitSet(starts.size());
        for (Start start : starts) {
            times.set(start.place(), board.isFree(resource, start.place(), request));
        }
        return times;
    }

    int booked(Resource resource, long fromMillis, long untilMillis) {
        return board.booked(
                resource, new Interval(Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(untilMillis)));
    }

    boolean precedes(TermRequest first, TermRequest second) {
        return precedes.computeIfAbsent(first.id() + "|" + second.id(), ignored -> task.precedes(first, second));
    }

    boolean isAsWished(TermRequest request, Start start, long untilMillis) {
        return wished.computeIfAbsent(request.id().value(), ignored -> {
                    BitSet times = new BitSet(starts.size());
                    for (Start one : starts) {
                        long until = one.millis() + request.shape().length().toMillis();
                        times.set(one.place(), isMet(request, one.millis(), until));
                    }
                    return times;
                })
                .get(start.place());
    }

    private boolean isMet(TermRequest request, long fromMillis, long untilMillis) {
        ZonedDateTime from = Instant.ofEpochMilli(fromMillis).atZone(task.term().zone());
        ZonedDateTime until =
                Instant.ofEpochMilli(untilMillis).atZone(task.term().zone());
        return request.wishes().areMet(from.toLocalDateTime(), until.toLocalDateTime());
    }

    private long millis(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(task.term().zone()).toInstant().toEpochMilli();
    }

    /// Begun half hours before the morning and after the evening begins.
    int eveningSteps(Start start, long untilMillis) {
        long early = Math.min(untilMillis, morningMillis[start.place()]);
        long late = Math.max(start.millis(), eveningMillis[start.place()]);
        return (early > start.millis() ? steps(start.millis(), early) : 0)
                + (untilMillis > late ? steps(late, untilMillis) : 0);
    }

    static int steps(long earlierMillis, long laterMillis) {
        return (int) Math.ceilDiv(laterMillis - earlierMillis, Term.STEP.toMillis());
    }

    List<Draw> draws(Meeting meeting) {
        List<Draw> draws = new ArrayList<>();
        Interval during =
                new Interval(Instant.ofEpochMilli(meeting.fromMillis()), Instant.ofEpochMilli(meeting.untilMillis()));
        for (Quota quota : task.premises().quotas()) {
            if (quota.organisation().value().equals(meeting.organisation())) {
                long count = meeting.resources().stream()
                        .filter(one -> one.is().family().equals(quota.family()))
                        .count();
                if (count > 0) {
                    draws.add(new Draw(
                            pot(quota, during),
                            meeting.index(),
                            count * during.length().toMillis()));
                }
            }
        }
        return draws;
    }

    private Pot pot(Quota quota, Interval during) {
        Interval period = quota.periodOf(during, task.term().zone());
        String name = "%s|%s|%s|%s".formatted(quota.organisation(), quota.family(), quota.period(), period.from());
        return pots.computeIfAbsent(
                name,
                ignored -> new Pot(
                        name,
                        quota.most().toMillis()
                                - task.premises().used().stream()
                                        .filter(one -> one.organisation().equals(quota.organisation())
                                                && one.family().equals(quota.family())
                                                && period.contains(one.during().from()))
                                        .mapToLong(one -> one.during().length().toMillis())
                                        .sum()));
    }

    Placement placement(Meeting meeting, boolean isPinned) {
        List<ResourceId> ids = meeting.resources().stream().map(Resource::id).toList();
        Interval during =
                new Interval(Instant.ofEpochMilli(meeting.fromMillis()), Instant.ofEpochMilli(meeting.untilMillis()));
        return new Placement(meeting.asked().id(), during, ids, isPinned);
    }
}
