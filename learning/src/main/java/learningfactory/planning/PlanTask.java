package learningfactory.planning;

import java.util.List;
import java.util.Optional;
import learningfactory.words.Meaningless;

/// What is to be planned.
///
/// @param term the days
/// @param premises the hall
/// @param requests all of them, each id once
/// @param before the plan from which as little as possible should move; pinned in it is what has begun;
///     empty: a new plan
public record PlanTask(Term term, Premises premises, List<TermRequest> requests, Optional<TermPlan> before) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when an id stands twice, or the parts of a course wait in a circle
    public PlanTask {
        requests = List.copyOf(requests);
        for (TermRequest request : requests) {
            long same = requests.stream()
                    .filter(one -> one.id().equals(request.id()))
                    .count();
            if (same > 1) {
                throw new Meaningless(
                        "Ønsket %s står to ganger.".formatted(request.id()),
                        "The request %s stands twice.".formatted(request.id()));
            }
            refuseCircle(requests, request);
        }
    }

    private static void refuseCircle(List<TermRequest> requests, TermRequest start) {
        Optional<TermRequest> at = Optional.of(start);
        for (int steps = 0; at.isPresent(); steps++) {
            if (steps > requests.size()) {
                throw new Meaningless(
                        "Delene av et kurs venter på hverandre i ring (%s).".formatted(start.id()),
                        "The parts of a course wait for each other in a circle (%s).".formatted(start.id()));
            }
            at = at.get().shape().after().flatMap(id -> find(requests, id));
        }
    }

    /// One of the requests.
    public Optional<TermRequest> find(RequestId id) {
        return find(requests, id);
    }

    private static Optional<TermRequest> find(List<TermRequest> requests, RequestId id) {
        return requests.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Whether every meeting of the first comes before every meeting of the second, directly or over others.
    public boolean precedes(TermRequest first, TermRequest second) {
        Optional<TermRequest> at = Optional.of(second);
        while (at.isPresent()) {
            Optional<RequestId> after = at.get().shape().after();
            if (after.filter(first.id()::equals).isPresent()) {
                return true;
            }
            at = after.flatMap(this::find);
        }
        return false;
    }

    /// All meetings, by request in their order.
    public List<MeetingId> meetings() {
        return requests.stream().flatMap(one -> one.meetings().stream()).toList();
    }

    /// The same with another hall.
    public PlanTask in(Premises other) {
        return new PlanTask(term, other, requests, before);
    }

    /// The same, as a repair of this plan.
    public PlanTask repairing(TermPlan plan) {
        return new PlanTask(term, premises, requests, Optional.of(plan));
    }
}
