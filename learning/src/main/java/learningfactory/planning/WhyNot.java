package learningfactory.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.resource.Interval;
import learningfactory.resource.Need;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.words.Meaningless;
import learningfactory.words.Words;

/// "Why not Monday?": what a meeting at an asked time would break, what it would cost, and what is possible
/// instead.
public final class WhyNot {
    private static final int NEAREST = 3;

    private WhyNot() {}

    /// The answer.
    ///
    /// @param placement the best that can be had at the asked time
    /// @param violations the rules that it breaks, each with what would make it possible; none: it is
    ///     possible
    /// @param cost what each wish costs more than in the plan as it stands; less than zero: it is better
    /// @param nearest the nearest times at which it breaks no rule, at most three
    public record Answer(
            Placement placement, List<Violation> violations, Map<Wish, Long> cost, List<Placement> nearest) {
        /// Copied.
        public Answer {
            violations = List.copyOf(violations);
            nearest = List.copyOf(nearest);
        }

        /// Whether no rule is broken.
        public boolean isPossible() {
            return violations.isEmpty();
        }
    }

    /// Asks.
    ///
    /// @throws IllegalArgumentException when nobody has asked for this meeting
    public static Answer ask(PlanTask task, TermPlan plan, MeetingId meeting, Instant start) {
        TermRequest request = task.find(meeting.request())
                .filter(one -> one.meetings().contains(meeting))
                .orElseThrow(() -> new Meaningless(
                        "Ingen har bedt om møtet %s.".formatted(meeting),
                        "Nobody has asked for the meeting %s.".formatted(meeting)));
        TermPlan others = plan.without(meeting);
        Board board = new Board(task);
        others.placements().forEach(board::hang);
        int asked = board.starts().indexOf(start);
        Optional<Placement> fit = asked < 0 ? Optional.empty() : board.fit(meeting, asked);
        Placement placement = fit.orElseGet(() -> leastBad(task, others, board, request, meeting, start));
        TermPlan moved = others.with(placement);
        List<Placement> nearest = nearest(board, meeting, start);
        List<Violation> violations = PlanCheck.of(task, moved).stream()
                .filter(one -> one.involves(meeting))
                .map(one -> helped(task, others, placement, one))
                .map(one -> one.remedy().isEmpty() ? elsewhen(task, one, nearest) : one)
                .toList();
        Map<Wish, Long> cost = Worth.of(task, moved).minus(Worth.of(task, plan));
        return new Answer(placement, violations, cost, nearest);
    }

    /// For each need the resource that breaks fewest rules by itself.
    private static Placement leastBad(
            PlanTask task, TermPlan others, Board board, TermRequest request, MeetingId meeting, Instant start) {
        Interval during = Interval.of(start, request.shape().length());
        List<ResourceId> picked = new ArrayList<>();
        List<Need> needs = request.shape().needs().stream()
                .sorted(Comparator.comparing((Need need) -> need.kind().orElse(ResourceKind.MACHINE)))
                .toList();
        for (Need need : needs) {
            List<Resource> fitting = board.candidates(request, need);
            List<Resource> some = fitting.isEmpty()
                    ? task.premises().resources().stream().filter(need::fits).toList()
                    : fitting;
            some.stream()
                    .filter(one -> !picked.contains(one.id()))
                    .min(Comparator.comparingLong((Resource one) -> {
                                List<ResourceId> more = new ArrayList<>(picked);
                                more.add(one.id());
                                TermPlan with = others.with(new Placement(meeting, during, more, false));
                                return PlanCheck.of(task, with).stream()
                                        .filter(violation -> violation.involves(meeting))
                                        .count();
                            })
                            .thenComparing(Resource::id))
                    .ifPresent(one -> picked.add(one.id()));
        }
        return new Placement(meeting, during, picked, false);
    }

