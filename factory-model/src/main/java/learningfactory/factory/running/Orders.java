package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.PackMlCommand;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Parameter;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// Carries out commands on the running plant, and says why one cannot be carried out.
final class Orders implements Carried {
    private final RunningPlant plant;
    private final Engine engine;
    private final List<Feeder> feeders;
    private final Troubles troubles;
    private final CommandNote notes;
    private boolean isEmergencyStopped;

    Orders(RunningPlant plant, Engine engine, List<Feeder> feeders) {
        this.plant = plant;
        this.engine = engine;
        this.feeders = feeders;
        this.troubles = new Troubles(this, engine, feeders);
        this.notes = new CommandNote(this, engine, feeders);
    }

    boolean isEmergencyStopped() {
        return isEmergencyStopped;
    }

    Answer carryOut(Command command) {
        return switch (command) {
            case Command.Start c -> packMl(c.station(), c.unit(), PackMlCommand.START);
            case Command.Stop c -> packMl(c.station(), c.unit(), PackMlCommand.STOP);
            case Command.Hold c -> packMl(c.station(), c.unit(), PackMlCommand.HOLD);
            case Command.Unhold c -> packMl(c.station(), c.unit(), PackMlCommand.UNHOLD);
            case Command.Suspend c -> packMl(c.station(), c.unit(), PackMlCommand.SUSPEND);
            case Command.Unsuspend c -> packMl(c.station(), c.unit(), PackMlCommand.UNSUSPEND);
            case Command.Reset c -> packMl(c.station(), c.unit(), PackMlCommand.RESET);
            case Command.Abort c -> packMl(c.station(), c.unit(), PackMlCommand.ABORT);
            case Command.Clear c -> packMl(c.station(), c.unit(), PackMlCommand.CLEAR);
            case Command.Complete c -> packMl(c.station(), c.unit(), PackMlCommand.COMPLETE);
            case Command.Repair c -> repair(c);
            case Command.Inspect c -> inspect(c);
            case Command.ChangeTool c -> changeTool(c);
            case Command.Maintain c -> maintain(c);
            case Command.ChangeDispatch c -> changeDispatch(c);
            case Command.ReassignPerson c -> engine.people().reassign(c.crew(), c.person(), c.qualification());
            case Command.OrderMaterial c -> troubles.order(c);
            case Command.ChangeParameter c -> changeParameter(c);
            case Command.Quarantine c -> quarantine(c);
            case Command.EmergencyStop c -> emergencyStop();
            case Command.ReleaseEmergencyStop c -> releaseEmergencyStop();
            case Command.LockOut c -> lockOut(c);
            case Command.Release c -> release(c);
            case Command.Acknowledge c -> engine.alarms().acknowledge(c.alarm());
            case Command.Shelve c ->
                isTimeAhead(c.forMicros())
                        ? engine.alarms().shelve(c.alarm(), c.forMicros())
                        : noTimeAhead(c.forMicros());
            case Command.Unshelve c -> engine.alarms().unshelve(c.alarm());
            case Command.SendAway c -> troubles.sendAway(c);
            case Command.CallIn c -> engine.people().callIn(c.crew(), c.person());
            case Command.Break c -> troubles.breakUnit(c);
            case Command.RepairByOrder c -> troubles.repairByOrder(c);
            case Command.StopSupply c -> troubles.stopSupply(c);
            case Command.ResumeSupply c -> troubles.resumeSupply(c);
            case Command.WearTool c -> troubles.wearTool(c);
            case Command.Misread c -> troubles.misread(c);
            case Command.Blind c -> troubles.blind(c);
            case Command.Calibrate c -> troubles.calibrate(c);
            case Command.Disturb c -> troubles.disturb(c);
            case Command.Adjust c -> troubles.adjust(c);
            case Command.ReleaseOrder c -> troubles.releaseOrder(c);
        };
    }

    /// Writes a command and its answer into the journal, and reads what it named.
    CommandNote notes() {
        return notes;
    }

    @Nullable
    Unit findUnit(String station, int unit) {
        Integer number = engine.compiled.stationNumbers.get(station);
        if (number == null) {
            return null;
        }
        Unit[] units = plant.stations[number].units;
        return unit < 1 || unit > units.length ? null : units[unit - 1];
    }

    Answer unknown(String station, int unit) {
        Integer number = engine.compiled.stationNumbers.get(station);
        if (number == null) {
            return Answer.refused(
                    "There is no station (%s).\nMaybe one of %s.", station, engine.compiled.stationNumbers.keySet());
        }
        return Answer.refused(
                "The station (%s) has units 1 to %d, not %d.", station, plant.stations[number].units.length, unit);
    }

    private Answer packMl(String station, int number, PackMlCommand command) {
        Unit unit = findUnit(station, number);
        if (unit == null) {
            return unknown(station, number);
        }
        if (isEmergencyStopped && command != PackMlCommand.ABORT) {
            return Answer.refused("The emergency stop is pressed; release it before %s of %s.", command, unit.name);
        }
        return unit.control().command(command);
    }

    private Answer repair(Command.Repair c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        boolean hurried = false;
        for (Breakdown breakdown : unit.breakdowns) {
            hurried |= breakdown.hurry();
        }
        return hurried
                ? Answer.ACCEPTED
                : Answer.refused("%s has no fault that waits for a repairer; it is %s.", unit.name, unit.condition());
    }

    private Answer inspect(Command.Inspect c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        long faults = 0;
        for (Breakdown breakdown : unit.breakdowns) {
            faults |= breakdown.isFailed ? breakdown.bit : 0;
        }
        engine.note(Kind.INSPECTED, unit.number, Math.round(unit.worstWear() * 1e6), faults);
        if (unit.judge != null) {
            unit.judge.reveal();
        }
        return Answer.ACCEPTED;
    }

