package learningfactory.counterfactual;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import learningfactory.assessment.SmallLesson;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Truncated;
import learningfactory.simulation.statistic.Estimate;
import org.junit.jupiter.api.Test;

class ConductTest {
    private static final Script FIXED = SmallLesson.script();

    private static final Script CHANCE = SmallLesson.script(new Truncated(new Normal(10 * S, 2 * S), 4 * S, 16 * S));

    private static final DecisiveMoment.Budget FEW = new DecisiveMoment.Budget(2, 4, 4);

    /// When one who waits sees it, and when somebody looks at last.
    private static final long SEEN = 330_000_000;

    private static final long LOOKED = 930_000_000;

    private static final RunRecord GOOD = SmallLesson.goodRun(FIXED, 1).record();

    @Test
    void theReferenceSeesAt330LooksAt340AndMends60SecondsAfterTheLookOf60Seconds() {
        Future future = future(FIXED);

        new Reference(FIXED.scenario(), List.of()).play(future, 1200 * S);

        List<Long> at = acted(future.run());
        assertThat(at).containsExactly(330 * S, 340 * S, 460 * S);
        assertThat(future.tally().good()).isEqualTo(98);
    }

    @Test
    void theReferenceGoesOnFromWhatOthersHaveDone() {
        Future future = future(FIXED);
        future.runUntil(310 * S);
        future.run().act("ada", Role.Kind.OPERATOR, SmallLesson.ACKNOWLEDGE);

        new Reference(FIXED.scenario(), List.of()).play(future, 1200 * S);

        assertThat(acted(future.run())).containsExactly(310 * S, 320 * S, 440 * S);
    }

    @Test
    void aHabitUnderTheSameSeedDoesWhatWasDone() {
        Future future = future(FIXED);

        Habit.of(GOOD).play(future, 1200 * S);

        assertThat(acted(future.run())).containsExactly(330 * S, 340 * S, 400 * S);
        assertThat(future.tally().nok())
                .isEqualTo(learningfactory.assessment.Tally.of(GOOD).nok(), within(1e-9));
    }

    @Test
    void aDeedDoesNotHangOnTheInjectThatItSetOff() {
        RunRecord guided = SmallLesson.goodRun(SmallLesson.guided(), 1).record();
        Future future = future(SmallLesson.guided());

        Habit.of(guided).play(future, 1200 * S);

        assertThat(acted(future.run())).containsExactly(330 * S, 340 * S, 400 * S);
    }

    @Test
    void withoutChanceNothingWasLuck() {
        LuckAndSkill luck = LuckAndSkill.of(GOOD, 4).done();

        assertThat(luck.luckNok()).isEqualTo(0, within(1e-9));
        assertThat(luck.shareOfLuck()).isEqualTo(0, within(1e-9));
        assertThat(luck.varianceByLuck()).isEqualTo(0, within(1e-9));
        assertThat(luck.percentile()).isEqualTo(0.5);
        assertThat(luck.skill().mean()).as("74 good parts more than nothing").isGreaterThan(7000);
        assertThat(luck.room().mean())
                .as("the reference takes no hint, but mends a minute later: 6 parts, and 12 pieces late")
                .isEqualTo(250 - 6 * 100 - 12 * 20, within(5.0));
    }

    @Test
    void withChanceTheResultLiesSomewhereAmongTheSeeds() {
        RunRecord run = SmallLesson.goodRun(CHANCE, 5).record();

        LuckAndSkill luck = LuckAndSkill.of(run, 60).done();

        assertThat(luck.students().q05()).isLessThan(luck.students().q95());
        assertThat(luck.percentile()).isBetween(0.0, 1.0);
        assertThat(luck.shareOfLuck()).isGreaterThan(0).isLessThan(0.5);
        assertThat(luck.varianceByLuck()).isGreaterThan(0).isLessThan(0.5);
        assertThat(luck.nok()).isEqualTo(luck.students().mean() + luck.luckNok(), within(1e-6));
        assertThat(luck.studentsNok()).hasSize(60);
    }

    @Test
    void theDecisiveMomentOfOneWhoWaitsTenMinutesIsTheWaiting() {
        DecisiveMoment moment = DecisiveMoment.of(waiting(FIXED), FEW).done();

        DecisiveMoment.Stretch decisive = moment.decisive().orElseThrow();
        assertThat(decisive.fromMicros()).isBetween(330 * S, 930 * S);
        double lost =
                moment.stretches().stream().mapToDouble(s -> s.cost().mean()).sum();
        assertThat(lost).as("59 parts of 100 NOK, and what comes late").isGreaterThan(5900);
        assertThat(decisive.question(SmallLesson.script()).nb()).contains("kostet");
    }

