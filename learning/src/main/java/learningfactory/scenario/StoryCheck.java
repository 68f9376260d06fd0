package learningfactory.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learningfactory.factory.plant.Findings;

/// What comes, what is expected and what must not be: whether it can come, be done and be stepped over
/// at all.
final class StoryCheck {
    private final Scenario scenario;
    private final Findings findings;
    private final DeedCheck deeds;
    private final SignCheck signs;
    private final WordsCheck words;
    private final List<String> injects;
    private final List<String> steps;

    StoryCheck(Scenario scenario, PlantNames names, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.deeds = new DeedCheck(names, findings);
        this.signs = new SignCheck(names, findings);
        this.words = new WordsCheck(findings);
        this.injects = scenario.injects().stream().map(Inject::name).toList();
        this.steps = scenario.response().stream().map(Step::name).toList();
    }

    void check() {
        ScenarioCheck.once(findings, "injects", "inject", injects);
        ScenarioCheck.once(findings, "response", "step", steps);
        ScenarioCheck.once(
                findings,
                "envelope",
                "hazard",
                scenario.envelope().stream().map(Hazard::name).toList());
        scenario.injects().forEach(this::inject);
        boolean isTroubled = scenario.injects().stream().anyMatch(inject -> !inject.isCalm());
        if (isTroubled == scenario.isCalm()) {
            findings.warning(
                    List.of(scenario.isCalm() ? "calm" : "injects"),
                    scenario.isCalm()
                            ? "a calm exercise has trouble in it"
                            : "there is no trouble, so nobody's time to detect it can be measured",
                    scenario.isCalm() ? "only calm injects" : "an inject that is not calm",
                    scenario.isCalm() ? "" : "\"calm: yes\" for the scenario?");
        }
        scenario.response().forEach(this::step);
        if (!isCircular()) {
            times();
        }
        scenario.envelope().forEach(this::hazard);
        for (int i = 0; i < scenario.stopRules().size(); i++) {
            StopRule rule = scenario.stopRules().get(i);
            List<String> path = ScenarioCheck.and(List.of("stop when"), i);
            words.inBoth(ScenarioCheck.and(path, "title"), "title", rule.title());
            signs.all(ScenarioCheck.and(path, "when"), rule.signs());
            holdsWithin(ScenarioCheck.and(path, "for"), rule.forMicros());
        }
    }

    // ---- injects

    private void inject(Inject inject) {
        List<String> path = List.of("injects", inject.name());
        words.inBoth(ScenarioCheck.and(path, "title"), "title", inject.title());
        trigger(path, inject);
        effects(path, inject.effects());
        if (inject.effects().isEmpty()) {
            findings.warning(path, "the inject (%s) does nothing".formatted(inject.name()), "do, show or say", "");
        }
    }

    private void trigger(List<String> path, Inject inject) {
        switch (inject.trigger()) {
            case Trigger.At at -> comesInTime(path, "at", at.micros(), true);
            case Trigger.When when -> {
                signs.all(ScenarioCheck.and(path, "when"), when.signs());
                holdsWithin(ScenarioCheck.and(path, "for"), when.forMicros());
            }
            case Trigger.AfterDeed after -> {
                List<String> at = ScenarioCheck.and(path, "when done");
                deeds.asked(at, after.deed());
                mayBeDone(at, after.deed(), List.of());
                comesInTime(path, "delay", after.delayMicros(), false);
            }
            case Trigger.AfterInject after -> {
                List<String> at = ScenarioCheck.and(path, "after");
                if (findings.known(at, "inject", after.inject(), injects)) {
                    comesInTime(path, "delay", earliest(inject.name(), at), false);
                }
            }
            case Trigger.ByHand _ -> {}
        }
    }

    /// What is told to come after the end is an error; what only turns out to is a warning, because the
    /// rest of a saved moment may be short.
    private void comesInTime(List<String> path, String key, long micros, boolean isTold) {
        if (micros >= 0 && micros < scenario.timing().runMicros()) {
            return;
        }
        String found = "%s comes at %s, but the run ends at %s"
                .formatted(
                        path.getLast(),
                        PlainText.time(micros),
                        PlainText.time(scenario.timing().runMicros()));
        if (isTold || micros < 0) {
            findings.error(ScenarioCheck.and(path, key), found, "a time within the run", "");
        } else {
            findings.warning(ScenarioCheck.and(path, key), found, "a time within the run", "");
        }
    }

