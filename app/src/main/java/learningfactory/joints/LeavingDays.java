package learningfactory.joints;

import java.util.List;
import java.util.stream.Stream;
import learningfactory.network.AccountBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.Span;

/// Whose days where come to an end: memberships and roles.
record LeavingDays(PersonBook people, AccountBook accounts) {

    /// Somebody who leaves an organisation, or gives up a role there.
    record Leaver(PersonId person, OrganisationId organisation) {}

    List<Leaver> within(Span days) {
        Stream<Leaver> members =
                people.membershipsEnding(days).stream().map(one -> new Leaver(one.person(), one.organisation()));
        Stream<Leaver> roles = accounts.heldRolesEnding(days).entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(held -> new Leaver(of.getKey(), held.role().organisation())));
        return Stream.concat(members, roles).distinct().toList();
    }
}
