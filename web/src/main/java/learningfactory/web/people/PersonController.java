package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.Identity;
import learningfactory.network.Leaving;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonErasure;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People: found, added, changed, invited, locked out, restricted, exported, erased.
@RestController
@RequestMapping("/api")
final class PersonController {

    private static final int SHORTEST_SEARCH = 2;

    private final PersonBook people;
    private final AccountBook accounts;
    private final Invitations invitations;
    private final PersonErasure erasure;
    private final PersonExport export;
    private final Leaving leaving;
    private final Clock clock;

    PersonController(
            PersonBook people,
            AccountBook accounts,
            Invitations invitations,
            PersonErasure erasure,
            PersonExport export,
            Leaving leaving,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.erasure = erasure;
        this.export = export;
        this.leaving = leaving;
        this.clock = clock;
    }

    record Known(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String birthDate,
            @Nullable String language) {}

    record Newcomer(
            Known known,
            @Nullable Belonging membership,
            @Nullable RoleChoice role) {}

    record Belonging(
            @Nullable String organisation,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until) {}

    record RoleChoice(
            @Nullable String organisation, @Nullable String role) {}

    /// @param from its first day. Missing, a role is given from today on, and ends if it is held once only
    /// @param until of a role that is to end: the first day without it; today when it is missing
    record RoleChange(
            @Nullable String organisation,
            @Nullable String role,
            boolean holds,
            @Nullable String from,
            @Nullable String until) {}

    record Switch(boolean on) {}

    record Confirmation(@Nullable String name) {}

    record Link(String path, String until) {}

