package learningfactory.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.scenario.Step;
import org.jspecify.annotations.Nullable;

/// Lays the deeds of a run beside the steps of the expected response; [Conformance] says by what rule.
final class StepMatch {
    private final Reading reading;
    private final List<Step> steps;
    private final @Nullable Proof[] done;
    private final boolean[] isInOrder;
    private final List<Proof> extras = new ArrayList<>();

    private StepMatch(Reading reading) {
        this.reading = reading;
        this.steps = reading.scenario().response();
        this.done = new Proof[steps.size()];
        this.isInOrder = new boolean[steps.size()];
    }

    static Conformance conformance(Reading reading) {
        StepMatch match = new StepMatch(reading);
        for (Reading.Done deed : reading.deeds()) {
            match.take(deed);
        }
        List<StepFinding> findings = new ArrayList<>();
        for (int i = 0; i < match.steps.size(); i++) {
            findings.add(match.finding(i));
        }
        List<Proof> wrong =
                match.extras.stream().filter(reading::steppedOverAnEdge).toList();
        return Conformance.of(findings, match.extras, wrong);
    }

    private void take(Reading.Done deed) {
        int inOrder = -1;
        int outOfOrder = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (!isCandidate(i, deed)) {
                continue;
            }
            boolean follows = steps.get(i).after().stream().allMatch(this::isDone);
            if (follows && inOrder < 0) {
                inOrder = i;
            } else if (!follows && done[i] == null && outOfOrder < 0) {
                outOfOrder = i;
            }
        }
        int chosen = inOrder >= 0 ? inOrder : outOfOrder;
        if (chosen >= 0) {
            choose(chosen, deed, inOrder >= 0);
        } else if (reading.hasCrisisCome(deed.proof().atMicros())) {
            extras.add(deed.proof());
        }
    }

    private void choose(int step, Reading.Done deed, boolean follows) {
        Proof before = done[step];
        if (before != null) {
            extras.add(before);
        }
        done[step] = deed.proof();
        isInOrder[step] = follows;
    }

    /// A step that waits to be done, or was done out of order and may be done again.
    private boolean isCandidate(int i, Reading.Done deed) {
        Step step = steps.get(i);
        boolean mayBeDone = done[i] == null || !isInOrder[i];
        return mayBeDone && reading.isDoneBy(step, deed);
    }

    private boolean isDone(String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return done[i] != null;
            }
        }
        return false;
    }

    private StepFinding finding(int i) {
        Step step = steps.get(i);
        long since = reading.sinceMicros(step);
        Proof proof = done[i];
        if (proof == null) {
            StepFinding.Outcome outcome = since < 0
                    ? StepFinding.Outcome.NOT_DUE
                    : step.isRequired() ? StepFinding.Outcome.MISSING : StepFinding.Outcome.SKIPPED;
            return new StepFinding(step, outcome, Optional.empty(), since, 0);
        }
        long late =
                step.withinMicros() == Long.MAX_VALUE ? 0 : Math.max(0, proof.atMicros() - since - step.withinMicros());
        StepFinding.Outcome outcome = !isInOrder[i]
                ? StepFinding.Outcome.OUT_OF_ORDER
                : late > 0 ? StepFinding.Outcome.LATE : StepFinding.Outcome.DONE;
        return new StepFinding(step, outcome, Optional.of(proof), since, late);
    }
}
