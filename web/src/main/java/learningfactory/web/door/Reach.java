package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.session.Opener;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The one place that says which organisations and persons an account may read or change.
///
/// - A learner sees what is theirs and nothing else.
/// - Who acts for an organisation sees its own people: a teacher the pupils and students, a training office
///     the apprentices, a company its employees, apprentices and trainees, NAV its participants, an
///     administrator all of them.
/// - Who runs the hall (operator, instructor) sees everybody's name, because everybody stands at its
///   machines.
/// - That somebody comes from NAV is seen by NAV, by the hall's administrator and by the person; by nobody
///   else.
/// - A session is led by who opened it, by those who lead sessions at its organisation, and by the hall's
///   administrator.
/// - A role counts on its days and while its organisation takes part, a membership on its days.
///
/// Made for one request: what it has read of the books it keeps until the request is answered.
public final class Reach {

    static final String ATTRIBUTE = Reach.class.getName();

    /// With these one opens and leads sessions.
    private static final AccountRole[] LEADING = {
        AccountRole.INSTRUCTOR, AccountRole.TEACHER, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR
    };

    private final @Nullable Account account;
    private final Books books;
    private final TreeMap<PersonId, Belonging> belongings = new TreeMap<>();
    private @Nullable Standing standing;

    /// Where it is written who belongs where.
    public record Books(AccountBook accounts, OrganisationBook organisations, PersonBook people, Clock clock) {}

    /// What the account may do today.
    private record Standing(
            LocalDate today,
            List<RoleAt> roles,
            Set<OrganisationId> operators,
            Set<OrganisationId> navs,
            Set<OrganisationId> counties) {}

    /// Whose a person is today.
    private record Belonging(List<Membership> memberships, List<RoleAt> roles) {
        boolean isWithin(Set<OrganisationId> organisations) {
            return Stream.concat(
                            memberships.stream().map(Membership::organisation),
                            roles.stream().map(RoleAt::organisation))
                    .allMatch(organisations::contains);
        }
    }

    private Reach(@Nullable Account account, Books books) {
        this.account = account;
        this.books = books;
    }

    /// What this visitor reaches.
    static Reach of(Visitor visitor, Books books) {
        return new Reach(visitor.account(), books);
    }

    /// What an account reaches.
    public static Reach of(Account account, Books books) {
        return new Reach(account, books);
    }

