package learningfactory.web.live;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// Which sessions there are, kept over restarts.
public interface SessionRegister {
    /// A session and whose it is.
    ///
    /// @param by null: a guest's, or from before this was written down
    record Kept(SessionPlan plan, @Nullable Opener by) {}

    /// Whose sessions are asked for.
    ///
    /// @param all whoever they belong to
    /// @param person else those that this person opened
    /// @param organisations and those of these organisations
    record Whose(boolean all, PersonId person, Set<OrganisationId> organisations) {}

    /// A session that no server holds.
    ///
    /// @param since when it was laid to rest, in the hall's zone; null: it was not, whoever held it has gone
    /// @param isOver whether every group's run had ended by then
    record Resting(Kept kept, @Nullable ZonedDateTime since, boolean isOver) {}

    /// Adds a session; it is this server's from now on.
    ///
    /// @return whether its code was free
    boolean add(Kept session);

    /// All sessions that are neither closed nor at rest, the oldest first; they are this server's from now
    /// on.
    List<Kept> takeAll();

    /// The newest of the sessions that this server may wake, the newest first.
    ///
    /// @param without ids of sessions that are not asked for
    /// @param most so many at most
    List<Resting> resting(Whose whose, Collection<String> without, int most);

    /// The session with this id, if this server may wake it.
    Optional<Resting> findResting(String session);

    /// The session that people join with this code, if this server may wake it.
    Optional<Resting> findRestingByCode(String code);

    /// Lays a session to rest: any server may wake it from now on, and until then nobody writes in its book.
    ///
    /// @param isOver whether every group's run has ended
    /// @throws learningfactory.session.SessionBook.NotWritten when it is not durable
    void rest(String session, boolean isOver);

    /// Wakes a session: it is this server's from now on.
    ///
    /// @return whether it could; false when it is closed, or another server was quicker
    boolean wake(String session);

    /// When a session was opened, ms since 1970 UTC.
    long openedMillis(String session);

    /// Closes a session: its code leads nowhere any more.
    void close(String session);
}
