package learningfactory.run;

import static learningfactory.run.TestLessons.BREAKS;
import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static learningfactory.run.TestLessons.deed;
import static learningfactory.run.TestLessons.facts;
import static learningfactory.run.TestLessons.inject;
import static learningfactory.run.TestLessons.is;
import static learningfactory.run.TestLessons.isNot;
import static learningfactory.run.TestLessons.run;
import static learningfactory.run.TestLessons.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Sign.Subject;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.junit.jupiter.api.Test;

/// The safe-mistake ledger: who steps over an edge lives to see the consequence, and may go back. And rules
/// that stop.
class SafetyTest {
    /// Who repairs the press without locking it out is hurt half a minute later, and the emergency stop is
    /// pressed.
    private static final Hazard UNLOCKED = new Hazard(
            "unlocked",
            words("Lock out before you reach in."),
            new Hazard.Cause.Doing(deed(Verb.REPAIR, "press")),
            List.of(is(Subject.LOCKED_OUT, "press", "")),
            30 * SECOND,
            List.of(new Effect.Does(deed(Verb.EMERGENCY_STOP, ""))),
            words("The press started and took a hand with it."),
            true);

    /// A failed press must not be left alone for two minutes.
    private static final Hazard LEFT_ALONE = new Hazard(
            "left alone",
            words("Look after a failed machine."),
            new Hazard.Cause.Holding(List.of(is(Subject.STATE, "press", "WAITING_FOR_REPAIR")), 120 * SECOND),
            List.of(),
            0,
            List.of(),
            words("It caught fire."),
            false);

    private static Scenario scenario(StopRule... stops) {
        return TestLessons.scenario(
                List.of(inject("trouble", new Trigger.At(100 * SECOND), BREAKS)),
                List.of(UNLOCKED, LEFT_ALONE),
                List.of(stops),
                List.of());
    }

    @Test
    void whoRepairsWithoutLockingOutLivesToSeeWhatWouldHaveHappenedAndMayGoBack() {
        Run run = run(scenario());
        run.runUntil(110 * SECOND);

        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));
        run.runUntil(140 * SECOND - 1);
        assertThat(run.display(Role.Kind.OPERATOR).hazards()).isEmpty();
        run.runUntil(140 * SECOND);

        assertThat(run.display(Role.Kind.OPERATOR).hazards())
                .containsExactly(new Display.Struck(
                        "unlocked", UNLOCKED.title(), UNLOCKED.story(), 140 * SECOND, 110 * SECOND, "ada", true));
        assertThat(run.display(null).plant().emergencyStopPressed()).isTrue();
    }

    @Test
    void whoLocksOutFirstIsSafe() {
        Run run = run(scenario());
        run.runUntil(110 * SECOND);

        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.STOP, "press"));
        run.act("ada", Role.Kind.MAINTAINER, deed(Verb.LOCK_OUT, "press"));
        Reply repair = run.act("ada", Role.Kind.MAINTAINER, deed(Verb.REPAIR, "press"));
        run.runUntil(5 * MINUTE);

        assertThat(repair.isAccepted()).isTrue();
        assertThat(facts(run, RunFact.HazardStruck.class)).isEmpty();
    }

    @Test
    void whatFateDoesStepsOverNoEdge() {
        Run run = run(scenario());
        run.runUntil(110 * SECOND);

        run.does("teacher", List.of(new Effect.Does(deed(Verb.REPAIR, "press"))));
        run.runUntil(5 * MINUTE);

        assertThat(facts(run, RunFact.HazardStruck.class)).isEmpty();
    }

    @Test
    void aStateThatLastsTooLongIsAnEdgeTooAndTheCauseIsWhereItBegan() {
        Run run = run(scenario());

        run.runUntil(5 * MINUTE);

        assertThat(facts(run, RunFact.HazardStruck.class))
                .containsExactly(new RunFact.HazardStruck(220 * SECOND, "left alone", "", 100 * SECOND, false));
    }

    @Test
    void aStopRuleEndsTheRunWhenItsSignsHaveHeldLongEnough() {
        StopRule rule = new StopRule(
                words("The press stood for five minutes."),
                List.of(isNot(Subject.STATE, "press", "WORKING")),
                5 * MINUTE);
        Run run = run(scenario(rule));

        run.runUntil(10 * MINUTE);

        assertThat(run.nowMicros()).isEqualTo(100 * SECOND + 5 * MINUTE);
        assertThat(run.display(null).ended()).isEqualTo(rule.title());
    }
}
