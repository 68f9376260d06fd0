package learningfactory.web.live;

import java.util.List;
import learningfactory.session.SessionPlan;

/// Which sessions there are, kept over restarts.
public interface SessionRegister {
    /// Adds a session; it is this server's from now on.
    ///
    /// @return whether its code was free
    boolean add(SessionPlan plan);

    /// All sessions that are not closed, the oldest first; they are this server's from now on.
    List<SessionPlan> takeAll();

    /// When a session was opened, ms since 1970 UTC.
    long openedMillis(String session);

    /// Closes a session: its code leads nowhere any more.
    void close(String session);
}
