package learningfactory.web.live;

import java.util.List;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// Which sessions there are, kept over restarts.
public interface SessionRegister {
    /// A session and whose it is.
    ///
    /// @param by null: a guest's, or from before this was written down
    record Kept(SessionPlan plan, @Nullable Opener by) {}

    /// Adds a session; it is this server's from now on.
    ///
    /// @return whether its code was free
    boolean add(Kept session);

    /// All sessions that are not closed, the oldest first; they are this server's from now on.
    List<Kept> takeAll();

    /// When a session was opened, ms since 1970 UTC.
    long openedMillis(String session);

    /// Closes a session: its code leads nowhere any more.
    void close(String session);
}