    private void holdsWithin(List<String> path, long micros) {
        if (micros < 0) {
            findings.error(path, "nothing can hold for less than no time", "zero or more", "");
        } else if (micros >= scenario.timing().runMicros()) {
            findings.warning(
                    path,
                    "nothing can hold for %s in a run of %s"
                            .formatted(
                                    PlainText.time(micros),
                                    PlainText.time(scenario.timing().runMicros())),
                    "less than the run",
                    "");
        }
    }

    /// The first moment at which an inject can come; reports a circle.
    private long earliest(String name, List<String> path) {
        long micros = 0;
        Set<String> seen = new LinkedHashSet<>();
        String at = name;
        while (true) {
            if (!seen.add(at)) {
                findings.error(
                        path,
                        "%s waits for itself: %s".formatted(name, String.join(" after ", seen) + " after " + at),
                        "an inject that comes by itself",
                        "");
                return 0;
            }
            Inject inject = scenario.findInject(at).orElse(null);
            switch (inject == null ? new Trigger.ByHand() : inject.trigger()) {
                case Trigger.AfterInject after -> {
                    micros += after.delayMicros();
                    at = after.inject();
                }
                case Trigger.At trigger -> {
                    return micros + trigger.micros();
                }
                case Trigger.When when -> {
                    return micros + when.forMicros();
                }
                case Trigger.AfterDeed after -> {
                    return micros + after.delayMicros();
                }
                case Trigger.ByHand _ -> {
                    return micros;
                }
            }
        }
    }