    /// With a remedy, where moving another meeting helps: the other's time, said.
    private static Violation helped(PlanTask task, TermPlan others, Placement placement, Violation violation) {
        if (violation.other().isEmpty()) {
            return violation;
        }
        MeetingId other = violation.meeting().equals(placement.meeting())
                ? violation.other().get()
                : violation.meeting();
        Optional<TermRequest> rival = task.find(other.request());
        Optional<Placement> stands = others.find(other);
        if (rival.isEmpty() || stands.isEmpty()) {
            return violation;
        }
        String title = rival.get().title();
        Words when = PlanWords.time(stands.get().during(), task.term().zone());
        Words why = switch (violation.rule()) {
            case IN_ORDER ->
                violation.meeting().equals(placement.meeting())
                        ? violation.why()
                        : PlanWords.words(
                                "«%s», del %d, må komme etter (den står %s)."
                                        .formatted(title, other.number(), when.nb()),
                                "“%s”, part %d, must come after (it stands %s)."
                                        .formatted(title, other.number(), when.en()));
            default -> violation.why();
        };
        Optional<Placement> away = elsewhere(task, others, other, placement);
        Words remedy = away.map(
                        free -> PlanWords.time(free.during(), task.term().zone()))
                .map(free -> PlanWords.words(
                        "Det går hvis «%s» flyttes fra %s til %s.".formatted(title, when.nb(), free.nb()),
                        "It works if “%s” moves from %s to %s.".formatted(title, when.en(), free.en())))
                .orElseGet(() -> PlanWords.words(
                        "Det går bare hvis «%s» (%s) vikes helt.".formatted(title, when.nb()),
                        "It works only if “%s” (%s) gives way.".formatted(title, when.en())));
        return new Violation(violation.rule(), violation.meeting(), violation.other(), why, remedy);
    }

    /// With the nearest time that works, where nothing else would help.
    private static Violation elsewhen(PlanTask task, Violation violation, List<Placement> nearest) {
        if (nearest.isEmpty()) {
            return violation;
        }
        Words when = PlanWords.time(nearest.getFirst().during(), task.term().zone());
        return new Violation(
                violation.rule(),
                violation.meeting(),
                violation.other(),
                violation.why(),
                PlanWords.words("Det går %s.".formatted(when.nb()), "It works on %s.".formatted(when.en())));
    }

    /// The first time at which the other meeting could stand if this one took its place.
    private static Optional<Placement> elsewhere(PlanTask task, TermPlan others, MeetingId other, Placement placement) {
        Board moved = new Board(task);
        others.placements().stream().filter(one -> !one.meeting().equals(other)).forEach(moved::hang);
        moved.hang(placement);
        return others.find(other)
                .flatMap(stands ->
                        nearest(moved, other, stands.during().from()).stream().findFirst());
    }

    private static List<Placement> nearest(Board board, MeetingId meeting, Instant start) {
        List<Placement> nearest = new ArrayList<>();
        List<Instant> starts = board.starts();
        int at = 0;
        while (at < starts.size() && starts.get(at).isBefore(start)) {
            at++;
        }
        for (int away = 0; away < starts.size() && nearest.size() < NEAREST; away++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int tried = at + sign * away;
                boolean isNew = tried >= 0 && tried < starts.size() && !(away == 0 && sign > 0);
                if (isNew && nearest.size() < NEAREST) {
                    board.fit(meeting, tried)
                            .filter(fit -> nearest.stream()
                                    .noneMatch(one -> one.during().overlaps(fit.during())))
                            .ifPresent(nearest::add);
                }
            }
        }
        return nearest;
    }

    /// The costs in both languages, the dearest first.
    public static List<Words> said(Map<Wish, Long> cost) {
        Map<Wish, Long> sorted = new EnumMap<>(Wish.class);
        sorted.putAll(cost);
        return sorted.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Wish, Long> one) -> -one.getValue()))
                .map(one -> PlanWords.words(
                        "%s: %+d".formatted(one.getKey().words().nb(), one.getValue()),
                        "%s: %+d".formatted(one.getKey().words().en(), one.getValue())))
                .toList();
    }
}
