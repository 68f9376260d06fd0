package learningfactory.session;

import java.util.List;
import learningfactory.run.Display;
import learningfactory.run.RunFact;
import learningfactory.scenario.Role;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Everything one page shows of a group at one moment: the run, and the people around it.
///
/// @param group its number, from 1
/// @param run number of the present run, from 1; higher after a rewind
/// @param sequence of the last entry of the log
/// @param pause why it stands still, and who wants it so; null while it goes
/// @param pace simulated time in one unit of real time
/// @param display the run as the viewer sees it
/// @param people who is or was there, in the order in which they came
/// @param takenOver roles that the instructor plays himself
/// @param runs all runs of the group, the oldest first
/// @param bookmarks moments of the present run to come back to
public record GroupPicture(
        int group,
        int run,
        long sequence,
        @Nullable Pause pause,
        double pace,
        Display display,
        List<Participant> people,
        List<Role.Kind> takenOver,
        List<Branch> runs,
        List<RunFact.Bookmarked> bookmarks) {
    public GroupPicture {
        people = List.copyOf(people);
        takenOver = List.copyOf(takenOver);
        runs = List.copyOf(runs);
        bookmarks = List.copyOf(bookmarks);
    }

    /// Why a group stands still.
    ///
    /// @param by the actor who wants it so; empty when nobody in particular
    /// @param why what everybody is told
    public record Pause(String by, Words why) {}

    /// One run in the tree of a group's runs.
    ///
    /// @param run its number, from 1
    /// @param fromRun the run it was branched from; 0 for the first
    /// @param atMicros the moment at which it was branched, µs of the run
    /// @param nowMicros how far it has come
    /// @param isEnded whether it is over
    public record Branch(int run, int fromRun, long atMicros, long nowMicros, boolean isEnded) {}
}
