package learningfactory.session;

import java.util.List;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import org.jspecify.annotations.Nullable;

/// Something that somebody asks of a group, as data: it can be sent to whichever server owns the session.
///
/// Who asks, and whether he is an instructor, is checked by whoever knows him; what a role may do is
/// checked here.
public sealed interface Ask {
    /// What anybody in a group may ask.
    sealed interface OfParticipant extends Ask {}

    /// What only the instructor may ask.
    sealed interface OfInstructor extends Ask {}

    /// To join, or to come back, with a nickname of 1 to 24 characters; without a role: the one with fewest
    /// people.
    record Join(String nickname, Role.@Nullable Kind role) implements OfParticipant {}

    /// To leave.
    record Leave() implements OfParticipant {}

    /// To play another role.
    record ChangeRole(Role.Kind role) implements OfParticipant {}

    /// To do something, in the role he plays.
    record Act(Deed deed) implements OfParticipant {}

    /// The next hint.
    record TakeHint() implements OfParticipant {}

    /// To say something to a role of the group; null: to all.
    record Say(Role.@Nullable Kind to, String text) implements OfParticipant {}

    /// To answer a question of the debrief about a run, numbered from 1.
    record Answer(int run, String question, String text) implements OfParticipant {}

    /// To promise something for the next run.
    record Commit(String text) implements OfParticipant {}

    /// To mark oneself (`self`) or another (`peer`).
    record MarkPerson(int run, String kind, String about, String criterion, int points, String text)
            implements OfParticipant {
        /// A mark of what it is about as a whole.
        public MarkPerson(int run, String kind, String about, int points, String text) {
            this(run, kind, about, "", points, text);
        }
    }

    /// To do something in a role, or as himself (null), who may do everything at once.
    record Play(Role.@Nullable Kind role, Deed deed) implements OfInstructor {}

    /// To bring an inject; in class mode to all groups.
    record Bring(String inject) implements OfInstructor {}

    /// To do something that no inject foresaw; in class mode to all groups.
    record Affect(List<Effect> effects) implements OfInstructor {
        public Affect {
            effects = List.copyOf(effects);
        }
    }

    /// To say something to a role; null: to all.
    record Tell(Role.@Nullable Kind to, String text) implements OfInstructor {}

    /// To let the group stand still; the words tell everybody why.
    record Pause(String why) implements OfInstructor {}

    /// To let it go on.
    record Resume() implements OfInstructor {}

    /// Another pace, 1 to 1000.
    record SetPace(double pace) implements OfInstructor {}

    /// To stand still at the next moment at which something can be noticed.
    record Step() implements OfInstructor {}

    /// To go on at once to a moment that lies ahead, µs of the run.
    record Jump(long toMicros) implements OfInstructor {}

    /// To go back to just before a moment of a run and branch; the old run stays. The group stands still
    /// then.
    ///
    /// @param run number of the run, from 1; 0: the present one
    /// @param toMicros the moment, µs of that run
    record Rewind(int run, long toMicros) implements OfInstructor {}

    /// To give a person another role.
    record Assign(String person, Role.Kind role) implements OfInstructor {}

    /// To play a role himself; whoever plays it waits.
    record TakeOver(Role.Kind role) implements OfInstructor {}

    /// To give it back.
    record GiveBack(Role.Kind role) implements OfInstructor {}

    /// To come back to this moment later.
    record Bookmark(String text) implements OfInstructor {}

    /// To end the run and begin the debrief.
    record End() implements OfInstructor {}

    /// To mark an objective of a run by the rubric.
    record MarkRubric(int run, String objective, int points, String text) implements OfInstructor {}
}
