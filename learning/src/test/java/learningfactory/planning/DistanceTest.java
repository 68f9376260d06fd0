package learningfactory.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import learningfactory.resource.Interval;
import org.junit.jupiter.api.Test;

/// How far a repair moves a meeting, and what that costs.
class DistanceTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);

    @Test
    void theSameDayCountsNothingTheSameWeekOneStepAndEachWeekOneMoreUpToTen() {
        assertThat(far(0, "14:00").steps()).isZero();
        assertThat(far(-2, "08:00").steps()).isEqualTo(1);
        assertThat(far(4, "08:00").steps()).isEqualTo(1);
        assertThat(far(5, "08:00").steps()).isEqualTo(2);
        assertThat(far(-3, "08:00").steps()).isEqualTo(2);
        assertThat(far(21, "08:00").steps()).isEqualTo(4);
        assertThat(far(7 * 9, "08:00").steps()).isEqualTo(10);
        assertThat(far(7 * 40, "08:00").steps()).isEqualTo(10);
    }

    @Test
    void howFarIsSaidAsAPersonWould() {
        assertThat(said(far(0, "08:00"))).isEqualTo("samme tid, andre ressurser");
        assertThat(said(far(0, "12:00"))).isEqualTo("samme dag");
        assertThat(said(far(1, "08:00"))).isEqualTo("samme uke, 1 dag senere");
        assertThat(said(far(-2, "08:00"))).isEqualTo("samme uke, 2 dager tidligere");
        assertThat(said(far(5, "08:00"))).isEqualTo("uken etter");
        assertThat(said(far(-3, "08:00"))).isEqualTo("uken før");
        assertThat(said(far(14, "08:00"))).isEqualTo("2 uker senere");
        assertThat(said(far(-21, "08:00"))).isEqualTo("3 uker tidligere");
    }

    @Test
    void aNightThatBecomesAnHourShorterIsStillTheSameWeek() {
        assertThat(far(4, "23:00")).isEqualTo(new Distance(false, 4, 0)); // Sunday, when the clocks have gone forward
        assertThat(far(5, "00:00")).isEqualTo(new Distance(false, 5, 1));
    }

    @Test
    void aMeetingFarAwayCostsMoreThanOneCloseByAndLessThanOneMoreThatMoves() {
        TermRequest milling = Cases.request("milling", "2a", Cases.SCHOOL, 2, "cnc-mill", "instructor");
        TermPlan before = Cases.plan(
                Cases.place("milling", 1, 1, 8, "mill-1", "kari"), Cases.place("milling", 2, 8, 8, "mill-1", "kari"));
        PlanTask task = Cases.task(milling).repairing(before);

        long otherMill = moved(task, Cases.place("milling", 1, 1, 8, "mill-2", "kari"));
        long sameDay = moved(task, Cases.place("milling", 1, 1, 10, "mill-1", "kari"));
        long sameWeek = moved(task, Cases.place("milling", 1, 3, 8, "mill-1", "kari"));
        long nextWeek = moved(task, Cases.place("milling", 1, 7, 8, "mill-1", "kari"));
        long farthest = Wish.FEW_MOVES.points() + (long) Distance.MOST_STEPS * Wish.SHORT_MOVES.points();

        assertThat(otherMill).isEqualTo(100);
        assertThat(sameDay).isEqualTo(500);
        assertThat(sameWeek).isEqualTo(520);
        assertThat(nextWeek).isEqualTo(540);
        assertThat(farthest).isEqualTo(700).isLessThan(2L * Wish.FEW_MOVES.points());
    }

    @Test
    void thePencilRepairsWithTheSameTimeOnAnotherMachineOrElseTheNearestFreeTime() {
        TermPlan plan = Cases.plan(Cases.place("milling", 1, 9, 12, "mill-1", "kari"));
        PlanTask whole = Cases.task(Cases.request("milling", "2a", Cases.SCHOOL, 1, "cnc-mill", "instructor"));
        PlanTask oneBroken = whole.in(whole.premises().with(Cases.taken("mill-1", 9, 7, 21, true)));
        PlanTask bothBroken = oneBroken.in(oneBroken.premises().with(Cases.taken("mill-2", 9, 7, 21, true)));

        assertThat(repaired(oneBroken, plan)).contains(new Distance(true, 0, 0));
        assertThat(repaired(bothBroken, plan)).contains(new Distance(false, -1, 0));
    }

    private static Optional<Distance> repaired(PlanTask broken, TermPlan plan) {
        PlanTask repair = broken.repairing(plan);
        TermPlan repaired = FirstFit.fill(repair, FirstFit.kept(repair, plan));
        assertThat(PlanCheck.of(repair, repaired)).isEmpty();
        return PlanDifference.between(plan, repaired).changes().getFirst().distance(Cases.OSLO);
    }

    private static long moved(PlanTask task, Placement placement) {
        Map<Wish, Long> costs =
                Worth.of(task, task.before().orElseThrow().with(placement)).costs();
        return costs.getOrDefault(Wish.FEW_MOVES, 0L) + costs.getOrDefault(Wish.SHORT_MOVES, 0L);
    }

    private static String said(Distance distance) {
        return distance.words().nb();
    }

    private static Distance far(int days, String time) {
        Interval before = at(WEDNESDAY, "08:00");
        return Distance.between(before, at(WEDNESDAY.plusDays(days), time), Cases.OSLO);
    }

    private static Interval at(LocalDate day, String time) {
        return Interval.of(day.atTime(LocalTime.parse(time)).atZone(Cases.OSLO).toInstant(), Duration.ofHours(1));
    }
}
