package learningfactory.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.booking.Request;
import learningfactory.competence.Attestation;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// Who may teach at what, who may run what alone, and those whose time is over. Everybody was shown around
/// first.
final class Clearances implements DemoStory {

    private static final Words TEACHING = new Words("Instruktør i hallen", "Instructor in the hall");
    private static final String EVERYTHING =
            "cnc-mill cnc-lathe manual-lathe weld-mig robot-cell cobot press measure weld-simulator mini-factory printer-metal";

    static final Words MILL = new Words("CNC-fres: kjøre alene", "CNC mill: run alone");
    static final Words LATHE = new Words("CNC-dreiebenk: kjøre alene", "CNC lathe: run alone");
    static final Words ROBOT = new Words("Robotcelle: kjøre og lære inn", "Robot cell: run and teach");
    static final Words MEASURE = new Words("Målemaskin: måle og kalibrere", "Measuring machine: measure and calibrate");
    static final Words WELD = new Words("Sveising MIG/MAG: sveise alene", "MIG/MAG welding: weld alone");

    @Override
    public Words title() {
        return new Words("autorisasjoner", "authorisations");
    }

    @Override
    public void tell(DemoWorld world) {
        world.books().as(Staff.KARI.id(), () -> {
            Authorisations book = new Authorisations(world, "cl");
            teachers(world, book);
            tour(world);
            companies(world, book);
            overAndSuspended(world, book);
        });
    }

    /// Each instructor is judged by another.
    private static void teachers(DemoWorld world, Authorisations book) {
        Instant longAgo = world.year().at(world.year().monday(120), "10:00");
        List<Staff> all = Staff.INSTRUCTORS;
        for (int i = 0; i < all.size(); i++) {
            Staff by = all.get((i + 1) % all.size());
            book.machine(all.get(i).id(), by, longAgo, EVERYTHING, "SAFETY", TEACHING, Optional.empty(), true);
        }
    }

    /// A tour through the hall: from then on they are no first-time visitors.
    private static void tour(DemoWorld world) {
        FrontDesk desk = new FrontDesk(world, "demo-tour");
        List<PersonId> people = Stream.of(Resident.EMPLOYEES, Resident.APPRENTICES, Resident.ADULTS, Resident.TRAINEES)
                .flatMap(List::stream)
                .map(Resident::id)
                .toList();
        Interval during = world.year().between(world.year().monday(53), "13:00", "14:00");
        desk.book(new FrontDesk.Wanted(
                        "Omvisning for bedriftene",
                        "",
                        Staff.KARI.id(),
                        Partners.HALL,
                        new Request.Use(Mode.DEMONSTRATION, people.size(), people),
                        during,
                        FrontDesk.ids("mini-1", "teacher-kari")))
                .ifPresent(desk::come);
    }

    private static void companies(DemoWorld world, Authorisations book) {
        Instant then = world.year().at(world.year().monday(53), "12:00");
        book.alone(Resident.ERIK.id(), Staff.PER, then, "cnc-mill", "CNC-MILL", MILL);
        book.alone(Resident.ERIK.id(), Staff.PER, then, "cnc-lathe", "CNC-LATHE", LATHE);
        book.alone(Resident.OLAV.id(), Staff.PER, then, "cnc-mill", "CNC-MILL", MILL);
        book.alone(Resident.MARTE.id(), Staff.KARI, then, "measure", "MEASURE", MEASURE);
        book.alone(Resident.ALI.id(), Staff.INGRID, then, "robot-cell", "ROBOT-CELL", ROBOT);
        Stream.of(Resident.EMPLOYEES, Resident.APPRENTICES, Resident.ADULTS, Resident.TRAINEES)
                .flatMap(List::stream)
                .forEach(one -> book.safe(one.id(), Staff.KARI, then));
    }

    private static void overAndSuspended(DemoWorld world, Authorisations book) {
        SchoolYear year = world.year();
        Instant old = year.at(year.monday(110), "12:00");
        book.machine(
                Resident.STIAN.id(),
                Staff.INGRID,
                old,
                "weld-mig",
                "WELD-MIG",
                WELD,
                Optional.of(year.at(year.monday(6), "12:00")),
                false);
        Attestation stopped = book.alone(Resident.FATIMA.id(), Staff.PER, old, "cnc-mill", "CNC-MILL", MILL);
        book.change(
                stopped,
                new Attestation.Change.Suspended(
                        year.at(year.monday(3), "09:00"),
                        Staff.KARI.id(),
                        "Kjørte uten lukket dør. Tar sikkerhetskurset om igjen før neste bestilling."));
        Attestation gone =
                book.alone(Resident.JORUN.id(), Staff.PER, old, "press", "PRESS", new Words("Presse", "Press"));
        book.change(
                gone,
                new Attestation.Change.Revoked(
                        year.at(year.monday(20), "09:00"),
                        Staff.KARI.id(),
                        "Har byttet arbeid og bruker ikke pressen mer."));
    }
}
