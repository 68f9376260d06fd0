package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.operations.Parameter;

/// Takes the picture of a running plant without touching it: nothing is settled, drawn or written down.
final class ViewMaker {
    private final RunningPlant plant;
    private final Engine engine;

    ViewMaker(RunningPlant plant) {
        this.plant = plant;
        this.engine = plant.engine();
    }

    PlantView view(List<Feeder> feeders, List<Drain> drains, List<FleetRun> fleets, boolean stop, long sinceMicros) {
        return new PlantView(
                engine.nowMicros,
                stop,
                units(),
                places(),
                conveyors(),
                transports(),
                vehicles(fleets),
                engine.people().view(),
                engine.alarms().view(),
                feeders.stream().map(Feeder::view).toList(),
                drains.stream().map(Drain::view).toList(),
                cardLoops(),
                parameters(feeders),
                totals(feeders, sinceMicros),
                engine.meter().view(),
                hidden());
    }

    private List<PlantView.UnitView> units() {
        List<PlantView.UnitView> all = new ArrayList<>();
        for (StationRun station : plant.stations) {
            for (Unit unit : station.units) {
                all.add(unit.view());
            }
        }
        return List.copyOf(all);
    }

    private List<PlantView.PlaceView> places() {
        List<PlantView.PlaceView> all = new ArrayList<>();
        for (Inlet inlet : engine.inlets) {
            if (inlet instanceof Place place) {
                all.add(new PlantView.PlaceView(place.name, place.count, place.capacity, place.isHidden));
            }
        }
        return List.copyOf(all);
    }

    private List<PlantView.ConveyorView> conveyors() {
        List<PlantView.ConveyorView> all = new ArrayList<>();
        for (Inlet inlet : engine.inlets) {
            if (inlet instanceof Belt belt) {
                all.add(belt.view());
            }
        }
        return List.copyOf(all);
    }

    private List<PlantView.TransportView> transports() {
        List<PlantView.TransportView> all = new ArrayList<>();
        for (Inlet inlet : engine.inlets) {
            if (inlet instanceof PickUp link) {
                all.add(link.view());
            }
        }
        return List.copyOf(all);
    }

    private static List<PlantView.VehicleView> vehicles(List<FleetRun> fleets) {
        List<PlantView.VehicleView> all = new ArrayList<>();
        for (FleetRun fleet : fleets) {
            for (Vehicle vehicle : fleet.vehicles) {
                all.add(vehicle.view());
            }
        }
        return List.copyOf(all);
    }

    private List<PlantView.CardLoopView> cardLoops() {
        List<PlantView.CardLoopView> all = new ArrayList<>();
        for (CardRing ring : engine.rings) {
            all.add(new PlantView.CardLoopView(ring.name, ring.cards() - ring.free(), ring.cards()));
        }
        return List.copyOf(all);
    }

    private List<PlantView.ParameterView> parameters(List<Feeder> feeders) {
        List<PlantView.ParameterView> all = new ArrayList<>();
        for (Parameter p : engine.compiled.plant.parameters()) {
            double value = value(p, feeders);
            all.add(new PlantView.ParameterView(p.name(), p.target(), p.element(), value, p.least(), p.most()));
        }
        return List.copyOf(all);
    }

    private double value(Parameter parameter, List<Feeder> feeders) {
        return switch (parameter.target()) {
            case SPEED_FACTOR -> plant.stations[engine.compiled.station(parameter.element())].speedFactor;
            case SETUP_FACTOR -> plant.stations[engine.compiled.station(parameter.element())].setupFactor;
            case POWER_CAP -> engine.meter().capWatts();
            case CARDS -> engine.rings[engine.compiled.cardLoop(parameter.element())].cards();
            case ARRIVAL_FACTOR -> {
                double factor = Double.NaN;
                for (Feeder feeder : feeders) {
                    factor = feeder.name.equals(parameter.element()) ? feeder.arrivalFactor : factor;
                }
                yield factor;
            }
        };
    }

    private PlantView.TotalsView totals(List<Feeder> feeders, long sinceMicros) {
        Totals totals = engine.totals();
        return new PlantView.TotalsView(
                sinceMicros,
                feeders.stream().mapToLong(Feeder::released).sum(),
                totals.shipped,
                totals.scrapped,
                totals.quarantined,
                totals.lost,
                totals.inPlant(),
                totals.onTime,
                totals.withDueDate);
    }

    private PlantView.Hidden hidden() {
        List<PlantView.HiddenUnit> all = new ArrayList<>();
        for (StationRun station : plant.stations) {
            for (Unit unit : station.units) {
                all.add(hidden(station, unit));
            }
        }
        return new PlantView.Hidden(List.copyOf(all), engine.totals().good, engine.totals().escaped);
    }

    private static PlantView.HiddenUnit hidden(StationRun station, Unit unit) {
        List<String> byOrder = new ArrayList<>(0);
        for (Breakdown breakdown : unit.breakdowns) {
            if (breakdown.isByOrder()) {
                byOrder.add(breakdown.failure.name());
            }
        }
        Judge judge = unit.judge;
        return new PlantView.HiddenUnit(
                station.name,
                unit.index + 1,
                List.copyOf(unit.openFailures()),
                List.copyOf(byOrder),
                unit.wear == null ? 0 : unit.wear.tool(),
                unit.wear == null ? 0 : unit.wear.health(),
                judge != null && judge.isBlind(),
                judge == null ? List.of() : judge.misreadings(),
                judge == null ? List.of() : judge.disturbances());
    }
}
