package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.VehicleActivity;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// A fleet in a run: sends free vehicles to waiting parts, and keeps the zones.
final class FleetRun extends Element {
    final Fleet fleet;
    final Roads roads;
    final ZoneLocks zones;
    final Vehicle[] vehicles;
    private PickUp[] pickUps = {};

    FleetRun(Engine engine, Fleet fleet, Roads roads, ZoneLocks zones) {
        super(engine, fleet.name());
        this.fleet = fleet;
        this.roads = roads;
        this.zones = zones;
        vehicles = new Vehicle[fleet.vehicles()];
        for (int i = 0; i < vehicles.length; i++) {
            vehicles[i] = new Vehicle(this, i);
        }
    }

    void serve(PickUp pickUp) {
        pickUps = Arrays.copyOf(pickUps, pickUps.length + 1);
        pickUps[pickUps.length - 1] = pickUp;
    }

    PickUp pickUp(int number) {
        return pickUps[number];
    }

    int numberOf(PickUp pickUp) {
        int number = 0;
        while (pickUps[number] != pickUp) {
            number++;
        }
        return number;
    }

    /// Pairs waiting parts and free vehicles until one of them runs out.
    @Override
    void wake() {
        boolean paired = true;
        while (paired) {
            paired = switch (fleet.rule()) {
                case LONGEST_WAITING -> pairLongestWaiting();
                case NEAREST -> pairNearest();
            };
        }
    }

    private boolean pairLongestWaiting() {
        PickUp oldest = null;
        for (PickUp pickUp : pickUps) {
            if (pickUp.hasUnclaimed() && (oldest == null || pickUp.waitsSinceMicros() < oldest.waitsSinceMicros())) {
                oldest = pickUp;
            }
        }
        Vehicle vehicle = oldest == null ? null : nearestFree(oldest.from);
        if (oldest == null || vehicle == null) {
            return false;
        }
        vehicle.fetch(oldest);
        return true;
    }

    private boolean pairNearest() {
        PickUp best = null;
        Vehicle who = null;
        double metres = Double.POSITIVE_INFINITY;
        for (PickUp pickUp : pickUps) {
            Vehicle vehicle = pickUp.hasUnclaimed() ? nearestFree(pickUp.from) : null;
            if (vehicle != null && roads.metres(vehicle.point(), pickUp.from) < metres) {
                metres = roads.metres(vehicle.point(), pickUp.from);
                best = pickUp;
                who = vehicle;
            }
        }
        if (best == null || who == null) {
            return false;
        }
        who.fetch(best);
        return true;
    }

    private @Nullable Vehicle nearestFree(int point) {
        Vehicle nearest = null;
        for (Vehicle vehicle : vehicles) {
            if (vehicle.isFree()
                    && (nearest == null
                            || roads.metres(vehicle.point(), point) < roads.metres(nearest.point(), point))) {
                nearest = vehicle;
            }
        }
        return nearest;
    }

    @Override
    void timeUp(int purpose) {}

    @Override
    void resetStatistics() {}

    @Override
    void figures(FigureMaker out) {
        long[] spent = new long[VehicleActivity.values().length];
        for (Vehicle vehicle : vehicles) {
            vehicle.addSpent(spent);
        }
        double all = Arrays.stream(spent).sum();
        out.about(Metric.Subject.FLEET, name);
        for (VehicleActivity activity : VehicleActivity.values()) {
            out.add(
                    "fraction." + activity.name().toLowerCase(java.util.Locale.ROOT),
                    "1",
                    FigureMaker.ratio(spent[activity.ordinal()], all));
        }
    }

    @Override
    public void carry(Carrier c) {}
}
