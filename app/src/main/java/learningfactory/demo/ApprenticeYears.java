package learningfactory.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learningfactory.competence.Attestation;
import learningfactory.competence.Origin;
import learningfactory.curriculum.AimId;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.Span;
import learningfactory.placement.Party;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.PlannedAim;
import learningfactory.placement.TrainingPlace;
import learningfactory.placement.TrainingPlan;
import learningfactory.placement.TrainingPlanBook;
import learningfactory.words.Words;

/// One apprentice with the training office: the agreement, week by week the log, the months that are
/// approved, the talk each half-year, and for whoever has done all that for two years the trade test.
final class ApprenticeYears {

    /// The aims of the trade, as the curriculum counts them.
    static final String CURRICULUM = "CNC03-02";

    private static final List<AimId> AIMS = List.of(
                    "KM8849", "KM8860", "KM8864", "KM8867", "KM8868", "KM8862", "KM8863", "KM8857", "KM8866", "KM8865",
                    "KM8861", "KM8859")
            .stream()
            .map(code -> Authorisations.grep(code, CURRICULUM))
            .toList();

    /// For so long each aim stands in the training plan, one after the other; the logs follow it, weeks.
    private static final int WEEKS_AN_AIM = 8;

    /// Where the aims of the plan are learnt: first cuts away from production, and in the hall what the
    /// company has no machine for.
    private static final List<TrainingPlace> PLACES = List.of(
            TrainingPlace.WORKSHOP,
            TrainingPlace.COMPANY,
            TrainingPlace.COMPANY,
            TrainingPlace.HALL,
            TrainingPlace.COMPANY);

    private static final List<String> WORK = List.of(
            "Spente opp og kjørte 40 flenser. To ble for små, og jeg fant ut hvorfor.",
            "Byttet skjær og målte første del selv. Alt innenfor.",
            "Lagde program til en brakett og simulerte før jeg kjørte.",
            "Fulgte serien hele dagen, noterte målene hver time.",
            "Service på dreiebenken sammen med en som kan den. Lærte hva lyden betyr.");
    private static final List<String> TALKS = List.of(
            "Går bra: nøyaktig, spør når noe er uklart. Nå kommer: egne programmer og måling uten hjelp.",
            "Måler sikkert og finner feilene sine selv. Nå kommer: lange deler og valg av verktøy.",
            "Planlegger jobben fra tegning til ferdig del. Nå kommer: hele serier alene, og å skrive ned hvorfor.",
            "Klar for fagprøven: planlegger, kjører, måler og begrunner valgene sine.");

    /// A log so new that nobody has assessed it yet, weeks.
    private static final int NEW_WEEKS = 3;

    private final DemoWorld world;
    private final Authorisations papers;
    private final Resident one;
    private final ApprenticeCalendar calendar;
    private final Pathways pathway;

    private ApprenticeYears(
            DemoWorld world, Authorisations papers, Resident one, ApprenticeCalendar calendar, Pathways pathway) {
        this.world = world;
        this.papers = papers;
        this.one = one;
        this.calendar = calendar;
        this.pathway = pathway;
    }

    /// The company is named, the county approves the contract, and the training plan is made.
    static ApprenticeYears begun(DemoWorld world, Authorisations papers, Resident one, int weeksAgo) {
        SchoolYear year = world.year();
        ApprenticeCalendar calendar = new ApprenticeCalendar(year, year.monday(weeksAgo));
        LocalDate agreement = calendar.before(4);
        world.books().people().persons().keep(withOffice(one, Span.since(agreement)));
        Pathways pathway = Pathways.begun(
                        world,
                        "demo-app-" + one.number(),
                        "",
                        one.id(),
                        "apprentice",
                        parties(one),
                        year.at(agreement, "10:00"),
                        Staff.FRODE)
                .named(year.at(agreement, "11:00"), Staff.FRODE, one.home())
                .contract(year.at(calendar.before(2), "12:00"), "LK-1" + one.number(), one.home())
                .with(begun -> planned(world, calendar, begun))
                .confirmed(year.at(calendar.before(1), "12:00"), Staff.FRODE, "training-plan")
                .agreed(year.at(calendar.begins(0), "07:00"), "first-year", Staff.FRODE, Staff.of(one.home()));
        return new ApprenticeYears(world, papers, one, calendar, pathway);
    }

    private static Pathways planned(DemoWorld world, ApprenticeCalendar calendar, Pathways pathway) {
        List<PlannedAim> aims = new ArrayList<>();
        for (int aim = 0; aim < AIMS.size(); aim++) {
            int week = aim * WEEKS_AN_AIM;
            aims.add(new PlannedAim(
                    AIMS.get(aim),
                    PLACES.get(aim % PLACES.size()),
                    calendar.monday(week),
                    calendar.monday(week + WEEKS_AN_AIM).minusDays(3)));
        }
        TrainingPlanBook book = world.books().learning().trainingPlans();
        TrainingPlan empty = book.plan(pathway.id());
        if (!book.write(empty, Authorisations.granted(empty.with(aims, AIMS)))) {
            throw new IllegalStateException("Somebody else plans %s at the same time.".formatted(pathway.id()));
        }
        return pathway;
    }

