package learningfactory.store;

/// Somebody who leads sessions.
///
/// @param id pseudonymous
/// @param name what is typed at the door
/// @param passwordHash a slow hash with its salt, never the password
/// @param isAdministrator whether this account may make others
public record Account(String id, String name, String passwordHash, boolean isAdministrator) {
    @Override
    public String toString() {
        return "Account[%s%s]".formatted(id, isAdministrator ? ", administrator" : "");
    }
}
