package learningfactory.assessment;

import java.util.List;
import learningfactory.scenario.Step;

/// How well the deeds of a run agree with the expected response.
///
/// The response is a partial order with time limits and alternatives. Each accepted deed does at most one
/// step: among the steps whose inject has come, that it answers, and that its doer may do, first one whose
/// earlier steps are done, in the order of the scenario. A step that was done out of order and is later
/// done again in order counts as done in order.
///
/// `value` is the fitness of an alignment (van der Aalst, Process Mining, 2nd ed., ch. 8) in its plainest
/// form: required steps done in order and in time, by required steps that were due and deeds that were
/// wrong. Wrong is a deed that does no step and stepped over an edge of the safety envelope. Other deeds
/// that do no step are listed and cost nothing: a running plant asks for more than the crisis does.
///
/// @param steps a finding for each step, in the order of the scenario
/// @param extras accepted deeds since the crisis came that do no step
/// @param wrong those of them that stepped over an edge
/// @param value 0..1; 1 when no required step was due and nothing was wrong
public record Conformance(List<StepFinding> steps, List<Proof> extras, List<Proof> wrong, double value) {
    public Conformance {
        steps = List.copyOf(steps);
        extras = List.copyOf(extras);
        wrong = List.copyOf(wrong);
    }

    static Conformance of(List<StepFinding> steps, List<Proof> extras, List<Proof> wrong) {
        long due = steps.stream()
                .filter(s -> s.step().isRequired() && s.outcome() != StepFinding.Outcome.NOT_DUE)
                .count();
        long matched = steps.stream()
                .filter(s -> s.step().isRequired() && s.outcome() == StepFinding.Outcome.DONE)
                .count();
        long all = due + wrong.size();
        return new Conformance(steps, extras, wrong, all == 0 ? 1 : (double) matched / all);
    }

    /// What became of this step.
    ///
    /// @throws IllegalArgumentException when the scenario has no such step
    public StepFinding step(String name) {
        return steps.stream()
                .filter(finding -> finding.step().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scenario has no step (%s).\nMaybe one of %s."
                        .formatted(
                                name,
                                steps.stream()
                                        .map(StepFinding::step)
                                        .map(Step::name)
                                        .toList())));
    }

    /// The findings that deviate: late, out of order or missing.
    public List<StepFinding> deviations() {
        return steps.stream()
                .filter(s -> switch (s.outcome()) {
                    case LATE, OUT_OF_ORDER, MISSING -> true;
                    case DONE, SKIPPED, NOT_DUE -> false;
                })
                .toList();
    }
}
