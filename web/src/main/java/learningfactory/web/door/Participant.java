package learningfactory.web.door;

/// Somebody who has joined a session: may act there, in this group, and nowhere else.
///
/// Which role he plays is asked of the session each time, because the instructor may change it.
///
/// @param session id of the session
/// @param group number of the group, from 1
/// @param person pseudonymous id
/// @param untilSeconds when the token ends, s since 1970
public record Participant(String session, int group, String person, long untilSeconds) {
    /// Whether he has joined this group of this session.
    public boolean isIn(String session, int group) {
        return this.session.equals(session) && this.group == group;
    }
}
