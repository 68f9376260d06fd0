package learningfactory.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.material.Sink;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;

/// What left the plant in a run, fact by fact.
///
/// Truly good parts, not those that looked good: assessment knows what the people in the plant could not
/// see.
final class Production {
    private final Map<String, Sink.Fate> fates = new LinkedHashMap<>();
    private final List<Proof> good = new ArrayList<>();
    private final List<Proof> escaped = new ArrayList<>();
    private final List<Proof> scrapped = new ArrayList<>();
    private final List<Proof> setAside = new ArrayList<>();
    private final List<Shipped> shipped = new ArrayList<>();

    /// A part that reached the customer, good or not.
    record Shipped(Proof proof, String product) {}

    private Production(Plant plant) {
        plant.material().sinks().forEach(sink -> fates.put(sink.name(), sink.fate()));
    }

    static Production of(RunRecord record) {
        Production production = new Production(record.script().plant());
        for (int i = 0; i < record.facts().size(); i++) {
            if (record.facts().get(i) instanceof RunFact.InPlant inPlant) {
                production.take(new Proof(i, inPlant.atMicros()), inPlant.fact());
            }
        }
        return production;
    }

    private void take(Proof proof, Fact fact) {
        if (fact instanceof Fact.PartLeft left) {
            leave(proof, left);
        } else if (fact instanceof Fact.PartScrapped) {
            scrapped.add(proof);
        } else if (fact instanceof Fact.PartQuarantined) {
            setAside.add(proof);
        }
    }

    private void leave(Proof proof, Fact.PartLeft left) {
        switch (fates.getOrDefault(left.sink(), Sink.Fate.SHIPPED)) {
            case SHIPPED -> {
                (left.good() ? good : escaped).add(proof);
                shipped.add(new Shipped(proof, left.product()));
            }
            case SCRAPPED -> scrapped.add(proof);
            case QUARANTINED -> setAside.add(proof);
        }
    }

    List<Proof> good() {
        return good;
    }

    List<Proof> escaped() {
        return escaped;
    }

    List<Proof> scrapped() {
        return scrapped;
    }

    List<Proof> setAside() {
        return setAside;
    }

    List<Shipped> shipped() {
        return shipped;
    }
}