    @Needs
    @GetMapping("/organisations/{organisation}/people")
    List<PersonCard> of(@PathVariable String organisation, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId asked = Typed.organisation(organisation);
        reach.requireRead(asked);
        List<Identity> theirs = people.peopleOf(asked);
        reach.meet(ids(theirs));
        return cards(
                theirs.stream()
                        .filter(identity -> reach.mayReadAt(asked, identity.id()))
                        .toList(),
                reach);
    }

    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR, AccountRole.INSTRUCTOR})
    @GetMapping("/people")
    List<PersonCard> search(@RequestParam String name, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        String part = name.strip();
        if (part.length() < SHORTEST_SEARCH) {
            throw Typed.wrong("Skriv minst to bokstaver.", "Type at least two letters.");
        }
        List<Identity> found = people.search(part);
        reach.meet(ids(found));
        return cards(
                found.stream().filter(identity -> reach.mayRead(identity.id())).toList(), reach);
    }

    @Needs
    @GetMapping("/people/{person}")
    PersonCard one(@PathVariable String person, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return card(readable(person, reach), reach);
    }

    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    @PostMapping("/people")
    PersonCard add(@RequestBody Newcomer newcomer, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId id = new PersonId(UUID.randomUUID().toString());
        Optional<Membership> membership =
                Optional.ofNullable(newcomer.membership()).map(typed -> membership(id, typed, reach));
        Optional<RoleAt> role =
                Optional.ofNullable(newcomer.role()).map(typed -> role(typed.organisation(), typed.role(), reach));
        if (membership.isEmpty() && role.isEmpty()) {
            throw Typed.wrong(
                    "Hvem hører personen til? Velg en organisasjon.", "Whose is the person? Choose an organisation.");
        }
        Identity identity = identity(id, PersonState.ACTIVE, newcomer.known());
        people.keep(identity);
        membership.ifPresent(people::keep);
        role.ifPresent(given -> accounts.give(id, given));
        return card(identity, Reach.again(request));
    }

    @Needs
    @PostMapping("/people/{person}")
    PersonCard change(@PathVariable String person, @RequestBody Known known, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity before = changeable(person, reach);
        Identity after = identity(before.id(), before.state(), known);
        people.keep(after);
        return card(after, reach);
    }

    @Needs
    @PostMapping("/people/{person}/memberships")
    PersonCard belong(@PathVariable String person, @RequestBody Belonging typed, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity identity = readable(person, reach);
        Membership membership = membership(identity.id(), typed, reach);
        if (!people.keep(membership)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Personen hører til der allerede i denne tiden.",
                    "The person belongs there already in that time.");
        }
        List<Words> said = membership.during().until().isPresent()
                ? leaving.lookAgain(identity.id(), membership.organisation())
                : List.of();
        return left(identity, request).saying(said);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/people/{person}/roles")
    PersonCard role(@PathVariable String person, @RequestBody RoleChange typed, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity identity = readable(person, reach);
        RoleAt role = role(typed.organisation(), typed.role(), reach);
        if (typed.holds()) {
            accounts.give(identity.id(), role, beginning(typed.from()));
            return card(identity, Reach.again(request));
        }
        boolean isOwn = reach.isSelf(identity.id()) && role.role() == AccountRole.ADMINISTRATOR;
        if (isOwn) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Du kan ikke ta fra deg selv rollen som administrator. Be en annen administrator.",
                    "You cannot take the role of administrator from yourself. Ask another administrator.");
        }
        end(identity.id(), role, typed);
        List<Words> said = leaving.lookAgain(identity.id(), role.organisation());
        return left(identity, request).saying(said);
    }

    /// A role may be held now and again later: the one of these terms ends that begins on the day.
    private void end(PersonId person, RoleAt role, RoleChange typed) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> beginnings = accounts.heldRoles(person).stream()
                .filter(held -> held.role().equals(role))
                .map(HeldRole::during)
                .filter(during ->
                        during.until().filter(day -> !day.isAfter(today)).isEmpty())
                .map(Span::from)
                .toList();
        if (typed.from() == null && beginnings.size() > 1) {
            throw Typed.wrong(
                    "Personen har rollen nå og senere. Fra hvilken dag har den begynt som skal ta slutt?",
                    "The person has the role now and later. From which day on is the one that is to end?");
        }
        LocalDate from = Typed.day(typed.from())
                .or(() -> beginnings.stream().findFirst())
                .filter(beginnings::contains)
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "Personen har ikke rollen fra den dagen. Kanskje har noen andre endret den. Last siden på nytt.",
                        "The person does not have the role from that day on. Maybe somebody else has changed it."
                                + " Load the page again."));
        if (!accounts.end(person, role, from, end(typed.until()))) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Før den dagen begynner rollen på nytt. Velg en tidligere dag, eller ta bort det som kommer senere.",
                    "Before that day the role begins again. Choose an earlier day, or take away what comes later.");
        }
    }

    private LocalDate beginning(@Nullable String from) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = Typed.day(from).orElse(today);
        if (first.isBefore(today)) {
            throw Typed.wrong(
                    "Det som er gjort til i dag, er gjort uten rollen. Den kan tidligst begynne i dag.",
                    "What was done until today was done without the role. It can begin today at the earliest.");
        }
        return first;
    }

    private LocalDate end(@Nullable String until) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = Typed.day(until).orElse(today);
        if (end.isBefore(today)) {
            throw Typed.wrong(
                    "Rollen har vært brukt til i dag. Den kan tidligst ta slutt i dag.",
                    "The role has been used until today. It can end today at the earliest.");
        }
        return end;
    }

    /// The card after somebody's days were changed: whoever changed them may be in charge no more.
    private PersonCard left(Identity identity, HttpServletRequest request) {
        Reach after = Reach.again(request);
        return after.mayRead(identity.id()) ? card(identity, after) : PersonCard.gone(identity);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @GetMapping("/organisations/{organisation}/former")
    List<Former> former(@PathVariable String organisation, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId asked = Typed.organisation(organisation);
        reach.requireChange(asked);
        return Former.of(asked, people, accounts, LocalDate.now(clock));
    }

    @Needs
    @PostMapping("/people/{person}/invitation")
    Link invite(@PathVariable String person, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity identity = changeable(person, reach);
        if (identity.state() != PersonState.ACTIVE) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Opplysningene om personen er begrenset. Opphev det først.",
                    "What is known of the person is restricted. Lift that first.");
        }
        Invitations.Link link = invitations.invite(identity.id(), reach.self());
        return new Link("/invitation/" + link.secret(), link.until().toString());
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/people/{person}/lock")
    PersonCard lock(@PathVariable String person, @RequestBody Switch locked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity identity = changeable(person, reach);
        requireOther(identity, reach);
        accounts.setLocked(identity.id(), locked.on(), clock.instant());
        return card(identity, reach);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/people/{person}/restriction")
    PersonCard restrict(@PathVariable String person, @RequestBody Switch restricted, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity before = changeable(person, reach);
        requireOther(before, reach);
        Identity after = new Identity(
                before.id(),
                restricted.on() ? PersonState.RESTRICTED : PersonState.ACTIVE,
                before.name(),
                before.email(),
                before.phone(),
                before.birthDate(),
                before.language());
        people.keep(after);
        return card(after, reach);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @GetMapping("/people/{person}/export")
    ResponseEntity<byte[]> export(@PathVariable String person, HttpServletRequest request) {
        return export.answer(changeable(person, Reach.of(request)));
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/people/{person}/erasure")
    void erase(@PathVariable String person, @RequestBody Confirmation confirmation, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity identity = changeable(person, reach);
        requireOther(identity, reach);
        if (!identity.name().equals(confirmation.name())) {
            throw Typed.wrong(
                    "Skriv navnet nøyaktig slik det står, så ingen slettes ved et uhell.",
                    "Type the name exactly as it stands, so that nobody is erased by mistake.");
        }
        erasure.erase(identity.id(), clock.instant());
    }

    private static void requireOther(Identity identity, Reach reach) {
        if (reach.isSelf(identity.id())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Det kan du ikke gjøre med deg selv. Be en annen administrator.",
                    "You cannot do this to yourself. Ask another administrator.");
        }
    }

    private Identity readable(String id, Reach reach) {
        PersonId person = Typed.person(id);
        reach.requireRead(person);
        return people.findIdentity(person)
                .filter(identity -> identity.state() != PersonState.ERASED)
                .orElseThrow(() -> Refused.unknown("Personen finnes ikke.", "There is no such person."));
    }

    private Identity changeable(String id, Reach reach) {
        Identity identity = readable(id, reach);
        reach.requireChange(identity.id());
        return identity;
    }

    private static Identity identity(PersonId id, PersonState state, Known known) {
        return new Identity(
                id,
                state,
                Typed.name(known.name()),
                Typed.email(known.email()),
                Typed.phone(known.phone()),
                Typed.day(known.birthDate()),
                Typed.language(known.language()));
    }

    private Membership membership(PersonId person, Belonging typed, Reach reach) {
        OrganisationId organisation = Typed.organisation(typed.organisation());
        reach.requireRead(organisation);
        String from = typed.from() == null ? LocalDate.now(clock).toString() : typed.from();
        Span during = OrganisationController.span(from, typed.until());
        Membership membership =
                new Membership(person, organisation, Typed.word(Membership.Kind.class, typed.kind()), during);
        if (!reach.mayKeep(membership)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Kontoen din kan ikke legge til slike personer der.",
                    "Your account cannot add such people there.");
        }
        return membership;
    }

    private static RoleAt role(@Nullable String organisation, @Nullable String role, Reach reach) {
        OrganisationId there = Typed.organisation(organisation);
        reach.requireChange(there);
        return new RoleAt(Typed.word(AccountRole.class, role), there);
    }

    private PersonCard card(Identity identity, Reach reach) {
        return cards(List.of(identity), reach).getFirst();
    }

    /// However many they are, each book is asked once.
    private List<PersonCard> cards(List<Identity> identities, Reach reach) {
        List<PersonId> ids = ids(identities);
        reach.meet(ids);
        Map<PersonId, List<Membership>> memberships = people.memberships(ids);
        Map<PersonId, List<HeldRole>> roles = accounts.heldRoles(ids);
        Map<PersonId, Account> theirs = accounts.accounts(ids);
        return identities.stream()
                .map(identity -> {
                    PersonId person = identity.id();
                    return PersonCard.of(
                            identity,
                            reach.isInCharge(person),
                            memberships.getOrDefault(person, List.of()).stream()
                                    .filter(reach::maySee)
                                    .toList(),
                            roles.getOrDefault(person, List.of()).stream()
                                    .filter(held -> reach.maySee(person, held.role()))
                                    .toList(),
                            Optional.ofNullable(theirs.get(person)),
                            new PersonCard.Reader(
                                    reach.mayChange(person),
                                    reach::mayKeep,
                                    role -> reach.mayChange(role.organisation()),
                                    LocalDate.now(clock)));
                })
                .toList();
    }

    private static List<PersonId> ids(List<Identity> identities) {
        return identities.stream().map(Identity::id).toList();
    }
}
