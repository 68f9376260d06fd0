package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;

/// A conveyor in a run.
///
/// Time on the belt is belt time, which stands still while a belt that does not accumulate stands still. On
/// an accumulating belt a part reaches the end when it has travelled the length, but not before the part in
/// front has been gone for one pitch.
final class Belt extends Inlet {
    private static final int EXIT_TIMER = 0;
    private static final int ENTRY_TIMER = 1;

    private final Conveyor conveyor;
    private final Outlet outlet;
    private final int exitTimer;
    private final int entryTimer;
    private final int capacity;
    private final long travelMicros;
    private final long pitchMicros;
    private final IntQueue parts = new IntQueue();

    /// Belt time at which the last part got on, and the earliest at which the first may get off.
    private long lastEntryMicros = Long.MIN_VALUE / 2;

    private long lastExitMicros = Long.MIN_VALUE / 2;
    private long standsSinceMicros = -1;
    private long stoodMicros;
    private final Metering metering = new Metering();

    Belt(Engine engine, Conveyor conveyor, Outlet outlet) {
        super(engine, conveyor.name());
        this.conveyor = conveyor;
        this.outlet = outlet;
        capacity = conveyor.capacity();
        travelMicros = conveyor.travelMicros();
        pitchMicros = conveyor.pitchMicros();
        exitTimer = engine.timer(this, EXIT_TIMER);
        entryTimer = engine.timer(this, ENTRY_TIMER);
    }

    private long beltMicros() {
        return (standsSinceMicros >= 0 ? standsSinceMicros : now()) - stoodMicros;
    }

    @Override
    boolean offer(int part, long joinedMicros) {
        if (parts.count() >= capacity || standsSinceMicros >= 0) {
            return false;
        }
        long clear = lastEntryMicros + pitchMicros - beltMicros();
        if (clear > 0) {
            engine.calendar.set(entryTimer, now() + clear);
            return false;
        }
        lastEntryMicros = beltMicros();
        engine.parts.joinedMicros[part] = now();
        engine.parts.enteredMicros.set(part, lastEntryMicros);
        parts.add(part);
        metering.entered(now(), parts.count(), capacity);
        engine.note(Kind.ENTERED, number, engine.parts.serial[part], parts.count());
        freeCards(freedAtEntry, part);
        if (parts.count() == 1) {
            awaitExit();
        }
        return true;
    }

    private long exitMicros() {
        long travelled = engine.parts.enteredMicros.of(parts.first()) + travelMicros;
        return conveyor.accumulating() ? Math.max(travelled, lastExitMicros + pitchMicros) : travelled;
    }

    private void awaitExit() {
        engine.calendar.set(exitTimer, Math.max(now(), now() + exitMicros() - beltMicros()));
    }

    @Override
    void timeUp(int purpose) {
        if (purpose == ENTRY_TIMER) {
            roomAgain();
        } else {
            attend();
        }
    }

    @Override
    void wake() {
        while (parts.count() > 0 && exitMicros() <= beltMicros()) {
            int part = parts.first();
            if (!outlet.deliver(this, part, now())) {
                if (!conveyor.accumulating() && standsSinceMicros < 0) {
                    standsSinceMicros = now();
                }
                return;
            }
            outlet.stopWaiting(this, part);
            leave(part);
        }
        if (parts.count() > 0) {
            awaitExit();
        }
    }

    private void leave(int part) {
        if (standsSinceMicros >= 0) {
            stoodMicros += now() - standsSinceMicros;
            standsSinceMicros = -1;
        }
        parts.takeFirst();
        metering.left(now(), parts.count(), capacity);
        lastExitMicros = beltMicros();
        freeCards(freedAtExit, part);
        roomAgain();
    }

    /// Where the parts are: as far as they have travelled, but never nearer than a pitch to the one in front.
    PlantView.ConveyorView view() {
        List<PlantView.PartOnBelt> seen = new ArrayList<>();
        double pitch = (double) pitchMicros / travelMicros;
        double front = 1;
        for (int i = 0; i < parts.count(); i++) {
            int part = parts.at(i);
            double travelled = (double) (beltMicros() - engine.parts.enteredMicros.of(part)) / travelMicros;
            double position = Math.max(0, Math.min(front, travelled));
            front = position - pitch;
            String product = engine.compiled.products[engine.parts.product[part]];
            seen.add(new PlantView.PartOnBelt(engine.parts.serial[part], product, position));
        }
        return new PlantView.ConveyorView(name, parts.count(), capacity, standsSinceMicros >= 0, List.copyOf(seen));
    }

    @Override
    int content() {
        return parts.count();
    }

    @Override
    void resetStatistics() {
        metering.reset(now(), parts.count());
    }

    @Override
    void figures(FigureMaker out) {
        out.about(Metric.Subject.CONVEYOR, name);
        metering.figures(out, now(), parts.count(), capacity);
    }

    @Override
    public void carry(Carrier c) {
        producers.carry(c);
        outlet.carry(c);
        parts.carry(c);
        metering.carry(c);
        lastEntryMicros = c.carry(lastEntryMicros);
        lastExitMicros = c.carry(lastExitMicros);
        standsSinceMicros = c.carry(standsSinceMicros);
        stoodMicros = c.carry(stoodMicros);
    }
}
