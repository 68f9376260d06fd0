package learningfactory.factory.equipment;

/// The orders a PackML machine understands (ISA-TR88.00.02, control commands).
public enum PackMlCommand {
    /// Get ready: Stopped or Complete → Resetting.
    RESET,
    /// Begin: Idle → Starting.
    START,
    /// Come to rest in order: any running state → Stopping.
    STOP,
    /// Rest for an internal cause → Holding.
    HOLD,
    /// Go on after Held.
    UNHOLD,
    /// Rest for an external cause: Execute → Suspending.
    SUSPEND,
    /// Go on after Suspended.
    UNSUSPEND,
    /// Come to rest at once: any cleared state → Aborting.
    ABORT,
    /// Take the cause of an abort away: Aborted → Clearing.
    CLEAR,
    /// Finish the order: Execute → Completing.
    COMPLETE
}
