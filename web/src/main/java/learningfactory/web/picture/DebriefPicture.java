package learningfactory.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import learningfactory.assessment.Account;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Judgement;
import learningfactory.assessment.Mark;
import learningfactory.assessment.Measured;
import learningfactory.assessment.Proof;
import learningfactory.assessment.StepFinding;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.debrief.ClassAtlas;
import learningfactory.debrief.FactWords;
import learningfactory.debrief.Reflection;
import learningfactory.debrief.TheoryLine;
import learningfactory.debrief.TheoryOverlay;
import learningfactory.debrief.Timeline;
import learningfactory.factory.plant.Labels;
import learningfactory.run.Entry;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The debrief of one run as the page is told it; numbers that do not exist are null.
public final class DebriefPicture {

    private DebriefPicture() {}

    /// The whole page.
    ///
    /// @param takesPart whether whoever reads it was in the group: only they answer its questions
    public record Debrief(
            Words title,
            String scenario,
            int group,
            int run,
            boolean over,
            boolean takesPart,
            List<ClassRun> runs,
            List<MeasureNow> measures,
            List<JudgementNow> judgements,
            List<Deviation> deviations,
            double result,
            List<AccountLine> account,
            TimelineNow timeline,
            List<TheoryNow> theory,
            List<Asked> questions,
            @Nullable String commitment,
            List<MarkNow> marks,
            List<Person> participants,
            List<Now.Hazard> hazards,
            List<Action> actions) {}

    record ClassRun(
            int group,
            int run,
            @Nullable Integer parent,
            long branchedAtMicros,
            double result,
            boolean mine,
            Timeline.Series shipped) {}

    record MeasureNow(String measure, @Nullable Double value, List<Integer> evidence) {}

    record JudgementNow(
            String objective, Words behaviour, String aim, String aimVersion, String shown, List<Evidence> evidence) {}

    /// @param words what happened, in words
    record Evidence(long atMicros, int index, Words words) {}

    /// @param rate NOK for one, negative for a cost
    record AccountLine(Account.Item item, double quantity, double rate, double nok) {}

    record Deviation(Words words, @Nullable Long atMicros, String outcome) {}

    record TimelineNow(long durationMicros, List<Event> events, List<Bar> bars, List<Timeline.Series> series) {}

    record Event(
            int index,
            long atMicros,
            long endMicros,
            String kind,
            Words title,
            String actor,
            Role.@Nullable Kind role,
            boolean accepted,
            @Nullable Deed deed) {}

    record Bar(String unit, List<Span> spans) {}

    record Span(long from, long to, String condition) {}

    record TheoryNow(
            String name,
            String element,
            Words words,
            @Nullable Double predicted,
            @Nullable Double measured,
            String unit) {}

    record Asked(
            String key,
            Question.Phase phase,
            Words words,
            @Nullable Long anchorMicros,
            @Nullable String answer) {}

    /// @param about whom a peer's mark is about; null for other marks
    record MarkNow(String kind, @Nullable String about, String criterion, int level, String text, String by) {}

    record Person(String person, String nickname) {}

    record Action(long atMicros, Deed deed, String actor) {}

    /// What stands around the run.
    ///
    /// @param over whether the run goes on no more
    /// @param viewer pseudonymous id of who looks
    /// @param people those of the group
    /// @param names what an actor's id is called on the page
    /// @param log of the group
    /// @param played all runs of the class
    /// @param decisive the decisive moment; empty while it is not worked out, and when no moment stood out
    public record Around(
            int group,
            int run,
            boolean over,
            String viewer,
            List<learningfactory.session.Participant> people,
            UnaryOperator<String> names,
            List<Entry> log,
            List<ClassAtlas.Played> played,
            Optional<DecisiveMoment.Stretch> decisive) {}

