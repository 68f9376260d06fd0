package learningfactory.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.Span;

/// Somebody of the made-up region.
///
/// @param number of the pseudonym
/// @param name made up
/// @param age in whole years, today
/// @param home where the person belongs
/// @param kind as what
/// @param sinceWeeks for how long
record Resident(int number, String name, int age, OrganisationId home, Membership.Kind kind, int sinceWeeks) {

    /// The company's tool maker; drives the mill and the lathe by himself in the evenings.
    static final Resident ERIK = employee(111, "Erik Brattli", 41, Partners.TOOLS);

    static final Resident MARTE = employee(112, "Marte Solvang", 29, Partners.TOOLS);
    static final Resident OLAV = employee(113, "Olav Stormyr", 52, Partners.ALUMINIUM);
    static final Resident FATIMA = employee(114, "Fatima Ekornrud", 34, Partners.ALUMINIUM);
    static final Resident STIAN = employee(115, "Stian Kvernbekk", 38, Partners.WELDING);
    static final Resident JORUN = employee(116, "Jorun Haugmo", 47, Partners.COMPOSITE);
    static final Resident ALI = employee(117, "Ali Fossheim", 26, Partners.ROBOTS);

    /// Those whom companies send to courses.
    static final List<Resident> EMPLOYEES = List.of(ERIK, MARTE, OLAV, FATIMA, STIAN, JORUN, ALI);

    /// The nine of the spring's cohort, in the order of the list; each goes a way of their own ([NavCohort]).
    static final List<Resident> COHORT = List.of(
            participant(121, "Jonas Fjellheim", 23),
            participant(122, "Amina Solbakken", 27),
            participant(123, "Marius Grindvoll", 21),
            participant(124, "Selam Tveitmark", 30),
            participant(125, "Ida Lyngstrand", 24),
            participant(126, "Henrik Rognes", 29),
            participant(127, "Daria Myrlund", 33),
            participant(128, "Sander Bakkhaug", 22),
            participant(129, "Thea Nordli", 26));

    static final Resident LEILA = apprentice(131, "Leila Hagestad", 19, Partners.TOOLS);
    static final Resident VETLE = apprentice(132, "Vetle Åmodt", 20, Partners.ALUMINIUM);
    static final Resident SUNNIVA = apprentice(133, "Sunniva Bergerud", 20, Partners.COMPOSITE);
    static final Resident KRISTIAN = apprentice(134, "Kristian Lia", 21, Partners.ALUMINIUM);

    /// Has been an apprentice for two years, and passes the trade test.
    static final Resident EMBLA = apprentice(135, "Embla Kvitnes", 21, Partners.TOOLS);

    /// The training office's apprentices.
    static final List<Resident> APPRENTICES = List.of(LEILA, VETLE, SUNNIVA, KRISTIAN, EMBLA);

    static final Resident MAGNE = employee(141, "Magne Skogheim", 44, Partners.ALUMINIUM);
    static final Resident TURID = employee(142, "Turid Vollen", 39, Partners.COMPOSITE);
    static final Resident BEKELE = employee(143, "Bekele Nyheim", 36, Partners.ALUMINIUM);

    /// Adults who take the modules one by one.
    static final List<Resident> ADULTS = List.of(MAGNE, TURID, BEKELE);

    static final Resident SIGNE = new Resident(151, "Signe Holtan", 25, Partners.ROBOTS, Membership.Kind.TRAINEE, 60);
    static final Resident TARIK =
            new Resident(152, "Tarik Lundeby", 26, Partners.COMPOSITE, Membership.Kind.TRAINEE, 60);

    /// Two who have just finished their studies.
    static final List<Resident> TRAINEES = List.of(SIGNE, TARIK);

    /// A class of second-year pupils.
    static final List<Resident> PUPILS = List.of(
            pupil(161, "Emma Stenersrud"),
            pupil(162, "Jakob Rustad"),
            pupil(163, "Nora Elvestad"),
            pupil(164, "Filip Haukås"),
            pupil(165, "Maja Tangen"),
            pupil(166, "Ibrahim Slettmo"),
            pupil(167, "Tuva Kvamme"),
            pupil(168, "Aksel Broberg"),
            pupil(169, "Lea Myhre"),
            pupil(170, "Isak Vangen"),
            pupil(171, "Sofie Dalbakk"),
            pupil(172, "Oliver Nygård"));

    private static Resident employee(int number, String name, int age, OrganisationId home) {
        return new Resident(number, name, age, home, Membership.Kind.EMPLOYEE, 90);
    }

    private static Resident participant(int number, String name, int age) {
        return new Resident(number, name, age, Partners.NAV, Membership.Kind.NAV_PARTICIPANT, 66);
    }

    private static Resident apprentice(int number, String name, int age, OrganisationId home) {
        return new Resident(number, name, age, home, Membership.Kind.APPRENTICE, 120);
    }

    private static Resident pupil(int number, String name) {
        return new Resident(number, name, 17, Partners.SCHOOL, Membership.Kind.PUPIL, 60);
    }

    /// What friends say, and what is typed at the door.
    String firstName() {
        return name.split(" ")[0];
    }

    /// The pseudonym.
    PersonId id() {
        return new PersonId("demo-" + number);
    }

    /// As the book of identities knows the person.
    Identity identity(SchoolYear year) {
        LocalDate born = year.today().minusYears(age).minusDays(20L + number % 7 * 40L);
        return new Identity(
                id(), PersonState.ACTIVE, name, Optional.empty(), Optional.empty(), Optional.of(born), "nb");
    }

    /// Whose the person is.
    Membership membership(SchoolYear year) {
        return new Membership(id(), home, kind, Span.since(year.monday(sinceWeeks)));
    }
}
