package learningfactory.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A person as a page shows it to somebody: memberships and roles only as far as that somebody may know of
/// them.
///
/// @param email and the rest of what is known: null when it is not known, or only the name may be seen
/// @param login of the account; null when there is none
record PersonCard(
        String id,
        String name,
        PersonState state,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String birthDate,
        String language,
        List<MembershipCard> memberships,
        List<RoleCard> roles,
        @Nullable String login,
        Account.@Nullable Standing standing,
        boolean mayChange) {

    record MembershipCard(
            String organisation,
            Membership.Kind kind,
            Words words,
            String from,
            @Nullable String until,
            boolean holds) {}

    record RoleCard(String organisation, AccountRole role, Words words) {}

    /// The card.
    ///
    /// @param isInCharge whether the reader may see how to reach the person; else the name must do
    static PersonCard of(
            Identity identity,
            boolean isInCharge,
            List<Membership> memberships,
            List<RoleAt> roles,
            Optional<Account> account,
            boolean mayChange,
            LocalDate today) {
        return new PersonCard(
                identity.id().value(),
                identity.name(),
                identity.state(),
                isInCharge ? identity.email().orElse(null) : null,
                isInCharge ? identity.phone().orElse(null) : null,
                isInCharge ? identity.birthDate().map(LocalDate::toString).orElse(null) : null,
                identity.language(),
                memberships.stream().map(membership -> card(membership, today)).toList(),
                roles.stream()
                        .map(role -> new RoleCard(
                                role.organisation().value(),
                                role.role(),
                                role.role().words()))
                        .toList(),
                isInCharge
                        ? account.map(Account::login)
                                .filter(login -> !login.isEmpty())
                                .orElse(null)
                        : null,
                account.map(Account::standing).orElse(null),
                mayChange);
    }

    private static MembershipCard card(Membership membership, LocalDate today) {
        return new MembershipCard(
                membership.organisation().value(),
                membership.kind(),
                membership.kind().words(),
                membership.during().from().toString(),
                membership.during().until().map(LocalDate::toString).orElse(null),
                membership.holds(today));
    }
}
