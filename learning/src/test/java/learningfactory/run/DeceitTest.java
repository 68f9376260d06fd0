package learningfactory.run;

import static learningfactory.run.TestLessons.BREAKS;
import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static learningfactory.run.TestLessons.deed;
import static learningfactory.run.TestLessons.facts;
import static learningfactory.run.TestLessons.inject;
import static learningfactory.run.TestLessons.run;
import static learningfactory.run.TestLessons.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.running.PlantView;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Effect.Shown;
import learningfactory.scenario.Role;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.junit.jupiter.api.Test;

/// A screen may lie; the plant never does. Who goes and looks learns the truth, who isolates the network
/// ends the lie.
class DeceitTest {
    private static Effect shows(Shown shown, String element, String word, double value) {
        return new Effect.Shows(shown, element, 0, word, value);
    }

    private static Run deceived(Effect... effects) {
        Run run = run(scenario(List.of(
                inject("attack", new Trigger.At(99 * SECOND), effects),
                inject("trouble", new Trigger.At(100 * SECOND), BREAKS))));
        run.runUntil(150 * SECOND);
        return run;
    }

    private static PlantView.UnitView press(Run run, Role.Kind role) {
        return run.display(role).plant().units().getFirst();
    }

    @Test
    void aSpoofedConditionIsSeenByTheRolesAndNotByTheInstructor() {
        Run run = deceived(shows(Shown.CONDITION, "press", "EXECUTE", 0));

        assertThat(press(run, Role.Kind.OPERATOR).condition()).isEqualTo(Condition.WORKING);
        assertThat(press(run, null).condition()).isEqualTo(Condition.WAITING_FOR_REPAIR);
        assertThat(run.display(Role.Kind.OPERATOR).isDeceived()).isFalse();
        assertThat(run.display(null).isDeceived()).isTrue();
    }

    @Test
    void aHiddenAlarmAFalseContentAndStandingCountersAreShownToTheRoles() {
        Run run = deceived(
                shows(Shown.NO_ALARM, "press: hydraulics", "", 0),
                shows(Shown.CONTENT, "between", "", 3),
                shows(Shown.COUNTERS, "", "", 0));
        run.does("teacher", List.of(new Effect.Does(deed(Verb.REPAIR, "press"))));
        run.runUntil(5 * MINUTE + 30 * SECOND);

        PlantView seen = run.display(Role.Kind.OPERATOR).plant();
        PlantView truth = run.display(null).plant();
        assertThat(seen.alarms()).isEmpty();
        assertThat(truth.alarms()).extracting(PlantView.AlarmView::name).containsExactly("press: hydraulics");
        assertThat(seen.places())
                .filteredOn(p -> p.name().equals("between"))
                .extracting(PlantView.PlaceView::content)
                .containsExactly(3);
        assertThat(seen.totals().shipped()).isEqualTo(10);
        assertThat(truth.totals().shipped()).isGreaterThan(10);
    }

    @Test
    void aFrozenPictureStandsStillAltogether() {
        Run run = deceived(shows(Shown.EVERYTHING, "", "", 0));

        PlantView seen = run.display(Role.Kind.OPERATOR).plant();

        assertThat(seen.nowMicros()).isEqualTo(MINUTE + 99 * SECOND);
        assertThat(run.display(Role.Kind.OPERATOR).nowMicros()).isEqualTo(150 * SECOND);
    }

    @Test
    void whoComparesTheScreenWithTheMachineLearnsTheTruthAfterTwentySecondsAndEndsNothing() {
        Run run = deceived(shows(Shown.CONDITION, "press", "EXECUTE", 0));

        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.VERIFY, "press"));
        run.act("bo", Role.Kind.MAINTAINER, deed(Verb.VERIFY, "camera"));
        run.runUntil(170 * SECOND);

        assertThat(facts(run, RunFact.Revealed.class))
                .containsExactly(
                        new RunFact.Revealed(
                                170 * SECOND,
                                "ada",
                                "press",
                                RunFact.Revealed.What.DECEIT,
                                "waiting for repair; press: hydraulics",
                                0),
                        new RunFact.Revealed(
                                170 * SECOND, "bo", "camera", RunFact.Revealed.What.NO_DECEIT, "starved", 0));
        assertThat(press(run, Role.Kind.OPERATOR).condition()).isEqualTo(Condition.WORKING);
    }

    @Test
    void whoIsolatesTheNetworkEndsEveryLie() {
        Run run = deceived(
                shows(Shown.CONDITION, "press", "EXECUTE", 0), shows(Shown.NO_ALARM, "press: hydraulics", "", 0));

        run.act("bo", Role.Kind.OPERATOR, deed(Verb.ISOLATE, ""));

        assertThat(press(run, Role.Kind.OPERATOR).condition()).isEqualTo(Condition.WAITING_FOR_REPAIR);
        assertThat(run.display(Role.Kind.OPERATOR).plant().alarms()).hasSize(1);
        assertThat(facts(run, RunFact.TruthShown.class))
                .containsExactly(new RunFact.TruthShown(150 * SECOND, "bo", true));
    }

    @Test
    void aRoleThatMaySeeOneStationSeesNoOtherAndNothingHidden() {
        Run run = deceived(shows(Shown.CONDITION, "press", "EXECUTE", 0));

        Display display = run.display(Role.Kind.QUALITY);
        assertThat(display.plant().units())
                .extracting(PlantView.UnitView::station)
                .containsExactly("camera");
        assertThat(display.plant().places())
                .extracting(PlantView.PlaceView::name)
                .containsExactly("camera");
        assertThat(display.plant().alarms()).isEmpty();
        assertThat(display.plant().hidden().units()).isEmpty();
        assertThat(display.injects()).isEmpty();
        assertThat(run.display(null).injects()).extracting(Display.News::name).containsExactly("attack", "trouble");
    }
}
