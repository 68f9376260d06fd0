package learningfactory.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.HeadCount;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectBook;
import learningfactory.activity.ProjectId;
import learningfactory.activity.Visit;
import learningfactory.demo.Courses.Held;
import learningfactory.demo.Courses.Seat;
import learningfactory.demo.Courses.Template;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// The courses of the year with their dates, the visits of the lower secondary school, and what a company
/// tried out.
final class CourseYear implements DemoStory {

    static final Template SAFETY = new Template(
            "demo-safety",
            Activity.Kind.COURSE,
            new Words("Sikkerhet i hallen", "Safety in the hall"),
            new Words(
                    "Nødstopp, låsing og verneutstyr. Du gjør det selv ved tre maskiner.",
                    "Emergency stop, lock-out and protective equipment. You do it yourself at three machines."),
            180,
            12,
            12,
            "",
            List.of(Authorisations.machine("SAFETY")),
            List.of(),
            List.of("room-2"),
            Optional.empty());

    static final Template MILL = new Template(
            "demo-mill",
            Activity.Kind.COURSE,
            new Words("CNC-fres: kjøre alene", "CNC mill: run alone"),
            new Words(
                    "En dag ved fresen, fire om gangen, med praktisk prøve til slutt.",
                    "A day at the mill, four at a time, with a practical test at the end."),
            360,
            4,
            4,
            "",
            List.of(Authorisations.machine("CNC-MILL")),
            List.of(Authorisations.machine("SAFETY")),
            List.of("mill-2"),
            Optional.empty());

    private static final Template WELD = new Template(
            "demo-weld",
            Activity.Kind.COURSE,
            new Words("Sveisekurs på kveldstid", "Evening course in welding"),
            new Words(
                    "MIG/MAG fra første lysbue til en søm som holder.",
                    "MIG/MAG from the first arc to a seam that holds."),
            180,
            4,
            4,
            "",
            List.of(Authorisations.machine("WELD-MIG")),
            List.of(),
            List.of("weld-1"),
            Optional.empty());

    private static final Template FACTORY = new Template(
            "demo-factory",
            Activity.Kind.COURSE,
            new Words("Når linja stopper", "When the line stops"),
            new Words(
                    "En dag i den simulerte fabrikken: noe går galt, dere løser det, og så snakker vi om det.",
                    "A day in the simulated factory: something goes wrong, you solve it, and then we talk about it."),
            180,
            16,
            16,
            "",
            List.of(new learningfactory.curriculum.AimId("grep", "KM9196", "PRT03-02")),
            List.of(),
            List.of("room-3"),
            Optional.of("breakdown"));

    private static final Template CLASS = new Template(
            "demo-class",
            Activity.Kind.TRAINING,
            new Words("Vg2 industriteknologi i hallen", "Vg2 industrial technology in the hall"),
            new Words("Skolens egne økter ved maskinene.", "The school's own sessions at the machines."),
            180,
            12,
            12,
            "IND2002",
            List.of(Authorisations.machine("SAFETY")),
            List.of(),
            List.of(),
            Optional.empty());