    /// The debrief of a run.
    public static Debrief of(RunRecord record, Around around) {
        Scenario scenario = record.script().scenario();
        Assessment assessment = Assessment.of(record);
        Reflection reflection = Reflection.of(record, assessment, around.decisive(), around.log(), around.run());
        UnaryOperator<String> names = around.names();
        return new Debrief(
                scenario.title(),
                scenario.name(),
                around.group(),
                around.run(),
                around.over(),
                around.people().stream().anyMatch(person -> person.person().equals(around.viewer())),
                ClassAtlas.of(around.played()).runs().stream()
                        .map(leaf -> classRun(leaf, around.group()))
                        .toList(),
                assessment.measures().stream().map(DebriefPicture::measure).toList(),
                assessment.judgements().stream()
                        .map(judgement -> judgement(record, judgement))
                        .toList(),
                assessment.conformance().deviations().stream()
                        .map(DebriefPicture::deviation)
                        .toList(),
                assessment.result(),
                assessment.account().lines().stream()
                        .filter(line -> line.quantity() != 0)
                        .map(line -> new AccountLine(line.item(), line.quantity(), line.rate(), line.nok()))
                        .toList(),
                timeline(Timeline.of(record), record.script().plant().labels(), names),
                TheoryOverlay.of(record).lines().stream()
                        .map(DebriefPicture::theory)
                        .toList(),
                reflection.questions().stream()
                        .map(asked -> asked(asked, around.viewer()))
                        .toList(),
                commitment(around.log(), around.viewer()).orElse(null),
                Mark.of(around.log(), around.run()).stream()
                        .map(mark -> mark(mark, names))
                        .toList(),
                around.people().stream()
                        .filter(person -> !person.person().equals(around.viewer()))
                        .map(person -> new Person(person.person(), person.nickname()))
                        .toList(),
                hazards(record, names),
                actions(record, names));
    }

    private static ClassRun classRun(ClassAtlas.Leaf leaf, int group) {
        return new ClassRun(
                leaf.group(),
                leaf.run(),
                leaf.parent() == 0 ? null : leaf.parent(),
                leaf.branchedAtMicros(),
                leaf.nok(),
                leaf.group() == group,
                leaf.course());
    }

    private static MeasureNow measure(Measured measured) {
        return new MeasureNow(
                measured.measure().name(),
                number(measured.value()),
                measured.proofs().stream().map(Proof::fact).toList());
    }

    private static JudgementNow judgement(RunRecord record, Judgement judgement) {
        return new JudgementNow(
                judgement.objective().name(),
                judgement.objective().behaviour(),
                judgement.objective().aim(),
                judgement.objective().aimVersion(),
                judgement.verdict().name(),
                judgement.rules().stream()
                        .flatMap(rule -> rule.proofs().stream())
                        .distinct()
                        .map(proof -> new Evidence(proof.atMicros(), proof.fact(), FactWords.of(record, proof.fact())))
                        .sorted(Comparator.comparingLong(Evidence::atMicros))
                        .toList());
    }

    private static Deviation deviation(StepFinding finding) {
        Words title = finding.step().title();
        Words how = switch (finding.outcome()) {
            case DONE -> new Words("gjort", "done");
            case LATE -> new Words("for sent", "too late");
            case OUT_OF_ORDER -> new Words("i feil rekkefølge", "out of order");
            case MISSING -> new Words("ikke gjort", "not done");
            case SKIPPED -> new Words("hoppet over", "left out");
            case NOT_DUE -> new Words("ikke aktuelt", "not called for");
        };
        return new Deviation(
                new Words(title.nb() + ": " + how.nb(), title.en() + ": " + how.en()),
                finding.proof().map(Proof::atMicros).orElse(null),
                finding.outcome().name());
    }

    private static TimelineNow timeline(Timeline timeline, Labels labels, UnaryOperator<String> names) {
        List<Event> events = new ArrayList<>();
        timeline.happenings()
                .forEach(h -> events.add(new Event(
                        h.fact(),
                        h.atMicros(),
                        h.untilMicros(),
                        h.kind().name().toLowerCase(java.util.Locale.ROOT),
                        h.title(),
                        h.actor().isEmpty() ? "" : names.apply(h.actor()),
                        h.role(),
                        h.accepted(),
                        h.deed().orElse(null))));
        timeline.alarms()
                .forEach(alarm -> events.add(new Event(
                        alarm.came().fact(),
                        alarm.came().atMicros(),
                        alarm.came().atMicros(),
                        "alarm",
                        new Words(labels.calledWhole("nb", alarm.alarm()), labels.calledWhole("en", alarm.alarm())),
                        "",
                        null,
                        true,
                        null)));
        events.sort(Comparator.comparingLong(Event::atMicros).thenComparingInt(Event::index));
        return new TimelineNow(
                timeline.endMicros(),
                events,
                timeline.units().stream()
                        .map(bar -> new Bar(
                                bar.unit(),
                                bar.spans().stream()
                                        .map(s -> new Span(
                                                s.fromMicros(),
                                                s.toMicros(),
                                                s.condition().name()))
                                        .toList()))
                        .toList(),
                timeline.series());
    }

