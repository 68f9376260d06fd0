package learningfactory.counterfactual;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningfactory.assessment.SmallLesson;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Searches whose answers are known, because the lesson has no chance.
class SearchTest {
    private static final Regret.Budget SMALL = new Regret.Budget(32, 2, 2);

    private static final RunRecord GOOD =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    @Test
    void acknowledgingWhenMendingWasPossibleLostTheSevenPartsOf70Seconds() {
        // at 330 s the alarm was on the screen: mending then, and not at 400 s, is worth 7 parts of 100 NOK, and
        // twice 7 pieces of 20 NOK that are not late

        Regret.Line line = Regret.of(GOOD, SMALL).done().lines().getFirst();

        assertThat(line.deed()).isEqualTo(SmallLesson.ACKNOWLEDGE);
        assertThat(line.best().orElseThrow().doing().orElseThrow().deed()).isEqualTo(SmallLesson.REPAIR);
        assertThat(line.regret().mean()).isEqualTo(7 * 100 + 2 * 7 * 20, within(1.0));
        assertThat(line.futures()).isPositive();
    }

    @Test
    void mendingWasTheBestThatCouldBeDoneAt400Seconds() {
        Regret.Line line = Regret.of(GOOD, SMALL).done().lines().getLast();

        assertThat(line.deed()).isEqualTo(SmallLesson.REPAIR);
        assertThat(line.best()).isEmpty();
        assertThat(line.regret().mean()).isZero();
    }

    @Test
    void nothingWouldHaveBeenBetterThanStoppingTheWrongMachine() {
        Run run = Run.begin(SmallLesson.script(), 1);
        run.runUntil(200 * S);
        run.act("ada", Role.Kind.OPERATOR, SmallLesson.STOP_FIRST);
        run.runUntil(1200 * S);

        Regret regret = Regret.of(run.record(), SMALL).done();

        assertThat(regret.worst()
                        .orElseThrow()
                        .best()
                        .orElseThrow()
                        .words(SmallLesson.script())
                        .en())
                .isEqualTo("do nothing");
        assertThat(regret.worst().orElseThrow().regret().mean()).isGreaterThan(100_000);
    }

    @Test
    void beforeTheJamNobodyCouldHaveThoughtOfMendingIt() {
        Run run = Run.begin(SmallLesson.script(), 1);
        run.runUntil(200 * S);
        assertThat(deeds(run)).isEmpty();

        run.runUntil(310 * S);

        assertThat(deeds(run))
                .contains(SmallLesson.REPAIR, SmallLesson.INSPECT, SmallLesson.ACKNOWLEDGE)
                .doesNotContain(SmallLesson.STOP_FIRST);
    }

    @Test
    void takingTheJamAwayBringsSixteenPartsBackAndTakingTheRepairAwayLosesMore() {
        CausalChain chain = CausalChain.of(GOOD).done();

        assertThat(chain.good()).isEqualTo(104);
        CausalChain.Link jam = link(chain, true);
        assertThat(jam.goodBack()).isEqualTo(16);
        assertThat(jam.words().en()).startsWith("Take this away and 16 good parts come back");
        assertThat(chain.smallest())
                .hasValueSatisfying(smallest -> assertThat(smallest.causes()).hasSize(1));
        assertThat(chain.links().stream()
                        .mapToLong(CausalChain.Link::goodBack)
                        .min()
                        .orElseThrow())
                .isEqualTo(30 - 104);
    }

    @Test
    void aDeedIsSaidInBothLanguages() {
        assertThat(said(SmallLesson.REPAIR)).isEqualTo(new Words("reparer m2", "repair m2"));
        assertThat(said(new Deed(Verb.REPORT, "", 0, "customer", 0)))
                .isEqualTo(new Words("meld fra: kunden", "report: the customer"));
        assertThat(said(new Deed(Verb.ORDER, "blanks", 0, "", 100)))
                .isEqualTo(new Words("bestill blanks: 100 stk.", "order blanks: 100 pieces"));
        assertThat(said(new Deed(Verb.RELEASE_ORDER, "orders", 0, "bracket", 20)))
                .isEqualTo(new Words("gi ordre orders: 20 stk. bracket", "release order orders: 20 pieces of bracket"));
        assertThat(said(new Deed(Verb.SET, "pace", 0, "", 1.5)))
                .isEqualTo(new Words("sett pace: 1,5", "set pace: 1.5"));
    }

    private static Words said(Deed deed) {
        return DeedWords.of(deed, SmallLesson.script());
    }

    private static CausalChain.Link link(CausalChain chain, boolean isInject) {
        return chain.links().stream()
                .filter(link -> link.causes().getFirst().isInject() == isInject)
                .findFirst()
                .orElseThrow();
    }

    private static List<Deed> deeds(Run run) {
        return Options.in(run).stream()
                .map(option -> option.doing().orElseThrow().deed())
                .toList();
    }
}
