package learningfactory.web.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Messenger;
import learningfactory.activity.ProjectBook;
import learningfactory.activity.Reservations;
import learningfactory.activity.SeatOffers;
import learningfactory.activity.Standing;
import learningfactory.activity.VisitBook;
import learningfactory.ledger.LedgerBook;
import learningfactory.need.NeedBook;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import org.springframework.http.HttpStatus;

/// The books of the hall that courses, needs and money are read from, and the clock on its wall.
///
/// @param activities courses and their rolls
/// @param visits rotations and counts
/// @param projects confidential ones
/// @param needs and the facts that close them
/// @param ledger who gives and pays what
/// @param reservations machines and rooms
/// @param messenger tells those who have signed up
/// @param standing what people can already show
/// @param organisations who takes part
/// @param people names, for those who may see them
/// @param clock of the hall
public record Hall(
        ActivityBook activities,
        VisitBook visits,
        ProjectBook projects,
        NeedBook needs,
        LedgerBook ledger,
        Reservations reservations,
        Messenger messenger,
        Standing standing,
        OrganisationBook organisations,
        PersonBook people,
        Clock clock) {

    /// The organisation that runs the hall, as the first migration named it.
    static final OrganisationId ID = new OrganisationId("hall");

    /// Tells those whom a seat is offered.
    SeatOffers seats() {
        return new SeatOffers(activities, messenger, clock.getZone());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String freshId() {
        return UUID.randomUUID().toString();
    }

    /// The names of these people; who is erased has none.
    Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.names(ids);
    }

    /// What people call an organisation.
    String name(OrganisationId id) {
        return organisations.findOrganisation(id).map(Organisation::name).orElse(id.value());
    }

    /// What people call each organisation, read at once.
    Function<OrganisationId, String> called() {
        Map<OrganisationId, String> names =
                organisations.organisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        return id -> names.getOrDefault(id, id.value());
    }

    /// The organisations that a person comes from today: by membership first, then by role.
    List<OrganisationId> homesOf(PersonId person, Reach reach) {
        LocalDate today = today();
        List<OrganisationId> homes = people.memberships(person).stream()
                .filter(membership -> membership.holds(today))
                .map(Membership::organisation)
                .distinct()
                .toList();
        return homes.isEmpty() && reach.isSelf(person) ? List.copyOf(reach.organisations()) : homes;
    }

    /// The organisations that the reader speaks for.
    static SortedSet<OrganisationId> spokenFor(Reach reach) {
        return new TreeSet<>(reach.organisations(
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.COMPANY_CONTACT,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.NAV_COUNSELLOR));
    }

    /// What was asked for, or a refusal with its reason.
    static <T> T given(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(HttpStatus.CONFLICT, refused.why());
        };
    }

    /// What was sent, when it makes sense; else a refusal that says what does not.
    static <T> T sent(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new Refused(HttpStatus.BAD_REQUEST, reason, reason);
        }
    }

    /// What is there, or the answer that it is not.
    static <T> T known(Optional<T> found) {
        return found.orElseThrow(Hall::unknown);
    }

    static Refused unknown() {
        return Refused.unknown("Det finnes ikke her.", "There is no such thing here.");
    }

    static Refused notYours() {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "Dette kan bare de gjøre som har ansvar for det.",
                "Only those in charge of it may do this.");
    }
}
