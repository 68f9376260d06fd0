package learningfactory.factory.running;

import learningfactory.factory.equipment.Condition;
import learningfactory.simulation.Calendar;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// The short way of a plain machine through its cycle: part out, next part in, work begins.
///
/// A machine is plain when it needs nothing but a part: no person, tool, set-up, upkeep, card, inspection or
/// power; one place in front, one place or sink behind. Its steps are those of [Unit], in the same order and
/// with the same facts, without asking for what cannot be. It keeps no state: everything it changes is the
/// unit's, the places' and the station's own.
final class PlainWay {
    private final Unit unit;
    private final Engine engine;
    private final Parts parts;
    private final StationRun station;
    private final Activity activity;
    private final Showing showing;
    private final Intake intake;
    private final Place in;
    private final Inlet behind;
    private final @Nullable Place out;
    private final Breakdown[] ageing;
    private final @Nullable Breakdown onlyAgeing;
    private final Calendar calendar;
    private final int[] load;
    private final Stream luck;
    private final int timer;
    private final @Nullable Distribution law;
    private final long meanMicros;

    private PlainWay(Unit unit, Place in, Inlet behind) {
        this.unit = unit;
        engine = unit.engine;
        parts = engine.parts;
        station = unit.station;
        activity = unit.activity;
        showing = unit.showing;
        intake = unit.intake;
        this.in = in;
        this.behind = behind;
        out = behind instanceof Place place && place.isPlainToEnter() ? place : null;
        ageing = unit.ageing;
        onlyAgeing = ageing.length == 1 ? ageing[0] : null;
        calendar = engine.calendar;
        load = unit.load;
        Cycle cycle = station.onlyCycle;
        law = cycle == null ? null : cycle.law();
        meanMicros = cycle == null ? 0 : cycle.meanMicros();
        luck = unit.cycleLuck;
        timer = unit.timer;
    }

    /// The short way of a unit whose station may be plain.
    ///
    /// @return null for a machine that is not plain
    static @Nullable PlainWay of(Unit unit) {
        StationRun station = unit.station;
        Inlet behind = station.outlet.only();
        boolean isPlain = unit.isBare && station.cardsFreedAtExit.length == 0;
        return isPlain && behind != null && station.inputs[0].isPlainToLeave()
                ? new PlainWay(unit, station.inputs[0], behind)
                : null;
    }

    /// The work on the part is done; it is this machine's turn to act at once.
    void goOn() {
        Unit u = unit;
        long now = engine.nowMicros;
        countWork(u);
        if (deliver(u, now)) {
            if (in.count > 0 && !u.completesAfterLoad) {
                begin(u, take(u, now), now);
            } else {
                activity.isActive = false;
                activity.remainingMicros = 0;
                empty(u);
                u.beginLoad();
            }
        } else {
            rest(u);
            block(u);
        }
    }

    /// The work on the part is done; others act first.
    void finish() {
        countWork(unit);
        rest(unit);
    }

    private void countWork(Unit u) {
        long worked = activity.segmentMicros;
        if (onlyAgeing != null) {
            onlyAgeing.age(worked);
        } else {
            for (Breakdown breakdown : ageing) {
                breakdown.age(worked);
            }
        }
        if (engine.journal != null) {
            engine.note(Kind.WORK_DONE, u.number, parts.serial[load[0]], 0);
        }
        station.worked++;
        station.good++;
    }

    private void rest(Unit u) {
        activity.isActive = false;
        activity.remainingMicros = 0;
        u.phase = Unit.DONE;
    }

    private void empty(Unit u) {
        u.loaded = 0;
        u.phase = Unit.EMPTY;
        station.changeInside(-1);
    }

    private void block(Unit u) {
        behind.awaitRoom(u);
        showing.wait(Condition.BLOCKED);
    }

    /// Does what can be done at this instant: hands the part on, takes the next, works.
    void wake() {
        Unit u = unit;
        long now = engine.nowMicros;
        if (u.phase == Unit.DONE) {
            if (!deliver(u, now)) {
                block(u);
                return;
            }
            if (in.count > 0 && !u.completesAfterLoad) {
                begin(u, take(u, now), now);
                return;
            }
            empty(u);
        }
        switch (u.phase) {
            case Unit.EMPTY -> {
                if (in.count > 0 && !u.completesAfterLoad) {
                    station.changeInside(1);
                    u.loaded = 1;
                    begin(u, take(u, now), now);
                } else {
                    u.beginLoad();
                }
            }
            case Unit.TAKEN -> begin(u, load[0], now);
            default -> activity.resume();
        }
    }

    private boolean deliver(Unit u, long now) {
        int part = load[0];
        long through = now - parts.joinedMicros[part];
        Place place = out;
        boolean isTaken = place == null ? behind.offer(part, now) : place.offerPlainly(parts, part, now);
        if (!isTaken) {
            return false;
        }
        station.throughMicros += through;
        station.leftPieces++;
        if (showing.own == Condition.BLOCKED) {
            behind.producers.remove(u);
            showing.own = Condition.STARVED;
        }
        return true;
    }

    private int take(Unit u, long now) {
        Place place = in;
        int part = place.takePlainly(now);
        if (intake.isWaiting) {
            intake.isWaiting = false;
            place.consumers.remove(u);
        }
        intake.firstInMicros = now;
        load[0] = part;
        station.startedOn(part, now - parts.joinedMicros[part]);
        if (engine.journal != null) {
            engine.note(Kind.TAKEN, u.number, parts.serial[part], parts.product[part]);
        }
        return part;
    }

    private void begin(Unit u, int part, long now) {
        long micros;
        if (law != null) {
            micros = law.drawMicros(luck);
            station.plannedRunMicros += meanMicros;
        } else {
            Cycle cycle = station.cycle(part);
            micros = cycle.law().drawMicros(luck);
            station.plannedRunMicros += cycle.meanMicros();
        }
        if (station.speedFactor != 1) {
            micros = Math.round(micros * station.speedFactor);
        }
        if (engine.journal != null) {
            engine.note(Kind.WORK_STARTED, u.number, parts.serial[part], micros);
        }
        u.phase = Unit.RUNNING;
        activity.isActive = true;
        activity.segmentFromMicros = now;
        activity.remainingMicros = micros;
        long span = micros;
        if (onlyAgeing != null) {
            span = Math.min(span, onlyAgeing.untilFailure());
        } else {
            for (Breakdown breakdown : ageing) {
                span = Math.min(span, breakdown.untilFailure());
            }
        }
        activity.segmentMicros = span;
        calendar.set(timer, now + span);
        if (showing.own != Condition.WORKING) {
            showing.own = Condition.WORKING;
        }
        if (showing.shown != Condition.WORKING) {
            showing.show(Condition.WORKING);
        }
    }
}
