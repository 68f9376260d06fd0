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
import learningfactory.resource.NoShow;
import learningfactory.resource.Picking;
import learningfactory.resource.Places;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.Timetable;

/// What can be said about a request without looking at what others have: the rules of the hall and the
/// clearance.
final class Checks {
    private final Map<ResourceId, Resource> resources = new TreeMap<>();
    private final Clearance clearance;
    private final HallRules rules;

    Checks(List<Resource> resources, Clearance clearance, HallRules rules) {
        resources.forEach(resource -> this.resources.put(resource.id(), resource));
        this.clearance = clearance.forOneLook(resources);
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
        List<Clearance.Reason> reasons = new ArrayList<>(ofHall(request, now));
        reasons.addAll(clearances(request, request.during()));
        return reasons.stream().distinct().toList();
    }

    /// Whether there is no reason against it. Cheaper than the reasons, for whoever looks at many times.
    boolean allows(Request request, Instant now) {
        return ofHall(request, now).isEmpty()
                && of(request).stream()
                        .filter(machine -> machine.is().kind().asksForClearance())
                        .allMatch(machine -> isCleared(machine, request));
    }

    private boolean isCleared(Resource machine, Request request) {
        Request.Use use = request.use();
        Interval during = request.during();
        if (use.mode().asksForInstructor()
                && !withoutInstructor(machine, request, during).isEmpty()) {
            return false;
        }
        Optional<PersonId> instructor = instructor(request, machine, during);
        return use.people().stream()
                .allMatch(person ->
                        clearance.clears(new Clearance.Question(person, machine.id(), use.mode(), during, instructor)));
    }

    /// Whatever does not depend on who comes.
    private List<Clearance.Reason> ofHall(Request request, Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>(ofTime(request.during(), late(request), now));
        for (ResourceId id : request.resources()) {
            Resource resource = resources.get(id);
            if (resource == null) {
                reasons.add(Said.unknown(id));
            } else {
                ofResource(resource, request, reasons);
            }
        }
        reasons.addAll(ofPlaces(request));
        return reasons;
    }

    /// Whether it lies neither behind nor too far ahead.
    List<Clearance.Reason> ofTime(Interval during, Instant now) {
        return ofTime(during, rules.grace(), now);
    }

    /// Whoever books what has begun must still be in time to come.
    private Duration late(Request request) {
        Duration grace = NoShow.agreed(of(request)).grace();
        return grace.compareTo(rules.grace()) < 0 ? grace : rules.grace();
    }

    private List<Clearance.Reason> ofTime(Interval during, Duration late, Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        if (during.from().isBefore(now.minus(late)) || !during.until().isAfter(now)) {
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
        } else if (isUsed && use.hasVisitors() && !resource.modesForNameless().contains(use.mode())) {
            reasons.add(Said.notForVisitors(resource));
        }
    }

    /// Where they are more than places: several machines of a family hold them together, and so do several
    /// instructors within their ratios.
    private List<Clearance.Reason> ofPlaces(Request request) {
        Request.Use use = request.use();
        return Places.of(of(request), use.mode()).stream()
                .filter(some -> some.most() < use.party())
                .map(some -> Said.tooMany(some, use.party()))
                .toList();
    }

