package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Scenario;
import learningfactory.simulation.statistic.Estimate;

/// The race of the stretches of a run for the one that cost most; [DecisiveMoment] says by what rule.
final class DecisiveSearch {
    private static final double CONFIDENCE = 0.95;

    /// How sure it must be that a stretch is not the dearest before it leaves the race.
    private static final double CONFIDENCE_TO_LEAVE = 0.99;

    private static final long RACE_LUCK = 2;
    static final long FRESH_LUCK = 5;

    /// Of those that are left a thread takes so many futures at a time.
    private static final int FUTURES_A_PIECE = 10;

    /// What costs less than a krone decides nothing, however sure it is.
    private static final double LEAST_NOK = 1;

    private final RunRecord record;
    private final DecisiveMoment.Budget budget;
    private final Player player;
    private final List<Runner> runners = new ArrayList<>();
    private int played;

    DecisiveSearch(RunRecord record, DecisiveMoment.Budget budget) {
        this(record, budget, DecisiveSearch::play);
    }

    /// The race by itself.
    ///
    /// @param player what the futures of a stretch are worth
    DecisiveSearch(RunRecord record, DecisiveMoment.Budget budget, Player player) {
        this.record = record;
        this.budget = budget;
        this.player = player;
        List<Long> cuts = cuts(record);
        List<Moment> moments = Moment.allOf(record, cuts.subList(0, cuts.size() - 1));
        for (int i = 0; i < moments.size(); i++) {
            runners.add(new Runner(moments.get(i), cuts.get(i + 1)));
        }
    }

    /// Plays futures of a stretch.
    @FunctionalInterface
    interface Player {
        /// Plays those with the numbers from `first` to before `after`.
        ///
        /// @param moment from which they go out, of the thread that plays them
        /// @param series of luck
        Played play(Runner runner, Moment moment, long series, int first, int after);
    }

    /// A stretch in the race, and what its futures were worth so far.
    static final class Runner {
        private final Moment moment;
        private final long toMicros;
        private final List<Entry> world;
        private final List<Entry> worldAfter;
        private final List<Entry> conduct;
        private final boolean isIdle;
        private double[] best = {};
        private double[] own = {};
        private double confidence = CONFIDENCE;

        Runner(Moment moment, long toMicros) {
            this.moment = moment;
            this.toMicros = toMicros;
            world = Entries.ofTheWorld(moment.later());
            worldAfter =
                    world.stream().filter(entry -> entry.atMicros() >= toMicros).toList();
            conduct = Entries.ofAll(moment.later()).stream()
                    .filter(entry -> entry.atMicros() < toMicros)
                    .toList();
            isIdle = conduct.stream().noneMatch(Entries::isStudents);
        }

        void add(Played some) {
            best = joined(best, some.best());
            own = joined(own, some.own());
        }

        /// Forgets what the race showed, to be tried on fresh futures.
        ///
        /// @param confidence with which it is told what they show
        void beginAfresh(double confidence) {
            best = new double[0];
            own = new double[0];
            this.confidence = confidence;
        }

        Estimate cost() {
            return cost(confidence);
        }

        Estimate cost(double confidence) {
            return Estimate.difference(own, best, confidence);
        }

        /// Whether it cost a krone or more, and surely something.
        boolean isDear() {
            return cost().mean() >= LEAST_NOK && cost().low() > 0;
        }

        private static double[] joined(double[] some, double[] more) {
            double[] all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
            return all;
        }
    }

    /// What some futures of a stretch were worth on both sides, NOK.
    ///
    /// @param futures so many were played for it
    record Played(Runner runner, double[] best, double[] own, int futures) {}

    /// The first round: every stretch.
    Search<DecisiveMoment> begin() {
        List<Supplier<Played>> pieces = new ArrayList<>();
        runners.forEach(runner -> pieces.add(() -> player.play(runner, runner.moment, RACE_LUCK, 0, budget.first())));
        int contenders = Math.min(DecisiveMoment.MOST_CONTENDERS, runners.size());
        int mostAfter = contenders * pieces(budget.last() - budget.first()) + mostFresh();
        return new Search.Round<>(new Work<>(pieces, this::contend), mostAfter);
    }

    /// The second: those that may still be the dearest.
    private Search<DecisiveMoment> contend(List<Played> found) {
        take(found);
        List<Runner> left = contenders();
        if (left.size() < 2) {
            return tries(left);
        }
        List<Supplier<Played>> pieces = new ArrayList<>();
        left.forEach(runner -> pieces.addAll(pieces(runner, RACE_LUCK, budget.first(), budget.last())));
        return new Search.Round<>(
                new Work<>(pieces, more -> {
                    take(more);
                    return tries(left);
                }),
                mostFresh());
    }

    private int mostFresh() {
        return DecisiveMoment.MOST_TRIES * pieces(budget.fresh());
    }

