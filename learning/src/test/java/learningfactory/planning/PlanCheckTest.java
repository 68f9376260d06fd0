package learningfactory.planning;

import static learningfactory.planning.Cases.SCHOOL;
import static learningfactory.planning.Cases.WORKS;
import static learningfactory.planning.Cases.after;
import static learningfactory.planning.Cases.broken;
import static learningfactory.planning.Cases.place;
import static learningfactory.planning.Cases.plan;
import static learningfactory.planning.Cases.request;
import static learningfactory.planning.Cases.taken;
import static learningfactory.planning.Cases.task;
import static learningfactory.planning.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import org.junit.jupiter.api.Test;

/// Each rule of a plan, broken alone and seen.
class PlanCheckTest {

    private static final TermRequest MILLING = request("milling", "2a", SCHOOL, 2, "cnc-mill", "instructor");
    private static final TermRequest OTHER = request("other", "2b", SCHOOL, 1, "cnc-mill", "instructor");

    @Test
    void aPlanThatBreaksNothingIsFoundToBreakNothing() {
        PlanTask task = task(MILLING, OTHER);

        TermPlan plan = plan(
                place("milling", 1, 0, 8, "mill-1", "kari"),
                place("milling", 2, 1, 8, "mill-1", "kari"),
                place("other", 1, 0, 10, "mill-2", "kari"));

        assertThat(PlanCheck.of(task, plan)).isEmpty();
    }

    @Test
    void whatNobodyAskedForStandsTwiceOrLastsTooLongIsNotAsAsked() {
        PlanTask task = task(OTHER);
        Placement right = place("other", 1, 0, 8, "mill-1", "kari");
        Placement longer = new Placement(
                right.meeting(),
                learningfactory.resource.Interval.of(Cases.at(0, 8), java.time.Duration.ofHours(3)),
                right.resources(),
                false);

        assertThat(broken(task, plan(place("stranger", 1, 0, 8, "mill-1")))).containsExactly(Rule.AS_ASKED);
        assertThat(broken(task, plan(right, right))).containsExactly(Rule.AS_ASKED);
        assertThat(broken(task, plan(longer))).containsExactly(Rule.AS_ASKED);
    }

    @Test
    void aNeedWithoutAResourceOfItsOwnIsSeen() {
        assertThat(broken(task(OTHER), plan(place("other", 1, 0, 8, "mill-1", "mill-2"))))
                .contains(Rule.NEEDS_MET);
        assertThat(broken(task(OTHER), plan(place("other", 1, 0, 8, "kari")))).contains(Rule.NEEDS_MET);
    }

    @Test
    void aDayOutsideTheTermIsSeen() {
        assertThat(broken(task(OTHER), plan(place("other", 1, 14, 8, "mill-1", "kari"))))
                .containsExactly(Rule.WITHIN_DAYS);
    }

    @Test
    void aMeetingOutsideOpeningHoursIsSeen() {
        assertThat(broken(task(OTHER), plan(place("other", 1, 0, 19, "mill-1", "kari"))))
                .containsExactly(Rule.OPEN);
        assertThat(broken(task(OTHER), plan(place("other", 1, 5, 10, "mill-1", "kari"))))
                .containsExactly(Rule.OPEN);
    }

    @Test
    void maintenanceAndHolidaysAreKeptFreeAlsoOfCleaningUp() {
        PlanTask task = task(OTHER);
        PlanTask closed = task.in(task.premises().with(taken("mill-1", 0, 10, 12, true)));

        assertThat(broken(closed, plan(place("other", 1, 0, 11, "mill-1", "kari"))))
                .containsExactly(Rule.NOT_CLOSED);
        assertThat(broken(closed, plan(place("other", 1, 0, 8, "mill-1", "kari"))))
                .containsExactly(Rule.NOT_CLOSED);
        assertThat(broken(closed, plan(place("other", 1, 0, 8, "mill-2", "kari"))))
                .isEmpty();
    }

    @Test
    void fixedBookingsStay() {
        PlanTask task = task(OTHER);
        PlanTask booked = task.in(task.premises().with(taken("kari", 0, 9, 10, false)));

        assertThat(broken(booked, plan(place("other", 1, 0, 8, "mill-1", "kari"))))
                .containsExactly(Rule.BOOKINGS_STAY);
        assertThat(broken(booked, plan(place("other", 1, 0, 10, "mill-1", "kari"))))
                .isEmpty();
    }

