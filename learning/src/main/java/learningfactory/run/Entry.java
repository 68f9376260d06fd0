package learningfactory.run;

import java.util.List;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import org.jspecify.annotations.Nullable;

/// One line of the log: something that came from outside. A group is its entries; all else is computed from
/// them.
///
/// @param sequence numbers the entries of a group from 1 without a gap
/// @param atMicros time of the group's present run at which it happened, µs since the beginning of its run
///     part
/// @param actor pseudonymous id of who did it; empty when nobody did
/// @param what what happened
public record Entry(long sequence, long atMicros, String actor, What what) {
    public Entry {
        if (atMicros < 0) {
            throw new IllegalArgumentException(
                    "Entry %d lies at %d µs, before the run began.".formatted(sequence, atMicros));
        }
    }

    /// The same entry of another log.
    Entry numbered(long number) {
        return new Entry(number, atMicros, actor, what);
    }

    /// What can happen to a group.
    public sealed interface What {}

    /// What happens to the run itself and must be replayed with it; the rest is about the people around it.
    public sealed interface OfRun extends What {}

    /// Somebody asks to do something, in this role; null: as the instructor. Refused deeds are kept too.
    public record Acted(Role.@Nullable Kind role, Deed deed) implements OfRun {}

    /// The instructor brings an inject.
    public record Injected(String inject) implements OfRun {}

    /// The instructor does something to the plant, or to what is shown, that no inject foresaw.
    public record Effected(List<Effect> effects) implements OfRun {
        public Effected {
            effects = List.copyOf(effects);
        }
    }

    /// Somebody says something to a role; null: to all.
    public record Messaged(Role.@Nullable Kind to, String text) implements OfRun {}

    /// Somebody asks for the next hint.
    public record HintTaken() implements OfRun {}

    /// A moment to come back to.
    public record Bookmarked(String text) implements OfRun {}

    /// The run is ended by hand.
    public record Ended() implements OfRun {}

    /// The run had come this far; everything up to `atMicros` has been seen by somebody.
    public record Reached() implements OfRun {}

    /// The group stands still; the words say why.
    public record Paused(String why) implements What {}

    /// It goes on.
    public record Resumed() implements What {}

    /// From now on so much simulated time passes in one unit of real time.
    public record PaceSet(double pace) implements What {}

    /// The run went on at once to this moment, µs of the run.
    public record Jumped(long toMicros) implements What {}

    /// A person came, or came back; the nickname is the only thing known of him.
    public record Joined(String nickname, Role.Kind role) implements What {}

    /// A person left.
    public record Left() implements What {}

    /// A person plays another role from now on; the entry's actor may be he or the instructor.
    public record RoleChanged(String person, Role.Kind role) implements What {}

    /// The instructor plays this role himself; whoever plays it must wait.
    public record TookOver(Role.Kind role) implements What {}

    /// The role is given back to whoever plays it.
    public record GaveBack(Role.Kind role) implements What {}

    /// The group goes back: a new run begins as the beginning of another and is the present one from now
    /// on. What was done at exactly that moment or later is not done in it.
    ///
    /// @param fromRun number of the run that is branched, from 1
    /// @param toMicros the moment, µs of that run
    public record Branched(int fromRun, long toMicros) implements What {}

    /// An answer to a question of the debrief.
    ///
    /// @param run number of the run it speaks of
    /// @param question place of the question in the scenario's list, from 0, or another name for it
    public record Answered(int run, String question, String text) implements What {}

    /// What the person wants to do differently next time.
    public record Committed(String text) implements What {}

    /// A person's mark, kept beside the computed ones.
    ///
    /// @param run number of the run it speaks of
    /// @param kind `rubric` (the instructor), `self` or `peer`
    /// @param about the objective or what of oneself, or the person for a peer's mark
    /// @param criterion what of that person; empty for other marks, and in logs from before it was written
    ///     down
    /// @param points as the rubric counts
    public record Marked(int run, String kind, String about, String criterion, int points, String text)
            implements What {
        /// A mark of what it is about as a whole.
        public Marked(int run, String kind, String about, int points, String text) {
            this(run, kind, about, "", points, text);
        }
    }
}
