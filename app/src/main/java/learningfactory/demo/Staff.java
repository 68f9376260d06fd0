package learningfactory.demo;

import java.util.List;
import java.util.Optional;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Those who sign in: one for each kind of person in front of the screen, and whoever else does something
/// in the year.
///
/// @param id the pseudonym
/// @param login what is typed at the door; empty: has no account
/// @param name made up
/// @param age in whole years, today
/// @param at for whom
/// @param roles what the account may do there
record Staff(PersonId id, String login, String name, int age, OrganisationId at, List<AccountRole> roles) {

    /// Leads lessons and looks after the accounts.
    static final Staff KARI = new Staff(
            DemoWorld.KARI,
            "kari",
            "Kari Moen",
            46,
            Partners.HALL,
            List.of(AccountRole.INSTRUCTOR, AccountRole.ADMINISTRATOR));

    static final Staff PER = hall("per", "Per Lund", 38, AccountRole.INSTRUCTOR);
    static final Staff INGRID = hall("ingrid", "Ingrid Haugseth", 51, AccountRole.INSTRUCTOR);

    /// Runs the hall from day to day.
    static final Staff ODD = hall("odd", "Odd Brenden", 57, AccountRole.OPERATOR);

    /// Looks after people and accounts, and nothing else.
    static final Staff ASTRID = hall("astrid", "Astrid Fagerli", 43, AccountRole.ADMINISTRATOR);

    static final Staff TORE =
            new Staff(new PersonId("demo-tore"), "tore", "Tore Vik", 49, Partners.SCHOOL, List.of(AccountRole.TEACHER));
    static final Staff FRODE = new Staff(
            new PersonId("demo-frode"),
            "frode",
            "Frode Lindstad",
            55,
            Partners.OFFICE,
            List.of(AccountRole.TRAINING_OFFICE));
    static final Staff CARINA = contact("carina", "Carina Moe", 40, Partners.TOOLS);
    static final Staff NINA = new Staff(
            new PersonId("demo-nina"), "nina", "Nina Sæther", 37, Partners.NAV, List.of(AccountRole.NAV_COUNSELLOR));

    /// Reports trade tests for the county, approves contracts and follows the adults.
    static final Staff COUNTY = new Staff(
            new PersonId("demo-eldbjorg"),
            "eldbjorg",
            "Eldbjørg Nes",
            52,
            Partners.COUNTY,
            List.of(AccountRole.ADMINISTRATOR));

    /// Speak for the other companies; they have no account in the demonstration.
    static final Staff ALUMINIUM = silent("demo-contact-1", "Bjørn Haugland", 50, Partners.ALUMINIUM);

    static final Staff COMPOSITE = silent("demo-contact-2", "Hege Tronrud", 45, Partners.COMPOSITE);
    static final Staff WELDING = silent("demo-contact-3", "Roar Sletta", 58, Partners.WELDING);
    static final Staff ROBOTS = silent("demo-contact-4", "Linh Skaug", 36, Partners.ROBOTS);

    /// Those who teach at the machines.
    static final List<Staff> INSTRUCTORS = List.of(KARI, PER, INGRID);

    /// Everybody with an account, in the order of the greeting.
    static final List<Staff> SIGNING_IN = List.of(KARI, PER, INGRID, ODD, ASTRID, TORE, FRODE, CARINA, NINA, COUNTY);

    /// Everybody without one.
    static final List<Staff> SILENT = List.of(ALUMINIUM, COMPOSITE, WELDING, ROBOTS);

    /// The learners who sign in: one of the cohort, who is an apprentice by now, and two of the training
    /// office's, one of them with a trade certificate.
    static final List<Resident> LEARNERS = List.of(Resident.COHORT.getFirst(), Resident.LEILA, Resident.EMBLA);

    private static Staff hall(String login, String name, int age, AccountRole role) {
        return new Staff(new PersonId("demo-" + login), login, name, age, Partners.HALL, List.of(role));
    }

    private static Staff contact(String login, String name, int age, OrganisationId at) {
        return new Staff(new PersonId("demo-" + login), login, name, age, at, List.of(AccountRole.COMPANY_CONTACT));
    }

    private static Staff silent(String id, String name, int age, OrganisationId at) {
        return new Staff(new PersonId(id), "", name, age, at, List.of());
    }

    /// Who speaks for this organisation.
    static Staff of(OrganisationId organisation) {
        return java.util.stream.Stream.concat(SILENT.stream(), SIGNING_IN.reversed().stream())
                .filter(one -> one.at().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody speaks for " + organisation + "."));
    }

    /// The account that a login leads to, if there is one.
    Optional<String> findLogin() {
        return login.isEmpty() ? Optional.empty() : Optional.of(login);
    }
}
