package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.Outage;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.personnel.Shifts;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// What stops one unit at times that the plant file gives: the end of a shift, a planned stop, an outage.
final class PlannedStops implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final @Nullable Shifts shifts;
    private final int shiftTimer;
    private final List<Outage> outages;
    private int[] outageTimers = {};
    private int openOutages;
    private int openPlannedStops;

    PlannedStops(Unit unit, Station definition) {
        this.unit = unit;
        this.engine = unit.engine;
        this.outages = definition.reliability().outages();
        shifts = engine.people().shifts(definition.control().shifts());
        shiftTimer = shifts == null ? -1 : engine.timer(unit, Unit.SHIFT_TIMER);
    }

    /// Gives each outage its timer; they come after the unit's other timers, which decides ties.
    void defineOutages() {
        outageTimers = new int[outages.size()];
        for (int i = 0; i < outageTimers.length; i++) {
            outageTimers[i] = engine.timer(unit, Unit.FIRST_OUTAGE_TIMER + i);
        }
    }

    void awaitOutages() {
        for (int i = 0; i < outageTimers.length; i++) {
            engine.calendar.set(outageTimers[i], outages.get(i).fromMicros());
        }
    }

    /// The shift begins, or ends.
    void followShift() {
        Shifts pattern = shifts;
        if (pattern == null) {
            return;
        }
        if (pattern.isPresent(engine.nowMicros)) {
            unit.start(Unit.OFF_SHIFT);
        } else {
            unit.stop(Unit.OFF_SHIFT);
        }
        long next = pattern.nextChange(engine.nowMicros);
        if (next != Long.MAX_VALUE) {
            engine.calendar.set(shiftTimer, next);
        }
    }

    /// An outage begins, or is over.
    void outageTimeUp(int i) {
        Outage outage = outages.get(i);
        boolean begins = engine.nowMicros == outage.fromMicros();
        int by = begins ? 1 : -1;
        if (outage.planned()) {
            openPlannedStops += by;
        } else {
            openOutages += by;
        }
        if (begins) {
            engine.calendar.set(outageTimers[i], engine.nowMicros + outage.lengthMicros());
            unit.stop(outage.planned() ? Unit.PLANNED_STOP : Unit.OUTAGE);
        } else if (outage.planned() && openPlannedStops == 0) {
            unit.start(Unit.PLANNED_STOP);
        } else if (!outage.planned() && openOutages == 0) {
            unit.start(Unit.OUTAGE);
        }
    }

    @Override
    public void carry(Carrier c) {
        openOutages = c.carry(openOutages);
        openPlannedStops = c.carry(openPlannedStops);
    }
}
