package learningfactory.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.booking.HallBook;
import learningfactory.network.OrganisationId;
import learningfactory.resource.Mode;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Words;

/// What stands in the hall: machines, simulators and rooms with their hours and owners, and who teaches at
/// them.
final class HallFloor implements DemoStory {

    private static final List<Mode> ALL = List.of(Mode.SOLO, Mode.SUPERVISED, Mode.DEMONSTRATION);
    private static final List<Mode> LED = List.of(Mode.SUPERVISED, Mode.DEMONSTRATION);
    private static final List<Mode> LOOKING = List.of(Mode.DEMONSTRATION);
    private static final List<String> EVERYTHING = List.of(
            "cnc-mill",
            "cnc-lathe",
            "manual-lathe",
            "weld-mig",
            "robot-cell",
            "cobot",
            "press",
            "measure",
            "weld-simulator",
            "mini-factory",
            "printer-metal");

    @Override
    public Words title() {
        return new Words("maskiner, rom og instruktører", "machines, rooms and instructors");
    }

    @Override
    public void tell(DemoWorld world) {
        world.books().as(Staff.ODD.id(), () -> {
            HallBook book = world.books().hall().book();
            resources(world).forEach(book::put);
            book.put(new Quota(Partners.ROBOTS, "robot-cell", Quota.Period.MONTH, Duration.ofHours(40)));
            book.put(new Quota(Partners.WELDING, "weld-mig", Quota.Period.MONTH, Duration.ofHours(24)));
            book.rank(Partners.SCHOOL, 2);
            Partners.COMPANIES.forEach(company -> book.rank(company, 1));
        });
    }

    private static List<Resource> resources(DemoWorld world) {
        Labels labels = new Labels(world.chance("labels"));
        Opening hours = opening(world, "07:00", "21:00");
        List<Resource> all = new ArrayList<>();
        machines(labels, hours, all);
        rooms(labels, hours, all);
        all.add(instructor(labels, Staff.KARI, opening(world, "07:00", "17:00")));
        all.add(instructor(labels, Staff.PER, opening(world, "07:00", "17:00")));
        all.add(instructor(labels, Staff.INGRID, opening(world, "09:00", "21:00")));
        return all;
    }

    private static void machines(Labels labels, Opening hours, List<Resource> all) {
        Machine mill = new Machine("cnc-mill", RiskClass.HIGH, 4, ALL, LED);
        List<Ownership.Share> three = shares(Partners.SCHOOL, 4_000, Partners.ALUMINIUM, 3_500, Partners.TOOLS, 2_500);
        all.add(mill.of(
                labels, "mill-1", "CNC-fres 1 (5 akser)", "CNC mill 1 (5 axes)", hours, Partners.SCHOOL, three));
        all.add(mill.of(
                labels, "mill-2", "CNC-fres 2 (3 akser)", "CNC mill 2 (3 axes)", hours, Partners.SCHOOL, three));
        Machine lathe = new Machine("cnc-lathe", RiskClass.HIGH, 4, ALL, LED);
        all.add(lathe.of(labels, "lathe-1", "CNC-dreiebenk", "CNC lathe", hours, Partners.TOOLS, three));
        Machine manual = new Machine("manual-lathe", RiskClass.HIGH, 2, ALL, LED);
        all.add(manual.of(labels, "lathe-2", "Manuell dreiebenk", "Manual lathe", hours, Partners.SCHOOL, List.of()));
        Machine weld = new Machine("weld-mig", RiskClass.MEDIUM, 4, ALL, LED);
        all.add(weld.of(
                labels, "weld-1", "Sveiseboks MIG/MAG", "MIG/MAG welding booth", hours, Partners.SCHOOL, List.of()));
        Machine cell = new Machine("robot-cell", RiskClass.HIGH, 4, ALL, LED);
        List<Ownership.Share> two = shares(Partners.OFFICE, 5_000, Partners.COMPOSITE, 5_000);
        all.add(cell.of(labels, "robot-1", "Robotcelle", "Robot cell", hours, Partners.COMPOSITE, two));
        Machine cobot = new Machine("cobot", RiskClass.LOW, 6, ALL, LED);
        all.add(cobot.of(labels, "cobot-1", "Samarbeidende robot 1", "Cobot 1", hours, Partners.SCHOOL, List.of()));
        all.add(cobot.of(labels, "cobot-2", "Samarbeidende robot 2", "Cobot 2", hours, Partners.SCHOOL, List.of()));
        Machine press = new Machine("press", RiskClass.HIGH, 2, ALL, LOOKING);
        all.add(press.of(
                labels, "press-1", "Hydraulisk presse", "Hydraulic press", hours, Partners.ALUMINIUM, List.of()));
        Machine measure = new Machine("measure", RiskClass.LOW, 4, ALL, LED);
        all.add(measure.of(labels, "cmm-1", "Målemaskin", "Measuring machine", hours, Partners.TOOLS, List.of()));
        Machine printer = new Machine("printer-metal", RiskClass.MEDIUM, 3, ALL, LOOKING);
        all.add(printer.of(labels, "printer-1", "Metallprinter", "Metal printer", hours, Partners.COUNTY, List.of()));
        Machine trainer = new Machine("weld-simulator", RiskClass.LOW, 2, ALL, ALL);
        all.add(trainer.simulator(labels, "weld-sim-1", "Sveisesimulator", "Welding simulator", hours));
        Machine mini = new Machine("mini-factory", RiskClass.LOW, 16, LED, LED);
        all.add(mini.simulator(labels, "mini-1", "Minifabrikken", "The mini factory", hours));
    }