    private Answer changeTool(Command.ChangeTool c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        if (unit.wear == null || unit.wear.toolSpec() == null) {
            return Answer.refused("%s has no tool that is changed.", unit.name);
        }
        unit.orderToolChange();
        return Answer.ACCEPTED;
    }

    private Answer maintain(Command.Maintain c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        for (Upkeep upkeep : unit.upkeeps) {
            if (upkeep.task.name().equals(c.maintenance())) {
                upkeep.order();
                unit.attend();
                return Answer.ACCEPTED;
            }
        }
        return Answer.refused("%s knows no maintenance called (%s).", unit.name, c.maintenance());
    }

    private Answer changeDispatch(Command.ChangeDispatch c) {
        Integer number = engine.compiled.stationNumbers.get(c.station());
        if (number == null) {
            return unknown(c.station(), 1);
        }
        StationRun station = plant.stations[number];
        if (station.inputs.length == 1 && station.inputs[0].capacity == 0) {
            return Answer.refused(
                    "Nothing ever waits in front of %s, so there is nothing to choose.\nMaybe put a buffer there.",
                    c.station());
        }
        station.changeDispatch(c.dispatch());
        return Answer.ACCEPTED;
    }

    private Answer changeParameter(Command.ChangeParameter c) {
        for (Parameter parameter : engine.compiled.plant.parameters()) {
            if (parameter.name().equals(c.parameter())) {
                if (!(c.value() >= parameter.least() && c.value() <= parameter.most())) {
                    return Answer.refused(
                            "The parameter (%s) may lie between %s and %s, not at %s.",
                            c.parameter(), parameter.least(), parameter.most(), c.value());
                }
                set(parameter, c.value());
                return Answer.ACCEPTED;
            }
        }
        return Answer.refused("There is no parameter (%s) that may be changed.", c.parameter());
    }

    private void set(Parameter parameter, double value) {
        switch (parameter.target()) {
            case SPEED_FACTOR -> plant.stations[engine.compiled.station(parameter.element())].speedFactor = value;
            case SETUP_FACTOR -> plant.stations[engine.compiled.station(parameter.element())].setupFactor = value;
            case POWER_CAP -> engine.meter().setCap(value);
            case CARDS -> {
                List<CardLoop> loops = engine.compiled.plant.flow().cards();
                for (int i = 0; i < loops.size(); i++) {
                    if (loops.get(i).name().equals(parameter.element())) {
                        engine.rings[i].setCards((int) Math.round(value));
                    }
                }
            }
            case ARRIVAL_FACTOR -> {
                for (Feeder feeder : feeders) {
                    if (feeder.name.equals(parameter.element())) {
                        feeder.arrivalFactor = value;
                    }
                }
            }
        }
    }

    private Answer quarantine(Command.Quarantine c) {
        Integer inlet = engine.compiled.inletNumbers.get(c.buffer());
        if (inlet == null || !(engine.inlets[inlet] instanceof Place place)) {
            return Answer.refused("There is no buffer (%s) to set parts aside from.", c.buffer());
        }
        if (place.count == 0) {
            return Answer.refused("The buffer (%s) is empty; there is nothing to set aside.", c.buffer());
        }
        while (place.count > 0) {
            engine.quarantine(place.number, place.take(0));
        }
        return Answer.ACCEPTED;
    }

    private Answer emergencyStop() {
        if (isEmergencyStopped) {
            return Answer.refused("The emergency stop is already pressed.");
        }
        isEmergencyStopped = true;
        for (StationRun station : plant.stations) {
            for (Unit unit : station.units) {
                unit.control().command(PackMlCommand.ABORT);
            }
        }
        return Answer.ACCEPTED;
    }

    private Answer releaseEmergencyStop() {
        if (!isEmergencyStopped) {
            return Answer.refused("The emergency stop is not pressed.");
        }
        isEmergencyStopped = false;
        return Answer.ACCEPTED;
    }

    private Answer lockOut(Command.LockOut c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        if (unit.isStopped(Unit.LOCKED)) {
            return Answer.refused("%s is locked out already.", unit.name);
        }
        if (!unit.isStopped(Unit.STOPPED | Unit.ABORTED)) {
            return Answer.refused(
                    "%s is %s; it must be stopped before it can be locked out.\nMaybe stop it first.",
                    unit.name, unit.condition());
        }
        unit.stop(Unit.LOCKED);
        return Answer.ACCEPTED;
    }

    private Answer release(Command.Release c) {
        Unit unit = findUnit(c.station(), c.unit());
        if (unit == null) {
            return unknown(c.station(), c.unit());
        }
        if (!unit.isStopped(Unit.LOCKED)) {
            return Answer.refused("%s is not locked out.", unit.name);
        }
        unit.start(Unit.LOCKED);
        return Answer.ACCEPTED;
    }

    /// Whether the calendar of this plant reaches so far.
    boolean isTimeAhead(long forMicros) {
        return forMicros > 0 && forMicros < engine.calendar.horizonMicros() - engine.nowMicros;
    }

    Answer noTimeAhead(long forMicros) {
        return Answer.refused(
                "A time of %d µs is none that lies ahead; it must be more than zero and at most %d µs.",
                forMicros, engine.calendar.horizonMicros() - engine.nowMicros - 1);
    }

    @Override
    public void carry(Carrier c) {
        isEmergencyStopped = c.carry(isEmergencyStopped);
    }
}
