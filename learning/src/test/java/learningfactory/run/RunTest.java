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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.junit.jupiter.api.Test;

/// A run with instants worked out by hand: triggers, deeds that take time, refusals, the end.
class RunTest {
    private static Condition press(Run run) {
        return run.display(null).plant().units().getFirst().condition();
    }

    @Test
    void theLessonBeginsWithAWarmPlantAndEmptyCounters() {
        Run run = run(TestLessons.breakdown());

        Display display = run.display(null);

        assertThat(run.nowMicros()).isZero();
        assertThat(display.plant().nowMicros()).isEqualTo(MINUTE);
        assertThat(display.plant().totals().shipped()).isZero();
        assertThat(display.plant().totals().inPlant()).isPositive();
    }

    @Test
    void oeeIsSaidFirstWhenItMeansMoreThanThePieceThatWasBegunBefore() {
        Run run = run(TestLessons.breakdown());

        run.runUntil(300 * SECOND - 1);
        assertThat(run.display(null).oee()).isNaN();
        run.runUntil(300 * SECOND);

        assertThat(run.display(null).oee()).isBetween(0.0, 1.0);
    }

    @Test
    void thePressBreaksWhenTheScenarioSaysSoAndStaysBrokenUntilSomebodyOrdersTheRepair() {
        Run run = run(TestLessons.breakdown());

        run.runUntil(100 * SECOND - 1);
        assertThat(press(run)).isEqualTo(Condition.WORKING);
        run.runUntil(200 * SECOND);
        assertThat(press(run)).isEqualTo(Condition.WAITING_FOR_REPAIR);

        Reply reply = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));

        assertThat(reply.isAccepted()).isTrue();
        run.runUntil(200 * SECOND + 30 * SECOND);
        assertThat(press(run)).isEqualTo(Condition.IN_REPAIR);
        run.runUntil(200 * SECOND + 150 * SECOND - 1);
        assertThat(press(run)).isEqualTo(Condition.IN_REPAIR);
        run.runUntil(200 * SECOND + 150 * SECOND);
        assertThat(press(run)).isEqualTo(Condition.WORKING);
    }

    @Test
    void aCloserLookTakesItsDoerFortySecondsAndThenNamesTheFault() {
        Run run = run(TestLessons.breakdown());
        run.runUntil(110 * SECOND);

        Reply reply = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.INSPECT, "press"));

        assertThat(reply).isEqualTo(new Reply.Accepted(150 * SECOND));
        run.runUntil(150 * SECOND - 1);
        assertThat(facts(run, RunFact.Revealed.class)).isEmpty();
        run.runUntil(150 * SECOND);
        assertThat(facts(run, RunFact.Revealed.class))
                .containsExactly(new RunFact.Revealed(
                        150 * SECOND, "ada", "press", RunFact.Revealed.What.FAULT, "hydraulics", 0));
    }

    @Test
    void whoIsBusyMayNotBeginAnotherLongDeedButAShortOne() {
        Run run = run(TestLessons.breakdown());
        run.runUntil(110 * SECOND);
        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.INSPECT, "press"));

        Reply again = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.VERIFY, "camera"));
        Reply other = run.act("bo", Role.Kind.MAINTAINER, deed(Verb.VERIFY, "camera"));
        Reply shortOne = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));

        assertThat(again.reason().en()).isEqualTo("You are busy until 2:30 (inspect press).");
        assertThat(again.reason().nb()).isEqualTo("Du er opptatt til 2:30 (inspiser press).");
        assertThat(other.isAccepted()).isTrue();
        assertThat(shortOne.isAccepted()).isTrue();
        assertThat(run.display(null).busy()).extracting(Display.Busy::actor).containsExactly("ada", "bo");
    }

    @Test
    void aRoleMayDoWhatItMayAndNothingElse() {
        Run run = run(TestLessons.breakdown());
        run.runUntil(110 * SECOND);

        assertThat(run.act("bo", Role.Kind.OPERATOR, deed(Verb.REPAIR, "press")).isAccepted())
                .isFalse();
        assertThat(run.act("cy", Role.Kind.OBSERVER, deed(Verb.STOP, "press")).isAccepted())
                .isFalse();
        assertThat(run.act("di", Role.Kind.TEAM_LEAD, deed(Verb.STOP, "press")).isAccepted())
                .isFalse();
        assertThat(run.act("ada", Role.Kind.MAINTAINER, deed(Verb.BREAK, "press"))
                        .isAccepted())
                .isFalse();
        assertThat(run.act("teacher", null, deed(Verb.REPAIR, "press")).isAccepted())
                .isTrue();
        assertThat(facts(run, RunFact.Acted.class))
                .extracting(RunFact.Acted::accepted)
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void aRefusalSaysWhoMayNotDoWhatInBothLanguages() {
        Run run = run(TestLessons.breakdown());

        Reply reply = run.act("bo", Role.Kind.OPERATOR, deed(Verb.REPAIR, "press"));

        assertThat(reply.reason().nb())
                .isEqualTo(
                        "Rollen din (operatør) har ikke lov til dette: reparer press. Kanskje spør en annen i laget.");
        assertThat(reply.reason().en())
                .isEqualTo("Your role (operator) may not do this: repair press. Maybe ask somebody else in the team.");
        assertThat(Verb.values()).allMatch(verb -> StateWords.knows(verb.name()));
        assertThat(Role.Kind.values()).allMatch(role -> StateWords.knows(role.name()));
    }

    @Test
    void aScenarioThatSpeaksOfWhatThePlantHasNotIsRefusedWithEverythingThatIsWrong() {
        Scenario wrong = scenario(List.of(
                inject("trouble", new Trigger.At(100 * SECOND), TestLessons.does(Verb.BREAK, "oven", "burner")),
                inject("later", new Trigger.AfterInject("earlier", SECOND), BREAKS)));

        assertThatThrownBy(() -> Script.of(wrong, TestLessons.steadyPlant()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oven")
                .hasMessageContaining("earlier");
    }

    @Test
    void whatThePlantRefusesIsToldWithItsReason() {
        Run run = run(TestLessons.breakdown());

        Reply reply = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));
        Reply unknown = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "oven"));

        assertThat(reply.reason().en()).contains("press has no fault");
        assertThat(reply.reason().nb()).contains("press har ingen feil");
        assertThat(unknown.reason().en()).isEqualTo("There is no station (oven).");
    }

    @Test
    void anInjectCanFollowAnotherInjectADeedOrASignThatHolds() {
        Run run = run(scenario(List.of(
                inject("trouble", new Trigger.At(100 * SECOND), BREAKS),
                inject("later", new Trigger.AfterInject("trouble", 15 * SECOND)),
                inject(
                        "noticed",
                        new Trigger.When(
                                List.of(TestLessons.is(
                                        learningfactory.scenario.Sign.Subject.STATE, "press", "WAITING_FOR_REPAIR")),
                                20 * SECOND)),
                inject("answer", new Trigger.AfterDeed(deed(Verb.REPAIR, "press"), 5 * SECOND)))));

        run.runUntil(130 * SECOND);
        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));
        run.runUntil(5 * MINUTE);

        assertThat(facts(run, RunFact.Injected.class))
                .containsExactly(
                        new RunFact.Injected(100 * SECOND, "trouble", ""),
                        new RunFact.Injected(115 * SECOND, "later", ""),
                        new RunFact.Injected(120 * SECOND, "noticed", ""),
                        new RunFact.Injected(135 * SECOND, "answer", ""));
    }

    @Test
    void aSignThatDoesNotHoldLongEnoughBringsNothing() {
        Run run = run(scenario(List.of(
                inject("trouble", new Trigger.At(100 * SECOND), BREAKS),
                inject(
                        "noticed",
                        new Trigger.When(
                                List.of(TestLessons.is(
                                        learningfactory.scenario.Sign.Subject.STATE, "press", "WAITING_FOR_REPAIR")),
                                40 * SECOND)))));

        run.runUntil(105 * SECOND);
        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));
        run.runUntil(5 * MINUTE);

        assertThat(facts(run, RunFact.Injected.class)).hasSize(1);
    }

    @Test
    void whatTheInstructorBringsByHandDoesNotComeAgainByItself() {
        Run run = run(TestLessons.breakdown());
        run.runUntil(50 * SECOND);

        Reply reply = run.inject("teacher", "trouble");
        run.runUntil(5 * MINUTE);

        assertThat(reply.isAccepted()).isTrue();
        assertThat(facts(run, RunFact.Injected.class))
                .containsExactly(new RunFact.Injected(50 * SECOND, "trouble", "teacher"));
        assertThat(run.inject("teacher", "flood").isAccepted()).isFalse();
    }

    @Test
    void theRunEndsWhenItsTimeIsUpAndThenNothingMoreIsDone() {
        Run run = run(TestLessons.breakdown());

        run.runUntil(20 * MINUTE);
        Reply late = run.act("teacher", null, deed(Verb.STOP, "press"));

        assertThat(run.nowMicros()).isEqualTo(10 * MINUTE);
        assertThat(run.isEnded()).isTrue();
        assertThat(late.reason().en()).isEqualTo("The run is over.");
        assertThat(facts(run, RunFact.Stopped.class)).hasSize(1);
    }

    @Test
    void thirtyPartsInFiveMinutesAreShippedWhenNothingHappens() {
        Run run = run(scenario(List.of(inject("trouble", new Trigger.ByHand(), BREAKS))));

        run.runUntil(5 * MINUTE);

        Display.Promise promise = run.display(null).promises().getFirst();
        assertThat(promise.shipped()).isEqualTo(30);
        assertThat(promise.late()).isZero();
    }

    /// Parts leave at 5 s, 15 s, …; the last that has passed the press leaves at 105 s: eleven of thirty.
    @Test
    void aBrokenPressMakesTheCustomerWait() {
        Run run = run(TestLessons.breakdown());

        run.runUntil(5 * MINUTE);

        assertThat(run.display(null).promises().getFirst().late()).isEqualTo(19);
    }
}
