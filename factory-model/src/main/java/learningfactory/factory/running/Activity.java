package learningfactory.factory.running;

import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// The phase of a unit that takes time: set-up, loading, work, tool change, maintenance.
///
/// It may wait for a person or for power before it begins, and a stop pauses it where it is. It runs in
/// segments: up to its end or to the next failure that comes of use, whichever is first, so one timer does
/// for both.
final class Activity implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final Meter meter;
    private final boolean watchesPower;
    private final @Nullable Staffing forSetup;
    final @Nullable Staffing forLoad;
    private final @Nullable Staffing forRun;

    boolean isActive;
    long remainingMicros;
    long segmentMicros;
    long segmentFromMicros;
    private int person = People.NOBODY;
    private boolean hasAsked;

    Activity(Unit unit, Station definition) {
        this.unit = unit;
        this.engine = unit.engine;
        meter = engine.meter();
        watchesPower = meter.watches(definition.utilities());
        forSetup = staffing(definition, Staffing.Purpose.SETUP);
        forLoad = staffing(definition, Staffing.Purpose.LOAD);
        forRun = staffing(definition, Staffing.Purpose.RUN);
    }

    private static @Nullable Staffing staffing(Station definition, Staffing.Purpose purpose) {
        for (Staffing staffing : definition.staffing()) {
            if (staffing.purpose() == purpose) {
                return staffing;
            }
        }
        return null;
    }

    /// Whether it may have to wait for power.
    boolean watchesPower() {
        return watchesPower;
    }

    /// Who is at it, [People#NOBODY] when no person is needed.
    int person() {
        return person;
    }

    /// The person it has asked for is here.
    void personArrived(int who) {
        person = who;
        hasAsked = false;
    }

    /// Begins a phase that takes time.
    ///
    /// @return whether the unit goes on at once
    boolean begin(int phase, Condition condition, long micros) {
        unit.phase = phase;
        remainingMicros = micros;
        unit.showing.own = condition;
        return resume();
    }

    /// Begins or takes up the present activity if nothing is in its way.
    boolean resume() {
        if (isActive) {
            return false;
        }
        String qualification = neededQualification();
        if (qualification != null && person == People.NOBODY) {
            if (!hasAsked) {
                hasAsked = true;
                engine.people().ask(unit, People.FOR_WORK, qualification);
            }
            unit.showing.show(waitingForPerson());
            return false;
        }
        if (watchesPower && !meter.allows(unit, activeCondition())) {
            unit.showing.show(Condition.WAITING_FOR_POWER);
            return false;
        }
        long lag = unit.control().lagMicros(unit.showing.shown, unit.showing.sinceMicros());
        if (lag > 0) {
            unit.control().startUp(lag);
            return false;
        }
        proceed();
        return false;
    }

    private @Nullable String neededQualification() {
        return switch (unit.phase) {
            case Unit.SETTING_UP -> forSetup == null ? null : forSetup.qualification();
            case Unit.LOADING -> forLoad == null ? null : forLoad.qualification();
            case Unit.RUNNING -> forRun == null ? null : forRun.qualification();
            case Unit.CHANGING_TOOL -> unit.care.toolCrew();
            case Unit.MAINTAINING -> unit.care.upkeepCrew();
            default -> null;
        };
    }

    private Condition waitingForPerson() {
        return switch (unit.phase) {
            case Unit.CHANGING_TOOL -> Condition.CHANGING_TOOL;
            case Unit.MAINTAINING -> Condition.IN_MAINTENANCE;
            default -> Condition.WAITING_FOR_PERSON;
        };
    }

    /// Works from now on, until it is done or the next failure of use comes.
    void proceed() {
        isActive = true;
        segmentFromMicros = engine.nowMicros;
        long span = remainingMicros;
        if (unit.phase == Unit.RUNNING) {
            for (Breakdown breakdown : unit.ageing) {
                span = Math.min(span, breakdown.untilFailure());
            }
        }
        segmentMicros = span;
        engine.calendar.set(unit.timer, segmentFromMicros + span);
        unit.showing.show(activeCondition());
    }

    private Condition activeCondition() {
        return switch (unit.phase) {
            case Unit.SETTING_UP -> Condition.SETTING_UP;
            case Unit.LOADING -> Condition.LOADING;
            case Unit.CHANGING_TOOL -> Condition.CHANGING_TOOL;
            case Unit.MAINTAINING -> Condition.IN_MAINTENANCE;
            default -> Condition.WORKING;
        };
    }

    /// Stops the activity where it is; it keeps what is left to do and lets its person go.
    void pause() {
        if (isActive) {
            isActive = false;
            engine.calendar.cancel(unit.timer);
            elapse(engine.nowMicros - segmentFromMicros);
        }
        letGo();
    }

    /// Lets its person go, or takes back the call for one.
    void letGo() {
        if (person != People.NOBODY) {
            engine.people().release(person);
            person = People.NOBODY;
        }
        if (hasAsked) {
            engine.people().withdraw(unit, People.FOR_WORK);
            hasAsked = false;
        }
    }

    /// So much of it is done.
    void elapse(long micros) {
        remainingMicros -= micros;
        if (unit.phase == Unit.RUNNING) {
            for (Breakdown breakdown : unit.ageing) {
                breakdown.age(micros);
            }
            if (unit.hasUpkeep) {
                unit.care.age(Failure.Clock.OPERATING, micros);
            }
        }
    }

    @Override
    public void carry(Carrier c) {
        isActive = c.carry(isActive);
        remainingMicros = c.carry(remainingMicros);
        segmentMicros = c.carry(segmentMicros);
        segmentFromMicros = c.carry(segmentFromMicros);
        person = c.carry(person);
        hasAsked = c.carry(hasAsked);
    }
}
