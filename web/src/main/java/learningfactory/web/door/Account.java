package learningfactory.web.door;

/// Somebody who leads sessions.
///
/// @param id pseudonymous
/// @param name what is typed at the door
/// @param passwordHash a slow hash with its salt, never the password
/// @param isAdministrator whether this account may make others
public record Account(String id, String name, String passwordHash, boolean isAdministrator) {}
