package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.PackMlCommand;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.operations.Answer;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// The PackML side of a unit: answers commands, and lets acting states take their time where the plant gives
/// them any.
///
/// A state the plant enters by itself (starved, failed) follows from the unit's condition; a state that a
/// command has brought about is kept as a stop. Acting states without a time are passed through at once.
final class PackMlDriver implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final List<Long> times;
    private final int timer;
    private PackMl acting = PackMl.EXECUTE;
    private boolean isStartingUp;

    PackMlDriver(Unit unit, Station.Control control) {
        this.unit = unit;
        this.engine = unit.engine;
        this.times = control.changeMicros();
        this.timer = times.isEmpty() ? -1 : engine.timer(unit, Unit.CHANGE_TIMER);
    }

    private long micros(PackMl state) {
        return times.isEmpty() ? 0 : times.get(state.ordinal());
    }

    /// The PackML state behind a condition.
    PackMl packMl(Condition condition) {
        return condition == Condition.CHANGING_STATE ? acting : condition.packMl();
    }

    /// How long a unit that shows this condition must get going before it works, µs.
    long lagMicros(Condition shown, long sinceMicros) {
        if (times.isEmpty() || shown == Condition.CHANGING_STATE) {
            return 0;
        }
        return switch (shown.packMl()) {
            case HELD -> rest(PackMl.HOLDING, sinceMicros) + micros(PackMl.UNHOLDING);
            case SUSPENDED -> rest(PackMl.SUSPENDING, sinceMicros) + micros(PackMl.UNSUSPENDING);
            case IDLE -> micros(PackMl.STARTING);
            case STOPPED -> micros(PackMl.RESETTING) + micros(PackMl.STARTING);
            default -> 0;
        };
    }

    /// An acting state that began with the condition must be over before the way back begins.
    private long rest(PackMl state, long sinceMicros) {
        return Math.max(0, sinceMicros + micros(state) - engine.nowMicros);
    }

    /// Lets the unit get going: it works when this time is over.
    void startUp(long micros) {
        acting = switch (unit.condition().packMl()) {
            case HELD -> PackMl.UNHOLDING;
            case SUSPENDED -> PackMl.UNSUSPENDING;
            default -> PackMl.STARTING;
        };
        isStartingUp = true;
        unit.stop(Unit.CHANGING);
        engine.calendar.set(timer, engine.nowMicros + micros);
    }

    /// Another stop came while it was getting going: that was in vain.
    void interrupted() {
        if (unit.isStopped(~Unit.CHANGING)) {
            giveUpStart();
        }
    }

    private void giveUpStart() {
        if (isStartingUp) {
            isStartingUp = false;
            engine.calendar.cancel(timer);
            unit.start(Unit.CHANGING);
        }
    }

    void complete() {
        unit.completesAfterLoad = false;
        change(PackMl.COMPLETING, Unit.COMPLETE, 0);
    }

    /// Sets and clears stops, through an acting state when that takes time. An acting state that is still
    /// on gives way to the new one.
    private void change(PackMl through, long set, long clear) {
        giveUpStart();
        acting = through;
        if (micros(through) > 0) {
            boolean isActingAlready = unit.condition() == Condition.CHANGING_STATE;
            unit.stop(Unit.CHANGING);
            engine.calendar.set(timer, engine.nowMicros + micros(through));
            if (isActingAlready) {
                engine.note(Kind.CONDITION, unit.number, Condition.CHANGING_STATE.ordinal(), through.number());
            }
        } else if (unit.isStopped(Unit.CHANGING)) {
            engine.calendar.cancel(timer);
            unit.start(Unit.CHANGING);
        }
        if (set != 0) {
            unit.stop(set);
        }
        if (clear != 0) {
            unit.start(clear);
        }
    }

    void timeUp() {
        isStartingUp = false;
        unit.start(Unit.CHANGING);
    }

    /// Carries out a PackML command, or says why not.
    Answer command(PackMlCommand command) {
        PackMl state = unit.packMl();
        if (state.after(command).isEmpty()) {
            return Answer.refused(
                    "%s is in the PackML state %s (%s); %s is not possible there.",
                    unit.name, state, unit.condition(), command);
        }
        if (unit.isStopped(Unit.LOCKED) && command != PackMlCommand.STOP && command != PackMlCommand.ABORT) {
            return Answer.refused("%s is locked out; %s waits until the lock is taken off.", unit.name, command);
        }
        return carryOut(command);
    }

    private Answer carryOut(PackMlCommand command) {
        switch (command) {
            case STOP -> stopFor(PackMl.STOPPING, Unit.STOPPED);
            case ABORT -> stopFor(PackMl.ABORTING, Unit.ABORTED);
            case CLEAR -> change(PackMl.CLEARING, Unit.STOPPED, Unit.ABORTED);
            case RESET -> {
                if (!unit.isStopped(Unit.STOPPED | Unit.COMPLETE)) {
                    return Answer.refused(
                            "%s rests by plan (%s), not by an order; it goes on by itself.",
                            unit.name, unit.condition());
                }
                change(PackMl.RESETTING, Unit.IDLE, Unit.STOPPED | Unit.COMPLETE);
            }
            case START -> change(PackMl.STARTING, 0, Unit.IDLE);
            case HOLD -> change(PackMl.HOLDING, Unit.HELD, 0);
            case SUSPEND -> change(PackMl.SUSPENDING, Unit.SUSPENDED, 0);
            case COMPLETE -> completeSoon();
            case UNHOLD -> {
                if (!unit.isStopped(Unit.HELD)) {
                    return Answer.refused(
                            "%s is held by itself (%s), not by an order; it goes on when the cause is gone.",
                            unit.name, unit.condition());
                }
                if (unit.isStopped(Unit.FAILED)) {
                    return Answer.refused(
                            "%s has a fault that still stands (%s).\nMaybe have it repaired first.",
                            unit.name, unit.openFailures());
                }
                change(PackMl.UNHOLDING, 0, Unit.HELD);
            }
            case UNSUSPEND -> {
                if (!unit.isStopped(Unit.SUSPENDED)) {
                    return Answer.refused(
                            "%s waits by itself (%s), not by an order; it goes on when it can.",
                            unit.name, unit.condition());
                }
                change(PackMl.UNSUSPENDING, 0, Unit.SUSPENDED);
            }
        }
        return Answer.ACCEPTED;
    }

    /// A stop or an abort puts an end to every order that was given before.
    private void stopFor(PackMl through, long stop) {
        unit.completesAfterLoad = false;
        change(through, stop, Unit.HELD | Unit.SUSPENDED | Unit.COMPLETE | Unit.IDLE);
    }

    private void completeSoon() {
        unit.completesAfterLoad = true;
        unit.attend();
    }

    @Override
    public void carry(Carrier c) {
        acting = PackMl.numbered(c.carry(acting.number()));
        isStartingUp = c.carry(isStartingUp);
    }
}
