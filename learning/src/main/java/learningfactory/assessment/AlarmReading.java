package learningfactory.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.performance.AlarmLoad;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;

/// Follows each alarm through its states (ISA-18.2) and notes when it came, was acknowledged and went.
final class AlarmReading {
    private final List<AlarmBurden.Rung> rung = new ArrayList<>();
    private final Map<String, Integer> open = new LinkedHashMap<>();

    private AlarmReading() {}

    static AlarmBurden burden(RunRecord record) {
        AlarmReading reading = new AlarmReading();
        for (int i = 0; i < record.facts().size(); i++) {
            if (record.facts().get(i) instanceof RunFact.InPlant inPlant
                    && inPlant.fact() instanceof Fact.AlarmChanged changed) {
                reading.take(new Proof(i, inPlant.atMicros()), changed);
            }
        }
        long[] at = reading.rung.stream().mapToLong(r -> r.came().atMicros()).toArray();
        AlarmLoad load = AlarmLoad.of(at, 0, Math.max(1, record.endMicros()));
        return new AlarmBurden(load, worst(at), reading.rung);
    }

    private void take(Proof proof, Fact.AlarmChanged changed) {
        Integer before = open.get(changed.alarm());
        if (changed.state() == AlarmState.UNACKNOWLEDGED) {
            open.put(changed.alarm(), rung.size());
            rung.add(new AlarmBurden.Rung(changed.alarm(), proof, -1, -1));
        } else if (before != null) {
            AlarmBurden.Rung was = rung.get(before);
            rung.set(
                    before,
                    after(was, changed.state(), proof.atMicros() - was.came().atMicros()));
        }
    }

    /// An acknowledged alarm goes to NORMAL when its cause goes; one whose cause went first goes to NORMAL
    /// when it is acknowledged.
    private static AlarmBurden.Rung after(AlarmBurden.Rung was, AlarmState state, long micros) {
        long acknowledged = was.acknowledgedAfterMicros();
        long normal = was.normalAfterMicros();
        switch (state) {
            case ACKNOWLEDGED -> acknowledged = acknowledged < 0 ? micros : acknowledged;
            case RETURNED_UNACKNOWLEDGED -> normal = normal < 0 ? micros : normal;
            case NORMAL -> {
                if (acknowledged < 0 && normal >= 0) {
                    acknowledged = micros;
                }
                normal = normal < 0 ? micros : normal;
            }
            case UNACKNOWLEDGED, SHELVED, SUPPRESSED_BY_DESIGN, OUT_OF_SERVICE -> {}
        }
        return new AlarmBurden.Rung(was.alarm(), was.came(), acknowledged, normal);
    }

    /// Most alarms in ten minutes, wherever the ten minutes begin.
    private static int worst(long[] at) {
        int worst = 0;
        int first = 0;
        for (int last = 0; last < at.length; last++) {
            while (at[last] - at[first] >= AlarmLoad.WINDOW_MICROS) {
                first++;
            }
            worst = Math.max(worst, last - first + 1);
        }
        return worst;
    }
}
