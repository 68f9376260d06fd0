package learningfactory.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/// Where sessions live: one server owns a session at a time, and everything that is asked of it goes
/// through here, as data, so that the owner may be another server one day.
///
/// Owned by the room `session`, implemented where there are clocks and threads. Every method may be called
/// by any thread; what is asked of one session happens one after the other. One in which nobody has been for
/// long may rest; whatever is asked of it wakes it.
public interface SessionHost {
    /// Opens a session.
    ///
    /// @param by whose it is
    /// @param scenario name of a scenario
    /// @param seed the luck; empty: any
    /// @param pace simulated time a real time; empty: as the scenario says
    /// @throws IllegalArgumentException when there is no such scenario, or the numbers are out of their
    ///     limits
    SessionPlan open(
            Opener by, String scenario, SessionPlan.Mode mode, int groups, OptionalLong seed, OptionalDouble pace);

    /// Whose a session is; empty for a guest's trial, and for sessions from before this was written down.
    Optional<Opener> findOpener(String session);

    /// The session that people join with this code, if there is one; it may rest.
    Optional<SessionPlan> findByCode(String code);

    /// The session with this id, if there is one; it may rest, and is not woken by being found.
    Optional<SessionPlan> find(String session);

    /// All sessions that are awake.
    List<SessionPlan> sessions();

    /// Asks something of a group.
    ///
    /// @param group its number, from 1; 0: of all groups, for what an instructor asks
    /// @param actor pseudonymous id of who asks
    Reply ask(String session, int group, String actor, Ask ask);

    /// What a viewer sees of a group now.
    ///
    /// @param role null: the instructor
    /// @param actor who looks
    GroupPicture picture(String session, int group, Role.@Nullable Kind role, String actor);

    /// All groups at a glance.
    List<GroupCard> cards(String session);

    /// Tells a listener what a viewer sees of a group: at once, and then whenever it has changed, at most
    /// ten times a second. A slow listener misses pictures in between and never holds anybody up.
    ///
    /// @param role null: the instructor
    /// @return ends it when closed
    Subscription subscribe(
            String session, int group, Role.@Nullable Kind role, String actor, Consumer<GroupPicture> listener);

    /// A run of a group, to be judged and talked about.
    ///
    /// @param run its number, from 1
    RunRecord record(String session, int group, int run);

    /// The whole log of a group: answers, commitments and marks among it.
    List<Entry> entries(String session, int group);

    /// A moment of a run as the beginning of a new lesson.
    ///
    /// @param run its number, from 1
    /// @param atMicros the moment, µs of the run
    /// @param name short name of the new scenario
    /// @param called what stands behind the old lesson's title in the new one's
    /// @throws IllegalArgumentException when the run has not come that far
    Scenario saveAsStart(String session, int group, int run, long atMicros, String name, String called);

    /// Ends a session for good; its log stays.
    void close(String session);

    /// A listener that is told.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
