package learningfactory.network;

/// A role in the name of an organisation, for a time: one that is over stays readable.
///
/// @param role what may be done there
/// @param during the days on which it holds
public record HeldRole(RoleAt role, Span during) {}
