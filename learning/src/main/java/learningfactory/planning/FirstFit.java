package learningfactory.planning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Plans as a person with a pencil does: one request after the other, each meeting at the first time that is free.
///
/// Breaks no rule and knows no wishes: what the planner begins with, and what it is held against.
public final class FirstFit {
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
        TermRequest request = request(task, meeting);
        List<Instant> starts = board.starts();
        Instant first =
                request.wishes().notBefore().atStartOfDay(task.term().zone()).toInstant();
        Instant end = request.wishes()
                .notAfter()
                .plusDays(1)
                .atStartOfDay(task.term().zone())
                .toInstant();
        for (int at = 0; at < starts.size() && starts.get(at).isBefore(end); at++) {
            if (!starts.get(at).isBefore(first)) {
                Optional<Placement> fit = board.fit(meeting, at);
                if (fit.isPresent()) {
                    return fit;
                }
            }
        }
        return Optional.empty();
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
