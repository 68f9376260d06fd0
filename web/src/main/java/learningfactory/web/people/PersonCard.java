package learningfactory.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A person as a page shows it to somebody: memberships and roles, those that are over too, only as far as
/// that somebody may know of them.
///
/// @param email and the rest of what is known: null when it is not known, or only the name may be seen
/// @param login of the account; null when there is none
/// @param roles that hold today, or begin later
/// @param pastRoles that are over
/// @param said what became of bookings when something was changed just now
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
        List<RoleCard> pastRoles,
        @Nullable String login,
        Account.@Nullable Standing standing,
        boolean mayChange,
        List<Words> said) {

    record MembershipCard(
            String organisation,
            Membership.Kind kind,
            Words words,
            String from,
            @Nullable String until,
            boolean holds,
            boolean mayEnd) {}

    record RoleCard(
            String organisation,
            AccountRole role,
            Words words,
            String from,
            @Nullable String until,
            boolean mayEnd) {}

    /// What whoever reads the card may do with it.
    record Reader(boolean mayChange, Predicate<Membership> mayKeep, Predicate<RoleAt> mayTake, LocalDate today) {
        /// Somebody who may only look.
        static Reader looking(LocalDate today) {
            return new Reader(false, membership -> false, role -> false, today);
        }
    }

    /// The card.
    ///
    /// @param isInCharge whether the reader may see how to reach the person; else the name must do
    static PersonCard of(
            Identity identity,
            boolean isInCharge,
            List<Membership> memberships,
            List<HeldRole> roles,
            Optional<Account> account,
            Reader reader) {
        return new PersonCard(
                identity.id().value(),
                identity.name(),
                identity.state(),
                isInCharge ? identity.email().orElse(null) : null,
                isInCharge ? identity.phone().orElse(null) : null,
                isInCharge ? identity.birthDate().map(LocalDate::toString).orElse(null) : null,
                identity.language(),
                memberships.stream().map(membership -> card(membership, reader)).toList(),
                roles.stream()
                        .filter(held -> !isOver(held.during(), reader.today()))
                        .map(held -> card(held, reader))
                        .toList(),
                roles.stream()
                        .filter(held -> isOver(held.during(), reader.today()))
                        .map(held -> card(held, reader))
                        .toList(),
                isInCharge
                        ? account.map(Account::login)
                                .filter(login -> !login.isEmpty())
                                .orElse(null)
                        : null,
                account.map(Account::standing).orElse(null),
                reader.mayChange(),
                List.of());
    }

    /// What is left for a reader who has just let the person go: the name.
    static PersonCard gone(Identity identity) {
        return of(identity, false, List.of(), List.of(), Optional.empty(), Reader.looking(LocalDate.EPOCH));
    }

    /// The same, with what became of bookings.
    PersonCard saying(List<Words> reactions) {
        return new PersonCard(
                id,
                name,
                state,
                email,
                phone,
                birthDate,
                language,
                memberships,
                roles,
                pastRoles,
                login,
                standing,
                mayChange,
                reactions);
    }

    private static boolean isOver(Span during, LocalDate today) {
        return during.until().filter(end -> !today.isBefore(end)).isPresent();
    }

    private static RoleCard card(HeldRole held, Reader reader) {
        RoleAt role = held.role();
        return new RoleCard(
                role.organisation().value(),
                role.role(),
                role.role().words(),
                held.during().from().toString(),
                held.during().until().map(LocalDate::toString).orElse(null),
                reader.mayTake().test(role) && !isOver(held.during(), reader.today()));
    }

    private static MembershipCard card(Membership membership, Reader reader) {
        return new MembershipCard(
                membership.organisation().value(),
                membership.kind(),
                membership.kind().words(),
                membership.during().from().toString(),
                membership.during().until().map(LocalDate::toString).orElse(null),
                membership.holds(reader.today()),
                reader.mayKeep().test(membership) && !isOver(membership.during(), reader.today()));
    }
}
