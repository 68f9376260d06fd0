package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.running.PlantView;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes what one role's page shows of a run.
final class DisplayMaker {
    private final Play play;
    private final Role.@Nullable Kind role;
    private final String actor;
    private final List<String> sees;
    private final List<Display.News> news = new ArrayList<>();
    private final List<RunFact.Revealed> revealed = new ArrayList<>();
    private final List<RunFact.Said> said = new ArrayList<>();
    private final List<Display.Struck> struck = new ArrayList<>();
    private boolean isIsolated;

    DisplayMaker(Play play, Role.@Nullable Kind role, String actor) {
        this.play = play;
        this.role = role;
        this.actor = actor;
        this.sees = role == null
                ? List.of()
                : scenario().findRole(role).map(Role::sees).orElse(List.of());
    }

    private Scenario scenario() {
        return play.script.scenario();
    }

    private boolean isInstructor() {
        return role == null;
    }

    Display display(Display.Hints hints) {
        for (RunFact fact : play.told) {
            tell(fact);
        }
        RunFact.Stopped stopped = play.stopped;
        PlantView truth = play.truth();
        return new Display(
                play.nowMicros(),
                play.script.runMicros(),
                play.script.warmUpMicros(),
                stopped == null ? Words.NONE : stopped.reason(),
                isInstructor() ? truth : visible(play.deceit.seen(truth)),
                isIsolated,
                isInstructor() && play.deceit.isActive(),
                play.oee(),
                promises(),
                play.counters.alarms.at(play.nowMicros()),
                news,
                revealed,
                said,
                struck,
                hints,
                List.copyOf(play.busy.values()),
                play.script.plant().labels());
    }

    private void tell(RunFact fact) {
        switch (fact) {
            case RunFact.Injected f -> tellInject(f);
            case RunFact.Revealed f -> revealed.add(f);
            case RunFact.Said f when isInstructor() || f.to() == null || f.to() == role || isMine(f) -> said.add(f);
            case RunFact.HazardStruck f -> tellHazard(f);
            case RunFact.TookEffect f when f.accepted() && f.deed().verb() == Verb.ISOLATE -> isIsolated = true;
            default -> {}
        }
    }

    private boolean isMine(RunFact.Said fact) {
        return !actor.isEmpty() && fact.actor().equals(actor);
    }

    private void tellInject(RunFact.Injected fact) {
        Inject inject = scenario().findInject(fact.inject()).orElseThrow();
        if (isInstructor() || !inject.isHidden()) {
            news.add(new Display.News(
                    inject.name(), inject.title(), fact.atMicros(), inject.isHidden(), inject.isCalm()));
        }
    }

    private void tellHazard(RunFact.HazardStruck fact) {
        for (Hazard hazard : scenario().envelope()) {
            if (hazard.name().equals(fact.hazard())) {
                struck.add(new Display.Struck(
                        hazard.name(),
                        hazard.title(),
                        hazard.story(),
                        fact.atMicros(),
                        fact.causeMicros(),
                        fact.actor(),
                        hazard.isInjury()));
            }
        }
    }

    private List<Display.Promise> promises() {
        List<Display.Promise> all = new ArrayList<>();
        List<Demand> demand = scenario().demand();
        for (int i = 0; i < demand.size(); i++) {
            Demand one = demand.get(i);
            long shipped = play.counters.promised[i];
            boolean isPast = play.nowMicros() >= one.byMicros();
            all.add(new Display.Promise(one, shipped, isPast ? Math.max(0, one.pieces() - shipped) : 0));
        }
        return all;
    }

    private boolean isSeen(String name) {
        return sees.isEmpty() || sees.contains(name);
    }

    /// Only what the role may see, and nothing that is hidden from the people in the plant.
    private PlantView visible(PlantView v) {
        return new PlantView(
                v.nowMicros(),
                v.emergencyStopPressed(),
                v.units().stream().filter(u -> isSeen(u.station())).toList(),
                v.places().stream().filter(p -> isSeen(p.name())).toList(),
                v.conveyors().stream().filter(c -> isSeen(c.name())).toList(),
                v.transports().stream().filter(t -> isSeen(t.name())).toList(),
                v.vehicles().stream().filter(f -> isSeen(f.fleet())).toList(),
                v.people().stream().filter(p -> isSeen(p.crew())).toList(),
                v.alarms().stream().filter(a -> isSeen(stationOf(a.unit()))).toList(),
                v.sources().stream().filter(s -> isSeen(s.name())).toList(),
                v.sinks(),
                v.cardLoops(),
                v.parameters(),
                v.totals(),
                v.power(),
                new PlantView.Hidden(List.of(), 0, 0));
    }

    private String stationOf(String unit) {
        int number = play.script.unit(unit);
        return number < 0 ? unit : play.script.stationOf(number).name();
    }
}
