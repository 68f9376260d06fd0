package learningfactory.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.network.PersonId;
import learningfactory.planning.Distance;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlanner;
import learningfactory.planning.TermRequest;
import learningfactory.planning.Violation;
import learningfactory.planning.Wish;
import learningfactory.planning.Worth;
import learningfactory.resource.Interval;
import learningfactory.resource.Need;
import learningfactory.resource.Offer;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.termplan.KeptPlan;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// What the page is told of a plan.
final class PlanViews {
    private PlanViews() {}

    record Head(String id, String title, LocalDate first, LocalDate last, KeptPlan.State state, boolean isRepair) {}

    static Head head(KeptPlan plan) {
        return new Head(
                plan.id(),
                plan.title(),
                plan.first(),
                plan.last(),
                plan.state(),
                plan.repairs().isPresent());
    }

    record RequestView(
            String id,
            String title,
            String organisation,
            String group,
            int size,
            List<String> people,
            int meetings,
            long minutes,
            String mode,
            List<String> needs,
            @Nullable String after,
            int daysBetween,
            LocalDate notBefore,
            LocalDate notAfter,
            List<Integer> days,
            String from,
            String until,
            List<LocalDate> never) {}

    static RequestView request(TermRequest request) {
        return new RequestView(
                request.id().value(),
                request.title(),
                request.asker().organisation().value(),
                request.party().group(),
                request.party().size(),
                request.party().people().stream().map(PersonId::value).toList(),
                request.shape().meetings(),
                request.shape().length().toMinutes(),
                request.shape().mode().name(),
                request.shape().needs().stream().map(PlanViews::need).toList(),
                request.shape().after().map(Object::toString).orElse(null),
                request.shape().daysBetween(),
                request.wishes().notBefore(),
                request.wishes().notAfter(),
                request.wishes().days().stream().map(day -> day.getValue()).toList(),
                request.wishes().from().toString(),
                request.wishes().until().toString(),
                request.wishes().never());
    }

    /// What is needed in a word: its family, else exactly what would do, else its kind.
    private static String need(Need need) {
        if (!need.family().isEmpty()) {
            return need.family();
        }
        return need.anyOf().isEmpty()
                ? need.kind()
                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("")
                : need.anyOf().stream().map(ResourceId::value).collect(java.util.stream.Collectors.joining("/"));
    }

    record MeetingView(String request, int number) {}

    static MeetingView meeting(MeetingId id) {
        return new MeetingView(id.request().value(), id.number());
    }

    record PlacementView(
            String request,
            int number,
            Instant from,
            Instant until,
            List<String> resources,
            boolean pinned,
            boolean wished) {}

    static PlacementView placement(Placement one, PlanTask task) {
        return new PlacementView(
                one.meeting().request().value(),
                one.meeting().number(),
                one.during().from(),
                one.during().until(),
                one.resources().stream().map(ResourceId::value).toList(),
                one.isPinned(),
                task.find(one.meeting().request())
                        .map(request -> isWished(request, one, task))
                        .orElse(false));
    }

    private static boolean isWished(TermRequest request, Placement one, PlanTask task) {
        var from = one.during().from().atZone(task.term().zone());
        var until = one.during().until().atZone(task.term().zone());
        return request.wishes().areMet(from.toLocalDateTime(), until.toLocalDateTime());
    }

    record ViolationView(String request, int number, Words rule, Words why, Words remedy) {}

    static ViolationView violation(Violation one) {
        return new ViolationView(
                one.meeting().request().value(),
                one.meeting().number(),
                one.rule().words(),
                one.why(),
                one.remedy());
    }

    record CostView(Words wish, long points) {}

    static List<CostView> costs(Map<Wish, Long> costs) {
        return costs.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new CostView(one.getKey().words(), one.getValue()))
                .toList();
    }

    record MetView(String organisation, int placed, int met) {}

    record ResourceView(String id, Words name, ResourceKind kind, String family) {}

    record TakenView(String resource, Instant from, Instant until, boolean blackout) {}

    record RepairView(String plan, String resource, Instant from, Instant until, String why) {}

    record ChangeView(
            MeetingView meeting,
            @Nullable PlacementView from,
            @Nullable PlacementView to,
            @Nullable Words distance) {}

    record DifferenceView(List<ChangeView> changes, int unmoved) {}

    record Whole(
            Head head,
            String zone,
            List<RequestView> requests,
            List<PlacementView> placements,
            List<MeetingView> unplaced,
            List<ViolationView> violations,
            List<CostView> costs,
            List<MetView> met,
            List<ResourceView> resources,
            List<TakenView> taken,
            @Nullable RepairView repair,
            @Nullable DifferenceView difference,
            TermPlanner.@Nullable Progress progress) {}

    static Whole whole(
            KeptPlan plan,
            PlanTask task,
            Optional<PlanDifference> difference,
            Optional<TermPlanner.Progress> progress) {
        List<Violation> found = PlanCheck.of(task, plan.plan());
        Map<String, MetView> met = new TreeMap<>();
        Worth.met(task, plan.plan())
                .forEach((organisation, one) ->
                        met.put(organisation.value(), new MetView(organisation.value(), one.placed(), one.met())));
        return new Whole(
                head(plan),
                task.term().zone().getId(),
                plan.requests().stream().map(PlanViews::request).toList(),
                plan.plan().placements().stream()
                        .map(one -> placement(one, task))
                        .toList(),
                plan.plan().unplaced(task).stream().map(PlanViews::meeting).toList(),
                found.stream().map(PlanViews::violation).toList(),
                costs(Worth.of(task, plan.plan()).costs()),
                List.copyOf(met.values()),
                task.premises().resources().stream()
                        .filter(one -> !one.isRetired())
                        .map(PlanViews::resource)
                        .toList(),
                task.premises().taken().stream()
                        .map(one -> new TakenView(
                                one.resource().value(),
                                one.span().from(),
                                one.span().until(),
                                one.isBlackout()))
                        .toList(),
                plan.repairs().map(PlanViews::repair).orElse(null),
                difference.map(one -> difference(one, task)).orElse(null),
                progress.orElse(null));
    }

    private static ResourceView resource(Resource one) {
        return new ResourceView(
                one.id().value(), one.is().name(), one.is().kind(), one.is().family());
    }

    private static RepairView repair(KeptPlan.Repair one) {
        Interval during = one.during();
        return new RepairView(one.plan(), one.resource().value(), during.from(), during.until(), one.why());
    }

    private static DifferenceView difference(PlanDifference difference, PlanTask task) {
        return new DifferenceView(
                difference.changes().stream()
                        .map(one -> new ChangeView(
                                meeting(one.meeting()),
                                one.from().map(from -> placement(from, task)).orElse(null),
                                one.to().map(to -> placement(to, task)).orElse(null),
                                one.distance(task.term().zone())
                                        .map(Distance::words)
                                        .orElse(null)))
                        .toList(),
                difference.unmoved());
    }

    record OfferView(Instant from, Instant until, List<String> resources) {}

    static List<OfferView> offers(List<Offer> offers) {
        return offers.stream()
                .map(one -> new OfferView(
                        one.during().from(),
                        one.during().until(),
                        one.resources().stream().map(ResourceId::value).toList()))
                .toList();
    }
}
