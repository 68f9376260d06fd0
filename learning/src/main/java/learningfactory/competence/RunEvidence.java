package learningfactory.competence;

import java.time.Instant;
import java.util.List;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Judgement;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// Makes evidence of a finished run by itself: its journal's digest, and what the assessment says about
/// each objective.
///
/// A machine has judged the run, not a person; so the evidence waits for an assessor like any other.
public final class RunEvidence {
    private static final String FRAMEWORK = "grep";

    private RunEvidence() {}

    /// The evidence that a run is for one learner.
    ///
    /// @param id of the evidence
    /// @param learner who took part
    /// @param title of the lesson
    /// @param run which
    /// @param assessment of the run
    /// @param when it ended
    public static Evidence of(
            String id, PersonId learner, Words title, Origin.FactoryRun run, Assessment assessment, Instant when) {
        List<Finding> findings = assessment.judgements().stream()
                .filter(judgement -> !judgement.objective().aim().isBlank())
                .map(RunEvidence::finding)
                .toList();
        return new Evidence(id, learner, title, run, findings, when, new Evidence.State.Submitted());
    }

    private static Finding finding(Judgement judgement) {
        var objective = judgement.objective();
        return new Finding(
                new AimId(FRAMEWORK, objective.aim(), objective.aimVersion()), judgement.verdict(), objective.name());
    }
}
