package learningfactory.planning;

import static learningfactory.planning.Cases.SCHOOL;
import static learningfactory.planning.Cases.at;
import static learningfactory.planning.Cases.place;
import static learningfactory.planning.Cases.plan;
import static learningfactory.planning.Cases.request;
import static learningfactory.planning.Cases.taken;
import static learningfactory.planning.Cases.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// "Why not Monday?", and pencil plans.
class WhyNotTest {

    private static final TermRequest MILLING = request("milling", "2a", SCHOOL, 1, "cnc-mill", "instructor");
    private static final TermRequest OTHER = request("other", "2b", SCHOOL, 1, "cnc-mill", "instructor");

    @Test
    void whyNotMondayIsAnsweredWithEveryBrokenRuleAndWhatWouldMakeItPossible() {
        PlanTask plain = task(MILLING, OTHER);
        PlanTask task = plain.in(plain.premises().with(taken("mill-2", 0, 8, 12, true)));
        TermPlan plan = plan(place("milling", 1, 1, 8, "mill-1", "kari"), place("other", 1, 0, 8, "mill-1", "kari"));

        WhyNot.Answer answer = WhyNot.ask(task, plan, new MeetingId(new RequestId("milling"), 1), at(0, 8));

        assertThat(answer.isPossible()).isFalse();
        assertThat(answer.violations()).extracting(Violation::rule).contains(Rule.ONE_AT_A_TIME);
        assertThat(answer.violations())
                .filteredOn(one -> one.rule() == Rule.ONE_AT_A_TIME)
                .allSatisfy(one -> assertThat(one.remedy().nb()).startsWith("Det går hvis «other» flyttes fra mandag"));
        assertThat(answer.cost()).containsEntry(Wish.WISHED_TIMES, 10L);
        assertThat(answer.nearest())
                .hasSize(3)
                .allSatisfy(
                        near -> assertThat(PlanCheck.of(task, plan.with(near))).isEmpty());
    }

    @Test
    void anUnplacedMeetingAtAFreeTimeIsPossibleAndItsCostIsSaid() {
        PlanTask task = task(MILLING);

        WhyNot.Answer answer = WhyNot.ask(task, TermPlan.EMPTY, new MeetingId(new RequestId("milling"), 1), at(1, 8));

        assertThat(answer.isPossible()).isTrue();
        assertThat(answer.cost()).isEmpty();
        assertThat(answer.placement().during().from()).isEqualTo(at(1, 8));
    }

    @Test
    void atNightEveryRuleIsNamedAndTheNearestTimesAreByDay() {
        PlanTask task = task(MILLING);

        WhyNot.Answer answer = WhyNot.ask(task, TermPlan.EMPTY, new MeetingId(new RequestId("milling"), 1), at(0, 3));

        assertThat(answer.violations()).extracting(Violation::rule).containsOnly(Rule.OPEN);
        assertThat(answer.nearest().getFirst().during().from()).isEqualTo(at(0, 8));
    }

    @Test
    void aPencilPlanBreaksNoRuleAndTakesTheFirstFreeTimes() {
        PlanTask task = task(MILLING, OTHER, request("more", "2c", SCHOOL, 3, "cnc-mill", "instructor"));

        TermPlan plan = FirstFit.fill(task, TermPlan.EMPTY);

        assertThat(plan.unplaced(task)).isEmpty();
        assertThat(PlanCheck.of(task, plan)).isEmpty();
        assertThat(plan.find(new MeetingId(new RequestId("milling"), 1))
                        .orElseThrow()
                        .during()
                        .from())
                .isEqualTo(at(0, 8));
    }

    @Test
    void whenAMachineBreaksOnlyWhatStoodThereIsTakenDown() {
        PlanTask task = task(MILLING, OTHER);
        TermPlan plan = plan(place("milling", 1, 0, 8, "mill-1", "kari"), place("other", 1, 1, 8, "mill-2", "kari"));
        PlanTask broken = task.in(task.premises().with(taken("mill-1", 0, 7, 20, true)));

        TermPlan kept = FirstFit.kept(broken, plan);
        PlanDifference difference = PlanDifference.between(plan, FirstFit.fill(broken, kept));

        assertThat(kept.placements())
                .extracting(one -> one.meeting().request().value())
                .containsExactly("other");
        assertThat(difference.unmoved()).isEqualTo(1);
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.to()).isPresent());
    }

    @Test
    void theSpreadOfMissedWishesCostsMoreWhenOneOrganisationBearsItAlone() {
        TermRequest school = request("a", "2a", SCHOOL, 2, "room");
        TermRequest works = request("b", "staff", Cases.WORKS, 2, "room");
        PlanTask task = task(school, works);

        Worth alone = Worth.of(
                task,
                plan(
                        place("a", 1, 0, 8, "room-a"),
                        place("a", 2, 2, 8, "room-a"),
                        place("b", 1, 1, 8, "room-a"),
                        place("b", 2, 8, 8, "room-a")));
        Worth even = Worth.of(
                task,
                plan(
                        place("a", 1, 0, 8, "room-a"),
                        place("a", 2, 1, 8, "room-a"),
                        place("b", 1, 2, 8, "room-a"),
                        place("b", 2, 8, 8, "room-a")));

        assertThat(alone.costs()).containsEntry(Wish.WISHED_TIMES, 20L).containsEntry(Wish.FAIRNESS, 20L);
        assertThat(even.costs()).containsEntry(Wish.WISHED_TIMES, 20L).containsEntry(Wish.FAIRNESS, 10L);
        assertThat(alone.minus(even)).isEqualTo(java.util.Map.of(Wish.FAIRNESS, 10L));
        assertThat(WhyNot.said(alone.minus(even)))
                .extracting(one -> one.en())
                .isEqualTo(List.of("Fair between organisations: +10"));
    }
}