    @Test
    void whoDoesWhatIsExpectedHasNoDecisiveMoment() {
        Run run = Run.begin(FIXED, 1);
        new Reference(FIXED.scenario(), List.of()).play(new Future(run, tally(run)), 1200 * S);

        DecisiveMoment moment = DecisiveMoment.of(run.record(), FEW).done();

        assertThat(moment.decisive()).isEmpty();
        assertThat(moment.stretches())
                .allSatisfy(s -> assertThat(s.cost().mean()).isEqualTo(0, within(1e-9)));
    }

    @Test
    void steppingOverAnEdgeIsDecisive() {
        Run run = Run.begin(FIXED, 1);
        run.runUntil(200 * S);
        run.act("ada", Role.Kind.OPERATOR, SmallLesson.STOP_FIRST);
        new Reference(FIXED.scenario(), List.of()).play(new Future(run, tally(run)), 1200 * S);

        DecisiveMoment moment = DecisiveMoment.of(run.record(), FEW).done();

        assertThat(moment.decisive().orElseThrow().deeds())
                .extracting(d -> d.verb())
                .contains(Verb.STOP);
    }

    @Test
    void whatTheDecisiveMomentCostIsToldFromFreshFuturesAndTheOthersHaveMetFewer() {
        RunRecord run = waiting(CHANCE);

        DecisiveMoment moment = DecisiveMoment.of(run).done();

        DecisiveMoment.Stretch decisive = moment.decisive().orElseThrow();
        assertThat(decisive.cost().n()).isEqualTo(60);
        assertThat(decisive.cost().low()).isPositive();
        assertThat(moment.stretches())
                .filteredOn(stretch -> stretch != decisive)
                .extracting(stretch -> stretch.cost().n())
                .isSubsetOf(20, 60)
                .contains(20);
        int alone = moment.stretches().stream()
                .mapToInt(stretch -> 2 * stretch.cost().n())
                .sum();
        assertThat(moment.futures())
                .as("where nobody did anything and nothing was expected, both sides are one future")
                .isLessThan(alone + 2 * 60)
                .isLessThan(DecisiveMoment.Budget.ORDINARY.most());
    }

    @Test
    void theOrderInWhichThreadsDoItsPiecesChangesNoFigure() {
        RunRecord run = waiting(CHANCE);
        DecisiveMoment inOrder = DecisiveMoment.of(run).done();

        Search<DecisiveMoment> search = DecisiveMoment.of(run);
        while (search instanceof Search.Round<DecisiveMoment> round) {
            search = lastFirst(round.work());
        }

        assertThat(search.done()).isEqualTo(inOrder);
    }

    @Test
    void aDearStretchOfWhichNothingIsSureDoesNotHideOneThatSurelyCost() {
        DecisiveMoment moment = race((from, series, luck) ->
                from == SEEN ? 500 + swing(luck, 5_000) : from == LOOKED ? 300 + swing(luck, 1) : 0);

        assertThat(moment.decisive().orElseThrow().fromMicros()).isEqualTo(LOOKED);
        assertThat(moment.decisive().orElseThrow().cost().mean()).isEqualTo(300, within(1e-9));
        assertThat(cost(moment, SEEN).mean()).isEqualTo(500, within(1e-9));
        assertThat(cost(moment, SEEN).contains(0)).isTrue();
    }

    @Test
    void whenTheDearestFailsOnFreshFuturesTheNextIsTriedAndBothIntervalsHoldTogether() {
        DecisiveMoment moment = race((from, series, luck) -> {
            double seen = 500 + swing(luck, series == DecisiveSearch.FRESH_LUCK ? 5_000 : 300);
            return from == SEEN ? seen : from == LOOKED ? 300 + swing(luck, 250) : 0;
        });

        assertThat(moment.decisive().orElseThrow().fromMicros()).isEqualTo(LOOKED);
        assertThat(cost(moment, SEEN).contains(0)).isTrue();
        assertThat(List.of(cost(moment, SEEN), cost(moment, LOOKED)))
                .as("two were tried: each is wrong in 2.5 % of all such searches")
                .allSatisfy(cost -> {
                    assertThat(cost.n()).isEqualTo(60);
                    assertThat(cost.confidence()).isEqualTo(0.975, within(1e-9));
                });
    }

    @Test
    void howeverManyUnsureOnesLookDearerTheSureOneIsFound() {
        DecisiveMoment moment =
                race((from, series, luck) -> from == LOOKED ? 300 + swing(luck, 1) : 500 + swing(luck, 5_000));

        assertThat(moment.stretches()).hasSizeGreaterThan(1 + DecisiveMoment.MOST_CONTENDERS);
        assertThat(moment.decisive().orElseThrow().fromMicros()).isEqualTo(LOOKED);
    }