    private static final Template VISIT = new Template(
            "demo-visit",
            Activity.Kind.VISIT,
            new Words("Skolebesøk: en halv dag i hallen", "School visit: half a day in the hall"),
            new Words("Fire stasjoner, fire grupper, ingen konto.", "Four stations, four groups, no accounts."),
            150,
            30,
            30,
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    @Override
    public Words title() {
        return new Words("kurs, klasser og besøk", "courses, classes and visits");
    }

    @Override
    public void tell(DemoWorld world) {
        Courses courses = new Courses(world, "demo-course");
        world.books().as(Staff.PER.id(), () -> {
            List.of(SAFETY, MILL, WELD, FACTORY, CLASS, VISIT).forEach(courses::offer);
            drafts(world);
            monthly(world, courses);
            soon(world, courses);
            classes(world, courses);
            courses.evaluate();
        });
        world.books().as(Staff.KARI.id(), () -> {
            visits(world, courses);
            projects(world);
        });
    }

    /// One that is still being written, and one that is not held any more.
    private static void drafts(DemoWorld world) {
        ActivityBook book = world.books().learning().activities();
        Activity draft = MILL.activity();
        book.keep(
                renamed(draft, "demo-five-axes", new Words("Fem akser for erfarne", "Five axes for the experienced")));
        Activity old = renamed(draft, "demo-old", new Words("Revolverbenk", "Turret lathe"));
        book.keep(old);
        book.keep(Courses.done(old.become(Activity.State.APPROVED)));
        book.keep(Courses.done(Courses.done(old.become(Activity.State.APPROVED)).become(Activity.State.WITHDRAWN)));
    }

    private static Activity renamed(Activity one, String id, Words title) {
        return new Activity(
                new ActivityId(id),
                one.kind(),
                title,
                Words.NONE,
                one.owner(),
                "",
                one.aims(),
                one.terms(),
                Activity.State.DRAFT);
    }

    private static void monthly(DemoWorld world, Courses courses) {
        SchoolYear year = world.year();
        int number = 0;
        for (LocalDate monday : year.mondays()) {
            number++;
            int shift = number * 3;
            List<Seat> some = rotated(shift);
            if (number % 5 == 1) {
                hold(
                        world,
                        courses,
                        "safety-" + number,
                        SAFETY,
                        day(monday, DayOfWeek.WEDNESDAY),
                        "13:00",
                        Staff.INGRID,
                        some,
                        1);
            }
            if (number % 6 == 2) {
                hold(
                        world,
                        courses,
                        "mill-" + number,
                        MILL,
                        day(monday, DayOfWeek.FRIDAY),
                        "12:00",
                        Staff.INGRID,
                        some,
                        0);
            }
            if (number % 4 == 3) {
                hold(
                        world,
                        courses,
                        "weld-" + number,
                        WELD,
                        day(monday, DayOfWeek.THURSDAY),
                        "17:15",
                        Staff.INGRID,
                        some.subList(0, 4),
                        0);
            }
            if (number % 9 == 4) {
                hold(
                        world,
                        courses,
                        "factory-" + number,
                        FACTORY,
                        day(monday, DayOfWeek.TUESDAY),
                        "12:15",
                        Staff.KARI,
                        rotated(0),
                        0);
            }
        }
    }

    /// In holidays too there is one to come.
    private static void soon(DemoWorld world, Courses courses) {
        courses.hold(new Held(
                "demo-soon",
                FACTORY,
                world.year().workdayFrom(world.year().today().plusDays(3)),
                "12:15",
                Optional.empty(),
                Staff.PER,
                rotated(0),
                0));
    }

    private static List<Seat> rotated(int shift) {
        List<Seat> seats = new ArrayList<>();
        List<Resident> all = java.util.stream.Stream.of(
                        Resident.EMPLOYEES, Resident.APPRENTICES, Resident.ADULTS, Resident.TRAINEES)
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            seats.add(Seat.of(all.get((i + shift) % all.size())));
        }
        return seats.subList(0, 7);
    }

    private static LocalDate day(LocalDate monday, DayOfWeek day) {
        return monday.plusDays(day.getValue() - 1L);
    }

    private static void hold(
            DemoWorld world,
            Courses courses,
            String id,
            Template what,
            LocalDate day,
            String time,
            Staff teacher,
            List<Seat> people,
            int away) {
        SchoolYear.Day kind = world.year().kind(day);
        if (kind == SchoolYear.Day.TEACHING || kind == SchoolYear.Day.EXAMS) {
            Occurrence held =
                    courses.hold(new Held("demo-" + id, what, day, time, Optional.empty(), teacher, people, away));
            boolean isFarAhead = day.isAfter(world.year().today().plusWeeks(5));
            if (isFarAhead && what.equals(WELD)) {
                courses.cancel(held);
            }
        }
    }

