package learningfactory.report;

import java.util.LinkedHashMap;
import java.util.Map;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.plant.FlowWays;
import learningfactory.factory.plant.Plant;

/// One box of the flow picture.
///
/// @param name how the plant file calls it
/// @param kind what it is
/// @param note one short line of figures
/// @param fill how full its stripe is, 0..1
record FlowPlace(String name, Kind kind, String note, double fill) {

    /// What a box stands for.
    enum Kind {
        /// Where parts come in.
        SOURCE,
        /// Machines.
        STATION,
        /// Where parts wait.
        BUFFER,
        /// Belts and vehicles.
        CARRIER,
        /// Where parts leave.
        SINK
    }

    /// All places that an arrow touches, in the order of the flow.
    static Map<String, FlowPlace> of(Result result) {
        Plant plant = result.plant();
        Map<String, FlowPlace> known = new LinkedHashMap<>();
        plant.material().sources().forEach(source -> add(known, source.name(), Kind.SOURCE, "", 0));
        plant.equipment().stations().forEach(station -> add(known, station(result, station)));
        plant.equipment()
                .buffers()
                .forEach(buffer -> add(
                        known,
                        buffer.name(),
                        Kind.BUFFER,
                        level(result, "buffer." + buffer.name())
                                + (buffer.capacity() == Station.UNLIMITED ? "" : " / " + buffer.capacity()),
                        0));
        plant.equipment()
                .conveyors()
                .forEach(belt -> add(known, belt.name(), Kind.CARRIER, level(result, "conveyor." + belt.name()), 0));
        plant.equipment()
                .transports()
                .forEach(way -> add(known, way.name(), Kind.CARRIER, level(result, "transport." + way.name()), 0));
        Map<String, FlowPlace> drawn = new LinkedHashMap<>();
        FlowWays.of(plant).forEach((from, tos) -> {
            draw(drawn, known, result, from);
            tos.forEach(to -> draw(drawn, known, result, to));
        });
        return drawn;
    }

    private static void draw(Map<String, FlowPlace> drawn, Map<String, FlowPlace> known, Result result, String name) {
        FlowPlace place = known.get(name);
        if (place != null) {
            drawn.put(name, place);
            return;
        }
        double pieces = result.mean("sink." + name + ".pieces");
        String note = Double.isNaN(pieces) ? "" : String.format(java.util.Locale.ROOT, "%.0f stk · pcs", pieces);
        drawn.put(name, new FlowPlace(name, Kind.SINK, note, 0));
    }

    private static FlowPlace station(Result result, Station station) {
        double utilisation = result.mean("station." + station.name() + ".utilisation");
        double oee = result.mean("station." + station.name() + ".oee");
        String units = station.units() > 1 ? station.units() + " × · " : "";
        String note =
                units + (Double.isNaN(oee) ? "–" : String.format(java.util.Locale.ROOT, "OEE %.0f %%", oee * 100));
        return new FlowPlace(station.name(), Kind.STATION, note, Double.isNaN(utilisation) ? 0 : utilisation);
    }

    private static String level(Result result, String path) {
        double level = result.mean(path + ".L");
        return Double.isNaN(level) ? "" : "⌀ " + Wording.number(level, Double.NaN);
    }

    private static void add(Map<String, FlowPlace> known, String name, Kind kind, String note, double fill) {
        add(known, new FlowPlace(name, kind, note, fill));
    }

    private static void add(Map<String, FlowPlace> known, FlowPlace place) {
        known.putIfAbsent(place.name(), place);
    }
}
