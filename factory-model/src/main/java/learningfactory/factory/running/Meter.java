package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.Carrier;

/// The site's meter: what all units draw together, its cost by the hour, and the cap above which no more work
/// may begin.
final class Meter extends Element {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final double JOULES_PER_KILOWATT_HOUR = 3.6e6;

    final boolean isUsed;
    private final Site site;
    private final double initialCapWatts;
    private final WaitList waiting;
    private double capWatts;
    private double watts;
    private double peakWatts;
    private double joules;
    private double cost;
    private double airCubicMetres;
    private double airCubicMetresPerHour;
    private final boolean mayBeCapped;
    private long sinceMicros;

    Meter(Engine engine) {
        super(engine, "site");
        site = engine.compiled.plant.site();
        initialCapWatts = site.powerCapWatts();
        capWatts = initialCapWatts;
        isUsed = engine.compiled.usesPower;
        mayBeCapped = engine.compiled.mayBeCapped;
        waiting = new WaitList(engine);
    }

    /// Whether a unit that draws this must ask before it works.
    boolean watches(Utilities utilities) {
        return mayBeCapped && utilities.workingWatts() > 0;
    }

    private double wattsOf(Unit unit, Condition condition) {
        Utilities utilities = unit.station.spec.station().utilities();
        return switch (condition.level()) {
            case OFF -> utilities.offWatts();
            case STANDBY -> utilities.standbyWatts();
            case IDLE -> utilities.idleWatts();
            case WORKING -> utilities.workingWatts() + compressor(utilities);
        };
    }

    private double compressor(Utilities utilities) {
        return utilities.airCubicMetresPerHour() * site.airKilowattHoursPerCubicMetre() * 1000;
    }

    /// Whether this unit may go over to what it is about to do; if not, it is woken when that may have
    /// changed. Work needs room under the cap; what draws no more than now (a tool change, loading) never
    /// has to wait.
    boolean allows(Unit unit, Condition next) {
        double more = wattsOf(unit, next) - wattsOf(unit, unit.condition());
        boolean isRest = next.level() != Condition.Level.WORKING && more <= 0;
        if (isRest || watts + more <= capWatts * (1 + 1e-12)) {
            waiting.remove(unit);
            return true;
        }
        waiting.add(unit);
        return false;
    }

    void begin(Unit unit, Condition condition) {
        watts += wattsOf(unit, condition);
        peakWatts = watts;
    }

    void change(Unit unit, Condition from, Condition to) {
        double before = wattsOf(unit, from);
        double after = wattsOf(unit, to);
        double air = airOf(unit, to) - airOf(unit, from);
        if (before != after || air != 0) {
            settle();
            watts += after - before;
            airCubicMetresPerHour += air;
            peakWatts = Math.max(peakWatts, watts);
            if (after < before) {
                waiting.wakeAll();
            }
        }
    }

    private static double airOf(Unit unit, Condition condition) {
        return condition.level() == Condition.Level.WORKING
                ? unit.station.spec.station().utilities().airCubicMetresPerHour()
                : 0;
    }

    private void settle() {
        List<Double> prices = site.pricePerKilowattHour();
        airCubicMetres += airCubicMetresPerHour * (now() - sinceMicros) / HOUR_MICROS;
        while (sinceMicros < now()) {
            long hour = sinceMicros / HOUR_MICROS;
            long until = prices.isEmpty() ? now() : Math.min(now(), (hour + 1) * HOUR_MICROS);
            double used = watts * (until - sinceMicros) / 1e6;
            joules += used;
            if (!prices.isEmpty()) {
                cost += used / JOULES_PER_KILOWATT_HOUR * prices.get((int) (hour % 24));
            }
            sinceMicros = until;
        }
    }

    void setCap(double watts) {
        capWatts = watts;
        waiting.wakeAll();
    }

    double watts() {
        return watts;
    }

    double capWatts() {
        return capWatts;
    }

    PlantView.PowerView view() {
        Sums sums = sums();
        return new PlantView.PowerView(watts, capWatts, sums.kilowattHours(), sums.cost, site.currency());
    }

    double kilowattHours() {
        return sums().kilowattHours();
    }

    /// What has been used up to now. To read it settles nothing, or a run that is watched would round
    /// otherwise than one that is not.
    private Sums sums() {
        double joulesBefore = joules;
        double costBefore = cost;
        double airBefore = airCubicMetres;
        long sinceBefore = sinceMicros;
        settle();
        Sums sums = new Sums(joules, cost, airCubicMetres);
        joules = joulesBefore;
        cost = costBefore;
        airCubicMetres = airBefore;
        sinceMicros = sinceBefore;
        return sums;
    }

    private record Sums(double joules, double cost, double airCubicMetres) {
        double kilowattHours() {
            return joules / JOULES_PER_KILOWATT_HOUR;
        }
    }

    @Override
    void wake() {}

    @Override
    void timeUp(int purpose) {}

    @Override
    void resetStatistics() {
        settle();
        joules = 0;
        cost = 0;
        airCubicMetres = 0;
        peakWatts = watts;
        sinceMicros = now();
    }

    @Override
    void figures(FigureMaker out) {
        Sums sums = sums();
        out.add("energy", "kWh", sums.kilowattHours());
        out.add("energy_cost", site.currency(), sums.cost);
        out.add("peak_power", "kW", peakWatts / 1000);
        out.add("co2e", "kg", sums.kilowattHours() * site.kilogramsCo2ePerKilowattHour());
        out.add("air", "m3", sums.airCubicMetres);
    }

    @Override
    public void carry(Carrier c) {
        waiting.carry(c);
        capWatts = c.carry(capWatts);
        watts = c.carry(watts);
        peakWatts = c.carry(peakWatts);
        joules = c.carry(joules);
        cost = c.carry(cost);
        airCubicMetres = c.carry(airCubicMetres);
        airCubicMetresPerHour = c.carry(airCubicMetresPerHour);
        sinceMicros = c.carry(sinceMicros);
    }
}
