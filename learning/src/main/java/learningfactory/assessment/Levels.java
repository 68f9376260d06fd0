package learningfactory.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.running.Fact;
import learningfactory.run.Script;

/// What changes in steps while a plant runs, followed fact by fact: power drawn and parts in the plant.
///
/// Power follows the plant's description: off, standby, idle or working by [Condition#level()], and while
/// working what the compressor needs for the unit's air.
public final class Levels {
    private final Map<String, Station> stations;
    private final Map<String, Condition> conditions;
    private final double airKilowattHours;
    private double watts;
    private long parts;

    private Levels(Script script, Opening opening) {
        airKilowattHours = script.plant().site().airKilowattHoursPerCubicMetre();
        stations = new LinkedHashMap<>();
        for (Station station : script.plant().equipment().stations()) {
            for (int unit = 1; unit <= station.units(); unit++) {
                stations.put(script.unitName(station.name(), unit), station);
            }
        }
        conditions = new LinkedHashMap<>(opening.conditions());
        conditions.forEach((unit, condition) -> watts += watts(unit, condition));
        parts = opening.parts();
    }

    private Levels(Levels other) {
        stations = other.stations;
        conditions = new LinkedHashMap<>(other.conditions);
        airKilowattHours = other.airKilowattHours;
        watts = other.watts;
        parts = other.parts;
    }

    /// The levels at the beginning of a run.
    public static Levels at(Opening opening, Script script) {
        return new Levels(script, opening);
    }

    /// The same so far; the two go on apart.
    public Levels copy() {
        return new Levels(this);
    }

    /// Takes one more fact in.
    public void take(Fact fact) {
        if (fact instanceof Fact.ConditionChanged changed) {
            Condition before = conditions.put(changed.unit(), changed.condition());
            watts += watts(changed.unit(), changed.condition())
                    - watts(changed.unit(), before == null ? Condition.STARVED : before);
        }
        parts += switch (fact) {
            case Fact.PartCreated created -> 1;
            case Fact.PartSplit split -> 1;
            case Fact.PartLeft left -> -1;
            case Fact.PartScrapped scrapped -> -1;
            case Fact.PartQuarantined quarantined -> -1;
            case Fact.PartJoined joined -> -1;
            default -> 0;
        };
    }

    private double watts(String unit, Condition condition) {
        Station station = stations.get(unit);
        if (station == null) {
            return 0;
        }
        Utilities utilities = station.utilities();
        return switch (condition.level()) {
            case OFF -> utilities.offWatts();
            case STANDBY -> utilities.standbyWatts();
            case IDLE -> utilities.idleWatts();
            case WORKING -> utilities.workingWatts() + utilities.airCubicMetresPerHour() * airKilowattHours * 1000;
        };
    }

    /// Power drawn, W.
    public double watts() {
        return watts;
    }

    /// Parts in the plant.
    public long parts() {
        return parts;
    }
}
