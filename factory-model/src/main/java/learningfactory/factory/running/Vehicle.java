package learningfactory.factory.running;

import learningfactory.factory.equipment.Fleet;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// One vehicle in a run: drives from point to point, loads, carries, hands over, charges.
final class Vehicle extends Element {
    /// What a vehicle does.
    enum Activity {
        /// Stands free at a point.
        IDLE,
        /// Drives without a load, to fetch something or home.
        EMPTY,
        /// Loads.
        LOADING,
        /// Drives with a load.
        LOADED,
        /// Unloads.
        UNLOADING,
        /// Stands with a load because there is no room where it should go.
        BLOCKED,
        /// Stands before a zone in which another vehicle is.
        WAITING,
        /// Charges.
        CHARGING
    }

    private static final Activity[] ACTIVITIES = Activity.values();
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
    private Activity activity = Activity.IDLE;
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
        if (activity == Activity.BLOCKED) {
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
            become(Activity.WAITING);
            return;
        }
        become(load.count() > 0 ? Activity.LOADED : Activity.EMPTY);
        hopTo = next;
        double metres = run.roads.hopMetres(point, next);
        chargeMetres -= metres;
        engine.calendar.set(timer, now() + Math.round(metres / run.fleet.metresPerSecond() * 1e6));
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
            case FETCH -> stay(Activity.LOADING, run.fleet.loadMicros());
            case BRING -> stay(Activity.UNLOADING, run.fleet.loadMicros());
            case CHARGE -> stay(Activity.CHARGING, chargingMicros());
            default -> become(Activity.IDLE);
        }
    }

    private void stay(Activity what, long micros) {
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
            case UNLOADING -> become(Activity.BLOCKED);
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
        become(Activity.IDLE);
        Fleet.Battery b = battery;
        if (b != null && chargeMetres < b.chargeAt() * b.metres()) {
            errand = CHARGE;
            target = run.roads.point(b.charger());
        } else {
            target = run.roads.point(run.fleet.home());
            run.attend();
        }
    }

    private void become(Activity next) {
        if (next != activity) {
            spentMicros[activity.ordinal()] += now() - sinceMicros;
            sinceMicros = now();
            activity = next;
            engine.note(Kind.VEHICLE, run.number, index * 16L + next.ordinal(), point);
        }
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
