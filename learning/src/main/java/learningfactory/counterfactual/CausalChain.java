package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.assessment.Opening;
import learningfactory.assessment.Tally;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Trigger;
import learningfactory.words.Words;

/// What brought the result about: injects and deeds are taken away, alone and in pairs, and the run is
/// replayed with the same seed. "Take this away and 14 parts come back."
///
/// Taking an inject away also takes away what follows from it in the scenario. This is one run and its
/// luck, so the figures are exact and carry no interval; what would be so in general says [WhatIf]. At most
/// 24 causes are tried: the injects first, then accepted deeds of the students in order of time, those that
/// only acknowledge or shelve alarms left out.
///
/// @param good good parts of the run as it was
/// @param nok what it was worth, NOK
/// @param links each cause alone, the strongest first
/// @param smallest the fewest causes whose removal brings back at least half of what any removal can bring
///     back, in NOK; empty when no removal brings anything
public record CausalChain(long good, double nok, List<Link> links, Optional<Link> smallest) {
    private static final int MOST_CAUSES = 24;

    public CausalChain {
        links = List.copyOf(links);
    }

    /// One inject that came or one deed of the students.
    ///
    /// @param fact its place among the facts of the run
    /// @param atMicros when it was
    /// @param title what it is called
    /// @param isInject whether it is an inject; else a deed
    public record Cause(int fact, long atMicros, Words title, boolean isInject) {}

    /// Causes taken away together, and what comes back.
    ///
    /// @param causes which
    /// @param goodBack good parts more without them
    /// @param nokBack NOK more without them; negative when they were worth having
    public record Link(List<Cause> causes, long goodBack, double nokBack) {
        public Link {
            causes = List.copyOf(causes);
        }

        /// As a sentence.
        public Words words() {
            String nb = joined(causes.stream().map(c -> c.title().nb()).toList(), " og ");
            String en = joined(causes.stream().map(c -> c.title().en()).toList(), " and ");
            if (goodBack == 0) {
                return new Words(
                        "Uten dette blir det like mange gode deler: %s.".formatted(nb),
                        "Without this there are as many good parts: %s.".formatted(en));
            }
            return goodBack > 0
                    ? new Words(
                            "Ta bort dette, og %d gode deler kommer tilbake: %s.".formatted(goodBack, nb),
                            "Take this away and %d good parts come back: %s.".formatted(goodBack, en))
                    : new Words(
                            "Ta bort dette, og %d gode deler til går tapt: %s.".formatted(-goodBack, nb),
                            "Take this away and %d more good parts are lost: %s.".formatted(-goodBack, en));
        }

        private static String joined(List<String> titles, String and) {
            return String.join(and, titles);
        }
    }

    /// The work of taking causes away.
    public static Work<?, CausalChain> of(RunRecord record) {
        List<Cause> causes = causes(record);
        Tally whole = Tally.of(record);
        List<List<Cause>> subsets = new ArrayList<>();
        causes.forEach(cause -> subsets.add(List.of(cause)));
        for (int i = 0; i < causes.size(); i++) {
            for (int j = i + 1; j < causes.size(); j++) {
                subsets.add(List.of(causes.get(i), causes.get(j)));
            }
        }
        List<Supplier<Link>> pieces = new ArrayList<>();
        for (List<Cause> subset : subsets) {
            pieces.add(() -> without(record, subset, whole));
        }
        return new Work<Link, CausalChain>(pieces, links -> chain(whole, links));
    }

    private static CausalChain chain(Tally whole, List<Link> links) {
        List<Link> alone = links.stream()
                .filter(link -> link.causes().size() == 1)
                .sorted(Comparator.comparingDouble((Link link) -> Math.abs(link.nokBack()))
                        .reversed())
                .toList();
        double most = links.stream().mapToDouble(Link::nokBack).max().orElse(0);
        Optional<Link> smallest = most <= 0
                ? Optional.empty()
                : links.stream()
                        .filter(link -> link.nokBack() >= most / 2)
                        .min(Comparator.comparingInt(
                                        (Link link) -> link.causes().size())
                                .thenComparing(Comparator.comparingDouble(Link::nokBack)
                                        .reversed()));
        return new CausalChain(whole.good(), whole.nok(), alone, smallest);
    }

