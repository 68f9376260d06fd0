package learningfactory.factory.equipment;

import java.util.Optional;

/// The seventeen states of a machine (ISA-TR88.00.02, numbers as in OPC 30050 PackML).
///
/// A machine rests in a waiting state until someone gives a command; it passes through an acting state and
/// goes on by itself. Held has an internal cause (a fault, no operator), Suspended an external one
/// (starved, blocked): the losses of a unit rest on this difference.
public enum PackMl {
    /// Takes away what caused the abort; then Stopped.
    CLEARING(1),
    /// Off and safe; waits for Reset.
    STOPPED(2),
    /// Gets going; then Execute.
    STARTING(3),
    /// Ready; waits for Start.
    IDLE(4),
    /// Rests for an external cause: nothing comes, or nothing can go on.
    SUSPENDED(5),
    /// Produces; ends when the order is complete or a command or a cause takes it elsewhere.
    EXECUTE(6),
    /// Comes to rest in order; then Stopped.
    STOPPING(7),
    /// Comes to rest as fast as is safe; then Aborted.
    ABORTING(8),
    /// At rest after an emergency or a grave fault; waits for Clear.
    ABORTED(9),
    /// Comes to rest for an internal cause; then Held.
    HOLDING(10),
    /// Rests for an internal cause: a fault, no operator.
    HELD(11),
    /// Gets going again after Held; then Execute.
    UNHOLDING(12),
    /// Comes to rest for an external cause; then Suspended.
    SUSPENDING(13),
    /// Gets going again after Suspended; then Execute.
    UNSUSPENDING(14),
    /// Gets ready; then Idle.
    RESETTING(15),
    /// Finishes the order; then Complete.
    COMPLETING(16),
    /// Has finished the order; waits for Reset.
    COMPLETE(17);

    private static final PackMl[] BY_NUMBER = new PackMl[18];

    static {
        for (PackMl state : values()) {
            BY_NUMBER[state.number] = state;
        }
    }

    private final int number;

    PackMl(int number) {
        this.number = number;
    }

    /// The number of the state on the wire.
    ///
    /// @return 1..17
    public int number() {
        return number;
    }

    /// The state with this number.
    ///
    /// @param number 1..17
    /// @return the state
    /// @throws IllegalArgumentException when no state has it
    public static PackMl numbered(int number) {
        if (number < 1 || number > 17) {
            throw new IllegalArgumentException(
                    "There is no PackML state %d; they are numbered 1 to 17.".formatted(number));
        }
        return BY_NUMBER[number];
    }

    /// Whether a unit only passes through this state and then goes on by itself to [#done()].
    ///
    /// Execute does not count here, though the standard calls it both: it lasts as long as there is work.
    ///
    /// @return whether [#done()] comes by itself
    public boolean isActing() {
        return this != EXECUTE && done() != this;
    }

    /// Where an acting state leads when it is done; from Execute to Completing.
    ///
    /// @return the state that follows; a waiting state stays what it is
    public PackMl done() {
        return switch (this) {
            case CLEARING, STOPPING -> STOPPED;
            case STARTING, UNHOLDING, UNSUSPENDING -> EXECUTE;
            case EXECUTE -> COMPLETING;
            case ABORTING -> ABORTED;
            case HOLDING -> HELD;
            case SUSPENDING -> SUSPENDED;
            case RESETTING -> IDLE;
            case COMPLETING -> COMPLETE;
            case STOPPED, IDLE, SUSPENDED, ABORTED, HELD, COMPLETE -> this;
        };
    }

    /// Whether Stop is understood: every state but Stopped, Stopping and those of an abort (the Running group
    /// of OPC 30050).
    ///
    /// @return whether a machine in this state can be stopped
    public boolean isRunning() {
        return isCleared() && this != STOPPED && this != STOPPING;
    }

    /// Whether no abort is under way or waits to be cleared (the Cleared group of OPC 30050).
    ///
    /// @return whether a machine in this state can be aborted
    public boolean isCleared() {
        return this != ABORTING && this != ABORTED && this != CLEARING;
    }

    /// The state that a command leads to.
    ///
    /// @param command the order
    /// @return the next state, or empty when a machine in this state refuses the order
    public Optional<PackMl> after(PackMlCommand command) {
        return switch (command) {
            case RESET -> when(this == STOPPED || this == COMPLETE, RESETTING);
            case START -> when(this == IDLE, STARTING);
            case STOP -> when(isRunning(), STOPPING);
            case HOLD -> when(canHold(), HOLDING);
            case UNHOLD -> when(this == HELD, UNHOLDING);
            case SUSPEND -> when(this == EXECUTE, SUSPENDING);
            case UNSUSPEND -> when(this == SUSPENDED, UNSUSPENDING);
            case ABORT -> when(isCleared(), ABORTING);
            case CLEAR -> when(this == ABORTED, CLEARING);
            case COMPLETE -> when(this == EXECUTE, COMPLETING);
        };
    }

    private boolean canHold() {
        return switch (this) {
            case STARTING, EXECUTE, SUSPENDED, SUSPENDING, UNSUSPENDING, UNHOLDING -> true;
            case CLEARING, STOPPED, IDLE, STOPPING, ABORTING, ABORTED, HOLDING, HELD, RESETTING, COMPLETING, COMPLETE ->
                false;
        };
    }

    private static Optional<PackMl> when(boolean understood, PackMl state) {
        return understood ? Optional.of(state) : Optional.empty();
    }
}
