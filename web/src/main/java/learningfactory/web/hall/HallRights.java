package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import learningfactory.booking.Reservation;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Resource;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Who may do what in the hall: the one place where it is asked.
///
/// - Everybody who has signed in sees what is taken when, and books for himself and for an organisation of
///   his.
/// - A reservation is changed by who holds it and by who runs the hall; its words are read by them and by
///     those who take part.
/// - Who runs the hall closes and opens; its administrator and operators also say what there is and who may
///   how much.
/// - An owner answers for what is his: its administrator, its operator, and whoever speaks for a company.
final class HallRights {
    private static final OrganisationId HALL = new OrganisationId("hall");

    private final Reach reach;

    private HallRights(Reach reach) {
        this.reach = reach;
    }

    static HallRights of(HttpServletRequest request) {
        return new HallRights(Reach.of(request));
    }

    PersonId self() {
        return reach.self();
    }

    /// Whether he runs the hall from day to day.
    boolean runs() {
        return reach.runsTheHall();
    }

    /// Whether he says what there is.
    boolean equips() {
        return reach.holdsAtTheHall(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR);
    }

    void requireRuns() {
        require(runs(), "Bare de som driver hallen kan gjøre dette.", "Only those who run the hall can do this.");
    }

    void requireEquips() {
        require(
                equips(),
                "Bare hallens operatør eller administrator kan gjøre dette.",
                "Only the hall's operator or administrator can do this.");
    }

    /// For whom he books: the organisation that he names, else his first.
    OrganisationId organisation(@Nullable String named) {
        if (named == null || named.isEmpty()) {
            return reach.organisations().stream().findFirst().orElse(HALL);
        }
        OrganisationId organisation = Asked.meant(() -> new OrganisationId(named));
        require(
                runs() || reach.organisations().contains(organisation),
                "Du kan ikke bestille for denne organisasjonen.",
                "You cannot book for this organisation.");
        return organisation;
    }

    /// Whether he may read figures of this organisation.
    boolean readsFiguresOf(OrganisationId organisation) {
        return runs()
                || reach.holdsAt(
                        organisation,
                        AccountRole.ADMINISTRATOR,
                        AccountRole.COMPANY_CONTACT,
                        AccountRole.TRAINING_OFFICE,
                        AccountRole.TEACHER,
                        AccountRole.NAV_COUNSELLOR);
    }

    List<OrganisationId> organisations() {
        return List.copyOf(reach.organisations());
    }

    /// Names of people are used only by who may read who they are.
    void requirePeople(List<PersonId> people) {
        people.forEach(reach::requireRead);
    }

    boolean isMine(Reservation reservation) {
        return reservation.isOf(reach.self())
                || reservation.request().use().people().contains(reach.self());
    }

    /// Whether he reads what it is for.
    boolean reads(Reservation reservation) {
        return isMine(reservation)
                || runs()
                || reach.holdsAt(
                        reservation.request().holder().organisation(), AccountRole.ADMINISTRATOR, AccountRole.TEACHER);
    }

    void requireHolds(Reservation reservation) {
        require(
                reservation.isOf(reach.self()) || runs(),
                "Bare den som har reservasjonen, eller de som driver hallen, kan endre den.",
                "Only who holds the reservation, or who runs the hall, can change it.");
    }

    /// An owner's yes or no.
    void requireAnswersFor(List<Resource> resources) {
        require(answersFor(resources), "Bare eieren kan svare.", "Only the owner can answer.");
    }

    /// Whether he says what not coming to it costs: its owner, and who says what there is.
    boolean rules(Resource resource) {
        return equips() || reach.mayChange(resource.ownership().owner());
    }

    void requireRules(Resource resource) {
        require(
                rules(resource),
                "Bare eieren kan bestemme hva det koster ikke å møte.",
                "Only the owner can say what not coming costs.");
    }

    /// Whether he answers for all of these that want to be asked, at least one.
    boolean answersFor(List<Resource> resources) {
        return runs() || (!resources.isEmpty() && resources.stream().allMatch(this::answersFor));
    }

    private boolean answersFor(Resource resource) {
        return reach.holdsAt(
                resource.ownership().owner(),
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.COMPANY_CONTACT);
    }

    /// A calendar shows no names, but whose it is decides who may have its address.
    void requireFeed(FeedBook.Feed feed) {
        boolean mayHave = switch (feed.kind()) {
            case PERSON -> reach.isSelf(new PersonId(feed.subject()));
            case RESOURCE, COURSE -> true;
            case GROUP, CLASS -> {
                String name = feed.subject().replaceFirst("/.*", "");
                OrganisationId organisation = Asked.meant(() -> new OrganisationId(name));
                yield runs() || reach.organisations().contains(organisation);
            }
        };
        require(mayHave, "Denne kalenderen er ikke din.", "This calendar is not yours.");
    }

    private static void require(boolean isSo, String nb, String en) {
        if (!isSo) {
            throw new Refused(HttpStatus.FORBIDDEN, nb, en);
        }
    }
}