    private static List<Cause> causes(RunRecord record) {
        List<Cause> causes = new ArrayList<>();
        List<Cause> deeds = new ArrayList<>();
        for (int i = 0; i < record.facts().size(); i++) {
            RunFact fact = record.facts().get(i);
            if (fact instanceof RunFact.Injected injected) {
                causes.add(new Cause(i, fact.atMicros(), title(record, injected.inject()), true));
            } else if (fact instanceof RunFact.Acted acted && isTried(acted)) {
                deeds.add(new Cause(i, fact.atMicros(), DeedWords.of(acted.deed(), record.script()), false));
            }
        }
        causes.addAll(deeds);
        return causes.subList(0, Math.min(MOST_CAUSES, causes.size()));
    }

    private static boolean isTried(RunFact.Acted acted) {
        return acted.accepted()
                && acted.role() != null
                && acted.deed().verb().of() != learningfactory.scenario.Verb.Of.ALARM;
    }

    private static Words title(RunRecord record, String inject) {
        return record.script().scenario().findInject(inject).map(Inject::title).orElse(new Words(inject, inject));
    }

    private static Link without(RunRecord record, List<Cause> causes, Tally whole) {
        List<String> injects = new ArrayList<>();
        List<RunFact.Acted> deeds = new ArrayList<>();
        for (Cause cause : causes) {
            RunFact fact = record.facts().get(cause.fact());
            if (fact instanceof RunFact.Injected injected) {
                injects.add(injected.inject());
            } else if (fact instanceof RunFact.Acted acted) {
                deeds.add(acted);
            }
        }
        Script script = injects.isEmpty() ? record.script() : without(record.script(), injects);
        Run run = Run.begin(script, record.seed());
        Future replay = new Future(run, Tally.at(Opening.of(run), script));
        replay.play(entries(record, injects, deeds), record.endMicros());
        return new Link(causes, replay.tally().good() - whole.good(), replay.nok() - whole.nok());
    }

    private static List<Entry> entries(RunRecord record, List<String> injects, List<RunFact.Acted> deeds) {
        List<Entry> entries = new ArrayList<>(Entries.ofAll(record.log()));
        for (RunFact.Acted deed : deeds) {
            for (int i = 0; i < entries.size(); i++) {
                if (is(entries.get(i), deed)) {
                    entries.remove(i);
                    break;
                }
            }
        }
        entries.removeIf(
                entry -> entry.what() instanceof Entry.Injected injected && injects.contains(injected.inject()));
        return entries;
    }

    private static boolean is(Entry entry, RunFact.Acted deed) {
        return entry.atMicros() == deed.atMicros()
                && entry.actor().equals(deed.actor())
                && entry.what().equals(new Entry.Acted(deed.role(), deed.deed()));
    }

    /// The same lesson in which these injects wait for a hand that never comes.
    private static Script without(Script script, List<String> names) {
        Scenario s = script.scenario();
        List<Inject> injects = s.injects().stream()
                .map(inject -> names.contains(inject.name())
                        ? new Inject(
                                inject.name(),
                                inject.title(),
                                new Trigger.ByHand(),
                                inject.effects(),
                                inject.isHidden(),
                                inject.isCalm())
                        : inject)
                .toList();
        return Script.of(
                new Scenario(
                        s.name(),
                        s.title(),
                        s.about(),
                        s.plant(),
                        s.changes(),
                        s.timing(),
                        s.atStart(),
                        s.start(),
                        s.briefing(),
                        s.roles(),
                        s.objectives(),
                        s.demand(),
                        injects,
                        s.response(),
                        s.envelope(),
                        s.stopRules(),
                        s.hints(),
                        s.questions(),
                        s.worth(),
                        s.difficulty(),
                        s.isCalm()),
                script.plant());
    }
}