    /// Every reason why somebody may not use a machine of the request in this time (rules 3, 4 and 5). That
    /// enough authorised instructors stand there is asked also when nobody who comes is named.
    List<Clearance.Reason> clearances(Request request, Interval during) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (Resource machine : of(request)) {
            if (machine.is().kind().asksForClearance()) {
                Optional<PersonId> instructor = instructor(request, machine, during);
                if (request.use().mode().asksForInstructor()) {
                    reasons.addAll(withoutInstructor(machine, request, during));
                }
                for (PersonId person : request.use().people()) {
                    var answer = clearance.clear(new Clearance.Question(
                            person, machine.id(), request.use().mode(), during, instructor));
                    if (answer instanceof Clearance.Answer.Refused refused) {
                        reasons.addAll(refused.reasons());
                    }
                }
            }
        }
        return reasons.stream().distinct().toList();
    }

    /// Whoever of the request may supervise or show this machine; else whoever is entered for it, so that
    /// it is told why not.
    Optional<PersonId> instructor(Request request, Resource machine, Interval during) {
        List<Resource> entered =
                of(request).stream().filter(one -> one.leadsAt(machine)).toList();
        return entered.stream()
                .filter(one -> mayLead(one, machine, during))
                .findFirst()
                .or(() -> entered.stream().findFirst())
                .flatMap(one -> one.is().person());
    }

    private boolean mayLead(Resource instructor, Resource machine, Interval during) {
        return clearance.clearsInstructor(instructor.is().person().orElseThrow(), machine.id(), during);
    }

    private List<Clearance.Reason> whyNot(Resource instructor, Resource machine, Interval during) {
        return clearance.clearInstructor(instructor.is().person().orElseThrow(), machine.id(), during)
                        instanceof Clearance.Answer.Refused refused
                ? refused.reasons()
                : List.of();
    }

    /// What a use asks of resources that are picked for it.
    Picking.Suits suiting(Request.Use use) {
        return new Picking.Suits() {
            @Override
            public boolean suits(Resource candidate, List<Resource> picked, Interval during) {
                return Checks.this.suits(candidate, picked, during, use.mode());
            }

            @Override
            public boolean areEnough(List<Resource> picked) {
                return Places.areEnough(picked, use.mode(), use.party());
            }
        };
    }

    /// Whether a resource does beside the machines that are picked already: of an instructor it takes that
    /// he may supervise or show all of them.
    private boolean suits(Resource candidate, List<Resource> picked, Interval during, Mode mode) {
        return !mode.asksForInstructor()
                || candidate.is().kind() != ResourceKind.INSTRUCTOR
                || picked.stream()
                        .filter(other -> other.is().kind().asksForClearance())
                        .allMatch(machine -> candidate.leadsAt(machine) && mayLead(candidate, machine, during));
    }

    List<Resource> whoSupervise(Resource machine) {
        return resources.values().stream()
                .filter(one -> !one.isRetired() && one.leadsAt(machine))
                .toList();
    }

    /// Why nobody in the request may supervise or show this machine all of this time, or why those who may
    /// are too few; nothing: they are enough.
    private List<Clearance.Reason> withoutInstructor(Resource machine, Request request, Interval during) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        List<Resource> there = new ArrayList<>();
        for (Resource one : of(request)) {
            if (one.leadsAt(machine)) {
                List<Clearance.Reason> against = whyNot(one, machine, during);
                reasons.addAll(against);
                if (against.isEmpty()) {
                    there.add(one);
                }
                if (isWithinRatio(there, request)) {
                    return List.of();
                }
            }
        }
        if (!there.isEmpty()) {
            reasons.add(tooFew(machine, there, request));
        }
        return reasons.isEmpty() ? List.of(Said.needsInstructor(machine, whoSupervise(machine))) : reasons;
    }

    /// Where all who are entered may supervise, the machine has nothing to do with it.
    private Clearance.Reason tooFew(Resource machine, List<Resource> there, Request request) {
        Places authorised = new Places(there);
        int party = request.use().party();
        boolean areAll =
                of(request).stream().allMatch(one -> one.is().kind() != ResourceKind.INSTRUCTOR || there.contains(one));
        return areAll ? Said.tooMany(authorised, party) : Said.tooFewAuthorised(machine, authorised, party);
    }

    /// Whether so many have enough of these instructors, counted together (rule 4). Whoever shows a machine
    /// has no ratio, and that of a course was looked at when it was opened.
    private static boolean isWithinRatio(List<Resource> instructors, Request request) {
        boolean isCounted = request.use().mode() == Mode.SUPERVISED
                && request.purpose().session().isEmpty();
        return !instructors.isEmpty()
                && (!isCounted
                        || new Places(instructors).most() >= request.use().party());
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
