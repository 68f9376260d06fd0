package learningfactory.joints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import learningfactory.competence.HallFacts.Service;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonId;
import learningfactory.network.Span;
import learningfactory.resource.Interval;

/// Who instructs in the hall on which days, by the roles that they hold at its operator. The same role at
/// another organisation says nothing about the hall.
///
/// Whoever never held it there has no days that could be over: that such a person is entered in the hall as
/// an instructor is the operator's word. So it is with the time before a role that has begun: nobody knows
/// since when its holder stood at the machines.
///
/// @param clock in whose zone a day begins
record Served(AccountBook accounts, OrganisationBook organisations, Clock clock) {

    Service service(PersonId instructor, Interval during) {
        LocalDate first = day(during.from());
        LocalDate last = day(during.until().minusMillis(1));
        List<Span> terms = accounts.heldRoles(instructor).stream()
                .filter(held -> held.role().role() == AccountRole.INSTRUCTOR)
                .filter(held -> runsTheHall(held.role().organisation(), last))
                .map(HeldRole::during)
                .toList();
        if (terms.isEmpty() || terms.stream().anyMatch(term -> !isOver(term, last) && !isToCome(term, first))) {
            return Service.ON;
        }
        return terms.stream().anyMatch(term -> isOver(term, last)) ? Service.OVER : Service.TO_COME;
    }

    private LocalDate day(java.time.Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private static boolean isOver(Span term, LocalDate last) {
        return term.until().filter(end -> !last.isBefore(end)).isPresent();
    }

    private boolean isToCome(Span term, LocalDate first) {
        return term.from().isAfter(first) && term.from().isAfter(LocalDate.now(clock));
    }

    private boolean runsTheHall(OrganisationId organisation, LocalDate on) {
        return organisations
                .findOrganisation(organisation)
                .filter(one -> one.is(OrganisationRole.OPERATOR, on))
                .isPresent();
    }
}
