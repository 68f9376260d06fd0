package learningfactory.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The accounts, wherever they are kept.
public interface AccountBook {
    /// Whether nobody has an account yet.
    boolean isEmpty();

    /// All of them, by login.
    List<Account> accounts();

    /// The account of this login, upper and lower case being the same.
    Optional<Account> findByLogin(String login);

    /// The account of this person.
    Optional<Account> findAccount(PersonId person);

    /// Adds an account with its roles, and the person when there is none yet.
    ///
    /// @return whether the login was free and the person had no account
    boolean add(Account account);

    /// Adds the very first account; of many who try at once, one wins.
    ///
    /// @return whether there was none before
    boolean addFirst(Account account);

    /// From now on this password, and every sign-in before this moment is void.
    void setPassword(PersonId person, String passwordHash, Instant now);

    /// Locks an account, or opens a locked one; either way every sign-in before this moment is void.
    void setLocked(PersonId person, boolean isLocked, Instant now);

    /// Closes an account for ever and forgets its login, password and other ways in.
    void close(PersonId person, Instant now);

    /// Gives a role from today on.
    void give(PersonId person, RoleAt role);

    /// Gives a role from a day on, and nothing before that day; one that is held then already lasts from then
    /// on, also when an end was set. The person may come to an account later.
    ///
    /// @param from its first day, today or later
    void give(PersonId person, RoleAt role, LocalDate from);

    /// Sets the end of one term of a role, and of no other; one that would have held on no day at all is
    /// forgotten.
    ///
    /// @param from the first day of that term
    /// @param until the first day on which it does not hold any more, today or later
    /// @return false when no term that begins on that day lasts still, or the next would have begun by then
    boolean end(PersonId person, RoleAt role, LocalDate from, LocalDate until);

    /// Takes a role away, at once, with all that was to come of it.
    void take(PersonId person, RoleAt role);

    /// The roles that a person, who may have no account yet, holds today.
    List<RoleAt> roles(PersonId person);

    /// All roles of a person with their days, those that are over or have not begun too, by their first day.
    List<HeldRole> heldRoles(PersonId person);

    /// The same of several people, read at once; who has none is missing.
    Map<PersonId, List<HeldRole>> heldRoles(Collection<PersonId> people);

    /// The accounts of these people, read at once; who has none is missing.
    Map<PersonId, Account> accounts(Collection<PersonId> people);

    /// Everybody who has or had a role at an organisation, with its days.
    SortedMap<PersonId, List<HeldRole>> heldRolesAt(OrganisationId organisation);

    /// Everybody who has or had a role whose end is one of these days, with these roles.
    SortedMap<PersonId, List<HeldRole>> heldRolesEnding(Span days);

    /// The account that this subject of an OpenID provider signs in to.
    Optional<Account> findBySubject(String issuer, String subject);

    /// From now on this subject of an OpenID provider signs in to the account.
    ///
    /// @return whether the subject was free
    boolean link(PersonId person, String issuer, String subject);

    /// The providers that a person signs in by, by their address.
    List<Login> logins(PersonId person);

    /// From now on nobody of this provider signs in to the account any more.
    ///
    /// @return whether somebody did and another way in is left: the last one is not taken
    boolean unlink(PersonId person, String issuer);

    /// Uses an invitation up for this subject of a provider: it signs in to the account of the invited
    /// person, which is made when there is none. All of it, or nothing.
    ///
    /// @return whether the invitation was good and the subject free
    boolean admit(Invitation invitation, String issuer, String subject, Instant now);

    /// Adds an account with its roles, and the person, for a subject of a provider. All of it, or nothing.
    ///
    /// @return whether the subject was free
    boolean addFor(Account account, String issuer, String subject);

    /// Gives a login to an account that has none yet.
    ///
    /// @return whether it was free
    boolean setLogin(PersonId person, String login);

    /// Keeps an invitation; all earlier ones of the person lead nowhere any more.
    void invite(Invitation invitation);

    /// The invitation that this secret opens, if it has neither been used nor run out.
    Optional<Invitation> findInvitation(byte[] secretHash, Instant now);

    /// Uses an invitation up; of many who try at once, one wins.
    ///
    /// @return whether it was still good
    boolean use(Invitation invitation, Instant now);

    /// A way in by an OpenID provider.
    ///
    /// @param issuer the provider's address, as it names itself
    /// @param linked since when
    record Login(String issuer, Instant linked) {}
}
