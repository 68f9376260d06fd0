package learningfactory.debrief;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.SmallLesson;
import learningfactory.assessment.Undisturbed;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import org.junit.jupiter.api.Test;

class TheoryTest {
    private static final RunRecord GOOD =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    @Test
    void littlesLawHoldsInAnUndisturbedRun() {
        // two parts in the plant: one in 10 s, 20 s each

        TheoryLine little = TheoryOverlay.of(Undisturbed.of(GOOD))
                .find(TheoryLine.Law.LITTLE, "")
                .orElseThrow();

        assertThat(little.predicted().orElseThrow()).isEqualTo(2, within(1e-9));
        assertThat(little.measured().orElseThrow()).isEqualTo(2, within(0.01));
        assertThat(little.words().nb()).contains("stemmer");
    }

    @Test
    void aPlantThatFilledUpIsWhyLittlesLawDiffers() {
        // nobody mends: 30 parts of 20 s leave in 1200 s, but from 320 s on four parts stand in the plant

        Run nobody = Run.begin(SmallLesson.script(), 1);
        nobody.runUntil(1200 * S);
        TheoryLine little = TheoryOverlay.of(nobody.record())
                .find(TheoryLine.Law.LITTLE, "")
                .orElseThrow();

        assertThat(little.predicted().orElseThrow()).isEqualTo(30 * 20.0 / 1200, within(1e-9));
        assertThat(little.measured().orElseThrow()).isEqualTo(4170 / 1200.0, within(1e-9));
        assertThat(little.words().en()).contains("2 more parts came in than left");
    }

    @Test
    void theSecondMachineWorked1040Of1200Seconds() {
        TheoryLine line =
                TheoryOverlay.of(GOOD).find(TheoryLine.Law.UTILISATION, "m2").orElseThrow();

        assertThat(line.measured().orElseThrow()).isEqualTo(1040.0 / 1200, within(1e-9));
        assertThat(line.predicted().orElseThrow()).isEqualTo(104 * 10.0 / 1200, within(1e-9));
    }

    @Test
    void theJamIsWhyOeeDiffers() {
        TheoryOverlay overlay = TheoryOverlay.of(GOOD);

        TheoryLine oee = overlay.find(TheoryLine.Law.OEE, "m2").orElseThrow();
        assertThat(oee.predicted().orElseThrow()).isEqualTo(1, within(1e-6));
        assertThat(oee.measured().orElseThrow()).isEqualTo(104 * 10.0 / 1200, within(1e-9));
        assertThat(oee.words().en()).contains("waited for a repairer (8 % of the time)");
        assertThat(overlay.bottleneck().nb()).isNotEmpty();
    }

    @Test
    void kingmanExpectsNoWaitWithoutVariability() {
        TheoryLine wait = TheoryOverlay.of(Undisturbed.of(GOOD)).lines().stream()
                .filter(line -> line.law() == TheoryLine.Law.KINGMAN)
                .findFirst()
                .orElseThrow();

        assertThat(wait.measured().orElseThrow()).isZero();
        assertThat(wait.words().isEmpty()).isFalse();
    }

    @Test
    void theDecisiveMomentIsAskedFirstThenThePhasesInTheirOrder() {
        Run late = Run.begin(SmallLesson.script(), 1);
        late.runUntil(900 * S);
        late.act("bo", Role.Kind.MAINTAINER, SmallLesson.REPAIR);
        late.runUntil(1200 * S);
        RunRecord run = late.record();
        List<Entry> log = List.of(
                new Entry(1, 0, "bo", new Entry.Answered(1, "decisive", "We waited for each other.")),
                new Entry(2, 0, "bo", new Entry.Answered(1, "1", "Nobody looked.")),
                new Entry(3, 0, "bo", new Entry.Answered(1, "1", "Nobody looked at the screen.")),
                new Entry(4, 0, "bo", new Entry.Committed("Look every minute.")));

        Reflection reflection = Reflection.of(
                run,
                Assessment.of(run),
                DecisiveMoment.of(run, new DecisiveMoment.Budget(2, 2, 2))
                        .done()
                        .decisive(),
                log,
                1);

        assertThat(reflection.questions().getFirst().key()).isEqualTo(Reflection.DECISIVE);
        assertThat(reflection.questions().getFirst().answers()).hasSize(1);
        assertThat(reflection.questions().stream()
                        .skip(1)
                        .map(Reflection.Asked::phase)
                        .toList())
                .isSorted()
                .contains(Question.Phase.REACTIONS, Question.Phase.SUMMARY);
        assertThat(reflection.questions())
                .filteredOn(asked -> asked.key().equals("1"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.anchorMicros()).hasValue(300 * S);
                    assertThat(asked.answers())
                            .containsExactly(new Reflection.Answer("bo", "Nobody looked at the screen."));
                });
        assertThat(reflection.questions()).extracting(Reflection.Asked::key).contains("step see", "step look");
        assertThat(Reflection.commitments(log)).containsExactly(new Reflection.Commitment("bo", "Look every minute."));
    }

    @Test
    void theAtlasPartsWhereGroupsDecidedDifferently() {
        Run other = Run.begin(SmallLesson.script(), 1);
        other.runUntil(350 * S);
        other.act("cy", Role.Kind.OPERATOR, SmallLesson.ACKNOWLEDGE);
        other.act("di", Role.Kind.MAINTAINER, SmallLesson.REPAIR);
        other.runUntil(1200 * S);

        ClassAtlas atlas = ClassAtlas.of(
                List.of(new ClassAtlas.Played(1, 1, 0, 0, GOOD), new ClassAtlas.Played(2, 1, 0, 0, other.record())));

        assertThat(atlas.runs().getFirst().group())
                .as("mending earlier was worth more")
                .isEqualTo(2);
        assertThat(atlas.root().passages()).hasSize(2);
        ClassAtlas.Node first = atlas.root().branches().getFirst();
        assertThat(first.deed()).isEqualTo(Optional.of(SmallLesson.ACKNOWLEDGE));
        assertThat(first.passages()).hasSize(2);
        assertThat(first.branches())
                .extracting(node -> node.deed().orElseThrow())
                .containsExactly(SmallLesson.INSPECT, SmallLesson.REPAIR);
        assertThat(first.bestNok()).isEqualTo(atlas.runs().getFirst().nok());
    }
}
