package learningfactory.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.running.Fact;
import learningfactory.factory.running.PlantView;
import learningfactory.factory.running.Readings;
import learningfactory.factory.running.RunningPlant;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Start;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.simulation.Digest;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The scenario at work on the plant: time, triggers, edges of safety, delayed deeds, stop rules.
///
/// How an instant passes: first the plant does everything that is due, then what was planned for this
/// instant happens in the order in which it was planned, then the signs whose subjects have changed are
/// asked; and all this again until nothing changes any more. Nothing ever depends on how often somebody
/// looks.
final class Play {
    private static final String AT_START = "start";
    private static final long OEE_AFTER_MICROS = 300_000_000;

    final Script script;
    final RunningPlant plant;
    final Readings readings;
    final Watch watch;
    final Deceit deceit;
    final Counters counters;
    final List<RunFact> facts;
    /// The same without what the plant itself says: few, and what pages look through.
    final List<RunFact> told;
    final Map<String, Display.Busy> busy;
    private final DeedOrder orders;
    private final List<Fact> heard = new ArrayList<>();
    private final Plan plan;
    /// Since when the signs of each vigil hold; -1: they do not.
    private final long[] holdsSince;
    /// What has come of it since they hold.
    private final boolean[] hasCome;
    private final boolean[] isPlanned;
    private final boolean[] isInjected;
    private final Digest digest;

    private boolean isBegun;
    private long nowMicros;

    RunFact.@Nullable Stopped stopped;

    /// When time is up.
    long endMicros;

    Play(Script script, long seed) {
        this.script = script;
        this.watch = new Watch(script);
        this.orders = new DeedOrder(script);
        this.plant = warmPlant(seed);
        this.readings = Readings.of(plant);
        this.deceit = new Deceit();
        this.counters = new Counters(script);
        this.facts = new ArrayList<>();
        this.told = new ArrayList<>();
        this.busy = new LinkedHashMap<>();
        this.plan = new Plan();
        this.holdsSince = new long[script.vigils().size()];
        Arrays.fill(holdsSince, -1);
        this.hasCome = new boolean[holdsSince.length];
        this.isPlanned = new boolean[scenario().injects().size()];
        this.isInjected = new boolean[isPlanned.length];
        this.digest = new Digest();
        this.endMicros = script.runMicros();
    }

    private Play(Play other, @Nullable Long otherLuck) {
        this.script = other.script;
        this.plant = otherLuck == null ? other.plant.fork(journal()) : other.plant.fork(otherLuck, journal());
        this.readings = Readings.of(plant);
        this.watch = other.watch.copy();
        this.deceit = other.deceit.copy();
        this.counters = other.counters.copy();
        this.facts = new ArrayList<>(other.facts);
        this.told = new ArrayList<>(other.told);
        this.busy = new LinkedHashMap<>(other.busy);
        this.orders = other.orders;
        this.plan = other.plan.copy();
        this.holdsSince = other.holdsSince.clone();
        this.hasCome = other.hasCome.clone();
        this.isPlanned = other.isPlanned.clone();
        this.isInjected = other.isInjected.clone();
        this.digest = Digest.continuing(other.digest.state());

        this.isBegun = other.isBegun;
        this.nowMicros = other.nowMicros;
        this.stopped = other.stopped;
        this.endMicros = other.endMicros;
    }

    Play fork(@Nullable Long otherLuck) {
        return new Play(this, otherLuck);
    }

    /// The plant when its warm-up is over. A saved moment is reached with the luck it was saved with; from
    /// there on the luck is that of this run.
    private RunningPlant warmPlant(long seed) {
        Start start = script.scenario().start();
        RunningPlant warm = script.compiled().start(start.seed().orElse(seed), 0, journal());
        for (Start.Done done : start.deeds()) {
            warm.runUntil(done.atMicros());
            Command command = orders.command(done.deed(), 0);
            if (command != null) {
                warm.command(command);
            }
        }
        warm.runUntil(script.warmUpMicros());
        warm.journal().orElseThrow().flush();
        heard.forEach(watch::saw);
        heard.clear();
        return start.seed().isEmpty() ? warm : warm.fork(seed, journal());
    }

