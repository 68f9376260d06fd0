package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learningfactory.competence.Attestation;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.placement.Party;
import learningfactory.placement.PathwayFact;
import learningfactory.words.Words;

/// Apprentices with the training office, adults on the modules, and two trainees.
final class Apprenticeships implements DemoStory {

    /// Two years, and the weeks until the county has reported, weeks.
    static final int ALL_OF_IT = 112;

    private static final List<String> MODULES = List.of("KM10769", "KM10774", "KM10775", "KM10777", "KM10788");

    @Override
    public Words title() {
        return new Words("lærlinger, voksne og traineer", "apprentices, adults and trainees");
    }

    @Override
    public void tell(DemoWorld world) {
        Authorisations papers = new Authorisations(world, "app");
        world.books().as(Staff.FRODE.id(), () -> {
            apprentice(world, papers, Resident.LEILA, 40);
            apprentice(world, papers, Resident.VETLE, 12);
            apprentice(world, papers, Resident.SUNNIVA, 84);
        });
        world.books()
                .as(
                        Staff.FRODE.id(),
                        () -> apprentice(world, papers, Resident.EMBLA, ALL_OF_IT)
                                .tested());
        world.books().as(Staff.FRODE.id(), () -> endedEarly(world, papers));
        world.books().as(Staff.COUNTY.id(), () -> {
            adult(world, papers, Resident.MAGNE, 4);
            adult(world, papers, Resident.TURID, 2);
            adult(world, papers, Resident.BEKELE, 0);
        });
        world.books().as(Staff.KARI.id(), () -> trainees(world));
    }

    private static ApprenticeYears apprentice(DemoWorld world, Authorisations papers, Resident one, int weeks) {
        return ApprenticeYears.begun(world, papers, one, weeks).trained(Math.min(weeks, 2 * ApprenticeCalendar.YEAR));
    }

    /// He moved away: the office ends it, and says what was done until then.
    private static void endedEarly(DemoWorld world, Authorisations papers) {
        SchoolYear year = world.year();
        apprentice(world, papers, Resident.KRISTIAN, 16);
        Instant then = year.at(year.monday(0).minusDays(3), "16:00");
        world.books().learning().pathways().pathways(Resident.KRISTIAN.id()).forEach(pathway -> {
            var ended = Authorisations.granted(pathway.told(
                    new PathwayFact.Ended(
                            then.isAfter(year.now()) ? year.now() : then,
                            Staff.FRODE.id(),
                            Partners.OFFICE,
                            "Flytter til Tromsø med familien og fortsetter læretiden der."),
                    world.books().learning().stageFacts()));
            world.books().learning().pathways().tell(ended);
        });
    }

    private static void adult(DemoWorld world, Authorisations papers, Resident one, int modules) {
        SchoolYear year = world.year();
        LocalDate first = year.workdayFrom(year.monday(44));
        Map<Party, OrganisationId> parties = new TreeMap<>();
        parties.put(Party.COUNTY, Partners.COUNTY);
        parties.put(Party.COMPANY, one.home());
        Pathways pathway = Pathways.begun(
                world,
                "demo-adult-" + one.number(),
                "Voksne, produksjonsteknikk",
                one.id(),
                "adult-modules",
                parties,
                year.at(first, "10:00"),
                Staff.COUNTY);
        pathway.named(year.at(first, "11:00"), Staff.COUNTY, one.home())
                .confirmed(year.at(year.workdayFrom(first.plusWeeks(2)), "12:00"), Staff.COUNTY, "mapped")
                .contract(year.at(year.workdayFrom(first.plusWeeks(3)), "12:00"), "LK-3" + one.number(), one.home());
        if (modules > 0) {
            pathway.agreed(
                    year.at(year.workdayFrom(first.plusWeeks(4)), "08:00"),
                    "modules",
                    Staff.COUNTY,
                    Staff.of(one.home()));
        }
        for (int module = 0; module < modules; module++) {
            AimId aim = Authorisations.grep(MODULES.get(module), "PRT05-01");
            Instant at = year.at(year.workdayFrom(first.plusWeeks(8L + 8L * module)), "14:00");
            Words title = new Words("Modul %d".formatted(module + 1), "Module %d".formatted(module + 1));
            String seen = papers.seen(one.id(), Staff.INGRID, at, title, "Arbeid på kveldstid i hallen.", aim);
            papers.judged(
                    Attestation.Kind.MODULE,
                    one.id(),
                    Staff.INGRID,
                    at.plus(Duration.ofHours(3)),
                    title,
                    "",
                    seen,
                    aim);
        }
    }

    private static void trainees(DemoWorld world) {
        SchoolYear year = world.year();
        LocalDate first = year.workdayFrom(year.monday(58));
        for (Resident one : Resident.TRAINEES) {
            Pathways pathway = Pathways.begun(
                            world,
                            "demo-trainee-" + one.number(),
                            "Traineer",
                            one.id(),
                            "trainee",
                            Map.of(Party.HALL, Partners.HALL, Party.COMPANY, one.home()),
                            year.at(first, "10:00"),
                            Staff.KARI)
                    .named(year.at(first, "11:00"), Staff.KARI, one.home())
                    .agreed(
                            year.at(year.workdayFrom(first.plusWeeks(2)), "08:00"),
                            "company",
                            Staff.KARI,
                            Staff.of(one.home()));
            if (one.equals(Resident.SIGNE)) {
                pathway.confirmed(
                                year.at(year.workdayFrom(first.plusWeeks(53)), "12:00"),
                                Staff.of(one.home()),
                                "period-done")
                        .agreed(
                                year.at(year.workdayFrom(first.plusWeeks(54)), "08:00"),
                                "together",
                                Staff.of(one.home()),
                                Staff.KARI);
            }
        }
    }
}
