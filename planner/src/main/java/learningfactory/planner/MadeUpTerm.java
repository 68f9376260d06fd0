package learningfactory.planner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.RequestId;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
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

/// A made-up term in the shape of a hall that four schools, apprentices, adults, NAV and companies share.
/// For measurements and tests; the same size and seed give the same term. Nobody in it is a real person or
/// company.
public final class MadeUpTerm {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final List<String> FAMILIES = List.of("cnc-mill", "lathe", "robot", "welding", "measuring");
    private static final List<String> SCHOOLS = List.of("school-a", "school-b", "school-c", "school-d");

    private final SplittableRandom chance;
    private final Size size;
    private final List<TermRequest> requests = new ArrayList<>();

    private MadeUpTerm(Size size, long seed) {
        this.size = size;
        this.chance = new SplittableRandom(seed);
    }

    /// How large a term.
    ///
    /// @param weeks from the first Monday on
    /// @param machines 5 or more
    /// @param instructors 2 or more
    /// @param classes of the four schools together
    public record Size(int weeks, int machines, int instructors, int classes) {}

    /// A term.
    public static PlanTask of(Size size, long seed) {
        return new MadeUpTerm(size, seed).task();
    }

    private PlanTask task() {
        List<Resource> resources = resources();
        LocalDate last = FIRST.plusWeeks(size.weeks()).minusDays(3);
        classes();
        others();
        Premises premises = new Premises(
                resources,
                taken(resources, last),
                List.of(),
                List.of(new Quota(new OrganisationId("works-1"), "cnc-mill", Quota.Period.WEEK, Duration.ofHours(12))));
        return new PlanTask(new Term(FIRST, last, ZONE), premises, requests, Optional.empty());
    }

