package learningfactory.factory.operations;

/// What a person, a script or a later lesson may ask of a running plant.
///
/// Every command is accepted or refused with a reason of the trade ([Answer]), and both land in the journal.
/// `unit` counts the machines of a station from 1, `person` those of a crew from 1. A time ahead is told from
/// now on, µs.
///
/// The commands from [Break] on are what an instructor injects, and what undoes it. What they do to the truth
/// (a gauge, a process) stays hidden from the people in the plant until someone inspects the unit.
public sealed interface Command {
    /// PackML Start: Idle → Starting → Execute.
    record Start(String station, int unit) implements Command {}

    /// PackML Stop: from any running state → Stopping → Stopped. The load stays in the machine.
    record Stop(String station, int unit) implements Command {}

    /// PackML Hold: Execute → Holding → Held.
    record Hold(String station, int unit) implements Command {}

    /// PackML Unhold: Held → Unholding → Execute; refused while a fault is still there.
    record Unhold(String station, int unit) implements Command {}

    /// PackML Suspend: Execute → Suspending → Suspended, on the order of a person.
    record Suspend(String station, int unit) implements Command {}

    /// PackML Unsuspend.
    record Unsuspend(String station, int unit) implements Command {}

    /// PackML Reset: Stopped or Complete → Resetting → Idle.
    record Reset(String station, int unit) implements Command {}

    /// PackML Abort: from any state that is not already cleared → Aborting → Aborted.
    record Abort(String station, int unit) implements Command {}

    /// PackML Clear: Aborted → Clearing → Stopped.
    record Clear(String station, int unit) implements Command {}

    /// PackML Complete: Execute → Completing → Complete, after the present load.
    record Complete(String station, int unit) implements Command {}

    /// Send someone to repair a failed unit now, before all other calls for the same crew.
    record Repair(String station, int unit) implements Command {}

    /// Look at a unit: puts its hidden condition (wear, open faults, a gauge that misreads, a process that is
    /// disturbed) into the journal.
    record Inspect(String station, int unit) implements Command {}

    /// Change the tool before the next load.
    record ChangeTool(String station, int unit) implements Command {}

    /// Do this maintenance before the next load.
    record Maintain(String station, int unit, String maintenance) implements Command {}

    /// Another dispatch rule for a station.
    record ChangeDispatch(String station, learningfactory.factory.equipment.Dispatch dispatch) implements Command {}

    /// Set one person of a crew, counted from 1, to a single one of its qualifications for the rest of the
    /// run.
    record ReassignPerson(String crew, int person, String qualification) implements Command {}

    /// Order a lot from a supplier at once.
    record OrderMaterial(String source, int pieces) implements Command {}

    /// Change a parameter within the limits that the plant file gives it.
    record ChangeParameter(String parameter, double value) implements Command {}

    /// Set every part that is now in a buffer aside; they leave the plant as quarantined.
    record Quarantine(String buffer) implements Command {}

    /// Emergency stop of the whole plant: every unit aborts.
    record EmergencyStop() implements Command {}

    /// Release the emergency stop; units stay Aborted until they are cleared, reset and started.
    record ReleaseEmergencyStop() implements Command {}

    /// Lock a unit out for work on it: it must be stopped or aborted first, and cannot be started until it is
    /// released.
    record LockOut(String station, int unit) implements Command {}

    /// Take the lock off.
    record Release(String station, int unit) implements Command {}

    /// Acknowledge the alarm with this number.
    record Acknowledge(int alarm) implements Command {}

    /// Shelve the alarm with this number for a time, µs.
    record Shelve(int alarm, long forMicros) implements Command {}

    /// Something that breaks from outside, for a scenario: this failure mode strikes now. An unknown repair
    /// time is drawn as usual.
    record Break(String station, int unit, String failure) implements Command {}

    /// Someone forgets to call: from now on nobody comes by himself for this failure mode. It waits until
    /// [Repair] is commanded, which then calls the crew.
    record RepairByOrder(String station, int unit, String failure) implements Command {}

    /// Nothing comes from this source for a time: it lets no part in, and what would have come by itself in
    /// that time never does. A supplier's open lots come that much later, and lots ordered meanwhile too.
    record StopSupply(String source, long forMicros) implements Command {}

    /// The source brings again, before the stop would have ended by itself.
    record ResumeSupply(String source) implements Command {}

    /// A person is away for a time, as after the end of a shift: what is in hand is finished first.
    record SendAway(String crew, int person, long forMicros) implements Command {}

    /// A person who was sent away, or did not come today, is there again.
    record CallIn(String crew, int person) implements Command {}

    /// The tool is now worn to this share of its life, 0 new .. 1 worn out.
    record WearTool(String station, int unit, double share) implements Command {}

    /// The gauge of an inspection reads this much too high from now on, in the characteristic's unit; hidden.
    record Misread(String station, int unit, String characteristic, double offset) implements Command {}

    /// The inspection finds nothing any more: every piece passes and nothing is measured; hidden. `false`
    /// makes it see again.
    record Blind(String station, int unit, boolean isBlind) implements Command {}

    /// Makes the gauges of an inspection right again, and makes it see.
    record Calibrate(String station, int unit) implements Command {}

    /// The process makes this characteristic that much larger on average from now on, in its unit; hidden.
    record Disturb(String station, int unit, String characteristic, double offset) implements Command {}

    /// Sets the process of a unit back to where the plant file has it.
    record Adjust(String station, int unit) implements Command {}

    /// One more customer order: these pieces stand ready at the source at once, due in `dueMicros` from now.
    record ReleaseOrder(String source, String product, int pieces, long dueMicros) implements Command {}

    /// Take the alarm with this number off the shelf before its time.
    record Unshelve(int alarm) implements Command {}
}
