package learningfactory.factory.running;

import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;

/// Something that happened in a run, with names instead of numbers: what assessment, debrief and evidence
/// are computed from.
///
/// `serial` numbers the parts of a run from 1. A fact marked hidden is true but cannot be seen by the
/// people in the plant.
public sealed interface Fact {
    /// When, µs since the start of the run.
    long atMicros();

    /// A unit does something else now, or waits for something else.
    record ConditionChanged(long atMicros, String unit, Condition condition, PackMl packMl) implements Fact {}

    /// A part came into the plant.
    record PartCreated(long atMicros, String source, long serial, String product) implements Fact {}

    /// A part entered a buffer, queue, belt or pick-up point, which then held `content` parts.
    record PartEntered(long atMicros, String place, long serial, long content) implements Fact {}

    /// A unit took a part.
    record PartTaken(long atMicros, String unit, long serial, String product) implements Fact {}

    /// A unit began to work; it takes `workMicros` if nothing stops it.
    record WorkStarted(long atMicros, String unit, long serial, long workMicros) implements Fact {}

    /// A unit has worked on a part with this tool (0: it has none) and this person (0: nobody).
    record WorkDone(long atMicros, String unit, long serial, long tool, long person) implements Fact {}

    /// A part left the plant. Whether it was truly good is hidden.
    record PartLeft(long atMicros, String sink, long serial, String product, boolean good) implements Fact {}

    /// A part became part of another.
    record PartJoined(long atMicros, String unit, long serial, long into) implements Fact {}

    /// A part came out of another.
    record PartSplit(long atMicros, String unit, long serial, long outOf) implements Fact {}

    /// A failure mode struck, with this part in work (0: none).
    record Failed(long atMicros, String unit, String mode, long serial) implements Fact {}

    /// Hands-on repair began, by this person (0: nobody needed).
    record RepairStarted(long atMicros, String unit, String mode, long person) implements Fact {}

    /// A failure mode is repaired.
    record Repaired(long atMicros, String unit, String mode) implements Fact {}

    /// A part was lost in a failure.
    record PartScrapped(long atMicros, String unit, long serial, String product) implements Fact {}

    /// A part was set aside by order.
    record PartQuarantined(long atMicros, String place, long serial, String product) implements Fact {}

    /// A tool was changed; the old one was worn to this share of its life.
    record ToolChanged(long atMicros, String unit, long tool, double wear) implements Fact {}

    /// Maintenance was done.
    record Maintained(long atMicros, String unit, String maintenance) implements Fact {}

    /// A characteristic was measured.
    record Measured(long atMicros, String unit, long serial, double value) implements Fact {}

    /// A part was judged: `good`, `rework` or `scrap`.
    record Judged(long atMicros, String unit, long serial, String verdict) implements Fact {}

    /// A cause struck a part; hidden.
    record DefectMade(long atMicros, String unit, long serial, String cause) implements Fact {}

    /// A control chart signalled at this point with this mean.
    record ChartSignalled(long atMicros, String unit, long point, double mean) implements Fact {}

    /// An alarm changed its state.
    record AlarmChanged(long atMicros, String alarm, AlarmState state) implements Fact {}

    /// A card was taken; then `inUse` were out.
    record CardTaken(long atMicros, String loop, long serial, long inUse) implements Fact {}

    /// A person was sent to a unit.
    record PersonSent(long atMicros, long person, String unit) implements Fact {}

    /// A person is free again.
    record PersonFreed(long atMicros, long person) implements Fact {}

    /// A person came or went.
    record PersonPresent(long atMicros, long person, boolean present) implements Fact {}

    /// A vehicle does something else now.
    record VehicleChanged(long atMicros, String fleet, long vehicle, String activity, String point) implements Fact {}

    /// A lot was ordered.
    record LotOrdered(long atMicros, String source, long pieces, long lot) implements Fact {}

    /// A lot came.
    record LotDelivered(long atMicros, String source, long pieces, long lot) implements Fact {}

    /// A part that found no room was turned away.
    record PartLost(long atMicros, String source, String product) implements Fact {}

    /// A command was given.
    ///
    /// @param command its name, such as `lock out`
    /// @param unit the unit, source or buffer it is about; empty for none
    /// @param of what else it names: a failure mode, maintenance, characteristic, product or parameter, a
    ///     person as `crew 2`, an alarm; empty for none
    /// @param detail its number: pieces, a time in µs, the bits of a `double`; else the unit
    /// @param accepted whether it was carried out
    record Commanded(long atMicros, String command, String unit, String of, long detail, boolean accepted)
            implements Fact {}

    /// A unit was looked at by order: its wear and its open faults, a bit each.
    record Inspected(long atMicros, String unit, double wear, long faults) implements Fact {}

    /// An inspection of a unit by order brought something to light that was hidden till then.
    ///
    /// @param what `blindness`, `misreading of …` or `disturbance of …` a characteristic
    /// @param value how far it is out, in the characteristic's unit; 1 for blindness
    record Revealed(long atMicros, String unit, String what, double value) implements Fact {}

    /// A customer ordered these pieces, numbered from `firstSerial` on.
    record OrderTaken(long atMicros, String source, long firstSerial, long pieces, long dueMicros) implements Fact {}

    /// A unit is set up for another product.
    record SetUp(long atMicros, String unit, String product, String before) implements Fact {}
}
