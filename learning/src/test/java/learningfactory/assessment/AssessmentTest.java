package learningfactory.assessment;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Role;
import org.junit.jupiter.api.Test;

/// The marks of a lesson without chance, each computed by hand beside it.
class AssessmentTest {
    private static final RunRecord GOOD =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    private static final Assessment MARKS = Assessment.of(GOOD);

    @Test
    void timesCountFromTheComingOfTheCrisisAt300Seconds() {
        assertThat(value(Measure.TIME_TO_DETECT)).isEqualTo(330 - 300);
        assertThat(value(Measure.TIME_TO_ACKNOWLEDGE)).isEqualTo(330 - 300);
        assertThat(value(Measure.TIME_TO_DIAGNOSE)).as("looking takes 60 s").isEqualTo(340 + 60 - 300);
        assertThat(value(Measure.TIME_TO_ACT)).isEqualTo(400 - 300);
    }

    @Test
    void thePlantRunsAgainWithTheFirstPartAfterTheRepair() {
        // repaired at 460 s, and the part in the machine takes 10 s more

        assertThat(value(Measure.TIME_TO_RECOVER)).isEqualTo(470 - 300);
    }

    @Test
    void aJamOf160SecondsCosts16PartsOf120() {
        // 30 parts until 300 s, and one every 10 s from 470 s to 1200 s

        assertThat(MARKS.undisturbedGood()).isEqualTo(120);
        assertThat(value(Measure.GOOD)).isEqualTo(30 + 74);
        assertThat(value(Measure.LOST)).isEqualTo(16);
        assertThat(value(Measure.ESCAPED)).isZero();
        assertThat(value(Measure.SCRAP)).isZero();
    }

    @Test
    void aPieceMissedByTheFirstDemandIsNotLateTwice() {
        // 60 by 600 s: 30 + 14 had come; 115 by 1200 s: 104 had come

        assertThat(value(Measure.LATE)).isEqualTo((60 - 44) + (115 - 104));
    }

    @Test
    void energyFollowsTheConditionOfTheMachine() {
        // at work all the time but 160 s, in which it stands by at 36 W

        double kilowattHours = (1040 * 3600.0 + 160 * 36.0) / 3.6e6;
        assertThat(value(Measure.ENERGY)).isEqualTo(kilowattHours, within(1e-9));
    }

    @Test
    void twoPartsAreInThePlantAndFourWhenTheBufferHasFilled() {
        assertThat(value(Measure.WIP)).isEqualTo((2 * 310 + 3 * 10 + 4 * 880) / 1200.0, within(1e-9));
    }

    @Test
    void theAccountAddsUpLineByLine() {
        double expected = 104 * 100 - 27 * 20 - (1040 * 3600.0 + 160 * 36.0) / 3.6e6 * 2 - 4170.0 / 3600 * 10 - 250;

        assertThat(MARKS.result()).isEqualTo(expected, within(1e-9));
        assertThat(value(Measure.RESULT)).isEqualTo(MARKS.result());
    }

    @Test
    void everyStepInOrderAndInTimeIsFullConformance() {
        assertThat(value(Measure.CONFORMANCE)).isEqualTo(1);
        assertThat(MARKS.conformance().deviations()).isEmpty();
        assertThat(MARKS.conformance().extras()).isEmpty();
    }

    @Test
    void everyFigureNamesTheFactsThatProveIt() {
        Proof detected = MARKS.measured(Measure.TIME_TO_DETECT).proofs().getLast();

        assertThat(detected.in(GOOD))
                .isInstanceOfSatisfying(
                        RunFact.Acted.class, acted -> assertThat(acted.deed()).isEqualTo(SmallLesson.ACKNOWLEDGE));
        assertThat(MARKS.measured(Measure.GOOD).proofs()).hasSize(104);
    }

    @Test
    void anObjectiveIsShownPartlyShownOrNotShown() {
        assertThat(MARKS.judgement("notices").verdict()).isEqualTo(Verdict.SHOWN);
        assertThat(MARKS.judgement("mends").verdict())
                .as("104 parts are fewer than 110")
                .isEqualTo(Verdict.PARTLY);
        assertThat(MARKS.judgement("alone").verdict()).as("a hint was taken").isEqualTo(Verdict.NOT_SHOWN);
        assertThat(MARKS.judgement("alone").rules().getFirst().proofs()).hasSize(1);
    }

    @Test
    void oneAlarmIsCalmAndWasAcknowledgedAfterHalfAMinute() {
        assertThat(value(Measure.ALARM_LOAD)).isEqualTo(1);
        assertThat(MARKS.alarms().load().perWindow()).containsExactly(1, 0);
        assertThat(MARKS.alarms().alarms()).singleElement().satisfies(rung -> {
            assertThat(rung.alarm()).isEqualTo("m2: jam");
            assertThat(rung.acknowledgedAfterMicros()).isEqualTo(30 * S);
            assertThat(rung.normalAfterMicros()).isEqualTo(160 * S);
        });
    }

