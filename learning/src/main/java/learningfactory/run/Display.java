package learningfactory.run;

import java.util.List;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.PlantView;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Demand;
import learningfactory.words.Words;

/// What one role's page shows of a run at one moment: the plant as the screens show it (which may be
/// false), and what the people know. Immutable.
///
/// Times are µs of the run, but those inside `plant` are the plant's own: the run's time + `warmUpMicros`.
///
/// @param nowMicros how far the run has come
/// @param runMicros how long it lasts when nothing ends it early
/// @param warmUpMicros how far the plant's time is ahead of the run's
/// @param ended why the run is over; [Words#NONE] while it is not
/// @param plant the picture: only what the role may see, with everything false that is shown; its hidden
///     part is empty for all but the instructor
/// @param isIsolated whether somebody has cut the screens off from the network
/// @param isDeceived whether something false is shown; only the instructor is told
/// @param oee of the station that sets the pace, 0..1; not-a-number before it has worked
/// @param promises what the customer was promised and how it stands
/// @param alarmLoad how many alarms come
/// @param injects news that has come; the instructor sees the hidden trouble too
/// @param revealed what somebody has found out, oldest first
/// @param said what was said to this role, to all, or by this person, oldest first
/// @param hazards edges stepped over, each with its story and the moment to go back to
/// @param hints help taken and left
/// @param busy who is busy with what
/// @param labels what people call the parts of the plant
public record Display(
        long nowMicros,
        long runMicros,
        long warmUpMicros,
        Words ended,
        PlantView plant,
        boolean isIsolated,
        boolean isDeceived,
        double oee,
        List<Promise> promises,
        AlarmLoad alarmLoad,
        List<News> injects,
        List<RunFact.Revealed> revealed,
        List<RunFact.Said> said,
        List<Struck> hazards,
        Hints hints,
        List<Busy> busy,
        Labels labels) {
    public Display {
        promises = List.copyOf(promises);
        injects = List.copyOf(injects);
        revealed = List.copyOf(revealed);
        said = List.copyOf(said);
        hazards = List.copyOf(hazards);
        busy = List.copyOf(busy);
    }

    /// Whether the run is over.
    public boolean isEnded() {
        return !ended.isEmpty();
    }

    /// How a promise to the customer stands.
    ///
    /// @param demand what was promised
    /// @param shipped pieces of it that left in time so far
    /// @param late pieces that are still missing after its time; 0 before
    public record Promise(Demand demand, long shipped, long late) {}

    /// Alarms that reach the group (ISA-18.2): one in ten minutes is calm, ten are a flood.
    ///
    /// @param lastTenMinutes annunciated in the last ten minutes
    /// @param isFlood began at ten in ten minutes and has not yet fallen below five
    /// @param most the most in any ten minutes so far
    public record AlarmLoad(int lastTenMinutes, boolean isFlood, int most) {}

    /// An inject that has come.
    ///
    /// @param name its name
    /// @param title what it is called
    /// @param atMicros when it came
    /// @param isHidden whether only the instructor sees it here
    /// @param isCalm whether it is ordinary news
    public record News(String name, Words title, long atMicros, boolean isHidden, boolean isCalm) {}

    /// An edge of safety that was stepped over, and what would have happened.
    ///
    /// @param name the edge
    /// @param title the rule that was broken
    /// @param story what would have happened
    /// @param atMicros when the consequence came
    /// @param rewindToMicros the moment of the cause: a branch from here undoes it
    /// @param actor who; empty when nobody in particular
    /// @param isInjury whether a person would have been hurt
    public record Struck(
            String name,
            Words title,
            Words story,
            long atMicros,
            long rewindToMicros,
            String actor,
            boolean isInjury) {}

    /// Help.
    ///
    /// @param taken the hints taken so far
    /// @param left how many are left in all
    /// @param isReady whether the next can be asked for now
    /// @param cost of the next, NOK; 0 when none is left
    public record Hints(List<Words> taken, int left, boolean isReady, double cost) {
        public Hints {
            taken = List.copyOf(taken);
        }
    }

    /// Somebody is busy with a deed that takes time.
    ///
    /// @param actor who
    /// @param deed with what
    /// @param fromMicros since when
    /// @param untilMicros until when
    public record Busy(String actor, Deed deed, long fromMicros, long untilMicros) {}
}
