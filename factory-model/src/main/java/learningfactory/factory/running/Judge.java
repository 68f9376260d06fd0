package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Defect;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;
import learningfactory.factory.performance.ChartLimits;
import learningfactory.factory.performance.ControlChartRun;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// What one unit does to the quality of its parts, and how it judges them.
///
/// The truth about a part (causes that struck it, true values) and what an inspection sees of it are kept
/// apart: a miss sends a bad part on as good, a false alarm the other way round. So are what the process
/// does and what the gauge reads: either can be put out of order without anyone being told.
final class Judge implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final Station.Quality quality;
    private final StationSpec spec;
    private final Stream defectLuck;
    private final Stream processLuck;
    private final Stream inspectionLuck;
    private final @Nullable Inspection inspection;
    private final long ownCauses;
    private final int chartAlarm;
    private final @Nullable ControlChartRun chart;
    private long seen;
    /// How far the gauge reads too high, by place in what is measured; and the process makes too much, by
    /// place in the processes.
    private final double[] misread;

    private final double[] disturbed;
    private boolean isBlind;

    private Judge(Unit unit) {
        this.unit = unit;
        this.engine = unit.engine;
        this.spec = unit.station.spec;
        this.quality = spec.station().quality();
        this.inspection = quality.inspection().orElse(null);
        defectLuck = engine.stream(unit.name, "defects");
        processLuck = engine.stream(unit.name, "process");
        inspectionLuck = engine.stream(unit.name, "inspection");
        int n = quality.defects().size();
        ownCauses = n == 0 ? 0 : ((n == Long.SIZE ? 0 : 1L << n) - 1) << spec.firstCause();
        chartAlarm = inspection == null || inspection.chart().isEmpty()
                ? -1
                : engine.alarms().define(unit, "control chart", AlarmPriority.MEDIUM);
        chart = inspection == null
                ? null
                : inspection
                        .chart()
                        .map(c -> new ControlChartRun(ChartLimits.of(c), c.runRules()))
                        .orElse(null);
        misread = new double[spec.measured().length];
        disturbed = new double[spec.characteristics().length];
    }

    static @Nullable Judge of(Unit unit) {
        Station.Quality quality = unit.station.spec.station().quality();
        boolean hasAny = !quality.defects().isEmpty()
                || !quality.processes().isEmpty()
                || quality.inspection().isPresent();
        return hasAny ? new Judge(unit) : null;
    }

    /// The work leaves its mark on a part: it takes away what this station had spoilt before, and may spoil
    /// it anew.
    void work(int part) {
        Parts parts = engine.parts;
        double wear = unit.worstWear();
        long causes = parts.defects.of(part) & ~ownCauses;
        List<Defect> defects = quality.defects();
        for (int i = 0; i < defects.size(); i++) {
            Defect defect = defects.get(i);
            double p = defect.probability() + wear * (defect.probabilityWornOut() - defect.probability());
            if (defectLuck.nextUniform() < p) {
                causes |= 1L << (spec.firstCause() + i);
                unit.station.defect(spec.firstCause() + i);
                engine.note(Kind.DEFECT, unit.number, parts.serial[part], spec.firstCause() + i);
            }
        }
        parts.defects.set(part, causes);
        make(part, wear);
    }

    private void make(int part, double wear) {
        Parts parts = engine.parts;
        for (int i = 0; i < quality.processes().size(); i++) {
            Process process = quality.processes().get(i);
            int characteristic = spec.characteristics()[i];
            double mean = characteristic(characteristic).nominal()
                    + process.offset()
                    + wear * process.offsetWornOut()
                    + disturbed[i];
            double spread = process.spread() * (1 + wear * (process.spreadWornOut() - 1));
            parts.value[parts.valueAt(part, characteristic)] = mean + spread * processLuck.nextNormal();
        }
    }

    private Characteristic characteristic(int i) {
        return engine.compiled.plant.material().characteristics().get(i);
    }

    /// Pieces that are judged together; 0 when each is judged alone.
    int lot() {
        return inspection != null && inspection.sampling() instanceof Inspection.Sampling.Lots lots ? lots.lot() : 0;
    }

    /// Judges the pieces of a load, or of a whole lot.
    void judge(int[] load, int pieces) {
        if (inspection == null) {
            countTruth(load, pieces);
            return;
        }
        switch (inspection.sampling()) {
            case Inspection.Sampling.All all -> judgeEach(load, pieces, 1);
            case Inspection.Sampling.EveryNth nth -> judgeEach(load, pieces, nth.n());
            case Inspection.Sampling.Lots lots -> judgeLot(load, pieces, lots);
        }
    }

    /// A station that does not inspect is still answerable for what it spoilt.
    private void countTruth(int[] load, int pieces) {
        for (int i = 0; i < pieces; i++) {
            if (isSpoiltHere(load[i])) {
                continue;
            }
            unit.station.good++;
        }
    }

    private boolean isSpoiltHere(int part) {
        Parts parts = engine.parts;
        if ((parts.defects.of(part) & ownCauses) != 0) {
            return true;
        }
        for (int c : spec.characteristics()) {
            if (!characteristic(c).accepts(parts.value[parts.valueAt(part, c)])) {
                return true;
            }
        }
        return false;
    }

    private void judgeEach(int[] load, int pieces, int n) {
        for (int i = 0; i < pieces; i++) {
            seen++;
            if (seen % n == 0) {
                give(load[i], looksGood(load[i]));
            } else {
                engine.parts.verdict[load[i]] = Parts.GOOD;
                unit.station.good++;
            }
        }
    }

    private void judgeLot(int[] load, int pieces, Inspection.Sampling.Lots lots) {
        int bad = 0;
        for (int i = 0; i < lots.plan().sample(); i++) {
            bad += looksGood(load[i]) ? 0 : 1;
        }
        boolean accepted = bad <= lots.plan().accept();
        for (int i = 0; i < pieces; i++) {
            give(load[i], accepted);
        }
    }

    /// What the inspector sees, with its errors.
    private boolean looksGood(int part) {
        Parts parts = engine.parts;
        Inspection how = java.util.Objects.requireNonNull(inspection);
        boolean good = (parts.defects.of(part) & spec.seenCauses()) == 0;
        double u = inspectionLuck.nextUniform();
        good = good ? u >= how.falseAlarm() : u < how.miss();
        for (int i = 0; i < misread.length; i++) {
            int c = spec.measured()[i];
            double error = misread[i] + how.gaugeSpread() * inspectionLuck.nextNormal();
            if (!isBlind) {
                double value = parts.value[parts.valueAt(part, c)] + error;
                engine.note(Kind.MEASURED, unit.number, parts.serial[part], Double.doubleToLongBits(value));
                if (i == 0 && chart != null) {
                    chart(chart, value);
                }
                good &= Double.isNaN(value) || characteristic(c).accepts(value);
            }
        }
        return good || isBlind;
    }

    private void chart(ControlChartRun run, double value) {
        long before = run.points();
        if (run.piece(value)) {
            engine.note(Kind.CHART_SIGNAL, unit.number, run.points(), Double.doubleToLongBits(run.lastMean()));
            engine.alarms().raise(chartAlarm);
        } else if (run.points() > before) {
            engine.alarms().clear(chartAlarm);
        }
    }

    private void give(int part, boolean good) {
        Parts parts = engine.parts;
        StationRun station = unit.station;
        station.judged++;
        byte verdict = Parts.GOOD;
        if (good) {
            station.good++;
        } else if (spec.reworkPossible()
                && parts.reworks.of(part)
                        < java.util.Objects.requireNonNull(inspection).reworkLimit()) {
            verdict = Parts.REWORK;
            parts.reworks.add(part, 1);
            station.reworked++;
        } else {
            verdict = Parts.SCRAP;
            station.scrapped++;
        }
        parts.verdict[part] = verdict;
        engine.note(Kind.JUDGED, unit.number, parts.serial[part], verdict);
    }

    boolean hasChart() {
        return chart != null;
    }

    long chartPoints() {
        return chart == null ? 0 : chart.points();
    }

    long chartSignals() {
        return chart == null ? 0 : chart.signals();
    }

    void resetStatistics() {
        if (chart != null) {
            chart.resetCounts();
        }
    }

    // ---- out of order

    boolean inspects() {
        return inspection != null;
    }

    boolean makesAnything() {
        return disturbed.length > 0;
    }

    /// The gauge reads this much too high from now on; false when it does not measure this characteristic.
    boolean misread(String characteristic, double offset) {
        return put(spec.measured(), misread, characteristic, offset);
    }

    /// The process makes this much too much from now on; false when it does not make this characteristic.
    boolean disturb(String characteristic, double offset) {
        return put(spec.characteristics(), disturbed, characteristic, offset);
    }

    private boolean put(int[] numbers, double[] offsets, String characteristic, double offset) {
        boolean isKnown = false;
        for (int i = 0; i < numbers.length; i++) {
            if (characteristic(numbers[i]).name().equals(characteristic)) {
                offsets[i] = offset;
                isKnown = true;
            }
        }
        return isKnown;
    }

    void blind(boolean blind) {
        isBlind = blind;
    }

    boolean isBlind() {
        return isBlind;
    }

    void calibrate() {
        isBlind = false;
        Arrays.fill(misread, 0);
    }

    void adjust() {
        Arrays.fill(disturbed, 0);
    }

    /// How far each gauge of it misreads now.
    List<PlantView.Offset> misreadings() {
        return offsets(spec.measured(), misread);
    }

    /// How far each of its processes is disturbed now.
    List<PlantView.Offset> disturbances() {
        return offsets(spec.characteristics(), disturbed);
    }

    private List<PlantView.Offset> offsets(int[] numbers, double[] offsets) {
        List<PlantView.Offset> all = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] != 0) {
                all.add(new PlantView.Offset(characteristic(numbers[i]).name(), offsets[i]));
            }
        }
        return all;
    }

    /// Puts what is out of order, and nobody can see, into the journal.
    void reveal() {
        if (isBlind) {
            engine.note(Kind.REVEALED, unit.number, Kind.BLIND, Double.doubleToLongBits(1));
        }
        reveal(Kind.MISREADING, spec.measured(), misread);
        reveal(Kind.DISTURBANCE, spec.characteristics(), disturbed);
    }

    private void reveal(int what, int[] numbers, double[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] != 0) {
                engine.note(
                        Kind.REVEALED,
                        unit.number,
                        ((long) numbers[i] << 8) + what,
                        Double.doubleToLongBits(offsets[i]));
            }
        }
    }

    @Override
    public void carry(Carrier c) {
        defectLuck.carry(c);
        processLuck.carry(c);
        inspectionLuck.carry(c);
        seen = c.carry(seen);
        if (chart != null) {
            chart.carry(c);
        }
        c.carry(misread, misread.length);
        c.carry(disturbed, disturbed.length);
        isBlind = c.carry(isBlind);
    }
}
