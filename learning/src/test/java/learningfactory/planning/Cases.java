package learningfactory.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
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

/// A small hall for two weeks: two mills, a lathe, two instructors, a room, a shared laboratory.
final class Cases {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    static final Term TERM = new Term(MONDAY, MONDAY.plusDays(11), OSLO);
    static final OrganisationId SCHOOL = new OrganisationId("school");
    static final OrganisationId WORKS = new OrganisationId("works");

    private Cases() {}

    static Premises hall() {
        return new Premises(
                List.of(
                        machine("mill-1", "cnc-mill"),
                        machine("mill-2", "cnc-mill"),
                        machine("lathe-1", "lathe"),
                        instructor("kari", "cnc-mill", "lathe"),
                        instructor("ola", "lathe"),
                        resource("room-a", ResourceKind.ROOM, "room", 12, false, List.of(), Optional.empty()),
                        resource("lab", ResourceKind.ROOM, "lab", 10, true, List.of(), Optional.empty())),
                List.of(),
                List.of(),
                List.of(new Quota(WORKS, "cnc-mill", Quota.Period.WEEK, Duration.ofHours(4))));
    }

    static Resource machine(String id, String family) {
        return resource(id, ResourceKind.MACHINE, family, 8, false, List.of(), Optional.empty());
    }

    static Resource instructor(String id, String... families) {
        return resource(
                id,
                ResourceKind.INSTRUCTOR,
                "instructor",
                8,
                false,
                List.of(families),
                Optional.of(new PersonId("person-" + id)));
    }

    private static Resource resource(
            String id,
            ResourceKind kind,
            String family,
            int capacity,
            boolean isShared,
            List<String> supervises,
            Optional<PersonId> person) {
        Duration around = kind == ResourceKind.MACHINE ? Duration.ofMinutes(15) : Duration.ZERO;
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        kind, new Words(id, id), family, RiskClass.MEDIUM, capacity, person, supervises),
                new Resource.Terms(
                        List.of(Mode.SUPERVISED, Mode.DEMONSTRATION),
                        family.equals("lathe") ? List.of(Mode.DEMONSTRATION) : List.of(Mode.SUPERVISED),
                        family.equals("lathe") ? List.of(Mode.DEMONSTRATION) : List.of(Mode.SUPERVISED),
                        around,
                        around,
                        false,
                        isShared),
                Opening.days(OSLO, 1, 5, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }

    /// A request of a group for two hours at a time.
    static TermRequest request(String id, String group, OrganisationId of, int meetings, String... families) {
        return new TermRequest(
                new RequestId(id),
                id,
                new TermRequest.Asker(new PersonId("teacher"), of),
                new TermRequest.Party(group, 6, List.of()),
                new TermRequest.Shape(
                        meetings,
                        Duration.ofHours(2),
                        Mode.SUPERVISED,
                        Stream.of(families).map(Cases::need).toList(),
                        Optional.empty(),
                        1),
                new TermRequest.Wishes(
                        TERM.first(),
                        TERM.last(),
                        List.of(DayOfWeek.TUESDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0)));
    }

    static Need need(String family) {
        return new Need(List.of(), Optional.empty(), family, 1);
    }

    static TermRequest after(TermRequest request, String before) {
        TermRequest.Shape shape = request.shape();
        return new TermRequest(
                request.id(),
                request.title(),
                request.asker(),
                request.party(),
                new TermRequest.Shape(
                        shape.meetings(),
                        shape.length(),
                        shape.mode(),
                        shape.needs(),
                        Optional.of(new RequestId(before)),
                        shape.daysBetween()),
                request.wishes());
    }

    static TermRequest with(TermRequest request, TermRequest.Party party) {
        return new TermRequest(
                request.id(), request.title(), request.asker(), party, request.shape(), request.wishes());
    }

    static PlanTask task(TermRequest... requests) {
        return new PlanTask(TERM, hall(), List.of(requests), Optional.empty());
    }

    static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atTime(hour, 0).atZone(OSLO).toInstant();
    }

    static Placement place(String request, int number, int day, int hour, String... resources) {
        return new Placement(
                new MeetingId(new RequestId(request), number),
                Interval.of(at(day, hour), Duration.ofHours(2)),
                Stream.of(resources).map(ResourceId::new).toList(),
                false);
    }

    static TermPlan plan(Placement... placements) {
        return new TermPlan(List.of(placements));
    }

    static Busy taken(String resource, int day, int from, int until, boolean isBlackout) {
        return new Busy(
                new ResourceId(resource),
                new Interval(at(day, from), at(day, until)),
                3,
                new ReservationId("r-" + resource),
                isBlackout);
    }

    static List<Rule> broken(PlanTask task, TermPlan plan) {
        return new ArrayList<>(PlanCheck.of(task, plan).stream()
                .map(Violation::rule)
                .distinct()
                .toList());
    }
}
