package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.performance.AlarmLoad;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Breakdowns;
import learningfactory.factory.performance.Kpis;
import learningfactory.factory.performance.Metric;
import learningfactory.factory.performance.Quantities;
import learningfactory.factory.performance.StationShares;
import learningfactory.factory.performance.TimeModel;

/// The figures of the plant as a whole and of each station, from the times and counts of a run.
final class PlantFigures {
    private static final Condition[] CONDITIONS = Condition.values();

    private final Engine engine;
    private final StationRun[] stations;
    private final double spanMicros;

    PlantFigures(Engine engine, StationRun[] stations, long fromMicros) {
        this.engine = engine;
        this.stations = stations;
        this.spanMicros = engine.nowMicros - fromMicros;
    }

    void add(FigureMaker out) {
        out.about(Metric.Subject.PLANT, "");
        addOutput(out);
        addQuality(out);
        engine.meter().figures(out);
        out.add("energy_per_good", "kWh", FigureMaker.ratio(engine.meter().kilowattHours(), engine.totals().good));
        addAlarms(out);
        for (StationRun station : stations) {
            addStation(out, station);
        }
        addProducts(out);
    }

    private void addOutput(FigureMaker out) {
        Totals totals = engine.totals();
        out.add("throughput", "1/h", totals.shipped / spanMicros * 3.6e9);
        out.add("shipped", "pieces", totals.shipped);
        out.add("good", "pieces", totals.good);
        out.add("wip", "pieces", totals.wip.mean(engine.nowMicros, totals.inPlant()));
        out.add("lead_time", "s", FigureMaker.ratio(totals.leadMicros, totals.shipped) / 1e6);
        out.add("lead_time_p50", "s", totals.leadTimeSeconds(0.5));
        out.add("lead_time_p95", "s", totals.leadTimeSeconds(0.95));
        out.add("makespan", "s", totals.lastOutMicros / 1e6);
        out.add("on_time", "1", FigureMaker.ratio(totals.onTime, totals.withDueDate));
        out.add("lost", "pieces", totals.lost);
        out.add("oee", "1", oee());
    }

    private void addQuality(FigureMaker out) {
        Totals totals = engine.totals();
        long out1 = totals.shipped + totals.scrapped + totals.quarantined;
        out.add("scrap", "pieces", totals.scrapped);
        out.add("rework", "pieces", totals.reworkedParts);
        out.add("quarantined", "pieces", totals.quarantined);
        out.add("escaped", "pieces", totals.escaped);
        out.add("first_pass_yield", "1", FigureMaker.ratio(totals.firstPass, out1));
        out.add("scrap_ratio", "1", FigureMaker.ratio(totals.scrapped, out1));
        out.add("quality_ratio", "1", FigureMaker.ratio(totals.good, out1));
        out.add("scrap_mass", "kg", totals.scrapKilograms);
    }

    private void addAlarms(FigureMaker out) {
        AlarmLoad load =
                new AlarmLoad(Arrays.stream(engine.alarms().windows()).boxed().toList());
        out.add("alarms", "pieces", load.total());
        out.add("alarms_per_10min", "1", load.perTenMinutes());
        out.add("alarm_flood_share", "1", load.floodShare());
    }

    /// OEE of the station that sets the pace.
    double oee() {
        return bottleneck().map(b -> oee(b.station())).orElse(Double.NaN);
    }

    private double oee(String station) {
        for (StationRun run : stations) {
            if (run.name.equals(station)) {
                return kpis(run).oee();
            }
        }
        return Double.NaN;
    }

    /// The station that sets the pace, and why.
    Optional<Bottleneck> bottleneck() {
        List<StationShares> shares = new ArrayList<>();
        for (StationRun run : stations) {
            shares.add(StationShares.of(run.name, run.spentMicros()));
        }
        return Bottleneck.of(shares);
    }

    Kpis kpis(StationRun run) {
        TimeModel time = TimeModel.of(run.spentMicros());
        double perPiece = run.worked == 0 ? 0 : (double) run.plannedRunMicros / run.worked;
        return new Kpis(time, quantities(run), breakdowns(run, time), perPiece);
    }

    private static Quantities quantities(StationRun run) {
        boolean inLots = run.units[0].judge != null && run.units[0].judge.lot() > 0;
        long produced = inLots ? run.judged : Math.max(run.worked, run.good);
        long bad = produced - run.good;
        long rework = Math.min(run.reworked, bad);
        return new Quantities(produced, bad - rework, rework, run.good);
    }