    /// The class's attendance goes back to the school.
    private static void classes(DemoWorld world, Courses courses) {
        List<Seat> seats = Resident.PUPILS.stream().map(Seat::of).toList();
        for (int weeksAgo = 10; weeksAgo >= -2; weeksAgo--) {
            LocalDate day = day(world.year().monday(weeksAgo), DayOfWeek.THURSDAY);
            if (world.year().kind(day) == SchoolYear.Day.TEACHING) {
                courses.hold(new Held(
                        "demo-class-" + (weeksAgo + 2),
                        CLASS,
                        day,
                        "08:15",
                        Optional.of(Partners.SCHOOL),
                        Staff.PER,
                        seats,
                        weeksAgo % 3 == 0 ? 2 : 0));
            }
        }
    }

    private static void visits(DemoWorld world, Courses courses) {
        List<Visit.Station> stations = List.of(
                new Visit.Station("Robot", Optional.of(new ResourceId("cobot-1")), 8),
                new Visit.Station("Minifabrikken", Optional.of(new ResourceId("mini-1")), 8),
                new Visit.Station("Sveisesimulator", Optional.of(new ResourceId("weld-sim-1")), 8),
                new Visit.Station("Måling", Optional.of(new ResourceId("cmm-1")), 8));
        for (int weeksAgo : List.of(30, 9, 3, -2)) {
            LocalDate day = world.year().openWeeks(Math.max(weeksAgo, 0), 1).plusDays(4);
            LocalDate when = weeksAgo < 0 ? world.year().monday(weeksAgo).plusDays(4) : day;
            Occurrence held = courses.hold(new Held(
                    "demo-visit-" + (weeksAgo + 2),
                    VISIT,
                    when,
                    "12:00",
                    Optional.of(Partners.LOWER_SCHOOL),
                    Staff.KARI,
                    List.of(),
                    0));
            Visit visit = Courses.done(Visit.of(
                    stations,
                    Visit.divided(27, List.of("Rød", "Blå", "Gul", "Grønn")),
                    new Visit.Pace(held.during().from(), Duration.ofMinutes(30), Duration.ofMinutes(5))));
            world.books().learning().visits().plan(held.id(), visit);
            if (world.year().isPast(held.during().until())) {
                count(world, held.id(), visit);
            }
        }
    }

    /// In the third round one of the yellow group is fetched by his mother; everybody knows where he is.
    private static void count(DemoWorld world, OccurrenceId occurrence, Visit visit) {
        for (int round = 1; round <= visit.stations().size(); round++) {
            for (int group = 0; group < visit.groups().size(); group++) {
                int left = group == 2 && round >= 3 ? 1 : 0;
                int heads = visit.groups().get(group).heads() - left;
                world.books().learning().visits().count(occurrence, new HeadCount.Counted(round, group, heads, left));
            }
        }
    }

    private static void projects(DemoWorld world) {
        ProjectBook book = world.books().network().projects();
        ProjectId gripper = new ProjectId("demo-gripper");
        book.add(new Project(
                gripper,
                Partners.ROBOTS,
                "Griper av aluminium i stedet for stål",
                "Holder en griper av aluminium 100 000 løft med vår del?",
                List.of(),
                Optional.of("three-station-line"),
                "",
                Project.State.ASKED));
        Courses.done(book.change(
                gripper,
                one -> learningfactory.words.Outcome.done(one.withStaff(List.of(Staff.PER.id(), Resident.ALI.id())))));
        Courses.done(book.change(gripper, one -> one.become(Project.State.AGREED)));
        Courses.done(book.change(gripper, one -> one.become(Project.State.RUNNING)));
        Courses.done(
                book.change(
                        gripper,
                        one -> learningfactory.words.Outcome.done(
                                one.withFindings(
                                        "118 000 løft på tre kvelder. Slitasje 0,04 mm på fingrene, mot 0,03 mm for stål. Griperen er 40 % lettere, og roboten går 6 % raskere."))));
        Courses.done(book.change(gripper, one -> one.become(Project.State.DONE)));
        book.add(new Project(
                new ProjectId("demo-seam"),
                Partners.WELDING,
                "Ny søm på rekkverk",
                "Kan vi sveise rekkverket med én streng i stedet for to?",
                List.of(),
                Optional.empty(),
                "",
                Project.State.ASKED));
    }
}
