package learningfactory.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationNumber;
import learningfactory.network.OrganisationRole;
import learningfactory.network.Span;

/// The organisations around the hall, named after the heroes of folk tales so that nobody takes them for
/// real ones.
///
/// Their numbers have a right check digit and begin with 1: the register gives out numbers that begin with
/// 8 or 9, and test registers those that begin with 2 or 3, so these belong to nobody.
final class Partners {

    static final OrganisationId HALL = new OrganisationId("hall");
    static final OrganisationId SCHOOL = new OrganisationId("demo-school");
    static final OrganisationId LOWER_SCHOOL = new OrganisationId("demo-lower-school");
    static final OrganisationId OFFICE = new OrganisationId("demo-training-office");
    static final OrganisationId COUNTY = new OrganisationId("demo-county");
    static final OrganisationId NAV = new OrganisationId("demo-nav");
    static final OrganisationId TOOLS = new OrganisationId("demo-tools");
    static final OrganisationId ALUMINIUM = new OrganisationId("demo-aluminium");
    static final OrganisationId COMPOSITE = new OrganisationId("demo-composite");
    static final OrganisationId WELDING = new OrganisationId("demo-welding");
    static final OrganisationId ROBOTS = new OrganisationId("demo-robots");
    static final OrganisationId OLD_MEMBER = new OrganisationId("demo-old-member");
    static final OrganisationId PROPOSED = new OrganisationId("demo-proposed");

    /// The companies that take part, the largest first.
    static final List<OrganisationId> COMPANIES = List.of(ALUMINIUM, TOOLS, COMPOSITE, WELDING, ROBOTS);

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Partners() {}

    /// All of them as they stand today.
    static List<Organisation> organisations(SchoolYear year) {
        LocalDate start = year.monday(150);
        List<Organisation> all = new ArrayList<>();
        all.add(one(HALL, "Læringsfabrikken", 1, start, OrganisationRole.OPERATOR));
        all.add(one(
                SCHOOL, "Soria Moria videregående skole", 2, start, OrganisationRole.SCHOOL, OrganisationRole.OWNER));
        all.add(one(LOWER_SCHOOL, "Trollheimen ungdomsskole", 3, start, OrganisationRole.SCHOOL));
        all.add(one(
                OFFICE,
                "Opplæringskontoret Soria Moria",
                4,
                start,
                OrganisationRole.TRAINING_OFFICE,
                OrganisationRole.OWNER));
        all.add(one(COUNTY, "Eventyrlandet fylkeskommune", 5, start, OrganisationRole.COUNTY, OrganisationRole.OWNER));
        all.add(one(NAV, "NAV Eventyrlandet", 6, start, OrganisationRole.NAV));
        all.add(company(ALUMINIUM, "Askeladd Aluminium AS", 7, start, true));
        all.add(company(TOOLS, "Veslefrikk Verktøy AS", 8, start, true));
        all.add(company(COMPOSITE, "Kvitebjørn Kompositt AS", 9, start, true));
        all.add(company(WELDING, "Smørbukk Sveis AS", 10, year.monday(100), false));
        all.add(company(ROBOTS, "Tyrihans Automasjon AS", 11, year.monday(60), false));
        all.add(new Organisation(
                OLD_MEMBER,
                "Gullfugl Gjenvinning AS",
                number(12),
                Organisation.State.ENDED,
                List.of(new Organisation.DatedRole(
                        OrganisationRole.MEMBER, Span.of(year.monday(120), year.monday(30))))));
        all.add(new Organisation(
                PROPOSED, "Lurvehette Pulverlakk AS", number(13), Organisation.State.PROPOSED, List.of()));
        return all;
    }

    private static Organisation company(OrganisationId id, String name, int number, LocalDate since, boolean isOwner) {
        return isOwner
                ? one(
                        id,
                        name,
                        number,
                        since,
                        OrganisationRole.MEMBER,
                        OrganisationRole.TRAINING_COMPANY,
                        OrganisationRole.OWNER)
                : one(id, name, number, since, OrganisationRole.MEMBER, OrganisationRole.TRAINING_COMPANY);
    }

    private static Organisation one(
            OrganisationId id, String name, int number, LocalDate since, OrganisationRole... roles) {
        return new Organisation(
                id,
                name,
                number(number),
                Organisation.State.ACTIVE,
                List.of(roles).stream()
                        .map(role -> new Organisation.DatedRole(role, Span.since(since)))
                        .toList());
    }

    /// The number at this place among those that nobody has and that check; some have no check digit and
    /// are left out.
    static Optional<OrganisationNumber> number(int place) {
        int found = 0;
        for (int digits = 10_000_000; ; digits++) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (Integer.toString(digits).charAt(i) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10 && ++found == place) {
                return Optional.of(new OrganisationNumber(digits + "" + check));
            }
        }
    }
}
