package learningfactory.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// What can be said about an occasion without looking at what others have: what would do for it, and why
/// the rest would not.
final class OccasionChecks {
    private final List<Resource> resources;
    private final Clearance clearance;
    private final HallRules rules;
    private final Occasion occasion;
    private final Checks checks;

    OccasionChecks(List<Resource> resources, Clearance clearance, HallRules rules, Occasion occasion) {
        this.resources = resources;
        this.clearance = clearance.forOneLook(resources);
        this.rules = rules;
        this.occasion = occasion;
        this.checks = new Checks(resources, this.clearance, rules);
    }

    Occasion occasion() {
        return occasion;
    }

    Checks all() {
        return checks;
    }

    OccasionChecks at(Interval other) {
        return new OccasionChecks(resources, clearance, rules, occasion.at(other));
    }

    /// Whether it needs no thing, and nobody who holds it has a calendar here.
    boolean takesNothing() {
        return occasion.things().isEmpty() && instructors().isEmpty();
    }

    /// Every reason against it; none: it may be had if it is free.
    List<Clearance.Reason> reasons(Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>(checks.ofTime(occasion.during(), now));
        for (Occasion.Thing thing : occasion.things()) {
            if (candidates(thing).isEmpty()) {
                thing.anyOf().forEach(id -> reasons.addAll(against(id, thing.mode())));
            }
        }
        for (Resource instructor : instructors()) {
            if (!instructor.opening().covers(occasion.during())) {
                reasons.add(Said.closed(instructor));
            }
        }
        return reasons.stream().distinct().toList();
    }

    /// For each thing what would do, then each instructor.
    List<List<Resource>> wanted() {
        List<List<Resource>> wanted = new ArrayList<>();
        occasion.things().forEach(thing -> wanted.add(candidates(thing)));
        instructors().forEach(one -> wanted.add(List.of(one)));
        return wanted;
    }

    /// Whether a reservation is at this time and has one of each.
    boolean isMetBy(Reservation reservation) {
        List<ResourceId> left = new ArrayList<>(reservation.request().resources());
        boolean hasAll = wanted().stream()
                .allMatch(some -> some.stream().map(Resource::id).anyMatch(left::remove));
        return hasAll && left.isEmpty() && reservation.during().equals(occasion.during());
    }

    private List<Resource> candidates(Occasion.Thing thing) {
        return thing.anyOf().stream()
                .filter(id -> against(id, thing.mode()).isEmpty())
                .flatMap(id -> checks.find(id).stream())
                .toList();
    }

    private List<Clearance.Reason> against(ResourceId id, Mode mode) {
        Optional<Resource> found = checks.find(id);
        if (found.isEmpty()) {
            return List.of(Said.unknown(id));
        }
        Resource resource = found.get();
        List<Clearance.Reason> reasons = new ArrayList<>();
        if (resource.isRetired()) {
            reasons.add(Said.retired(resource));
        }
        if (!resource.opening().covers(occasion.during())) {
            reasons.add(Said.closed(resource));
        }
        if (resource.is().kind() == ResourceKind.ROOM
                && occasion.crowd().party() > resource.is().capacity()) {
            reasons.add(Said.tooMany(resource, occasion.crowd().party()));
        }
        if (resource.is().kind().asksForClearance()) {
            reasons.addAll(ofUse(resource, mode));
        }
        return reasons;
    }

    private List<Clearance.Reason> ofUse(Resource machine, Mode mode) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        if (!machine.terms().modes().contains(mode)) {
            reasons.add(Said.wrongMode(machine, machine.terms().modes()));
        } else if (!occasion.crowd().isKnown() && !machine.modesForNameless().contains(mode)) {
            reasons.add(Said.notForVisitors(machine));
        }
        if (mode.asksForInstructor()) {
            reasons.addAll(ofInstructors(machine));
        }
        return reasons;
    }

    /// Whoever supervises or shows it must be entered for it, and authorised throughout.
    private List<Clearance.Reason> ofInstructors(Resource machine) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        List<Resource> entered =
                instructors().stream().filter(one -> one.leadsAt(machine)).toList();
        if (entered.isEmpty()) {
            reasons.add(Said.needsInstructor(machine, checks.whoSupervise(machine)));
        }
        for (Resource instructor : entered) {
            PersonId person = instructor.is().person().orElseThrow();
            if (clearance.clearInstructor(person, machine.id(), occasion.during())
                    instanceof Clearance.Answer.Refused refused) {
                reasons.addAll(refused.reasons());
            } else {
                return List.of();
            }
        }
        return reasons;
    }

    private List<Resource> instructors() {
        return resources.stream()
                .filter(one -> !one.isRetired())
                .filter(one -> one.is()
                        .person()
                        .filter(occasion.instructors()::contains)
                        .isPresent())
                .toList();
    }
}
