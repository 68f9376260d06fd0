package learningfactory.run;

import java.util.List;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.material.Sink;
import learningfactory.factory.running.Fact;
import learningfactory.scenario.Demand;

/// What is counted while the run goes on: alarms, and pieces that were promised and left in time.
final class Counters {
    final AlarmPressure alarms;
    /// One for each promise of the scenario.
    final long[] promised;
    private final Script script;

    Counters(Script script) {
        this(script, new AlarmPressure(), new long[script.scenario().demand().size()]);
    }

    private Counters(Script script, AlarmPressure alarms, long[] promised) {
        this.script = script;
        this.alarms = alarms;
        this.promised = promised;
    }

    Counters copy() {
        return new Counters(script, new AlarmPressure(alarms), promised.clone());
    }

    void count(Fact fact) {
        long atMicros = fact.atMicros() - script.warmUpMicros();
        switch (fact) {
            case Fact.AlarmChanged f when f.state() == AlarmState.UNACKNOWLEDGED -> alarms.raised(atMicros);
            case Fact.PartLeft f when script.isSink(f.sink(), Sink.Fate.SHIPPED) -> deliver(f.product(), atMicros);
            default -> {}
        }
    }

    private void deliver(String product, long atMicros) {
        List<Demand> demand = script.scenario().demand();
        for (int i = 0; i < promised.length; i++) {
            Demand one = demand.get(i);
            if ((one.product().isEmpty() || one.product().equals(product)) && atMicros <= one.byMicros()) {
                promised[i]++;
            }
        }
    }
}