    /// The plant's journal is read as it is written.
    private Journal journal() {
        return Journal.to((chunk, length) -> JournalReader.each(
                chunk,
                length,
                (at, kind, subject, a, b) -> heard.add(script.reader().fact(at, kind, subject, a, b))));
    }

    private Scenario scenario() {
        return script.scenario();
    }

    long nowMicros() {
        return nowMicros;
    }

    /// What is done before the lesson, and the first instant.
    void begin() {
        for (Deed deed : scenario().atStart()) {
            meet("", null, AT_START, deed, 0);
        }
        plant.resetStatistics();
        watch.beginCounting();
        isBegun = true;
        for (int i = 0; i < scenario().injects().size(); i++) {
            if (scenario().injects().get(i).trigger() instanceof Trigger.At at) {
                plan(i, at.micros());
            }
        }
        settle();
    }

    void runUntil(long micros) {
        long limit = Math.min(micros, endMicros);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = stopped == null && passInstant(limit);
        }
        if (stopped == null) {
            nowMicros = limit;
            plant.runUntil(script.warmUpMicros() + limit);
            if (limit == endMicros) {
                stop("", new Words("Tiden er ute.", "Time is up."));
            }
        }
    }

    /// Runs to the next instant at which anything happens; no further than the limit.
    ///
    /// @return whether there was one
    boolean passInstant(long limit) {
        long next = nextMicros();
        if (next > limit) {
            return false;
        }
        nowMicros = Math.max(nowMicros, next);
        settle();
        return true;
    }

    /// When something happens next, µs of the run.
    private long nextMicros() {
        long next = plant.nextMicros();
        next = next == Long.MAX_VALUE ? next : next - script.warmUpMicros();
        next = Math.min(next, plan.nextMicros());
        List<Vigil> vigils = script.vigils();
        for (int i = 0; i < holdsSince.length; i++) {
            if (holdsSince[i] >= 0 && !hasCome[i]) {
                next = Math.min(next, holdsSince[i] + vigils.get(i).forMicros());
            }
        }
        return next;
    }

    /// Lets everything happen that belongs to this instant.
    void settle() {
        boolean goesOn = true;
        while (goesOn && stopped == null) {
            hear();
            if (plan.nextMicros() <= nowMicros) {
                happen(plan.takeFirst());
            } else {
                goesOn = keepVigil();
            }
        }
        hear();
    }

    /// Brings the plant to this instant and takes in what it says.
    ///
    /// @return what it said
    List<Fact> hear() {
        plant.runUntil(script.warmUpMicros() + nowMicros);
        plant.journal().orElseThrow().flush();
        if (heard.isEmpty()) {
            return List.of();
        }
        List<Fact> now = List.copyOf(heard);
        heard.clear();
        for (Fact fact : now) {
            watch.saw(fact);
            if (isBegun) {
                facts.add(new RunFact.InPlant(fact.atMicros() - script.warmUpMicros(), fact));
                counters.count(fact);
            }
        }
        return now;
    }

    /// Asks the signs whose subjects have changed.
    ///
    /// @return whether something came of it
    private boolean keepVigil() {
        int changed = watch.takeChanged();
        boolean hasHappened = false;
        List<Vigil> vigils = script.vigils();
        for (int i = 0; i < holdsSince.length; i++) {
            Vigil vigil = vigils.get(i);
            if ((vigil.subjects() & changed) != 0) {
                look(i, vigil);
            }
            if (holdsSince[i] >= 0 && !hasCome[i] && nowMicros - holdsSince[i] >= vigil.forMicros()) {
                hasCome[i] = true;
                comes(vigil, holdsSince[i]);
                hasHappened = true;
            }
        }
        return hasHappened || watch.hasChanged();
    }

    private void look(int i, Vigil vigil) {
        boolean holds = watch.hold(vigil.signs(), readings)
                && (vigil.unless().isEmpty() || !watch.hold(vigil.unless(), readings));
        if (!holds) {
            holdsSince[i] = -1;
            hasCome[i] &= vigil.kind() != Vigil.Kind.HAZARD;
        } else if (holdsSince[i] < 0) {
            holdsSince[i] = nowMicros;
        }
    }

    private void comes(Vigil vigil, long sinceMicros) {
        switch (vigil.kind()) {
            case INJECT -> {
                if (!isInjected[vigil.number()]) {
                    inject(vigil.number(), "");
                }
            }
            case HAZARD -> {
                Hazard hazard = scenario().envelope().get(vigil.number());
                plan(hazard.delayMicros(), new Due.Strikes(vigil.number(), "", sinceMicros));
            }
            case STOP -> {
                StopRule rule = scenario().stopRules().get(vigil.number());
                stop("", rule.title());
            }
        }
    }

    private void plan(int inject, long atMicros) {
        if (!isPlanned[inject]) {
            isPlanned[inject] = true;
            plan(atMicros - nowMicros, new Due.Comes(inject));
        }
    }

    void plan(long inMicros, Due.What what) {
        plan.add(nowMicros + Math.max(0, inMicros), what);
    }

    private void happen(Due due) {
        switch (due.what()) {
            case Due.Comes c -> {
                if (!isInjected[c.inject()]) {
                    inject(c.inject(), "");
                }
            }
            case Due.Strikes s -> strike(s);
            case Due.Meets m -> {
                busy.remove(m.actor());
                meet(m.actor(), m.role(), "", m.deed(), m.actedMicros());
            }
        }
    }

    void inject(int number, String by) {
        Inject inject = scenario().injects().get(number);
        isInjected[number] = true;
        add(new RunFact.Injected(nowMicros, inject.name(), by));
        take(inject.name(), inject.effects());
        for (int i = 0; i < isPlanned.length; i++) {
            if (scenario().injects().get(i).trigger() instanceof Trigger.AfterInject after
                    && after.inject().equals(inject.name())) {
                plan(i, nowMicros + after.delayMicros());
            }
        }
    }

    private void strike(Due.Strikes strikes) {
        Hazard hazard = scenario().envelope().get(strikes.hazard());
        add(new RunFact.HazardStruck(
                nowMicros, hazard.name(), strikes.actor(), strikes.causeMicros(), hazard.isInjury()));
        take(hazard.name(), hazard.effects());
    }

    /// Lets effects happen, in their order.
    ///
    /// @return the plant's first refusal, if it refused one; the others happened all the same
    Reply take(String cause, List<Effect> effects) {
        Reply first = new Reply.Accepted(nowMicros);
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Does does -> {
                    Reply reply = meet("", null, cause, does.deed(), nowMicros);
                    first = first.isAccepted() ? reply : first;
                }
                case Effect.Shows shows -> {
                    deceit.begin(shows, truth());
                    watch.deceived(true);
                    add(new RunFact.Shown(nowMicros, cause, shows));
                }
                case Effect.ShowsTruth truth -> showTruth("");
                case Effect.Says says -> add(new RunFact.Said(nowMicros, "", says.from(), says.to(), says.words()));
            }
        }
        return first;
    }

    private void showTruth(String actor) {
        add(new RunFact.TruthShown(nowMicros, actor, deceit.isActive()));
        deceit.end();
        watch.deceived(false);
    }

    PlantView truth() {
        return plant.view();
    }

    /// A deed meets the plant. Who does it steps over an edge if its signs say so just before.
    ///
    /// @param cause the inject or hazard behind a deed of fate; empty for a deed of a person
    Reply meet(String actor, Role.@Nullable Kind role, String cause, Deed deed, long actedMicros) {
        boolean isByPerson = cause.isEmpty();
        List<Integer> edges = isByPerson ? edges(deed) : List.of();
        Reply reply = carryOut(deed);
        add(new RunFact.TookEffect(
                nowMicros, actor, role, cause, deed, reply.isAccepted(), reply.reason(), actedMicros));
        List<Fact> said = hear();
        if (reply.isAccepted()) {
            after(actor, deed, said);
            for (int edge : edges) {
                plan(scenario().envelope().get(edge).delayMicros(), new Due.Strikes(edge, actor, actedMicros));
            }
            if (isByPerson) {
                planAfter(deed);
            }
        }
        return reply;
    }

    private Reply carryOut(Deed deed) {
        Words problem = orders.problem(deed).orElse(Words.NONE);
        if (!problem.isEmpty()) {
            return new Reply.Refused(problem);
        }
        Command command = orders.command(deed, nowMicros);
        if (command == null) {
            return new Reply.Accepted(nowMicros);
        }
        return switch (plant.command(command)) {
            case Answer.Accepted a -> new Reply.Accepted(nowMicros);
            case Answer.Refused r ->
                new Reply.Refused(PlantRefusal.words(r.reason(), script.plant().labels()));
        };
    }

    /// What is wrong with the names in a deed; empty when nothing is.
    Words problem(Deed deed) {
        return orders.problem(deed).orElse(Words.NONE);
    }

    private void after(String actor, Deed deed, List<Fact> said) {
        if (deed.verb() == Verb.INSPECT) {
            Findings.of(script, nowMicros, actor, said).forEach(this::add);
        } else if (deed.verb() == Verb.VERIFY) {
            add(deceit.verify(truth(), nowMicros, actor, deed.element(), deed.number()));
        } else if (deed.verb() == Verb.ISOLATE) {
            showTruth(actor);
        }
    }

    /// The edges that a deed done now steps over.
    private List<Integer> edges(Deed deed) {
        List<Integer> edges = new ArrayList<>();
        List<Hazard> envelope = scenario().envelope();
        for (int i = 0; i < envelope.size(); i++) {
            Hazard hazard = envelope.get(i);
            if (hazard.cause() instanceof Hazard.Cause.Doing doing
                    && deed.answers(doing.deed())
                    && (hazard.unless().isEmpty() || !watch.hold(hazard.unless(), readings))) {
                edges.add(i);
            }
        }
        return edges;
    }

    private void planAfter(Deed deed) {
        for (int i = 0; i < isPlanned.length; i++) {
            if (scenario().injects().get(i).trigger() instanceof Trigger.AfterDeed after
                    && deed.answers(after.deed())) {
                plan(i, nowMicros + after.delayMicros());
            }
        }
    }

    /// Whether an inject has come.
    boolean hasCome(String inject) {
        List<Inject> injects = scenario().injects();
        for (int i = 0; i < isInjected.length; i++) {
            if (injects.get(i).name().equals(inject)) {
                return isInjected[i];
            }
        }
        return false;
    }

    /// OEE of the station that sets the pace since the run began; not-a-number in the first minutes: a piece
    /// begun before the run counts whole when it is done, which makes the index of a few pieces mean nothing.
    double oee() {
        return nowMicros < OEE_AFTER_MICROS ? Double.NaN : plant.oee();
    }

    void stop(String actor, Words reason) {
        if (stopped == null) {
            RunFact.Stopped fact = new RunFact.Stopped(nowMicros, actor, reason);
            add(fact);
            stopped = fact;
        }
    }

    void add(RunFact fact) {
        addAt(facts.size(), fact);
    }

    /// Puts a fact before those that followed from it.
    void addAt(int place, RunFact fact) {
        facts.add(place, fact);
        told.add(fact);
        FactDigest.add(digest, fact);
    }

    long digest() {
        Digest all = Digest.continuing(digest.state());
        all.add(nowMicros, plant.journal().orElseThrow().digest(), facts.size(), stopped == null ? 0 : 1);
        return all.value();
    }
}
