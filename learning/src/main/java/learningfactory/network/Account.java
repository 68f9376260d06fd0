package learningfactory.network;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How a person signs in, and what that allows.
///
/// @param id the person's
/// @param login what is typed at the door; upper and lower case are the same; empty when closed, or when one
/// signs in elsewhere only
/// @param name of the person, as others read it; empty when erased
/// @param passwordHash a slow hash with its salt, never the password; empty when one signs in elsewhere
/// @param standing whether one may sign in
/// @param validSince a sign-in before this moment does not count any more
/// @param roles at the organisations that take part
public record Account(
        PersonId id,
        String login,
        String name,
        String passwordHash,
        Standing standing,
        Instant validSince,
        List<RoleAt> roles) {

    /// Copied.
    public Account {
        roles = List.copyOf(roles);
    }

    /// Whether one may sign in.
    public enum Standing {
        /// Yes.
        OPEN,
        /// Not until an administrator opens it again.
        LOCKED,
        /// Never again.
        CLOSED
    }

    /// An open account that nobody has signed in to yet.
    public static Account open(PersonId id, String login, String name, String passwordHash, List<RoleAt> roles) {
        return new Account(id, login, name, passwordHash, Standing.OPEN, Instant.EPOCH, roles);
    }

    /// Whether it has one of these roles at any organisation.
    public boolean holds(AccountRole... asked) {
        return roles.stream().anyMatch(held -> Stream.of(asked).anyMatch(role -> role == held.role()));
    }

    /// Neither name nor hash.
    @Override
    public String toString() {
        return "Account[%s, %s, %s]".formatted(id, standing, roles);
    }
}