    @Test
    void aMachineIsHadOnceAtATimeWithSetUpAndCleanUp() {
        PlanTask task = task(MILLING, OTHER);
        TermPlan touching =
                plan(place("milling", 1, 0, 8, "mill-1", "kari"), place("other", 1, 0, 10, "mill-1", "kari"));

        assertThat(PlanCheck.of(task, touching)).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.ONE_AT_A_TIME);
            assertThat(found.why().en()).contains("mill-1", "other");
            assertThat(found.remedy().nb()).isNotEmpty();
        });
    }

    @Test
    void aSharedLaboratoryIsNeverOverfull() {
        TermRequest one = request("one", "2a", SCHOOL, 1, "lab");
        TermRequest two = request("two", "2b", SCHOOL, 1, "lab");
        PlanTask task = task(one, with(two, new TermRequest.Party("2b", 4, List.of())));
        TermPlan plan = plan(place("one", 1, 0, 8, "lab"), place("two", 1, 0, 9, "lab"));

        assertThat(broken(task, plan)).isEmpty();
        assertThat(broken(task.in(task.premises().with(taken("lab", 0, 9, 10, false))), plan))
                .containsExactly(Rule.ONE_AT_A_TIME);
    }

    @Test
    void aClassAndAPersonAreInOnePlaceAtATime() {
        TermRequest same = request("same", "2a", SCHOOL, 1, "room");
        TermRequest teacherLearns = with(
                request("learns", "staff", SCHOOL, 1, "room"),
                new TermRequest.Party("staff", 1, List.of(new PersonId("person-kari"))));
        Placement milling = place("milling", 1, 0, 8, "mill-1", "kari");

        assertThat(broken(task(MILLING, same), plan(milling, place("same", 1, 0, 9, "room-a"))))
                .containsExactly(Rule.PERSON_ONCE);
        assertThat(broken(task(MILLING, teacherLearns), plan(milling, place("learns", 1, 0, 9, "room-a"))))
                .containsExactly(Rule.PERSON_ONCE);
    }

    @Test
    void moreThanAnInstructorMayHaveIsSeen() {
        TermRequest many = with(OTHER, new TermRequest.Party("2b", 9, List.of()));

        assertThat(broken(task(many), plan(place("other", 1, 0, 8, "mill-1", "kari"))))
                .containsExactly(Rule.ROOM_FOR_ALL);
    }

    @Test
    void visitorsUseAMachineOnlyInAWayThatIsAllowedThem() {
        TermRequest turning = request("turning", "2a", SCHOOL, 1, "lathe", "instructor");
        TermRequest named = with(turning, new TermRequest.Party("2a", 1, List.of(new PersonId("learner"))));

        assertThat(broken(task(turning), plan(place("turning", 1, 0, 8, "lathe-1", "ola"))))
                .containsExactly(Rule.ALLOWED_USE);
        assertThat(broken(task(named), plan(place("turning", 1, 0, 8, "lathe-1", "ola"))))
                .isEmpty();
        assertThat(named.shape().mode()).isEqualTo(Mode.SUPERVISED);
    }

    @Test
    void underSupervisionAnInstructorIsAuthorisedForTheMachine() {
        assertThat(PlanCheck.of(task(OTHER), plan(place("other", 1, 0, 8, "mill-1", "ola"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(Rule.QUALIFIED);
                    assertThat(found.remedy().en()).contains("kari");
                });
    }

    @Test
    void whoeverShowsAMachineIsAuthorisedForItToo() {
        TermRequest shown = shown(OTHER, new PersonId("learner"));

        assertThat(broken(task(shown), plan(place("other", 1, 0, 8, "mill-1", "ola"))))
                .containsExactly(Rule.QUALIFIED);
        assertThat(broken(task(shown), plan(place("other", 1, 0, 8, "mill-1", "kari"))))
                .isEmpty();
    }

    @Test
    void aQuotaIsKeptWithWhatIsUsedAlready() {
        TermRequest works = request("works", "staff", WORKS, 3, "cnc-mill", "instructor");
        Placement first = place("works", 1, 0, 8, "mill-1", "kari");
        Placement second = place("works", 2, 1, 8, "mill-1", "kari");

        assertThat(broken(task(works), plan(first, second))).isEmpty();
        assertThat(broken(task(works), plan(first, second, place("works", 3, 2, 8, "mill-1", "kari"))))
                .containsExactly(Rule.QUOTA);
        assertThat(broken(task(works), plan(first, second, place("works", 3, 7, 8, "mill-1", "kari"))))
                .isEmpty();
    }

    @Test
    void thePartsOfACourseComeInTheirOrder() {
        TermRequest second = after(request("second", "2a", SCHOOL, 1, "room"), "milling");
        Placement one = place("milling", 1, 1, 8, "mill-1", "kari");

        assertThat(broken(task(MILLING), plan(one, place("milling", 2, 0, 8, "mill-1", "kari"))))
                .containsExactly(Rule.IN_ORDER);
        assertThat(broken(task(MILLING), plan(one, place("milling", 2, 1, 12, "mill-1", "kari"))))
                .containsExactly(Rule.IN_ORDER);
        assertThat(broken(task(MILLING, second), plan(one, place("second", 1, 0, 8, "room-a"))))
                .containsExactly(Rule.IN_ORDER);
    }

    @Test
    void whatIsPinnedStays() {
        Placement pinned = new Placement(
                place("other", 1, 0, 8, "mill-1", "kari").meeting(),
                place("other", 1, 0, 8).during(),
                place("other", 1, 0, 8, "mill-1", "kari").resources(),
                true);
        PlanTask repair = task(OTHER).repairing(plan(pinned));

        assertThat(broken(repair, plan(place("other", 1, 1, 8, "mill-1", "kari"))))
                .containsExactly(Rule.PINNED);
        assertThat(broken(repair, plan(pinned))).isEmpty();
    }

    @Test
    void whatAPersonHasPinnedIsCheckedLikeEverythingElseAndWhatHasBegunIsNot() {
        Placement pinned = place("other", 1, 1, 8, "mill-1", "kari").pinned(true);
        Premises closed = Cases.hall().with(taken("mill-1", 1, 8, 16, true));

        assertThat(broken(task(OTHER).in(closed), plan(pinned))).containsExactly(Rule.NOT_CLOSED);
        assertThat(broken(task(OTHER).in(closed).repairing(plan(pinned)), plan(pinned)))
                .isEmpty();
    }

    private static TermRequest shown(TermRequest request, PersonId to) {
        TermRequest.Shape shape = request.shape();
        return new TermRequest(
                request.id(),
                request.title(),
                request.asker(),
                new TermRequest.Party("looking", 1, List.of(to)),
                new TermRequest.Shape(
                        shape.meetings(),
                        shape.length(),
                        Mode.DEMONSTRATION,
                        shape.needs(),
                        shape.after(),
                        shape.daysBetween()),
                request.wishes());
    }
}
