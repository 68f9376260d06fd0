package learningfactory.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.material.Sink;
import learningfactory.factory.running.Fact;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Demand;

/// Counts what a run gives, costs and risks, fact by fact; the one place where this is counted, for the run
/// that was played and for each of the thousand futures beside it.
///
/// A tally can be copied, so that futures count on from the moment at which they part.
public final class Tally {
    private static final double MICROS_PER_HOUR = 3.6e9;

    private final Script script;
    private final Map<String, Sink.Fate> fates;
    private final Levels levels;
    private final long[] shippedWhenDue;
    private long good;
    private long escaped;
    private long scrapped;
    private long setAside;
    private long injuries;
    private long hazards;
    private double hintNok;
    private boolean isStoppedByRule;
    private double wattMicros;
    private double partMicros;
    private long sinceMicros;
    private int seen;

    private Tally(Script script, Levels levels) {
        this.script = script;
        this.levels = levels;
        this.fates = new LinkedHashMap<>();
        this.shippedWhenDue = new long[script.scenario().demand().size()];
        script.plant().material().sinks().forEach(sink -> fates.put(sink.name(), sink.fate()));
    }

    private Tally(Tally other) {
        script = other.script;
        fates = other.fates;
        levels = other.levels.copy();
        shippedWhenDue = other.shippedWhenDue.clone();
        good = other.good;
        escaped = other.escaped;
        scrapped = other.scrapped;
        setAside = other.setAside;
        injuries = other.injuries;
        hazards = other.hazards;
        hintNok = other.hintNok;
        isStoppedByRule = other.isStoppedByRule;
        wattMicros = other.wattMicros;
        partMicros = other.partMicros;
        sinceMicros = other.sinceMicros;
        seen = other.seen;
    }

    /// Nothing counted yet, at the beginning of a run that opened like this.
    public static Tally at(Opening opening, Script script) {
        return new Tally(script, Levels.at(opening, script));
    }

    /// The whole of a run.
    public static Tally of(RunRecord record) {
        Tally tally = at(Opening.of(record), record.script());
        record.facts().forEach(tally::take);
        tally.settle(record.endMicros());
        return tally;
    }

    /// The same so far; the two go on apart.
    public Tally copy() {
        return new Tally(this);
    }

    /// Takes in what a run has said since it was last asked, up to now.
    public void follow(Run run) {
        List<RunFact> facts = run.facts();
        while (seen < facts.size()) {
            take(facts.get(seen));
        }
        settle(run.nowMicros());
    }

    /// Takes in one more fact of a record, in order.
    public void take(RunFact fact) {
        seen++;
        switch (fact) {
            case RunFact.InPlant inPlant -> {
                settle(inPlant.atMicros());
                take(inPlant.atMicros(), inPlant.fact());
            }
            case RunFact.HazardStruck struck -> {
                injuries += struck.isInjury() ? 1 : 0;
                hazards += struck.isInjury() ? 0 : 1;
            }
            case RunFact.HintTaken hint -> hintNok += hint.cost();
            case RunFact.Stopped stopped ->
                isStoppedByRule = stopped.actor().isEmpty() && stopped.atMicros() < script.runMicros();
            default -> {}
        }
    }

    private void take(long atMicros, Fact fact) {
        levels.take(fact);
        switch (fact) {
            case Fact.PartLeft left -> leave(atMicros, left);
            case Fact.PartScrapped lost -> scrapped++;
            case Fact.PartQuarantined aside -> setAside++;
            default -> {}
        }
    }

    private void leave(long atMicros, Fact.PartLeft left) {
        switch (fates.getOrDefault(left.sink(), Sink.Fate.SHIPPED)) {
            case SHIPPED -> {
                good += left.good() ? 1 : 0;
                escaped += left.good() ? 0 : 1;
                deliver(atMicros, left.product());
            }
            case SCRAPPED -> scrapped++;
            case QUARANTINED -> setAside++;
        }
    }

    private void deliver(long atMicros, String product) {
        List<Demand> demands = script.scenario().demand();
        for (int i = 0; i < shippedWhenDue.length; i++) {
            Demand demand = demands.get(i);
            boolean isAsked = demand.product().isEmpty() || demand.product().equals(product);
            shippedWhenDue[i] += isAsked && atMicros <= demand.byMicros() ? 1 : 0;
        }
    }

    /// Lets time pass without a fact.
    ///
    /// @param nowMicros not before the last fact
    public void settle(long nowMicros) {
        long micros = nowMicros - sinceMicros;
        wattMicros += levels.watts() * micros;
        partMicros += (double) levels.parts() * micros;
        sinceMicros = nowMicros;
    }

    /// Truly good parts shipped.
    public long good() {
        return good;
    }

    /// Bad parts shipped.
    public long escaped() {
        return escaped;
    }

    /// Parts scrapped or set aside.
    public long scrap() {
        return scrapped + setAside;
    }

    /// Power drawn now, W.
    public double watts() {
        return levels.watts();
    }

    /// Parts in the plant now.
    public long parts() {
        return levels.parts();
    }

    /// Everything that has a price, up to the moment last taken in.
    ///
    /// A demand counts when it was due before that moment; when a stop rule ended the run, every demand
    /// does. Demands for one product add up: pieces that an earlier demand already missed are not late
    /// twice.
    public Output output() {
        return new Output(
                good,
                scrap(),
                escaped,
                late(isStoppedByRule ? Long.MAX_VALUE : sinceMicros),
                injuries,
                hazards,
                wattMicros / MICROS_PER_HOUR / 1000,
                partMicros / MICROS_PER_HOUR,
                hintNok);
    }

    /// What it is worth in its lesson, NOK.
    public double nok() {
        return Account.of(output(), script.scenario().worth()).nok();
    }

    private long late(long untilMicros) {
        List<Demand> demands = script.scenario().demand();
        long late = 0;
        for (int i = 0; i < shippedWhenDue.length; i++) {
            if (demands.get(i).byMicros() <= untilMicros) {
                long counted = Math.max(shippedWhenDue[i], askedBefore(demands, demands.get(i)));
                late += Math.max(0, demands.get(i).pieces() - counted);
            }
        }
        return late;
    }

    /// The pieces that earlier demands for the same product have asked for.
    private static long askedBefore(List<Demand> demands, Demand demand) {
        long asked = 0;
        for (Demand other : demands) {
            if (other.product().equals(demand.product()) && other.byMicros() < demand.byMicros()) {
                asked = Math.max(asked, other.pieces());
            }
        }
        return asked;
    }
}
