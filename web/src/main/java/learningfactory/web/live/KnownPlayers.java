package learningfactory.web.live;

import java.util.List;
import java.util.Set;
import learningfactory.network.PersonId;

/// Hears who of those who join a session is signed in with an account, and remembers it until the session is
/// closed. A session itself knows nicknames only.
public interface KnownPlayers {
    /// Somebody with an account has joined.
    ///
    /// @param participant what the session calls him
    void joined(String session, int group, String participant, PersonId person);

    /// Those of these sessions who are known; of one that was closed nobody is.
    List<Place> places(Set<String> sessions);

    /// Where somebody has a place.
    ///
    /// @param participant what the session calls him
    record Place(String session, int group, String participant, PersonId person) {
        /// Whether this is this person's place in this group.
        public boolean isOf(PersonId asked, String there, int of) {
            return person.equals(asked) && session.equals(there) && group == of;
        }
    }
}
