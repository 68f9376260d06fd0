package learningfactory.web;

/// What is true of the whole server.
///
/// @param demonstration whether all that it shows is made up
public record About(boolean demonstration) {}
