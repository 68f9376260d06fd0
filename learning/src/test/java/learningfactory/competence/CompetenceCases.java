package learningfactory.competence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import learningfactory.assessment.Verdict;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// Cases that several tests use, and the runner of their laws: each trial has a seed of its own, and a
/// failure names it.
final class CompetenceCases {
    static final PersonId OLA = new PersonId("learner-1");
    static final PersonId KARI = new PersonId("instructor-1");
    static final PersonId EVA = new PersonId("instructor-2");
    static final Instant NINE = Instant.parse("2027-03-01T08:00:00Z");
    static final AimId MEASURE = new AimId("grep", "KM1", "XYZ03-02");
    static final AimId PROGRAM = new AimId("grep", "KM2", "XYZ03-02");

    private CompetenceCases() {}

    static void holds(int trials, Consumer<SplittableRandom> trial) {
        for (long seed = 1; seed <= trials; seed++) {
            try {
                trial.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "The law does not hold with seed %d: %s".formatted(seed, failure.getMessage()), failure);
            }
        }
    }

    static Evidence observed(String id, PersonId learner, AimId... aims) {
        return new Evidence(
                id,
                learner,
                new Words("Måling ved fresen", "Measuring at the mill"),
                new Origin.Observation("målte riktig"),
                java.util.Arrays.stream(aims)
                        .map(aim -> new Finding(aim, Verdict.SHOWN, "seen"))
                        .toList(),
                NINE.minus(Duration.ofDays(20)),
                new Evidence.State.Submitted());
    }

    static Evidence assessed(String id, PersonId learner, PersonId assessor, AimId... aims) {
        Evidence waiting = observed(id, learner, aims);
        return waiting.assessed(assessor, NINE.minus(Duration.ofDays(19)), waiting.findings(), "")
                .find()
                .orElseThrow();
    }

    static Attestation authorisation(
            String id, PersonId holder, PersonId assessor, boolean isForInstructing, Instant from, Instant until) {
        return new Attestation(
                id,
                Attestation.Kind.AUTHORISATION,
                holder,
                new Words("CNC-fres", "CNC mill"),
                "",
                Optional.of(new Scope(
                        List.of(), List.of("cnc-mill"), List.of(Mode.SOLO, Mode.SUPERVISED), isForInstructing)),
                List.of(),
                from,
                Optional.ofNullable(until),
                assessor,
                List.of("e-" + id),
                NINE.minus(Duration.ofDays(18)),
                List.of());
    }
}
