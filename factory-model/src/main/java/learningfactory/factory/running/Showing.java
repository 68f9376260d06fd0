package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// What one unit shows: its condition, since when, how long it has shown each, and the alarms for waiting too
/// long.
final class Showing implements Carried {
    private static final Condition[] CONDITIONS = Condition.values();

    private final Unit unit;
    private final Engine engine;
    private final Meter meter;
    private final Station.Control limits;
    private final int blockedAlarm;
    private final int starvedAlarm;
    private final int alarmTimer;

    /// What the unit does or waits for as far as its own phase goes; a stop covers it.
    Condition own = Condition.STARVED;

    Condition shown = Condition.STARVED;
    private long sinceMicros;
    private final long[] spentMicros = new long[CONDITIONS.length];

    Showing(Unit unit, Station.Control limits) {
        this.unit = unit;
        this.engine = unit.engine;
        this.meter = engine.meter();
        this.limits = limits;
        blockedAlarm = limits.alarmAfterBlockedMicros() == Long.MAX_VALUE
                ? -1
                : engine.alarms().define(unit, "blocked", AlarmPriority.MEDIUM);
        starvedAlarm = limits.alarmAfterStarvedMicros() == Long.MAX_VALUE
                ? -1
                : engine.alarms().define(unit, "starved", AlarmPriority.LOW);
        alarmTimer = blockedAlarm < 0 && starvedAlarm < 0 ? -1 : engine.timer(unit, Unit.ALARM_TIMER);
    }

    void begin() {
        meter.begin(unit, shown);
        if (starvedAlarm >= 0) {
            engine.calendar.set(alarmTimer, limits.alarmAfterStarvedMicros());
        }
    }

    /// Shows anew what the unit does of its own, or the stop that covers it.
    void refresh() {
        show(own);
    }

    /// It has waited longer than is right.
    void alarmTimeUp() {
        engine.alarms().raise(shown == Condition.BLOCKED ? blockedAlarm : starvedAlarm);
    }

    /// The unit waits for this.
    void wait(Condition condition) {
        own = condition;
        show(condition);
    }

    /// Shows this condition, unless a stop covers it.
    void show(Condition wanted) {
        Condition condition = unit.stops == 0 ? wanted : stopCondition();
        if (condition == shown) {
            return;
        }
        long now = engine.nowMicros;
        spentMicros[shown.ordinal()] += now - sinceMicros;
        sinceMicros = now;
        Condition before = shown;
        shown = condition;
        if (meter.isUsed) {
            meter.change(unit, before, condition);
        }
        if (alarmTimer >= 0) {
            watchWaiting(before, condition);
        }
        if (engine.journal != null) {
            engine.note(
                    Kind.CONDITION,
                    unit.number,
                    condition.ordinal(),
                    unit.control().packMl(condition).number());
        }
    }

    private void watchWaiting(Condition before, Condition condition) {
        engine.calendar.cancel(alarmTimer);
        boolean byOrder = unit.isStopped(Unit.STANDS_BY_ORDER);
        if (blockedAlarm >= 0) {
            engine.alarms().watch(blockedAlarm, byOrder, before == Condition.BLOCKED);
        }
        if (starvedAlarm >= 0) {
            engine.alarms().watch(starvedAlarm, byOrder, before == Condition.STARVED);
        }
        if (condition == Condition.BLOCKED && blockedAlarm >= 0) {
            engine.calendar.set(alarmTimer, engine.nowMicros + limits.alarmAfterBlockedMicros());
        } else if (condition == Condition.STARVED && starvedAlarm >= 0) {
            engine.calendar.set(alarmTimer, engine.nowMicros + limits.alarmAfterStarvedMicros());
        }
    }

    private Condition stopCondition() {
        if ((unit.stops & Unit.CHANGING) != 0
                && (unit.stops & (Unit.FAILED | Unit.OFF_SHIFT | Unit.PLANNED_STOP | Unit.OUTAGE)) == 0) {
            return Condition.CHANGING_STATE;
        }
        if ((unit.stops & Unit.ABORTED) != 0) {
            return Condition.ABORTED;
        }
        if ((unit.stops & (Unit.STOPPED | Unit.LOCKED)) != 0) {
            return Condition.STOPPED;
        }
        if ((unit.stops & Unit.OFF_SHIFT) != 0) {
            return Condition.OFF_SHIFT;
        }
        if ((unit.stops & Unit.PLANNED_STOP) != 0) {
            return Condition.PLANNED_STOP;
        }
        if ((unit.stops & Unit.FAILED) != 0) {
            return isAnyInRepair() ? Condition.IN_REPAIR : Condition.WAITING_FOR_REPAIR;
        }
        return lesserStopCondition();
    }

    private Condition lesserStopCondition() {
        if ((unit.stops & Unit.OUTAGE) != 0) {
            return Condition.OUTAGE;
        }
        if ((unit.stops & Unit.HELD) != 0) {
            return Condition.HELD;
        }
        if ((unit.stops & Unit.COMPLETE) != 0) {
            return Condition.COMPLETE;
        }
        if ((unit.stops & Unit.IDLE) != 0) {
            return Condition.IDLE;
        }
        return (unit.stops & Unit.SUSPENDED) != 0 ? Condition.SUSPENDED : Condition.CHANGING_STATE;
    }

    private boolean isAnyInRepair() {
        for (Breakdown breakdown : unit.breakdowns) {
            if (breakdown.isInRepair) {
                return true;
            }
        }
        return false;
    }

    long sinceMicros() {
        return sinceMicros;
    }

    /// Adds the time spent in each condition, µs.
    void addSpent(long[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += spentMicros[i];
        }
        sum[shown.ordinal()] += engine.nowMicros - sinceMicros;
    }

    void resetStatistics() {
        Arrays.fill(spentMicros, 0);
        sinceMicros = engine.nowMicros;
    }

    @Override
    public void carry(Carrier c) {
        own = CONDITIONS[c.carry(own.ordinal())];
        shown = CONDITIONS[c.carry(shown.ordinal())];
        sinceMicros = c.carry(sinceMicros);
        c.carry(spentMicros, spentMicros.length);
    }
}
