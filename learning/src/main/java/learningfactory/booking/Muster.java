package learningfactory.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// Who of those who come may use what, and why not: each person × machine × mode, asked of the same
/// clearance that is asked when they check in.
public final class Muster {
    private final Clearance clearance;
    private final HallRules rules;

    /// By these rules.
    public Muster(Clearance clearance, HallRules rules) {
        this.clearance = clearance;
        this.rules = rules;
    }

    /// One person at one machine.
    ///
    /// @param answer yes, or no with what would make it yes
    public record Line(PersonId person, ResourceId machine, Mode mode, Clearance.Answer answer) {}

    /// Who comes to a booking.
    ///
    /// @param mode how they use a machine
    public record Coming(List<PersonId> people, Function<ResourceId, Mode> mode) {
        /// Copied.
        public Coming {
            people = List.copyOf(people);
        }
    }

    /// Everybody at every machine of a booking, for the time of it that is left.
    ///
    /// @param resources what is in the hall
    public List<Line> of(Reservation booked, Coming coming, List<Resource> resources, Instant now) {
        Clearance look = clearance.forOneLook(resources);
        Checks checks = new Checks(resources, look, rules);
        Interval whole = booked.during();
        boolean hasBegun = whole.from().isBefore(now) && now.isBefore(whole.until());
        Interval left = hasBegun ? new Interval(now, whole.until()) : whole;
        List<Line> lines = new ArrayList<>();
        for (Resource machine : checks.of(booked.request())) {
            if (machine.is().kind().asksForClearance()) {
                Mode used = coming.mode().apply(machine.id());
                Optional<PersonId> instructor = checks.instructor(booked.request(), machine, left);
                for (PersonId person : coming.people()) {
                    var question = new Clearance.Question(person, machine.id(), used, left, instructor);
                    lines.add(new Line(person, machine.id(), used, look.clear(question)));
                }
            }
        }
        return List.copyOf(lines);
    }
}
