package learningfactory.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Judgement;
import learningfactory.assessment.Mark;
import learningfactory.assessment.Measured;
import learningfactory.assessment.Proof;
import learningfactory.assessment.StepFinding;
import learningfactory.counterfactual.Band;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.Fan;
import learningfactory.counterfactual.LuckAndSkill;
import learningfactory.counterfactual.Quantity;
import learningfactory.counterfactual.Regret;
import learningfactory.counterfactual.WhatIf;
import learningfactory.debrief.ClassAtlas;
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
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The debrief of one run as the page is told it; numbers that do not exist are null.
public final class DebriefPicture {

    private DebriefPicture() {}

    /// The whole page.
    public record Debrief(
            Words title,
            String scenario,
            int group,
            int run,
            List<ClassRun> runs,
            List<MeasureNow> measures,
            List<JudgementNow> judgements,
            List<Deviation> deviations,
            double result,
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

    record Evidence(long atMicros, int index) {}

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

    record MarkNow(String kind, @Nullable String about, String criterion, int level, String text, String by) {}

    record Person(String person, String nickname) {}

    record Action(long atMicros, Deed deed, String actor) {}

    /// What stands around the run.
    ///
    /// @param viewer pseudonymous id of who looks
    /// @param people those of the group
    /// @param names what an actor's id is called on the page
    /// @param log of the group
    /// @param played all runs of the class
    public record Around(
            int group,
            int run,
            String viewer,
            List<learningfactory.session.Participant> people,
            UnaryOperator<String> names,
            List<Entry> log,
            List<ClassAtlas.Played> played) {}

    /// The debrief of a run.
    public static Debrief of(RunRecord record, Around around) {
        Scenario scenario = record.script().scenario();
        Assessment assessment = Assessment.of(record);
        Reflection reflection = Reflection.of(record, assessment, Optional.empty(), around.log(), around.run());
        UnaryOperator<String> names = around.names();
        return new Debrief(
                scenario.title(),
                scenario.name(),
                around.group(),
                around.run(),
                ClassAtlas.of(around.played()).runs().stream()
                        .map(leaf -> classRun(leaf, around.group()))
                        .toList(),
                assessment.measures().stream().map(DebriefPicture::measure).toList(),
                assessment.judgements().stream().map(DebriefPicture::judgement).toList(),
                assessment.conformance().deviations().stream()
                        .map(DebriefPicture::deviation)
                        .toList(),
                assessment.result(),
                timeline(Timeline.of(record), record.script().plant().labels(), names),
                TheoryOverlay.of(record).lines().stream()
                        .map(DebriefPicture::theory)
                        .toList(),
                reflection.questions().stream()
                        .map(asked -> asked(asked, around.viewer()))
                        .toList(),
                commitment(around),
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

    private static JudgementNow judgement(Judgement judgement) {
        return new JudgementNow(
                judgement.objective().name(),
                judgement.objective().behaviour(),
                judgement.objective().aim(),
                judgement.objective().aimVersion(),
                judgement.verdict().name(),
                judgement.rules().stream()
                        .flatMap(rule -> rule.proofs().stream())
                        .map(proof -> new Evidence(proof.atMicros(), proof.fact()))
                        .distinct()
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

    private static Asked asked(Reflection.Asked asked, String viewer) {
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

    private static @Nullable String commitment(Around around) {
        return Reflection.commitments(around.log()).stream()
                .filter(commitment -> commitment.actor().equals(around.viewer()))
                .map(Reflection.Commitment::text)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static MarkNow mark(Mark mark, UnaryOperator<String> names) {
        boolean isPeer = mark.kind() == Mark.Kind.PEER;
        return new MarkNow(
                mark.kind() == Mark.Kind.INSTRUCTOR ? "RUBRIC" : mark.kind().name(),
                isPeer ? names.apply(mark.criterion()) : null,
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

    record Difference(double mean, double low, double high) {
        static Difference of(Estimate estimate) {
            return new Difference(estimate.mean(), estimate.low(), estimate.high());
        }
    }

    record Quantile(double share, List<Double> values) {}

    /// A fan as the page draws it: good parts over time, results at the end.
    record FanNow(
            String type,
            int futures,
            List<Long> atMicros,
            long endMicros,
            List<Quantile> quantiles,
            List<Quantile> baseline,
            List<Double> happened,
            String measure,
            List<Double> results,
            List<Double> baselineResults,
            Difference difference,
            Difference moreGood,
            double shareBetter,
            long millis) {}

    /// A fan as one line of JSON.
    public static String fan(Fan fan, long millis) {
        return Picture.text(new FanNow(
                "fan",
                fan.futures(),
                fan.atMicros(),
                fan.endMicros(),
                quantiles(fan.instead().course(Quantity.GOOD).bands()),
                quantiles(fan.asItWent().course(Quantity.GOOD).bands()),
                fan.happened().values().get(Quantity.GOOD.ordinal()),
                "GOOD",
                fan.instead().nokByFuture(),
                fan.asItWent().nokByFuture(),
                Difference.of(fan.moreNok()),
                Difference.of(fan.moreGood()),
                fan.shareBetter(),
                millis));
    }

    private static List<Quantile> quantiles(List<Band> bands) {
        return List.of(
                new Quantile(0.05, bands.stream().map(Band::q05).toList()),
                new Quantile(0.25, bands.stream().map(Band::q25).toList()),
                new Quantile(0.5, bands.stream().map(Band::q50).toList()),
                new Quantile(0.75, bands.stream().map(Band::q75).toList()),
                new Quantile(0.95, bands.stream().map(Band::q95).toList()));
    }

    record Loss(
            long atMicros,
            Deed deed,
            String actor,
            double regret,
            double low,
            double high,
            @Nullable Deed best,
            @Nullable Words bestWords,
            @Nullable Words reason,
            int considered,
            int budget) {}

    record Decisive(long atMicros, double lossNok, double low, double high, Words question) {}

    record RegretNow(
            String type, List<Loss> actions, @Nullable Decisive decisive) {}

    /// The regret of a run as one line of JSON.
    public static String regret(RunRecord record, Regret regret, DecisiveMoment moment, UnaryOperator<String> names) {
        Labels labels = record.script().plant().labels();
        List<Loss> losses = regret.lines().stream()
                .map(line -> new Loss(
                        line.atMicros(),
                        line.deed(),
                        names.apply(line.actor()),
                        line.regret().mean(),
                        line.regret().low(),
                        line.regret().high(),
                        line.best()
                                .flatMap(best -> best.doing())
                                .map(WhatIf.Doing::deed)
                                .orElse(null),
                        line.best().map(best -> best.words(labels)).orElse(null),
                        line.best().map(best -> best.reason()).orElse(null),
                        line.considered(),
                        line.futures()))
                .toList();
        Decisive decisive = moment.decisive()
                .map(stretch -> new Decisive(
                        stretch.fromMicros(),
                        stretch.cost().mean(),
                        stretch.cost().low(),
                        stretch.cost().high(),
                        stretch.question(labels)))
                .orElse(null);
        return Picture.text(new RegretNow("regret", losses, decisive));
    }

    record LuckNow(
            String type,
            double result,
            List<Double> results,
            double rank,
            double luckNok,
            double skillNok,
            double roomNok,
            double shareOfLuck,
            int seeds) {}

    /// Luck and skill of a run as one line of JSON.
    public static String luck(LuckAndSkill luck) {
        return Picture.text(new LuckNow(
                "luck",
                luck.nok(),
                luck.studentsNok(),
                luck.percentile(),
                luck.luckNok(),
                luck.skill().mean(),
                luck.room().mean(),
                luck.shareOfLuck(),
                luck.seeds()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number.getAsDouble() : null;
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
