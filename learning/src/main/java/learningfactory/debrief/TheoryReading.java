package learningfactory.debrief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.assessment.Opening;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;

/// Measures in a run what the laws speak of.
final class TheoryReading {
    private final RunRecord record;
    private final Map<String, StationReading> byUnit = new LinkedHashMap<>();
    private final Map<String, StationReading> byStation = new LinkedHashMap<>();
    private final Map<String, Condition> condition;
    private final Map<String, Long> since = new LinkedHashMap<>();
    private final Map<Long, Long> enteredMicros = new LinkedHashMap<>();
    private final Map<Long, Long> takenMicros = new LinkedHashMap<>();
    private final Map<Long, Long> createdMicros = new LinkedHashMap<>();
    private final StationReading.Moments leadTimes = new StationReading.Moments();
    private final long partsAtStart;
    private long created;
    private long left;

    private TheoryReading(RunRecord record) {
        this.record = record;
        Opening opening = Opening.of(record);
        this.condition = new LinkedHashMap<>(opening.conditions());
        this.partsAtStart = opening.parts();
        for (Station station : record.script().plant().equipment().stations()) {
            StationReading reading = new StationReading(station);
            byStation.put(station.name(), reading);
            for (int unit = 1; unit <= station.units(); unit++) {
                byUnit.put(record.script().unitName(station.name(), unit), reading);
            }
        }
    }

    static TheoryReading of(RunRecord record) {
        TheoryReading reading = new TheoryReading(record);
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.InPlant inPlant) {
                reading.take(inPlant.atMicros(), inPlant.fact());
            }
        }
        reading.condition.forEach((unit, last) -> reading.spend(unit, last, record.endMicros()));
        return reading;
    }

    private void take(long at, Fact fact) {
        switch (fact) {
            case Fact.ConditionChanged f -> {
                Condition before = condition.put(f.unit(), f.condition());
                if (before != null) {
                    spend(f.unit(), before, at);
                }
            }
            case Fact.PartCreated f -> {
                created++;
                createdMicros.put(f.serial(), at);
            }
            case Fact.PartEntered f -> enteredMicros.put(f.serial(), at);
            case Fact.PartTaken f -> taken(at, f);
            case Fact.WorkDone f -> done(at, f);
            case Fact.Judged f -> judged(f);
            case Fact.PartLeft f -> left(at, f.serial());
            case Fact.PartScrapped f -> left(at, f.serial());
            case Fact.PartQuarantined f -> left(at, f.serial());
            default -> {}
        }
    }

    private void spend(String unit, Condition was, long until) {
        StationReading reading = byUnit.get(unit);
        if (reading != null) {
            reading.spent(was, until - since.getOrDefault(unit, 0L));
            since.put(unit, until);
        }
    }

    private void taken(long at, Fact.PartTaken fact) {
        StationReading reading = byUnit.get(fact.unit());
        if (reading != null) {
            Long entered = enteredMicros.remove(fact.serial());
            reading.taken(entered == null ? -1 : entered, at);
            takenMicros.put(fact.serial(), at);
        }
    }

    private void done(long at, Fact.WorkDone fact) {
        Long taken = takenMicros.remove(fact.serial());
        StationReading reading = byUnit.get(fact.unit());
        if (reading != null) {
            reading.done(taken == null ? -1 : at - taken);
        }
    }

    private void judged(Fact.Judged fact) {
        StationReading reading = byUnit.get(fact.unit());
        if (reading != null && !fact.verdict().equals("good")) {
            reading.reject();
        }
    }

    private void left(long at, long serial) {
        left++;
        Long born = createdMicros.remove(serial);
        if (born != null) {
            leadTimes.add(at - born);
        }
    }

    RunRecord record() {
        return record;
    }

    List<StationReading> stations() {
        return List.copyOf(byStation.values());
    }

    /// Parts that came in during the run and left it.
    long left() {
        return left;
    }

    /// By how many parts the plant was fuller at the end.
    long filledBy() {
        return created - left;
    }

    long partsAtStart() {
        return partsAtStart;
    }

    /// Time in the plant of the parts that came and left during the run.
    StationReading.Moments leadTimes() {
        return leadTimes;
    }
}
