package learningfactory.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;

/// Holds the objectives of the lesson against the run.
final class Judging {
    private final Reading reading;
    private final Conformance conformance;
    private final Map<Measure, Measured> measures;

    Judging(Reading reading, Conformance conformance, Map<Measure, Measured> measures) {
        this.reading = reading;
        this.conformance = conformance;
        this.measures = measures;
    }

    List<Judgement> judgements() {
        return reading.scenario().objectives().stream()
                .map(objective -> Judgement.of(
                        objective, objective.rules().stream().map(this::finding).toList()))
                .toList();
    }

    private Judgement.RuleFinding finding(Objective.Rule rule) {
        return switch (rule) {
            case Objective.Rule.StepDone done -> {
                StepFinding step = conformance.step(done.step());
                boolean holds = step.outcome() == StepFinding.Outcome.DONE;
                yield new Judgement.RuleFinding(
                        rule, holds, step.proof().stream().toList());
            }
            case Objective.Rule.NoHazard edge -> {
                List<Proof> struck = reading.hazards().stream()
                        .filter(s ->
                                edge.hazard().isEmpty() || s.hazard().name().equals(edge.hazard()))
                        .map(Reading.Struck::proof)
                        .toList();
                yield new Judgement.RuleFinding(rule, struck.isEmpty(), struck);
            }
            case Objective.Rule.AtMost(Measure measure, double limit) ->
                compared(rule, measure, value -> value <= limit);
            case Objective.Rule.AtLeast(Measure measure, double limit) ->
                compared(rule, measure, value -> value >= limit);
        };
    }

    /// A measure that does not exist proves nothing.
    private Judgement.RuleFinding compared(
            Objective.Rule rule, Measure measure, java.util.function.DoublePredicate holds) {
        Optional<Measured> measured = Optional.ofNullable(measures.get(measure));
        boolean isHeld = measured.isPresent()
                && measured.get().value().isPresent()
                && holds.test(measured.get().value().getAsDouble());
        return new Judgement.RuleFinding(
                rule, isHeld, measured.map(Measured::proofs).orElse(List.of()));
    }
}
