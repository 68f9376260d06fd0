package learningfactory.factory.running;

import learningfactory.factory.equipment.Failure;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;

/// One failure mode of one unit: ages, strikes, waits for its crew, is repaired.
final class Breakdown implements Carried {
    final Failure failure;
    final long bit;
    final int mode;
    final int alarm;
    private final Unit unit;
    private final Engine engine;
    private final int timer;
    private final Stream life;
    private final Stream repair;

    /// What is left to the next failure: µs of work, or cycles; for the calendar clock the timer knows.
    private long left;
    boolean isFailed;
    boolean isInRepair;
    /// Nobody comes by himself; whether this failure has been called for.
    private boolean isByOrder;

    private boolean isCalled;
    int person = People.NOBODY;
    private long failedMicros;

    long failures;
    long downMicros;
    long repairs;
    long crewWaitMicros;

    Breakdown(Unit unit, Failure failure, int mode) {
        this.unit = unit;
        this.engine = unit.engine;
        this.failure = failure;
        this.mode = mode;
        this.bit = 1L << mode;
        this.timer = engine.timer(unit, Unit.FIRST_FAILURE_TIMER + mode);
        this.life = engine.stream(unit.name, failure.name());
        this.repair = engine.stream(unit.name, failure.name(), "repair");
        this.alarm = engine.alarms().define(unit, failure.name(), failure.alarm());
    }

    void begin() {
        renew();
    }

    /// As good as new: draws the next time to failure.
    void renew() {
        switch (failure.clock()) {
            case OPERATING -> left = failure.timeTo().drawMicros(life);
            case CALENDAR ->
                engine.calendar.set(timer, engine.nowMicros + failure.timeTo().drawMicros(life));
            case CYCLES -> left = Math.max(1, StrictMath.round(failure.timeTo().draw(life)));
        }
    }

    boolean isOnOperatingClock() {
        return failure.clock() == Failure.Clock.OPERATING;
    }

    /// Working time to the next failure, µs; only for the operating clock.
    long untilFailure() {
        return left;
    }

    void age(long workedMicros) {
        left -= workedMicros;
    }

    /// One load is finished; whether the mode strikes now.
    boolean countCycle() {
        return failure.clock() == Failure.Clock.CYCLES && !isFailed && --left <= 0;
    }

    /// The mode's timer: a calendar failure strikes, or a repair is done.
    void timeUp() {
        if (isFailed) {
            repaired();
        } else {
            unit.strike(this);
        }
    }

    void strike() {
        isFailed = true;
        failures++;
        failedMicros = engine.nowMicros;
        engine.calendar.cancel(timer);
        engine.alarms().raise(alarm);
        isCalled = false;
        if (!isByOrder) {
            call();
        }
    }

    private void call() {
        isCalled = true;
        if (failure.crew().isEmpty()) {
            repairBegins(People.NOBODY);
        } else {
            engine.people().ask(unit, mode, failure.crew().get());
        }
    }

    boolean isByOrder() {
        return isByOrder;
    }

    /// From now on nobody comes by himself; someone who is on the way turns round.
    void repairByOrder() {
        isByOrder = true;
        if (isFailed && !isInRepair && isCalled) {
            isCalled = false;
            engine.people().withdraw(unit, mode);
        }
    }

    /// Someone orders the repair: it goes before all other calls.
    ///
    /// @return whether there was anything to order
    boolean hurry() {
        if (!isFailed || isInRepair) {
            return false;
        }
        if (!isCalled) {
            call();
            unit.showing.show(unit.condition());
        }
        return isInRepair || engine.people().hurry(unit, mode);
    }

    void repairBegins(int byPerson) {
        person = byPerson;
        isInRepair = true;
        crewWaitMicros += engine.nowMicros - failedMicros;
        repairs++;
        engine.note(Kind.REPAIR_STARTED, unit.number, mode, byPerson);
        engine.calendar.set(timer, engine.nowMicros + failure.repairMicros().drawMicros(repair));
    }

    private void repaired() {
        isFailed = false;
        isInRepair = false;
        downMicros += engine.nowMicros - failedMicros;
        engine.people().release(person);
        person = People.NOBODY;
        engine.note(Kind.REPAIRED, unit.number, mode, 0);
        engine.alarms().clear(alarm);
        renew();
        unit.repaired(this);
    }

    /// Time this mode has kept the unit down since the statistics began, up to now, µs.
    long downMicros() {
        return downMicros + (isFailed ? engine.nowMicros - failedMicros : 0);
    }

    void resetStatistics() {
        failures = 0;
        repairs = 0;
        downMicros = isFailed ? failedMicros - engine.nowMicros : 0;
        crewWaitMicros = isFailed && !isInRepair ? failedMicros - engine.nowMicros : 0;
    }

    @Override
    public void carry(Carrier c) {
        life.carry(c);
        repair.carry(c);
        left = c.carry(left);
        isFailed = c.carry(isFailed);
        isInRepair = c.carry(isInRepair);
        isByOrder = c.carry(isByOrder);
        isCalled = c.carry(isCalled);
        person = c.carry(person);
        failedMicros = c.carry(failedMicros);
        failures = c.carry(failures);
        downMicros = c.carry(downMicros);
        repairs = c.carry(repairs);
        crewWaitMicros = c.carry(crewWaitMicros);
    }
}
