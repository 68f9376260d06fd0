package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.activity.Activity;
import learningfactory.booking.Request;
import learningfactory.demo.Courses.Seat;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Party;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.TradeApproval;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.scenario.Verb;
import learningfactory.session.SessionPlan;
import learningfactory.words.Words;

/// Nine people, four weeks at the machines and in the simulated factory, and nine ways on.
///
/// Four are apprentices by now, two work in the company that took over, one is ready and waits for a
/// company's answer, one stopped in the second week, and one found that another way fits better.
final class NavCohort implements DemoStory {

    private static final String COHORT = "CNC våren";
    private static final int WEEKS_AGO = 34;
    private static final long MINUTE = 60_000_000L;

    /// The seed of their lesson.
    private static final long LUCK = 1807;

    /// What Kari writes to each three.
    private static final List<String> REMARKS = List.of(
            "Rolig i det som hastet, og alle visste hva de andre gjorde.",
            "Riktig rekkefølge, men litt sent. Si høyt hva du ser.",
            "Pressa kom i gang igjen. Neste gang: se etter årsaken før noen skrur.");
    private static final Map<Party, OrganisationId> PARTIES = new java.util.TreeMap<>(
            Map.of(Party.NAV, Partners.NAV, Party.HALL, Partners.HALL, Party.COUNTY, Partners.COUNTY));

    private static final Courses.Template DAYS = new Courses.Template(
            "demo-from-zero",
            Activity.Kind.TRAINING,
            new Words("CNC fra bunnen av", "CNC from zero"),
            new Words(
                    "Fire uker: fresen, dreiebenken, måling og den simulerte fabrikken.",
                    "Four weeks: the mill, the lathe, measuring and the simulated factory."),
            300,
            9,
            9,
            "",
            List.of(Authorisations.machine("SAFETY"), Authorisations.machine("CNC-MILL")),
            List.of(),
            List.of(),
            Optional.empty());

    /// The Monday on which the four weeks began.
    static LocalDate first(SchoolYear year) {
        return year.openWeeks(WEEKS_AGO, 4);
    }

    @Override
    public Words title() {
        return new Words("ni på vei fra NAV til fagbrev", "nine on their way to a trade");
    }

    @Override
    public void tell(DemoWorld world) {
        LocalDate first = first(world.year());
        world.books()
                .as(
                        Staff.COUNTY.id(),
                        () -> Partners.COMPANIES.forEach(company -> world.books()
                                .learning()
                                .pathways()
                                .approve(new TradeApproval(
                                        company, Pathways.TRADE, world.year().monday(140), Optional.empty()))));
        List<Pathways> nine = new ArrayList<>();
        world.books().as(Staff.NINA.id(), () -> Resident.COHORT.forEach(one -> nine.add(taken(world, one, first))));
        Authorisations papers = new Authorisations(world, "nav");
        world.books().as(Staff.KARI.id(), () -> days(world, first));
        play(world, papers, first);
        world.books().as(Staff.KARI.id(), () -> {
            for (int i = 0; i < nine.size(); i++) {
                shown(world, papers, nine.get(i), first, i);
            }
        });
        world.books().as(Staff.KARI.id(), () -> new WaysOn(world, papers, first).tell(nine));
    }

    /// From the information meeting through the interview to a place on the course.
    private static Pathways taken(DemoWorld world, Resident one, LocalDate first) {
        SchoolYear year = world.year();
        LocalDate told = year.workdayUntil(first.minusWeeks(3));
        return Pathways.begun(
                        world,
                        "demo-nav-" + one.number(),
                        COHORT,
                        one.id(),
                        "nav-cnc",
                        PARTIES,
                        year.at(told, "10:00"),
                        Staff.NINA)
                .confirmed(year.at(told, "11:30"), Staff.NINA, "wants-to-go-on")
                .agreed(year.at(year.workdayUntil(first.minusWeeks(2)), "09:00"), "interview", Staff.NINA)
                .confirmed(year.at(trialDay(year, first), "14:00"), Staff.KARI, "chosen")
                .agreed(year.at(first, "07:30"), "course", Staff.NINA, Staff.KARI);
    }

    /// Everybody sees the hall and tries something.
    private static LocalDate trialDay(SchoolYear year, LocalDate first) {
        return year.workdayUntil(first.minusWeeks(2).plusDays(2));
    }

