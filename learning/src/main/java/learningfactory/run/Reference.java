package learningfactory.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import learningfactory.scenario.Role;
import learningfactory.scenario.Step;
import org.jspecify.annotations.Nullable;

/// One run in which the expected response is given exactly as the scenario writes it.
final class Reference {
    private static final long AGAIN_MICROS = 10_000_000;
    private static final int MOST_TRIES = 30;

    private final Run run;
    private final List<Step> steps;
    private final Map<String, Long> cameMicros = new LinkedHashMap<>();
    private final Map<String, Long> doneMicros = new LinkedHashMap<>();
    private final Map<String, Long> notBeforeMicros = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new LinkedHashMap<>();
    /// The step whose deed is under way, by the person who does it.
    private final Map<String, Step> underWay = new LinkedHashMap<>();
    private int told;

    Reference(Script script, long seed) {
        this.run = Run.begin(script, seed);
        this.steps = script.scenario().response();
    }

    RunRecord play() {
        while (!run.isEnded()) {
            listen();
            Step next = next();
            long at = next == null ? run.script().runMicros() : dueMicros(next);
            if (next != null && at <= run.nowMicros()) {
                tryTo(next);
            } else if (!run.passInstant(at)) {
                run.runUntil(at);
            }
        }
        return run.record();
    }

    /// Takes in which injects have come and which deeds have taken effect.
    private void listen() {
        List<RunFact> facts = run.told();
        while (told < facts.size()) {
            switch (facts.get(told++)) {
                case RunFact.Injected f -> cameMicros.putIfAbsent(f.inject(), f.atMicros());
                case RunFact.TookEffect f when f.cause().isEmpty() -> tookEffect(f);
                default -> {}
            }
        }
    }

    private void tookEffect(RunFact.TookEffect fact) {
        Step step = underWay.remove(fact.actor());
        if (step != null && fact.accepted()) {
            doneMicros.put(step.name(), fact.atMicros());
        } else if (step != null) {
            notBeforeMicros.put(step.name(), fact.atMicros() + AGAIN_MICROS);
        }
    }

    /// The step that is to be done first of those whose moment is known; ties go to the first in the
    /// scenario.
    private @Nullable Step next() {
        Step best = null;
        for (Step step : steps) {
            long due = dueMicros(step);
            if (due < (best == null ? Long.MAX_VALUE : dueMicros(best))) {
                best = step;
            }
        }
        return best;
    }

    /// When a step is to be done; `Long.MAX_VALUE` while that is not known, when it is done, or given up.
    private long dueMicros(Step step) {
        if (doneMicros.containsKey(step.name())
                || underWay.containsValue(step)
                || tries.getOrDefault(step.name(), 0) >= MOST_TRIES) {
            return Long.MAX_VALUE;
        }
        long after = step.since().isEmpty() ? 0 : cameMicros.getOrDefault(step.since(), Long.MAX_VALUE);
        for (String before : step.after()) {
            after = Math.max(after, doneMicros.getOrDefault(before, Long.MAX_VALUE));
        }
        if (after == Long.MAX_VALUE) {
            return after;
        }
        long due = Math.max(after + step.referenceMicros(), notBeforeMicros.getOrDefault(step.name(), 0L));
        return Math.max(due, run.freeAtMicros(actor(step), step.deed().verb()));
    }

    private void tryTo(Step step) {
        tries.merge(step.name(), 1, Integer::sum);
        String actor = actor(step);
        underWay.put(actor, step);
        Reply reply = run.act(actor, role(step), step.deed());
        if (!reply.isAccepted()) {
            underWay.remove(actor);
            notBeforeMicros.put(step.name(), run.nowMicros() + AGAIN_MICROS);
        }
    }

    private String actor(Step step) {
        Role.Kind role = role(step);
        return role == null ? "instructor" : role.name().toLowerCase(Locale.ROOT);
    }

    /// The first role that may do it; null, the instructor, when none may.
    private Role.@Nullable Kind role(Step step) {
        for (Role role : run.script().scenario().roles()) {
            boolean isMeant = step.by().isEmpty() || step.by().contains(role.kind());
            if (isMeant && run.may(role.kind(), step.deed())) {
                return role.kind();
            }
        }
        return null;
    }
}
