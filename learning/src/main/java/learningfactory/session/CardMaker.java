package learningfactory.session;

import java.util.List;
import learningfactory.factory.running.PlantView;
import learningfactory.run.Display;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;

/// Makes the instructor's glance at a group, and says whether it is stuck.
final class CardMaker {
    private final Group group;
    private final Run run;

    CardMaker(Group group) {
        this.group = group;
        this.run = group.run();
    }

    GroupCard card() {
        Display display = run.display(null);
        List<PlantView.AlarmView> alarms = display.plant().alarms();
        return new GroupCard(
                group.number(),
                group.runs(),
                state(),
                run.isEnded() ? null : group.pause(),
                run.nowMicros(),
                group.pace(),
                (int) group.people().stream().filter(Participant::isPresent).count(),
                (int) alarms.stream().filter(a -> a.state().isActive()).count(),
                (int) alarms.stream().filter(a -> a.state().isUnacknowledged()).count(),
                display.alarmLoad().isFlood(),
                display.plant().totals().shipped(),
                display.plant().totals().scrapped(),
                display.promises().stream().mapToLong(Display.Promise::late).sum(),
                display.oee(),
                display.hazards().size(),
                display.hints().taken().size(),
                stuckMicros(),
                display.plant().units().stream()
                        .map(unit -> new GroupCard.Unit(unit.station(), unit.unit(), unit.condition()))
                        .toList());
    }

    private GroupCard.State state() {
        if (run.isEnded()) {
            return GroupCard.State.ENDED;
        }
        return group.pause() != null ? GroupCard.State.PAUSED : GroupCard.State.RUNNING;
    }

    /// Since the last accepted deed, or since the trouble came if that is later; -1 without open trouble.
    private long stuckMicros() {
        Scenario scenario = run.script().scenario();
        long lastDeed = -1;
        long trouble = -1;
        for (RunFact fact : run.told()) {
            if (fact instanceof RunFact.Acted acted && acted.accepted()) {
                lastDeed = acted.atMicros();
            } else if (fact instanceof RunFact.Injected injected && isOpen(scenario, injected)) {
                trouble = trouble < 0 ? injected.atMicros() : trouble;
            }
        }
        return trouble < 0 || run.isEnded() ? -1 : run.nowMicros() - Math.max(trouble, lastDeed);
    }

    /// Trouble is open while a required step that answers it has not been done.
    private boolean isOpen(Scenario scenario, RunFact.Injected injected) {
        boolean isCalm =
                scenario.findInject(injected.inject()).map(Inject::isCalm).orElse(true);
        return !isCalm
                && scenario.response().stream()
                        .filter(step -> step.isRequired() && step.since().equals(injected.inject()))
                        .anyMatch(step -> !isDone(step, injected.atMicros()));
    }

    private boolean isDone(Step step, long fromMicros) {
        for (RunFact fact : run.told()) {
            if (fact instanceof RunFact.TookEffect took
                    && took.accepted()
                    && took.cause().isEmpty()
                    && took.atMicros() >= fromMicros
                    && step.isDoneBy(took.deed())) {
                return true;
            }
        }
        return false;
    }
}