    /// The dearest on the whole of those that may still be the dearest, and the one that surely cost most.
    private List<Runner> contenders() {
        double least = runners.stream()
                .mapToDouble(runner -> runner.cost(CONFIDENCE_TO_LEAVE).low())
                .reduce(LEAST_NOK, Math::max);
        List<Runner> left = new ArrayList<>(runners.stream()
                .filter(runner -> runner.cost(CONFIDENCE_TO_LEAVE).high() >= least)
                .sorted(byCost().reversed())
                .toList());
        Comparator<Runner> bySurety = Comparator.comparingDouble(
                runner -> runner.cost(CONFIDENCE_TO_LEAVE).low());
        while (left.size() > DecisiveMoment.MOST_CONTENDERS) {
            Runner surest = left.stream().max(bySurety).orElseThrow();
            left.remove(left.getLast() == surest ? left.size() - 2 : left.size() - 1);
        }
        return left;
    }

    private static Comparator<Runner> byCost() {
        return Comparator.comparingDouble(runner -> runner.cost().mean());
    }

    /// The third: those that surely cost something by the race, the dearest first, and then the others.
    private Search<DecisiveMoment> tries(List<Runner> left) {
        Comparator<Runner> bySureThenCost =
                Comparator.comparing(Runner::isDear).thenComparing(byCost()).reversed();
        List<Runner> tries = left.stream()
                .filter(runner -> runner.cost().mean() >= LEAST_NOK)
                .sorted(bySureThenCost)
                .limit(DecisiveMoment.MOST_TRIES)
                .toList();
        return tried(tries, 0);
    }

    /// Fresh futures for one after the other, until one of them surely cost something: so the estimate does
    /// not profit from the choice. Each of several is told with so much more confidence that all of them
    /// hold together (Bonferroni).
    private Search<DecisiveMoment> tried(List<Runner> tries, int next) {
        if (next == tries.size()) {
            return new Search.Found<>(new DecisiveMoment(stretches(), Optional.empty(), played));
        }
        Runner runner = tries.get(next);
        runner.beginAfresh(1 - (1 - CONFIDENCE) / tries.size());
        return new Search.Round<>(
                new Work<>(pieces(runner, FRESH_LUCK, 0, budget.fresh()), fresh -> {
                    take(fresh);
                    return runner.isDear()
                            ? new Search.Found<>(new DecisiveMoment(stretches(), Optional.of(stretch(runner)), played))
                            : tried(tries, next + 1);
                }),
                (tries.size() - next - 1) * pieces(budget.fresh()));
    }

    private void take(List<Played> found) {
        for (Played some : found) {
            some.runner().add(some);
            played += some.futures();
        }
    }

    private List<DecisiveMoment.Stretch> stretches() {
        return runners.stream().map(this::stretch).toList();
    }

    private DecisiveMoment.Stretch stretch(Runner runner) {
        long from = runner.moment.atMicros();
        return new DecisiveMoment.Stretch(
                from,
                runner.toMicros,
                deeds(from, runner.toMicros),
                Band.of(runner.best).mean(),
                runner.cost());
    }

    private static int pieces(int futures) {
        return (futures + FUTURES_A_PIECE - 1) / FUTURES_A_PIECE;
    }

    private List<Supplier<Played>> pieces(Runner runner, long series, int first, int after) {
        List<Supplier<Played>> pieces = new ArrayList<>();
        for (int from = first; from < after; from += FUTURES_A_PIECE) {
            int begin = from;
            int end = Math.min(after, from + FUTURES_A_PIECE);
            Moment twin = runner.moment.twin();
            pieces.add(() -> player.play(runner, twin, series, begin, end));
        }
        return pieces;
    }

    private static Played play(Runner runner, Moment moment, long series, int first, int after) {
        Scenario scenario = moment.script().scenario();
        double[] best = new double[after - first];
        double[] own = new double[after - first];
        int futures = 0;
        for (int i = first; i < after; i++) {
            Future reference = moment.future(WhatIf.luck(series, i));
            new Reference(scenario, runner.world).play(reference, moment.endMicros());
            best[i - first] = reference.nok();
            futures++;
            if (runner.isIdle && !hasActed(reference.run(), runner)) {
                own[i - first] = best[i - first];
            } else {
                Future students = moment.future(WhatIf.luck(series, i));
                students.play(runner.conduct, runner.toMicros);
                new Reference(scenario, runner.worldAfter).play(students, moment.endMicros());
                own[i - first] = students.nok();
                futures++;
            }
        }
        return new Played(runner, best, own, futures);
    }

    /// Whether the expected response did, or tried, anything in the stretch.
    private static boolean hasActed(Run run, Runner runner) {
        List<Entry> log = run.log();
        for (int i = runner.moment.run().log().size(); i < log.size(); i++) {
            if (log.get(i).atMicros() < runner.toMicros && !runner.world.contains(log.get(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Deed> deeds(long from, long to) {
        List<Deed> deeds = new ArrayList<>();
        for (RunFact fact : record.facts()) {
            if (isDoneByStudents(fact) && fact.atMicros() >= from && fact.atMicros() < to) {
                deeds.add(((RunFact.Acted) fact).deed());
            }
        }
        return deeds;
    }

    private static boolean isDoneByStudents(RunFact fact) {
        return fact instanceof RunFact.Acted acted && acted.accepted() && acted.role() != null;
    }

    private static List<Long> cuts(RunRecord record) {
        TreeSet<Long> cuts = new TreeSet<>();
        long first = record.endMicros();
        for (RunFact fact : record.facts()) {
            boolean isCut = fact instanceof RunFact.Injected || isDoneByStudents(fact);
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
        while (all.size() > DecisiveMoment.MOST_STRETCHES + 1) {
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
}
