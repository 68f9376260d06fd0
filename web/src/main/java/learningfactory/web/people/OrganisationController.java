package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.network.AccountRole;
import learningfactory.network.Organisation;
import learningfactory.network.Organisation.DatedRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationNumber;
import learningfactory.network.OrganisationRole;
import learningfactory.network.Span;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Organisations: those that somebody acts for, or all for those who run the hall.
@RestController
@RequestMapping("/api/organisations")
final class OrganisationController {

    private final OrganisationBook organisations;

    OrganisationController(OrganisationBook organisations) {
        this.organisations = organisations;
    }

    /// An organisation as a page shows it.
    record Card(
            String id,
            String name,
            @Nullable String number,
            Organisation.State state,
            List<RoleCard> roles,
            boolean mayChange) {}

    record RoleCard(
            OrganisationRole role,
            Words words,
            String from,
            @Nullable String until) {}

    record Proposal(@Nullable String name, @Nullable String number) {}

    record Change(
            @Nullable String name,
            @Nullable String number,
            @Nullable String state,
            @Nullable List<RoleChange> roles) {}

    record RoleChange(
            @Nullable String role,
            @Nullable String from,
            @Nullable String until) {}

    @Needs
    @GetMapping
    List<Card> all(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return organisations.organisations().stream()
                .filter(organisation -> reach.mayRead(organisation.id()))
                .map(organisation -> card(organisation, reach))
                .toList();
    }

    @Needs
    @GetMapping("/{organisation}")
    Card one(@PathVariable String organisation, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return card(readable(organisation, reach), reach);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping
    Card propose(@RequestBody Proposal proposal, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        requireHall(reach);
        return kept(
                new Organisation(
                        new OrganisationId("o-" + UUID.randomUUID()),
                        Typed.name(proposal.name()),
                        number(proposal.number()),
                        Organisation.State.PROPOSED,
                        List.of()),
                reach);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/{organisation}")
    Card change(@PathVariable String organisation, @RequestBody Change change, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Organisation before = readable(organisation, reach);
        requireHall(reach);
        Organisation.State state =
                change.state() == null ? before.state() : Typed.word(Organisation.State.class, change.state());
        if (state != before.state() && !before.state().mayBecome(state)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "En organisasjon går fra foreslått til aktiv til avsluttet, aldri tilbake.",
                    "An organisation goes from proposed to active to ended, never back.");
        }
        return kept(
                new Organisation(
                        before.id(),
                        change.name() == null ? before.name() : Typed.name(change.name()),
                        change.number() == null ? before.number() : number(change.number()),
                        state,
                        change.roles() == null ? before.roles() : roles(change.roles())),
                reach);
    }

    private Organisation readable(String id, Reach reach) {
        OrganisationId asked = Typed.organisation(id);
        reach.requireRead(asked);
        return organisations
                .findOrganisation(asked)
                .orElseThrow(() -> Refused.unknown("Organisasjonen finnes ikke.", "There is no such organisation."));
    }

    private Card kept(Organisation organisation, Reach reach) {
        Optional<Organisation> same = organisations.keep(organisation);
        if (same.isPresent()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "%s har dette organisasjonsnummeret allerede."
                            .formatted(same.get().name()),
                    "%s has this organisation number already."
                            .formatted(same.get().name()));
        }
        return card(organisation, reach);
    }

    private static void requireHall(Reach reach) {
        if (!reach.administersTheHall()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare hallens administrator kan endre organisasjoner.",
                    "Only the administrator of the hall can change organisations.");
        }
    }

    private static Optional<OrganisationNumber> number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(OrganisationNumber.find(typed)
                .orElseThrow(() -> Typed.wrong(
                        "%s er ikke et organisasjonsnummer: ni sifre, og det siste kontrollerer de andre. Kanskje er to sifre byttet om?"
                                .formatted(typed),
                        "%s is not an organisation number: nine digits, the last checks the others. Maybe two digits are swapped?"
                                .formatted(typed))));
    }

    private static List<DatedRole> roles(List<RoleChange> typed) {
        List<DatedRole> roles = new ArrayList<>();
        for (RoleChange role : typed) {
            DatedRole fresh =
                    new DatedRole(Typed.word(OrganisationRole.class, role.role()), span(role.from(), role.until()));
            if (roles.stream()
                    .anyMatch(other ->
                            other.role() == fresh.role() && other.during().overlaps(fresh.during()))) {
                throw Typed.wrong(
                        "Organisasjonen kan ikke ha samme rolle to ganger samtidig.",
                        "The organisation cannot have one role twice at once.");
            }
            roles.add(fresh);
        }
        return roles;
    }

    /// Two typed days as a stretch of time.
    static Span span(@Nullable String from, @Nullable String until) {
        var first = Typed.day(from)
                .orElseThrow(() -> Typed.wrong("Fra hvilken dag? Den mangler.", "From which day? It is missing."));
        var end = Typed.day(until);
        if (end.isPresent() && !first.isBefore(end.get())) {
            throw Typed.wrong("Sluttdagen må komme etter den første.", "The end must come after the first day.");
        }
        return new Span(first, end);
    }

    private static Card card(Organisation organisation, Reach reach) {
        return new Card(
                organisation.id().value(),
                organisation.name(),
                organisation.number().map(OrganisationNumber::value).orElse(null),
                organisation.state(),
                organisation.roles().stream()
                        .map(dated -> new RoleCard(
                                dated.role(),
                                dated.role().words(),
                                dated.during().from().toString(),
                                dated.during().until().map(Object::toString).orElse(null)))
                        .toList(),
                reach.administersTheHall());
    }
}
