package learningfactory.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.assessment.AlarmBurden;
import learningfactory.assessment.Opening;
import learningfactory.assessment.Tally;
import learningfactory.counterfactual.DeedWords;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads a timeline from the facts of a run.
final class TimelineMaker {
    private static final long RATE_MICROS = 600_000_000L;

    private final RunRecord record;

    private TimelineMaker(RunRecord record) {
        this.record = record;
    }

    static Timeline timeline(RunRecord record, int points) {
        TimelineMaker maker = new TimelineMaker(record);
        Opening opening = Opening.of(record);
        return new Timeline(
                record.endMicros(),
                maker.happenings(),
                AlarmBurden.of(record).alarms(),
                maker.bars(opening),
                maker.series(opening, points));
    }

    /// The figures alone, without reading what happened.
    static List<Timeline.Series> series(RunRecord record, int points) {
        return new TimelineMaker(record).series(Opening.of(record), points);
    }

    /// What a person would say of a fact of the run; nothing of one that has no place on the line of time.
    static Optional<Words> title(RunRecord record, int fact) {
        Timeline.Happening happening =
                new TimelineMaker(record).happening(fact, record.facts().get(fact));
        return Optional.ofNullable(happening).map(Timeline.Happening::title);
    }

    private List<Timeline.Happening> happenings() {
        List<Timeline.Happening> happenings = new ArrayList<>();
        for (int i = 0; i < record.facts().size(); i++) {
            Timeline.Happening happening = happening(i, record.facts().get(i));
            if (happening != null) {
                happenings.add(happening);
            }
        }
        return happenings;
    }

    private Timeline.@Nullable Happening happening(int i, RunFact fact) {
        return switch (fact) {
            case RunFact.InPlant f -> null;
            case RunFact.TookEffect f -> null;
            case RunFact.Injected f -> said(i, f, Timeline.Kind.INJECT, title(f.inject()), f.by(), true);
            case RunFact.Acted f -> action(i, f);
            case RunFact.HazardStruck f -> said(i, f, Timeline.Kind.HAZARD, hazardTitle(f.hazard()), f.actor(), true);
            case RunFact.Revealed f -> said(i, f, Timeline.Kind.REVEALED, f.words(labels()), f.actor(), true);
            case RunFact.Shown f -> said(i, f, Timeline.Kind.DECEIT, deceit(f), "", true);
            case RunFact.TruthShown f ->
                said(
                        i,
                        f,
                        Timeline.Kind.TRUTH,
                        new Words("Skjermene viser sannheten", "The screens show the truth"),
                        f.actor(),
                        true);
            case RunFact.HintTaken f ->
                said(i, f, Timeline.Kind.HINT, scenario().hints().get(f.hint()).words(), f.actor(), true);
            case RunFact.HintRefused f -> said(i, f, Timeline.Kind.HINT, f.reason(), f.actor(), false);
            case RunFact.Said f -> said(i, f, Timeline.Kind.SAID, f.words(), speaker(f), true);
            case RunFact.Bookmarked f ->
                said(i, f, Timeline.Kind.BOOKMARK, new Words(f.text(), f.text()), f.actor(), true);
            case RunFact.Stopped f -> said(i, f, Timeline.Kind.END, f.reason(), f.actor(), true);
        };
    }

    private static Timeline.Happening said(
            int i, RunFact fact, Timeline.Kind kind, Words title, String actor, boolean accepted) {
        return new Timeline.Happening(
                i, fact.atMicros(), fact.atMicros(), kind, title, actor, null, accepted, Optional.empty());
    }

    private Timeline.Happening action(int i, RunFact.Acted f) {
        return new Timeline.Happening(
                i,
                f.atMicros(),
                f.effectMicros(),
                Timeline.Kind.ACTION,
                DeedWords.of(f.deed(), record.script()),
                f.actor(),
                f.role(),
                f.accepted(),
                Optional.of(f.deed()));
    }

    private static String speaker(RunFact.Said said) {
        return said.from().isEmpty() ? said.actor() : said.from();
    }