    private void effects(List<String> path, List<Effect> effects) {
        int done = 0;
        int shown = 0;
        int said = 0;
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Does does -> deeds.done(at(path, "do", done++), does.deed());
                case Effect.Shows shows -> signs.shown(at(path, "show", shown++), shows);
                case Effect.ShowsTruth _ -> shown++;
                case Effect.Says says -> says(at(path, "say", said++), says);
            }
        }
    }

    private static List<String> at(List<String> path, String key, int index) {
        return ScenarioCheck.and(ScenarioCheck.and(path, key), index);
    }

    private void says(List<String> path, Effect.Says says) {
        words.inBoth(path, "message", says.words());
        Role.Kind to = says.to();
        if (to != null && scenario.findRole(to).isEmpty()) {
            findings.error(
                    ScenarioCheck.and(path, "to"), "nobody plays the %s".formatted(RoleCheck.word(to)), roles(), "");
        }
    }

    private String roles() {
        return "one of "
                + String.join(
                        ", ",
                        scenario.roles().stream()
                                .map(role -> RoleCheck.word(role.kind()))
                                .toList());
    }

    // ---- response

    private void step(Step step) {
        List<String> path = List.of("response", step.name());
        words.inBoth(ScenarioCheck.and(path, "title"), "title", step.title());
        deeds.done(ScenarioCheck.and(path, "do"), step.deed());
        for (int i = 0; i < step.alternatives().size(); i++) {
            deeds.asked(at(path, "or", i), step.alternatives().get(i));
        }
        for (Role.Kind kind : step.by()) {
            if (scenario.findRole(kind).isEmpty()) {
                findings.error(
                        ScenarioCheck.and(ScenarioCheck.and(path, "by"), RoleCheck.word(kind)),
                        "nobody plays the %s".formatted(RoleCheck.word(kind)),
                        roles(),
                        "");
            }
        }
        mayBeDone(ScenarioCheck.and(path, "do"), step.deed(), step.by());
        for (String before : step.after()) {
            findings.known(ScenarioCheck.and(ScenarioCheck.and(path, "after"), before), "step", before, steps);
        }
        if (!step.since().isEmpty()) {
            findings.known(ScenarioCheck.and(path, "since"), "inject", step.since(), injects);
        }
        if (step.withinMicros() <= 0 || step.referenceMicros() < 0) {
            findings.error(path, "the step (%s) has no time".formatted(step.name()), "times above zero", "");
        }
    }

    /// Some role must be allowed this deed.
    private void mayBeDone(List<String> path, Deed deed, List<Role.Kind> by) {
        if (!deed.verb().isForRoles()) {
            findings.error(
                    path,
                    "no role may \"%s\"; only injects do that"
                            .formatted(deed.verb().text()),
                    "",
                    "");
            return;
        }
        boolean isAllowed = scenario.roles().stream()
                .filter(role -> by.isEmpty() || by.contains(role.kind()))
                .anyMatch(role -> allows(role, deed));
        if (!isAllowed) {
            findings.error(
                    path, "no role may \"%s\"".formatted(deed.text()), "a role that may", "add it under roles, may?");
        }
    }

    /// A deed that leaves its element open is possible when its verb is.
    private static boolean allows(Role role, Deed deed) {
        return deed.element().isEmpty()
                ? role.may().stream().anyMatch(permission -> permission.verb() == deed.verb())
                : role.allows(deed);
    }

    private boolean isCircular() {
        Set<String> placed = new LinkedHashSet<>();
        List<Step> left = new ArrayList<>(scenario.response());
        boolean isMoving = true;
        while (isMoving) {
            isMoving = left.removeIf(step -> {
                boolean isFree = step.after().stream().allMatch(name -> placed.contains(name) || !steps.contains(name));
                if (isFree) {
                    placed.add(step.name());
                }
                return isFree;
            });
        }
        if (!left.isEmpty()) {
            Step first = left.getFirst();
            findings.error(
                    List.of("response", first.name(), "after"),
                    "the steps wait for each other: %s"
                            .formatted(String.join(
                                    ", ", left.stream().map(Step::name).toList())),
                    "at least one that can be done first",
                    "");
        }
        return !left.isEmpty();
    }

    /// Whether the reference response keeps its own times.
    private void times() {
        Map<String, Long> done = new LinkedHashMap<>();
        boolean isMoving = true;
        while (isMoving && done.size() < steps.size()) {
            int before = done.size();
            for (Step step : scenario.response()) {
                boolean isReady =
                        step.after().stream().allMatch(name -> done.containsKey(name) || !steps.contains(name));
                if (isReady && !done.containsKey(step.name())) {
                    done.put(step.name(), time(step, done));
                }
            }
            isMoving = done.size() > before;
        }
    }

    private long time(Step step, Map<String, Long> done) {
        long since = scenario.findInject(step.since()).isPresent() ? comes(step.since()) : 0;
        long at = since;
        for (String name : step.after()) {
            if (isKnownBefore(step, name)) {
                at = Math.max(at, done.getOrDefault(name, 0L));
            }
        }
        at += step.referenceMicros();
        List<String> path = List.of("response", step.name(), "reference");
        if (at >= scenario.timing().runMicros()) {
            findings.warning(
                    path,
                    "the reference response comes to this at %s, after the end of the run"
                            .formatted(PlainText.time(at)),
                    "a time within the run",
                    "");
        } else if (at - since > step.withinMicros()) {
            findings.warning(
                    path,
                    "the reference response itself does this after %s".formatted(PlainText.time(at - since)),
                    "within " + PlainText.time(step.withinMicros()),
                    "");
        }
        return at;
    }

    /// When something comes on a sign of the plant nobody knows beforehand: then only the steps that
    /// answer the same sign can be counted from it.
    private boolean isKnownBefore(Step step, String before) {
        boolean isBySign = scenario.findInject(step.since())
                .map(inject -> inject.trigger() instanceof Trigger.When)
                .orElse(false);
        return !isBySign
                || scenario.findStep(before)
                        .map(other -> other.since().equals(step.since()))
                        .orElse(false);
    }

    private long comes(String inject) {
        Set<String> seen = new LinkedHashSet<>();
        String at = inject;
        long micros = 0;
        while (seen.add(at) && scenario.findInject(at).isPresent()) {
            Trigger trigger = scenario.findInject(at).orElseThrow().trigger();
            if (trigger instanceof Trigger.AfterInject after) {
                micros += after.delayMicros();
                at = after.inject();
            } else {
                return trigger instanceof Trigger.At fixed ? micros + fixed.micros() : micros;
            }
        }
        return micros;
    }

    // ---- envelope

    private void hazard(Hazard hazard) {
        List<String> path = List.of("envelope", hazard.name());
        words.inBoth(ScenarioCheck.and(path, "title"), "title", hazard.title());
        words.inBoth(ScenarioCheck.and(path, "story"), "story", hazard.story());
        switch (hazard.cause()) {
            case Hazard.Cause.Doing doing -> {
                deeds.asked(ScenarioCheck.and(path, "doing"), doing.deed());
                if (scenario.roles().stream().noneMatch(role -> allows(role, doing.deed()))) {
                    findings.warning(
                            ScenarioCheck.and(path, "doing"),
                            "no role may \"%s\", so nobody steps over this edge"
                                    .formatted(doing.deed().text()),
                            "a role that may",
                            "");
                }
            }
            case Hazard.Cause.Holding holding -> {
                signs.all(ScenarioCheck.and(path, "when"), holding.signs());
                holdsWithin(ScenarioCheck.and(path, "for"), holding.forMicros());
            }
        }
        signs.some(ScenarioCheck.and(path, "unless"), hazard.unless());
        comesInTime(path, "delay", hazard.delayMicros(), false);
        effects(path, hazard.effects());
    }
}
