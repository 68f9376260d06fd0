package learningfactory.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import learningfactory.run.Display;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.Texts;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Start;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Trigger;
import learningfactory.words.Words;

/// Makes the present moment of a run the beginning of a new lesson, called as the old one and what somebody
/// calls it.
///
/// The warm-up grows by the time that was played, with everything that took effect in it, so the plant is
/// in the same state. Injects that have come are there from the beginning as news; what is false on a
/// screen stays false; what was still to come comes as much earlier. The new lesson is as long as the old
/// one was. Deeds under way and consequences that had not come yet are left out.
final class SavedMoment {
    private final Run run;
    private final Scenario scenario;
    private final long nowMicros;

    private SavedMoment(Run run) {
        this.run = run;
        this.scenario = run.script().scenario();
        this.nowMicros = run.nowMicros();
    }

    static Scenario of(Run run, String name, String called) {
        return new SavedMoment(run).saved(name, called);
    }

    private Scenario saved(String name, String called) {
        Timing t = scenario.timing();
        String clock = Texts.clock(nowMicros);
        return new Scenario(
                name,
                with(scenario.title(), ": " + called, ": " + called),
                with(scenario.about(), " Begynner ved %s.".formatted(clock), " Begins at %s.".formatted(clock)),
                scenario.plant(),
                scenario.changes(),
                new Timing(
                        t.warmUpMicros() + nowMicros,
                        t.briefMicros(),
                        t.runMicros(),
                        t.debriefMicros(),
                        t.pace(),
                        t.takes()),
                List.of(),
                start(),
                scenario.briefing(),
                scenario.roles(),
                scenario.objectives(),
                demand(),
                scenario.injects().stream().map(this::inject).toList(),
                scenario.response(),
                scenario.envelope(),
                scenario.stopRules(),
                scenario.hints(),
                scenario.questions(),
                scenario.worth(),
                scenario.difficulty(),
                scenario.isCalm());
    }

    private static Words with(Words words, String nb, String en) {
        return new Words(words.nb() + nb, words.en() + en);
    }

    private Start start() {
        List<Start.Done> deeds = new ArrayList<>(scenario.start().deeds());
        for (RunFact fact : run.told()) {
            if (fact instanceof RunFact.TookEffect took && took.accepted()) {
                deeds.add(new Start.Done(run.script().warmUpMicros() + took.atMicros(), took.deed()));
            }
        }
        long seed = scenario.start().seed().orElse(run.seed());
        return new Start(OptionalLong.of(seed), deeds);
    }

    private List<Demand> demand() {
        List<Demand> left = new ArrayList<>();
        List<Display.Promise> promises = run.display(null).promises();
        for (Display.Promise promise : promises) {
            Demand demand = promise.demand();
            if (demand.byMicros() > nowMicros && demand.pieces() > promise.shipped()) {
                left.add(new Demand(
                        demand.product(), demand.pieces() - promise.shipped(), demand.byMicros() - nowMicros));
            }
        }
        return left;
    }

    private Inject inject(Inject inject) {
        long cameMicros = cameMicros(inject.name());
        if (cameMicros >= 0) {
            return new Inject(
                    inject.name(),
                    inject.title(),
                    new Trigger.At(0),
                    stillThere(inject),
                    inject.isHidden(),
                    inject.isCalm());
        }
        return new Inject(
                inject.name(),
                inject.title(),
                later(inject.trigger()),
                inject.effects(),
                inject.isHidden(),
                inject.isCalm());
    }

    /// When an inject last came, µs; -1 when it has not.
    private long cameMicros(String inject) {
        long came = -1;
        for (RunFact fact : run.told()) {
            if (fact instanceof RunFact.Injected injected && injected.inject().equals(inject)) {
                came = injected.atMicros();
            }
        }
        return came;
    }

    /// What it said, and what it falsely shows while nobody has ended that.
    private List<Effect> stillThere(Inject inject) {
        boolean isDeceived = run.display(null).isDeceived();
        return inject.effects().stream()
                .filter(effect -> effect instanceof Effect.Says || effect instanceof Effect.Shows && isDeceived)
                .toList();
    }

    private Trigger later(Trigger trigger) {
        return switch (trigger) {
            case Trigger.At at -> new Trigger.At(Math.max(0, at.micros() - nowMicros));
            case Trigger.AfterInject after -> {
                long came = cameMicros(after.inject());
                yield came < 0 ? after : new Trigger.At(Math.max(0, came + after.delayMicros() - nowMicros));
            }
            case Trigger.When when -> when;
            case Trigger.AfterDeed after -> after;
            case Trigger.ByHand hand -> hand;
        };
    }
}