    private List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        for (int at = 0; at < size.machines(); at++) {
            String family = FAMILIES.get(at % FAMILIES.size());
            all.add(resource("%s-%d".formatted(family, at / FAMILIES.size() + 1), ResourceKind.MACHINE, family, 8));
        }
        for (int at = 0; at < size.instructors(); at++) {
            all.add(instructor(at));
        }
        for (int at = 0; at < 3; at++) {
            all.add(resource("room-" + (at + 1), ResourceKind.ROOM, "room", at == 0 ? 32 : 16));
        }
        return all;
    }

    private static Resource resource(String id, ResourceKind kind, String family, int capacity) {
        boolean isRoom = kind == ResourceKind.ROOM;
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        kind, new Words(id, id), family, RiskClass.MEDIUM, capacity, Optional.empty(), List.of()),
                new Resource.Terms(
                        List.of(Mode.values()),
                        strangers(family),
                        strangers(family),
                        isRoom ? Duration.ZERO : Duration.ofMinutes(15),
                        isRoom ? Duration.ZERO : Duration.ofMinutes(15),
                        false,
                        false),
                Opening.days(ZONE, 1, 5, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }

    private static List<Mode> strangers(String family) {
        return family.equals("welding") ? List.of(Mode.DEMONSTRATION) : List.of(Mode.SUPERVISED, Mode.DEMONSTRATION);
    }

    private static Resource instructor(int at) {
        Resource plain = resource("instructor-" + (at + 1), ResourceKind.ROOM, "instructor", 8);
        List<String> supervises = new ArrayList<>();
        for (int family = 0; family < FAMILIES.size(); family++) {
            if ((at + family) % 3 != 2) {
                supervises.add(FAMILIES.get(family));
            }
        }
        return new Resource(
                plain.id(),
                plain.label(),
                new Resource.Description(
                        ResourceKind.INSTRUCTOR,
                        plain.is().name(),
                        "instructor",
                        RiskClass.LOW,
                        8,
                        Optional.of(new PersonId("person-" + (at + 1))),
                        supervises),
                plain.terms(),
                Opening.days(ZONE, 1, 5, LocalTime.of(8, 0), LocalTime.of(at % 3 == 0 ? 20 : 16, 0)),
                plain.ownership(),
                false);
    }

    /// Half classes of at most eight, one morning or afternoon a week.
    private void classes() {
        for (int at = 0; at < size.classes(); at++) {
            String school = SCHOOLS.get(at % SCHOOLS.size());
            String group = "%s-class-%d".formatted(school, at / SCHOOLS.size() + 1);
            boolean isMorning = chance.nextBoolean();
            DayOfWeek day = DayOfWeek.of(1 + chance.nextInt(5));
            String family = List.of("cnc-mill", "lathe", "robot", "measuring").get(chance.nextInt(4));
            add(
                    group,
                    school,
                    5 + chance.nextInt(4),
                    new Plan(size.weeks() * 2 / 3, 6, Mode.SUPERVISED, 5),
                    List.of(family, "instructor"),
                    List.of(day, DayOfWeek.of(1 + day.getValue() % 5)),
                    isMorning);
        }
    }

    private record Plan(int meetings, int halfHours, Mode mode, int daysBetween) {}

    private void others() {
        add(
                "apprentices",
                "training-office",
                6,
                new Plan(size.weeks() / 2, 8, Mode.SUPERVISED, 7),
                List.of("cnc-mill", "measuring", "instructor"),
                List.of(DayOfWeek.WEDNESDAY),
                true);
        add(
                "adults-module-1",
                "adult-school",
                8,
                new Plan(Math.max(1, size.weeks() / 2), 6, Mode.SUPERVISED, 2),
                List.of("lathe", "instructor", "room"),
                List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                false);
        after(
                "adults-module-2",
                "adults-module-1",
                "adult-school",
                new Plan(Math.max(1, size.weeks() / 4), 6, Mode.SUPERVISED, 2));
        add(
                "nav-cohort",
                "nav",
                8,
                new Plan(Math.min(16, size.weeks() * 2), 8, Mode.SUPERVISED, 1),
                List.of("cnc-mill", "instructor", "room"),
                List.of(),
                true);
        for (int company = 1; company <= 3; company++) {
            add(
                    "works-" + company + "-course",
                    "works-" + company,
                    6,
                    new Plan(Math.max(1, size.weeks() / 5), 8, Mode.SUPERVISED, 7),
                    List.of("robot", "instructor"),
                    List.of(DayOfWeek.FRIDAY),
                    company % 2 == 0);
        }
        for (int visit = 1; visit <= Math.max(1, size.weeks() / 3); visit++) {
            add(
                    "visit-" + visit,
                    SCHOOLS.get(visit % 4),
                    28,
                    new Plan(1, 6, Mode.DEMONSTRATION, 0),
                    List.of("welding", "instructor", "room"),
                    List.of(),
                    true);
        }
    }

    private void after(String group, String before, String organisation, Plan plan) {
        TermRequest first = requests.stream()
                .filter(one -> one.id().value().equals(before))
                .findFirst()
                .orElseThrow();
        requests.add(new TermRequest(
                new RequestId(group),
                group,
                asker(organisation),
                first.party(),
                new TermRequest.Shape(
                        plan.meetings(),
                        Term.STEP.multipliedBy(plan.halfHours()),
                        plan.mode(),
                        needs(List.of("cnc-mill", "instructor", "room")),
                        Optional.of(first.id()),
                        plan.daysBetween()),
                first.wishes()));
    }

    private void add(
            String group,
            String organisation,
            int people,
            Plan plan,
            List<String> needs,
            List<DayOfWeek> days,
            boolean isMorning) {
        requests.add(new TermRequest(
                new RequestId(group),
                group,
                asker(organisation),
                new TermRequest.Party(group, people, List.of()),
                new TermRequest.Shape(
                        Math.max(1, plan.meetings()),
                        Term.STEP.multipliedBy(plan.halfHours()),
                        plan.mode(),
                        needs(needs),
                        Optional.empty(),
                        plan.daysBetween()),
                new TermRequest.Wishes(
                        FIRST,
                        FIRST.plusWeeks(size.weeks()).minusDays(3),
                        days,
                        isMorning ? LocalTime.of(8, 0) : LocalTime.of(12, 0),
                        isMorning ? LocalTime.of(12, 30) : LocalTime.of(16, 30))));
    }

    private static TermRequest.Asker asker(String organisation) {
        return new TermRequest.Asker(new PersonId("contact-" + organisation), new OrganisationId(organisation));
    }

    private static List<Need> needs(List<String> families) {
        return families.stream()
                .map(family -> new Need(
                        List.of(),
                        Optional.of(
                                switch (family) {
                                    case "room" -> ResourceKind.ROOM;
                                    case "instructor" -> ResourceKind.INSTRUCTOR;
                                    default -> ResourceKind.MACHINE;
                                }),
                        family,
                        1))
                .toList();
    }

    /// A week of holiday in the middle, and a day of maintenance or a fixed booking for each machine.
    private List<Busy> taken(List<Resource> resources, LocalDate last) {
        List<Busy> taken = new ArrayList<>();
        LocalDate holiday = FIRST.plusWeeks(size.weeks() / 2);
        for (Resource resource : resources) {
            taken.add(busy(resource, holiday, 5, "holiday", true));
            if (resource.is().kind() == ResourceKind.MACHINE) {
                LocalDate day = FIRST.plusDays(chance.nextInt((int) (last.toEpochDay() - FIRST.toEpochDay())));
                taken.add(busy(resource, day, 1, "service-" + resource.id(), chance.nextBoolean()));
            }
        }
        return taken;
    }

    private static Busy busy(Resource resource, LocalDate day, int days, String by, boolean isBlackout) {
        Instant from = day.atStartOfDay(ZONE).toInstant();
        Instant until = day.plusDays(days).atStartOfDay(ZONE).toInstant();
        return new Busy(resource.id(), new Interval(from, until), 1, new ReservationId(by), isBlackout);
    }
}
