package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.List;

/// Single values of a running plant, read at no cost: what triggers and limits look at after every event,
/// where a whole picture would be too much.
public final class Readings {
    private final RunningPlant plant;

    private Readings(RunningPlant plant) {
        this.plant = plant;
    }

    /// The readings of this run; they follow it.
    public static Readings of(RunningPlant plant) {
        return new Readings(plant);
    }

    /// Parts in a buffer, a queue (by the name of its station), a belt or a pick-up point now.
    ///
    /// @throws IllegalArgumentException when there is no such place
    public int content(String place) {
        return plant.engine().inlets[plant.compiled().inlet(place)].content();
    }

    /// Power drawn now, W.
    public double watts() {
        return plant.engine().meter().watts();
    }

    /// Wear of the tool of a unit, 0 new .. 1 end of life; 0 where there is no tool.
    ///
    /// @param unit from 1
    /// @throws IllegalArgumentException when there is no such station
    public double toolWear(String station, int unit) {
        Wear wear = plant.stations[plant.compiled().station(station)].units[unit - 1].wear;
        return wear == null ? 0 : wear.tool();
    }

    /// Names of all alarms in the order of their numbers, which begin at 0.
    public List<String> alarms() {
        AlarmBoard board = plant.engine().alarms();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < board.count(); i++) {
            names.add(board.name(i));
        }
        return names;
    }
}
