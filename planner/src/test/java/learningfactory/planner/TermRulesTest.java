package learningfactory.planner;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.RequestId;
import learningfactory.planning.Term;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermRequest;
import learningfactory.planning.Wish;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.Quota;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Each constraint of the search, alone: what it lets pass and what it counts.
class TermRulesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final OrganisationId SCHOOL = new OrganisationId("school");

    private final ConstraintVerifier<TermRules, Timetable> verifier =
            ConstraintVerifier.build(new TermRules(), Timetable.class, Meeting.class);
    private final List<Busy> taken = new ArrayList<>();
    private Optional<TermPlan> before = Optional.empty();

    @Test
    void nothingIsHadTwice() {
        expect(
                TermRules::nothingIsHadTwice,
                1,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("b", 1, 0, 10, "mill-1", "kari"));
        expect(
                TermRules::nothingIsHadTwice,
                0,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("b", 1, 0, 11, "mill-1", "kari"));
    }

    @Test
    void nothingSharedIsOverfull() {
        expect(TermRules::nothingSharedIsOverfull, 0, place("a", 1, 0, 8, "lab"));
        expect(TermRules::nothingSharedIsOverfull, 2, place("a", 1, 0, 8, "lab"), place("b", 1, 0, 9, "lab"));
        taken.add(taken("lab", 5, false));
        expect(TermRules::nothingSharedIsOverfull, 1, place("a", 1, 0, 8, "lab"));
    }

    @Test
    void nobodyIsInTwoPlaces() {
        expect(TermRules::nobodyIsInTwoPlaces, 1, place("a", 1, 0, 8, "room-a"), place("a2", 1, 0, 9, "lab"));
        expect(TermRules::nobodyIsInTwoPlaces, 0, place("a", 1, 0, 8, "room-a"), place("a2", 1, 0, 10, "lab"));
        expect(TermRules::nobodyIsInTwoPlaces, 0, place("a", 1, 0, 8, "room-a"), place("b", 1, 0, 8, "lab"));
    }

    @Test
    void openAndNotBookedOtherwise() {
        taken.add(taken("mill-1", 0, true));
        expect(TermRules::openAndNotBookedOtherwise, 1, place("a", 1, 0, 8, "mill-1", "kari"));
        expect(TermRules::openAndNotBookedOtherwise, 0, place("a", 1, 0, 8, "mill-2", "kari"));
        expect(TermRules::openAndNotBookedOtherwise, 2, place("a", 1, 0, 19, "mill-2", "kari"));
    }

    @Test
    void instructorsAreAuthorised() {
        expect(TermRules::instructorsAreAuthorised, 1, place("a", 1, 0, 8, "mill-1", "ola"));
        expect(TermRules::instructorsAreAuthorised, 0, place("a", 1, 0, 8, "mill-1", "kari"));
    }

    @Test
    void quotasAreKept() {
        expect(
                TermRules::quotasAreKept,
                0,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 1, 8, "mill-1", "kari"));
        expect(
                TermRules::quotasAreKept,
                1,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 1, 8, "mill-1", "kari"),
                place("b", 1, 2, 8, "mill-2", "kari"));
        expect(
                TermRules::quotasAreKept,
                0,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 1, 8, "mill-1", "kari"),
                place("b", 1, 7, 8, "mill-2", "kari"));
    }

    @Test
    void partsComeInOrder() {
        expect(
                TermRules::partsComeInOrder,
                1,
                place("a", 1, 1, 8, "mill-1", "kari"),
                place("a", 2, 0, 8, "mill-1", "kari"));
        expect(
                TermRules::partsComeInOrder,
                1,
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 0, 12, "mill-1", "kari"));
        expect(TermRules::partsComeInOrder, 1, place("a", 1, 1, 8, "mill-1", "kari"), place("a2", 1, 0, 8, "lab"));
        expect(TermRules::partsComeInOrder, 0, place("a", 1, 1, 8, "mill-1", "kari"), place("a2", 1, 2, 8, "lab"));
    }

    @Test
    void everythingIsPlaced() {
        expect(TermRules::everythingIsPlaced, 3, place("a", 1, 0, 8, "mill-1", "kari"));
    }

    @Test
    void wishedTimes() {
        expect(TermRules::wishedTimes, 0, place("a", 1, 1, 8, "mill-1", "kari"));
        expect(
                TermRules::wishedTimes,
                2 * Wish.WISHED_TIMES.points(),
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 1, 12, "mill-1", "kari"));
    }

    @Test
    void fairness() {
        expect(TermRules::fairness, 10 * 4 / 4, place("a", 1, 0, 8, "mill-1", "kari"), place("b", 1, 0, 8, "lab"));
        expect(TermRules::fairness, 10 / 4, place("a", 1, 0, 8, "mill-1", "kari"), place("b", 1, 1, 8, "lab"));
    }

    @Test
    void fewEvenings() {
        expect(TermRules::fewEvenings, 0, place("a", 1, 0, 16, "mill-1", "kari"));
        expect(TermRules::fewEvenings, 2 * Wish.FEW_EVENINGS.points(), place("a", 1, 0, 17, "mill-1", "kari"));
        expect(TermRules::fewEvenings, 2 * Wish.FEW_EVENINGS.points(), place("a", 1, 0, 6, "mill-1", "kari"));
    }

    @Test
    void compactDays() {
        expect(TermRules::compactDays, 0, place("a", 1, 0, 8, "mill-1", "kari"), place("a2", 1, 0, 10, "lab"));
        expect(TermRules::compactDays, 4, place("a", 1, 0, 8, "mill-1", "kari"), place("a2", 1, 0, 12, "lab"));
    }

    @Test
    void sameInstructor() {
        expect(
                TermRules::sameInstructor,
                Wish.SAME_INSTRUCTOR.points(),
                place("a", 1, 0, 8, "mill-1", "kari"),
                place("a", 2, 1, 8, "mill-1", "ola"));
    }

    @Test
    void sameRoom() {
        TermRequest twice = request("r", "2r", 2, Optional.empty(), "room");
        Timetable timetable =
                timetable(List.of(twice), List.of(place("r", 1, 0, 8, "room-a"), place("r", 2, 1, 8, "room-b")));

        verifier.verifyThat(TermRules::sameRoom).givenSolution(timetable).penalizesBy(Wish.SAME_ROOM.points());
    }

    @Test
    void fewMoves() {
        before = Optional.of(new TermPlan(List.of(place("a", 1, 0, 8, "mill-1", "kari"))));
        expect(TermRules::fewMoves, 0, place("a", 1, 0, 8, "mill-1", "kari"));
        expect(TermRules::fewMoves, Wish.FEW_MOVES.points() / 5, place("a", 1, 0, 8, "mill-2", "kari"));
        expect(TermRules::fewMoves, Wish.FEW_MOVES.points(), place("a", 1, 0, 9, "mill-1", "kari"));
    }

    @Test
    void shortMoves() {
        before = Optional.of(new TermPlan(List.of(place("a", 1, 1, 8, "mill-1", "kari"))));
        expect(TermRules::shortMoves, 0, place("a", 1, 1, 14, "mill-2", "kari"));
        expect(TermRules::shortMoves, Wish.SHORT_MOVES.points(), place("a", 1, 4, 8, "mill-1", "kari"));
        expect(TermRules::shortMoves, 2L * Wish.SHORT_MOVES.points(), place("a", 1, 7, 8, "mill-1", "kari"));
        expect(TermRules::shortMoves, 0, place("b", 1, 7, 8, "mill-1", "kari"));
    }

    private void expect(
            BiFunction<TermRules, ConstraintFactory, Constraint> rule, long times, Placement... placements) {
        TermRequest a = request("a", "2a", 2, Optional.empty(), "cnc-mill", "instructor");
        TermRequest a2 = request("a2", "2a", 1, Optional.of(a.id()), "lab");
        TermRequest b = request(
                "b",
                "2b",
                1,
                Optional.empty(),
                Stream.of(placements)
                                .anyMatch(one -> one.meeting().request().value().equals("b")
                                        && one.resources().contains(new ResourceId("lab")))
                        ? new String[] {"lab"}
                        : new String[] {"cnc-mill", "instructor"});
        TermRequest lab = request("a", "2a", 2, Optional.empty(), "lab");
        TermRequest room = request("a", "2a", 2, Optional.empty(), "room");
        TermRequest first = Stream.of(placements)
                .filter(one -> one.meeting().request().value().equals("a"))
                .findFirst()
                .map(one -> one.resources().contains(new ResourceId("lab"))
                        ? lab
                        : one.resources().contains(new ResourceId("room-a")) ? room : a)
                .orElse(a);
        Timetable timetable = timetable(List.of(first, a2, b), List.of(placements));
        var verified = verifier.verifyThat(rule).givenSolution(timetable);
        if (times == 0) {
            verified.hasNoImpact();
        } else {
            verified.penalizesBy(times);
        }
    }

    private Timetable timetable(List<TermRequest> requests, List<Placement> placements) {
        PlanTask task = new PlanTask(
                new Term(MONDAY, MONDAY.plusDays(11), OSLO),
                new Premises(
                        List.of(
                                thing("mill-1", "cnc-mill", 8, false),
                                thing("mill-2", "cnc-mill", 8, false),
                                instructor("kari", "cnc-mill"),
                                instructor("ola", "lathe"),
                                thing("room-a", "room", 12, false),
                                thing("room-b", "room", 12, false),
                                thing("lab", "lab", 10, true)),
                        taken,
                        List.of(),
                        List.of(new Quota(SCHOOL, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(4)))),
                requests,
                before);
        return new Drawing(task).timetable(new TermPlan(placements));
    }

    private static Resource thing(String id, String family, int capacity, boolean isShared) {
        boolean isMachine = family.equals("cnc-mill");
        Duration around = isMachine ? Duration.ofMinutes(15) : Duration.ZERO;
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        isMachine ? ResourceKind.MACHINE : ResourceKind.ROOM,
                        new Words(id, id),
                        family,
                        RiskClass.LOW,
                        capacity,
                        Optional.empty(),
                        List.of()),
                new Resource.Terms(
                        List.of(Mode.SUPERVISED),
                        List.of(Mode.SUPERVISED),
                        List.of(Mode.SUPERVISED),
                        around,
                        around,
                        false,
                        isShared),
                Opening.days(OSLO, 1, 5, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }

    private static Resource instructor(String id, String family) {
        Resource plain = thing(id, "instructor", 8, false);
        return new Resource(
                plain.id(),
                plain.label(),
                new Resource.Description(
                        ResourceKind.INSTRUCTOR,
                        plain.is().name(),
                        "instructor",
                        RiskClass.LOW,
                        8,
                        Optional.of(new PersonId("person-" + id)),
                        List.of(family)),
                plain.terms(),
                plain.opening(),
                plain.ownership(),
                false);
    }

    private static TermRequest request(
            String id, String group, int meetings, Optional<RequestId> after, String... families) {
        return new TermRequest(
                new RequestId(id),
                id,
                new TermRequest.Asker(new PersonId("teacher"), SCHOOL),
                new TermRequest.Party(group, 6, List.of()),
                new TermRequest.Shape(
                        meetings,
                        Duration.ofHours(2),
                        Mode.SUPERVISED,
                        Stream.of(families)
                                .map(family -> new Need(List.of(), Optional.empty(), family, 1))
                                .toList(),
                        after,
                        1),
                new TermRequest.Wishes(
                        MONDAY,
                        MONDAY.plusDays(11),
                        List.of(DayOfWeek.TUESDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0)));
    }

    private static Busy taken(String resource, int people, boolean isBlackout) {
        return new Busy(
                new ResourceId(resource), new Interval(at(0, 8), at(0, 9)), people, new ReservationId("r"), isBlackout);
    }

    private static Placement place(String request, int number, int day, int hour, String... resources) {
        return new Placement(
                new MeetingId(new RequestId(request), number),
                Interval.of(at(day, hour), Duration.ofHours(2)),
                Stream.of(resources).map(ResourceId::new).toList(),
                false);
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atTime(hour, 0).atZone(OSLO).toInstant();
    }
}
