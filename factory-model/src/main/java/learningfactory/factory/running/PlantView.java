package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.VehicleActivity;
import learningfactory.factory.material.Sink;
import learningfactory.factory.operations.Parameter;

/// The plant at one instant, for a live picture: what everyone on the floor could see, and apart from it
/// what is hidden.
///
/// Times are µs since the start of the run; -1 says that there is none. Lists keep the order of the plant
/// file, so that an element stands at the same place in every view of one plant; alarms that have nothing
/// to say are left out.
///
/// @param nowMicros the instant
/// @param emergencyStopPressed whether the emergency stop of the plant is pressed
/// @param hidden the truth that nobody on the floor sees
public record PlantView(
        long nowMicros,
        boolean emergencyStopPressed,
        List<UnitView> units,
        List<PlaceView> places,
        List<ConveyorView> conveyors,
        List<TransportView> transports,
        List<VehicleView> vehicles,
        List<PersonView> people,
        List<AlarmView> alarms,
        List<SourceView> sources,
        List<SinkView> sinks,
        List<CardLoopView> cardLoops,
        List<ParameterView> parameters,
        TotalsView totals,
        PowerView power,
        Hidden hidden) {

    /// One machine.
    ///
    /// @param station the station it belongs to
    /// @param unit its number there, from 1
    /// @param name how journal and alarms call it
    /// @param condition what it does or waits for
    /// @param packMl the PackML state it shows
    /// @param sinceMicros since when, or since the statistics began if that is later
    /// @param product product of the first piece in it; empty when there is none
    /// @param serial number of that piece; 0 when there is none
    /// @param pieces how many pieces are in it
    /// @param setUpFor product it is set up for; empty when the station knows no set-up or has not begun
    /// @param workFromMicros since when it has worked on this without a stop
    /// @param workUntilMicros when that will be done if nothing stops it
    /// @param lockedOut whether it is locked out
    public record UnitView(
            String station,
            int unit,
            String name,
            Condition condition,
            PackMl packMl,
            long sinceMicros,
            String product,
            long serial,
            int pieces,
            String setUpFor,
            long workFromMicros,
            long workUntilMicros,
            boolean lockedOut) {}

    /// A buffer, or the queue in front of a station.
    ///
    /// @param name of the buffer, or of the station
    /// @param content pieces in it
    /// @param capacity pieces it holds; 0 for a mere hand-over point, `Integer.MAX_VALUE` for no limit
    /// @param isQueue whether it is the queue of a station and not a buffer of the plant file
    public record PlaceView(String name, int content, int capacity, boolean isQueue) {}

    /// A conveyor.
    ///
    /// @param parts from the exit to the entry
    /// @param stands whether the whole belt stands because its end is blocked
    public record ConveyorView(String name, int content, int capacity, boolean stands, List<PartOnBelt> parts) {}

    /// A piece on a conveyor.
    ///
    /// @param position 0 at the entry .. 1 at the exit
    public record PartOnBelt(long serial, String product, double position) {}

    /// A transport link: what waits for a vehicle and what is under way.
    public record TransportView(String name, String from, String to, int waiting, int underWay, int places) {}

    /// A vehicle.
    ///
    /// @param vehicle its number in the fleet, from 1
    /// @param from the point where it stands, or that it left last
    /// @param to the point it drives to next; the same as `from` when it stands
    /// @param departedMicros when it left `from`; -1 when it stands
    /// @param untilMicros when it gets to `to`, or when what it does there ends; -1 when that is open
    /// @param load pieces on it
    /// @param batteryShare charge, 0..1; 1 when it has no battery
    public record VehicleView(
            String fleet,
            int vehicle,
            VehicleActivity activity,
            String from,
            String to,
            long departedMicros,
            long untilMicros,
            int load,
            double batteryShare) {}

    /// A person.
    ///
    /// @param crew the crew
    /// @param person number in the crew, from 1
    /// @param number number in the plant, from 1, as facts give it
    /// @param isPresent on shift and there
    /// @param awayUntilMicros sent away by order until then; -1 when not
    /// @param unit the unit where he works or that he walks to; empty when he is free
    /// @param arrivesMicros when he gets there; -1 when he does not walk
    public record PersonView(
            String crew,
            int person,
            int number,
            boolean isPresent,
            long awayUntilMicros,
            String unit,
            long arrivesMicros) {
        /// Whether he has a task.
        public boolean isBusy() {
            return !unit.isEmpty();
        }
    }

    /// An alarm that is not normal.
    ///
    /// @param alarm its number, as commands give it
    /// @param name the unit and what is wrong
    /// @param unit the unit's name
    /// @param sinceMicros since when it is in this state
    /// @param shelvedUntilMicros until when it is shelved; -1 when not
    public record AlarmView(
            int alarm,
            String name,
            String unit,
            AlarmPriority priority,
            AlarmState state,
            long sinceMicros,
            long shelvedUntilMicros) {}

    /// A source.
    ///
    /// @param stoppedUntilMicros nothing comes until then; -1 when it is not stopped
    /// @param outside pieces that wait for room
    /// @param onOrder pieces ordered from a supplier and not delivered yet
    /// @param nextDeliveryMicros when the next of them are due; -1 when none are
    public record SourceView(String name, long stoppedUntilMicros, int outside, int onOrder, long nextDeliveryMicros) {}

    /// A sink.
    ///
    /// @param pieces pieces that left here since the statistics began
    public record SinkView(String name, Sink.Fate fate, long pieces) {}

    /// A loop of cards.
    public record CardLoopView(String name, int inUse, int cards) {}

    /// A value that may be changed, in the unit of its target.
    public record ParameterView(
            String name, Parameter.Target target, String element, double value, double least, double most) {}

    /// What the plant has taken in and given out since the statistics began.
    ///
    /// @param sinceMicros when they began
    /// @param created pieces let in by the sources
    /// @param lost pieces turned away because they found no room
    /// @param inPlant pieces in the plant now
    /// @param onTime shipped pieces with a due date that were on time
    /// @param withDueDate shipped pieces with a due date
    public record TotalsView(
            long sinceMicros,
            long created,
            long shipped,
            long scrapped,
            long quarantined,
            long lost,
            int inPlant,
            long onTime,
            long withDueDate) {}

    /// Power and energy of the site.
    ///
    /// @param watts drawn now
    /// @param capWatts above this no work may begin; infinite when there is no cap
    /// @param kilowattHours used since the statistics began
    /// @param cost of that, in `currency`
    public record PowerView(double watts, double capWatts, double kilowattHours, double cost, String currency) {}

    /// What is true and cannot be seen on the floor.
    ///
    /// @param units in the order of [PlantView#units]
    /// @param good truly good pieces shipped since the statistics began
    /// @param escaped bad pieces shipped since then
    public record Hidden(List<HiddenUnit> units, long good, long escaped) {}

    /// The truth about one machine.
    ///
    /// @param openFailures failure modes that keep it down
    /// @param repairByOrder failure modes for which nobody comes by himself
    /// @param toolWear 0 new .. 1 end of life; 0 without a tool
    /// @param lostHealth 0 as new .. 1 worn out
    /// @param isBlind whether its inspection finds nothing
    /// @param misreadings how far its gauges read too high
    /// @param disturbances how far its processes make too much
    public record HiddenUnit(
            String station,
            int unit,
            List<String> openFailures,
            List<String> repairByOrder,
            double toolWear,
            double lostHealth,
            boolean isBlind,
            List<Offset> misreadings,
            List<Offset> disturbances) {}

    /// How far something is out, in the unit of the characteristic.
    public record Offset(String characteristic, double offset) {}
}
