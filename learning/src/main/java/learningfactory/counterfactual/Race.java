package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.run.Entry;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;

/// The race of the options for one deed; [Regret] says by what rule.
final class Race {
    private static final double CONFIDENCE = 0.95;
    private static final long RACE_LUCK = 3;
    private static final long FRESH_LUCK = 4;
    private static final long[] WAITS = {30_000_000L, 120_000_000L, 300_000_000L};
    private static final Words LATER = new Words("det samme senere", "the same later");
    private static final Words NOTHING = new Words("det går alltid an å la være", "one can always refrain");

    private final Moment moment;
    private final int fact;
    private final RunFact.Acted acted;
    private final Regret.Budget budget;
    private int played;
    private int considered;

    /// An option in the race.
    private static final class Runner {
        private final Option option;
        private final List<Entry> entries;
        private final boolean isDeedItself;
        private double sum;
        private int futures;

        Runner(Option option, List<Entry> entries, boolean isDeedItself) {
            this.option = option;
            this.entries = entries;
            this.isDeedItself = isDeedItself;
        }

        double mean() {
            return sum / futures;
        }
    }

    private Race(Moment moment, int fact, RunFact.Acted acted, Regret.Budget budget) {
        this.moment = moment;
        this.fact = fact;
        this.acted = acted;
        this.budget = budget;
    }

    /// A race for each accepted deed of a student.
    static List<Supplier<Regret.Line>> lines(RunRecord record, Regret.Budget budget) {
        List<Supplier<Regret.Line>> lines = new ArrayList<>();
        for (int i = 0; i < record.facts().size(); i++) {
            if (record.facts().get(i) instanceof RunFact.Acted acted && acted.accepted() && acted.role() != null) {
                int place = i;
                lines.add(() -> new Race(Moment.of(record, acted.atMicros()), place, acted, budget).line());
            }
        }
        return lines;
    }

    private Regret.Line line() {
        List<Runner> runners = runners();
        Runner deed = runners.getFirst();
        Runner best = race(new ArrayList<>(runners));
        double[] own = fresh(deed);
        double[] other = best.isDeedItself ? own : fresh(best);
        return new Regret.Line(
                fact,
                acted.atMicros(),
                acted.actor(),
                acted.role(),
                acted.deed(),
                best.isDeedItself ? Optional.empty() : Optional.of(best.option),
                Estimate.difference(own, other, CONFIDENCE),
                Band.of(own).mean(),
                considered,
                played);
    }

    /// The deed itself first, then nothing, then waiting, then what else could be thought of.
    private List<Runner> runners() {
        Entry itself = Entries.acted(acted.atMicros(), acted.actor(), acted.role(), acted.deed());
        WhatIf.Doing doing = new WhatIf.Doing(acted.actor(), acted.role(), acted.deed());
        List<Entry> others = withoutTheDeed();
        List<Runner> runners = new ArrayList<>();
        runners.add(new Runner(new Option(Optional.of(doing), 0, LATER), with(others, itself), true));
        runners.add(new Runner(new Option(Optional.empty(), 0, NOTHING), others, false));
        for (long wait : WAITS) {
            if (acted.atMicros() + wait < moment.endMicros()) {
                Entry later = Entries.acted(acted.atMicros() + wait, acted.actor(), acted.role(), acted.deed());
                runners.add(new Runner(new Option(Optional.of(doing), wait, LATER), with(others, later), false));
            }
        }
        considered = runners.size();
        for (Option option : Options.in(moment.run())) {
            WhatIf.Doing other = option.doing().orElseThrow();
            if (!isTheDeed(other.deed()) && considered < budget.options()) {
                considered++;
                Entry entry = Entries.acted(acted.atMicros(), other.actor(), other.role(), other.deed());
                if (isAccepted(entry)) {
                    runners.add(new Runner(option, with(others, entry), false));
                }
            }
        }
        return runners;
    }

    /// What is refused at once, whatever the luck, is worth what nothing is worth, and that races already.
    private boolean isAccepted(Entry entry) {
        return moment.run().fork().apply(entry).isAccepted();
    }

    /// The unit of a deed may be left unsaid where a station has only one.
    private boolean isTheDeed(Deed other) {
        return other.answers(acted.deed());
    }

    private List<Entry> withoutTheDeed() {
        List<Entry> others = new ArrayList<>();
        boolean isLeftOut = false;
        for (Entry entry : Entries.ofAll(moment.later())) {
            boolean isIt = !isLeftOut
                    && entry.atMicros() == acted.atMicros()
                    && entry.actor().equals(acted.actor())
                    && entry.what().equals(new Entry.Acted(acted.role(), acted.deed()));
            if (isIt) {
                isLeftOut = true;
            } else {
                others.add(entry);
            }
        }
        return others;
    }

    /// In order of time; among equals the added one comes first.
    private static List<Entry> with(List<Entry> entries, Entry one) {
        List<Entry> all = new ArrayList<>(entries);
        int at = 0;
        while (at < all.size() && all.get(at).atMicros() < one.atMicros()) {
            at++;
        }
        all.add(at, one);
        return all;
    }

    private Runner race(List<Runner> left) {
        int futures = budget.first();
        int from = 0;
        while (true) {
            for (Runner runner : left) {
                for (int i = from; i < futures; i++) {
                    runner.sum += play(runner, RACE_LUCK, i);
                    runner.futures++;
                }
            }
            left.sort(Comparator.comparingDouble(Runner::mean).reversed());
            left = withoutEquals(left);
            if (left.size() <= 2) {
                return preferred(left);
            }
            left = new ArrayList<>(left.subList(0, Math.max(2, (left.size() + 1) / 2)));
            from = futures;
            futures *= 2;
        }
    }

    /// Of runners that have come to exactly the same under the same futures, as those do that change
    /// nothing, one is enough: the deed itself, else the first.
    private static List<Runner> withoutEquals(List<Runner> left) {
        List<Runner> apart = new ArrayList<>();
        for (Runner runner : left) {
            boolean isEqual = !apart.isEmpty() && apart.getLast().sum == runner.sum;
            if (!isEqual) {
                apart.add(runner);
            } else if (runner.isDeedItself) {
                apart.set(apart.size() - 1, runner);
            }
        }
        return apart;
    }

    /// The first, but the deed itself when it is as good.
    private static Runner preferred(List<Runner> left) {
        Runner first = left.getFirst();
        for (Runner runner : left) {
            if (runner.isDeedItself && runner.mean() == first.mean()) {
                return runner;
            }
        }
        return first;
    }

    private double[] fresh(Runner runner) {
        double[] nok = new double[budget.last()];
        for (int i = 0; i < nok.length; i++) {
            nok[i] = play(runner, FRESH_LUCK, i);
        }
        return nok;
    }

    private double play(Runner runner, long series, int i) {
        played++;
        Future future = moment.future(WhatIf.luck(series, i));
        future.play(runner.entries, moment.endMicros());
        return future.nok();
    }
}
