package learningfactory.loss;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import learningfactory.activity.ActivityBook;
import learningfactory.booking.HallBook;
import learningfactory.network.AccountBook;
import learningfactory.network.Leaving;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whose days where come to an end, memberships and roles, and what they have booked beyond them.
///
/// However many leave, the books are asked a few times who of them has anything at all; only these are looked
/// at, each by himself: one who fails is told once, holds up nobody, and is tried again the next time.
public final class LeavingDays {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingDays.class);

    private final PersonBook people;
    private final AccountBook accounts;
    private final HallBook hall;
    private final ActivityBook courses;
    private final Set<Leaver> failing = ConcurrentHashMap.newKeySet();

    /// The days in these books, and what is booked in the others.
    public LeavingDays(PersonBook people, AccountBook accounts, HallBook hall, ActivityBook courses) {
        this.people = people;
        this.accounts = accounts;
        this.hall = hall;
        this.courses = courses;
    }

    /// Somebody who leaves an organisation, or gives up a role there.
    private record Leaver(PersonId person, OrganisationId organisation) {}

    /// Looks again at what those have booked whose end is one of these days.
    public void look(Span days, Leaving leaving, Instant now) {
        List<Leaver> leavers = within(days);
        Set<PersonId> all = new TreeSet<>();
        leavers.forEach(one -> all.add(one.person()));
        Set<PersonId> concerned = new TreeSet<>(hall.concerned(all, now));
        concerned.addAll(courses.signedUp(all, now));
        for (Leaver one : leavers) {
            if (concerned.contains(one.person())) {
                look(one, leaving);
            }
        }
    }

    private void look(Leaver one, Leaving leaving) {
        try {
            leaving.lookAgain(one.person(), one.organisation());
            failing.remove(one);
        } catch (RuntimeException failed) {
            if (failing.add(one)) {
                LOG.warn(
                        "What {} has booked for {} beyond the last day could not be looked at; it is tried again",
                        one.person(),
                        one.organisation(),
                        failed);
            }
        }
    }

    private List<Leaver> within(Span days) {
        Stream<Leaver> members =
                people.membershipsEnding(days).stream().map(one -> new Leaver(one.person(), one.organisation()));
        Stream<Leaver> roles = accounts.heldRolesEnding(days).entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(held -> new Leaver(of.getKey(), held.role().organisation())));
        return Stream.concat(members, roles).distinct().toList();
    }
}
