package learningfactory.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningfactory.resource.Interval;

/// Plans as a person with a pencil does: one request after the other, each meeting at the first time that
/// is free; in a repair at the free time that is nearest to where it stood.
///
/// Breaks no rule and knows no wishes: what the planner begins with, and what it is held against.
public final class FirstFit {
    private static final Comparator<Near> NEAREST =
            Comparator.comparingInt(Near::steps).thenComparing(Near::away).thenComparingInt(Near::place);

    private FirstFit() {}

    /// Places what has no place and fits; leaves everything else where it is.
    public static TermPlan fill(PlanTask task, TermPlan plan) {
        Board board = new Board(task);
        plan.placements().forEach(board::hang);
        TermPlan filled = plan;
        List<MeetingId> waiting = plan.unplaced(task).stream()
                .sorted(Comparator.comparingInt((MeetingId one) -> depth(task, one.request()))
                        .thenComparing(one -> request(task, one).wishes().notAfter())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (MeetingId meeting : waiting) {
            Optional<Placement> first = first(task, board, meeting);
            if (first.isPresent()) {
                board.hang(first.get());
                filled = filled.with(first.get());
            }
        }
        return filled;
    }

    /// What of a plan still breaks no rule: meetings that do are taken down, the later ones first.
    public static TermPlan kept(PlanTask task, TermPlan plan) {
        TermPlan kept = plan;
        for (List<Violation> found = PlanCheck.of(task, kept); !found.isEmpty(); found = PlanCheck.of(task, kept)) {
            TermPlan now = kept;
            List<MeetingId> hurt = found.stream()
                    .flatMap(one -> java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(one.meeting()), one.other().stream()))
                    .filter(one -> now.find(one).isPresent())
                    .distinct()
                    .sorted(Comparator.comparing((MeetingId one) ->
                                    now.find(one).filter(Placement::isPinned).isPresent())
                            .thenComparing(Comparator.<MeetingId>naturalOrder().reversed()))
                    .toList();
            if (hurt.isEmpty()) {
                return kept;
            }
            List<MeetingId> alone = found.stream()
                    .filter(one ->
                            one.other().isEmpty() && now.find(one.meeting()).isPresent())
                    .map(Violation::meeting)
                    .distinct()
                    .toList();
            for (MeetingId meeting : alone.isEmpty() ? hurt.subList(0, 1) : alone) {
                kept = kept.without(meeting);
            }
        }
        return kept;
    }

    private static Optional<Placement> first(PlanTask task, Board board, MeetingId meeting) {
        for (int place : places(task, board, meeting)) {
            Optional<Placement> fit = board.fit(meeting, place);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return Optional.empty();
    }

    /// Where the meeting is tried, the first times first; in a repair those first that are nearest to
    /// where it stood.
    private static List<Integer> places(PlanTask task, Board board, MeetingId meeting) {
        TermRequest request = request(task, meeting);
        ZoneId zone = task.term().zone();
        Instant first = request.wishes().notBefore().atStartOfDay(zone).toInstant();
        Instant end = request.wishes().notAfter().plusDays(1).atStartOfDay(zone).toInstant();
        List<Instant> starts = board.starts();
        List<Integer> places = IntStream.range(0, starts.size())
                .filter(at -> !starts.get(at).isBefore(first) && starts.get(at).isBefore(end))
                .boxed()
                .toList();
        Optional<Interval> stood =
                task.before().flatMap(before -> before.find(meeting)).map(Placement::during);
        return stood.map(old -> places.stream()
                        .map(at -> Near.of(at, old, Interval.of(starts.get(at), old.length()), zone))
                        .sorted(NEAREST)
                        .map(Near::place)
                        .toList())
                .orElse(places);
    }

    /// A place, and how far it is from where the meeting stood.
    private record Near(int place, int steps, Duration away) {
        static Near of(int place, Interval old, Interval now, ZoneId zone) {
            return new Near(
                    place,
                    Distance.between(old, now, zone).steps(),
                    Duration.between(old.from(), now.from()).abs());
        }
    }

    private static int depth(PlanTask task, RequestId id) {
        int depth = 0;
        Optional<RequestId> at = task.find(id).flatMap(one -> one.shape().after());
        while (at.isPresent()) {
            depth++;
            at = at.flatMap(task::find).flatMap(one -> one.shape().after());
        }
        return depth;
    }

    private static TermRequest request(PlanTask task, MeetingId meeting) {
        return task.find(meeting.request()).orElseThrow();
    }
}