    private Words deceit(RunFact.Shown shown) {
        String what = shown.shows().element();
        return what.isEmpty()
                ? new Words("Skjermene viser noe usant", "The screens show something false")
                : new Words(
                        "Skjermene viser noe usant om " + labels().calledWhole("nb", what),
                        "The screens show something false about " + labels().calledWhole("en", what));
    }

    private Labels labels() {
        return record.script().plant().labels();
    }

    private Words title(String inject) {
        return scenario().findInject(inject).map(Inject::title).orElse(new Words(inject, inject));
    }

    private Words hazardTitle(String name) {
        return scenario().envelope().stream()
                .filter(hazard -> hazard.name().equals(name))
                .findFirst()
                .map(Hazard::title)
                .orElse(new Words(name, name));
    }

    private Scenario scenario() {
        return record.script().scenario();
    }

    private List<Timeline.UnitBar> bars(Opening opening) {
        Map<String, List<Timeline.Span>> bars = new LinkedHashMap<>();
        Map<String, Condition> now = new LinkedHashMap<>(opening.conditions());
        Map<String, Long> since = new LinkedHashMap<>();
        now.keySet().forEach(unit -> bars.put(unit, new ArrayList<>()));
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.InPlant(long at, Fact.ConditionChanged changed)) {
                Condition before = now.put(changed.unit(), changed.condition());
                close(bars, changed.unit(), since.getOrDefault(changed.unit(), 0L), at, before);
                since.put(changed.unit(), at);
            }
        }
        now.forEach(
                (unit, condition) -> close(bars, unit, since.getOrDefault(unit, 0L), record.endMicros(), condition));
        List<Timeline.UnitBar> all = new ArrayList<>();
        bars.forEach((unit, spans) -> all.add(new Timeline.UnitBar(unit, spans)));
        return all;
    }

    /// Ends a span; one of no length is dropped, and one in the same condition as the last goes on from it.
    private static void close(
            Map<String, List<Timeline.Span>> bars, String unit, long from, long to, @Nullable Condition condition) {
        List<Timeline.Span> spans = bars.computeIfAbsent(unit, name -> new ArrayList<>());
        if (to == from || condition == null) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().condition() == condition) {
            long began = spans.removeLast().fromMicros();
            spans.add(new Timeline.Span(began, to, condition));
        } else {
            spans.add(new Timeline.Span(from, to, condition));
        }
    }

    private List<Timeline.Series> series(Opening opening, int points) {
        List<Long> moments = new ArrayList<>();
        Map<String, List<Double>> values = new LinkedHashMap<>();
        Tally tally = Tally.at(opening, record.script());
        long[] goodAt = new long[points];
        int next = 0;
        for (int p = 0; p < points; p++) {
            long at = record.endMicros() * p / (points - 1);
            while (next < record.facts().size() && record.facts().get(next).atMicros() <= at) {
                tally.take(record.facts().get(next++));
            }
            tally.settle(at);
            moments.add(at);
            goodAt[p] = tally.good();
            add(values, "good", tally.good());
            add(values, "scrap", tally.scrap());
            add(values, "escaped", tally.escaped());
            add(values, "wip", tally.parts());
            add(values, "power", tally.watts() / 1000);
            add(values, "rate", rate(moments, goodAt, p));
            add(values, "nok", tally.nok());
        }
        List<Timeline.Series> series = new ArrayList<>();
        values.forEach((name, row) -> series.add(new Timeline.Series(name, moments, row)));
        return series;
    }

    private static void add(Map<String, List<Double>> values, String name, double value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    /// Good parts an hour over the last ten minutes, or since the start when that is shorter.
    private static double rate(List<Long> moments, long[] goodAt, int p) {
        int from = p;
        while (from > 0 && moments.get(p) - moments.get(from) < RATE_MICROS) {
            from--;
        }
        long micros = moments.get(p) - moments.get(from);
        return micros == 0 ? 0 : (goodAt[p] - goodAt[from]) * 3.6e9 / micros;
    }
}
