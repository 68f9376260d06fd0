package learningfactory.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.competence.Attestation;
import learningfactory.need.Need;
import learningfactory.need.NeedBook;
import learningfactory.need.NeedFact;
import learningfactory.need.NeedId;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// What companies have said they need, and what came of it: voiced, answered, closed by what really happened,
/// withdrawn.
final class NeedYear implements DemoStory {

    @Override
    public Words title() {
        return new Words("behov", "needs");
    }

    @Override
    public void tell(DemoWorld world) {
        world.books().as(Staff.CARINA.id(), () -> {
            closed(world);
            skilled(world);
            apprentices(world);
            open(world);
        });
    }

    private static NeedBook book(DemoWorld world) {
        return world.books().network().needs();
    }

    private static Need need(
            String id,
            Need.Kind kind,
            String title,
            List<learningfactory.curriculum.AimId> aims,
            LocalDate voiced,
            LocalDate by,
            OrganisationId who,
            int people) {
        return new Need(
                new NeedId("demo-" + id),
                kind,
                title,
                aims,
                new Need.Dates(voiced, by),
                new TreeMap<>(Map.of(who, people)),
                who,
                Need.State.VOICED,
                Optional.empty());
    }

    /// Two companies wanted people who run a mill alone; a course answered, and the authorisations close it.
    private static void closed(DemoWorld world) {
        SchoolYear year = world.year();
        Need need = need(
                "mill",
                Need.Kind.COMPETENCE,
                "Folk som kan kjøre fresen alene",
                List.of(Authorisations.machine("CNC-MILL")),
                year.monday(70),
                year.monday(20),
                Partners.TOOLS,
                1);
        book(world).add(need);
        Courses.done(book(world).change(need.id(), before -> before.supported(Partners.ALUMINIUM, 1)));
        Courses.done(book(world).change(need.id(), before -> before.answered(CourseYear.MILL.id())));
        for (Resident one : List.of(Resident.ERIK, Resident.OLAV)) {
            attested(world, one);
        }
    }

    /// A company wanted a skilled worker more; its own apprentice has become one.
    private static void skilled(DemoWorld world) {
        SchoolYear year = world.year();
        book(world)
                .add(need(
                        "skilled",
                        Need.Kind.COMPETENCE,
                        "En fagarbeider til som programmerer og måler selv",
                        List.of(
                                Authorisations.grep("KM8862", ApprenticeYears.CURRICULUM),
                                Authorisations.grep("KM8857", ApprenticeYears.CURRICULUM)),
                        year.monday(ApprenticeCalendar.YEAR),
                        year.today(),
                        Partners.TOOLS,
                        1));
        attested(world, Resident.EMBLA);
    }

    /// Told from what is signed, never from what somebody says.
    private static void attested(DemoWorld world, Resident one) {
        for (Attestation each : world.books().learning().attestations().attestations(one.id())) {
            LocalDate day = each.signed().atZone(world.year().zone()).toLocalDate();
            each.aims().forEach(aim -> book(world).tell(new NeedFact.Attested(one.id(), one.home(), aim, day)));
        }
    }

    /// Two apprentices wanted, two placed: the pathways of the cohort say so.
    private static void apprentices(DemoWorld world) {
        SchoolYear year = world.year();
        LocalDate first = NavCohort.first(year);
        Need need = need(
                "apprentices",
                Need.Kind.PERSON,
                "To lærlinger i CNC",
                List.of(),
                first.minusWeeks(4),
                first.plusWeeks(26),
                Partners.TOOLS,
                2);
        book(world).add(need);
        Need three = need(
                "operators",
                Need.Kind.PERSON,
                "Tre nye operatører til høsten",
                List.of(),
                first.minusWeeks(3),
                year.monday(-4),
                Partners.ALUMINIUM,
                3);
        book(world).add(three);
        for (Resident one : Resident.COHORT) {
            world.books().learning().pathways().pathways(one.id()).stream()
                    .flatMap(pathway -> pathway.stays().stream())
                    .filter(stay -> stay.stage().kind() == learningfactory.placement.Stage.Kind.APPRENTICESHIP)
                    .forEach(stay -> book(world)
                            .tell(new NeedFact.Placed(
                                    one.id(),
                                    stay.custody().responsible(),
                                    stay.from().atZone(year.zone()).toLocalDate())));
        }
    }

    private static void open(DemoWorld world) {
        SchoolYear year = world.year();
        Need weld = need(
                "weld",
                Need.Kind.COMPETENCE,
                "Flere som kan sveise MIG/MAG",
                List.of(Authorisations.machine("WELD-MIG")),
                year.monday(14),
                year.monday(-10),
                Partners.WELDING,
                4);
        book(world).add(weld);
        Courses.done(book(world).change(weld.id(), before -> before.supported(Partners.COMPOSITE, 2)));
        Courses.done(book(world).change(weld.id(), before -> before.answered("demo-weld")));
        Need cell = need(
                "robot",
                Need.Kind.COMPETENCE,
                "Lære inn robotceller selv",
                List.of(Authorisations.machine("ROBOT-CELL")),
                year.monday(3),
                year.monday(-20),
                Partners.COMPOSITE,
                3);
        book(world).add(cell);
        Courses.done(book(world).change(cell.id(), before -> before.supported(Partners.TOOLS, 2)));
        book(world)
                .add(need(
                        "thesis",
                        Need.Kind.THESIS,
                        "Masteroppgave: energibruk per del i fresen",
                        List.of(),
                        year.monday(6),
                        year.monday(-26),
                        Partners.ALUMINIUM,
                        1));
        book(world)
                .add(need(
                        "trainee",
                        Need.Kind.TRAINEE,
                        "Trainee med sans for data fra maskiner",
                        List.of(),
                        year.monday(5),
                        year.monday(-30),
                        Partners.ROBOTS,
                        1));
        Need gone = need(
                "laser",
                Need.Kind.COMPETENCE,
                "Måling uten berøring",
                List.of(Authorisations.machine("MEASURE")),
                year.monday(30),
                year.monday(10),
                Partners.ALUMINIUM,
                2);
        book(world).add(gone);
        Courses.done(book(world).change(gone.id(), Need::withdrawn));
    }
}