    private static void rooms(Labels labels, Opening hours, List<Resource> all) {
        Machine class30 = new Machine("room", RiskClass.LOW, 30, ALL, ALL);
        all.add(class30.room(labels, "room-1", "Teorirommet", "The classroom", hours));
        Machine group = new Machine("room", RiskClass.LOW, 10, ALL, ALL);
        all.add(group.room(labels, "room-2", "Grupperommet", "The group room", hours));
        Machine forum = new Machine("room", RiskClass.LOW, 80, ALL, ALL);
        all.add(forum.room(labels, "room-3", "Amfiet", "The auditorium", hours));
    }

    private static List<Ownership.Share> shares(Object... pairs) {
        List<Ownership.Share> shares = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            shares.add(new Ownership.Share((OrganisationId) pairs[i], (Integer) pairs[i + 1]));
        }
        return shares;
    }

    private static Opening opening(DemoWorld world, String from, String until) {
        return Opening.days(world.year().zone(), 1, 7, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Resource instructor(Labels labels, Staff one, Opening hours) {
        return new Resource(
                new ResourceId("teacher-" + one.login()),
                labels.next(),
                new Resource.Description(
                        ResourceKind.INSTRUCTOR,
                        new Words(one.name(), one.name()),
                        "instructor",
                        RiskClass.LOW,
                        16,
                        Optional.of(one.id()),
                        EVERYTHING),
                new Resource.Terms(ALL, ALL, ALL, Duration.ZERO, Duration.ZERO, false, false),
                hours,
                new Ownership(Partners.HALL, List.of()),
                false);
    }

    /// A sort of machine.
    private record Machine(String family, RiskClass risk, int places, List<Mode> modes, List<Mode> visitors) {
        Resource of(
                Labels labels,
                String id,
                String nb,
                String en,
                Opening hours,
                OrganisationId owner,
                List<Ownership.Share> shares) {
            Duration around = risk == RiskClass.LOW ? Duration.ZERO : Duration.ofMinutes(15);
            return resource(labels, id, ResourceKind.MACHINE, new Words(nb, en), hours, around)
                    .owned(owner, shares);
        }

        Resource simulator(Labels labels, String id, String nb, String en, Opening hours) {
            return resource(labels, id, ResourceKind.SIMULATOR, new Words(nb, en), hours, Duration.ZERO)
                    .owned(Partners.HALL, List.of());
        }

        Resource room(Labels labels, String id, String nb, String en, Opening hours) {
            return resource(labels, id, ResourceKind.ROOM, new Words(nb, en), hours, Duration.ZERO)
                    .owned(Partners.HALL, List.of());
        }

        private Standing resource(
                Labels labels, String id, ResourceKind kind, Words name, Opening hours, Duration around) {
            return (owner, shares) -> new Resource(
                    new ResourceId(id),
                    labels.next(),
                    new Resource.Description(kind, name, family, risk, places, Optional.empty(), List.of()),
                    new Resource.Terms(
                            modes, visitors, visitors, around, around, family.equals("printer-metal"), false),
                    hours,
                    new Ownership(owner, shares),
                    false);
        }
    }

    /// A resource that still wants an owner.
    @FunctionalInterface
    private interface Standing {
        Resource owned(OrganisationId owner, List<Ownership.Share> shares);
    }

    /// What the codes on the machines say: hard to guess, and the same in every demonstration.
    private record Labels(SplittableRandom chance) {
        private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

        String next() {
            StringBuilder label = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                label.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
            }
            return label.toString();
        }
    }
}
