package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learningfactory.competence.Attestation;
import learningfactory.competence.Origin;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.placement.Party;
import learningfactory.placement.PathwayFact;
import learningfactory.words.Words;

/// Apprentices with the training office, adults on the modules, and two trainees.
final class Apprenticeships implements DemoStory {

    private static final String TRADE_AIMS = "CNC03-02";
    private static final List<String> AIMS = List.of(
            "KM8849", "KM8860", "KM8864", "KM8867", "KM8868", "KM8862", "KM8863", "KM8857", "KM8866", "KM8865",
            "KM8861", "KM8859");
    private static final List<String> MODULES = List.of("KM10769", "KM10774", "KM10775", "KM10777", "KM10788");
    private static final List<String> WORK = List.of(
            "Spente opp og kjørte 40 flenser. To ble for små, og jeg fant ut hvorfor.",
            "Byttet skjær og målte første del selv. Alt innenfor.",
            "Lagde program til en brakett og simulerte før jeg kjørte.",
            "Fulgte serien hele dagen, noterte målene hver time.",
            "Service på dreiebenken sammen med Erik. Lærte hva lyden betyr.");

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
        world.books().as(Staff.FRODE.id(), () -> endedEarly(world, papers));
        world.books().as(Staff.COUNTY.id(), () -> {
            adult(world, papers, Resident.MAGNE, 4);
            adult(world, papers, Resident.TURID, 2);
            adult(world, papers, Resident.BEKELE, 0);
        });
        world.books().as(Staff.KARI.id(), () -> trainees(world));
    }

    private static Map<Party, OrganisationId> parties(Resident one) {
        Map<Party, OrganisationId> parties = new TreeMap<>();
        parties.put(Party.TRAINING_OFFICE, Partners.OFFICE);
        parties.put(Party.COUNTY, Partners.COUNTY);
        parties.put(Party.HALL, Partners.HALL);
        parties.put(Party.COMPANY, one.home());
        return parties;
    }

    private static Pathways begun(DemoWorld world, Resident one, LocalDate first) {
        SchoolYear year = world.year();
        world.books()
                .people()
                .persons()
                .keep(new learningfactory.network.Membership(
                        one.id(),
                        Partners.OFFICE,
                        learningfactory.network.Membership.Kind.APPRENTICE,
                        learningfactory.network.Span.since(first.minusWeeks(4))));
        return Pathways.begun(
                        world,
                        "demo-app-" + one.number(),
                        "",
                        one.id(),
                        "apprentice",
                        parties(one),
                        year.at(first.minusWeeks(4), "10:00"),
                        Staff.FRODE)
                .named(year.at(first.minusWeeks(4), "11:00"), Staff.FRODE, one.home())
                .contract(year.at(first.minusWeeks(2), "12:00"), "LK-1" + one.number(), one.home())
                .confirmed(year.at(first.minusWeeks(1), "12:00"), Staff.FRODE, "training-plan")
                .agreed(year.at(first, "07:00"), "first-year", Staff.FRODE, Staff.of(one.home()));
    }

    /// Week by week: the log, each month's approval, each half-year's talk; after a year the second one.
    private static void apprentice(DemoWorld world, Authorisations papers, Resident one, int weeks) {
        SchoolYear year = world.year();
        LocalDate first = year.monday(weeks);
        Pathways pathway = begun(world, one, first);
        boolean isSecond = false;
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = first.plusWeeks(week);
            Instant friday = year.at(monday.plusDays(4), "15:00");
            String log = logged(world, papers, one, monday, week);
            pathway.tell(new PathwayFact.WeekLogged(friday, one.id(), monday, log));
            if (week % 4 == 3) {
                pathway.tell(new PathwayFact.MonthApproved(
                        friday.plus(Duration.ofHours(1)), Staff.FRODE.id(), Partners.OFFICE, monday.withDayOfMonth(1)));
            }
            if (week % 26 == 25) {
                halfYear(papers, one, friday.plus(Duration.ofHours(2)), week);
            }
            if (!isSecond && week == 52) {
                isSecond = true;
                pathway.agreed(friday.plus(Duration.ofHours(3)), "second-year", Staff.FRODE, Staff.of(one.home()));
            }
        }
    }

    private static String logged(DemoWorld world, Authorisations papers, Resident one, LocalDate monday, int week) {
        AimId aim = Authorisations.grep(AIMS.get(week / 3 % AIMS.size()), TRADE_AIMS);
        Instant friday = world.year().at(monday.plusDays(4), "14:00");
        String what = WORK.get(week % WORK.size());
        var log = new Authorisations.Observed(
                one.id(), weekOf(monday), new Origin.Log(monday, monday.plusDays(4), what), friday);
        boolean isNew = monday.isAfter(world.year().today().minusWeeks(3));
        return isNew
                ? papers.handedIn(log, aim).id()
                : papers.assessed(log, Staff.of(one.home()), "Sett og snakket om.", aim);
    }

    private static Words weekOf(LocalDate monday) {
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Words("Logg for uke %d".formatted(week), "Log of week %d".formatted(week));
    }

    private static void halfYear(Authorisations papers, Resident one, Instant at, int week) {
        String seen = papers.seen(
                one.id(),
                Staff.of(one.home()),
                at.minus(Duration.ofHours(2)),
                new Words("Halvårssamtale", "Half-year talk"),
                "Gikk gjennom opplæringsplanen og deler fra det siste halvåret.",
                Authorisations.grep(AIMS.get(week % AIMS.size()), TRADE_AIMS));
        papers.judged(
                Attestation.Kind.HALF_YEAR_ASSESSMENT,
                one.id(),
                Staff.of(one.home()),
                at,
                new Words("Halvårsvurdering", "Half-year assessment"),
                "Går bra: nøyaktig, spør når noe er uklart. Nå kommer: egne programmer og måling uten hjelp.",
                seen);
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
        LocalDate first = year.monday(44);
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
                .confirmed(year.at(first.plusWeeks(2), "12:00"), Staff.COUNTY, "mapped")
                .contract(year.at(first.plusWeeks(3), "12:00"), "LK-3" + one.number(), one.home());
        if (modules > 0) {
            pathway.agreed(year.at(first.plusWeeks(4), "08:00"), "modules", Staff.COUNTY, Staff.of(one.home()));
        }
        for (int module = 0; module < modules; module++) {
            AimId aim = Authorisations.grep(MODULES.get(module), "PRT05-01");
            Instant at = year.at(first.plusWeeks(8L + 8L * module), "14:00");
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
        LocalDate first = year.monday(58);
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
                    .agreed(year.at(first.plusWeeks(2), "08:00"), "company", Staff.KARI, Staff.of(one.home()));
            if (one.equals(Resident.SIGNE)) {
                pathway.confirmed(year.at(first.plusWeeks(53), "12:00"), Staff.of(one.home()), "period-done")
                        .agreed(year.at(first.plusWeeks(54), "08:00"), "together", Staff.of(one.home()), Staff.KARI);
            }
        }
    }
}