    /// What the sender of this request reaches.
    ///
    /// @throws IllegalStateException when the request did not come through the door
    public static Reach of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reach reach) {
            return reach;
        }
        throw new IllegalStateException(
                "The request (%s) did not come through the door.".formatted(request.getRequestURI()));
    }

    /// What the sender reaches after something was changed: reads the books anew.
    public static Reach again(HttpServletRequest request) {
        Reach before = of(request);
        Reach after = new Reach(before.account, before.books);
        request.setAttribute(ATTRIBUTE, after);
        return after;
    }

    /// The person of the account.
    ///
    /// @throws Refused when nobody has signed in
    public PersonId self() {
        return findSelf().orElseThrow(() -> new Refused(HttpStatus.UNAUTHORIZED, "Logg inn først.", "Sign in first."));
    }

    /// The person of the account, if somebody has signed in.
    public Optional<PersonId> findSelf() {
        return Optional.ofNullable(account).map(Account::id);
    }

    /// Whether this is the person of the account.
    public boolean isSelf(PersonId person) {
        return account != null && account.id().equals(person);
    }

    /// Whether the account holds one of these roles at an organisation that takes part.
    public boolean holds(AccountRole... roles) {
        return !organisations(roles).isEmpty();
    }

    /// Whether it holds one of these roles at this organisation.
    public boolean holdsAt(OrganisationId organisation, AccountRole... roles) {
        return organisations(roles).contains(organisation);
    }

    /// The organisations that take part and at which the account holds one of these roles; any role when
    /// none is named.
    public Set<OrganisationId> organisations(AccountRole... roles) {
        Set<AccountRole> wanted = EnumSet.noneOf(AccountRole.class);
        wanted.addAll(List.of(roles));
        return standing().roles().stream()
                .filter(held -> wanted.isEmpty() || wanted.contains(held.role()))
                .map(RoleAt::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether it looks after everything: the administrator of the hall's operator.
    public boolean administersTheHall() {
        return holdsAtTheHall(AccountRole.ADMINISTRATOR);
    }

    /// Whether it runs the hall from day to day: administrator, operator or instructor of the hall's
    /// operator.
    public boolean runsTheHall() {
        return holdsAtTheHall(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR, AccountRole.INSTRUCTOR);
    }

    /// Whether it decides for a county: administrator or operator of one.
    public boolean decidesForACounty() {
        return organisations(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR).stream()
                .anyMatch(standing().counties()::contains);
    }

    /// Whether it holds one of these roles at the hall's operator. The same role elsewhere counts for nothing
    /// here.
    public boolean holdsAtTheHall(AccountRole... roles) {
        return organisations(roles).stream().anyMatch(standing().operators()::contains);
    }

    /// Whether it may see and lead this session.
    ///
    /// @param by whose the session is; null: nobody knows
    public boolean mayLead(@Nullable Opener by) {
        if (by == null) {
            return administersTheHall();
        }
        return isSelf(by.person())
                || administersTheHall()
                || by.organisation().filter(there -> holdsAt(there, LEADING)).isPresent();
    }

    /// The organisations whose sessions it leads.
    public Set<OrganisationId> leadsAt() {
        return organisations(LEADING);
    }

    /// As whom the account opens a session: for the organisation that it asks for, else for the first at
    /// which it leads sessions.
    ///
    /// @throws Refused when it leads none there
    public Opener opener(@Nullable OrganisationId asked) {
        Set<OrganisationId> mine = organisations(LEADING);
        if (asked != null && !mine.contains(asked)) {
            throw notYours();
        }
        return new Opener(
                self(), asked != null ? Optional.of(asked) : mine.stream().findFirst());
    }

    /// Whether it may read what belongs to this organisation.
    public boolean mayRead(OrganisationId organisation) {
        return runsTheHall()
                || holdsAt(
                        organisation,
                        AccountRole.ADMINISTRATOR,
                        AccountRole.OPERATOR,
                        AccountRole.INSTRUCTOR,
                        AccountRole.TEACHER,
                        AccountRole.TRAINING_OFFICE,
                        AccountRole.COMPANY_CONTACT,
                        AccountRole.NAV_COUNSELLOR);
    }

    /// Whether it may change what belongs to this organisation.
    public boolean mayChange(OrganisationId organisation) {
        return administersTheHall() || holdsAt(organisation, AccountRole.ADMINISTRATOR);
    }

    /// Whether it may read who this person is and what belongs to the person.
    public boolean mayRead(PersonId person) {
        return isSelf(person) || runsTheHall() || isOurs(person);
    }

    /// Whether it may change what is known of this person and act for the person: the hall's administrator,
    /// and whoever sees the person and no other organisation has a share in.
    public boolean mayChange(PersonId person) {
        if (administersTheHall()) {
            return true;
        }
        Set<OrganisationId> ours = organisations(
                AccountRole.ADMINISTRATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR);
        return isOurs(person) && belonging(person).isWithin(ours);
    }

    /// Whether it may know how to reach this person and when the person was born, and not the name alone:
    /// the person, the hall's administrator, and whoever looks after the person.
    public boolean isInCharge(PersonId person) {
        return isSelf(person) || administersTheHall() || isOurs(person);
    }

    /// Whether it may read that this person belongs to this organisation.
    public boolean mayReadAt(OrganisationId organisation, PersonId person) {
        Belonging belonging = belonging(person);
        return belonging.memberships().stream()
                        .anyMatch(membership -> membership.organisation().equals(organisation) && maySee(membership))
                || belonging.roles().stream()
                        .anyMatch(role -> role.organisation().equals(organisation) && maySee(person, role));
    }

    /// Whether it may add this membership, or end it.
    public boolean mayKeep(Membership membership) {
        return administersTheHall() || looksAfter(membership);
    }

    /// Reads whose all of these are at once, so that what is asked of each afterwards asks no book.
    public void meet(Collection<PersonId> people) {
        List<PersonId> strangers = people.stream()
                .filter(person -> !belongings.containsKey(person))
                .toList();
        if (!strangers.isEmpty()) {
            Map<PersonId, List<Membership>> memberships = books.people().memberships(strangers);
            Map<PersonId, List<HeldRole>> roles = books.accounts().heldRoles(strangers);
            strangers.forEach(person -> belongings.put(
                    person,
                    belonging(
                            memberships.getOrDefault(person, List.of()),
                            notOver(roles.getOrDefault(person, List.of())))));
        }
    }

    /// Those of them that it may read.
    public List<PersonId> readable(Collection<PersonId> people) {
        if (!runsTheHall()) {
            meet(people);
        }
        return people.stream().filter(this::mayRead).toList();
    }

    /// Whether it may know of this membership: whoever it is about, whoever looks after such people there,
    /// and, for all but NAV's, who runs the hall.
    public boolean maySee(Membership membership) {
        boolean isOfNav = membership.kind() == Membership.Kind.NAV_PARTICIPANT
                || standing().navs().contains(membership.organisation());
        return isSelf(membership.person())
                || administersTheHall()
                || (runsTheHall() && !isOfNav)
                || looksAfter(membership);
    }

    /// Whether it may know that this person holds this role there.
    public boolean maySee(PersonId person, RoleAt role) {
        boolean isOfNav = standing().navs().contains(role.organisation());
        return isSelf(person)
                || administersTheHall()
                || (runsTheHall() && !isOfNav)
                || holdsAt(role.organisation(), AccountRole.ADMINISTRATOR, AccountRole.NAV_COUNSELLOR)
                || (mayRead(role.organisation()) && !isOfNav);
    }

    /// Refuses when it may not read this person; what may not be read does not exist for the reader.
    ///
    /// @throws Refused with status 404
    public void requireRead(PersonId person) {
        if (!mayRead(person)) {
            throw unknown();
        }
    }

    /// Refuses when it may not read this organisation.
    ///
    /// @throws Refused with status 404
    public void requireRead(OrganisationId organisation) {
        if (!mayRead(organisation)) {
            throw unknown();
        }
    }

    /// Refuses when it may not change this person.
    ///
    /// @throws Refused with status 403, or 404 when it may not even be read
    public void requireChange(PersonId person) {
        requireRead(person);
        if (!mayChange(person)) {
            throw notYours();
        }
    }

    /// Refuses when it may not change this organisation.
    ///
    /// @throws Refused with status 403, or 404 when it may not even be read
    public void requireChange(OrganisationId organisation) {
        requireRead(organisation);
        if (!mayChange(organisation)) {
            throw notYours();
        }
    }

    private static Refused unknown() {
        return Refused.unknown("Det finnes ikke her.", "There is no such thing here.");
    }

    private static Refused notYours() {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "Dette kan bare de endre som har ansvar for det.",
                "Only those in charge of it may change this.");
    }

    private boolean isOurs(PersonId person) {
        Belonging belonging = belonging(person);
        return belonging.memberships().stream().anyMatch(this::looksAfter)
                || belonging.roles().stream().anyMatch(role -> holdsAt(role.organisation(), AccountRole.ADMINISTRATOR));
    }

    /// Whether such people are there in its charge.
    private boolean looksAfter(Membership membership) {
        OrganisationId there = membership.organisation();
        return holdsAt(there, AccountRole.ADMINISTRATOR)
                || switch (membership.kind()) {
                    case PUPIL, STUDENT -> holdsAt(there, AccountRole.TEACHER);
                    case APPRENTICE -> holdsAt(there, AccountRole.TRAINING_OFFICE, AccountRole.COMPANY_CONTACT);
                    case EMPLOYEE, TRAINEE, RESEARCHER -> holdsAt(there, AccountRole.COMPANY_CONTACT);
                    case NAV_PARTICIPANT -> holdsAt(there, AccountRole.NAV_COUNSELLOR);
                };
    }

    private Belonging belonging(PersonId person) {
        return belongings.computeIfAbsent(
                person,
                asked -> belonging(
                        books.people().memberships(asked),
                        notOver(books.accounts().heldRoles(asked))));
    }

    /// A role that is to begin is somebody's to look after already; it lets nobody do anything before its
    /// day.
    private List<RoleAt> notOver(List<HeldRole> held) {
        LocalDate today = standing().today();
        return held.stream()
                .filter(one -> one.during().until().map(today::isBefore).orElse(true))
                .map(HeldRole::role)
                .toList();
    }

    private Belonging belonging(List<Membership> memberships, List<RoleAt> roles) {
        LocalDate today = standing().today();
        return new Belonging(
                memberships.stream()
                        .filter(membership -> membership.holds(today))
                        .toList(),
                roles);
    }

    private Standing standing() {
        Standing known = standing;
        if (known == null) {
            known = readStanding();
            standing = known;
        }
        return known;
    }

    private Standing readStanding() {
        LocalDate today = LocalDate.now(books.clock());
        if (account == null) {
            return new Standing(today, List.of(), Set.of(), Set.of(), Set.of());
        }
        Set<OrganisationId> operators = new TreeSet<>();
        Set<OrganisationId> navs = new TreeSet<>();
        Set<OrganisationId> counties = new TreeSet<>();
        for (Organisation organisation : books.organisations().organisations()) {
            if (organisation.is(OrganisationRole.OPERATOR, today)) {
                operators.add(organisation.id());
            }
            if (organisation.roles().stream().anyMatch(dated -> dated.role() == OrganisationRole.NAV)) {
                navs.add(organisation.id());
            }
            if (organisation.is(OrganisationRole.COUNTY, today)) {
                counties.add(organisation.id());
            }
        }
        return new Standing(today, account.roles(), operators, navs, counties);
    }
}
