package learningfactory.joints;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;

/// Who instructs until when, by the roles that they hold.
///
/// Whoever never held the role has no days that could be over: that such a person is entered in the hall as
/// an instructor is the operator's word.
///
/// @param zone in which a day begins
record Served(AccountBook accounts, ZoneId zone) {

    boolean hasStopped(PersonId instructor, Interval during) {
        List<HeldRole> terms = accounts.heldRoles(instructor).stream()
                .filter(held -> held.role().role() == AccountRole.INSTRUCTOR)
                .toList();
        LocalDate last = during.until().minusMillis(1).atZone(zone).toLocalDate();
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(held -> held.during()
                                .until()
                                .filter(end -> !last.isBefore(end))
                                .isPresent());
    }
}
