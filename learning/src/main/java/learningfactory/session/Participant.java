package learningfactory.session;

import learningfactory.scenario.Role;

/// Somebody who plays in a group.
///
/// @param person random id, handed in from outside; nothing else is known of who he is
/// @param nickname what the others call him
/// @param role what he plays
/// @param isPresent whether he is there now
public record Participant(String person, String nickname, Role.Kind role, boolean isPresent) {}