    private static TheoryNow theory(TheoryLine line) {
        return new TheoryNow(
                line.law().name(),
                line.element(),
                line.words(),
                number(line.predicted()),
                number(line.measured()),
                line.unit());
    }

    /// A question as the viewer sees it, with his own answer.
    static Asked asked(Reflection.Asked asked, String viewer) {
        return new Asked(
                asked.key(),
                asked.phase(),
                asked.words(),
                number(asked.anchorMicros()),
                asked.answers().stream()
                        .filter(answer -> answer.actor().equals(viewer))
                        .map(Reflection.Answer::text)
                        .findFirst()
                        .orElse(null));
    }

    /// What the viewer wants to do differently next time, as a group's log has it.
    public static Optional<String> commitment(List<Entry> log, String viewer) {
        return Reflection.commitments(log).stream()
                .filter(commitment -> commitment.actor().equals(viewer))
                .map(Reflection.Commitment::text)
                .reduce((first, last) -> last);
    }

    record Said(String by, String text) {}

    record Talked(
            String key,
            Question.Phase phase,
            Words words,
            @Nullable Long anchorMicros,
            List<Said> answers) {}

    record Talk(List<Talked> questions, List<Said> commitments) {}

    /// The talk in writing, as one JSON document.
    ///
    /// @param isShown whether what this person said is shown
    /// @param names what an actor's id is called
    public static String reflection(
            Reflection reflection,
            List<Reflection.Commitment> commitments,
            Predicate<String> isShown,
            UnaryOperator<String> names) {
        return Picture.text(new Talk(
                reflection.questions().stream()
                        .map(asked -> new Talked(
                                asked.key(),
                                asked.phase(),
                                asked.words(),
                                number(asked.anchorMicros()),
                                asked.answers().stream()
                                        .filter(answer -> isShown.test(answer.actor()))
                                        .map(answer -> new Said(names.apply(answer.actor()), answer.text()))
                                        .toList()))
                        .toList(),
                commitments.stream()
                        .filter(commitment -> isShown.test(commitment.actor()))
                        .map(commitment -> new Said(names.apply(commitment.actor()), commitment.text()))
                        .toList()));
    }

    private static MarkNow mark(Mark mark, UnaryOperator<String> names) {
        return new MarkNow(
                mark.kind() == Mark.Kind.INSTRUCTOR ? "RUBRIC" : mark.kind().name(),
                mark.kind() == Mark.Kind.PEER ? names.apply(mark.about()) : null,
                mark.criterion(),
                mark.level(),
                mark.words(),
                names.apply(mark.author()));
    }

    private static List<Now.Hazard> hazards(RunRecord record, UnaryOperator<String> names) {
        List<Now.Hazard> hazards = new ArrayList<>();
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.HazardStruck struck) {
                Optional<Hazard> known = record.script().scenario().envelope().stream()
                        .filter(hazard -> hazard.name().equals(struck.hazard()))
                        .findFirst();
                hazards.add(new Now.Hazard(
                        struck.atMicros(),
                        struck.hazard(),
                        known.map(Hazard::title).orElse(Words.NONE),
                        known.map(Hazard::story).orElse(Words.NONE),
                        struck.isInjury(),
                        struck.causeMicros(),
                        struck.actor().isEmpty() ? "" : names.apply(struck.actor())));
            }
        }
        return hazards;
    }

    private static List<Action> actions(RunRecord record, UnaryOperator<String> names) {
        List<Action> actions = new ArrayList<>();
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.Acted acted && acted.accepted()) {
                actions.add(new Action(acted.atMicros(), acted.deed(), names.apply(acted.actor())));
            }
        }
        return actions;
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number.getAsDouble() : null;
    }

    static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