    private static Breakdowns breakdowns(StationRun run, TimeModel time) {
        long[] spent = run.spentMicros();
        long failures = 0;
        long down = 0;
        for (Unit unit : run.units) {
            for (Breakdown breakdown : unit.breakdowns) {
                failures += breakdown.failures;
                down += breakdown.downMicros();
            }
        }
        return new Breakdowns(
                failures,
                time.productionMicros(),
                Math.max(down, spent[Condition.IN_REPAIR.ordinal()]),
                spent[Condition.IN_REPAIR.ordinal()],
                spent[Condition.IN_MAINTENANCE.ordinal()]);
    }

    private void addStation(FigureMaker out, StationRun run) {
        out.about(Metric.Subject.STATION, run.name);
        long[] spent = run.spentMicros();
        double all = spanMicros * run.units.length;
        for (Condition condition : CONDITIONS) {
            out.add("fraction." + condition.name().toLowerCase(Locale.ROOT), "1", spent[condition.ordinal()] / all);
        }
        Kpis kpis = kpis(run);
        out.add("utilisation", "1", spent[Condition.WORKING.ordinal()] / all);
        out.add("availability", "1", kpis.availability());
        out.add("effectiveness", "1", kpis.effectiveness());
        out.add("quality_ratio", "1", kpis.qualityRatio());
        out.add("oee", "1", kpis.oee());
        out.add("setup_ratio", "1", kpis.setupRatio());
        out.add("mtbf", "s", kpis.mtbfSeconds());
        out.add("mttr", "s", kpis.mttrSeconds());
        addFailures(out, run, all);
        addEnergy(out, run, spent);
        run.figures(out);
    }

    private static void addFailures(FigureMaker out, StationRun run, double all) {
        long failures = 0;
        long repairs = 0;
        long crewWait = 0;
        Map<String, Long> byMode = new LinkedHashMap<>();
        for (Unit unit : run.units) {
            for (Breakdown breakdown : unit.breakdowns) {
                failures += breakdown.failures;
                repairs += breakdown.repairs;
                crewWait += breakdown.crewWaitMicros;
                byMode.merge(breakdown.failure.name(), breakdown.downMicros(), Long::sum);
            }
        }
        out.add("failures", "pieces", failures);
        out.add("repair_wait", "s", FigureMaker.ratio(crewWait, repairs) / 1e6);
        byMode.forEach((mode, micros) -> out.add("loss." + mode, "1", micros / all));
        long maintained = 0;
        for (Unit unit : run.units) {
            for (Upkeep upkeep : unit.upkeeps) {
                maintained += upkeep.done;
            }
        }
        if (run.units[0].upkeeps.length > 0) {
            out.add("maintenances", "pieces", maintained);
        }
    }

    private static void addEnergy(FigureMaker out, StationRun run, long[] spent) {
        double joules = 0;
        for (Condition condition : CONDITIONS) {
            double watts = switch (condition.level()) {
                case OFF -> run.spec.station().utilities().offWatts();
                case STANDBY -> run.spec.station().utilities().standbyWatts();
                case IDLE -> run.spec.station().utilities().idleWatts();
                case WORKING -> run.spec.station().utilities().workingWatts();
            };
            joules += watts * spent[condition.ordinal()] / 1e6;
        }
        out.add("energy", "kWh", joules / 3.6e6);
        Judge judge = run.units[0].judge;
        if (judge != null && judge.hasChart()) {
            long points = 0;
            long signals = 0;
            for (Unit unit : run.units) {
                Judge each = java.util.Objects.requireNonNull(unit.judge);
                points += each.chartPoints();
                signals += each.chartSignals();
            }
            out.add("chart_points", "pieces", points);
            out.add("chart_signals", "pieces", signals);
        }
    }

    private void addProducts(FigureMaker out) {
        Totals totals = engine.totals();
        String[] products = engine.compiled.products;
        for (int p = 0; p < products.length; p++) {
            out.about(Metric.Subject.PRODUCT, products[p]);
            out.add("throughput", "1/h", totals.shippedByProduct[p] / spanMicros * 3.6e9);
            out.add("lead_time", "s", FigureMaker.ratio(totals.leadByProduct[p], totals.shippedByProduct[p]) / 1e6);
        }
    }
}
