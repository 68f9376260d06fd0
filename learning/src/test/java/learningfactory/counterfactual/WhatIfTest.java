package learningfactory.counterfactual;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.assessment.SmallLesson;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Role;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Truncated;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final WhatIf.Doing REPAIR = new WhatIf.Doing("bo", Role.Kind.MAINTAINER, SmallLesson.REPAIR);

    private static final RunRecord FIXED =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    private static final RunRecord CHANCE = SmallLesson.goodRun(
                    SmallLesson.script(new Truncated(new Normal(10 * S, 2 * S), 4 * S, 16 * S)), 1)
            .record();

    @Test
    void mendingAMinuteEarlierBringsSixPartsBack() {
        // without chance: the first good part after the repair comes at 410 s and not at 470 s

        Fan fan = WhatIf.of(FIXED, ask(340 * S, Optional.of(REPAIR), true, 10)).done();

        assertThat(fan.happened().values().get(Quantity.GOOD.ordinal()).getLast())
                .isEqualTo(104);
        assertThat(fan.asItWent().good().q50()).isEqualTo(104);
        assertThat(fan.instead().good().q50()).isEqualTo(104 + 6);
        assertThat(fan.moreGood().mean()).isEqualTo(6);
        assertThat(fan.shareBetter()).isEqualTo(1);
        assertThat(fan.shareDone()).isEqualTo(1);
    }

    @Test
    void doingNothingFromThenOnLeavesThePlantStanding() {
        Fan fan = WhatIf.of(FIXED, ask(400 * S, Optional.empty(), false, 4)).done();

        assertThat(fan.instead().good().q50()).isEqualTo(30);
        assertThat(fan.moreGood().mean()).isEqualTo(30 - 104);
    }

    @Test
    void leavingOutOneDeedKeepsTheLaterOnes() {
        // not acknowledged at 330 s, but mended at 400 s all the same

        Fan fan = WhatIf.of(FIXED, ask(330 * S, Optional.empty(), true, 4)).done();

        assertThat(fan.instead().good().q50()).isEqualTo(104);
    }

    @Test
    void aDeedThatThePlantRefusesIsCountedAsNotDone() {
        Fan fan = WhatIf.of(FIXED, ask(200 * S, Optional.of(REPAIR), true, 4)).done();

        assertThat(fan.shareDone()).isZero();
        assertThat(fan.moreGood().mean()).isZero();
    }

    @Test
    void theFanOpensWithTimeAndItsQuantilesStandInOrder() {
        Fan fan =
                WhatIf.of(CHANCE, ask(340 * S, Optional.of(REPAIR), true, 200)).done();

        Fan.Course good = fan.instead().course(Quantity.GOOD);
        assertThat(good.bands().getFirst().q95())
                .isEqualTo(good.bands().getFirst().q05());
        assertThat(good.bands().getLast().q95())
                .isGreaterThan(good.bands().getLast().q05());
        assertThat(good.bands())
                .allSatisfy(
                        band -> assertThat(new double[] {band.q05(), band.q25(), band.q50(), band.q75(), band.q95()})
                                .isSorted());
        assertThat(fan.moreGood().mean()).isEqualTo(6, within(1.0));
    }

    @Test
    void commonLuckMakesThePairedDifferenceFarSurerThanTheSpreadOfEachArm() {
        Fan fan =
                WhatIf.of(CHANCE, ask(340 * S, Optional.of(REPAIR), true, 200)).done();

        double spread = fan.instead().good().q95() - fan.instead().good().q05();
        assertThat(fan.moreGood().standardDeviation()).isLessThan(spread / 3.3);
    }

    @Test
    void thePiecesMayBeDoneInAnyOrderWithoutChangingAFigure() {
        WhatIf.Ask ask = ask(340 * S, Optional.of(REPAIR), true, 110);

        assertThat(backwards(WhatIf.of(CHANCE, ask)))
                .isEqualTo(WhatIf.of(CHANCE, ask).done());
    }

    private static <P, R> R backwards(Work<P, R> work) {
        List<Supplier<P>> pieces = new ArrayList<>(work.pieces());
        Collections.reverse(pieces);
        List<P> results = new ArrayList<>();
        pieces.forEach(piece -> results.addFirst(piece.get()));
        return work.merged(results);
    }

    @Test
    void beyondTheLessonsEndThePlantRunsOnAndChanceOpensTheFanFurther() {
        // the lesson's plant makes a good part every 10 s while it runs

        WhatIf.Ask toTheEnd = new WhatIf.Ask(340 * S, Optional.of(REPAIR), true, 200, 1, 21, 0);
        WhatIf.Ask beyond = new WhatIf.Ask(340 * S, Optional.of(REPAIR), true, 200, 1, 21, 3600 * S);
        Fan near = WhatIf.of(CHANCE, toTheEnd).done();
        Fan far = WhatIf.of(CHANCE, beyond).done();

        assertThat(near.endMicros()).isEqualTo(CHANCE.endMicros()).isEqualTo(far.endMicros());
        assertThat(near.atMicros().getLast()).isEqualTo(near.endMicros());
        assertThat(far.atMicros().getLast()).isEqualTo(far.endMicros() + 3600 * S);
        assertThat(far.instead().good().q50() - near.instead().good().q50()).isEqualTo(360, within(12.0));
        assertThat(spread(far)).isGreaterThan(1.5 * spread(near));
        assertThat(far.happened().values().get(Quantity.GOOD.ordinal())).hasSizeLessThan(21);
        assertThat(far.happened().nok()).isEqualTo(near.happened().nok());
    }

    private static double spread(Fan fan) {
        return fan.instead().good().q95() - fan.instead().good().q05();
    }

    @Test
    void aMomentAfterTheEndIsRefused() {
        assertThatThrownBy(() -> WhatIf.of(FIXED, ask(1300 * S, Optional.empty(), true, 4)))
                .hasMessageContaining("lies outside");
    }

    @Test
    void aBandInterpolatesBetweenOrderedValues() {
        Band band = Band.of(new double[] {5, 1, 3, 2, 4});

        assertThat(band.q50()).isEqualTo(3);
        assertThat(band.q25()).isEqualTo(2);
        assertThat(band.q95()).isEqualTo(4.8, within(1e-12));
        assertThat(band.mean()).isEqualTo(3);
    }

    private static WhatIf.Ask ask(long at, Optional<WhatIf.Doing> doing, boolean goesOn, int futures) {
        return new WhatIf.Ask(at, doing, goesOn, futures, 1, 21, 0);
    }
}
