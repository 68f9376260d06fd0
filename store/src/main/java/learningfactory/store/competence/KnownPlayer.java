package learningfactory.store.competence;

import learningfactory.network.PersonId;

/// Somebody in a session on the simulated factory who is signed in with an account.
///
/// @param group in which
/// @param participant what the session calls him
/// @param person who he is
public record KnownPlayer(int group, String participant, PersonId person) {}
