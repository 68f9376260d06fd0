package learningfactory.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.running.PlantView;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;

/// How the plant stood when the run part began, after the warm-up: what the journal of the run counts on
/// from.
public final class Opening {
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final long parts;

    private Opening(PlantView view) {
        view.units().forEach(unit -> conditions.put(unit.name(), unit.condition()));
        parts = view.totals().inPlant();
    }

    /// How the run of this record began.
    public static Opening of(RunRecord record) {
        return of(Run.begin(record.script(), record.seed()));
    }

    /// How a run stands that has just begun.
    public static Opening of(Run begun) {
        return new Opening(begun.display(null).plant());
    }

    /// What each unit did, in the order of the plant file.
    public Map<String, Condition> conditions() {
        return java.util.Collections.unmodifiableMap(conditions);
    }

    /// Parts in the plant.
    public long parts() {
        return parts;
    }
}
