package learningfactory.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Proof;
import learningfactory.assessment.StepFinding;
import learningfactory.counterfactual.Clock;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.run.Entry;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Question;
import learningfactory.scenario.Scenario;
import learningfactory.words.Words;

/// The questions of the debrief, anchored to what happened, with the answers that people gave.
///
/// The decisive moment comes first of all. Then the phases of PEARLS (Eppich and Cheng 2015): reactions,
/// description, analysis, summary. In description and analysis, what the students left out or did too late
/// or out of order is asked about, beside the scenario's own questions.
///
/// @param questions in the order in which they are asked
public record Reflection(List<Asked> questions) {
    /// The name under which answers to the question about the decisive moment are kept.
    public static final String DECISIVE = "decisive";

    public Reflection {
        questions = List.copyOf(questions);
    }

    /// A question.
    ///
    /// @param key the name under which answers are kept: `decisive`, the place in the scenario's list from
    ///     0, or `step` and its name
    /// @param phase where it belongs
    /// @param words the question
    /// @param anchorMicros the moment it speaks of; empty: the run as a whole, or what it speaks of never
    ///     happened
    /// @param answers what people answered, one a person, the latest
    public record Asked(
            String key, Question.Phase phase, Words words, OptionalLong anchorMicros, List<Answer> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    /// An answer.
    ///
    /// @param actor pseudonymous id of who gave it
    /// @param text as written
    public record Answer(String actor, String text) {}

    /// What somebody wants to do differently next time.
    ///
    /// @param actor pseudonymous id of who said it
    /// @param text as written
    public record Commitment(String actor, String text) {}

    /// The questions of a run.
    ///
    /// @param decisive the decisive moment, once it has been computed
    /// @param log the group's log, for the answers
    /// @param run number of the run in its group, from 1
    public static Reflection of(
            RunRecord record,
            Assessment assessment,
            Optional<DecisiveMoment.Stretch> decisive,
            List<Entry> log,
            int run) {
        List<Asked> asked = new ArrayList<>();
        ofDecisive(record, decisive, log, run).ifPresent(asked::add);
        for (Question.Phase phase : Question.Phase.values()) {
            addOwn(asked, record, assessment, phase, log, run);
            if (phase == Question.Phase.ANALYSIS) {
                assessment.conformance().deviations().forEach(finding -> asked.add(ofDeviation(finding, log, run)));
            }
        }
        return new Reflection(asked);
    }

    /// The decisive moment as a question, the first of the talk.
    ///
    /// @param log the group's log, for the answers
    /// @param run number of the run in its group, from 1
    public static Optional<Asked> ofDecisive(
            RunRecord record, Optional<DecisiveMoment.Stretch> decisive, List<Entry> log, int run) {
        return decisive.map(stretch -> new Asked(
                DECISIVE,
                Question.Phase.ANALYSIS,
                stretch.question(record.script()),
                OptionalLong.of(stretch.fromMicros()),
                answers(log, run, DECISIVE)));
    }

    private static void addOwn(
            List<Asked> asked,
            RunRecord record,
            Assessment assessment,
            Question.Phase phase,
            List<Entry> log,
            int run) {
        List<Question> own = record.script().scenario().questions();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).phase() == phase) {
                String key = String.valueOf(i);
                asked.add(new Asked(
                        key,
                        phase,
                        own.get(i).words(),
                        anchor(record, assessment, own.get(i).anchor()),
                        answers(log, run, key)));
            }
        }
    }

    private static Asked ofDeviation(StepFinding finding, List<Entry> log, int run) {
        String key = "step " + finding.step().name();
        Words title = finding.step().title();
        Words words = switch (finding.outcome()) {
            case LATE ->
                new Words(
                        "«%s» kom %s for sent. Hva gjorde at det tok tid?"
                                .formatted(title.nb(), Clock.of(finding.lateMicros())),
                        "“%s” came %s too late. What made it take so long?"
                                .formatted(title.en(), Clock.of(finding.lateMicros())));
            case OUT_OF_ORDER ->
                new Words(
                        "«%s» ble gjort før noe som burde kommet først. Hva kunne gått galt?".formatted(title.nb()),
                        "“%s” was done before something that should come first. What could have gone wrong?"
                                .formatted(title.en()));
            case MISSING, DONE, SKIPPED, NOT_DUE ->
                new Words(
                        "«%s» ble ikke gjort. Hva skulle ha fått dere til å tenke på det?".formatted(title.nb()),
                        "“%s” was not done. What should have made you think of it?".formatted(title.en()));
        };
        OptionalLong at =
                finding.proof().map(Proof::atMicros).map(OptionalLong::of).orElse(OptionalLong.empty());
        return new Asked(key, Question.Phase.ANALYSIS, words, at, answers(log, run, key));
    }

    /// When the inject came, the step was done or the edge was stepped over that a question speaks of.
    private static OptionalLong anchor(RunRecord record, Assessment assessment, String anchor) {
        if (anchor.isEmpty()) {
            return OptionalLong.empty();
        }
        Scenario scenario = record.script().scenario();
        if (scenario.findStep(anchor).isPresent()) {
            Optional<Proof> done = assessment.conformance().step(anchor).proof();
            return done.isPresent() ? OptionalLong.of(done.get().atMicros()) : OptionalLong.empty();
        }
        return record.facts().stream()
                .filter(fact -> (fact instanceof RunFact.Injected injected
                                && injected.inject().equals(anchor))
                        || (fact instanceof RunFact.HazardStruck struck
                                && struck.hazard().equals(anchor)))
                .mapToLong(RunFact::atMicros)
                .findFirst();
    }

    private static List<Answer> answers(List<Entry> log, int run, String key) {
        List<Answer> answers = new ArrayList<>();
        for (Entry entry : log) {
            if (entry.what() instanceof Entry.Answered answered
                    && answered.run() == run
                    && answered.question().equals(key)) {
                answers.removeIf(earlier -> earlier.actor().equals(entry.actor()));
                answers.add(new Answer(entry.actor(), answered.text()));
            }
        }
        return answers;
    }

    /// The commitments in a log, one a person, the latest.
    public static List<Commitment> commitments(List<Entry> log) {
        List<Commitment> commitments = new ArrayList<>();
        for (Entry entry : log) {
            if (entry.what() instanceof Entry.Committed committed) {
                commitments.removeIf(earlier -> earlier.actor().equals(entry.actor()));
                commitments.add(new Commitment(entry.actor(), committed.text()));
            }
        }
        return commitments;
    }
}
