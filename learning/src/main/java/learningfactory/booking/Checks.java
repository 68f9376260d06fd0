package learningfactory.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.network.PersonId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.Timetable;

/// What can be said about a request without looking at what others have: the rules of the hall and the clearance.
final class Checks {
    private final Map<ResourceId, Resource> resources = new TreeMap<>();
    private final Clearance clearance;
    private final HallRules rules;

    Checks(List<Resource> resources, Clearance clearance, HallRules rules) {
        resources.forEach(resource -> this.resources.put(resource.id(), resource));
        this.clearance = clearance;
        this.rules = rules;
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
    }

    List<Resource> of(Request request) {
        return request.resources().stream().flatMap(id -> find(id).stream()).toList();
    }

    /// Every reason against it, none: it may be booked if it is free.
    List<Clearance.Reason> reasons(Request request, Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>(ofTime(request.during(), now));
        for (ResourceId id : request.resources()) {
            Resource resource = resources.get(id);
            if (resource == null) {
                reasons.add(Said.unknown(id));
            } else {
                ofResource(resource, request, reasons);
            }
        }
        reasons.addAll(clearances(request, request.during()));
        return reasons;
    }

    /// Whether it lies neither behind nor too far ahead.
    List<Clearance.Reason> ofTime(Interval during, Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        if (during.from().isBefore(now.minus(rules.grace())) || !during.until().isAfter(now)) {
            reasons.add(Said.past());
        }
        if (during.from().isAfter(now.plus(rules.farthest()))) {
            reasons.add(Said.tooFar(rules.farthest()));
        }
        return reasons;
    }

    private static void ofResource(Resource resource, Request request, List<Clearance.Reason> reasons) {
        Request.Use use = request.use();
        boolean isUsed = resource.is().kind().asksForClearance();
        if (resource.isRetired()) {
            reasons.add(Said.retired(resource));
        }
        if (!resource.opening().covers(request.during())) {
            reasons.add(Said.closed(resource));
        }
        if (isUsed && !resource.terms().modes().contains(use.mode())) {
            reasons.add(Said.wrongMode(resource, resource.terms().modes()));
        } else if (isUsed
                && use.hasVisitors()
                && !resource.terms().visitorModes().contains(use.mode())) {
            reasons.add(Said.notForVisitors(resource));
        }
        if (isCounted(resource, use.mode()) && use.party() > resource.is().capacity()) {
            reasons.add(Said.tooMany(resource, use.party()));
        }
    }

    /// Whoever only looks on takes no place at a machine and none of an instructor's ratio.
    private static boolean isCounted(Resource resource, Mode mode) {
        return resource.is().kind() == ResourceKind.ROOM || mode != Mode.DEMONSTRATION;
    }

    /// Every reason why somebody may not use a machine of the request in this time (rules 3, 4 and 5).
    List<Clearance.Reason> clearances(Request request, Interval during) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (Resource machine : of(request)) {
            if (machine.is().kind().asksForClearance()) {
                Optional<PersonId> instructor = instructor(request, machine);
                if (request.use().mode() == Mode.SUPERVISED && instructor.isEmpty()) {
                    reasons.add(Said.needsInstructor(machine, whoSupervise(machine)));
                }
                for (PersonId person : request.use().people()) {
                    var answer = clearance.clear(new Clearance.Question(
                            person, machine.id(), request.use().mode(), during, instructor));
                    if (answer instanceof Clearance.Answer.Refused refused) {
                        refused.reasons().stream()
                                .filter(reason -> !reasons.contains(reason))
                                .forEach(reasons::add);
                    }
                }
            }
        }
        return reasons;
    }

    private Optional<PersonId> instructor(Request request, Resource machine) {
        return of(request).stream()
                .filter(one -> one.is().supervises().contains(machine.is().family()))
                .flatMap(one -> one.is().person().stream())
                .findFirst();
    }

    List<Resource> whoSupervise(Resource machine) {
        return resources.values().stream()
                .filter(one -> !one.isRetired()
                        && one.is().supervises().contains(machine.is().family()))
                .toList();
    }

    /// Why nobody in the request may supervise or show this machine all of this time; nothing: somebody may.
    List<Clearance.Reason> withoutInstructor(Resource machine, Request request, Interval during) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (Resource one : of(request)) {
            if (one.is().supervises().contains(machine.is().family())) {
                var answer = clearance.clearInstructor(one.is().person().orElseThrow(), machine.id(), during);
                if (answer instanceof Clearance.Answer.Refused refused) {
                    reasons.addAll(refused.reasons());
                } else {
                    return List.of();
                }
            }
        }
        return reasons.isEmpty() ? List.of(Said.needsInstructor(machine, whoSupervise(machine))) : reasons;
    }

    /// All that a use in this time could take of any of these, with the longest set-up and clean-up.
    Interval occupied(List<ResourceId> used, Interval during) {
        Duration setUp = longest(used, Resource.Terms::setUp);
        Duration cleanUp = longest(used, Resource.Terms::cleanUp);
        return during.widened(setUp, cleanUp);
    }

    private Duration longest(List<ResourceId> used, Function<Resource.Terms, Duration> time) {
        return used.stream()
                .flatMap(id -> find(id).stream())
                .map(resource -> time.apply(resource.terms()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// What it would take of each resource.
    List<Busy> occupied(Reservation reservation) {
        return of(reservation.request()).stream()
                .map(resource -> new Busy(
                        resource.id(),
                        resource.occupied(reservation.during()),
                        resource.peopleOf(reservation.request().use().party()),
                        reservation.id(),
                        false))
                .toList();
    }

    /// What stands in its way; nothing: it is free.
    List<Clearance.Reason> obstacles(Request request, Timetable timetable) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (Resource resource : of(request)) {
            timetable
                    .obstacle(resource, request.during(), request.use().party())
                    .ifPresent(busy -> reasons.add(Said.taken(resource, busy.isBlackout())));
        }
        return reasons;
    }
}
