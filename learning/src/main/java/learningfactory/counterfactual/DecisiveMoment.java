package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.run.Entry;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;

/// Where the best result that could still be reached fell most by what the students did, or left undone.
///
/// The run is cut where injects came, where students acted, and in between so that no stretch is longer
/// than a twelfth of it. From the beginning of each stretch two kinds of futures are played under common
/// luck: the expected response from now on (the best that is known to be reachable), and what the students
/// did in this stretch, then the expected response. The difference is what the stretch cost; luck and
/// injects fall on both sides and cancel. The budget: at most forty stretches of sixty futures on each side,
/// 4,800 in all, whatever the lesson.
///
/// @param stretches all stretches in order of time
/// @param decisive the one that cost most, if any cost a krone or more, and more than nothing with 95 %
///     confidence
public record DecisiveMoment(List<Stretch> stretches, Optional<Stretch> decisive) {
    private static final double CONFIDENCE = 0.95;

    /// So many stretches a run is cut into at most.
    public static final int MOST_STRETCHES = 40;

    /// So many futures are played of a stretch on each side.
    public static final int FUTURES = 60;

    /// What costs less than a krone decides nothing, however sure it is.
    private static final double LEAST_NOK = 1;

    public DecisiveMoment {
        stretches = List.copyOf(stretches);
    }

    /// A stretch of time between two cuts.
    ///
    /// @param fromMicros its beginning
    /// @param toMicros its end
    /// @param deeds what the students did in it and was accepted; empty: they waited
    /// @param reachableNok what the expected response from its beginning is worth, mean, NOK
    /// @param cost what the students' conduct in it cost, NOK, with its 95 % interval; negative when they
    ///     did better
    public record Stretch(long fromMicros, long toMicros, List<Deed> deeds, double reachableNok, Estimate cost) {
        public Stretch {
            deeds = List.copyOf(deeds);
        }

        /// The first question of the debrief, the plant's parts called as people call them.
        public Words question(Script script) {
            String clock = Clock.of(fromMicros);
            long nok = Math.round(cost.mean());
            if (deeds.isEmpty()) {
                return new Words(
                        "Mellom %s og %s skjedde det ingenting fra dere, og det kostet i snitt %d kr. Hva visste dere da, og hva ventet dere på?"
                                .formatted(clock, Clock.of(toMicros), nok),
                        "Between %s and %s you did nothing, and it cost %d NOK on average. What did you know then, and what were you waiting for?"
                                .formatted(clock, Clock.of(toMicros), nok));
            }
            Words deed = DeedWords.of(deeds.getFirst(), script);
            return new Words(
                    "%s valgte dere: %s. Det kostet i snitt %d kr mot det beste som kunne nås. Hva visste dere da, og hva annet kunne dere ha gjort?"
                            .formatted(clock, deed.nb(), nok),
                    "At %s you chose: %s. It cost %d NOK on average against the best that could be reached. What did you know then, and what else could you have done?"
                            .formatted(clock, deed.en(), nok));
        }
    }

    /// The work of finding it with the whole budget.
    public static Work<?, DecisiveMoment> of(RunRecord record) {
        return of(record, FUTURES);
    }

    /// The work of finding it.
    ///
    /// @param futures a stretch and side, at least 2
    public static Work<?, DecisiveMoment> of(RunRecord record, int futures) {
        List<Long> cuts = cuts(record);
        List<Supplier<Stretch>> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            long from = cuts.get(i);
            long to = cuts.get(i + 1);
            pieces.add(() -> stretch(record, Moment.of(record, from), to, futures));
        }
        return new Work<>(pieces, DecisiveMoment::merged);
    }

    private static DecisiveMoment merged(List<Stretch> stretches) {
        Optional<Stretch> decisive = stretches.stream()
                .filter(stretch -> stretch.cost().mean() >= LEAST_NOK
                        && (stretch.cost().low() > 0 || stretch.cost().standardDeviation() == 0))
                .max(Comparator.comparingDouble(stretch -> stretch.cost().mean()));
        return new DecisiveMoment(stretches, decisive);
    }

    private static List<Long> cuts(RunRecord record) {
        java.util.TreeSet<Long> cuts = new java.util.TreeSet<>();
        long first = record.endMicros();
        for (RunFact fact : record.facts()) {
            boolean isCut = fact instanceof RunFact.Injected
                    || (fact instanceof RunFact.Acted acted && acted.accepted() && acted.role() != null);
            if (isCut && fact.atMicros() < record.endMicros()) {
                cuts.add(fact.atMicros());
                first = Math.min(first, fact.atMicros());
            }
        }
        long most = Math.max(1, record.endMicros() / 12);
        for (long at = first; at < record.endMicros(); at += most) {
            cuts.add(at);
        }
        cuts.add(record.endMicros());
        List<Long> all = new ArrayList<>(cuts);
        while (all.size() > MOST_STRETCHES + 1) {
            all.remove(shortest(all));
        }
        return all;
    }

    /// The cut behind the shortest stretch that is not the last.
    private static int shortest(List<Long> cuts) {
        int found = 1;
        for (int i = 1; i + 1 < cuts.size(); i++) {
            if (cuts.get(i) - cuts.get(i - 1) < cuts.get(found) - cuts.get(found - 1)) {
                found = i;
            }
        }
        return found;
    }

    private static Stretch stretch(RunRecord record, Moment moment, long to, int futures) {
        List<Entry> world = Entries.ofTheWorld(moment.later());
        List<Entry> conduct = Entries.ofAll(moment.later()).stream()
                .filter(entry -> entry.atMicros() < to)
                .toList();
        List<Entry> worldAfter =
                world.stream().filter(entry -> entry.atMicros() >= to).toList();
        double[] best = new double[futures];
        double[] own = new double[futures];
        for (int i = 0; i < futures; i++) {
            Future reference = moment.future(WhatIf.luck(2, i));
            new Reference(record.script().scenario(), world).play(reference, moment.endMicros());
            best[i] = reference.nok();
            Future students = moment.future(WhatIf.luck(2, i));
            students.play(conduct, to);
            new Reference(record.script().scenario(), worldAfter).play(students, moment.endMicros());
            own[i] = students.nok();
        }
        return new Stretch(
                moment.atMicros(),
                to,
                deeds(record, moment.atMicros(), to),
                Band.of(best).mean(),
                Estimate.difference(own, best, CONFIDENCE));
    }

    private static List<Deed> deeds(RunRecord record, long from, long to) {
        List<Deed> deeds = new ArrayList<>();
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.Acted acted
                    && acted.accepted()
                    && acted.role() != null
                    && acted.atMicros() >= from
                    && acted.atMicros() < to) {
                deeds.add(acted.deed());
            }
        }
        return deeds;
    }
}
