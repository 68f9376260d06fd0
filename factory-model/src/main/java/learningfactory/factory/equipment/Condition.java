package learningfactory.factory.equipment;

/// What a unit is doing, or why it does nothing. Exactly one holds at any time; the time spent in each is
/// what every figure of a unit is made of. Each belongs to one PackML state: internal causes are Held,
/// external ones Suspended.
public enum Condition {
    /// Works on a load.
    WORKING(PackMl.EXECUTE, Level.WORKING),
    /// Changes over to another product.
    SETTING_UP(PackMl.EXECUTE, Level.WORKING),
    /// Is being loaded by a person.
    LOADING(PackMl.EXECUTE, Level.IDLE),
    /// Could work; nothing to work on has come.
    STARVED(PackMl.SUSPENDED, Level.IDLE),
    /// Has finished; the next place has no room.
    BLOCKED(PackMl.SUSPENDED, Level.IDLE),
    /// Could work; no card (kanban, CONWIP) is free.
    WAITING_FOR_CARD(PackMl.SUSPENDED, Level.IDLE),
    /// Could work; the site's power cap leaves no room.
    WAITING_FOR_POWER(PackMl.SUSPENDED, Level.IDLE),
    /// Suspended by the order of a person.
    SUSPENDED(PackMl.SUSPENDED, Level.IDLE),
    /// Could work; the person it needs is busy or away.
    WAITING_FOR_PERSON(PackMl.HELD, Level.IDLE),
    /// Has failed; no repairer is there yet.
    WAITING_FOR_REPAIR(PackMl.HELD, Level.STANDBY),
    /// Is being repaired.
    IN_REPAIR(PackMl.HELD, Level.STANDBY),
    /// Gets a new tool, or waits for someone to change it.
    CHANGING_TOOL(PackMl.HELD, Level.STANDBY),
    /// Stopped at a fixed time that nobody planned (an unplanned outage).
    OUTAGE(PackMl.HELD, Level.STANDBY),
    /// Held by the order of a person.
    HELD(PackMl.HELD, Level.STANDBY),
    /// Is being maintained, or waits for someone to do it.
    IN_MAINTENANCE(PackMl.HELD, Level.STANDBY),
    /// Passes through an acting PackML state that takes time (Starting, Clearing, …).
    CHANGING_STATE(PackMl.STARTING, Level.IDLE),
    /// Reset and ready, waiting for Start.
    IDLE(PackMl.IDLE, Level.IDLE),
    /// Has completed and waits for Reset.
    COMPLETE(PackMl.COMPLETE, Level.IDLE),
    /// Stopped by the order of a person.
    STOPPED(PackMl.STOPPED, Level.OFF),
    /// Aborted: an emergency stop or an abort order.
    ABORTED(PackMl.ABORTED, Level.OFF),
    /// A stop that was planned.
    PLANNED_STOP(PackMl.STOPPED, Level.OFF),
    /// Outside its shifts.
    OFF_SHIFT(PackMl.STOPPED, Level.OFF);

    private final PackMl packMl;
    private final Level level;

    Condition(PackMl packMl, Level level) {
        this.packMl = packMl;
        this.level = level;
    }

    /// The PackML state a unit in this condition shows; [#CHANGING_STATE] stands for several, the unit itself
    /// knows which.
    public PackMl packMl() {
        return packMl;
    }

    /// How much power it draws then.
    public Level level() {
        return level;
    }

    /// Levels of power of a unit ([Utilities]).
    public enum Level {
        /// Switched off.
        OFF,
        /// Switched on, drives off.
        STANDBY,
        /// Ready.
        IDLE,
        /// Working.
        WORKING
    }
}
