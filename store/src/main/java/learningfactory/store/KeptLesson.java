package learningfactory.store;

/// A lesson that somebody made.
///
/// @param name short name, unlike all others
/// @param owner the account that made it
/// @param text a whole scenario file
public record KeptLesson(String name, String owner, String text) {}
