package learningfactory.joints;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;

/// Who instructs in the hall until when, by the roles that they hold at its operator. The same role at
/// another organisation says nothing about the hall.
///
/// Whoever never held it there has no days that could be over: that such a person is entered in the hall as
/// an instructor is the operator's word.
///
/// @param zone in which a day begins
record Served(AccountBook accounts, OrganisationBook organisations, ZoneId zone) {

    boolean hasStopped(PersonId instructor, Interval during) {
        LocalDate last = during.until().minusMillis(1).atZone(zone).toLocalDate();
        List<HeldRole> terms = accounts.heldRoles(instructor).stream()
                .filter(held -> held.role().role() == AccountRole.INSTRUCTOR)
                .filter(held -> runsTheHall(held.role().organisation(), last))
                .toList();
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(held -> held.during()
                                .until()
                                .filter(end -> !last.isBefore(end))
                                .isPresent());
    }

    private boolean runsTheHall(OrganisationId organisation, LocalDate on) {
        return organisations
                .findOrganisation(organisation)
                .filter(one -> one.is(OrganisationRole.OPERATOR, on))
                .isPresent();
    }
}
