package learningfactory.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import org.junit.jupiter.api.Test;

/// A group larger than one instructor may have, or one machine takes: several hold it together (rule 4).
class LargeGroupTest {

    private static final List<Resource> TWO_OF_EACH = List.of(
            Cases.machine("mill-1", "cnc-mill"),
            Cases.machine("mill-2", "cnc-mill"),
            Cases.instructor("kari", "cnc-mill"),
            Cases.instructor("per", "cnc-mill"),
            Cases.instructor("ola", "lathe"));

    private static PlanTask task(List<Resource> hall, TermRequest request) {
        return new PlanTask(
                Cases.TERM, new Premises(hall, List.of(), List.of(), List.of()), List.of(request), Optional.empty());
    }

    private static TermRequest group(int size, Mode mode, String... needs) {
        return new TermRequest(
                new RequestId("class"),
                "class",
                new TermRequest.Asker(new PersonId("teacher"), Cases.SCHOOL),
                new TermRequest.Party("2a", size, List.of()),
                new TermRequest.Shape(
                        1,
                        Duration.ofHours(2),
                        mode,
                        Stream.of(needs).map(Cases::need).toList(),
                        Optional.empty(),
                        0),
                new TermRequest.Wishes(
                        Cases.TERM.first(), Cases.TERM.last(), List.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    @Test
    void aClassOfSixteenIsPlannedWithTwoInstructorsWhoMayHaveEightEach() {
        PlanTask task =
                task(TWO_OF_EACH, group(16, Mode.SUPERVISED, "cnc-mill", "cnc-mill", "instructor", "instructor"));

        TermPlan plan = FirstFit.fill(task, TermPlan.EMPTY);

        assertThat(PlanCheck.of(task, plan)).isEmpty();
        assertThat(plan.placements())
                .singleElement()
                .satisfies(one -> assertThat(one.resources())
                        .extracting(ResourceId::value)
                        .containsExactly("kari", "mill-1", "mill-2", "per"));
    }

    @Test
    void seventeenWithTwoAreRefusedAndToldThatItTakesThree() {
        PlanTask task =
                task(TWO_OF_EACH, group(17, Mode.SUPERVISED, "cnc-mill", "cnc-mill", "instructor", "instructor"));

        assertThat(FirstFit.fill(task, TermPlan.EMPTY).placements()).isEmpty();
        assertThat(WhyNot.ask(task, TermPlan.EMPTY, new MeetingId(new RequestId("class"), 1), Cases.at(0, 10))
                        .violations())
                .extracting(one -> one.why().nb())
                .contains("kari, per tar 16, og gruppen er 17: det trengs 3 instruktører.");
    }

    @Test
    void whoeverIsNotAuthorisedForTheMachineCountsForNobodyThere() {
        PlanTask task =
                task(TWO_OF_EACH, group(16, Mode.SUPERVISED, "cnc-mill", "cnc-mill", "instructor", "instructor"));

        assertThat(PlanCheck.of(task, Cases.plan(Cases.place("class", 1, 0, 8, "mill-1", "mill-2", "kari", "ola"))))
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.rule()).isEqualTo(Rule.ROOM_FOR_ALL);
                    assertThat(one.why().nb()).contains("kan kari ha tilsyn med 8", "det trengs 2 instruktører");
                });
    }

    @Test
    void whoOnlyLooksOnNeedsOneInstructorHoweverManyTheyAre() {
        PlanTask task = task(
                List.of(Cases.machine("lathe-1", "lathe"), Cases.instructor("ola", "lathe")),
                group(40, Mode.DEMONSTRATION, "lathe", "instructor"));

        TermPlan plan = FirstFit.fill(task, TermPlan.EMPTY);

        assertThat(plan.placements()).hasSize(1);
        assertThat(PlanCheck.of(task, plan)).isEmpty();
    }

    /// Halls and groups of all sizes: who plans finds a place exactly when those who check know of one.
    @Test
    void aGroupHasAPlaceInThePlanExactlyWhenSomeOfTheHallHoldsItTogether() {
        int placed = 0;
        int refused = 0;
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Resource> hall = hall(chance);
            List<String> needs = new ArrayList<>();
            List.of("cnc-mill", "robot", "instructor")
                    .forEach(family -> needs.addAll(Collections.nCopies(chance.nextInt(3), family)));
            if (needs.isEmpty()) {
                needs.add("instructor");
            }
            Mode mode = chance.nextInt(5) == 0 ? Mode.DEMONSTRATION : Mode.SUPERVISED;
            PlanTask task = task(hall, group(1 + chance.nextInt(20), mode, needs.toArray(String[]::new)));

            TermPlan plan = FirstFit.fill(task, TermPlan.EMPTY);

            boolean isPossible = someSetIsRight(task, new ArrayList<>(), 0);
            assertThat(plan.placements()).as("seed %d", seed).hasSize(isPossible ? 1 : 0);
            assertThat(PlanCheck.of(task, plan)).as("seed %d", seed).isEmpty();
            placed += isPossible ? 1 : 0;
            refused += isPossible ? 0 : 1;
        }
        assertThat(placed).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }

    private static List<Resource> hall(SplittableRandom chance) {
        List<Resource> hall = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            String family = at == 0 ? "robot" : "cnc-mill";
            hall.add(sized(Cases.machine("machine-" + at, family), 3 + chance.nextInt(12)));
        }
        for (int at = 0; at < 3; at++) {
            String[] families = List.of(
                            new String[] {"cnc-mill"}, new String[] {"robot"}, new String[] {"cnc-mill", "robot"})
                    .get(chance.nextInt(3));
            hall.add(sized(Cases.instructor("teacher-" + at, families), 3 + chance.nextInt(12)));
        }
        return hall;
    }

    private static Resource sized(Resource one, int capacity) {
        Resource.Description is = one.is();
        return new Resource(
                one.id(),
                one.label(),
                new Resource.Description(
                        is.kind(), is.name(), is.family(), is.risk(), capacity, is.person(), is.supervises()),
                one.terms(),
                one.opening(),
                one.ownership(),
                false);
    }

    /// Tries every resource for every need.
    private static boolean someSetIsRight(PlanTask task, List<String> picked, int at) {
        List<Need> needs = task.requests().getFirst().shape().needs();
        if (at == needs.size()) {
            Placement placement = Cases.place("class", 1, 0, 10, picked.toArray(String[]::new));
            return PlanCheck.of(task, Cases.plan(placement)).isEmpty();
        }
        for (Resource one : task.premises().resources()) {
            if (needs.get(at).fits(one) && !picked.contains(one.id().value())) {
                picked.add(one.id().value());
                if (someSetIsRight(task, picked, at + 1)) {
                    return true;
                }
                picked.removeLast();
            }
        }
        return false;
    }
}
