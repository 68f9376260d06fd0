package learningfactory.factory.running;

import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.VehicleActivity;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// One vehicle in a run: drives from point to point, loads, carries, hands over, charges.
final class Vehicle extends Element {
    private static final VehicleActivity[] ACTIVITIES = VehicleActivity.values();
    private static final int NONE = -1;

    /// What it is about to do when it gets where it drives to.
    private static final int NOTHING = 0;

    private static final int FETCH = 1;
    private static final int BRING = 2;
    private static final int CHARGE = 3;

    private final FleetRun run;
    private final int index;
    private final int timer;
    private final Fleet.@Nullable Battery battery;
    private final IntQueue load = new IntQueue();

    private int point;
    private int hopTo = NONE;
    private int target;
    private int errand = NOTHING;
    private int pickUp = NONE;
    private double chargeMetres;
    private VehicleActivity activity = VehicleActivity.IDLE;
    private long sinceMicros;
    private final long[] spentMicros = new long[ACTIVITIES.length];

    Vehicle(FleetRun run, int index) {
        super(run.engine, run.fleet.vehicles() == 1 ? run.fleet.name() : run.fleet.name() + "-" + (index + 1));
        this.run = run;
        this.index = index;
        timer = engine.timer(this, 0);
        battery = run.fleet.battery().orElse(null);
        chargeMetres = battery == null ? 0 : battery.metres();
        point = run.roads.point(run.fleet.home());
        target = point;
    }

    int point() {
        return hopTo == NONE ? point : hopTo;
    }

    /// Whether it may be sent somewhere: it stands free, or drives home and is at a point.
    boolean isFree() {
        return errand == NOTHING && hopTo == NONE;
    }

    void fetch(PickUp from) {
        errand = FETCH;
        pickUp = run.numberOf(from);
        from.claimed += from.transport.load();
        target = from.from;
        run.zones.forget(this);
        attend();
    }

    @Override
    void wake() {
        if (hopTo != NONE || engine.calendar.isSet(timer)) {
            return;
        }
        if (activity == VehicleActivity.BLOCKED) {
            handOver();
            return;
        }
        drive();
    }

    private void drive() {
        if (point == target) {
            arrived();
            return;
        }
        int next = run.roads.next(point, target);
        int zone = run.roads.zone(point, next);
        if (zone != Roads.NO_ZONE && !run.zones.enter(zone, this)) {
            become(VehicleActivity.WAITING);
            return;
        }
        become(load.count() > 0 ? VehicleActivity.LOADED : VehicleActivity.EMPTY);
        hopTo = next;
        double metres = run.roads.hopMetres(point, next);
        chargeMetres -= metres;
        engine.calendar.set(timer, now() + driveMicros(metres));
    }

    private long driveMicros(double metres) {
        return Math.round(metres / run.fleet.metresPerSecond() * 1e6);
    }

    @Override
    void timeUp(int purpose) {
        if (hopTo != NONE) {
            int zone = run.roads.zone(point, hopTo);
            point = hopTo;
            hopTo = NONE;
            boolean staysInZone = point != target && zone == run.roads.zone(point, run.roads.next(point, target));
            if (zone != Roads.NO_ZONE && !staysInZone) {
                run.zones.leave(zone, this);
            }
        } else {
            endOfStop();
        }
        if (errand == NOTHING) {
            run.attend();
        }
        attend();
    }

    private void arrived() {
        switch (errand) {
            case FETCH -> stay(VehicleActivity.LOADING, run.fleet.loadMicros());
            case BRING -> stay(VehicleActivity.UNLOADING, run.fleet.loadMicros());
            case CHARGE -> stay(VehicleActivity.CHARGING, chargingMicros());
            default -> become(VehicleActivity.IDLE);
        }
    }

    private void stay(VehicleActivity what, long micros) {
        become(what);
        engine.calendar.set(timer, now() + micros);
    }

    private long chargingMicros() {
        Fleet.Battery b = java.util.Objects.requireNonNull(battery);
        double missing = 1 - Math.max(0, chargeMetres) / b.metres();
        return Math.round(missing * b.chargeMicros());
    }

    private void endOfStop() {
        switch (activity) {
            case LOADING -> {
                PickUp from = run.pickUp(pickUp);
                from.claimed -= from.transport.load();
                for (int n = Math.min(from.transport.load(), from.waiting()); n > 0; n--) {
                    load.add(from.takeFirst());
                }
                errand = BRING;
                target = from.to;
            }
            case UNLOADING -> become(VehicleActivity.BLOCKED);
            case CHARGING -> {
                chargeMetres = java.util.Objects.requireNonNull(battery).metres();
                goFree();
            }
            default -> throw new IllegalStateException("The vehicle (%s) stopped while %s.".formatted(name, activity));
        }
    }

    /// Hands the load over; what finds no room keeps the vehicle there.
    private void handOver() {
        PickUp from = run.pickUp(pickUp);
        while (load.count() > 0) {
            int part = load.first();
            if (!from.outlet.deliver(this, part, now())) {
                return;
            }
            from.outlet.stopWaiting(this, part);
            load.takeFirst();
            from.handedOver(part);
        }
        pickUp = NONE;
        goFree();
        attend();
    }

    private void goFree() {
        errand = NOTHING;
        become(VehicleActivity.IDLE);
        Fleet.Battery b = battery;
        if (b != null && chargeMetres < b.chargeAt() * b.metres()) {
            errand = CHARGE;
            target = run.roads.point(b.charger());
        } else {
            target = run.roads.point(run.fleet.home());
            run.attend();
        }
    }

    private void become(VehicleActivity next) {
        if (next != activity) {
            spentMicros[activity.ordinal()] += now() - sinceMicros;
            sinceMicros = now();
            activity = next;
            engine.note(Kind.VEHICLE, run.number, index * 16L + next.ordinal(), point);
        }
    }

    PlantView.VehicleView view() {
        long until = engine.calendar.at(timer);
        boolean drives = hopTo != NONE;
        return new PlantView.VehicleView(
                run.fleet.name(),
                index + 1,
                activity,
                run.roads.name(point),
                run.roads.name(point()),
                drives ? until - driveMicros(run.roads.hopMetres(point, hopTo)) : -1,
                until == Long.MAX_VALUE ? -1 : until,
                load.count(),
                charge(until));
    }

    private double charge(long untilMicros) {
        Fleet.Battery b = battery;
        if (b == null) {
            return 1;
        }
        double share = Math.max(0, chargeMetres) / b.metres();
        long takes = activity == VehicleActivity.CHARGING ? chargingMicros() : 0;
        double done = takes == 0 ? 0 : 1 - (double) (untilMicros - now()) / takes;
        return share + (1 - share) * done;
    }

    void addSpent(long[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += spentMicros[i];
        }
        sum[activity.ordinal()] += now() - sinceMicros;
    }

    @Override
    void resetStatistics() {
        java.util.Arrays.fill(spentMicros, 0);
        sinceMicros = now();
    }

    @Override
    void figures(FigureMaker out) {}

    @Override
    public void carry(Carrier c) {
        load.carry(c);
        point = c.carry(point);
        hopTo = c.carry(hopTo);
        target = c.carry(target);
        errand = c.carry(errand);
        pickUp = c.carry(pickUp);
        chargeMetres = c.carry(chargeMetres);
        activity = ACTIVITIES[c.carry(activity.ordinal())];
        sinceMicros = c.carry(sinceMicros);
        c.carry(spentMicros, spentMicros.length);
    }
}
