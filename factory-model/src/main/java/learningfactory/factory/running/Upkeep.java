package learningfactory.factory.running;

import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;

/// One maintenance task of one unit: becomes due, is done between two loads.
final class Upkeep implements Carried {
    final Maintenance task;
    final int place;
    private final Unit unit;
    private final Stream luck;
    private long used;
    private long lastMicros;
    private boolean isOrdered;
    /// Done for the wear that is still there; due again only after that has gone (a new tool, restored
    /// health).
    private boolean isDoneForThisWear;
    long done;

    Upkeep(Unit unit, Maintenance task, int place) {
        this.unit = unit;
        this.task = task;
        this.place = place;
        this.luck = unit.engine.stream(unit.name, "maintenance", task.name());
    }

    void age(Failure.Clock clock, long by) {
        if (task.trigger() instanceof Maintenance.Trigger.Every every && every.clock() == clock) {
            used += by;
        }
    }

    /// Whether it is to be done before the next load.
    boolean isDue() {
        return isOrdered
                || switch (task.trigger()) {
                    case Maintenance.Trigger.Every every ->
                        (every.clock() == Failure.Clock.CALENDAR ? unit.now() - lastMicros : used) >= every.interval();
                    case Maintenance.Trigger.Condition condition -> isWornAnew(condition);
                };
    }

    private boolean isWornAnew(Maintenance.Trigger.Condition condition) {
        boolean isWorn = unit.worstWear() >= condition.wear();
        isDoneForThisWear &= isWorn;
        return isWorn && !isDoneForThisWear;
    }

    /// When the calendar makes it due although nothing happens at the unit, µs; never for other triggers.
    long dueMicros() {
        return task.trigger() instanceof Maintenance.Trigger.Every every && every.clock() == Failure.Clock.CALENDAR
                ? lastMicros + every.interval()
                : Long.MAX_VALUE;
    }

    void order() {
        isOrdered = true;
    }

    void repaired() {
        if (task.trigger() instanceof Maintenance.Trigger.Every every && every.sinceRepair()) {
            restart();
        }
    }

    long drawMicros() {
        return task.takesMicros().drawMicros(luck);
    }

    void finish() {
        done++;
        isOrdered = false;
        isDoneForThisWear = true;
        restart();
    }

    private void restart() {
        used = 0;
        lastMicros = unit.now();
    }

    @Override
    public void carry(Carrier c) {
        luck.carry(c);
        used = c.carry(used);
        lastMicros = c.carry(lastMicros);
        isOrdered = c.carry(isOrdered);
        isDoneForThisWear = c.carry(isDoneForThisWear);
        done = c.carry(done);
    }
}