    /// Each day of the four weeks: the roll, and the machines in threes with Per.
    private static void days(DemoWorld world, LocalDate first) {
        SchoolYear year = world.year();
        Courses courses = new Courses(world, "demo-zero");
        FrontDesk desk = new FrontDesk(world, "demo-nav-use");
        courses.offer(DAYS);
        tour(world, desk, first);
        for (int day = 0; day < 26; day++) {
            LocalDate when = first.plusDays(day);
            SchoolYear.Day kind = year.kind(when);
            if (kind == SchoolYear.Day.TEACHING || kind == SchoolYear.Day.EXAMS) {
                int rest = day;
                List<Resident> there = Resident.COHORT.stream()
                        .filter(one -> rest < 9 || !one.equals(WaysOn.STOPPED))
                        .toList();
                courses.hold(new Courses.Held(
                        "demo-zero-" + day,
                        DAYS,
                        when,
                        "09:00",
                        Optional.empty(),
                        Staff.PER,
                        there.stream()
                                .map(one -> new Seat(one.id(), Partners.NAV))
                                .toList(),
                        day % 6 == 4 ? 1 : 0));
                practise(world, desk, when, day, there);
            }
        }
    }

    private static void tour(DemoWorld world, FrontDesk desk, LocalDate first) {
        List<PersonId> people = Resident.COHORT.stream().map(Resident::id).toList();
        desk.book(new FrontDesk.Wanted(
                        "Prøvedag",
                        "",
                        Staff.KARI.id(),
                        Partners.HALL,
                        new Request.Use(Mode.DEMONSTRATION, people.size(), people),
                        world.year().between(trialDay(world.year(), first), "12:15", "13:45"),
                        FrontDesk.ids("mini-1", "teacher-ingrid")))
                .ifPresent(desk::come);
    }

    /// Three at a time, named, under supervision.
    private static void practise(DemoWorld world, FrontDesk desk, LocalDate when, int day, List<Resident> there) {
        String machine = day % 3 == 2 ? "cmm-1" : day % 3 == 1 ? "lathe-1" : "mill-2";
        for (int part = 0; part < 3; part++) {
            List<PersonId> three = there.subList(part * 3, Math.min(there.size(), part * 3 + 3)).stream()
                    .map(Resident::id)
                    .toList();
            Interval during = world.year()
                    .between(
                            when,
                            List.of("09:15", "11:00", "12:45").get(part),
                            List.of("10:30", "12:15", "14:00").get(part));
            desk.book(new FrontDesk.Wanted(
                            "CNC fra bunnen av",
                            "",
                            Staff.PER.id(),
                            Partners.HALL,
                            new Request.Use(Mode.SUPERVISED, three.size(), three),
                            during,
                            FrontDesk.ids(machine, "teacher-per")))
                    .ifPresent(desk::come);
        }
    }

    /// What each has shown at the machines.
    private static void shown(DemoWorld world, Authorisations papers, Pathways one, LocalDate first, int number) {
        Instant safe = world.year().at(first.plusDays(3), "14:00");
        papers.safe(one.person(), Staff.PER, safe);
        one.confirmed(safe.plus(Duration.ofHours(2)), Staff.KARI, "safety-passed");
        boolean stayed = !Resident.COHORT.get(number).equals(WaysOn.STOPPED);
        if (stayed) {
            papers.alone(
                    one.person(),
                    Staff.PER,
                    world.year().at(first.plusDays(22), "13:00"),
                    "cnc-mill",
                    "CNC-MILL",
                    Clearances.MILL);
        }
    }

    /// The first Friday, in threes and each signed in: a run becomes evidence by itself, and waits for Kari.
    private static void play(DemoWorld world, Authorisations papers, LocalDate first) {
        List<Manner> threes = List.of(
                three(0, 0, List.of()), three(1, MINUTE, List.of()), three(2, 2 * MINUTE, List.of(Verb.INSPECT)));
        new PlayedLesson("breakdown", SessionPlan.Mode.CLASS, LUCK, threes).tell(world);
        LocalDate friday = first.plusDays(4);
        world.lessons().handIn().accept(world.year().at(friday, "13:30"));
        world.books().as(Staff.KARI.id(), () -> {
            for (int i = 0; i < Resident.COHORT.size(); i++) {
                papers.runJudged(
                        Resident.COHORT.get(i).id(), Staff.KARI, world.year().at(friday, "14:45"), REMARKS.get(i / 3));
            }
        });
    }

    private static Manner three(int group, long lateMicros, List<Verb> forgets) {
        List<Player> players = Resident.COHORT.subList(3 * group, 3 * group + 3).stream()
                .map(Player::of)
                .toList();
        return new Manner(players, lateMicros, forgets);
    }

