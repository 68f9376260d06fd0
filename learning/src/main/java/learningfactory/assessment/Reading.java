package learningfactory.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;

/// The journal of a run, read once: what came, who did what, which edges were stepped over.
final class Reading {
    private final RunRecord record;
    private final Map<String, Proof> injects = new LinkedHashMap<>();
    private final List<Done> deeds = new ArrayList<>();
    private final List<Struck> hazards = new ArrayList<>();
    private final List<Proof> hints = new ArrayList<>();
    private final List<Proof> revealed = new ArrayList<>();
    private Optional<Proof> crisis = Optional.empty();
    private final Map<Done, Proof> effects = new LinkedHashMap<>();

    /// An accepted deed.
    ///
    /// @param proof the fact that tells of it
    /// @param acted the fact itself
    record Done(Proof proof, RunFact.Acted acted) {
        Deed deed() {
            return acted.deed();
        }
    }

    /// An edge stepped over.
    ///
    /// @param proof the fact that tells of it
    /// @param hazard which
    record Struck(Proof proof, Hazard hazard) {}

    private Reading(RunRecord record) {
        this.record = record;
    }

    static Reading of(RunRecord record) {
        Reading reading = new Reading(record);
        for (int i = 0; i < record.facts().size(); i++) {
            RunFact fact = record.facts().get(i);
            reading.take(new Proof(i, fact.atMicros()), fact);
        }
        return reading;
    }

    private void take(Proof proof, RunFact fact) {
        switch (fact) {
            case RunFact.Injected injected -> inject(proof, injected.inject());
            case RunFact.Acted acted when acted.accepted() -> deeds.add(new Done(proof, acted));
            case RunFact.Acted acted -> {}
            case RunFact.HazardStruck struck -> hazards.add(new Struck(proof, hazard(struck.hazard())));
            case RunFact.HintTaken hint -> hints.add(proof);
            case RunFact.Revealed found -> revealed.add(proof);
            case RunFact.Stopped stopped -> {}
            case RunFact.TookEffect effect when effect.cause().isEmpty() -> takeEffect(proof, effect);
            case RunFact.TookEffect effect -> {}
            case RunFact.InPlant inPlant -> {}
            case RunFact.Shown shown -> {}
            case RunFact.TruthShown truth -> {}
            case RunFact.Said said -> {}
            case RunFact.HintRefused refused -> {}
            case RunFact.Bookmarked bookmark -> {}
        }
    }

    /// A deed that the plant refused when it was to take effect was never done.
    private void takeEffect(Proof proof, RunFact.TookEffect effect) {
        Optional<Done> done = deeds.stream()
                .filter(d -> !effects.containsKey(d)
                        && d.acted().atMicros() == effect.actedMicros()
                        && d.acted().actor().equals(effect.actor())
                        && d.deed().equals(effect.deed()))
                .findFirst();
        if (effect.accepted()) {
            done.ifPresent(d -> effects.put(d, proof));
        } else {
            done.ifPresent(deeds::remove);
        }
    }

    private void inject(Proof proof, String name) {
        injects.putIfAbsent(name, proof);
        boolean isCalm = scenario().findInject(name).map(Inject::isCalm).orElse(true);
        if (!isCalm && crisis.isEmpty()) {
            crisis = Optional.of(proof);
        }
    }

    private Hazard hazard(String name) {
        return scenario().envelope().stream()
                .filter(hazard -> hazard.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The journal tells of an edge (%s) that the scenario (%s) does not have.\nMaybe it is of another scenario."
                                .formatted(name, scenario().name())));
    }

    RunRecord record() {
        return record;
    }

    Scenario scenario() {
        return record.script().scenario();
    }

    /// The coming of the first inject that is not calm.
    Optional<Proof> crisis() {
        return crisis;
    }

    boolean hasCrisisCome(long atMicros) {
        return crisis.isPresent() && crisis.get().atMicros() <= atMicros;
    }

    /// The first coming of this inject.
    Optional<Proof> coming(String inject) {
        return Optional.ofNullable(injects.get(inject));
    }

    /// Accepted deeds in order of time.
    List<Done> deeds() {
        return deeds;
    }

    List<Struck> hazards() {
        return hazards;
    }

    List<Proof> hints() {
        return hints;
    }

    List<Proof> revealed() {
        return revealed;
    }

    /// The fact that this deed took effect; empty while its doer is still at it.
    Optional<Proof> effect(Done done) {
        return Optional.ofNullable(effects.get(done));
    }

    /// When the inject that this step answers came, µs; 0 when it answers none; -1 when it never came.
    long sinceMicros(Step step) {
        return step.since().isEmpty()
                ? 0
                : coming(step.since()).map(Proof::atMicros).orElse(-1L);
    }

    /// Whether this deed does this step: its inject has come, the doer may do it, and it is what was asked
    /// for.
    boolean isDoneBy(Step step, Done done) {
        long since = sinceMicros(step);
        boolean mayDo = step.by().isEmpty()
                || (done.acted().role() != null
                        && step.by().contains(done.acted().role()));
        return since >= 0 && done.proof().atMicros() >= since && mayDo && step.isDoneBy(done.deed());
    }

    /// Whether this deed stepped over an edge that doing it can step over, and that was struck then or
    /// later.
    boolean steppedOverAnEdge(Proof deed) {
        RunFact.Acted acted = (RunFact.Acted) deed.in(record);
        return hazards.stream()
                .anyMatch(struck -> struck.hazard().cause() instanceof Hazard.Cause.Doing doing
                        && acted.deed().answers(doing.deed())
                        && struck.proof().atMicros() >= deed.atMicros());
    }
}
