package learningfactory.factory.performance;

import learningfactory.factory.equipment.Condition;

/// The parts into which ISO 22400-2 divides the time of a work unit (time model for work units). Each moment
/// belongs to exactly one.
///
/// The names of two parts mislead. The standard's **down time** (ADOT) is time in which the unit could work
/// but no order is being worked on: nothing has come. What people on the floor call down, a fault in the
/// middle of an order, is the standard's **delay time** (ADET): it makes the order take longer. OPC
/// 40001-1, Annex C.2, divides the same way.
public enum TimeElement {
    /// APT, actual production time: only what adds value.
    PRODUCTION,
    /// AUST, actual unit set-up time.
    SETUP,
    /// ADET, actual unit delay time: an order is there and does not go on.
    DELAY,
    /// ADOT, actual unit down time: the unit is there and has no order to work on.
    DOWN,
    /// PDOT, planned down time: within planned operation, taken out of it by a plan.
    PLANNED_DOWN,
    /// Outside planned operation time (POT): no shift.
    NOT_PLANNED;

    /// The part that the time in a condition belongs to.
    ///
    /// | conditions | part | because |
    /// |---|---|---|
    /// | working | production | value is added; slow work is a matter of effectiveness |
    /// | setting up | set-up | preparation for an order |
    /// | waiting for repair, in repair, changing tool, outage | delay | a fault interrupts the order |
    /// | held, suspended, aborted | delay | a person interrupts the order |
    /// | blocked | delay | a piece is in the machine and cannot go on |
    /// | waiting for person or power, loading, changing state | delay | a piece is there, no value is added yet |
    /// | starved, waiting for card | down | no order: nothing has come; a missing card is a missing order |
    /// | idle, complete, stopped | down | ready or switched off, and no order is being worked on |
    /// | in maintenance, planned stop | planned down | taken out of busy time by the plan |
    /// | off shift | not planned | nobody planned to operate |
    ///
    /// @param condition what the unit is doing, or why it does nothing
    /// @return the part of the time model
    public static TimeElement of(Condition condition) {
        return switch (condition) {
            case WORKING -> PRODUCTION;
            case SETTING_UP -> SETUP;
            case WAITING_FOR_REPAIR, IN_REPAIR, CHANGING_TOOL, OUTAGE, HELD, ABORTED -> DELAY;
            case BLOCKED, SUSPENDED -> DELAY;
            case WAITING_FOR_PERSON, WAITING_FOR_POWER, LOADING, CHANGING_STATE -> DELAY;
            case STARVED, WAITING_FOR_CARD -> DOWN;
            case IDLE, COMPLETE, STOPPED -> DOWN;
            case IN_MAINTENANCE, PLANNED_STOP -> PLANNED_DOWN;
            case OFF_SHIFT -> NOT_PLANNED;
        };
    }
}