    @Test
    void theProfileIsFourShares() {
        assertThat(MARKS.profile().stability().orElseThrow()).isEqualTo(104.0 / 120, within(1e-12));
        assertThat(MARKS.profile().safetyMargin().orElseThrow()).isEqualTo(1);
        assertThat(MARKS.profile().alarmHandling().orElseThrow()).isEqualTo(1);
        assertThat(MARKS.profile().diagnosis().orElseThrow()).isEqualTo(1);
    }

    @Test
    void theSameRecordReplayedGivesTheSameMarks() {
        RunRecord again = RunRecord.replay(GOOD.script(), GOOD.seed(), GOOD.log());

        assertThat(Assessment.of(again)).isEqualTo(MARKS);
    }

    @Test
    void whoMendsBeforeLookingIsOutOfOrderAndWhoStopsTheWrongMachineIsWrong() {
        Run run = Run.begin(SmallLesson.script(), 1);
        run.runUntil(400 * S);
        run.act("ada", Role.Kind.OPERATOR, SmallLesson.ACKNOWLEDGE);
        run.act("bo", Role.Kind.MAINTAINER, SmallLesson.REPAIR);
        run.runUntil(410 * S);
        run.act("ada", Role.Kind.OPERATOR, SmallLesson.STOP_FIRST);
        run.runUntil(1200 * S);

        Assessment marks = Assessment.of(run.record());

        assertThat(marks.conformance().step("see").outcome()).isEqualTo(StepFinding.Outcome.LATE);
        assertThat(marks.conformance().step("see").lateMicros()).isEqualTo(40 * S);
        assertThat(marks.conformance().step("look").outcome()).isEqualTo(StepFinding.Outcome.MISSING);
        assertThat(marks.conformance().step("mend").outcome()).isEqualTo(StepFinding.Outcome.OUT_OF_ORDER);
        assertThat(marks.conformance().wrong()).hasSize(1);
        assertThat(marks.conformance().value()).as("none of 3 + 1").isZero();
        assertThat(marks.value(Measure.HAZARDS)).hasValue(1);
        assertThat(marks.account().quantity(Account.Item.INJURY)).isEqualTo(1);
        assertThat(marks.profile().safetyMargin()).hasValue(0);
    }

    @Test
    void whoDoesNothingNeverDetectsAndLosesTheRest() {
        Run run = Run.begin(SmallLesson.script(), 1);
        run.runUntil(1200 * S);

        Assessment marks = Assessment.of(run.record());

        assertThat(marks.value(Measure.TIME_TO_DETECT)).isEmpty();
        assertThat(marks.value(Measure.TIME_TO_RECOVER)).isEmpty();
        assertThat(marks.value(Measure.GOOD)).hasValue(30);
        assertThat(marks.value(Measure.LOST)).hasValue(90);
        assertThat(marks.conformance().value()).isZero();
    }

    @Test
    void anUndisturbedRunHasNoCrisisToMeasure() {
        RunRecord calm = Undisturbed.of(GOOD);

        Assessment marks = Assessment.of(calm);

        assertThat(marks.value(Measure.TIME_TO_RECOVER)).isEmpty();
        assertThat(marks.value(Measure.LOST)).hasValue(0);
    }

    @Test
    void marksOfPeopleStandBesideAndTheLaterReplacesTheEarlier() {
        List<Entry> log = List.of(
                new Entry(1, 0, "teacher", new Entry.Marked(1, "rubric", "mends", 3, "Too late.")),
                new Entry(2, 0, "ada", new Entry.Marked(1, "self", "mends", 5, "")),
                new Entry(3, 0, "bo", new Entry.Marked(2, "self", "mends", 1, "another run")),
                new Entry(4, 0, "teacher", new Entry.Marked(1, "rubric", "mends", 4, "Late, but safe.")));

        assertThat(Mark.of(log, 1))
                .containsExactly(
                        new Mark(Mark.Kind.SELF, "ada", "mends", 5, ""),
                        new Mark(Mark.Kind.INSTRUCTOR, "teacher", "mends", 4, "Late, but safe."));
    }

    @Test
    void aPeersMarkKeepsWhoItIsAboutAndWhatOfHim() {
        List<Entry> log = List.of(
                new Entry(1, 0, "ada", new Entry.Marked(1, "peer", "bo", "safety", 3, "")),
                new Entry(2, 0, "ada", new Entry.Marked(1, "peer", "bo", "cooperation", 4, "Spurte.")),
                new Entry(3, 0, "ada", new Entry.Marked(1, "peer", "cy", "safety", 2, "")),
                new Entry(4, 0, "ada", new Entry.Marked(1, "peer", "bo", "safety", 1, "Glemte låsen.")),
                new Entry(5, 0, "bo", new Entry.Marked(1, "peer", "ada", 4, "from before it was written down")));

        assertThat(Mark.of(log, 1))
                .containsExactly(
                        new Mark(Mark.Kind.PEER, "ada", "bo", "cooperation", 4, "Spurte."),
                        new Mark(Mark.Kind.PEER, "ada", "cy", "safety", 2, ""),
                        new Mark(Mark.Kind.PEER, "ada", "bo", "safety", 1, "Glemte låsen."),
                        new Mark(Mark.Kind.PEER, "bo", "ada", "", 4, "from before it was written down"));
    }

    private static double value(Measure measure) {
        return MARKS.value(measure).orElseThrow();
    }
}
