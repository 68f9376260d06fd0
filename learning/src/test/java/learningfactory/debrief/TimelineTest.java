package learningfactory.debrief;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningfactory.assessment.SmallLesson;
import learningfactory.run.RunRecord;
import org.junit.jupiter.api.Test;

/// The timeline of a run that can be computed by hand.
class TimelineTest {
    private static final RunRecord GOOD =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    @Test
    void aTimelineHasNoGapAndSaysWhatEachMachineDid() {
        Timeline timeline = Timeline.of(GOOD);

        assertThat(timeline.units()).extracting(Timeline.UnitBar::unit).containsExactly("m1", "m2");
        for (Timeline.UnitBar bar : timeline.units()) {
            long at = 0;
            for (Timeline.Span span : bar.spans()) {
                assertThat(span.fromMicros()).isEqualTo(at);
                at = span.toMicros();
            }
            assertThat(at).isEqualTo(1200 * S);
        }
        assertThat(timeline.units().getLast().spans())
                .extracting(s -> s.condition().name())
                .containsExactly("WORKING", "WAITING_FOR_REPAIR", "IN_REPAIR", "WORKING");
        assertThat(timeline.happenings())
                .extracting(Timeline.Happening::kind)
                .containsSubsequence(
                        Timeline.Kind.INJECT,
                        Timeline.Kind.HINT,
                        Timeline.Kind.ACTION,
                        Timeline.Kind.ACTION,
                        Timeline.Kind.REVEALED,
                        Timeline.Kind.ACTION,
                        Timeline.Kind.END);
        assertThat(timeline.series("good").values().getLast()).isEqualTo(104);
        assertThat(timeline.series("power").values().getFirst()).isEqualTo(3.6, within(1e-9));
        assertThat(timeline.alarms()).hasSize(1);
    }
}