    @Test
    void whereNothingIsSureThreeAreTriedAndTheSearchPlaysAsManyFuturesAsItSaysAtMost() {
        Search<DecisiveMoment> search = search((from, series, luck) -> 500 + swing(luck, 5_000));
        int pieces = 0;
        int most = Integer.MAX_VALUE;
        while (search instanceof Search.Round<DecisiveMoment> round) {
            most = Math.min(most, pieces + round.work().pieces().size() + round.mostAfter());
            pieces += round.work().pieces().size();
            search = round.work().done();
        }

        DecisiveMoment moment = search.done();
        assertThat(moment.decisive()).isEmpty();
        assertThat(pieces).isEqualTo(most);
        int unmet = DecisiveMoment.MOST_STRETCHES - moment.stretches().size();
        assertThat(moment.futures())
                .isEqualTo(2 * (moment.stretches().size() * 20 + 6 * 40 + 3 * 60))
                .isEqualTo(DecisiveMoment.Budget.ORDINARY.most() - 2 * 20 * unmet);
    }

    /// What a stretch cost in one future, NOK.
    private interface Costing {
        double nok(long fromMicros, long series, int luck);
    }

    /// The race alone: in the stretches of one who waits, but with these costs.
    private static Search<DecisiveMoment> search(Costing costing) {
        return new DecisiveSearch(
                        waiting(FIXED), DecisiveMoment.Budget.ORDINARY, (runner, moment, series, first, after) -> {
                            double[] best = new double[after - first];
                            for (int luck = first; luck < after; luck++) {
                                best[luck - first] = costing.nok(moment.atMicros(), series, luck);
                            }
                            return new DecisiveSearch.Played(runner, best, new double[best.length], 2 * best.length);
                        })
                .begin();
    }

    private static DecisiveMoment race(Costing costing) {
        return search(costing).done();
    }

    private static double swing(int luck, double nok) {
        return luck % 2 == 0 ? nok : -nok;
    }

    private static Estimate cost(DecisiveMoment moment, long fromMicros) {
        return moment.stretches().stream()
                .filter(stretch -> stretch.fromMicros() == fromMicros)
                .findFirst()
                .orElseThrow()
                .cost();
    }

    private static <P, R> R lastFirst(Work<P, R> work) {
        List<P> results = new ArrayList<>();
        work.pieces().reversed().forEach(piece -> results.add(piece.get()));
        return work.merged(results.reversed());
    }

    @Test
    void aStretchOnWhoseBothSidesNothingIsDoneCostsNothingThoughItsFutureIsPlayedOnce() {
        RunRecord run = waiting(CHANCE);

        DecisiveMoment moment = DecisiveMoment.of(run, FEW).done();

        DecisiveMoment.Stretch last = moment.stretches().getLast();
        assertThat(last.deeds()).isEmpty();
        assertThat(last.cost().mean()).isZero();
        assertThat(last.cost().standardDeviation()).isZero();
        assertThat(last.reachableNok())
                .as("all is mended, and the rest of the run comes as it comes")
                .isNotZero();
    }

    @Test
    void severalMomentsOfARunAreThoseThatOneByOneOpens() {
        RunRecord run = waiting(CHANCE);
        List<Long> at = List.of(0L, 330 * S, 600 * S, 990 * S, 1100 * S);

        List<Moment> moments = Moment.allOf(run, at);

        for (int i = 0; i < at.size(); i++) {
            Moment one = Moment.of(run, at.get(i));
            assertThat(moments.get(i).run().digest()).isEqualTo(one.run().digest());
            assertThat(moments.get(i).later()).isEqualTo(one.later());
            assertThat(moments.get(i).tally().nok()).isEqualTo(one.tally().nok());
            Future here = moments.get(i).future(8);
            Future there = one.future(8);
            here.runUntil(1200 * S);
            there.runUntil(1200 * S);
            assertThat(here.run().digest()).isEqualTo(there.run().digest());
        }
    }

    /// The run of one who sees it and waits ten minutes before he mends it.
    private static RunRecord waiting(Script script) {
        Run run = Run.begin(script, 1);
        run.runUntil(330 * S);
        run.act("ada", Role.Kind.OPERATOR, SmallLesson.ACKNOWLEDGE);
        run.runUntil(930 * S);
        run.act("bo", Role.Kind.MAINTAINER, SmallLesson.INSPECT);
        run.runUntil(990 * S);
        run.act("bo", Role.Kind.MAINTAINER, SmallLesson.REPAIR);
        run.runUntil(1200 * S);
        return run.record();
    }

    private static learningfactory.assessment.Tally tally(Run run) {
        return learningfactory.assessment.Tally.at(learningfactory.assessment.Opening.of(run), run.script());
    }

    private static Future future(Script script) {
        Run run = Run.begin(script, 1);
        return new Future(run, tally(run));
    }

    private static List<Long> acted(Run run) {
        return run.facts().stream()
                .filter(RunFact.Acted.class::isInstance)
                .map(RunFact::atMicros)
                .toList();
    }
}
