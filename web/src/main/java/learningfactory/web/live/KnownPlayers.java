package learningfactory.web.live;

import learningfactory.network.PersonId;

/// Hears who of those who join a session is signed in with an account. A session itself knows nicknames only.
@FunctionalInterface
public interface KnownPlayers {
    /// Somebody with an account has joined.
    ///
    /// @param participant what the session calls him
    void joined(String session, int group, String participant, PersonId person);
}