    /// Where each of the nine went after that.
    private record WaysOn(DemoWorld world, Authorisations papers, LocalDate first) {

        static final Resident STOPPED = Resident.COHORT.get(7);
        private static final Resident ANOTHER_WAY = Resident.COHORT.get(8);

        void tell(List<Pathways> nine) {
            apprentice(nine, 0, Partners.TOOLS, "LK-2041");
            apprentice(nine, 1, Partners.TOOLS, "LK-2042");
            apprentice(nine, 2, Partners.ALUMINIUM, "LK-2043");
            apprentice(nine, 3, Partners.COMPOSITE, "LK-2051");
            atCompany(nine.get(4), Partners.ALUMINIUM)
                    .confirmed(moment(18, 0, "13:00"), Staff.of(Partners.ALUMINIUM), "work-practice-done");
            ready(nine.get(5)).named(moment(4, 1, "10:00"), Staff.KARI, Partners.WELDING);
            // the first company had no work after all; nobody is left without one
            taken(nine.get(5).named(moment(5, 3, "10:00"), Staff.KARI, Partners.COMPOSITE), Partners.COMPOSITE);
            ready(nine.get(6))
                    .named(moment(6, 0, "10:00"), Staff.KARI, Partners.ROBOTS)
                    .agreed(moment(6, 1, "09:00"), "company", Staff.KARI, Staff.NINA);
            nine.get(7)
                    .tell(new PathwayFact.Ended(
                            moment(1, 3, "14:00"),
                            Staff.KARI.id(),
                            Partners.HALL,
                            "Fikk annet arbeid underveis, og valgte det. Plassen står åpen om det endrer seg."));
            other(nine.get(8));
        }

        private Instant moment(int weeks, int days, String time) {
            LocalDate day = world.year().workdayFrom(first.plusWeeks(weeks).plusDays(days));
            Instant then = world.year().at(day, time);
            return world.year().isPast(then) ? then : world.year().now();
        }

        private Pathways ready(Pathways one) {
            return one.confirmed(moment(3, 4, "13:30"), Staff.KARI, "training-ready");
        }

        /// NAV, the hall and the company say yes; from then on the company answers for the person, and NAV
        /// still pays.
        private Pathways taken(Pathways one, OrganisationId company) {
            return one.agreed(moment(6, 0, "09:00"), "company", Staff.KARI, Staff.NINA, Staff.of(company))
                    .belongs(company, Membership.Kind.EMPLOYEE, first.plusWeeks(6));
        }

        private Pathways atCompany(Pathways one, OrganisationId company) {
            return taken(ready(one).named(moment(4, 0, "10:00"), Staff.KARI, company), company);
        }

        private void apprentice(List<Pathways> nine, int place, OrganisationId company, String contract) {
            Pathways one = atCompany(nine.get(place), company);
            LocalDate begins = first.plusWeeks(18);
            one.confirmed(moment(17, 3, "13:00"), Staff.of(company), "work-practice-done")
                    .contract(moment(17, 4, "12:00"), contract, company)
                    .agreed(moment(18, 0, "08:00"), "apprenticeship", Staff.of(company))
                    .belongs(company, Membership.Kind.APPRENTICE, begins)
                    .leftNav(Resident.COHORT.get(place), begins);
            for (LocalDate monday = begins; monday.isBefore(world.year().monday(0)); monday = monday.plusWeeks(1)) {
                LocalDate day = world.year().workdayUntil(monday.plusDays(4));
                if (!day.isBefore(monday)) {
                    one.tell(new PathwayFact.WeekLogged(world.year().at(day, "15:00"), one.person(), monday, ""));
                }
            }
        }

        /// Welding fits better; the way there is open, and what was shown counts.
        private void other(Pathways one) {
            ready(one)
                    .tell(new PathwayFact.Ended(
                            moment(4, 2, "11:00"),
                            Staff.KARI.id(),
                            Partners.HALL,
                            "Fant ut at sveising passer bedre. Begynner på modulene for voksne hos fylkeskommunen."));
            Pathways.begun(
                            world,
                            "demo-adult-" + ANOTHER_WAY.number(),
                            "",
                            one.person(),
                            "adult-modules",
                            Map.of(Party.COUNTY, Partners.COUNTY, Party.HALL, Partners.HALL),
                            moment(8, 0, "10:00"),
                            Staff.COUNTY)
                    .confirmed(moment(10, 0, "12:00"), Staff.COUNTY, "mapped")
                    .named(moment(11, 0, "12:00"), Staff.COUNTY, Partners.WELDING);
        }
    }
}
