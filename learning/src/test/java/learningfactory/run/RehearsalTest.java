package learningfactory.run;

import static learningfactory.run.TestLessons.BREAKS;
import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static learningfactory.run.TestLessons.deed;
import static learningfactory.run.TestLessons.inject;
import static learningfactory.run.TestLessons.luckyPlant;
import static learningfactory.run.TestLessons.steadyPlant;
import static learningfactory.run.TestLessons.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningfactory.factory.running.Fact;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.junit.jupiter.api.Test;

/// The reference response, step by step at its own moments, against nobody being there.
class RehearsalTest {
    private static Step step(String name, Deed deed, List<String> after, long referenceMicros) {
        return new Step(
                name,
                words(name),
                Step.Kind.ACT,
                deed,
                List.of(),
                List.of(Role.Kind.MAINTAINER),
                after,
                "trouble",
                Long.MAX_VALUE,
                referenceMicros,
                true);
    }

    private static Scenario lesson() {
        return TestLessons.scenario(
                List.of(inject("trouble", new Trigger.At(100 * SECOND), BREAKS)),
                List.of(),
                List.of(),
                List.of(
                        step("repair", deed(Verb.REPAIR, "press"), List.of("look"), 5 * SECOND),
                        step("look", deed(Verb.INSPECT, "press"), List.of("see"), 10 * SECOND),
                        step("see", deed(Verb.ACKNOWLEDGE, "press: hydraulics"), List.of(), 20 * SECOND),
                        step("start", deed(Verb.STOP, "press"), List.of("repair"), 0)));
    }

    private static double shipped(RunRecord record) {
        return record.facts().stream()
                .filter(f -> f instanceof RunFact.InPlant in
                        && in.fact() instanceof Fact.PartLeft left
                        && left.sink().equals("shipped"))
                .count();
    }

    /// See at 120 s; look from 130 to 170 s; repair at 175 s; then at once stop.
    @Test
    void everyStepIsDoneAtItsMomentAfterWhatItWaitsFor() {
        RunRecord record = Rehearsal.of(Script.of(lesson(), steadyPlant())).reference(1);

        assertThat(record.facts())
                .filteredOn(RunFact.TookEffect.class::isInstance)
                .filteredOn(f -> ((RunFact.TookEffect) f).cause().isEmpty())
                .extracting(f -> f.atMicros() / SECOND + " "
                        + ((RunFact.TookEffect) f).deed().verb())
                .containsExactly("120 ACKNOWLEDGE", "170 INSPECT", "175 REPAIR", "175 STOP");
        assertThat(record.endMicros()).isEqualTo(10 * MINUTE);
    }

    /// Nothing: eleven parts. Repaired at 175 + 30 + 120 s = 325 s, the press goes on: the part that was
    /// begun at 100 s leaves it at 335 s, and so on to 595 s: 27 parts more that leave the camera by 600 s.
    @Test
    void theDifferenceIsCountedPairByPair() {
        Scenario all = lesson();
        Scenario withoutStop = TestLessons.scenario(
                all.injects(), List.of(), List.of(), all.response().subList(0, 3));

        Rehearsal.Outcome outcome =
                Rehearsal.of(Script.of(withoutStop, steadyPlant())).compare(1, 5, RehearsalTest::shipped);

        assertThat(outcome.nothing()).containsOnly(11.0);
        assertThat(outcome.reference()).containsOnly(38.0);
        assertThat(outcome.difference().mean()).isEqualTo(27);
        assertThat(outcome.difference().halfWidth()).isCloseTo(0, within(1e-9));
        assertThat(outcome.isClear()).isTrue();
    }

    @Test
    void withLuckInThePlantTheDifferenceHasAnInterval() {
        Scenario all = lesson();
        Scenario withoutStop = TestLessons.scenario(
                all.injects(), List.of(), List.of(), all.response().subList(0, 3));

        Rehearsal.Outcome outcome =
                Rehearsal.of(Script.of(withoutStop, luckyPlant())).compare(1, 30, RehearsalTest::shipped);

        assertThat(outcome.difference().halfWidth()).isPositive();
        assertThat(outcome.isClear()).isTrue();
    }
}