    private static Membership withOffice(Resident one, Span during) {
        return new Membership(one.id(), Partners.OFFICE, Membership.Kind.APPRENTICE, during);
    }

    private static Map<Party, OrganisationId> parties(Resident one) {
        Map<Party, OrganisationId> parties = new TreeMap<>();
        parties.put(Party.TRAINING_OFFICE, Partners.OFFICE);
        parties.put(Party.COUNTY, Partners.COUNTY);
        parties.put(Party.HALL, Partners.HALL);
        parties.put(Party.COMPANY, one.home());
        return parties;
    }

    /// So many weeks of training; after a year the second one begins.
    ApprenticeYears trained(int weeks) {
        for (int week = 0; week < weeks; week++) {
            if (week == ApprenticeCalendar.YEAR) {
                agreed(1, "second-year");
            }
            week(week);
        }
        return this;
    }

    private void agreed(int trainingYear, String stage) {
        Instant morning = world.year().at(calendar.begins(trainingYear), "07:00");
        pathway.agreed(morning, stage, Staff.FRODE, Staff.of(one.home()));
    }

    private void week(int week) {
        SchoolYear year = world.year();
        calendar.logDay(week).ifPresent(day -> {
            String log = logged(week, day);
            pathway.tell(new PathwayFact.WeekLogged(year.at(day, "15:00"), one.id(), calendar.monday(week), log));
        });
        calendar.monthOver(week)
                .ifPresent(month ->
                        pathway.approved(year.at(calendar.lastDay(week), "16:00"), Staff.FRODE, month.atDay(1)));
        calendar.talk(week).ifPresent(number -> talk(number, calendar.lastDay(week)));
    }

    private String logged(int week, LocalDate day) {
        LocalDate monday = calendar.monday(week);
        AimId aim = AIMS.get(week / WEEKS_AN_AIM % AIMS.size());
        int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var log = new Authorisations.Observed(
                one.id(),
                new Words("Logg for uke %d".formatted(number), "Log of week %d".formatted(number)),
                new Origin.Log(monday, day, WORK.get(week % WORK.size())),
                world.year().at(day, "14:00"));
        boolean isNew = monday.isAfter(world.year().today().minusWeeks(NEW_WEEKS));
        return isNew
                ? papers.handedIn(log, aim).id()
                : papers.assessed(log, Staff.of(one.home()), "Sett og snakket om.", aim);
    }

    private void talk(int number, LocalDate day) {
        String seen = papers.seen(
                one.id(),
                Staff.of(one.home()),
                world.year().at(day, "12:00"),
                new Words("Halvårssamtale", "Half-year talk"),
                "Gikk gjennom opplæringsplanen og deler fra det siste halvåret.",
                AIMS.get(number % AIMS.size()));
        papers.judged(
                Attestation.Kind.HALF_YEAR_ASSESSMENT,
                one.id(),
                Staff.of(one.home()),
                world.year().at(day, "14:30"),
                new Words("Halvårsvurdering", "Half-year assessment"),
                TALKS.get((number - 1) % TALKS.size()),
                seen);
    }

    /// Registered for the trade test, and passed: the county reports it, nobody else can. Then the years
    /// with the training office are over, and the company has a skilled worker.
    void tested() {
        SchoolYear year = world.year();
        agreed(2, "trade-test");
        Instant reported = year.at(calendar.report(), "10:00");
        world.books()
                .as(
                        Staff.COUNTY.id(),
                        () -> pathway.tell(new PathwayFact.TradeTestReported(
                                reported, Staff.COUNTY.id(), Partners.COUNTY, calendar.test(), true)));
        pathway.tell(new PathwayFact.Passed(year.at(calendar.report(), "12:00"), Staff.FRODE.id(), Partners.OFFICE));
        certified();
        employed(calendar.report().plusDays(1));
    }

    /// What the county has issued, entered by the training office that has seen it.
    private void certified() {
        AimId[] aims = AIMS.toArray(AimId[]::new);
        String seen = papers.seen(
                one.id(),
                Staff.FRODE,
                world.year().at(calendar.report(), "12:30"),
                new Words("Fagprøve", "Trade test"),
                "Fylkeskommunen har meldt bestått. Planla, kjørte, målte og vurderte oppdraget på fem dager.",
                aims);
        papers.judged(
                Attestation.Kind.CREDENTIAL,
                one.id(),
                Staff.FRODE,
                world.year().at(calendar.report(), "14:00"),
                new Words("Fagbrev: " + Pathways.TRADE, "Trade certificate: CNC machining"),
                "Utstedt av Eventyrlandet fylkeskommune. Opplæringskontoret har sett fagbrevet.",
                seen,
                aims);
    }

    /// The office keeps the papers for some weeks; the company has an employee from that day on.
    private void employed(LocalDate since) {
        Membership apprentice = one.membership(world.year());
        var persons = world.books().people().persons();
        persons.keep(
                withOffice(one, Span.of(calendar.before(4), world.year().today().plusWeeks(NEW_WEEKS))));
        persons.keep(new Membership(
                one.id(),
                one.home(),
                Membership.Kind.APPRENTICE,
                Span.of(apprentice.during().from(), since)));
        pathway.belongs(one.home(), Membership.Kind.EMPLOYEE, since);
    }
}
